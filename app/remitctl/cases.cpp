#include "casework/cases.h"
#include "casework/assumptions.h"
#include "casework/courtanswers.h"
#include "casework/opening.h"
#include "casework/opinions.h"
#include "casework/screening.h"
#include "command.h"
#include "items.h"
#include "law/evaluate.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

/** "repentance,merit:none,able:false": what the officer confirms. Errors: remitctl.confirm with `value`. */
Result<ConfirmedFacts> readConfirmed(const QStringList &words)
{
    ConfirmedFacts confirmed;
    for (const QString &word : words) {
        const QString name = word.section(u':', 0, 0);
        const QString value = word.section(u':', 1);
        const bool flag = value.isEmpty() || value == u"true";
        const bool boolean = flag || value == u"false";
        if (name == u"repentance" && boolean)
            confirmed.repentance = flag;
        else if (name == u"able" && boolean)
            confirmed.able = flag;
        else if (name == u"danger_of_reoffending" && boolean)
            confirmed.dangerOfReoffending = flag;
        else if (name == u"community_assessed" && boolean)
            confirmed.communityAssessed = flag;
        else if (name == u"merit" && value == u"none")
            confirmed.merit = Merit::None;
        else if (name == u"merit" && value == u"merit")
            confirmed.merit = Merit::Merit;
        else if (name == u"merit" && value == u"major")
            confirmed.merit = Merit::Major;
        else if (isOnRecord(word))
            confirmed.asRecorded << word;
        else
            return fail(u"remitctl.confirm"_qs, {{u"value"_qs, word}});
    }
    return confirmed;
}

bool lacksConfirmation(const ItemResult &result)
{
    return result.error && !result.error->causes.empty() &&
           result.error->causes.front().code == u"casework.case.unconfirmed";
}

/** The request with what the options leave to screening. */
OpenCase requestFor(const Call &call, const Desk &desk, OpenCase request)
{
    if (call.isSet(u"confirm-assumed"_qs)) {
        const auto suggested = suggestOpening(desk, request.inmate, request.kind, request.asOf);
        if (suggested) request.confirmed = suggested->request.confirmed;
    }
    const Result<InmateRecord> record = desk.ports.inmates.inmate(request.inmate);
    if (record && call.isSet(u"largest"_qs))
        request.proposal =
            largestProposal(desk.law.evaluate(factsOf(*record, request.asOf, request.confirmed)), request.kind);
    return request;
}

Ending caseOpen(const Call &call, LocalWorkplace &workplace)
{
    const auto kind = caseKindFromCode(call.value(u"kind"_qs, caseKindCode(CaseKind::Commutation)));
    if (!kind) return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"kind"_qs)}});
    const Result<ConfirmedFacts> confirmed = readConfirmed(call.list(u"confirm"_qs));
    if (!confirmed) return fail(confirmed.error());
    Proposal proposal;
    for (const auto &[name, target] :
         {std::pair(u"reduce"_qs, &proposal.reduction), {u"rights"_qs, &proposal.politicalRights}}) {
        if (!call.isSet(name)) continue;
        *target = parseTerm(call.value(name));
        if (!*target) return fail(u"remitctl.term"_qs, {{u"value"_qs, call.value(name)}});
    }
    if (call.isSet(u"to"_qs)) {
        const auto term = parseTerm(call.value(u"to"_qs));
        if (!term) return fail(u"remitctl.term"_qs, {{u"value"_qs, call.value(u"to"_qs)}});
        proposal.to = SentenceState{Sentence::FixedTerm, *term, {}};
    }
    const Desk &desk = workplace.desk();
    const Result<Date> asOf = call.day(u"as-of"_qs, desk.today());
    if (!asOf) return fail(asOf.error());
    std::vector<OpenCase> requests;
    for (const QString &number : call.operands())
        requests.push_back(requestFor(call, desk, {number, *kind, *asOf, *confirmed, proposal}));
    const auto opened = openCases(desk, requests);
    if (!opened) return fail(opened.error());
    std::vector<ItemResult> results;
    for (const OpenedCase &each : *opened) results.push_back({each.error ? each.inmate : each.number, each.error});
    if (std::any_of(results.begin(), results.end(), lacksConfirmation)) call.out.note(call.out.say(u"said.confirm"_qs));
    return answerItems(call, results);
}

