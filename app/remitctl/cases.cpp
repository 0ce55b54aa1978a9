#include "base/durablefile.h"
#include "casework/cases.h"
#include "casework/forms.h"
#include "casework/screening.h"
#include "documents/form.h"
#include "input.h"
#include "items.h"
#include "law/evaluate.h"

#include <QDir>

namespace remit {

namespace {

/** "repentance,merit:none,able:false": what the officer confirms. Errors: remitctl.confirm with `value`. */
Result<ConfirmedFacts> readConfirmed(const QString &text)
{
    ConfirmedFacts confirmed;
    for (const QString &word : text.split(u',', Qt::SkipEmptyParts)) {
        const QString name = word.section(u':', 0, 0);
        const QString value = word.section(u':', 1);
        const bool flag = value.isEmpty() || value == u"true";
        const bool boolean = flag || value == u"false";
        if (name == u"repentance" && boolean) confirmed.repentance = flag;
        else if (name == u"able" && boolean) confirmed.able = flag;
        else if (name == u"danger_of_reoffending" && boolean) confirmed.dangerOfReoffending = flag;
        else if (name == u"community_assessed" && boolean) confirmed.communityAssessed = flag;
        else if (name == u"merit" && value == u"none") confirmed.merit = Merit::None;
        else if (name == u"merit" && value == u"merit") confirmed.merit = Merit::Merit;
        else if (name == u"merit" && value == u"major") confirmed.merit = Merit::Major;
        else return fail(u"remitctl.confirm"_qs, {{u"value"_qs, word}});
    }
    return confirmed;
}

/** Everything that screening would assume, confirmed. */
ConfirmedFacts confirmAll(const Desk &desk, const QString &number, Date asOf)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(number);
    if (!record) return {};
    Facts facts = factsOf(*record, asOf);
    assumeForScreening(facts);
    ConfirmedFacts confirmed;
    confirmed.repentance = facts.performance.repentance;
    confirmed.merit = facts.performance.merit;
    confirmed.able = facts.property.able;
    confirmed.dangerOfReoffending = facts.parole.dangerOfReoffending;
    confirmed.communityAssessed = facts.parole.communityAssessed;
    return confirmed;
}

/** The largest amount that the verdict allows. */
Proposal largestProposal(const Verdict &verdict)
{
    Proposal proposal;
    if (const auto &to = verdict.commutation.to) {
        proposal.to = to->life ? SentenceState{Sentence::Life, {}, {}} : SentenceState{Sentence::FixedTerm, to->atMost, {}};
        if (verdict.commutation.politicalRights) proposal.politicalRights = verdict.commutation.politicalRights->atMost;
    } else {
        proposal.reduction = verdict.commutation.maximumByFloor;
    }
    return proposal;
}

Exit caseOpen(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"case open NUMBER… [--kind parole] [--as-of D] [--reduce 6m | --largest] [--confirm repentance,merit:none,able:false | --confirm-assumed]"_qs);
    parser.addPositionalArgument(u"NUMBER"_qs, u"罪犯编号"_qs);
    parser.addOption({u"kind"_qs, u"commutation 减刑（默认）或 parole 假释"_qs, u"KIND"_qs, u"commutation"_qs});
    parser.addOption({u"as-of"_qs, u"拟报请日"_qs, u"D"_qs});
    parser.addOption({u"reduce"_qs, u"建议减去的刑期"_qs, u"T"_qs});
    parser.addOption({u"to"_qs, u"无期、死缓：建议减为的刑期"_qs, u"T"_qs});
    parser.addOption({u"rights"_qs, u"剥夺政治权利改为"_qs, u"T"_qs});
    parser.addOption({u"largest"_qs, u"按规定的最大幅度"_qs});
    parser.addOption({u"confirm"_qs, u"确认的事实"_qs, u"LIST"_qs});
    parser.addOption({u"confirm-assumed"_qs, u"确认初筛假定的全部事实"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto kind = caseKindFromCode(parser.value(u"kind"_qs));
    if (!kind || parser.positionalArguments().isEmpty()) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"NUMBER"_qs}}, {}});
    const Result<ConfirmedFacts> confirmed = readConfirmed(parser.value(u"confirm"_qs));
    if (!confirmed) return call.out.error(confirmed.error());
    Proposal proposal;
    for (const auto &[name, target] : {std::pair(u"reduce"_qs, &proposal.reduction), {u"rights"_qs, &proposal.politicalRights}}) {
        if (!parser.isSet(name)) continue;
        *target = parseTerm(parser.value(name));
        if (!*target) return call.out.error({u"remitctl.term"_qs, {{u"value"_qs, parser.value(name)}}, {}});
    }
    if (parser.isSet(u"to"_qs)) {
        const auto term = parseTerm(parser.value(u"to"_qs));
        if (!term) return call.out.error({u"remitctl.term"_qs, {{u"value"_qs, parser.value(u"to"_qs)}}, {}});
        proposal.to = SentenceState{Sentence::FixedTerm, *term, {}};
    }
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<Date> asOf = dayOption(parser, u"as-of"_qs, desk.today());
    if (!asOf) return call.out.error(asOf.error());
    std::vector<ItemResult> results;
    QStringList opened;
    for (const QString &number : parser.positionalArguments()) {
        OpenCase request{number, *kind, *asOf, *confirmed, proposal};
        if (parser.isSet(u"confirm-assumed"_qs)) request.confirmed = confirmAll(desk, number, *asOf);
        if (parser.isSet(u"largest"_qs)) {
            const Result<InmateRecord> record = desk.ports.inmates.inmate(number);
            if (record) request.proposal = largestProposal(desk.law.evaluate(factsOf(*record, *asOf, request.confirmed)));
        }
        const Result<QString> done = openCase(desk, request);
        results.push_back({done ? *done : number, done ? std::nullopt : std::optional<Error>(done.error())});
    }
    return answerItems(call, results);
}

