#include "verifytell.h"

#include "casework/signingrules.h"
#include "signing/verifyreport.h"

#include <algorithm>

namespace remit {

namespace {

Json sealJson(const ElectronicSeal &seal)
{
    Json json;
    json.set("id", seal.id);
    json.set("name", seal.name);
    json.set("vendor", seal.vendor);
    json.set("valid_from", isoInstant(seal.validFrom));
    json.set("valid_to", isoInstant(seal.validTo));
    json.set("maker", toJson(seal.maker));
    return json;
}

}  // namespace

void tellSeal(const ElectronicSeal &seal, const TrustStore &trust, Instant at, Json &report)
{
    report.set("seal", sealJson(seal));
    report.set("maker_chain", toJson(checkChain({seal.maker}, trust, at, Purpose::Document)));
    // Version 4 knows no other.
    report.set("signature_algorithm", "SM2");
    report.set("digest_algorithm", "SM3");
}

void tellSetSeal(const SealReport &set, const TrustStore &trust, Json &report)
{
    tellSeal(set.seal, trust, set.at, report);
    report.set("signer", toJson(set.signer));
    report.set("signer_chain", toJson(checkChain({set.signer}, trust, set.at, Purpose::Document)));
    report.set("set_at", isoInstant(set.at));
    report.set("covers_file",
               std::ranges::none_of(set.findings, [](const Error &one) { return one.code == u"seals.content"; }));
}

Json claimedStages(const PdfReport &report)
{
    Json stages{Json::Array{}};
    const auto rules = signingRules();
    if (!rules) return stages;
    for (const PdfSignatureReport &signature : report.signatures) {
        const auto rule = std::ranges::find_if(
            *rules, [&signature](const SigningRule &one) { return one.place + u'-' + one.mark == signature.field; });
        if (rule == rules->end()) continue;
        stages.append(Json::Object{{u"field"_qs, signature.field},
                                   {u"stage"_qs, rule->step},
                                   {u"place"_qs, rule->place},
                                   {u"certificate"_qs, signature.cms.signer.fingerprint()},
                                   {u"signers"_qs, Json::Array(rule->roles.begin(), rule->roles.end())},
                                   {u"role"_qs, u"unproven"_qs}});
    }
    return stages;
}

}  // namespace remit
