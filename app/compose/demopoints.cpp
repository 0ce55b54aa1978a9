#include "compose/demopoints.h"

#include "casework/conduct.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/pointsprofiles.h"
#include "compose/demo.h"

#include <QFile>

#include <algorithm>
#include <map>

namespace remit {

namespace {

using Target = PointsHistory::Entry::Target;

constexpr auto oneDay = std::chrono::days(1);
/** So many of an area's people make a team. */
constexpr std::size_t teamSize = 12;
/** So many working days of the first team are told, enough to see who gets better and who does not. */
constexpr int daysTold = 15;
constexpr int hoursSeconds = 6 * 60 * 60;
constexpr int standardSeconds = 45;
const QString collar = u"上领"_qs;
const QString buttonholes = u"锁眼"_qs;
const QString profileId = u"example-province"_qs;

/** What is entered: the clause with its points in hundredths; the larger ones wait for the group. */
struct Sample {
    Target target;
    const char16_t *clause;
    int points;
    const char16_t *facts;
};
const Sample samples[] = {{Target::Custody, u"监-加-1", 100, u"主动劝解同监舍人员的口角，报告民警"},
                          {Target::Education, u"教-加-1", 100, u"月考成绩优良"},
                          {Target::Custody, u"监-扣-1", -50, u"内务不整，经提醒后整改"},
                          {Target::Custody, u"监-扣-2", -400, u"出工集合时与他人争吵，经制止后停止"},
                          {Target::Education, u"教-加-2", 300, u"取得缝纫工职业技能证书"},
                          {Target::Labour, u"劳-扣-2", -200, u"未按操作规程更换机针，造成次品"}};

class DemoAssessment
{
public:
    DemoAssessment(const Desk &admin, const std::vector<Inmate> &inmates) : m_admin(admin)
    {
        for (const Inmate &inmate : inmates)
            if (inmate.judgment.deliveredOn && *inmate.judgment.deliveredOn < monthBefore())
                m_areas[inmate.area] << inmate.number;
    }

    Result<void> make() const
    {
        Result<void> done = groups();
        if (done) done = profile();
        for (auto area = m_areas.begin(); done && area != m_areas.end(); ++area)
            done = weeks(area->first).and_then([&] { return matters(area->second); });
        return done ? labour() : done;
    }

private:
    Date today() const { return m_admin.today(); }
    Date firstOfMonth() const { return Date(monthOf(today()) / 1); }
    /** The first day that is told of: on the first of a month the last working day lies in the month before. */
    Date monthBefore() const { return Date((monthOf(today()) - std::chrono::months(1)) / 1); }

    /** The desk with another of the demonstration's officers at it. */
    Desk as(const QString &login) const
    {
        Desk desk = m_admin;
        const Result<std::vector<Officer>> officers = desk.ports.officers.officers();
        for (const Officer &officer : officers ? *officers : std::vector<Officer>{})
            if (officer.id == login) desk.officer = officer;
        return desk;
    }

    Result<void> groups() const
    {
        Result<void> done =
            recordPointsGroup(m_admin, {workingGroupName(), u"governor"_qs, {u"governor"_qs, u"chief"_qs, u"dept"_qs}});
        for (auto area = m_areas.begin(); done && area != m_areas.end(); ++area)
            done = recordPointsGroup(m_admin, {area->first, u"area"_qs, {u"area"_qs, u"ward"_qs, u"dept"_qs}});
        return done;
    }

    Result<void> profile() const
    {
        QFile file(u":/points/example-province.json"_qs);
        if (!file.open(QIODevice::ReadOnly))
            return fail(u"file.read"_qs, {{u"path"_qs, file.fileName()}, {u"reason"_qs, file.errorString()}});
        return Json::parse(file.readAll())
            .and_then([&](const Json &document) { return draftProfile(as(u"dept"_qs), document); })
            .and_then([&] { return publishProfile(as(u"chief"_qs), profileId, monthBefore()); });
    }

    /** The weeks of this month that are over have been reviewed. */
    Result<void> weeks(const QString &area) const
    {
        const Desk ward = as(u"ward"_qs);
        for (Date day = firstOfMonth(); day + 6 * oneDay < today(); day += oneDay) {
            if (std::chrono::weekday(day) != std::chrono::Monday) continue;
            if (Result<void> done = reviewWeek(ward, area, day, u"本周秩序平稳"_qs); !done) return done;
        }
        return {};
    }

