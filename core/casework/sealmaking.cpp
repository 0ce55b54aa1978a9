#include "casework/sealmaking.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/signercheck.h"
#include "casework/trustedtime.h"

namespace remit {

namespace {

/** What was asked for, as the maker will sign it now. */
Result<ElectronicSeal> draftOf(const Desk &desk, const RegisteredSeal &asked)
{
    std::vector<Certificate> users;
    for (const SealUser &user : asked.users) {
        const Result<QByteArray> der = desk.ports.ledger.attachment(user.certificate);
        const auto certificate = der ? Certificate::fromDer(*der) : Result<Certificate>(fail(der.error()));
        if (!certificate) return fail(certificate.error());
        users.push_back(*certificate);
    }
    const Result<QByteArray> picture = desk.ports.ledger.attachment(asked.picture);
    if (!picture) return fail(picture.error());
    ElectronicSeal draft = sealDraft(asked, std::move(users), *picture);
    draft.created = desk.clock();
    return draft;
}

/** What was made must be what everybody will find in order from its first day on. */
Result<void> checkMade(const QByteArray &der, const TrustStore &authorities, Instant now)
{
    const auto seal = readSeal(der);
    if (!seal) return fail(seal.error());
    for (const Error &finding : checkSeal(*seal, authorities, now))
        if (finding.code != u"seals.notyet") return fail(finding);
    return {};
}

Result<RegisteredSeal> awaiting(const Desk &desk, const QString &id)
{
    const Result<RegisteredSeal> seal = registeredSeal(desk, id);
    if (!seal) return seal;
    const Result<void> may = requireSealState(*seal, SealState::Requested);
    if (!may) return fail(may.error());
    if (seal->requestedBy == desk.officer.person)
        return fail(u"seals.twoperson"_qs, {{u"person"_qs, desk.officer.person}});
    return seal;
}

}  // namespace

Result<RegisteredSeal> makeRegisteredSeal(const Desk &desk, const QString &id, Signer &maker,
                                          const TrustStore &authorities)
{
    Result<void> may = requireRole(desk, {u"department_chief"_qs, u"governor"_qs});
    if (may) may = checkClock(desk);
    if (!may) return fail(may.error());
    Result<RegisteredSeal> seal = awaiting(desk, id);
    if (!seal) return seal;
    const auto draft = draftOf(desk, *seal);
    if (!draft) return fail(draft.error());
    const auto der = makeSeal(*draft, {seal->requestedBy, desk.officer.person}, maker);
    if (!der) return fail(der.error());
    const Result<void> sound = checkMade(*der, authorities, desk.clock());
    if (!sound) return fail(sound.error());
    Json body;
    body.set("seal", id);
    body.set("digest", QString::fromLatin1(sha256Hex(*der)));
    body.set("maker", maker.certificate().fingerprint());
    body.set("person", desk.officer.person);
    const auto acts = decide(desk, [&] {
        return awaiting(desk, id).map([&](const RegisteredSeal &) {
            return Commit{.acts = {{.kind = u"seal.make"_qs, .subject = sealSubject(id), .body = body}},
                          .attachments = {{sha256(*der), *der}}};
        });
    });
    if (!acts) return fail(acts.error());
    return registeredSeal(desk, id);
}

Result<RegisteredSeal> stopSeal(const Desk &desk, const QString &id, const QString &reason)
{
    const Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs, u"governor"_qs});
    if (!may) return fail(may.error());
    if (reason.trimmed().isEmpty()) return fail(u"casework.seal.reason"_qs, {{u"seal"_qs, id}});
    return inOneTransaction(desk, [&]() -> Result<RegisteredSeal> {
        Result<RegisteredSeal> seal = registeredSeal(desk, id);
        if (!seal) return seal;
        if (seal->state == SealState::Stopped) return fail(requireSealState(*seal, SealState::Made).error());
        Json body;
        body.set("seal", id);
        body.set("reason", reason.trimmed());
        body.set("person", desk.officer.person);
        const auto act =
            record(desk, NewAct{.kind = u"seal.stop"_qs, .subject = sealSubject(id), .body = std::move(body)});
        if (!act) return fail(act.error());
        return registeredSeal(desk, id);
    });
}

}  // namespace remit
