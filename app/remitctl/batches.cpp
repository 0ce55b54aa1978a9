#include "base/durablefile.h"
#include "batch/container.h"
#include "casework/batches.h"
#include "input.h"
#include "items.h"
#include "signing/verifyreport.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

QStringList linesOf(const Call &call, const Batch &batch)
{
    QStringList lines{u"%1  %2  %3 件  %4"_qs.arg(batch.id, batch.title).arg(batch.cases.size()).arg(call.out.messages().text(u"batch.state."_qs + batchStatusCode(batch.state)))};
    if (!batch.digest.isEmpty()) lines << u"  sha256 %1  %2 字节  %3"_qs.arg(QString::fromLatin1(batch.digest.toHex())).arg(batch.size).arg(batch.file);
    if (batch.receivedAt) lines << u"  回执 %1"_qs.arg(isoInstant(*batch.receivedAt));
    if (!batch.reason.isEmpty()) lines << u"  "_qs + batch.reason;
    return lines;
}

Exit batchCreate(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"batch create ID [--title T] [CASE… | --ready]"_qs);
    parser.addPositionalArgument(u"ID"_qs, u"批次，如 2026-12"_qs);
    parser.addOption({u"title"_qs, u"名称"_qs, u"TEXT"_qs});
    parser.addOption({u"ready"_qs, u"加入所有已提请、未入批的案件"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty()) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"ID"_qs}}, {}});
    const QString id = arguments.takeFirst();
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Desk &desk = (*workplace)->desk();
    const Result<Batch> batch = createBatch(desk, id, parser.value(u"title"_qs));
    if (!batch) return call.out.error(batch.error());
    if (parser.isSet(u"ready"_qs)) {
        const auto rows = desk.ports.cases.cases({u"court"_qs, CaseStatus::Open, {}, {}, {}});
        if (!rows) return call.out.error(rows.error());
        for (const CaseRow &row : *rows)
            if (row.batch.isEmpty()) arguments << row.number;
    }
    return answerItems(call, addToBatch(desk, id, arguments));
}

Exit changeMembers(const Call &call, std::vector<ItemResult> (*change)(const Desk &, const QString &, const QStringList &))
{
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    return answerItems(call, change((*workplace)->desk(), call.arguments.value(0), call.arguments.mid(1)));
}

Exit batchAdd(const Call &call)
{
    if (const auto exit = call.plain(u"batch add BATCH CASE…"_qs, 2, 10000)) return *exit;
    return changeMembers(call, addToBatch);
}

Exit batchRemove(const Call &call)
{
    if (const auto exit = call.plain(u"batch remove BATCH CASE…"_qs, 2, 10000)) return *exit;
    return changeMembers(call, removeFromBatch);
}

/** A container on disk says itself what it holds. */
Exit showContainer(const Call &call, const QString &path)
{
    const Result<Container> container = openContainer(path);
    if (!container) return call.out.error(container.error());
    const Result<QByteArray> document = container->read(u"batch.json"_qs);
    const Result<Json> json = document ? Json::parse(*document) : Result<Json>(fail(document.error()));
    if (!json) return call.out.error(json.error());
    Json answer = *json;
    answer.set("digest", QString::fromLatin1(container->digest().toHex()));
    QStringList lines{QString::fromLatin1(container->digest().toHex())};
    Json::Array entries;
    for (const ArchiveEntry &entry : container->entries()) {
        entries.emplace_back(entry.name);
        lines << entry.name;
    }
    answer.set("entries", std::move(entries));
    call.out.answer(answer, lines);
    return Exit::Done;
}

Exit batchShow(const Call &call)
{
    if (const auto exit = call.plain(u"batch show [BATCH|FILE]"_qs, 0, 1)) return *exit;
    const QString what = call.arguments.value(0);
    if (QFile::exists(what)) return showContainer(call, what);
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const auto all = (*workplace)->desk().ports.cases.batches();
    if (!all) return call.out.error(all.error());
    Json::Array list;
    QStringList lines;
    for (const Batch &batch : *all) {
        if (!what.isEmpty() && batch.id != what) continue;
        list.push_back(batchToJson(batch));
        lines += linesOf(call, batch);
    }
    if (!what.isEmpty() && list.empty()) return call.out.error({u"casework.batch.unknown"_qs, {{u"batch"_qs, what}}, {}});
    call.out.answer(what.isEmpty() ? Json(list) : list.front(), lines);
    return Exit::Done;
}

Exit batchExport(const Call &call)
{
    if (const auto exit = call.plain(u"batch export BATCH FILE"_qs, 2, 2)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    const Result<Batch> batch = (*workplace)->desk().ports.cases.batch(call.arguments.value(0));
    if (!batch) return call.out.error(batch.error());
    const QString target = call.arguments.value(1);
    if (target.isEmpty()) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"FILE"_qs}}, {}});
    if (QFile::exists(target) || !QFile::copy(QDir((*workplace)->folder()).absoluteFilePath(batch->file), target))
        return call.out.error({u"file.write"_qs, {{u"path"_qs, target}, {u"reason"_qs, batch->file}}, {}});
    const Result<void> synced = syncDurably(target);
    if (!synced) return call.out.error(synced.error());
    Json answer;
    answer.set("file", target);
    answer.set("digest", QString::fromLatin1(batch->digest.toHex()));
    call.out.answer(answer, {target});
    return Exit::Done;
}

