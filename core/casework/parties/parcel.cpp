#include "casework/parties/parcel.h"

#include "batch/layout.h"
#include "casework/courtkey.h"
#include "casework/ledgerwork.h"
#include "casework/officers.h"
#include "casework/sealregister.h"
#include "casework/shapes.h"
#include "casework/signercheck.h"
#include "signing/signer.h"

#include <algorithm>

namespace remit {

namespace {

Result<void> checkRequest(const Desk &desk, const ParcelRequest &request, const Signer &signer)
{
    const std::pair<const char16_t *, bool> needed[] = {{u"to", request.to.trimmed().isEmpty()},
                                                        {u"cases", request.cases.isEmpty()}};
    for (const auto &[named, missing] : needed)
        if (missing) return fail(u"casework.parcel.missing"_qs, {{u"named"_qs, QString::fromUtf16(named)}});
    return requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs})
        .and_then([&] { return checkCourtKey(signer.certificate()); })
        .and_then([&] { return checkSigningCertificate(desk, signer.certificate()); });
}

Result<ParcelDocument> headOf(const Desk &desk, const ParcelRequest &request, const Signer &signer)
{
    return desk.ports.officers.info().map([&](const StoreInfo &info) {
        const bool rsa = signer.certificate().keyKind() == KeyKind::Rsa;
        return ParcelDocument{rsa ? BatchProfile::Sha256Rsa : BatchProfile::Sha256Ecdsa,
                              request.purpose,
                              info.prisonCode,
                              info.prison,
                              info.prisonDivision,
                              request.to,
                              environmentCode(info.environment),
                              desk.clock(),
                              request.cases};
    });
}

}  // namespace

Result<SealedContainer> sealParcel(const Desk &desk, const ParcelRequest &request, Signer &signer)
{
    if (const Result<void> may = checkRequest(desk, request, signer); !may) return fail(may.error());
    const Result<ParcelDocument> head = headOf(desk, request, signer);
    if (!head) return fail(head.error());
    const Result<HeldCheckpoint> checkpoint = makeCheckpoint(desk, &signer);
    if (!checkpoint) return fail(checkpoint.error());
    const Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    const auto seals = sealNotices(desk);
    if (!seals) return fail(seals.error());
    const MerkleProver prover(*leaves);
    CaseContents contents(desk, prover, checkpoint->checkpoint, {});
    std::vector<ContainerEntry> entries{{checkpointEntry, checkpointText(checkpoint->checkpoint)},
                                        {checkpointSignatureEntry, checkpoint->signature},
                                        {parcelEntry, parcelToJson(*head).canonical()}};
    if (!seals->empty()) entries.push_back({sealsEntry, sealNoticesToJson(*seals).canonical()});
    for (const QString &number : request.cases) {
        auto inside = request.entriesOf(contents, number);
        if (!inside) return fail(u"casework.batch.case"_qs, {{u"case"_qs, number}}, {inside.error()});
        std::ranges::move(*inside, std::back_inserter(entries));
    }
    return sealEntries(std::move(entries), head->profile, signer, head->madeAt, request.path);
}

}  // namespace remit
