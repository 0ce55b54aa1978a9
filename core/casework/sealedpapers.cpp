#include "casework/sealedpapers.h"

#include "base/digest.h"

#include <algorithm>

namespace remit {

namespace {

void judge(const SealReport &report, const std::vector<SealNotice> &sealRegister, SealedMaterial &sealed)
{
    const ErrorArgs args{{u"case"_qs, sealed.caseNumber}, {u"file"_qs, sealed.file}, {u"seal"_qs, report.seal.id}};
    sealed.sealId = report.seal.id;
    sealed.setAt = report.at;
    sealed.signer = report.signer;
    if (!report.findings.empty()) sealed.findings.push_back({u"container.seal"_qs, args, report.findings});
    const auto known = std::ranges::find(sealRegister, sha256(report.seal.der), &SealNotice::digest);
    // A number that two stores of the prison have given has the other store's name behind it in the register.
    const bool named = known != sealRegister.end() &&
                       (known->seal == report.seal.id || known->seal.startsWith(report.seal.id + u'（'));
    if (!named) {
        sealed.findings.push_back({u"container.seal.unregistered"_qs, args, {}});
        return;
    }
    if (!known->stopped || report.at < known->stopped->at) return;
    ErrorArgs stopped = args;
    stopped.insert(u"since"_qs, isoInstant(known->stopped->at));
    sealed.findings.push_back({u"container.seal.stopped"_qs, stopped, {}});
}

SealedMaterial checked(const Container &container, const QString &folder, SealedMaterial sealed,
                       const std::vector<SealNotice> &sealRegister, const TrustStore &authorities, Instant at)
{
    const auto paper = container.read(folder + sealed.paper);
    const auto seal = container.read(folder + sealed.file);
    const auto report = paper && seal ? verifySealed(*seal, *paper, authorities, at)
                                      : Result<SealReport>(fail(paper ? seal.error() : paper.error()));
    if (report)
        judge(*report, sealRegister, sealed);
    else
        sealed.findings.push_back({u"container.seal"_qs,
                                   {{u"case"_qs, sealed.caseNumber}, {u"file"_qs, sealed.file}, {u"seal"_qs, u"?"_qs}},
                                   {report.error()}});
    return sealed;
}

}  // namespace

std::vector<SealedMaterial> checkSealedPapers(const Container &container, const std::vector<SealNotice> &sealRegister,
                                              const TrustStore &authorities, Instant at)
{
    std::vector<SealedMaterial> all;
    for (const QString &number : container.caseNumbers()) {
        const QString folder = u"cases/"_qs + number + u'/';
        for (const ArchiveEntry &entry : container.filesOf(number)) {
            const QString file = entry.name.mid(folder.size());
            const auto paper = sealedPaper(file);
            if (!paper) continue;
            all.push_back(
                checked(container, folder, {number, *paper, file, {}, {}, {}, {}}, sealRegister, authorities, at));
        }
    }
    return all;
}

}  // namespace remit
