#include "casework/signercheck.h"

#include "casework/trustedtime.h"

namespace remit {

namespace {

/** The officer signs with the certificate that is bound to that officer, and only while it is valid. */
Result<void> checkOwn(const Desk &desk, const Certificate &certificate)
{
    if (desk.officer.certificate.isEmpty() || desk.officer.certificate != certificate.fingerprint())
        return fail(u"casework.certificate.other"_qs,
                    {{u"officer"_qs, desk.officer.name}, {u"certificate"_qs, certificate.commonName()}});
    const Instant now = desk.clock();
    if (certificate.isValidAt(now)) return {};
    const bool early = now < certificate.notBefore();
    return fail(early ? u"signing.certificate.notyet"_qs : u"signing.certificate.expired"_qs,
                {{u"subject"_qs, certificate.commonName()},
                 {u"date"_qs, isoInstant(early ? certificate.notBefore() : certificate.notAfter())}});
}

/** Lists that were due long ago say nothing about today. */
Result<void> checkLists(const std::vector<Certificate> &chain, const SigningTrust &trust, Instant now)
{
    if (trust.authorities.crls().empty()) return {};
    const auto revocationAt = [&](Instant at) {
        return checkChain(chain, trust.authorities, at, Purpose::Document).revocation;
    };
    const Revocation today = revocationAt(now);
    const ErrorArgs args{{u"subject"_qs, chain.front().subject()}, {u"days"_qs, QString::number(trust.staleDays)}};
    if (today == Revocation::Unknown) return fail(u"casework.crl.missing"_qs, args);
    const bool stale =
        today == Revocation::Outdated && revocationAt(now - std::chrono::days(trust.staleDays)) == Revocation::Outdated;
    return stale ? fail(u"casework.crl.stale"_qs, args) : Result<void>();
}

}  // namespace

Result<void> checkSigningCertificate(const Desk &desk, const Certificate &certificate, const SigningTrust *trust,
                                     const std::vector<Certificate> &issuers)
{
    Result<void> good = checkOwn(desk, certificate);
    if (good) good = checkClock(desk);
    if (!good || !trust) return good;
    std::vector<Certificate> chain{certificate};
    chain.insert(chain.end(), issuers.begin(), issuers.end());
    good = verifyChain(chain, trust->authorities, desk.clock(), Purpose::Document);
    return good ? checkLists(chain, *trust, desk.clock()) : good;
}

}  // namespace remit
