#include "casework/signingtrust.h"

#include "base/digest.h"
#include "casework/officers.h"
#include "casework/record.h"

namespace remit {

namespace {

/** How long before its due day a list is said to be due soon. */
constexpr std::chrono::days dueSoon{3};

QString trustSubject() { return u"signing.trust"_qs; }

/** The act by which certificates are held against these authorities from now on, and the text that it keeps. */
Result<void> recordTrust(const Desk &desk, const TrustStore &store, const QByteArray &pem, Json body)
{
    Json authorities{Json::Array{}};
    for (const Certificate &authority : store.authorities()) authorities.append(authority.fingerprint());
    body.set("authorities", std::move(authorities));
    body.set("person", desk.officer.person);
    Commit commit;
    if (!store.isEmpty()) {
        body.set("digest", QString::fromLatin1(sha256Hex(pem)));
        body.set("lists", int(store.crls().size()));
        commit.attachments = {{sha256(pem), pem}};
    }
    commit.acts = {{.kind = trustSubject(), .subject = {trustSubject()}, .body = std::move(body)}};
    const auto acts = record(desk, std::move(commit));
    return acts ? Result<void>() : fail(acts.error());
}

}  // namespace

Result<void> recordSigningTrust(const Desk &desk, const QByteArray &pem)
{
    if (const Result<void> may = requireRole(desk, {u"admin"_qs}); !may) return may;
    const Result<TrustStore> store = TrustStore::fromPem(pem);
    if (!store) return fail(store.error());
    return recordTrust(desk, *store, pem, Json{Json::Object{}});
}

Result<void> withdrawSigningTrust(const Desk &desk, const QString &reason, const QString &root)
{
    if (const Result<void> may = requireRole(desk, {u"admin"_qs}); !may) return may;
    if (reason.trimmed().isEmpty()) return fail(u"casework.trust.reason"_qs);
    return inOneTransaction(desk, [&]() -> Result<void> {
        const auto recorded = recordedTrust(desk);
        if (!recorded) return fail(recorded.error());
        if (!*recorded) return fail(u"casework.trust.none"_qs);
        const TrustStore &now = (*recorded)->trust.authorities;
        const TrustStore rest = root.isEmpty() ? TrustStore() : now.without(root);
        if (rest.authorities().size() == now.authorities().size())
            return fail(u"casework.trust.unknown"_qs, {{u"root"_qs, root}});
        Json body{Json::Object{}};
        body.set("reason", reason.trimmed());
        if (!root.isEmpty()) body.set("withdrawn", root);
        return recordTrust(desk, rest, rest.pem(), std::move(body));
    });
}

QString codeOf(ListState state)
{
    static const char *const codes[] = {"good", "early", "soon", "overdue", "stale", "open"};
    return QString::fromLatin1(codes[int(state)]);
}

ListState stateOf(const RevocationList &list, Instant at, int staleDays)
{
    if (at < list.issuedAt) return ListState::Early;
    if (!list.dueAt) return ListState::Open;
    if (*list.dueAt + std::chrono::days(staleDays) < at) return ListState::Stale;
    if (*list.dueAt < at) return ListState::Overdue;
    return *list.dueAt - dueSoon <= at ? ListState::Soon : ListState::Good;
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
