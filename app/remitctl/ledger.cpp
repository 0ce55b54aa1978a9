#include "base/durablefile.h"
#include "casework/ledgerwork.h"
#include "input.h"
#include "ledger/proofs.h"
#include "ledger/verify.h"
#include "sync/protocol.h"

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

Exit answerReport(const Call &call, const LedgerReport &report, const QString &witness)
{
    Json answer;
    answer.set("acts", report.acts);
    answer.set("root", QString::fromLatin1(report.root.toHex()));
    answer.set("valid", report.findings.empty());
    answer.set("standing", report.witnessed > 0 && !witness.isEmpty() ? "witnessed" : "self-asserted");
    answer.set("witnessed", report.witnessed);
    if (!witness.isEmpty()) answer.set("witness", witness);
    Json::Array findings;
    QStringList lines{u"%1 条，根 %2"_qs.arg(report.acts).arg(QString::fromLatin1(report.root.toHex()))};
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
    if (report.findings.empty()) lines << (witness.isEmpty() ? u"✓ 完整；仅本机自证"_qs : u"✓ 完整；前 %1 条由 %2 见证"_qs.arg(report.witnessed).arg(witness));
    call.out.answer(answer, lines);
    return report.findings.empty() ? Exit::Done : Exit::Negative;
}

/** Checkpoints held elsewhere: three-line files, or receipts' contents as JSON. Errors: file.*, checkpoint.*. */
Result<std::vector<WitnessedCheckpoint>> readWitnesses(const QStringList &files)
{
    std::vector<WitnessedCheckpoint> witnesses;
    for (const QString &path : files) {
        const Result<QByteArray> bytes = readWhole(path, 1 << 20);
        if (!bytes) return fail(bytes.error());
        const Result<Checkpoint> checkpoint = parseCheckpoint(*bytes);
        if (!checkpoint) return fail(checkpoint.error());
        witnesses.push_back({*checkpoint, path});
    }
    return witnesses;
}

Exit verifyExported(const Call &call, const QString &path, const std::vector<WitnessedCheckpoint> &witnesses)
{
    LedgerVerifier verifier({}, witnesses);
    std::optional<Error> fault;
    const Result<void> read = eachDocument({path}, [&](const QByteArray &line) {
        const Result<Json> json = Json::parse(line);
        if (json) verifier.add(storedFromJson(*json));
        else if (!fault) fault = json.error();
    });
    if (!read) return call.out.error(read.error());
    if (fault) return call.out.error(*fault);
    return answerReport(call, verifier.finish(), witnesses.empty() ? QString() : witnesses.back().witness);
}

