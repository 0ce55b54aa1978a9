#include "benchdays.h"
#include "casework/pointscheck.h"
#include "pointsdesk.h"
#include "storage/database.h"
#include "storage/slotsfile.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QGuiApplication>

#include <cstdio>

using namespace remit;
using namespace remit::testing;

namespace {

template <class Work>
qint64 timed(const char *what, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    const qint64 spent = timer.elapsed();
    std::printf("%-62s %8lld ms\n", what, static_cast<long long>(spent));
    std::fflush(stdout);
    return spent;
}

/** The same sums by GROUP BY, on a connection of its own to the same file. */
void bySql(Database &database, int from, int to)
{
    for (const char16_t *sql :
         {u"select inmate, month, sum(credit), count(*) from v_labour_line where month between ? and ? and ended = 0 "
          u"group by inmate, month",
          u"select inmate, month, part, sum(max(points, 0)), sum(min(points, 0)) from v_points_matter where month "
          u"between ? and ? and effective > 0 and ended = 0 group by inmate, month, part"}) {
        Result<Statement> row = database.run(QString::fromUtf16(sql), {from, to});
        qint64 sum = 0;
        while (row && row->next()) sum += row->integer(2);
        if (!row) qFatal("%s", qPrintable(row.error().code));
    }
}

int column(Month month) { return int(month.year()) * 100 + int(unsigned(month.month())); }

}  // namespace

/** points_bench [INMATES [MONTHS]]: a prison's months recorded, summed and held beside SQL's own sums, in one run. */
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const int inmates = arguments.value(1, u"5000"_qs).toInt();
    const int months = arguments.value(2, u"1"_qs).toInt();
    PointsPrison prison(inmates);
    const Month last = prison.october();
    const Month first = last - std::chrono::months(months - 1);
    timed("recording sheets and entries", [&] {
        for (Month month = first; month <= last; month += std::chrono::months(1))
            recordDays(prison.desk(u"ward"_qs), prison.area(), prison.numbers(), month);
    });
    prison.reviewMonth(last);
    const Desk dept = prison.desk(u"dept"_qs);
    const Secret key = done(unlock(prison.store().path(), u"admin"_qs, Secret::fromUtf8("secret"), prison.now()));
    const auto database = done(Database::open(prison.store().path(), key, OpenMode::ReadWrite));
    qint64 sql = 0;
    qint64 ours = 0;
    for (int round = 0; round < 3; ++round) {
        sql = timed("the same sums by SQL GROUP BY", [&] { bySql(*database, column(first), column(last)); });
        ours = timed("the month's summary of the prison, on the screen",
                     [&] { done(computeMonth(dept, {.month = last, .sheets = false})); });
    }
    std::printf("%.1f times SQL\n", double(ours) / double(std::max<qint64>(sql, 1)));
    MonthSum sum;
    timed("the month closed in one job, one act with a line an inmate", [&] { sum = done(sumMonth(dept, last)); });
    std::printf("%d inmates, %d months, act %lld, file %lld MiB\n", sum.inmates, months,
                static_cast<long long>(sum.act), static_cast<long long>(QFileInfo(prison.store().path()).size() >> 20));
    timed("what later acts would change, over the prison", [&] { done(differencesOf(dept, last)); });
    return 0;
}
