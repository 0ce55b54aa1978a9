#include "archiving.h"
#include "base/durablefile.h"
#include "casework/archiveprint.h"
#include "casework/archiving.h"
#include "casework/courtarchive.h"
#include "casework/packageverdict.h"
#include "command.h"
#include "trust.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

/** The authorities at hand, for whoever opens the package: the prison's own and the court's. */
std::vector<std::pair<QString, Certificate>> certificatesAt(const QString &folder)
{
    std::vector<std::pair<QString, Certificate>> found;
    for (const auto &[name, file] :
         {std::pair(u"prison"_qs, u"pki/authority.pem"_qs), {u"court"_qs, u"pki/court.pem"_qs}}) {
        const Result<TrustStore> store = TrustStore::fromFile(QDir(folder).filePath(file));
        if (store && !store->authorities().empty()) found.emplace_back(name, store->authorities().front());
    }
    return found;
}

Ending exportPackage(const Call &call, LocalWorkplace &workplace, bool batch)
{
    const auto signer = signerOf(call, workplace);
    if (!signer) return fail(signer.error());
    const ArchiveRequest request{call.operand(0), batch, call.operand(1), certificatesAt(workplace.folder())};
    const Result<SealedPackage> sealed = exportArchive(workplace.desk(), request, workplace.renderer(), **signer);
    if (!sealed) return fail(sealed.error());
    if (call.isSet(u"cover"_qs)) {
        const auto cover =
            archiveCover(workplace.desk(), request, *sealed, workplace.renderer()).and_then([&](const QByteArray &pdf) {
                return writeDurably(call.value(u"cover"_qs), pdf);
            });
        if (!cover) return fail(cover.error());
    }
    const QString digest = QString::fromLatin1(sealed->file.digest.toHex());
    call.out.answer(Json::Object{{u"file"_qs, request.path},
                                 {u"digest"_qs, digest},
                                 {u"size"_qs, sealed->file.size},
                                 {u"root"_qs, sealed->root}},
                    {request.path, call.out.say(u"said.archive.root"_qs, {{u"root"_qs, sealed->root}})});
    return Exit::Done;
}

/** The roots that --trust brings, and those recorded in the store where one is given. */
Result<PackageTrust> packageTrust(const Call &call)
{
    Result<TrustStore> brought = broughtTrust(call);
    if (!brought) return fail(brought.error());
    PackageTrust trust{*std::move(brought)};
    if (call.globals.store.isEmpty()) return trust;
    const auto place = call.open();
    if (!place) return fail(place.error());
    auto recorded = recordedRoots(**place);
    if (!recorded) return fail(recorded.error());
    trust.recorded = *std::move(recorded);
    return trust;
}

/** "no_store", "none" or "recorded": whether there was anything recorded to hold the signers against. */
QString recordedState(const Call &call, const PackageTrust &trust, QStringList &lines)
{
    if (trust.recorded) {
        const QString count = QString::number(trust.recorded->authorities().size());
        lines << call.out.say(u"said.archive.roots.store"_qs, {{u"roots"_qs, count}});
        return u"recorded"_qs;
    }
    const bool noStore = call.globals.store.isEmpty();
    lines << call.out.say(noStore ? u"said.archive.roots.none"_qs : u"said.archive.roots.empty"_qs);
    return noStore ? u"no_store"_qs : u"none"_qs;
}

Json signersJson(const Call &call, const std::vector<PackageSigner> &signers, QStringList &lines)
{
    Json::Array list;
    for (const PackageSigner &signer : signers) {
        list.push_back(toJson(signer));
        lines << u"  "_qs +
                     call.out.say(u"said.archive.signer"_qs,
                                  {{u"entry"_qs, signer.entry},
                                   {u"signer"_qs, signer.certificate.subject()},
                                   {u"standing"_qs, call.out.say(u"archive.standing."_qs + codeOf(signer.standing))}});
    }
    return list;
}

/** How many renewals of the package with this root the store knows of; 0 without a store. */
Result<int> renewalsKnown(const Call &call, const QString &root)
{
    if (call.globals.store.isEmpty()) return 0;
    const auto place = call.open();
    if (!place) return fail(place.error());
    const auto packages = keptPackages((*place)->desk());
    if (!packages) return fail(packages.error());
    const auto found = std::ranges::find(*packages, root, &KeptPackage::root);
    return found == packages->end() ? 0 : found->renewals;
}

