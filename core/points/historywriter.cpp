#include "points/historycodes.h"
#include "points/historyjson.h"

namespace remit {

namespace {

using namespace points;

Json dateOrNull(const std::optional<Date> &date) { return date ? Json(isoDate(*date)) : Json(); }
Json textOrNull(const QString &text) { return text.isEmpty() ? Json() : Json(text); }

Json write(const PointsHistory::Period &period)
{
    return Json::Object{{u"from"_qs, isoDate(period.from)}, {u"to"_qs, dateOrNull(period.to)}};
}

Json write(const PointsHistory::Entry &entry)
{
    return Json::Object{{u"on"_qs, isoDate(entry.on)},
                        {u"part"_qs, codeOf(targetCodes, entry.target)},
                        {u"points"_qs, entry.points},
                        {u"clause"_qs, entry.clause},
                        {u"incident"_qs, textOrNull(entry.incident)},
                        {u"violation"_qs, entry.violation}};
}

Json write(const PointsHistory::Sanction &sanction)
{
    return Json::Object{{u"kind"_qs, codeOf(sanctionCodes, sanction.kind)},
                        {u"on"_qs, isoDate(sanction.on)},
                        {u"from"_qs, dateOrNull(sanction.from)},
                        {u"to"_qs, dateOrNull(sanction.to)},
                        {u"incident"_qs, textOrNull(sanction.incident)}};
}

Json write(const PointsHistory::Absence &absence)
{
    return Json::Object{{u"kind"_qs, codeOf(absenceCodes, absence.kind)},
                        {u"from"_qs, isoDate(absence.from)},
                        {u"to"_qs, dateOrNull(absence.to)},
                        {u"outcome"_qs, absence.outcome ? Json(codeOf(outcomeCodes, *absence.outcome)) : Json()}};
}

Json write(const PointsHistory::Event &event)
{
    return Json::Object{{u"kind"_qs, codeOf(eventCodes, event.kind)}, {u"on"_qs, isoDate(event.on)}};
}

Json write(const PointsHistory::Finding &finding)
{
    const QString place = QString::number(finding.article) + u'.' + QString::number(finding.item);
    return Json::Object{{u"article"_qs, place}, {u"on"_qs, isoDate(finding.on)}};
}

Json write(const PointsHistory::Decision &decision)
{
    return Json::Object{{u"cycle"_qs, decision.cycle}, {u"grade"_qs, gradeCode(decision.grade)}};
}

Json write(const PointsHistory::Recorded &recorded)
{
    Json scores;
    if (recorded.parts)
        for (const Part part : allParts) scores.set(partCode(part), (*recorded.parts)[part]);
    return Json::Object{{u"month"_qs, isoMonth(recorded.month)}, {u"total"_qs, recorded.total}, {u"parts"_qs, scores}};
}

Json write(const PointsHistory::Opening &opening)
{
    Json json =
        Json::Object{{u"balance"_qs, opening.balance},
                     {u"cycle"_qs, opening.cycle},
                     {u"previous_grade"_qs, opening.previousGrade ? Json(gradeCode(*opening.previousGrade)) : Json()}};
    if (opening.month) json.set(u"month"_qs, isoMonth(*opening.month));
    return json;
}

template <class Value>
Json list(const std::vector<Value> &values)
{
    Json::Array array;
    for (const Value &value : values) array.push_back(write(value));
    return array;
}

}  // namespace

Json pointsHistoryToJson(const PointsHistory &history)
{
    Json json = Json::Object{{u"id"_qs, history.id},
                             {u"admitted_on"_qs, isoDate(history.admittedOn)},
                             {u"induction_ended_on"_qs, dateOrNull(history.inductionEndedOn)},
                             {u"until"_qs, isoMonth(history.until)},
                             {u"profile"_qs, history.profile},
                             {u"opening"_qs, write(history.opening)},
                             {u"labour_incapable"_qs, list(history.labourIncapable)},
                             {u"strict"_qs, history.strict},
                             {u"entries"_qs, list(history.entries)},
                             {u"sanctions"_qs, list(history.sanctions)},
                             {u"absences"_qs, list(history.absences)},
                             {u"events"_qs, list(history.events)},
                             {u"findings"_qs, list(history.findings)},
                             {u"property_evaded"_qs, history.propertyEvaded},
                             {u"grades"_qs, list(history.grades)}};
    if (!history.recorded.empty()) json.set(u"recorded"_qs, list(history.recorded));
    return json;
}

}  // namespace remit