Ending caseList(const Call &call, LocalWorkplace &workplace)
{
    CaseQuery query;
    query.stage = call.value(u"stage"_qs);
    query.status = statusFromCode(call.value(u"status"_qs));
    if (call.isSet(u"status"_qs) && !query.status)
        return fail(u"remitctl.kind"_qs, {{u"value"_qs, call.value(u"status"_qs)}});
    query.batch = call.value(u"batch"_qs);
    const auto rows = workplace.desk().ports.cases.cases(query);
    if (!rows) return fail(rows.error());
    Json::Array list;
    QStringList lines;
    for (const CaseRow &row : *rows) {
        Json json;
        json.set("case", row.number);
        json.set("inmate", row.inmate);
        json.set("name", row.name);
        json.set("kind", caseKindCode(row.kind));
        json.set("stage", row.stage);
        json.set("status", statusCode(row.status));
        json.set("proposal", row.proposalText);
        json.set("batch", row.batch);
        list.push_back(std::move(json));
        lines << u"%1  %2 %3  %4  %5  %6"_qs.arg(row.number, row.inmate, row.name, row.proposalText,
                                                 call.out.messages().text(u"stage."_qs + row.stage),
                                                 call.out.messages().text(u"status."_qs + statusCode(row.status)));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending caseShow(const Call &call, LocalWorkplace &workplace)
{
    const Result<CaseFile> file = workplace.desk().ports.cases.caseFile(call.operand(0));
    if (!file) return fail(file.error());
    const Messages &messages = call.out.messages();
    QStringList lines{u"%1  %2  %3  %4"_qs.arg(file->number, file->inmate, proposalText(*file), file->proposalNumber),
                      messages.text(u"stage."_qs + file->state.stage) + u"  "_qs +
                          messages.text(u"status."_qs + statusCode(file->state.status))};
    for (const CaseStep &step : file->state.steps)
        lines << u"  %1  %2  %3  %4  %5"_qs.arg(isoDate(step.event.on), messages.text(u"stage."_qs + step.stage),
                                                messages.text(u"event."_qs + eventCode(step.event.kind)),
                                                step.event.person, step.event.text);
    const auto events = workplace.desk().ports.cases.courtEvents(file->number);
    if (!events) return fail(events.error());
    for (const RecordedEvent &each : *events) {
        const auto due = supplementDue(each.event);
        lines << u"  %1  %2  %3  %4"_qs
                     .arg(isoDate(dateIn(each.event.at)), messages.text(u"court."_qs + each.event.kind),
                          due ? messages.text(u"said.due"_qs, {{u"on"_qs, isoDate(*due)}}) : QString(),
                          clerkOf(each.event))
                     .trimmed();
    }
    for (const CaseDocument &document : file->documents)
        lines << u"  %1  %2"_qs.arg(document.title, QString::fromLatin1(document.digest.toHex().left(16)));
    call.out.answer(caseToJson(*file), lines);
    return Exit::Done;
}

/** "戊某:出差" becomes the person and what is told of them; either colon. */
template <typename One>
std::vector<One> peopleOf(const QStringList &values)
{
    std::vector<One> people;
    static const QRegularExpression colon(u"[:：]"_qs);
    for (const QString &value : values)
        people.push_back({value.section(colon, 0, 0).trimmed(), value.section(colon, 1).trimmed()});
    return people;
}

Ending caseEvent(const Call &call, LocalWorkplace &workplace, CaseEvent::Kind kind)
{
    const Desk &desk = workplace.desk();
    const Result<Date> on = call.day(u"on"_qs, desk.today());
    if (!on) return fail(on.error());
    CaseAction action{kind, *on, call.value(u"text"_qs), {}, call.value(u"to"_qs), call.list(u"missing"_qs)};
    action.withFlaws = call.isSet(u"flaws"_qs);
    if (call.isSet(u"chair"_qs) || call.isSet(u"present"_qs)) {
        action.meeting = Meeting{call.value(u"chair"_qs),
                                 call.value(u"recorder"_qs),
                                 call.list(u"present"_qs),
                                 call.value(u"for"_qs).toInt(),
                                 call.value(u"against"_qs).toInt(),
                                 call.value(u"dissent"_qs),
                                 call.value(u"place"_qs),
                                 peopleOf<Absence>(call.values(u"absent"_qs)),
                                 peopleOf<Speech>(call.values(u"said"_qs))};
    }
    if (call.isSet(u"standard"_qs)) return answerItems(call, actInStandardWords(desk, call.operands(), action));
    return answerItems(call, actOnCases(desk, call.operands(), action));
}

/** One event of the workflow as a command of its own: they differ in the event alone. */
Command eventCommand(const QString &words, CaseEvent::Kind kind, std::vector<Option> options = {})
{
    options.insert(options.begin(), {{u"on"_qs, u"D"_qs}, {u"text"_qs, u"TEXT"_qs}});
    return {u"case "_qs + words, u"CASE…"_qs, std::move(options),
            [kind](const Call &call, LocalWorkplace &workplace) { return caseEvent(call, workplace, kind); }};
}

}  // namespace

std::vector<Command> caseCommands()
{
    using Kind = CaseEvent::Kind;
    const std::vector<Option> meeting{{u"chair"_qs, u"P"_qs},      {u"recorder"_qs, u"P"_qs},
                                      {u"present"_qs, u"LIST"_qs}, {u"for"_qs, u"N"_qs},
                                      {u"against"_qs, u"N"_qs},    {u"dissent"_qs, u"TEXT"_qs},
                                      {u"place"_qs, u"TEXT"_qs},   {u"absent"_qs, u"P:REASON…"_qs},
                                      {u"said"_qs, u"P:TEXT…"_qs}, {u"standard"_qs}};
    return {{u"case open"_qs,
             u"NUMBER…"_qs,
             {{u"kind"_qs, u"KIND"_qs},
              {u"as-of"_qs, u"D"_qs},
              {u"reduce"_qs, u"8m"_qs},
              {u"to"_qs, u"22y"_qs},
              {u"rights"_qs, u"5y"_qs},
              {u"largest"_qs},
              {u"confirm"_qs, u"LIST"_qs},
              {u"confirm-assumed"_qs}},
             caseOpen},
            {u"case list"_qs,
             {},
             {{u"stage"_qs, u"STAGE"_qs}, {u"status"_qs, u"STATUS"_qs}, {u"batch"_qs, u"BATCH"_qs}},
             caseList},
            {u"case show"_qs, u"CASE"_qs, {}, caseShow},
            eventCommand(u"advance"_qs, Kind::Agree, meeting),
            eventCommand(u"decline"_qs, Kind::Disagree, meeting),
            eventCommand(u"return"_qs, Kind::SendBack,
                         {{u"to"_qs, u"STAGE"_qs}, {u"missing"_qs, u"LIST"_qs}, {u"flaws"_qs}}),
            eventCommand(u"lock"_qs, Kind::Lock),
            eventCommand(u"unlock"_qs, Kind::Unlock),
            eventCommand(u"withdraw"_qs, Kind::Withdraw),
            eventCommand(u"resubmit"_qs, Kind::Resubmit)};
}

}  // namespace remit
