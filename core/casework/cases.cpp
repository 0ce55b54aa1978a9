#include "casework/cases.h"

#include "casework/allowed.h"
#include "casework/attendance.h"
#include "casework/dossier.h"
#include "casework/exchange/forks.h"
#include "casework/meetings.h"
#include "casework/noticeobjections.h"
#include "casework/numbers/register.h"
#include "casework/opening.h"
#include "casework/parties/prosecutioncopy.h"
#include "casework/prosecution.h"
#include "casework/record.h"
#include "casework/review.h"
#include "casework/shapes.h"
#include "casework/trustedtime.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

namespace remit {

namespace {

/** "（2026）演监减字第1号": the prison's own mark, the year of proposing, a running number without gaps. */
Result<QString> newProposalNumber(const Desk &desk, CaseKind kind, Date on)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const NumberSeries series = seriesOf(*info, kind, int(std::chrono::year_month_day(on).year()));
    return nextProposalNumber(desk, series).map([&](int number) { return series.text(number); });
}

/** Whether the officer belongs to another area than the inmate, as far as the areas' groups are on record. */
bool isElsewhere(const Desk &desk, const QString &inmate)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(inmate);
    return record && !requireMember(desk, record->inmate.area);
}

CaseEvent eventOf(const Desk &desk, const CaseFile &file, const CaseAction &action)
{
    const bool flaws = action.withFlaws && action.kind == CaseEvent::Kind::SendBack;
    const QStringList missing = action.missing + (flaws ? flawLines(file.review) : QStringList());
    return {action.kind,
            desk.officer.person,
            desk.officer.roles,
            action.on,
            action.text,
            action.meeting ? std::optional(namedByPerson(desk, *action.meeting)) : std::nullopt,
            action.toStage,
            missing,
            isElsewhere(desk, file.inmate)};
}

/** What a decision rests on besides the workflow's own conditions. */
Result<void> checkPapersOfStage(const Desk &desk, const CaseFile &file, const CaseAction &action)
{
    if (action.kind != CaseEvent::Kind::Agree) return {};
    if (file.state.stage == u"notice") return checkObjectionsAnswered(file);
    if (file.state.stage == u"governor")
        return checkOpinionAnswered(desk, file).and_then([&] { return checkReplied(file); });
    return {};
}

/** The step that an event makes; leaving the stage "proposal" takes the next proposal number. */
Result<CaseStepRecord> stepOf(const Desk &desk, const CaseFile &file, const CaseAction &action)
{
    CaseEvent event = eventOf(desk, file, action);
    const Result<CaseState> after = next(desk.workflowOf(file.kind), file.state, event, desk.calendar);
    if (!after) return fail(after.error());
    const Result<void> ready = checkPapersOfStage(desk, file, action);
    if (!ready) return fail(ready.error());
    event.elsewhere = false;
    CaseStepRecord step{file.number, {file.state.stage, event}, after->stage, after->status, {}, {}};
    if (action.kind == CaseEvent::Kind::Agree) {
        // Nobody agrees to what the law no longer allows; on the day of issue the verdict is taken anew and kept.
        const bool issued = after->stage == u"court" && file.state.stage != u"court";
        Result<Json> verdict = reexamine(desk, file, issued ? action.on : file.asOf);
        if (!verdict) return fail(verdict.error());
        if (issued) step.verdict = std::move(*verdict);
        const Result<void> complete = checkMaterials(desk, file);
        if (!complete) return fail(complete.error());
    }
    if (after->stage == u"proposal" && file.state.stage != u"proposal" && file.proposalNumber.isEmpty()) {
        Result<QString> given = newProposalNumber(desk, file.kind, action.on);
        if (!given) return fail(given.error());
        step.proposalNumber = std::move(*given);
    }
    return step;
}

