#include "seals/electronicseal.h"

#include "seals/sealder.h"
#include "signing/digests.h"
#include "signing/sm2.h"

#include <algorithm>

namespace remit {

namespace {

constexpr int version4 = 4;
constexpr std::chrono::minutes clockSkew{5};

Error aboutSeal(const char16_t *code, const ElectronicSeal &seal)
{
    return {QString::fromUtf16(code), {{u"seal"_qs, seal.name}}, {}};
}

/** What the setting's signature covers, taken apart. */
struct ToSign {
    QByteArray whole;
    QByteArrayView seal;
    Instant at{};
    QByteArray digest;
    QString about;
};

bool readToSign(der::Reader &outer, ToSign &read)
{
    der::Reader ahead = outer;
    read.whole = outer.next(der::Sequence).whole.toByteArray();
    der::Reader body = ahead.enter(der::Sequence);
    const bool known = body.smallInteger() == version4;
    read.seal = body.next(der::Sequence).whole;
    read.at = sealder::readTime(body);
    read.digest = sealder::readBits(body);
    read.about = sealder::readAscii(body);
    if (body.peek() == der::constructed(0)) body.next(der::constructed(0));
    return known && body.done();
}

/** Everything about a setting but its seal. */
void judge(const ToSign &read, QByteArrayView content, QByteArrayView signature, const TrustStore &store, Instant at,
           SealReport &report)
{
    const auto add = [&report](const char16_t *code) { report.findings.push_back(aboutSeal(code, report.seal)); };
    if (read.digest != digestOf(DigestAlgorithm::Sm3, content)) add(u"seals.content");
    if (!verifiesSm2(report.signer, sm2Digest(report.signer, read.whole), signature)) add(u"seals.set");
    if (!report.seal.maySet(report.signer)) add(u"seals.user");
    if (read.at > at + clockSkew) add(u"seals.future");
    const ChainReport chain = checkChain({report.signer}, store, at, Purpose::Document);
    report.findings.insert(report.findings.end(), chain.findings.begin(), chain.findings.end());
}

}  // namespace

Result<QByteArray> setSeal(const ElectronicSeal &seal, const SealSetting &setting, Signer &signer)
{
    const Certificate &certificate = signer.certificate();
    if (certificate.keyKind() != KeyKind::Sm2) return fail(u"seals.key"_qs, {{u"subject"_qs, certificate.subject()}});
    if (!seal.maySet(certificate)) return fail(aboutSeal(u"seals.user", seal));
    if (setting.at < seal.validFrom || setting.at > seal.validTo) {
        const bool early = setting.at < seal.validFrom;
        return fail(early ? u"seals.notyet"_qs : u"seals.expired"_qs,
                    {{u"seal"_qs, seal.name}, {u"date"_qs, isoInstant(early ? seal.validFrom : seal.validTo)}});
    }
    const bool ascii =
        std::all_of(setting.about.begin(), setting.about.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
    if (!ascii) return fail(u"seals.draft"_qs, {{u"field"_qs, u"about"_qs}});
    const QByteArray toSign =
        der::sequence({der::integer(version4), seal.der, sealder::time(setting.at),
                       sealder::bits(digestOf(DigestAlgorithm::Sm3, setting.content)), sealder::ascii(setting.about)});
    const Result<QByteArray> signature = signer.sign(sm2Digest(certificate, toSign));
    if (!signature) return signature;
    return der::sequence(
        {toSign, der::octets(certificate.der()), der::oid(sealder::sm2WithSm3), sealder::bits(*signature)});
}

Result<SealReport> verifySealed(QByteArrayView bytes, QByteArrayView content, const TrustStore &store, Instant at)
{
    der::Reader file(bytes);
    der::Reader body = file.enter(der::Sequence);
    ToSign read;
    const bool shaped = readToSign(body, read);
    const auto signer = Certificate::fromDer(body.next(der::OctetString).body);
    const bool known = body.oid() == sealder::sm2WithSm3;
    const QByteArray signature = sealder::readBits(body);
    // A time stamp over the signature may follow; without it being judged it proves nothing and changes nothing.
    if (body.peek() == der::constructed(0)) body.next(der::constructed(0));
    if (!shaped || !signer || !known || !body.done() || !file.done()) return fail(u"seals.malformed"_qs);
    const auto seal = readSeal(read.seal);
    if (!seal) return fail(seal.error());
    SealReport report{checkSeal(*seal, store, read.at), *seal, *signer, read.at, read.about};
    judge(read, content, signature, store, at, report);
    return report;
}

}  // namespace remit
