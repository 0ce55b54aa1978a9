#include "pdfsign/verify.h"
#include "batch/container.h"
#include "casework/sealedpapers.h"
#include "casework/signedpapers.h"
#include "command.h"
#include "seals/electronicseal.h"
#include "signing/verifyreport.h"
#include "verifyact.h"
#include "verifytell.h"
#include "witness.h"

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

/** What one file is held against. */
struct Judging {
    const TrustStore &trust;
    Instant at;
    /** The content of a detached signature; empty where --content does not name it. */
    QString content;
    /** Checkpoints held elsewhere, for an act with its proof. */
    std::vector<WitnessedCheckpoint> witnesses;
};

/** What the sender's register says of its seals; of those stopped people are told too. */
Json sealsOf(const ContainerReport &container, const Call &call, QStringList &notes)
{
    for (const SealNotice &seal : container.seals)
        if (seal.stopped)
            notes << call.out.say(u"said.verify.seal.stopped"_qs, {{u"seal"_qs, seal.seal},
                                                                   {u"name"_qs, seal.name},
                                                                   {u"since"_qs, isoInstant(seal.stopped->at)},
                                                                   {u"reason"_qs, seal.stopped->reason}});
    return sealNoticesToJson(container.seals)["seals"];
}

/** What the cases go without, by the sender's decision; people are told too. */
Json waiversOf(const ContainerReport &container, const Call &call, QStringList &notes)
{
    Json::Array list;
    for (const CaseReport &each : container.cases)
        for (const CaseWaiver &waiver : each.waivers) {
            Json one = caseWaiverToJson(waiver);
            one.set("case", each.number);
            list.push_back(std::move(one));
            notes << call.out.say(u"said.verify.waived"_qs, {{u"case"_qs, each.number},
                                                             {u"paper"_qs, waiver.paper},
                                                             {u"why"_qs, waiver.reason},
                                                             {u"on"_qs, isoDate(waiver.on)}});
        }
    return list;
}

/** Judges the seals beside the papers, and the signatures inside them, of a container that is in order itself; returns
 * what is wrong with them. */
std::vector<Error> verifyPapers(const Container &opened, const ContainerReport &container, const Judging &by,
                                Json &report)
{
    std::vector<Error> findings;
    Json::Array list;
    for (const SealedMaterial &sealed : checkSealedPapers(opened, container.seals, by.trust, by.at)) {
        Json one;
        one.set("case", sealed.caseNumber);
        one.set("paper", sealed.paper);
        one.set("file", sealed.file);
        one.set("seal", sealed.sealId);
        one.set("set_at", isoInstant(sealed.setAt));
        one.set("valid", sealed.findings.empty());
        list.push_back(std::move(one));
        findings.insert(findings.end(), sealed.findings.begin(), sealed.findings.end());
    }
    report.set("sealed", std::move(list));
    Json::Array papers;
    for (const SignedMaterial &paper : checkSignedPapers(opened, by.trust, by.at)) {
        Json one = toJson(paper.report), stages{Json::Array{}};
        for (const StageSignature &signature : paper.stages) stages.append(toJson(signature));
        one.set("stages", std::move(stages));
        one.set("case", paper.caseNumber);
        one.set("file", paper.file);
        papers.push_back(std::move(one));
        findings.insert(findings.end(), paper.findings.begin(), paper.findings.end());
    }
    report.set("papers", std::move(papers));
    return findings;
}

std::vector<Error> verifyContainerFile(const Call &call, const QString &path, const Judging &by, Json &report,
                                       QStringList &notes)
{
    const Result<Container> opened = openContainer(path);
    const ContainerReport container = verifyContainer(opened, {by.trust, by.at, {}});
    report.set("kind", "container");
    report.set("digest", QString::fromLatin1(container.digest.toHex()));
    report.set("signature", toJson(container.signature));
    report.set("cases", int(container.cases.size()));
    if (container.checkpoint) report.set("checkpoint", checkpointToJson(*container.checkpoint));
    if (!container.seals.empty()) report.set("seals", sealsOf(container, call, notes));
    std::vector<Error> findings = container.allFindings();
    // What an unsound container says is nothing that anybody signed.
    if (findings.empty()) report.set("waivers", waiversOf(container, call, notes));
    return findings.empty() ? verifyPapers(*opened, container, by, report) : findings;
}

std::vector<Error> verifyPdfFile(const QByteArray &bytes, const Judging &by, Json &report)
{
    const PdfReport pdf = verifyPdf(bytes, by.trust, by.at);
    report.set("kind", "pdf");
    report.set("pdf", toJson(pdf));
    report.set("stages", claimedStages(pdf));
    return pdf.allFindings();
}

/** What signed bytes are, by what they say themselves. */
QString kindOf(const QByteArray &content, Json &report)
{
    if (const Result<Checkpoint> checkpoint = parseCheckpoint(content)) {
        report.set("checkpoint", checkpointToJson(*checkpoint));
        return u"checkpoint"_qs;
    }
    const Result<Json> json = Json::parse(content);
    if (!json) return u"cms"_qs;
    report.set("content", *json);
    const QString format = (*json)["format"].toString();
    return format == u"remit-receipt/1" ? u"receipt"_qs : format == u"remit-event/1" ? u"event"_qs : u"cms"_qs;
}

/** The content of a detached signature: what --content names, else the file beside it: x.p7s signs x or x.txt, and
 * x.seal is set on x. */
std::optional<QByteArray> contentBeside(const QString &path, const QString &named)
{
    QStringList names{named};
    if (named.isEmpty() && path.endsWith(u".p7s")) names = {path.chopped(4), path.chopped(4) + u".txt"_qs};
    if (named.isEmpty() && path.endsWith(u".seal")) names = {path.chopped(5)};
    for (const QString &name : names)
        if (QFile file(name); !name.isEmpty() && file.open(QIODevice::ReadOnly)) return file.readAll();
    return std::nullopt;
}

