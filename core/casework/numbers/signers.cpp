#include "casework/numbers/signers.h"

#include "casework/officers.h"
#include "casework/record.h"

#include <QRegularExpression>

#include <algorithm>
#include <map>

namespace remit {

namespace {

const QString signersSubject = QStringLiteral("number:signers");

Result<QString> fingerprintOf(const QString &typed)
{
    static const QRegularExpression marks(u"[\\s:]"_qs), digest(u"\\A[0-9a-f]{64}\\z"_qs);
    const QString plain = QString(typed).remove(marks).toLower();
    if (digest.match(plain).hasMatch()) return plain;
    return fail(u"casework.numbers.fingerprint"_qs, {{u"certificate"_qs, typed.trimmed()}});
}

const NumberSigner *findIn(const std::vector<NumberSigner> &signers, const QString &store, const QString &certificate)
{
    const auto found = std::ranges::find_if(
        signers, [&](const NumberSigner &each) { return each.store == store && each.certificate == certificate; });
    return found == signers.end() ? nullptr : &*found;
}

/** One act about a certificate and a store, if the present acceptance allows it. */
Result<void> decideOn(const Desk &desk, const QString &kind, const NumberSigner &wanted)
{
    const Result<void> may = requireRole(desk, {u"admin"_qs});
    if (!may) return may;
    if (wanted.reason.trimmed().isEmpty()) return fail(u"casework.numbers.reason"_qs);
    const Result<QString> certificate = fingerprintOf(wanted.certificate);
    if (!certificate) return fail(certificate.error());
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<ExchangePeer> peer = agreedPeer(desk, wanted.store);
                      if (!peer) return fail(peer.error());
                      const auto signers = numberSigners(desk);
                      if (!signers) return fail(signers.error());
                      const NumberSigner *known = findIn(*signers, peer->store, *certificate);
                      const bool ends = kind == u"number.signer.end";
                      if (!ends && known)
                          return fail(u"casework.numbers.signer.known"_qs,
                                      {{u"name"_qs, known->name}, {u"peer"_qs, peer->name}});
                      if (ends && !known)
                          return fail(u"casework.numbers.signer.unknown"_qs,
                                      {{u"certificate"_qs, *certificate}, {u"peer"_qs, peer->name}});
                      return Commit{.acts = {{.kind = kind,
                                              .subject = {signersSubject},
                                              .body = Json::Object{{u"store"_qs, peer->store},
                                                                   {u"certificate"_qs, *certificate},
                                                                   {u"name"_qs, ends ? known->name : wanted.name},
                                                                   {u"reason"_qs, wanted.reason.trimmed()}}}}};
                  })
        .map([](const auto &) {});
}

}  // namespace

Result<void> acceptNumberSigner(const Desk &desk, const NumberSigner &signer)
{
    NumberSigner wanted = signer;
    wanted.name = signer.name.trimmed();
    const Result<void> may = requireRole(desk, {u"admin"_qs});
    if (!may) return may;
    if (wanted.name.isEmpty()) return fail(u"casework.numbers.signer.name"_qs);
    return decideOn(desk, u"number.signer"_qs, wanted);
}

Result<void> endNumberSigner(const Desk &desk, const QString &store, const QString &certificate, const QString &reason)
{
    return decideOn(desk, u"number.signer.end"_qs, {store, {}, certificate, {}, reason, {}});
}

Result<std::vector<NumberSigner>> numberSigners(const Desk &desk)
{
    const auto peers = agreedPeers(desk);
    if (!peers) return fail(peers.error());
    const auto acts = desk.ports.ledger.actsAbout(signersSubject);
    if (!acts) return fail(acts.error());
    std::map<std::pair<QString, QString>, NumberSigner> accepted;
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Json &body = entry->act.body;
        const QString store = body["store"].toString(), certificate = body["certificate"].toString();
        accepted.erase({store, certificate});
        if (entry->act.kind != u"number.signer") continue;
        const auto peer = std::ranges::find(*peers, store, &ExchangePeer::store);
        accepted[{store, certificate}] = {store,
                                          peer == peers->end() ? store : peer->name,
                                          certificate,
                                          body["name"].toString(),
                                          body["reason"].toString(),
                                          entry->act.at};
    }
    std::vector<NumberSigner> signers;
    for (auto &[key, signer] : accepted) signers.push_back(std::move(signer));
    std::ranges::sort(signers, [](const NumberSigner &one, const NumberSigner &other) {
        return std::tie(one.peer, one.name, one.certificate) < std::tie(other.peer, other.name, other.certificate);
    });
    return signers;
}

Result<void> checkNumberSigner(const Desk &desk, const ExchangePeer &peer, const QString &subject,
                               const QString &certificate)
{
    const auto signers = numberSigners(desk);
    if (!signers) return fail(signers.error());
    if (findIn(*signers, peer.store, certificate)) return {};
    return fail(u"casework.numbers.signer"_qs,
                {{u"peer"_qs, peer.name}, {u"signer"_qs, subject}, {u"certificate"_qs, certificate}});
}

}  // namespace remit
