#include "base/durablefile.h"
#include "casework/ledgerwork.h"
#include "input.h"
#include "ledger/proofs.h"
#include "ledger/verify.h"
#include "witness.h"

#include <QFile>

namespace remit {

namespace {

Json entryToJson(const LedgerEntry &entry)
{
    Json json;
    json.set("act", actToJson(entry.act));
    json.set("hash", QString::fromLatin1(entry.hash.toHex()));
    if (entry.act.lines) {
        Json::Array lines;
        for (const ActLine &line : entry.lines) {
            Json one;
            one.set("salt", QString::fromLatin1(line.salt.toHex()));
            one.set("body", line.body);
            lines.push_back(std::move(one));
        }
        json.set("lines", std::move(lines));
    }
    return json;
}

/** A line of an exported ledger, as the verifier wants it. */
StoredAct storedFromJson(const Json &json)
{
    StoredAct stored{json["act"].canonical(), QByteArray::fromHex(json["hash"].toString().toLatin1()), {}};
    if (!json["lines"].isArray()) return stored;
    stored.lines.emplace();
    for (const Json &line : json["lines"].array())
        stored.lines->push_back({QByteArray::fromHex(line["salt"].toString().toLatin1()), line["body"]});
    return stored;
}

Ending answerReport(const Call &call, const LedgerReport &report)
{
    const QString &witness = report.witness;
    Json answer;
    answer.set("acts", report.acts);
    answer.set("root", QString::fromLatin1(report.root.toHex()));
    answer.set("valid", report.findings.empty());
    answer.set("standing", !witness.isEmpty() ? "witnessed" : "self-asserted");
    answer.set("witnessed", report.witnessed);
    if (!witness.isEmpty()) answer.set("witness", witness);
    Json::Array findings;
    QStringList lines{call.out.say(u"said.ledger"_qs, {{u"acts"_qs, QString::number(report.acts)},
                                                       {u"root"_qs, QString::fromLatin1(report.root.toHex())}})};
    for (const Error &finding : report.findings) {
        Json json;
        json.set("code", finding.code);
        Json args{Json::Object{}};
        for (auto arg = finding.args.begin(); arg != finding.args.end(); ++arg) args.set(arg.key(), arg.value());
        json.set("args", std::move(args));
        json.set("text", call.out.messages().text(finding));
        lines << u"✗ "_qs + call.out.messages().text(finding);
        findings.push_back(std::move(json));
    }
    answer.set("findings", std::move(findings));
    Json::Array agreeing;
    for (const WitnessedCheckpoint &claimed : report.unvouched) {
        agreeing.push_back(Json::Object{{u"file"_qs, claimed.witness}, {u"acts"_qs, claimed.checkpoint.size}});
        lines << call.out.say(u"said.ledger.agrees"_qs,
                              {{u"acts"_qs, QString::number(claimed.checkpoint.size)}, {u"file"_qs, claimed.witness}});
    }
    answer.set("agrees", std::move(agreeing));
    if (report.findings.empty())
        lines << u"✓ "_qs +
                     (witness.isEmpty()
                          ? call.out.say(u"said.ledger.self"_qs)
                          : call.out.say(u"said.ledger.witnessed"_qs,
                                         {{u"acts"_qs, QString::number(report.witnessed)}, {u"witness"_qs, witness}}));
    call.out.answer(answer, lines);
    return report.findings.empty() ? Exit::Done : Exit::Negative;
}

Ending verifyExported(const Call &call, const QString &path, const std::vector<WitnessedCheckpoint> &witnesses)
{
    LedgerVerifier verifier({}, witnesses);
    std::optional<Error> fault;
    int number = 0;
    const Result<void> read = eachDocument({path}, [&](const QByteArray &line, qint64) {
        const Result<Json> json = Json::parse(line);
        ++number;
        if (json)
            verifier.add(storedFromJson(*json));
        else if (!fault)
            fault =
                Error{u"remitctl.line"_qs, {{u"line"_qs, QString::number(number)}, {u"file"_qs, path}}, {json.error()}};
    });
    if (!read) return fail(read.error());
    if (fault) return fail(*fault);
    return answerReport(call, verifier.finish());
}

Ending ledgerVerify(const Call &call)
{
    const auto witnesses = readWitnesses(call);
    if (!witnesses) return fail(witnesses.error());
    if (!call.operands().isEmpty()) return verifyExported(call, call.operand(0), *witnesses);
    const auto workplace = call.open();
    if (!workplace) return fail(workplace.error());
    const Result<LedgerReport> report = verifyLedger((*workplace)->desk(), *witnesses);
    if (!report) return fail(report.error());
    return answerReport(call, *report);
}

Ending ledgerExport(const Call &call, LocalWorkplace &workplace)
{
    const Result<void> done = workplace.desk().ports.ledger.acts(1, [&](const LedgerEntry &entry) {
        call.out.document(entryToJson(entry).canonical());
        return true;
    });
    if (!done) return fail(done.error());
    return Exit::Done;
}

Ending ledgerCheckpoint(const Call &call, LocalWorkplace &workplace)
{
    if (call.isSet(u"out"_qs)) {
        const Result<void> writable = checkWritable(call.value(u"out"_qs));
        if (!writable) return fail(writable.error());
    }
    const Result<HeldCheckpoint> held = makeCheckpoint(workplace.desk(), nullptr);
    if (!held) return fail(held.error());
    const QByteArray text = checkpointText(held->checkpoint);
    if (call.isSet(u"out"_qs)) {
        const Result<void> written = writeDurably(call.value(u"out"_qs), text);
        if (!written) return fail(written.error());
    }
    call.out.answer(checkpointToJson(held->checkpoint), QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts));
    return Exit::Done;
}

Ending ledgerProve(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const Result<LedgerEntry> entry = desk.ports.ledger.act(call.operand(0).toLongLong());
    if (!entry) return fail(entry.error());
    const auto leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    const Result<HeldCheckpoint> held = makeCheckpoint(desk, nullptr);
    if (!held) return fail(held.error());
    const auto witnesses = readWitnesses(call);
    if (!witnesses) return fail(witnesses.error());
    const MerkleProver prover(*leaves);
    Proofs proofs;
    proofs.acts.push_back(proveAct(prover, entry->act.seq, held->checkpoint.size));
    for (const WitnessedCheckpoint &older : *witnesses) {
        const qint64 size = older.checkpoint.size;
        const bool continued =
            older.checkpoint.origin == held->checkpoint.origin && size > 0 && size <= held->checkpoint.size;
        if (!continued) return fail(u"ledger.witness"_qs, {{u"file"_qs, older.witness}});
        proofs.consistency.push_back({older, prover.consistency(size, held->checkpoint.size)});
    }
    Json answer = proofsToJson(proofs);
    answer.set("act", actToJson(entry->act));
    answer.set("checkpoint", checkpointToJson(held->checkpoint));
    call.out.answer(answer, {QString::fromUtf8(answer.pretty())});
    return Exit::Done;
}

Ending ledgerRebuild(const Call &call, LocalWorkplace &workplace)
{
    // Views are never made of acts that were tampered with.
    const Result<LedgerReport> acts = verifyActs(workplace.desk());
    if (!acts) return fail(acts.error());
    if (!acts->findings.empty()) return answerReport(call, *acts);
    const Result<ViewsReport> report = workplace.store().rebuild();
    if (!report) return fail(report.error());
    Json answer;
    answer.set("acts", report->acts);
    answer.set("same", report->same());
    Json::Array views;
    QStringList lines{call.out.say(u"said.rebuild"_qs, {{u"acts"_qs, QString::number(report->acts)}})};
    for (const ViewsReport::View &view : report->views) {
        Json json;
        json.set("view", view.table);
        json.set("rows", view.rows);
        json.set("same", view.differing.isEmpty());
        Json::Array differing;
        for (const QString &row : view.differing) differing.emplace_back(row);
        json.set("differing", std::move(differing));
        views.push_back(std::move(json));
        lines << (view.differing.isEmpty() ? u"✓ "_qs : u"✗ "_qs) + u"%1  %2"_qs.arg(view.table).arg(view.rows);
        for (const QString &row : view.differing) lines << u"    "_qs + row;
    }
    answer.set("views", std::move(views));
    call.out.answer(answer, lines);
    return report->same() ? Exit::Done : Exit::Negative;
}

Ending ledgerShow(const Call &call, LocalWorkplace &workplace)
{
    const LedgerPort &ledger = workplace.desk().ports.ledger;
    std::vector<qint64> wanted;
    for (const QString &seq : call.operands()) wanted.push_back(seq.toLongLong());
    if (call.isSet(u"about"_qs)) {
        const auto about = ledger.actsAbout(call.value(u"about"_qs));
        if (!about) return fail(about.error());
        wanted.insert(wanted.end(), about->begin(), about->end());
    } else if (wanted.empty()) {
        const Result<LedgerHead> head = ledger.head();
        if (!head) return fail(head.error());
        for (qint64 seq = std::max<qint64>(1, head->size - 19); seq <= head->size; ++seq) wanted.push_back(seq);
    }
    Json::Array list;
    QStringList lines;
    for (const qint64 seq : wanted) {
        const Result<LedgerEntry> entry = ledger.act(seq);
        if (!entry) return fail(entry.error());
        list.push_back(actToJson(entry->act));
        lines << u"%1  %2  %3  %4  %5"_qs.arg(seq).arg(
            isoInstant(entry->act.at), entry->act.by.officer, entry->act.kind,
            QString::fromUtf8(entry->act.lines ? QByteArray::number(entry->act.lines->count) + " lines"
                                               : entry->act.body.canonical().left(160)));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> ledgerCommands()
{
    return {
        {u"ledger verify"_qs,
         u"[EXPORTED]"_qs,
         {{u"witness"_qs, u"CHECKPOINT…"_qs}, {u"trust"_qs, u"PEM"_qs}},
         ledgerVerify},
        {u"ledger export"_qs, {}, {}, ledgerExport},
        {u"ledger checkpoint"_qs, {}, {{u"out"_qs, u"FILE"_qs}}, ledgerCheckpoint},
        {u"ledger prove"_qs, u"SEQ"_qs, {{u"witness"_qs, u"CHECKPOINT…"_qs}, {u"trust"_qs, u"PEM"_qs}}, ledgerProve},
        {u"ledger rebuild"_qs, {}, {}, ledgerRebuild},
        {u"ledger show"_qs, u"[SEQ…]"_qs, {{u"about"_qs, u"SUBJECT"_qs}}, ledgerShow}};
}

}  // namespace remit
