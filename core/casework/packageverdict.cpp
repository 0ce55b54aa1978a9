#include "casework/packageverdict.h"

#include "casework/sealedpapers.h"
#include "casework/signedpapers.h"
#include "casework/signingtrust.h"
#include "casework/workplace.h"

#include <algorithm>

namespace remit {

namespace {

/** The papers of a package that could be read. */
void judgePapers(const Container &package, const PackageTrust &trust, Instant at, PackageReport &report)
{
    const TrustStore believed = trust.all(), own = ownAuthorities(package);
    const auto take = [&](const QString &entry, const ChainReport &chain, const std::vector<Error> &findings) {
        if (!chain.chain.empty())
            report.signers.push_back(standingOf(entry, chain.chain, chain.trusted, trust, own, at));
        auto &all = report.container.findings;
        all.insert(all.end(), findings.begin(), findings.end());
    };
    for (const SignedMaterial &paper : checkSignedPapers(package, believed, at)) {
        const QString entry = u"cases/%1/%2"_qs.arg(paper.caseNumber, paper.file);
        take(entry, {}, paper.findings);
        for (const PdfSignatureReport &one : paper.report.signatures)
            if (!one.isTimeStamp && !one.cms.signer.isNull())
                take(entry, {{}, one.cms.chain, one.cms.trusted, false, {}}, {});
    }
    for (const SealedMaterial &sealed : checkSealedPapers(package, report.container.seals, believed, at)) {
        const QString entry = u"cases/%1/%2"_qs.arg(sealed.caseNumber, sealed.file);
        const ChainReport chain =
            sealed.signer.isNull() ? ChainReport() : checkChain({sealed.signer}, believed, at, Purpose::Document);
        take(entry, chain, sealed.findings);
    }
}

}  // namespace

PackageReport judgePackage(const QString &path, const PackageTrust &trust, Instant at)
{
    const Result<Container> package = openContainer(path);
    PackageReport report = verifyPackage(package, trust, at);
    if (package && report.container.batch) judgePapers(*package, trust, at, report);
    return report;
}

std::vector<Error> PackageVerdict::findings() const
{
    std::vector<Error> all = report.container.allFindings();
    for (const Renewal &renewal : renewals) all.insert(all.end(), renewal.findings.begin(), renewal.findings.end());
    return all;
}

PackageVerdict judgeRenewed(const QString &path, const PackageTrust &trust, Instant at, Instant renewedAt, int recorded)
{
    PackageVerdict verdict;
    verdict.renewals = checkRenewals(path, trust.all(), renewedAt, recorded);
    const bool proven = !verdict.renewals.empty() && hold(verdict.renewals) && verdict.renewals.front().at;
    verdict.report = judgePackage(path, trust, proven ? std::min(at, *verdict.renewals.front().at) : at);
    verdict.due = renewalDue(verdict.report.signers, verdict.renewals);
    return verdict;
}

Result<std::optional<TrustStore>> recordedRoots(Workplace &place)
{
    const auto signing = signingTrust(place.desk());
    if (!signing) return fail(signing.error());
    PackageTrust both;
    if (*signing) both.recorded = (*signing)->authorities;
    // A court that is not set yet, or whose file is not the one recorded, vouches for nobody.
    if (const auto court = place.court()) both.brought = court->court;
    TrustStore roots = both.all();
    return roots.isEmpty() ? std::optional<TrustStore>() : std::optional(std::move(roots));
}

}  // namespace remit
