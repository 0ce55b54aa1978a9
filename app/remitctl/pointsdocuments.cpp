#include "pointsdocuments.h"

#include "points/fieldreader.h"
#include "points/historyjson.h"

#include <algorithm>

namespace remit {

namespace {

using points::FieldReader;

/** What is read unless there is a fault. */
template <class T>
Result<T> unless(const std::optional<Error> &error, T &&value)
{
    if (error) return fail(*error);
    return std::forward<T>(value);
}

/** A place as {"act","line"}, or the row that `points list` prints, whose other members only tell what stands there. */
LedgerPlace readPlace(FieldReader &reader)
{
    for (const char *told : {"kind", "inmate", "area", "on", "fact", "facts", "witnesses", "evidence", "person",
                             "state", "effective", "ended"})
        reader.ignore(told);
    return {reader.requiredNumber("act"), reader.integer("line", 0)};
}

/** The area whose group met; the working group goes by its Chinese names too. */
QString readGroupName(FieldReader &reader)
{
    const QString name = reader.requiredText("group");
    return name == u"工作组" || name == u"监狱工作组" ? workingGroupName() : name;
}

PointsMeeting readMeeting(FieldReader &reader)
{
    PointsMeeting meeting{reader.requiredDate("on"),        reader.requiredText("chair"),
                          reader.requiredText("recorder"),  reader.requiredTexts("present"),
                          reader.requiredTexts("agreeing"), {}};
    reader.entries("dissent", [&](const QString &person, const Json &words) {
        meeting.dissent[person] = words.toString();
        return words.isString();
    });
    return meeting;
}

PointsMeeting requiredMeeting(FieldReader &reader)
{
    PointsMeeting meeting;
    reader.requiredObject("meeting", [&](FieldReader &member) { meeting = readMeeting(member); });
    return meeting;
}

CycleGrade readGrade(FieldReader &reader)
{
    const QString code = reader.requiredText("grade");
    for (const CycleGrade grade : {CycleGrade::Active, CycleGrade::Qualified, CycleGrade::Unqualified})
        if (gradeCode(grade) == code) return grade;
    reader.refuse("grade", code);
    return CycleGrade::Unqualified;
}

/** What was looked up where an older system's figures leave it open; the rules are those of `points cycles`. */
std::vector<GradeAnswer> readAnswers(FieldReader &row)
{
    std::vector<GradeAnswer> answers;
    row.objects("answers", [&](FieldReader &one) {
        GradeAnswer answer{one.requiredText("rule"), {}, {}};
        if (!pointsRuleFromName(answer.rule)) one.refuse("rule", answer.rule);
        const QString month = one.text("month");
        answer.month = parseIsoMonth(month);
        if (!month.isEmpty() && !answer.month) one.refuse("month", month);
        answer.words = one.requiredText("words");
        answers.push_back(std::move(answer));
    });
    return answers;
}

}  // namespace

Result<PointsMeeting> readMeeting(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    PointsMeeting meeting = readMeeting(reader);
    reader.finish();
    return unless(error, std::move(meeting));
}

Result<MatterDecision> readDecision(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    MatterDecision decision;
    decision.group = readGroupName(reader);
    decision.agreed = reader.requiredFlag("agreed");
    reader.require("matters");
    reader.objects("matters", [&](FieldReader &place) { decision.places.push_back(readPlace(place)); });
    decision.meeting = requiredMeeting(reader);
    reader.finish();
    return unless(error, std::move(decision));
}

Result<MatterCorrection> readCorrection(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    MatterCorrection correction;
    reader.requiredObject("matter", [&](FieldReader &place) { correction.place = readPlace(place); });
    correction.reason = reader.text("reason");
    const Json &replacement = reader.any("replacement");
    PointsMeeting meeting;
    if (reader.object("meeting", [&](FieldReader &member) { meeting = readMeeting(member); }))
        correction.meeting = meeting;
    reader.finish();
    if (error) return fail(*error);
    if (replacement.isNull()) return correction;
    Result<NewMatter> matter = readMatter(replacement, u"$.replacement"_qs);
    if (!matter) return fail(matter.error());
    correction.replacement = std::move(*matter);
    return correction;
}

Result<PointsGroup> readGroup(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    PointsGroup group{readGroupName(reader), reader.requiredText("chair"), reader.requiredTexts("members")};
    reader.finish();
    return unless(error, std::move(group));
}

Result<MonthCorrection> readAmendment(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    MonthCorrection correction{reader.requiredMonth("month"), reader.requiredTexts("inmates"), reader.text("reason"),
                               requiredMeeting(reader)};
    reader.finish();
    return unless(error, std::move(correction));
}

Result<GradeDecision> readGrades(const Json &json)
{
    std::optional<Error> error;
    FieldReader reader(json, error);
    GradeDecision decision{reader.requiredMonth("closed"), readGroupName(reader), {}, requiredMeeting(reader)};
    reader.require("grades");
    reader.objects("grades", [&](FieldReader &row) {
        QString inmate = row.requiredText("inmate");
        const int cycle = row.requiredInteger("cycle");
        const CycleGrade grade = readGrade(row);
        decision.grades.push_back({std::move(inmate), cycle, grade, readAnswers(row)});
    });
    reader.finish();
    return unless(error, std::move(decision));
}

Result<SheetDraft> readSheet(const Json &json)
{
    Result<SheetDraft> draft = sheetDraftFromJson(json, int(json["revision"].toInteger()));
    if (!draft) return draft;
    const auto stranger = [&](const QString &number) {
        return std::none_of(draft->workers.begin(), draft->workers.end(),
                            [&](const LabourSheet::Worker &worker) { return worker.number == number; });
    };
    for (const auto &[number, said] : draft->corrected)
        if (stranger(number)) return fail(u"points.json.member"_qs, {{u"path"_qs, u"$.corrected."_qs + number}});
    for (const auto &[number, said] : draft->confirmed)
        if (stranger(number)) return fail(u"points.json.member"_qs, {{u"path"_qs, u"$.confirmed."_qs + number}});
    return draft;
}

}  // namespace remit