/** A seal by itself, or one set on the content beside it; nothing for bytes that are neither. */
std::optional<std::vector<Error>> verifySeal(const QString &path, const QByteArray &bytes, const Judging &by,
                                             Json &report)
{
    if (const auto seal = readSeal(bytes)) {
        report.set("kind", "seal");
        tellSeal(*seal, by.trust, by.at, report);
        return checkSeal(*seal, by.trust, by.at);
    }
    const auto content = contentBeside(path, by.content);
    const auto set = verifySealed(bytes, content.value_or(QByteArray()), by.trust, by.at);
    if (!set) return std::nullopt;
    report.set("kind", "sealed");
    tellSetSeal(*set, by.trust, report);
    return set->findings;
}

std::vector<Error> verifySignature(const QString &path, const QByteArray &bytes, const Judging &by, Json &report)
{
    report.set("kind", "cms");
    Result<CmsReport> cms = verifyCms(bytes, std::nullopt, by.trust, by.at);
    const auto content = cms && cms->detached ? contentBeside(path, by.content) : std::nullopt;
    if (content) cms = verifyCms(bytes, *content, by.trust, by.at);
    if (!cms) return verifySeal(path, bytes, by, report).value_or(std::vector<Error>{cms.error()});
    report.set("signature", toJson(*cms));
    report.set("kind", kindOf(content ? *content : cms->content, report));
    return cms->findings;
}

/** A checkpoint by itself says nothing of who made it; the signature beside it does: x.txt or x with x.p7s. */
std::vector<Error> verifyCheckpoint(const QString &path, const QByteArray &bytes, const Judging &by, Json &report)
{
    QStringList names{path + u".p7s"_qs};
    if (path.endsWith(u".txt")) names << path.chopped(4) + u".p7s"_qs;
    for (const QString &name : names) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) continue;
        return verifySignature(name, file.readAll(), {by.trust, by.at, path, {}}, report);
    }
    report.set("kind", kindOf(bytes, report));
    return {{u"remitctl.checkpoint.unsigned"_qs, {{u"file"_qs, path}}, {}}};
}

/** Anything but a container or a PDF: an act with its proof, a checkpoint, else a signature or a seal. */
std::vector<Error> verifySmall(const QString &path, const QByteArray &bytes, const Judging &by, Json &report)
{
    if (const auto act = verifyActProofFile(bytes, by.witnesses, report)) return *act;
    return parseCheckpoint(bytes) ? verifyCheckpoint(path, bytes, by, report)
                                  : verifySignature(path, bytes, by, report);
}

/** What an act's proof rests on. */
QString standingOf(const Call &call, const Json &report)
{
    return report["standing"].toString() == u"witnessed"
               ? call.out.say(u"said.verify.witnessed"_qs, {{u"witness"_qs, report["witness"].toString()}})
               : call.out.say(u"said.verify.self"_qs);
}

/** One file's report. */
bool verifyFile(const Call &call, const QString &path, const Judging &by, Json &report, QStringList &lines)
{
    std::vector<Error> findings;
    QStringList notes;
    report.set("file", path);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        findings = {{u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, file.errorString()}}, {}}};
    else if (file.peek(2) == "PK")
        findings = verifyContainerFile(call, path, by, report, notes);
    else if (file.peek(5) == "%PDF-")
        findings = verifyPdfFile(file.readAll(), by, report);
    else
        findings = verifySmall(path, file.readAll(), by, report);
    if (findings.empty() && report.has(u"standing"_qs)) notes << standingOf(call, report);
    report.set("valid", findings.empty());
    report.set("findings", findingsToJson(findings, call.out.messages()));
    lines << (findings.empty() ? u"✓ "_qs : u"✗ "_qs) + path;
    for (const Error &finding : findings) lines << u"  "_qs + call.out.messages().text(finding);
    for (const QString &note : notes) lines << u"  "_qs + note;
    return findings.empty();
}

Ending verify(const Call &call)
{
    const Result<QString> authority = call.required(u"trust"_qs);
    if (!authority) return fail(authority.error());
    const Result<TrustStore> trust = TrustStore::fromFile(*authority);
    if (!trust) return fail(trust.error());
    const Result<Instant> at = call.moment();
    if (!at) return fail(at.error());
    const auto witnesses = readWitnesses(call);
    if (!witnesses) return fail(witnesses.error());
    Json::Array reports;
    QStringList lines;
    bool valid = true;
    for (const QString &path : call.operands()) {
        if (!QFile::exists(path)) return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, u"missing"_qs}});
        Json report;
        valid = verifyFile(call, path, {*trust, *at, call.value(u"content"_qs), *witnesses}, report, lines) && valid;
        reports.push_back(std::move(report));
    }
    call.out.answer(reports.size() == 1 ? reports.front() : Json(reports), lines);
    return valid ? Exit::Done : Exit::Negative;
}

}  // namespace

std::vector<Command> verifyCommands()
{
    return {{u"verify"_qs,
             u"FILE…"_qs,
             {{u"trust"_qs, u"CA.pem"_qs},
              {u"at"_qs, u"D"_qs},
              {u"content"_qs, u"FILE"_qs},
              {u"witness"_qs, u"CHECKPOINT…"_qs}},
             verify},
            {u"batch verify"_qs, u"FILE…"_qs, {{u"trust"_qs, u"CA.pem"_qs}, {u"at"_qs, u"D"_qs}}, verify}};
}

}  // namespace remit
