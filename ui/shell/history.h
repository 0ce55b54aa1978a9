#pragma once
#include "shell/page.h"

#include <vector>

namespace remit::ui {

/** Where the officer has been, as a browser keeps it: back, forward, and a new way cuts off the old forward. */
class History
{
public:
    /** Notes a place; the same place twice is one. */
    void visit(const Route &route)
    {
        if (m_at > 0 && m_routes[m_at - 1] == route) return;
        m_routes.resize(m_at);
        m_routes.push_back(route);
        ++m_at;
    }
    bool canGoBack() const { return m_at > 1; }
    bool canGoForward() const { return m_at < m_routes.size(); }
    /** Requires canGoBack(). */
    Route back() { return m_routes[--m_at - 1]; }
    /** Requires canGoForward(). */
    Route forward() { return m_routes[m_at++]; }

private:
    std::vector<Route> m_routes;
    size_t m_at = 0;
};

}  // namespace remit::ui
