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

constexpr int teamSize = 100;

/** One team's day as two officers would have signed it. */
NewAct sheetOf(const PointsPrison &prison, const QStringList &people, int team, Date on)
{
    SheetHeader header{prison.area(),
                       u"班组%1"_qs.arg(team),
                       on,
                       21600,
                       u"example-province"_qs,
                       {},
                       {{u"collar-attach"_qs, u"shirt-a"_qs, 45}},
                       {u"p-ward"_qs, u"p-second"_qs},
                       {}};
    NewAct act{.kind = u"labour.sheet"_qs, .on = on, .subject = {u"team:"_qs + header.team}};
    act.lines.push_back(sheetHeaderToJson(header));
    for (int i = team * teamSize; i < std::min<int>((team + 1) * teamSize, int(people.size())); ++i) {
        SheetLine line;
        line.worker.number = people[i];
        line.worker.assignments = {{u"collar-attach"_qs, 100}};
        const int pieces = 440 + (i * 37 + int(on.time_since_epoch().count()) * 11) % 90;
        line.received = {{people[i], u"collar-attach"_qs, u"L-%1"_qs.arg(team), pieces, 3}};
        line.day.quota = {{u"collar-attach"_qs, 480}};
        line.day.earnedSeconds = pieces * 45;
        line.day.fulfilment = pieces * 10000 / 480;
        line.day.dayCredit = (*line.day.fulfilment - 10000) / 33;
        line.credit = line.day.dayCredit;
        line.confirmation = u"confirmed"_qs;
        act.lines.push_back(sheetLineToJson(line));
    }
    return act;
}

/** Four entries an inmate and month, counting. */
NewAct entriesOf(const PointsPrison &prison, const QStringList &people, Month month, int week)
{
    NewAct act{.kind = u"points.entry"_qs};
    for (int i = 0; i < people.size(); ++i) {
        MatterRecord record;
        record.state = MatterState::Effective;
        PointsMatter &matter = record.matter;
        matter.inmate = people[i];
        matter.area = prison.area();
        matter.on = Date(month / 1) + std::chrono::days(week * 7 + i % 7);
        matter.entry.on = matter.on;
        matter.entry.target = PointsHistory::Entry::Target(i % 3);
        matter.entry.points = i % 2 ? -100 : 100;
        matter.entry.clause = u"监-扣-1"_qs;
        matter.witnesses = QStringList{u"试"_qs};
        matter.person = u"p-ward"_qs;
        act.lines.push_back(matterToJson(record));
    }
    return act;
}

void record(PointsPrison &prison, Month month)
{
    const Desk desk = prison.desk(u"ward"_qs);
    const QStringList people = prison.numbers();
    const int teams = int((people.size() + teamSize - 1) / teamSize);
    const int days = int(unsigned(std::chrono::year_month_day_last(month / std::chrono::last).day()));
    for (int day = 0; day < std::min(days, 30); ++day) {
        Commit commit;
        for (int team = 0; team < teams; ++team)
            commit.acts.push_back(sheetOf(prison, people, team, Date(month / 1) + std::chrono::days(day)));
        done(desk.ports.ledger.commit(commit, desk.by(), desk.clock()));
    }
    for (int week = 0; week < 4; ++week)
        done(desk.ports.ledger.commit({{entriesOf(prison, people, month, week)}}, desk.by(), desk.clock()));
}

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
        for (Month month = first; month <= last; month += std::chrono::months(1)) record(prison, month);
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
