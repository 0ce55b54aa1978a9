#pragma once
#include <QtGlobal>

#include <functional>
#include <map>
#include <utility>

namespace remit::testing {

/** Simulated time in milliseconds and what will happen in it; what falls on one moment happens in the order told. */
class Timeline
{
public:
    qint64 now() const { return m_now; }
    void after(qint64 delay, std::function<void()> what)
    {
        m_due.emplace(std::pair(m_now + delay, m_told++), std::move(what));
    }
    /** Goes on to what is next; false where nothing is. */
    bool step()
    {
        if (m_due.empty()) return false;
        auto next = m_due.extract(m_due.begin());
        m_now = next.key().first;
        next.mapped()();
        return true;
    }

private:
    qint64 m_now = 0;
    qint64 m_told = 0;
    std::map<std::pair<qint64, qint64>, std::function<void()>> m_due;
};

}  // namespace remit::testing
