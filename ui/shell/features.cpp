#include "shell/features.h"

#include "admin/adminpage.h"
#include "archiving/archivepage.h"
#include "assessment/pointspage.h"
#include "batches/batchespage.h"
#include "cases/casespage.h"
#include "cases/review/reviewpage.h"
#include "court/courtpage.h"
#include "dashboard/dashboardpage.h"
#include "exchanging/exchangepage.h"
#include "inmates/inmatespage.h"
#include "labour/labourpage.h"
#include "statistics/statisticspage.h"

namespace remit::ui {

namespace {

template <class Made>
Page *make(const PageContext &context)
{
    return new Made(context);
}

}  // namespace

std::vector<Feature> features()
{
    return {{u"dashboard"_qs, u"home"_qs, Page::tr("工作台"), make<DashboardPage>},
            {u"inmates"_qs, u"person"_qs, Page::tr("罪犯"), make<InmatesPage>},
            {u"cases"_qs, u"file"_qs, Page::tr("办案"), make<CasesPage>},
            {u"review"_qs, u"search"_qs, Page::tr("案件审查"), make<ReviewPage>, u"Alt+R"_qs},
            {u"batches"_qs, u"layers"_qs, Page::tr("批次"), make<BatchesPage>},
            {u"court"_qs, u"send"_qs, Page::tr("法院办理"), make<CourtPage>},
            {u"exchange"_qs, u"exchange"_qs, Page::tr("案件交换"), make<ExchangePage>, u"Alt+X"_qs},
            {u"labour"_qs, u"clock"_qs, Page::tr("劳动日记载"), make<LabourPage>},
            {u"points"_qs, u"chart"_qs, Page::tr("计分考核"), make<PointsPage>},
            {u"statistics"_qs, u"bars"_qs, Page::tr("统计"), make<StatisticsPage>},
            {u"archive"_qs, u"archive"_qs, Page::tr("归档"), make<ArchivePage>},
            {u"admin"_qs, u"gear"_qs, Page::tr("管理"), make<AdminPage>}};
}

QStringList keysOf(const std::vector<Feature> &features)
{
    QStringList keys;
    int number = 0;
    // The tenth is reached by 0, as the keys stand.
    for (const Feature &feature : features)
        keys << (feature.keys.isEmpty() ? u"Alt+%1"_qs.arg(++number % 10) : feature.keys);
    return keys;
}

}  // namespace remit::ui
