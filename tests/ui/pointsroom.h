#pragma once
#include "demo.h"
#include "hands.h"

#include <QWidget>

namespace remit::ui {
class Table;
}

namespace remit::ui::testing {

/** The pages of points on a demonstration prison, with officers who come and go and days that pass. */
class PointsRoom
{
public:
    /** The month that has ended when the officers sit down, on 7 December 2026. */
    static Month november() { return *parseIsoMonth(QStringLiteral("2026-11")); }

    PointsRoom(const QString &store, const QString &officer, const QString &area = QStringLiteral("一监区"));

    bool open(const QString &where);
    bool open() { return open(isoMonth(november()) + u'/' + area); }
    bool as(const QString &officer) { return hands.change(officer) && open(); }
    Table *table() const { return hands.table(QStringLiteral("月得分")); }
    /** The table of exactly that name that can be seen; an error's words may begin alike. */
    Table *tableNamed(const QString &name) const;
    /** Opens a place of the points page and waits until its table of that name has rows. */
    Table *rows(const QString &where, const QString &table);
    /** What the record holds, asked past the window. */
    template <class Ask>
    auto ask(Ask question)
    {
        std::optional<std::invoke_result_t<Ask, Workplace &>> answer;
        desktop.backend.ask(&desktop.backend, question, [&](auto found) { answer = std::move(found); });
        if (!hands.waitFor([&] { return answer.has_value(); })) qFatal("no answer");
        return *answer;
    }
    /** The state of the area's November. */
    QString state();
    /** Decides whatever waits for the area's group in its meeting; the error's code. */
    QString settleMatters();
    /** Reviews the weeks of November through the window. */
    bool reviewWeeks();
    /** Takes the area's November to `state` by its officers, past the window; the error's code. */
    QString closeMonth(const QString &state);

    QString area;
    std::shared_ptr<Date> day;
    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

/** The desk with another of the demonstration's officers at it. */
Desk deskOf(Workplace &place, const QString &officer);

/** A meeting of an area's group, all of one mind, chaired by its chief. */
PointsMeeting groupMeeting(Date on);

}  // namespace remit::ui::testing
