#include "pointsdesk.h"

#include <QFile>

namespace remit::testing {

PointsPrison::PointsPrison(int inmates)
{
    m_numbers = fill(inmates);
    m_area = done(store().inmate(m_numbers.front())).inmate.area;
    for (const QString &number : m_numbers)
        if (done(store().inmate(number)).inmate.area == m_area) m_inArea << number;
    const Desk admin = desk(u"admin"_qs);
    done(enrolOfficer(admin, {u"second"_qs, u"试second"_qs, u"p-second"_qs, {u"ward_officer"_qs}, {}}));
    done(enrolOfficer(admin, {u"ward-again"_qs, u"试ward"_qs, u"p-ward"_qs, {u"ward_officer"_qs}, {}}));
    for (const QString &area : done(store().ports().points.areas()))
        done(recordPointsGroup(admin, {area, u"p-area"_qs, {u"p-area"_qs, u"p-ward"_qs, u"p-second"_qs}}));
    done(recordPointsGroup(admin,
                           {workingGroupName(), u"p-governor"_qs, {u"p-governor"_qs, u"p-chief"_qs, u"p-dept"_qs}}));
    QFile file(QStringLiteral(REMIT_RESOURCES "/points/example-province.json"));
    if (!file.open(QIODevice::ReadOnly)) qFatal("example profile");
    done(draftProfile(desk(u"dept"_qs), done(Json::parse(file.readAll()))));
    done(publishProfile(desk(u"chief"_qs), u"example-province"_qs, *parseIsoDate(u"2026-10-01")));
}

PointsMeeting PointsPrison::meeting(const char16_t *on, bool working) const
{
    const QStringList people = working ? QStringList{u"p-governor"_qs, u"p-chief"_qs, u"p-dept"_qs}
                                       : QStringList{u"p-area"_qs, u"p-ward"_qs, u"p-second"_qs};
    return {*parseIsoDate(QStringView(on)), people[0], people[1], people, people, {}};
}

NewMatter PointsPrison::entry(const QString &inmate, QStringView on, PointsHistory::Entry::Target target, int points,
                              QStringView clause)
{
    NewMatter added;
    added.matter.inmate = inmate;
    added.matter.on = *parseIsoDate(QStringView(on));
    added.matter.entry.target = target;
    added.matter.entry.points = points;
    added.matter.entry.clause = clause.toString();
    added.matter.facts = u"试事实"_qs;
    added.matter.witnesses = QStringList{u"试second"_qs};
    return added;
}

SheetDraft PointsPrison::sheet(const QString &team, const char16_t *on, const std::map<QString, int> &pieces) const
{
    SheetDraft draft;
    draft.area = m_area;
    draft.team = team;
    draft.on = *parseIsoDate(QStringView(on));
    draft.hoursSeconds = 21600;
    draft.operations = {{u"collar-attach"_qs, u"shirt-a"_qs, 45}};
    for (const auto &[number, count] : pieces) {
        LabourSheet::Worker worker;
        worker.number = number;
        worker.post = u"sewing"_qs;
        worker.assignments = {{u"collar-attach"_qs, 100}};
        draft.workers.push_back(worker);
        draft.received.push_back({number, u"collar-attach"_qs, u"L-118"_qs, count, 0});
        draft.confirmed[number] = {u"confirmed"_qs, {}};
    }
    return draft;
}

void PointsPrison::confirmAll(const QString &team, Date on)
{
    const Desk ward = desk(u"ward"_qs);
    SheetDraft draft = *done(sheetDraft(ward, team, on));
    for (const SheetLine &line : done(computeSheet(ward, draft))) confirmLine(draft, line, u"confirmed"_qs);
    done(saveSheet(ward, draft));
}

qint64 PointsPrison::signedSheet(const SheetDraft &draft)
{
    done(saveSheet(desk(u"ward"_qs), draft));
    done(signSheet(desk(u"ward"_qs), draft.team, draft.on));
    return done(signSheet(desk(u"second"_qs), draft.team, draft.on)).act;
}

void PointsPrison::reviewMonth(Month month)
{
    for (const QString &area : done(store().ports().points.areas())) {
        for (Date day = Date(month / 1); day <= Date(month / std::chrono::last); day += std::chrono::days(1))
            if (std::chrono::weekday(day) == std::chrono::Monday) done(reviewWeek(desk(u"ward"_qs), area, day, {}));
        done(stepMonth(desk(u"area"_qs), {month, area, u"review"_qs, {}, {}}));
    }
}

}  // namespace remit::testing
