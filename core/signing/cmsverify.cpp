#include "signing/cmscheck.h"
#include "signing/der.h"
#include "signing/oids.h"

#include <algorithm>

namespace remit {

namespace {

Result<CmsReport> verify(QByteArrayView cms, bool expectsDetached, ContentDigest digest, const TrustStore &store,
                         Instant at)
{
    const auto message = CmsMessage::read(cms);
    if (!message) return fail(u"signing.cms.malformed"_qs);
    CmsReport report;
    report.detached = !message->content;
    if (report.detached != expectsDetached) {
        report.findings.push_back(Error{u"signing.cms.content"_qs, {}, {}});
        return report;
    }
    if (message->content) {
        report.content = message->content->toByteArray();
        digest = [&report](DigestAlgorithm algorithm) { return digestOf(algorithm, report.content); };
    }
    CmsCheck(*message, report, {oids::data, Purpose::Document}).run(digest, store, at);
    return report;
}

}  // namespace

Result<CmsReport> verifyCms(QByteArrayView cms, std::optional<QByteArrayView> detachedContent, const TrustStore &store,
                            Instant at)
{
    const auto digest = [&](DigestAlgorithm algorithm) -> std::optional<QByteArray> {
        return digestOf(algorithm, *detachedContent);
    };
    return verify(cms, detachedContent.has_value(), digest, store, at);
}

Result<CmsReport> verifyCmsDigest(QByteArrayView cms, QByteArrayView contentSha256, const TrustStore &store, Instant at)
{
    const auto digest = [&](DigestAlgorithm algorithm) -> std::optional<QByteArray> {
        if (algorithm != DigestAlgorithm::Sha256) return std::nullopt;
        return contentSha256.toByteArray();
    };
    return verify(cms, true, digest, store, at);
}

Result<QByteArray> unpaddedCms(QByteArrayView padded)
{
    der::Reader reader(padded);
    const QByteArrayView cms = reader.next(der::Sequence).whole;
    const QByteArrayView rest = padded.sliced(cms.size());
    const bool onlyZeros = std::all_of(rest.begin(), rest.end(), [](char byte) { return byte == '\0'; });
    if (reader.failed() || !onlyZeros) return fail(u"signing.cms.malformed"_qs);
    return cms.toByteArray();
}

}  // namespace remit
