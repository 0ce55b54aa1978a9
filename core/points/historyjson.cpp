#include "points/historyjson.h"

#include "points/fieldreader.h"
#include "points/historycodes.h"

namespace remit {

namespace {

using namespace points;

/** "14.3" as 3; 0 for anything else. */
int specialItem(const QString &clause)
{
    if (clause.size() != 4 || !clause.startsWith(u"14."_qs)) return 0;
    const int item = clause[3].unicode() - u'0';
    return item >= 1 && item <= 8 ? item : 0;
}

PointsHistory::Entry readEntry(FieldReader &reader)
{
    PointsHistory::Entry entry;
    entry.on = reader.requiredDate("on");
    entry.target = reader.requiredWord("part", targetCodes);
    entry.points = reader.requiredInteger("points");
    entry.clause = reader.text("clause");
    entry.incident = reader.text("incident");
    entry.violation = reader.flag("violation", true);
    if (entry.target == Target::Special) {
        entry.specialItem = specialItem(entry.clause);
        if (entry.specialItem == 0) reader.refuse("clause", Json(entry.clause));
    }
    return entry;
}

PointsHistory::Sanction readSanction(FieldReader &reader)
{
    return {.kind = reader.requiredWord("kind", sanctionCodes),
            .on = reader.requiredDate("on"),
            .from = reader.date("from"),
            .to = reader.date("to"),
            .incident = reader.text("incident")};
}

PointsHistory::Absence readAbsence(FieldReader &reader)
{
    PointsHistory::Absence absence{.kind = reader.requiredWord("kind", absenceCodes),
                                   .from = reader.requiredDate("from"),
                                   .to = reader.date("to"),
                                   .outcome = reader.word("outcome", outcomeCodes)};
    if (absence.outcome && absence.kind != AbsenceKind::ReturnedForTrial)
        reader.refuse("outcome", Json(codeOf(outcomeCodes, *absence.outcome)));
    return absence;
}

/** "23.6" as article and item. */
PointsHistory::Finding readFinding(FieldReader &reader)
{
    const QString place = reader.requiredText("article");
    bool articleRead = false;
    bool itemRead = false;
    PointsHistory::Finding finding{.article = place.section(u'.', 0, 0).toInt(&articleRead),
                                   .item = place.section(u'.', 1).toInt(&itemRead),
                                   .on = reader.requiredDate("on")};
    if (!articleRead || !itemRead) reader.refuse("article", Json(place));
    return finding;
}

PointsHistory::Recorded readRecorded(FieldReader &reader)
{
    PointsHistory::Recorded recorded{
        .month = reader.requiredMonth("month"), .total = reader.requiredInteger("total"), .parts = {}};
    ByPart scores;
    const bool given = reader.object("parts", [&](FieldReader &part) {
        scores[Part::Custody] = part.requiredInteger("custody");
        scores[Part::Education] = part.requiredInteger("education");
        scores[Part::Labour] = part.requiredInteger("labour");
    });
    if (given) recorded.parts = scores;
    return recorded;
}

void readOpening(FieldReader &reader, PointsHistory::Opening &opening)
{
    opening.month = reader.month("month");
    opening.balance = reader.integer("balance", 0);
    opening.cycle = reader.integer("cycle", 0);
    opening.previousGrade = reader.word("previous_grade", gradeCodes);
    if (opening.cycle < 0) reader.refuse("cycle", Json(opening.cycle));
}

/** Reads a list of values by the reader of one. */
template <class Value>
void readList(FieldReader &reader, const char *name, std::vector<Value> &values, Value (*read)(FieldReader &))
{
    reader.objects(name, [&](FieldReader &element) { values.push_back(read(element)); });
}

void readLists(FieldReader &reader, PointsHistory &history)
{
    reader.objects("labour_incapable", [&](FieldReader &element) {
        const Date from = element.requiredDate("from");
        history.labourIncapable.push_back({from, element.date("to")});
    });
    readList(reader, "entries", history.entries, readEntry);
    readList(reader, "sanctions", history.sanctions, readSanction);
    readList(reader, "absences", history.absences, readAbsence);
    reader.objects("events", [&](FieldReader &element) {
        const EventKind kind = element.requiredWord("kind", eventCodes);
        history.events.push_back({kind, element.requiredDate("on")});
    });
    readList(reader, "findings", history.findings, readFinding);
    reader.objects("grades", [&](FieldReader &element) {
        const int cycle = element.requiredInteger("cycle");
        history.grades.push_back({cycle, element.requiredWord("grade", gradeCodes)});
    });
    readList(reader, "recorded", history.recorded, readRecorded);
}

}  // namespace

QString gradeCode(CycleGrade grade) { return codeOf(gradeCodes, grade); }

QString partCode(Part part) { return codeOf(targetCodes, static_cast<Target>(part)); }

Result<PointsHistory> pointsHistoryFromJson(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    PointsHistory history;
    history.id = reader.text("id");
    history.admittedOn = reader.requiredDate("admitted_on");
    history.inductionEndedOn = reader.date("induction_ended_on");
    history.until = reader.requiredMonth("until");
    history.profile = reader.text("profile", u"national"_qs);
    reader.object("opening", [&](FieldReader &opening) { readOpening(opening, history.opening); });
    history.strict = reader.flag("strict", false);
    history.propertyEvaded = reader.flag("property_evaded", false);
    readLists(reader, history);
    // A document made from a record names there what it takes as given; that changes no number.
    reader.ignore("assuming");
    reader.finish();
    if (error) return fail(*error);
    return history;
}

}  // namespace remit