    /** Something about every fifth of an area's people, on the days of this month. */
    Result<void> matters(const QStringList &people) const
    {
        const int days = std::max(1, int((today() - firstOfMonth()).count()));
        std::vector<NewMatter> recorded;
        for (int i = 0; i < int(people.size()); i += 5) {
            const Sample &sample = samples[(i / 5) % int(std::size(samples))];
            NewMatter matter;
            matter.matter.inmate = people[i];
            matter.matter.on = firstOfMonth() + (i % days) * oneDay;
            matter.matter.entry.target = sample.target;
            matter.matter.entry.clause = QString::fromUtf16(sample.clause);
            matter.matter.entry.points = sample.points;
            matter.matter.facts = QString::fromUtf16(sample.facts);
            matter.matter.witnesses = QStringList{u"演示监区长乙"_qs};
            recorded.push_back(std::move(matter));
        }
        if (recorded.empty()) return {};
        return recordMatters(as(u"ward"_qs), recorded).map([](const auto &) {});
    }

    Result<void> labour() const
    {
        Result<void> done;
        int teams = 0;
        for (auto area = m_areas.begin(); done && area != m_areas.end() && teams < 2; ++area, ++teams) {
            std::vector<Date> days{lastWeekday(today())};
            while (teams == 0 && int(days.size()) < daysTold) days.push_back(lastWeekday(days.back()));
            for (auto day = days.rbegin(); done && day != days.rend(); ++day)
                done = keep(area->first, *day).and_then([&] { return sign(teamOf(area->first), *day); });
            if (done && teams == 0) done = keep(area->first, today());
        }
        return done;
    }

    /** The Monday to Friday before that day; holidays are left aside, so that a year without a calendar has sheets too.
     */
    static Date lastWeekday(Date day)
    {
        do day -= oneDay;
        while (std::chrono::weekday(day).iso_encoding() > 5);
        return day;
    }

    /**
     * In hundredths of what is due: from 95 to 117, most do their quota. Before today the second falls behind at the
     * collar, where every other day buttonholes go well, and the third is learning.
     */
    int share(std::size_t place, Date on) const
    {
        const int back = std::min(int((today() - on).count()), 20), usual = 95 + 2 * int(place);
        if (back == 0 || place < 1 || place > 2) return usual;
        if (place == 2) return 94 - 2 * back;
        return operation(place, on) == collar ? 60 + back : usual;
    }
    QString operation(std::size_t place, Date on) const
    {
        const bool elsewhere = on < today() && std::chrono::weekday(on).iso_encoding() % 2 == 0;
        return place == 1 && elsewhere ? buttonholes : collar;
    }

    static QString teamOf(const QString &area) { return area + u"缝纫一组"_qs; }

    Result<void> keep(const QString &area, Date on) const
    {
        const QStringList &people = m_areas.at(area);
        SheetDraft draft;
        draft.area = area;
        draft.team = teamOf(area);
        draft.on = on;
        draft.hoursSeconds = hoursSeconds;
        draft.operations = {{collar, u"衬衫"_qs, standardSeconds}};
        if (on < today()) draft.operations.push_back({buttonholes, u"衬衫"_qs, standardSeconds});
        const int due = hoursSeconds / standardSeconds;
        for (std::size_t i = 0; i < std::min(teamSize, std::size_t(people.size())); ++i) {
            const QString &number = people[qsizetype(i)];
            LabourSheet::Worker worker;
            worker.number = number;
            worker.post = u"缝纫"_qs;
            worker.assignments = {{operation(i, on), 100}};
            draft.workers.push_back(std::move(worker));
            // From 95 to 117 of a hundred: most do their quota, three fall short.
            draft.received.push_back(
                {number, operation(i, on), u"L-"_qs + isoDate(on), due * share(i, on) / 100, int(i % 3)});
            draft.confirmed[number] = {u"confirmed"_qs, {}};
        }
        return saveSheet(as(u"ward"_qs), std::move(draft)).map([](const SheetDraft &) {});
    }

    Result<void> sign(const QString &team, Date on) const
    {
        return signSheet(as(u"ward"_qs), team, on)
            .and_then([&](const SheetSigning &) { return signSheet(as(u"area"_qs), team, on); })
            .map([](const SheetSigning &) {});
    }

    const Desk &m_admin;
    /** Who is assessed, by area. */
    std::map<QString, QStringList> m_areas;
};

}  // namespace

Result<void> makeDemoPoints(const Desk &admin, const std::vector<Inmate> &inmates)
{
    if (inmates.empty()) return {};
    return DemoAssessment(admin, inmates).make();
}

}  // namespace remit
