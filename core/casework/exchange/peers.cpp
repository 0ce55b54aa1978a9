#include "casework/exchange/peers.h"

#include "casework/officers.h"
#include "casework/record.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

const QString registerSubject = QStringLiteral("exchange:peers");

void addIf(std::vector<Checkpoint> &list, const Json &json)
{
    const Result<Checkpoint> checkpoint = checkpointFromJson(json);
    if (checkpoint && std::ranges::find(list, *checkpoint) == list.end()) list.push_back(*checkpoint);
}

/** From what the peer confirmed on, everything that was given is still to be linked to. */
void confirm(ExchangePeer &peer, const Json &held)
{
    const Result<Checkpoint> confirmed = checkpointFromJson(held);
    if (!confirmed) return;
    std::erase_if(peer.given, [&](const Checkpoint &each) { return each.size < confirmed->size; });
    addIf(peer.given, held);
}

void take(ExchangePeer &peer, const Act &act)
{
    const Json &body = act.body;
    const Result<Checkpoint> now = checkpointFromJson(body["checkpoint"]);
    if (now && (!peer.held || now->size > peer.held->size)) peer.held = *now;
    addIf(peer.known, body["checkpoint"]);
    for (const Json &older : body["continues"].array()) addIf(peer.known, older);
    confirm(peer, body["held"]);
    peer.tookAt = act.at;
}

void give(ExchangePeer &peer, const Act &act)
{
    addIf(peer.given, act.body["checkpoint"]);
    peer.times = std::max(peer.times, act.body["number"].toInteger());
    peer.gaveAt = act.at;
}

Result<void> eachAct(const Desk &desk, const QString &subject, const std::function<void(const Act &)> &visit)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(subject);
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        visit(entry->act);
    }
    return {};
}

Result<ExchangePeer> named(const std::vector<ExchangePeer> &peers, const QString &storeOrName)
{
    for (const auto field : {&ExchangePeer::store, &ExchangePeer::name})
        if (const auto found = std::ranges::find(peers, storeOrName, field); found != peers.end()) return *found;
    return fail(u"casework.exchange.peer.unknown"_qs, {{u"store"_qs, storeOrName}});
}

}  // namespace

QString peerKindCode(PeerKind kind) { return kind == PeerKind::Ward ? u"ward"_qs : u"centre"_qs; }

std::optional<PeerKind> peerKindFromCode(const QString &code)
{
    if (code == u"ward") return PeerKind::Ward;
    if (code == u"centre") return PeerKind::Centre;
    return std::nullopt;
}

QString peerSubject(const QString &store) { return u"exchange:store:"_qs + store; }

Result<void> mayExchange(const Desk &desk)
{
    return requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs, u"department_officer"_qs, u"department_chief"_qs});
}

Result<void> recordPeer(const Desk &desk, const QString &store, const QString &name, PeerKind kind)
{
    static const QRegularExpression uuid(u"\\A[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\z"_qs);
    const Result<void> may = requireRole(desk, {u"admin"_qs});
    if (!may) return may;
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    if (!uuid.match(store).hasMatch() || store == info->id)
        return fail(u"casework.exchange.peer.id"_qs, {{u"store"_qs, store}});
    if (name.trimmed().isEmpty()) return fail(u"casework.exchange.peer.name"_qs);
    return record(desk, {.kind = u"exchange.peer"_qs,
                         .subject = {registerSubject},
                         .body =
                             Json::Object{
                                 {u"store"_qs, store}, {u"name"_qs, name.trimmed()}, {u"kind"_qs, peerKindCode(kind)}}})
        .map([](const Act &) {});
}

Result<std::vector<ExchangePeer>> agreedPeers(const Desk &desk)
{
    std::map<QString, ExchangePeer> peers;
    const Result<void> read = eachAct(desk, registerSubject, [&](const Act &act) {
        ExchangePeer &peer = peers[act.body["store"].toString()];
        peer.store = act.body["store"].toString();
        peer.name = act.body["name"].toString();
        peer.kind = peerKindFromCode(act.body["kind"].toString()).value_or(PeerKind::Ward);
    });
    if (!read) return fail(read.error());
    std::vector<ExchangePeer> list;
    for (auto &[store, peer] : peers) list.push_back(std::move(peer));
    std::ranges::sort(list, {}, &ExchangePeer::name);
    return list;
}

Result<std::vector<ExchangePeer>> exchangePeers(const Desk &desk)
{
    auto list = agreedPeers(desk);
    if (!list) return list;
    for (ExchangePeer &peer : *list) {
        const Result<void> read = eachAct(desk, peerSubject(peer.store), [&](const Act &act) {
            if (act.kind == u"exchange.take") take(peer, act);
            if (act.kind == u"exchange.give") give(peer, act);
        });
        if (!read) return fail(read.error());
    }
    return list;
}

Result<ExchangePeer> exchangePeer(const Desk &desk, const QString &storeOrName)
{
    return exchangePeers(desk).and_then([&](const auto &peers) { return named(peers, storeOrName); });
}

Result<ExchangePeer> agreedPeer(const Desk &desk, const QString &storeOrName)
{
    return agreedPeers(desk).and_then([&](const auto &peers) { return named(peers, storeOrName); });
}

}  // namespace remit