Exit caseList(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"case list [--stage S] [--status S] [--batch B]"_qs);
    for (const QString &name : {u"stage"_qs, u"status"_qs, u"batch"_qs}) parser.addOption({name, name, u"CODE"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    CaseQuery query;
    query.stage = parser.value(u"stage"_qs);
    query.status = statusFromCode(parser.value(u"status"_qs));
    query.batch = parser.value(u"batch"_qs);
    const auto rows = (*workplace)->desk().ports.cases.cases(query);
    if (!rows) return call.out.error(rows.error());
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
                                                 call.out.messages().text(u"stage."_qs + row.stage), call.out.messages().text(u"status."_qs + statusCode(row.status)));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Exit caseShow(const Call &call)
{
    if (const auto exit = call.plain(u"case show CASE"_qs, 1, 1)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<CaseFile> file = (*workplace)->desk().ports.cases.caseFile(call.arguments.value(0));
    if (!file) return call.out.error(file.error());
    const Messages &messages = call.out.messages();
    QStringList lines{u"%1  %2  %3  %4"_qs.arg(file->number, file->inmate, proposalText(file->kind, file->proposal), file->proposalNumber),
                      messages.text(u"stage."_qs + file->state.stage) + u"  "_qs + messages.text(u"status."_qs + statusCode(file->state.status))};
    for (const CaseStep &step : file->state.steps)
        lines << u"  %1  %2  %3  %4  %5"_qs.arg(isoDate(step.event.on), messages.text(u"stage."_qs + step.stage),
                                                 messages.text(u"event."_qs + eventCode(step.event.kind)), step.event.person, step.event.text);
    for (const CaseDocument &document : file->documents)
        lines << u"  %1  %2"_qs.arg(document.title, QString::fromLatin1(document.digest.toHex().left(16)));
    call.out.answer(caseToJson(*file), lines);
    return Exit::Done;
}

/** The options of every event on cases. */
void addEventOptions(QCommandLineParser &parser)
{
    parser.addPositionalArgument(u"CASE"_qs, u"案号"_qs);
    parser.addOption({u"on"_qs, u"发生日期，默认今天"_qs, u"D"_qs});
    parser.addOption({u"text"_qs, u"意见或理由"_qs, u"TEXT"_qs});
    parser.addOption({u"chair"_qs, u"主持人"_qs, u"P"_qs});
    parser.addOption({u"recorder"_qs, u"记录人"_qs, u"P"_qs});
    parser.addOption({u"present"_qs, u"参加人员，以逗号分隔"_qs, u"LIST"_qs});
    parser.addOption({u"for"_qs, u"同意票"_qs, u"N"_qs});
    parser.addOption({u"against"_qs, u"不同意票"_qs, u"N"_qs});
    parser.addOption({u"dissent"_qs, u"不同意见"_qs, u"TEXT"_qs});
    parser.addOption({u"to"_qs, u"退回到的阶段"_qs, u"STAGE"_qs});
    parser.addOption({u"missing"_qs, u"所缺材料，以逗号分隔"_qs, u"LIST"_qs});
}

Exit caseEvent(const Call &call, CaseEvent::Kind kind)
{
    QCommandLineParser parser;
    describe(parser, u"case %1 CASE… [--on D] [--text T] [--chair P --recorder P --present a,b,c --for N --against N] [--to STAGE]"_qs.arg(eventCode(kind)));
    addEventOptions(parser);
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().isEmpty()) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"CASE"_qs}}, {}});
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<Date> on = dayOption(parser, u"on"_qs, desk.today());
    if (!on) return call.out.error(on.error());
    CaseAction action{kind, *on, parser.value(u"text"_qs), {}, parser.value(u"to"_qs), parser.value(u"missing"_qs).split(u',', Qt::SkipEmptyParts)};
    if (parser.isSet(u"chair"_qs) || parser.isSet(u"present"_qs)) {
        action.meeting = Meeting{parser.value(u"chair"_qs), parser.value(u"recorder"_qs),
                                 parser.value(u"present"_qs).split(u',', Qt::SkipEmptyParts), parser.value(u"for"_qs).toInt(),
                                 parser.value(u"against"_qs).toInt(), parser.value(u"dissent"_qs)};
    }
    return answerItems(call, actOnCases(desk, parser.positionalArguments(), action));
}