Exit ledgerVerify(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"ledger verify [EXPORTED] [--witness CHECKPOINT]…"_qs);
    parser.addPositionalArgument(u"EXPORTED"_qs, u"ledger export 的文件；不给则核验数据库"_qs);
    parser.addOption({u"witness"_qs, u"他处保存的检查点"_qs, u"FILE"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto witnesses = readWitnesses(parser.values(u"witness"_qs));
    if (!witnesses) return call.out.error(witnesses.error());
    if (!parser.positionalArguments().isEmpty()) return verifyExported(call, parser.positionalArguments().first(), *witnesses);
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<LedgerCheck> check = verifyLedger((*workplace)->desk(), *witnesses);
    if (!check) return call.out.error(check.error());
    QString witness = check->witnessed ? check->witnessed->witness : QString();
    if (witness.isEmpty() && !witnesses->empty()) witness = witnesses->back().witness;
    return answerReport(call, check->report, witness);
}

Exit ledgerExport(const Call &call)
{
    if (const auto exit = call.plain(u"ledger export"_qs, 0, 0)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<void> done = (*workplace)->desk().ports.ledger.acts(1, [&](const LedgerEntry &entry) {
        call.out.document(entryToJson(entry).canonical());
        return true;
    });
    return done ? Exit::Done : call.out.error(done.error());
}

Exit ledgerCheckpoint(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"ledger checkpoint [--out FILE]"_qs);
    parser.addOption({u"out"_qs, u"另存检查点"_qs, u"FILE"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<HeldCheckpoint> held = makeCheckpoint((*workplace)->desk(), nullptr);
    if (!held) return call.out.error(held.error());
    const QByteArray text = checkpointText(held->checkpoint);
    if (parser.isSet(u"out"_qs)) {
        const Result<void> written = writeDurably(parser.value(u"out"_qs), text);
        if (!written) return call.out.error(written.error());
    }
    call.out.answer(checkpointToJson(held->checkpoint), QString::fromUtf8(text).split(u'\n', Qt::SkipEmptyParts));
    return Exit::Done;
}

Exit ledgerProve(const Call &call)
{
    if (const auto exit = call.plain(u"ledger prove SEQ"_qs, 1, 1)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<LedgerEntry> entry = desk.ports.ledger.act(call.arguments.value(0).toLongLong());
    if (!entry) return call.out.error(entry.error());
    const auto leaves = desk.ports.ledger.leaves();
    if (!leaves) return call.out.error(leaves.error());
    const Result<HeldCheckpoint> held = makeCheckpoint(desk, nullptr);
    if (!held) return call.out.error(held.error());
    Proofs proofs;
    proofs.acts.push_back(proveAct(MerkleProver(*leaves), entry->act.seq, held->checkpoint.size));
    Json answer = proofsToJson(proofs);
    answer.set("act", actToJson(entry->act));
    answer.set("checkpoint", checkpointToJson(held->checkpoint));
    call.out.answer(answer, {QString::fromUtf8(answer.pretty())});
    return Exit::Done;
}

Exit ledgerRebuild(const Call &call)
{
    if (const auto exit = call.plain(u"ledger rebuild"_qs, 0, 0)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<RebuildReport> report = (*workplace)->store().rebuild();
    if (!report) return call.out.error(report.error());
    Json answer;
    answer.set("acts", report->acts);
    answer.set("same", report->same());
    Json::Array views;
    QStringList lines{u"重放 %1 条"_qs.arg(report->acts)};
    for (const RebuildReport::View &view : report->views) {
        Json json;
        json.set("view", view.table);
        json.set("rows", view.rows);
        json.set("same", view.same);
        views.push_back(std::move(json));
        lines << (view.same ? u"✓ "_qs : u"✗ "_qs) + u"%1  %2"_qs.arg(view.table).arg(view.rows);
    }
    answer.set("views", std::move(views));
    call.out.answer(answer, lines);
    return report->same() ? Exit::Done : Exit::Negative;
}

Exit ledgerShow(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"ledger show [SEQ…] [--about SUBJECT]"_qs);
    parser.addPositionalArgument(u"SEQ"_qs, u"序号；不给则列出最近 20 条"_qs);
    parser.addOption({u"about"_qs, u"如 inmate:1303000001、case:2026-0001"_qs, u"SUBJECT"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const LedgerPort &ledger = (*workplace)->desk().ports.ledger;
    std::vector<qint64> wanted;
    for (const QString &seq : parser.positionalArguments()) wanted.push_back(seq.toLongLong());
    if (parser.isSet(u"about"_qs)) {
        const auto about = ledger.actsAbout(parser.value(u"about"_qs));
        if (!about) return call.out.error(about.error());
        wanted.insert(wanted.end(), about->begin(), about->end());
    } else if (wanted.empty()) {
        const Result<LedgerHead> head = ledger.head();
        if (!head) return call.out.error(head.error());
        for (qint64 seq = std::max<qint64>(1, head->size - 19); seq <= head->size; ++seq) wanted.push_back(seq);
    }
    Json::Array list;
    QStringList lines;
    for (const qint64 seq : wanted) {
        const Result<LedgerEntry> entry = ledger.act(seq);
        if (!entry) return call.out.error(entry.error());
        list.push_back(actToJson(entry->act));
        lines << u"%1  %2  %3  %4  %5"_qs.arg(seq).arg(isoInstant(entry->act.at), entry->act.by.officer, entry->act.kind,
                                               QString::fromUtf8(entry->act.lines ? QByteArray::number(entry->act.lines->count) + " lines" : entry->act.body.canonical().left(160)));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> ledgerCommands()
{
    return {{u"ledger verify"_qs, u"核验台账"_qs, ledgerVerify},
            {u"ledger export"_qs, u"导出台账，每行一条"_qs, ledgerExport},
            {u"ledger checkpoint"_qs, u"生成检查点"_qs, ledgerCheckpoint},
            {u"ledger prove"_qs, u"一条记录的存在证明"_qs, ledgerProve},
            {u"ledger rebuild"_qs, u"由台账重建全部视图并比较"_qs, ledgerRebuild},
            {u"ledger show"_qs, u"查看记录"_qs, ledgerShow}};
}

}  // namespace remit