Result<CaseFile> act(const Desk &desk, const QString &number, const CaseAction &action)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    const Result<void> inTime =
        requireNoFork(desk, number).and_then([&] { return checkInTime(desk, u"case.step"_qs, action.on); });
    if (!inTime) return fail(inTime.error());
    const Result<void> possible = desk.ports.inmates.inmate(file->inmate).and_then([&](const InmateRecord &record) {
        return checkHeld(record, action.on);
    });
    if (!possible) return fail(possible.error());
    const Result<CaseStepRecord> step = stepOf(desk, *file, action);
    if (!step) return fail(step.error());
    const Result<Act> done = record(desk, {.kind = u"case.step"_qs,
                                           .on = action.on,
                                           .subject = {u"case:"_qs + number, u"inmate:"_qs + file->inmate},
                                           .body = caseStepToJson(*step)});
    if (!done) return fail(done.error());
    return desk.ports.cases.caseFile(number);
}

}  // namespace

Result<CaseFile> actOnCase(const Desk &desk, const QString &number, const CaseAction &action)
{
    return inOneTransaction(desk, [&] { return act(desk, number, action); });
}

std::vector<ItemResult> actOnCases(const Desk &desk, const QStringList &numbers, const CaseAction &action,
                                   const Progress &progress)
{
    std::vector<ItemResult> results;
    for (const QString &number : numbers) {
        if (progress && !progress(int(results.size()), int(numbers.size()))) break;
        const Result<CaseFile> done = actOnCase(desk, number, action);
        results.push_back({number, done ? std::nullopt : std::optional<Error>(done.error())});
    }
    return results;
}

Sentence reducedPenalty(std::optional<Sentence> sentence)
{
    const bool itself = sentence == Sentence::CriminalDetention || sentence == Sentence::PublicSurveillance;
    return itself ? *sentence : Sentence::FixedTerm;
}

QString proposalText(const CaseFile &file)
{
    return proposalText(file.kind, file.proposal, sentenceFromCode(file.state.sentence));
}

QString proposalText(CaseKind kind, const Proposal &proposal, std::optional<Sentence> sentence)
{
    if (kind == CaseKind::Parole) return u"予以假释"_qs;
    if (proposal.to && proposal.to->sentence == Sentence::Life) return u"减为无期徒刑"_qs;
    if (proposal.to && proposal.to->term) return u"减为有期徒刑"_qs + chineseTerm(*proposal.to->term);
    if (!proposal.reduction) return {};
    const Sentence reduced = reducedPenalty(sentence);
    const QString what = reduced == Sentence::CriminalDetention    ? u"拘役"_qs
                         : reduced == Sentence::PublicSurveillance ? u"管制"_qs
                                                                   : u"有期徒刑"_qs;
    return u"减去"_qs + what + chineseTerm(*proposal.reduction);
}

Json caseToJson(const CaseFile &file)
{
    Json json = caseOpeningToJson(file);
    json.set("stage", file.state.stage);
    json.set("status", statusCode(file.state.status));
    json.set("batch", file.batch);
    json.set("proposal_number", file.proposalNumber);
    json.set("opening_act", file.openingAct);
    if (!file.court.isEmpty()) json.set("court", file.court);
    Json::Array steps;
    for (size_t i = 0; i < file.state.steps.size(); ++i) {
        Json step = caseStepToJson({file.number, file.state.steps[i], {}, CaseStatus::Open, {}, {}});
        Json::Object members = step.object();
        members.erase(u"stage_after"_qs);
        members.erase(u"status_after"_qs);
        step = std::move(members);
        step.set("act", file.stepActs[i]);
        steps.push_back(std::move(step));
    }
    json.set("steps", std::move(steps));
    Json::Array documents;
    for (const CaseDocument &document : file.documents) {
        Json entry = caseDocumentToJson(document);
        entry.set("act", document.act);
        documents.push_back(std::move(entry));
    }
    json.set("documents", std::move(documents));
    return json;
}

}  // namespace remit
