#include "batch/container.h"
#include "command.h"
#include "signing/verifyreport.h"

#include <QFile>

namespace remit {

namespace {

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
bool verifyFile(const Call &call, const QString &path, const TrustStore &trust, Instant at, Json &report,
                QStringList &lines)
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

Ending verify(const Call &call)
{
    const Result<QString> authority = call.required(u"trust"_qs);
    if (!authority) return fail(authority.error());
    const Result<TrustStore> trust = TrustStore::fromFile(*authority);
    if (!trust) return fail(trust.error());
    Instant at = systemClock()();
    if (call.isSet(u"at"_qs)) {
        const auto moment = parseInstant(call.value(u"at"_qs));
        const auto day = parseIsoDate(call.value(u"at"_qs));
        if (!moment && !day) return fail(u"remitctl.date"_qs, {{u"value"_qs, call.value(u"at"_qs)}});
        at = moment ? *moment : Instant(*day) + std::chrono::hours(4);
    }
    Json::Array reports;
    QStringList lines;
    bool valid = true;
    for (const QString &path : call.operands()) {
        if (!QFile::exists(path)) return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, u"missing"_qs}});
        Json report;
        valid = verifyFile(call, path, *trust, at, report, lines) && valid;
        reports.push_back(std::move(report));
    }
    call.out.answer(reports.size() == 1 ? reports.front() : Json(reports), lines);
    return valid ? Exit::Done : Exit::Negative;
}

}  // namespace

std::vector<Command> verifyCommands()
{
    return {{u"verify"_qs, u"FILE…"_qs, {{u"trust"_qs, u"CA.pem"_qs}, {u"at"_qs, u"D"_qs}}, verify},
            {u"batch verify"_qs, u"FILE…"_qs, {{u"trust"_qs, u"CA.pem"_qs}, {u"at"_qs, u"D"_qs}}, verify}};
}

}  // namespace remit