Ending verifyArchive(const Call &call)
{
    const QString path = call.operand(0);
    if (!QFile::exists(path)) return fail(u"file.read"_qs, {{u"path"_qs, path}, {u"reason"_qs, u"missing"_qs}});
    const Result<PackageTrust> trust = packageTrust(call);
    if (!trust) return fail(trust.error());
    const Result<Instant> at = call.moment();
    if (!at) return fail(at.error());
    PackageVerdict verdict = judgeRenewed(path, *trust, *at, *at);
    const auto known = renewalsKnown(call, verdict.report.root);
    if (!known) return fail(known.error());
    if (*known > int(verdict.renewals.size())) verdict = judgeRenewed(path, *trust, *at, *at, *known);
    PackageReport &report = verdict.report;
    const QString expected = call.value(u"root"_qs);
    if (!expected.isEmpty() && expected != report.root)
        report.container.findings.push_back(
            {u"archive.root"_qs, {{u"found"_qs, report.root}, {u"expected"_qs, expected}}, {}});
    const std::vector<Error> findings = report.container.allFindings();
    Json::Array list;
    QStringList lines{(findings.empty() ? u"✓ "_qs : u"✗ "_qs) + path};
    for (const Error &finding : findings) {
        const QString text = call.out.messages().text(finding);
        Json::Array causes;
        for (const Error &cause : finding.causes) causes.push_back(cause.code);
        list.push_back(Json::Object{{u"code"_qs, finding.code}, {u"text"_qs, text}, {u"causes"_qs, causes}});
        lines << u"  "_qs + text;
    }
    lines << call.out.say(u"said.archive.root"_qs, {{u"root"_qs, report.root}});
    const QString roots = recordedState(call, *trust, lines);
    const Json signers = signersJson(call, report.signers, lines);
    const bool valid = findings.empty() && hold(verdict.renewals);
    const Json renewal = renewalsJson(call, verdict.renewals, verdict.due, lines);
    call.out.answer(Json::Object{{u"file"_qs, path},
                                 {u"renewals"_qs, renewal["renewals"]},
                                 {u"renew_by"_qs, renewal["renew_by"]},
                                 {u"renew_why"_qs, renewal["renew_why"]},
                                 {u"renew_what"_qs, renewal["renew_what"]},
                                 {u"recorded_trust"_qs, roots},
                                 {u"signers"_qs, signers},
                                 {u"valid"_qs, valid},
                                 {u"findings"_qs, list},
                                 {u"root"_qs, report.root},
                                 {u"cases"_qs, int(report.container.cases.size())},
                                 {u"receipts"_qs, report.receipts},
                                 {u"events"_qs, report.events},
                                 {u"witnesses"_qs, int(report.container.witnesses.size())}},
                    lines);
    return valid ? Exit::Done : Exit::Negative;
}

Ending printCase(const Call &call, LocalWorkplace &workplace)
{
    const Result<QString> target = call.required(u"out"_qs);
    if (!target) return fail(target.error());
    const auto papers = archivedCase(call.operand(0), call.operand(1), call.isSet(u"double-sided"_qs));
    if (!papers) return fail(papers.error());
    const auto printed = workplace.reader()->merge(
        papers->pieces, call.out.say(u"dossier.merge.title"_qs, {{u"case"_qs, call.operand(1)}}));
    if (!printed) return fail(printed.error());
    return writeDurably(*target, *printed).map([&] {
        call.out.answer(Json::Object{{u"pieces"_qs, qint64(papers->pieces.size())}, {u"root"_qs, papers->root}},
                        {*target});
        return Exit::Done;
    });
}

Command exportCommand(const QString &words, const QString &operands, bool batch)
{
    return {words,
            operands,
            {{u"key-passphrase-file"_qs, u"FILE"_qs}, {u"cover"_qs, u"FILE"_qs}},
            [batch](const Call &call, LocalWorkplace &workplace) { return exportPackage(call, workplace, batch); }};
}

}  // namespace

std::vector<Command> archiveCommands()
{
    std::vector<Command> commands{exportCommand(u"archive case"_qs, u"CASE FILE"_qs, false),
                                  exportCommand(u"archive batch"_qs, u"BATCH FILE"_qs, true),
                                  {u"archive verify"_qs,
                                   u"FILE"_qs,
                                   {{u"trust"_qs, u"CA.pem…"_qs}, {u"at"_qs, u"D"_qs}, {u"root"_qs, u"HEX"_qs}},
                                   verifyArchive}};
    commands.push_back(
        {u"archive print"_qs, u"PACKAGE CASE"_qs, {{u"out"_qs, u"FILE"_qs}, {u"double-sided"_qs}}, printCase});
    for (Command each : archivingCommands()) commands.push_back(std::move(each));
    return commands;
}

}  // namespace remit
