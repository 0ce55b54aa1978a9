#include "assessment/cycleview.h"
#include "assessment/insightview.h"
#include "assessment/pointspage.h"
#include "assessment/profileview.h"
#include "assessment/recordview.h"
#include "widgets/table.h"

#include <QTabBar>
#include <QTreeView>

// How the page is reached, and what it says of its place.
namespace remit::ui {

void PointsPage::open(const QString &argument)
{
    while (buildNext()) {
    }
    const QString first = argument.section(u'/', 0, 0), second = argument.section(u'/', 1);
    if (first == u"trace") {
        if (!m_presenter.view()) m_presenter.load(m_presenter.month());
        openTrace(second);
        return;
    }
    if (first == u"insight") {
        ensure(InsightTab);
        if (!m_presenter.view()) m_presenter.load(m_presenter.month());
        m_tabs->setCurrentIndex(InsightTab);
        m_insight->open(second);
        return;
    }
    const int tab = first == u"record"   ? RecordTab
                    : first == u"cycles" ? CycleTab
                    : first == u"rules"  ? ProfileTab
                                         : MonthTab;
    const auto month = parseIsoMonth(tab == MonthTab ? first : second);
    if (tab == MonthTab && !second.isEmpty()) m_presenter.setArea(second);
    m_presenter.load(month.value_or(m_presenter.month()));
    m_tabs->setCurrentIndex(tab);
    openView();
}

void PointsPage::refresh()
{
    m_presenter.reload();
    openView();
    if (!m_inmate.isEmpty()) m_presenter.trace(m_inmate);
}

QStringList PointsPage::crumbs() const
{
    if (m_tabs->currentIndex() == TraceTab) return {tr("溯源"), m_inmate};
    if (m_tabs->currentIndex() >= InsightTab) return {m_tabs->tabText(m_tabs->currentIndex())};
    if (m_tabs->currentIndex() != MonthTab)
        return {m_tabs->tabText(m_tabs->currentIndex()), isoMonth(m_presenter.month())};
    if (m_presenter.area().isEmpty()) return {isoMonth(m_presenter.month())};
    return {isoMonth(m_presenter.month()), m_presenter.area()};
}

QWidget *PointsPage::firstFocus()
{
    if (m_tabs->currentIndex() == RecordTab) return m_record->firstFocus();
    if (m_tabs->currentIndex() == CycleTab) return m_cycles->firstFocus();
    if (m_tabs->currentIndex() == InsightTab) return m_insight->firstFocus();
    if (m_tabs->currentIndex() == ProfileTab) return m_profiles->firstFocus();
    return m_tabs->currentIndex() == MonthTab ? static_cast<QWidget *>(m_table) : m_tree;
}

}  // namespace remit::ui
