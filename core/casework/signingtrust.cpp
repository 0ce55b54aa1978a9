#include "casework/signingtrust.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"

namespace remit {

namespace {

QString trustSubject() { return u"signing.trust"_qs; }

}  // namespace

Result<void> recordSigningTrust(const Desk &desk, const QByteArray &pem)
{
    if (const Result<void> may = requireRole(desk, {u"admin"_qs}); !may) return may;
    const Result<TrustStore> store = TrustStore::fromPem(pem);
    if (!store) return fail(store.error());
    Json body, authorities{Json::Array{}};
    for (const Certificate &authority : store->authorities()) authorities.append(authority.fingerprint());
    body.set("digest", QString::fromLatin1(sha256Hex(pem)));
    body.set("authorities", std::move(authorities));
    body.set("lists", int(store->crls().size()));
    body.set("person", desk.officer.person);
    const NewAct act{.kind = trustSubject(), .subject = {trustSubject()}, .body = std::move(body)};
    const auto acts = record(desk, Commit{.acts = {act}, .attachments = {{sha256(pem), pem}}});
    return acts ? Result<void>() : fail(acts.error());
}

Result<void> withdrawSigningTrust(const Desk &desk, const QString &reason)
{
    if (const Result<void> may = requireRole(desk, {u"admin"_qs}); !may) return may;
    if (reason.trimmed().isEmpty()) return fail(u"casework.trust.reason"_qs);
    const auto recorded = recordedTrust(desk);
    if (!recorded) return fail(recorded.error());
    if (!*recorded) return fail(u"casework.trust.none"_qs);
    Json body{Json::Object{}};
    body.set("authorities", Json::Array{});
    body.set("reason", reason.trimmed());
    body.set("person", desk.officer.person);
    const auto acts =
        record(desk, Commit{.acts = {{.kind = trustSubject(), .subject = {trustSubject()}, .body = std::move(body)}}});
    return acts ? Result<void>() : fail(acts.error());
}

Result<std::optional<RecordedTrust>> recordedTrust(const Desk &desk)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(trustSubject());
    if (!acts) return fail(acts.error());
    if (acts->empty()) return std::optional<RecordedTrust>();
    const Result<LedgerEntry> last = desk.ports.ledger.act(acts->back());
    if (!last) return fail(last.error());
    if (last->act.body["authorities"].array().empty()) return std::optional<RecordedTrust>();
    const Result<QByteArray> pem =
        desk.ports.ledger.attachment(QByteArray::fromHex(last->act.body["digest"].toString().toLatin1()));
    if (!pem) return fail(pem.error());
    Result<TrustStore> store = TrustStore::fromPem(*pem);
    if (!store) return fail(store.error());
    return RecordedTrust{{std::move(*store)}, last->act.at};
}

Result<std::optional<SigningTrust>> signingTrust(const Desk &desk)
{
    return recordedTrust(desk).map([](std::optional<RecordedTrust> recorded) {
        return recorded ? std::optional(std::move(recorded->trust)) : std::nullopt;
    });
}

}  // namespace remit
