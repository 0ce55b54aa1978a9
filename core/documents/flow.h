#pragma once
#include "documents/form.h"
#include "documents/sheet.h"

namespace remit {

/** Where the next part of a form goes. Lengths in points from the page's upper left corner. */
class PageFlow
{
public:
    PageFlow(Sheet &sheet, const Form &form)
        : m_sheet(sheet),
          m_left(form.left * kPointsPerMm),
          m_width((form.width - form.left - form.right) * kPointsPerMm),
          m_top(form.top * kPointsPerMm),
          m_bottom(sheet.height - form.bottom * kPointsPerMm)
    {
        newPage();
    }

    Sheet &sheet() { return m_sheet; }
    int page() const { return int(m_sheet.pages.size()) - 1; }
    double left() const { return m_left; }
    double width() const { return m_width; }
    double y() const { return m_y; }
    double bottom() const { return m_bottom; }
    /** What is left of this page, and what a whole page has. */
    double room() const { return m_bottom - m_y; }
    double pageRoom() const { return m_bottom - m_top; }
    bool atTop() const { return m_y <= m_top; }

    void advance(double height) { m_y += height; }
    void newPage()
    {
        m_sheet.pages.emplace_back();
        m_y = m_top;
    }

private:
    Sheet &m_sheet;
    double m_left;
    double m_width;
    double m_top;
    double m_bottom;
    double m_y = 0;
};

}  // namespace remit
