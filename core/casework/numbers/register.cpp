#include "casework/numbers/register.h"

#include "casework/exchange/peers.h"
#include "casework/officers.h"
#include "casework/record.h"

#include <algorithm>

namespace remit {

namespace {

const QString keeperSubject = QStringLiteral("number:keeper");

Result<NumberKeeper> named(const Desk &desk, const QString &store, const StoreInfo &info)
{
    if (store == info.id) return NumberKeeper{store, {}, true};
    return agreedPeer(desk, store).map([](const ExchangePeer &peer) {
        return NumberKeeper{peer.store, peer.name, false};
    });
}

/** The act that last named it; empty where none did. */
Result<QString> lastNamed(const Desk &desk)
{
    const auto acts = desk.ports.ledger.actsAbout(keeperSubject);
    if (!acts) return fail(acts.error());
    if (acts->empty()) return QString();
    return desk.ports.ledger.act(acts->back()).map([](const LedgerEntry &entry) {
        return entry.act.body["store"].toString();
    });
}

bool standAlike(const NumberRow &one, const NumberRow &other)
{
    const bool cases = !one.caseNumber.isEmpty() || !other.caseNumber.isEmpty();
    return !cases && one.there.isEmpty() && other.there.isEmpty() && one.series == other.series &&
           one.state == other.state && one.store == other.store && one.range == other.range &&
           one.reason == other.reason && one.act == other.act;
}

/** Adds a number to the list, or widens the last line where it follows it and stands alike. */
void enter(std::vector<NumberLine> &lines, const NumberRow &row)
{
    const bool follows = !lines.empty() && lines.back().first.series == row.series;
    if (follows && lines.back().to == row.number) {
        lines.back().doubled = true;
        lines.push_back({row, row.number, {}, true});
        return;
    }
    if (follows && lines.back().to + 1 == row.number && standAlike(lines.back().first, row))
        lines.back().to = row.number;
    else
        lines.push_back({row, row.number, {}, false});
}

/** The free numbers between the last line and the next row. */
void enterFree(std::vector<NumberLine> &lines, const NumberRow &next)
{
    const bool same = !lines.empty() && lines.back().first.series == next.series;
    const int from = same ? lines.back().to + 1 : 1;
    if (from >= next.number) return;
    NumberRow free;
    free.series = next.series;
    free.number = from;
    lines.push_back({free, next.number - 1, {}, false});
}

}  // namespace

Result<NumberKeeper> numberKeeper(const Desk &desk)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<QString> store = lastNamed(desk);
    if (!store) return fail(store.error());
    if (!store->isEmpty()) return named(desk, *store, *info);
    const Result<std::vector<ExchangePeer>> peers = agreedPeers(desk);
    if (!peers) return fail(peers.error());
    if (std::ranges::any_of(*peers, [](const ExchangePeer &peer) { return peer.kind == PeerKind::Centre; }))
        return fail(u"casework.numbers.keeper"_qs);
    return NumberKeeper{info->id, {}, true};
}

Result<void> nameNumberKeeper(const Desk &desk, const QString &storeOrName)
{
    const Result<void> may = requireRole(desk, {u"admin"_qs});
    if (!may) return may;
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<StoreInfo> info = desk.ports.officers.info();
                      if (!info) return fail(info.error());
                      QString store = info->id;
                      if (storeOrName != info->id) {
                          const Result<ExchangePeer> peer = agreedPeer(desk, storeOrName);
                          if (!peer) return fail(peer.error());
                          if (peer->kind == PeerKind::Ward)
                              return fail(u"casework.numbers.ward"_qs, {{u"name"_qs, peer->name}});
                          store = peer->store;
                      }
                      return Commit{.acts = {{.kind = u"number.keeper"_qs,
                                              .subject = {keeperSubject},
                                              .body = Json::Object{{u"store"_qs, store}}}}};
                  })
        .map([](const auto &) {});
}

Result<int> nextProposalNumber(const Desk &desk, const NumberSeries &series)
{
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    if (!keeper) return fail(keeper.error());
    const Result<LowestNumbers> lowest = desk.ports.cases.lowestNumbers(series);
    if (!lowest) return fail(lowest.error());
    if (lowest->held) return *lowest->held;
    if (keeper->own) return std::min(lowest->back.value_or(lowest->unknown), lowest->unknown);
    return fail(u"casework.numbers.none"_qs,
                {{u"year"_qs, QString::number(series.year)}, {u"mark"_qs, series.mark}, {u"name"_qs, keeper->name}});
}

Result<std::vector<NumberLine>> numberLines(const Desk &desk)
{
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    const Result<std::vector<NumberRow>> rows = desk.ports.cases.numbers({});
    if (!rows) return fail(rows.error());
    const Result<std::vector<ExchangePeer>> peers = agreedPeers(desk);
    if (!peers) return fail(peers.error());
    std::vector<NumberLine> lines;
    for (const NumberRow &row : *rows) {
        if (keeper && keeper->own) enterFree(lines, row);
        enter(lines, row);
    }
    for (NumberLine &line : lines) {
        const auto peer = std::ranges::find(*peers, line.first.store, &ExchangePeer::store);
        if (peer != peers->end()) line.name = peer->name;
    }
    return lines;
}

}  // namespace remit
