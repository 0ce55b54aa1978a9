#include "casework/opening.h"

#include "casework/allowed.h"
#include "casework/assumptions.h"
#include "casework/conductrecord.h"
#include "casework/dossier.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/screening.h"
#include "casework/shapes.h"
#include "law/evaluate.h"
#include "law/verdictjson.h"
#include "records/codes.h"
#include "records/factsjson.h"

#include <algorithm>

namespace remit {

namespace {

/** Everything on record. */
constexpr Month beginning{std::chrono::year(1900), std::chrono::January};
constexpr Month ending{std::chrono::year(2999), std::chrono::December};

Result<void> requireNoOpenCase(const Desk &desk, const OpenCase &request)
{
    CaseQuery query;
    query.inmate = request.inmate;
    const Result<std::vector<CaseRow>> rows = desk.ports.cases.cases(query);
    if (!rows) return fail(rows.error());
    for (const CaseRow &row : *rows) {
        const bool running = row.status == CaseStatus::Open || row.status == CaseStatus::Locked;
        if (running) return fail(u"casework.case.already"_qs, {{u"case"_qs, row.number}, {u"name"_qs, row.name}});
    }
    return {};
}

Result<CaseFile> prepare(const Desk &desk, const OpenCase &request)
{
    const Result<void> free = requireNoOpenCase(desk, request);
    if (!free) return fail(free.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(request.inmate);
    if (!record) return fail(record.error());
    const Result<void> possible = checkHeld(*record, request.asOf);
    if (!possible) return fail(possible.error());
    const Verdict verdict = desk.law.evaluate(factsOf(*record, request.asOf, request.confirmed));
    Result<void> allowed = checkAllowed(verdict, desk.law.rules(), request.kind, request.proposal);
    if (!allowed) return fail(allowed.error());

    const QString year = QString::number(int(std::chrono::year_month_day(desk.today()).year()));
    const Result<int> number = desk.ports.cases.nextNumber(u"case."_qs + year);
    if (!number) return fail(number.error());
    const Workflow &workflow = desk.workflowOf(request.kind);
    CaseFile file;
    file.number = year + u'-' + QString::number(*number).rightJustified(4, u'0');
    file.inmate = request.inmate;
    file.kind = request.kind;
    file.workflow = workflow.id;
    file.state.stage = workflow.stages.front().code;
    file.state.sentence =
        record->inmate.judgment.sentence ? sentenceCode(*record->inmate.judgment.sentence) : QString();
    file.openedOn = desk.today();
    file.asOf = request.asOf;
    file.confirmed = request.confirmed;
    file.proposal = request.proposal;
    file.verdict = verdictToJson(verdict, desk.law.rules());
    return file;
}

Result<void> recordOpening(const Desk &desk, const CaseFile &file)
{
    return record(desk, {.kind = u"case.open"_qs,
                         .on = file.openedOn,
                         .subject = {u"case:"_qs + file.number, u"inmate:"_qs + file.inmate},
                         .body = caseOpeningToJson(file)})
        .map([](const Act &) {});
}

Result<void> requireOpener(const Desk &desk, CaseKind kind)
{
    return requireRole(desk, desk.workflowOf(kind).stages.front().roles);
}

/** Whether the store fails, not the item: then no other can be opened either. */
bool isOfStore(const Error &error) { return error.code.startsWith(u"storage."); }

/** Everything that screening assumed of the facts and named, confirmed. */
ConfirmedFacts confirmAll(const Facts &facts, const QStringList &assumed)
{
    ConfirmedFacts confirmed;
    confirmed.repentance = facts.performance.repentance;
    confirmed.merit = facts.performance.merit;
    confirmed.able = facts.property.able;
    confirmed.dangerOfReoffending = facts.parole.dangerOfReoffending;
    confirmed.communityAssessed = facts.parole.communityAssessed;
    std::copy_if(assumed.begin(), assumed.end(), std::back_inserter(confirmed.asRecorded), &isOnRecord);
    return confirmed;
}

/** What of its papers nobody but the officers can bring: what the program makes itself is not among them. */
QStringList papersFor(const Desk &desk, const OpenCase &request)
{
    CaseFile file;
    file.inmate = request.inmate;
    file.kind = request.kind;
    file.asOf = request.asOf;
    file.confirmed = request.confirmed;
    file.state.stage = desk.workflowOf(request.kind).stages.front().code;
    const Result<std::vector<DossierNeed>> needs = dossierNeeds(desk, file);
    QStringList papers;
    // Where the law cannot say which, it allows no case either.
    if (!needs) return papers;
    for (const DossierNeed &need : *needs)
        if (need.weight == PaperWeight::Hard && need.forms.isEmpty()) papers << need.paper;
    return papers;
}

}  // namespace

Result<void> checkHeld(const InmateRecord &record, Date on)
{
    const std::optional<Date> delivered = record.inmate.judgment.deliveredOn;
    if (!delivered || on >= *delivered) return {};
    return fail(u"casework.date.early"_qs, {{u"on"_qs, isoDate(on)}, {u"delivered"_qs, isoDate(*delivered)}});
}

Result<QString> openCase(const Desk &desk, const OpenCase &request)
{
    const Result<void> allowed = requireOpener(desk, request.kind);
    if (!allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&]() -> Result<QString> {
        const Result<CaseFile> file = prepare(desk, request);
        if (!file) return fail(file.error());
        return recordOpening(desk, *file).map([&] { return file->number; });
    });
}

Result<std::vector<OpenedCase>> openCases(const Desk &desk, const std::vector<OpenCase> &requests,
                                          const Progress &progress)
{
    for (const OpenCase &request : requests)
        if (const Result<void> allowed = requireOpener(desk, request.kind); !allowed) return fail(allowed.error());
    return inOneTransaction(desk, [&]() -> Result<std::vector<OpenedCase>> {
        std::vector<OpenedCase> opened;
        for (const OpenCase &request : requests) {
            if (progress && !progress(int(opened.size()), int(requests.size()))) return fail(u"casework.cancelled"_qs);
            const Result<CaseFile> file = prepare(desk, request);
            if (!file && isOfStore(file.error())) return fail(file.error());
            if (!file) {
                opened.push_back({request.inmate, {}, file.error()});
                continue;
            }
            const Result<void> done = recordOpening(desk, *file);
            if (!done) return fail(done.error());
            opened.push_back({request.inmate, file->number, {}});
        }
        return opened;
    });
}

Result<SuggestedOpening> suggestOpening(const Desk &desk, const QString &inmate, CaseKind kind, Date asOf)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(inmate);
    if (!record) return fail(record.error());
    Facts facts = factsOf(*record, asOf);
    SuggestedOpening suggested{{inmate, kind, asOf, {}, {}}, rowOf(*record), {}, {}};
    suggested.assuming = assumeForScreening(desk.law, facts);
    suggested.request.confirmed = confirmAll(facts, suggested.assuming);
    const Verdict verdict = desk.law.evaluate(factsOf(*record, asOf, suggested.request.confirmed));
    suggested.decision = kind == CaseKind::Parole ? verdict.parole.decision : verdict.commutation.decision;
    suggested.request.proposal = largestProposal(verdict, kind);
    const auto conduct = conductOf(desk, inmate, beginning, ending);
    if (!conduct) return fail(conduct.error());
    suggested.points = conduct->total;
    suggested.praises = conduct->praises;
    if (facts.property.exists.value_or(false) && facts.property.performed)
        suggested.property = wordOf(performedCodes, *facts.property.performed);
    suggested.papers = papersFor(desk, suggested.request);
    return suggested;
}

Proposal largestProposal(const Verdict &verdict, CaseKind kind)
{
    Proposal proposal;
    if (kind == CaseKind::Parole) return proposal;
    if (const auto &to = verdict.commutation.to) {
        proposal.to =
            to->life ? SentenceState{Sentence::Life, {}, {}} : SentenceState{Sentence::FixedTerm, to->atMost, {}};
        if (verdict.commutation.politicalRights) proposal.politicalRights = verdict.commutation.politicalRights->atMost;
    } else {
        proposal.reduction = verdict.commutation.maximumByFloor;
    }
    return proposal;
}

}  // namespace remit