Command eventCommand(const QString &words, const QString &summary, CaseEvent::Kind kind)
{
    return {u"case "_qs + words, summary, [kind](const Call &call) { return caseEvent(call, kind); }};
}

Exit formList(const Call &call)
{
    if (const auto exit = call.plain(u"form list"_qs, 0, 0)) return *exit;
    Json::Array list;
    QStringList lines;
    for (const QString &name : formNames()) {
        list.emplace_back(name);
        lines << name;
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Exit formRender(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"form render CASE… [--form NAME] [--out DIR] [--preview]"_qs);
    parser.addPositionalArgument(u"CASE"_qs, u"案号"_qs);
    parser.addOption({u"form"_qs, u"文书；默认该案全部"_qs, u"NAME"_qs});
    parser.addOption({u"out"_qs, u"另存到目录"_qs, u"DIR"_qs});
    parser.addOption({u"preview"_qs, u"只预览，不记入案件"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    Json::Array list;
    QStringList lines;
    for (const QString &number : parser.positionalArguments()) {
        const Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return call.out.error(file.error());
        const QStringList forms = parser.isSet(u"form"_qs) ? QStringList(parser.value(u"form"_qs)) : formsOf(file->kind);
        for (const QString &form : forms) {
            Result<QByteArray> pdf = QByteArray();
            if (parser.isSet(u"preview"_qs)) {
                pdf = previewForm(desk, number, form, (*workplace)->renderer());
            } else {
                const Result<CaseDocument> done = produceForm(desk, number, form, (*workplace)->renderer());
                pdf = done ? desk.ports.ledger.attachment(done->digest) : Result<QByteArray>(fail(done.error()));
            }
            if (!pdf) return call.out.error(pdf.error());
            const QString name = number + u'-' + form + u".pdf"_qs;
            if (parser.isSet(u"out"_qs)) {
                QDir().mkpath(parser.value(u"out"_qs));
                const Result<void> written = writeDurably(QDir(parser.value(u"out"_qs)).filePath(name), *pdf);
                if (!written) return call.out.error(written.error());
            }
            Json json;
            json.set("case", number);
            json.set("form", form);
            json.set("size", pdf->size());
            list.push_back(std::move(json));
            lines << u"%1  %2 字节"_qs.arg(name).arg(pdf->size());
        }
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> caseCommands()
{
    using Kind = CaseEvent::Kind;
    return {{u"case open"_qs, u"立案"_qs, caseOpen},
            {u"case list"_qs, u"案件名单"_qs, caseList},
            {u"case show"_qs, u"一件案件及其经过"_qs, caseShow},
            eventCommand(u"advance"_qs, u"同意，进入下一阶段"_qs, Kind::Agree),
            eventCommand(u"decline"_qs, u"不同意提请"_qs, Kind::Disagree),
            eventCommand(u"return"_qs, u"退回更早的阶段"_qs, Kind::SendBack),
            eventCommand(u"lock"_qs, u"锁定"_qs, Kind::Lock),
            eventCommand(u"unlock"_qs, u"解除锁定"_qs, Kind::Unlock),
            eventCommand(u"withdraw"_qs, u"撤回"_qs, Kind::Withdraw),
            eventCommand(u"resubmit"_qs, u"重新提出"_qs, Kind::Resubmit),
            {u"form list"_qs, u"文书种类"_qs, formList},
            {u"form render"_qs, u"生成文书"_qs, formRender}};
}

}  // namespace remit
