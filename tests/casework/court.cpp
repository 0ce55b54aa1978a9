#include "court.h"

#include "signing/cms.h"

namespace remit::testing {

TestCourt makeCourt(Instant now)
{
    CertificateRequest request;
    request.commonName = u"试验法院根证书"_qs;
    request.notBefore = now - std::chrono::hours(1);
    request.notAfter = now + std::chrono::days(365);
    Identity authority = std::move(*createAuthority(request, systemRandom()));
    request.commonName = u"试验法院回执"_qs;
    request.role = CertificateRole::CourtReceipt;
    const auto identity = issue(authority, request, systemRandom());
    TrustStore trust;
    if (!trust.add(authority.certificate)) qFatal("authority");
    return {std::move(authority), std::move(*signerOf(*identity)), std::move(trust)};
}

QByteArray TestCourt::sign(const Json &content, Instant at) const
{
    return *signCms(*signer, content.canonical(), {false, at, true});
}

QByteArray TestCourt::say(const QString &caseNumber, const QString &kind, const Json &data, Instant at,
                          std::vector<EventDocument> documents)
{
    const QString prev = last.sequence == 0 ? noPreviousEvent() : chainDigest(last);
    last = {last.sequence + 1, prev, kind, caseNumber, at, data, std::move(documents)};
    return sign(eventToJson(last), at);
}

QByteArray receiptFor(const Batch &batch, const TestCourt &court, Instant at)
{
    const Receipt receipt{u"试验法院"_qs,
                          u"1399000001"_qs,
                          batch.id,
                          batch.version,
                          QString::fromLatin1(batch.digest.toHex()),
                          batch.size,
                          *batch.checkpoint,
                          at,
                          1};
    return court.sign(receiptToJson(receipt), at);
}

}  // namespace remit::testing