Exit sign(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"sign BATCH [--key-passphrase-file FILE]"_qs);
    parser.addPositionalArgument(u"BATCH"_qs, u"批次"_qs);
    parser.addOption({u"key-passphrase-file"_qs, u"签名密钥的口令；默认与登录口令相同"_qs, u"FILE"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    const auto workplace = call.open();
    if (!workplace) return call.out.error(workplace.error());
    Globals keyGlobals = call.globals;
    if (parser.isSet(u"key-passphrase-file"_qs)) keyGlobals.passphraseFile = parser.value(u"key-passphrase-file"_qs);
    Result<Secret> passphrase = Call{keyGlobals, {}, call.out}.passphrase();
    if (!passphrase) return call.out.error(passphrase.error());
    const auto signer = (*workplace)->openSigner(std::move(*passphrase));
    if (!signer) return call.out.error(signer.error());
    const SealRequest request{parser.positionalArguments().value(0), (*workplace)->folder()};
    const Result<Batch> batch = sealBatch((*workplace)->desk(), request, **signer);
    if (!batch) return call.out.error(batch.error());
    call.out.answer(batchToJson(*batch), linesOf(call, *batch));
    return Exit::Done;
}

Json findingsToJson(const std::vector<Error> &findings, const Messages &messages)
{
    Json::Array list;
    for (const Error &finding : findings) {
        Json json;
        json.set("code", finding.code);
        Json args{Json::Object{}};
        for (auto arg = finding.args.begin(); arg != finding.args.end(); ++arg) args.set(arg.key(), arg.value());
        json.set("args", std::move(args));
        json.set("text", messages.text(finding));
        list.push_back(std::move(json));
    }
    return list;
}

/** One file's report: a container wholly, anything else as a signature that carries its content. */
bool verifyFile(const Call &call, const QString &path, const TrustStore &trust, Instant at, Json &report, QStringList &lines)
{
    std::vector<Error> findings;
    report.set("file", path);
    QFile file(path);
    const bool readable = file.open(QIODevice::ReadOnly);
    if (readable && file.peek(2) == "PK") {
        const ContainerReport container = verifyContainer(path, {trust, at, {}});
        findings = container.allFindings();
        report.set("kind", "container");
        report.set("digest", QString::fromLatin1(container.digest.toHex()));
        report.set("signature", toJson(container.signature));
        report.set("cases", int(container.cases.size()));
        if (container.checkpoint) report.set("checkpoint", checkpointToJson(*container.checkpoint));
    } else if (readable) {
        const Result<CmsReport> cms = verifyCms(file.readAll(), std::nullopt, trust, at);
        report.set("kind", "cms");
        if (cms) {
            findings = cms->findings;
            report.set("signature", toJson(*cms));
            const Result<Json> content = Json::parse(cms->content);
            if (content) report.set("content", *content);
        } else {
            findings = {cms.error()};
        }
    } else {
        findings = {{u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}}, {}}};
    }
    report.set("valid", findings.empty());
    report.set("findings", findingsToJson(findings, call.out.messages()));
    lines << (findings.empty() ? u"✓ "_qs : u"✗ "_qs) + path;
    for (const Error &finding : findings) lines << u"  "_qs + call.out.messages().text(finding);
    return findings.empty();
}

Exit verify(const Call &call)
{
    QCommandLineParser parser;
    describe(parser, u"verify FILE… --trust CA.pem [--at D]"_qs);
    parser.addPositionalArgument(u"FILE"_qs, u"批次包、回执、法院动态"_qs);
    parser.addOption({u"trust"_qs, u"所信任的根证书"_qs, u"CA.pem"_qs});
    parser.addOption({u"at"_qs, u"按该时刻核验：日期或带时区的时间"_qs, u"D"_qs});
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().isEmpty() || !parser.isSet(u"trust"_qs))
        return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"FILE --trust CA.pem"_qs}}, {}});
    const Result<TrustStore> trust = TrustStore::fromFile(parser.value(u"trust"_qs));
    if (!trust) return call.out.error(trust.error());
    Instant at = systemClock()();
    if (parser.isSet(u"at"_qs)) {
        const auto moment = parseInstant(parser.value(u"at"_qs));
        const auto day = parseIsoDate(parser.value(u"at"_qs));
        if (!moment && !day) return call.out.error({u"remitctl.date"_qs, {{u"value"_qs, parser.value(u"at"_qs)}}, {}});
        at = moment ? *moment : Instant(*day) + std::chrono::hours(4);
    }
    Json::Array reports;
    QStringList lines;
    bool valid = true;
    for (const QString &path : parser.positionalArguments()) {
        if (!QFile::exists(path)) return call.out.error({u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, u"—"_qs}}, {}});
        Json report;
        valid = verifyFile(call, path, *trust, at, report, lines) && valid;
        reports.push_back(std::move(report));
    }
    call.out.answer(reports.size() == 1 ? reports.front() : Json(reports), lines);
    return valid ? Exit::Done : Exit::Negative;
}

}  // namespace

std::vector<Command> batchCommands()
{
    return {{u"batch create"_qs, u"新建批次"_qs, batchCreate},
            {u"batch add"_qs, u"加入案件"_qs, batchAdd},
            {u"batch remove"_qs, u"移出案件"_qs, batchRemove},
            {u"batch show"_qs, u"批次或批次包的内容"_qs, batchShow},
            {u"batch verify"_qs, u"核验批次包（不需要数据库）"_qs, verify},
            {u"batch export"_qs, u"另存已签名的批次包"_qs, batchExport},
            {u"sign"_qs, u"封装并签名批次"_qs, sign},
            {u"verify"_qs, u"核验批次包、回执（不需要数据库）"_qs, verify}};
}

}  // namespace remit
