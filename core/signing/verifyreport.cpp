#include "signing/verifyreport.h"

namespace remit {

namespace {

const char16_t *name(KeyKind kind)
{
    switch (kind) {
        case KeyKind::EcdsaP256:
            return u"ecdsa-p256";
        case KeyKind::Rsa:
            return u"rsa";
        case KeyKind::Sm2:
            return u"sm2";
        default:
            return u"other";
    }
}

const char16_t *name(Revocation revocation)
{
    switch (revocation) {
        case Revocation::Good:
            return u"good";
        case Revocation::Outdated:
            return u"outdated";
        case Revocation::Revoked:
            return u"revoked";
        default:
            return u"unknown";
    }
}

Json findingJson(const Error &error)
{
    Json json, args = Json::Object{};
    for (auto it = error.args.begin(); it != error.args.end(); ++it) args.set(it.key(), it.value());
    json.set("code", error.code);
    json.set("args", args);
    return json;
}

}  // namespace

Json findingsJson(const std::vector<Error> &findings)
{
    Json list{Json::Array{}};
    for (const Error &finding : findings) list.append(findingJson(finding));
    return list;
}

Json toJson(const Certificate &certificate)
{
    if (certificate.isNull()) return {};
    Json json;
    json.set("subject", certificate.subject());
    json.set("common_name", certificate.commonName());
    json.set("organization", certificate.organization());
    json.set("issuer", certificate.issuer());
    json.set("serial", certificate.serial());
    json.set("fingerprint", certificate.fingerprint());
    json.set("not_before", isoInstant(certificate.notBefore()));
    json.set("not_after", isoInstant(certificate.notAfter()));
    json.set("key", name(certificate.keyKind()));
    json.set("demo", certificate.isDemo());
    return json;
}

Json toJson(const ChainReport &report)
{
    Json json, chain{Json::Array{}};
    for (const Certificate &certificate : report.chain) chain.append(toJson(certificate));
    json.set("trusted", report.trusted);
    json.set("within_validity", report.withinValidity);
    json.set("revocation", name(report.revocation));
    json.set("chain", std::move(chain));
    return json;
}

Json toJson(const CmsReport &report)
{
    Json json;
    json.set("valid", report.valid);
    json.set("intact", report.intact);
    json.set("trusted", report.trusted);
    json.set("within_validity", report.withinValidity);
    json.set("revocation", name(report.revocation));
    json.set("signer", toJson(report.signer));
    json.set("signing_time", report.signingTime ? Json(isoInstant(*report.signingTime)) : Json());
    json.set("detached", report.detached);
    json.set("digest_algorithm", report.digestAlgorithm);
    json.set("signature_algorithm", report.signatureAlgorithm);
    Json::Array chain;
    for (const Certificate &certificate : report.chain) chain.push_back(toJson(certificate));
    json.set("findings", findingsJson(report.findings));
    json.set("chain", chain);
    return json;
}

}  // namespace remit
