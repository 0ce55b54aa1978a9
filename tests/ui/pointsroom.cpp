#include "pointsroom.h"

#include "casework/conduct.h"
#include "casework/months.h"
#include "settling.h"
#include "widgets/table.h"

namespace remit::ui::testing {

PointsRoom::PointsRoom(const QString &store, const QString &officer, const QString &where)
    : area(where),
      day(std::make_shared<Date>(*makeDate(2026, 12, 7))),
      desktop(Language::Chinese, Theme::Mode::Light, &prompts, movingClock(day)),
      window(desktop.context(), std::chrono::hours(1)),
      hands(window)
{
    prompts.answer = u"经评议，秩序平稳"_qs;
    window.propose(store);
    window.show();
    if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(officer)) qFatal("nobody came in");
}

bool PointsRoom::open(const QString &where)
{
    window.go({u"points"_qs, where});
    return hands.waitFor([&] { return table() && table()->model()->rowCount() > 0; }) &&
           hands.sees(where.section(u'/', 0, 0));
}

Table *PointsRoom::rows(const QString &where, const QString &name)
{
    window.go({u"points"_qs, where});
    // What stands there already is read anew; a row chosen before that is no longer chosen after it.
    if (!settled(desktop.backend)) return nullptr;
    Table *found = nullptr;
    if (!hands.waitFor([&] { return (found = tableNamed(name)) && found->model()->rowCount() > 0; })) return nullptr;
    return found;
}

Table *PointsRoom::tableNamed(const QString &name) const
{
    const auto tables = window.page(u"points"_qs)->findChildren<Table *>();
    for (Table *one : tables)
        if (one->isVisible() && one->accessibleName() == name) return one;
    return nullptr;
}

QString PointsRoom::state()
{
    return ask([this](Workplace &place) {
        const auto stage = place.desk().ports.points.stage(november(), area);
        return stage && *stage ? (*stage)->state : QString();
    });
}

QString PointsRoom::settleMatters()
{
    return ask([this](Workplace &place) {
        const Desk desk = deskOf(place, u"area"_qs);
        MatterDecision decision{area, {}, true, groupMeeting(desk.today())};
        const auto waiting = desk.ports.points.matters({{}, area, MatterState::Group, {}});
        for (const MatterRow &row : waiting.value()) decision.places.push_back(row.place);
        if (decision.places.empty()) return QString();
        const auto decided = decideMatters(desk, decision);
        return decided ? QString() : decided.error().code;
    });
}

bool PointsRoom::reviewWeeks()
{
    for (const QString &monday :
         {u"2026-11-02"_qs, u"2026-11-09"_qs, u"2026-11-16"_qs, u"2026-11-23"_qs, u"2026-11-30"_qs}) {
        if (!hands.click(u"评议 "_qs + monday) || !hands.sees(u"自 %1 起的一周已评议"_qs.arg(monday))) return false;
    }
    return true;
}

QString PointsRoom::closeMonth(const QString &wanted)
{
    if (const QString wrong = settleMatters(); !wrong.isEmpty()) return wrong;
    return ask([this, wanted](Workplace &place) {
        const Month month = november();
        for (Date monday = *makeDate(2026, 11, 2); monthOf(monday) == month; monday += std::chrono::days(7))
            if (const auto done = reviewWeek(deskOf(place, u"ward"_qs), area, monday, u"平稳"_qs); !done)
                return done.error().code;
        const std::pair<QString, QString> steps[] = {{u"review"_qs, u"reviewed"_qs},
                                                     {u"sum"_qs, u"summed"_qs},
                                                     {u"agree"_qs, u"decided"_qs},
                                                     {u"notice"_qs, u"noticed"_qs},
                                                     {u"fix"_qs, u"fixed"_qs}};
        for (const auto &[step, state] : steps) {
            if (step == u"fix") *day = *makeDate(2026, 12, 14);
            const Desk chief = deskOf(place, u"area"_qs);
            MonthStep taken{month, area, step, {}, {}};
            if (step == u"agree") taken.meeting = groupMeeting(chief.today());
            const Result<void> done = step == u"sum"
                                          ? sumMonth(deskOf(place, u"dept"_qs), month).map([](const MonthSum &) {})
                                          : stepMonth(chief, taken).map([](const MonthStage &) {});
            if (!done) return done.error().code;
            if (state == wanted) break;
        }
        return QString();
    });
}

Desk deskOf(Workplace &place, const QString &officer)
{
    Desk desk = place.desk();
    desk.officer = desk.ports.officers.officer(officer).value();
    return desk;
}

PointsMeeting groupMeeting(Date on)
{
    const QStringList people{u"area"_qs, u"dept"_qs, u"ward"_qs};
    return {on, u"area"_qs, u"dept"_qs, people, people, {}};
}

}  // namespace remit::ui::testing
