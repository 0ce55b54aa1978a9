#include "benchdays.h"

#include "casework/pointsshapes.h"

namespace remit::testing {

namespace {

constexpr int teamSize = 100;

/** One team's day as two officers would have signed it. */
NewAct sheetOf(const QString &area, const QStringList &people, int team, Date on)
{
    SheetHeader header{area,
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
NewAct entriesOf(const QString &area, const QStringList &people, Month month, int week)
{
    NewAct act{.kind = u"points.entry"_qs};
    for (int i = 0; i < people.size(); ++i) {
        MatterRecord record;
        record.state = MatterState::Effective;
        PointsMatter &matter = record.matter;
        matter.inmate = people[i];
        matter.area = area;
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

void commit(const Desk &desk, const Commit &acts)
{
    const auto done = desk.ports.ledger.commit(acts, desk.by(), desk.clock());
    if (!done) qFatal("%s", qPrintable(done.error().code));
}

}  // namespace

void recordDays(const Desk &desk, const QString &area, const QStringList &people, Month month)
{
    const int teams = int((people.size() + teamSize - 1) / teamSize);
    const int days = int(unsigned(std::chrono::year_month_day_last(month / std::chrono::last).day()));
    for (int day = 0; day < std::min(days, 30); ++day) {
        Commit sheets;
        for (int team = 0; team < teams; ++team)
            sheets.acts.push_back(sheetOf(area, people, team, Date(month / 1) + std::chrono::days(day)));
        commit(desk, sheets);
    }
    for (int week = 0; week < 4; ++week) commit(desk, {{entriesOf(area, people, month, week)}, {}, {}});
}

}  // namespace remit::testing
