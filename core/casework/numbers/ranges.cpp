#include "casework/numbers/ranges.h"

#include "casework/exchange/peers.h"
#include "casework/numbers/register.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "ledger/fields.h"

#include <map>

namespace remit {

namespace {

constexpr int largestNumber = 999'999;

int yearOf(Date day) { return int(std::chrono::year_month_day(day).year()); }

Result<void> requireReason(const QString &reason)
{
    if (reason.trimmed().isEmpty()) return fail(u"casework.numbers.reason"_qs);
    return {};
}

Result<void> requireKeeper(const Desk &desk)
{
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    if (!keeper) return fail(keeper.error());
    if (!keeper->own) return fail(u"casework.numbers.notkeeper"_qs, {{u"name"_qs, keeper->name}});
    return {};
}

/** How each of the numbers asked for stands; those that are not in it are free. */
Result<std::map<int, NumberState>> standingOf(const Desk &desk, const NumberQuery &query)
{
    return desk.ports.cases.numbers(query).map([](const std::vector<NumberRow> &rows) {
        std::map<int, NumberState> standing;
        for (const NumberRow &row : rows) standing[row.number] = row.state;
        return standing;
    });
}

NumberState stateOf(const std::map<int, NumberState> &standing, int number)
{
    const auto found = standing.find(number);
    return found == standing.end() ? NumberState::Free : found->second;
}

/** The lowest `count` numbers after each other that can be handed out. */
Result<NumberRange> lowestFree(const Desk &desk, const NumberSeries &series, int count)
{
    const auto standing = standingOf(desk, {series});
    if (!standing) return fail(standing.error());
    int from = 1;
    for (int number = 1; number - from < count; ++number)
        if (!nextState(stateOf(*standing, number), NumberEvent::Give)) from = number + 1;
    return NumberRange{series, from, from + count - 1};
}

Result<NumberRange> wanted(const Desk &desk, const RangeRequest &request)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const NumberSeries series = seriesOf(*info, request.kind, request.year);
    const NumberRange named{series, request.from, request.from + request.count - 1};
    const Result<void> proper =
        checkRange(desk, {series, std::max(1, request.from), std::max(1, request.from) - 1 + request.count});
    if (!proper) return fail(proper.error());
    if (request.from == 0) return lowestFree(desk, series, request.count);
    return checkNumbers(desk, named, NumberEvent::Give).map([&] { return named; });
}

Result<Commit> giving(const Desk &desk, const RangeRequest &request, GivenRange &given)
{
    const Result<void> keeper = requireKeeper(desk);
    if (!keeper) return fail(keeper.error());
    const Result<ExchangePeer> peer = agreedPeer(desk, request.store);
    if (!peer) return fail(peer.error());
    if (peer->kind == PeerKind::Ward) return fail(u"casework.numbers.ward"_qs, {{u"name"_qs, peer->name}});
    const Result<NumberRange> range = wanted(desk, request);
    if (!range) return fail(range.error());
    given = {*range, peer->store, 0};
    Json body = rangeToJson(*range);
    body.set("store", peer->store);
    return Commit{.acts = {{.kind = u"number.give"_qs,
                            .on = desk.today(),
                            .subject = {numberSubject(range->series), allNumbers(), peerSubject(peer->store)},
                            .body = std::move(body)}}};
}

Result<Commit> typedTaking(const Desk &desk, const TypedRange &typed)
{
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    if (!keeper) return fail(keeper.error());
    if (keeper->own) return fail(u"casework.numbers.own"_qs);
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const NumberSeries &series = typed.range.series;
    if (series != seriesOf(*info, CaseKind::Commutation, series.year) &&
        series != seriesOf(*info, CaseKind::Parole, series.year))
        return fail(u"casework.numbers.mark"_qs, {{u"mark"_qs, series.mark}});
    if (typed.act < 1) return fail(u"casework.numbers.range"_qs);
    const Result<void> proper =
        checkRange(desk, typed.range).and_then([&] { return checkNumbers(desk, typed.range, NumberEvent::Take); });
    if (!proper) return fail(proper.error());
    return Commit{.acts = {takingOf(desk, {typed.range, keeper->store, typed.act},
                                    Json::Object{{u"reason"_qs, typed.reason.trimmed()}})}};
}

/** One act about numbers of a range that this store decides on by itself. */
Result<void> decideOn(const Desk &desk, const QString &kind, const NumberRange &range, NumberEvent event,
                      const QString &reason)
{
    const Result<void> may =
        requireRole(desk, {u"department_chief"_qs}).and_then([&] { return requireReason(reason); });
    if (!may) return may;
    return decide(desk,
                  [&]() -> Result<Commit> {
                      const Result<void> possible = checkNumbers(desk, range, event);
                      if (!possible) return fail(possible.error());
                      Json body = rangeToJson(range);
                      body.set("reason", reason.trimmed());
                      return Commit{.acts = {{.kind = kind,
                                              .on = desk.today(),
                                              .subject = {numberSubject(range.series), allNumbers()},
                                              .body = std::move(body)}}};
                  })
        .map([](const auto &) {});
}

}  // namespace

Result<void> checkRange(const Desk &desk, const NumberRange &range)
{
    const int now = yearOf(desk.today());
    if (range.series.year != now && range.series.year != now + 1)
        return fail(u"casework.numbers.year"_qs,
                    {{u"year"_qs, QString::number(range.series.year)}, {u"now"_qs, QString::number(now)}});
    if (range.from >= 1 && range.to >= range.from && range.to <= largestNumber && range.to - range.from < mostNumbers)
        return {};
    return fail(u"casework.numbers.count"_qs, {{u"from"_qs, QString::number(range.from)},
                                               {u"to"_qs, QString::number(range.to)},
                                               {u"most"_qs, QString::number(mostNumbers)}});
}

Result<void> checkNumbers(const Desk &desk, const NumberRange &range, NumberEvent event)
{
    if (range.from < 1 || range.to < range.from || range.to - range.from >= mostNumbers)
        return fail(u"casework.numbers.count"_qs, {{u"from"_qs, QString::number(range.from)},
                                                   {u"to"_qs, QString::number(range.to)},
                                                   {u"most"_qs, QString::number(mostNumbers)}});
    const auto standing = standingOf(desk, {range.series, range.from, range.to});
    if (!standing) return fail(standing.error());
    for (int number = range.from; number <= range.to; ++number) {
        const NumberState state = stateOf(*standing, number);
        if (nextState(state, event)) continue;
        return fail(u"casework.numbers.taken"_qs,
                    {{u"number"_qs, range.series.text(number)}, {u"number_state"_qs, numberStateCode(state)}});
    }
    return {};
}

Json rangeToJson(const NumberRange &range)
{
    return Json::Object{{u"year"_qs, range.series.year},
                        {u"mark"_qs, range.series.mark},
                        {u"from"_qs, range.from},
                        {u"to"_qs, range.to}};
}

Result<NumberRange> rangeFromJson(const Json &json, const QString &path)
{
    Fields fields(json, path);
    const qint64 year = fields.integer("year", 1000);
    const QString mark = fields.text("mark");
    const qint64 from = fields.integer("from", 1);
    const qint64 to = fields.integer("to", from);
    if (year > 9999) fields.refuse("year");
    if (to > largestNumber || to - from >= mostNumbers) fields.refuse("to");
    return fields.finishLoosely().map([&] { return NumberRange{{int(year), mark}, int(from), int(to)}; });
}

NewAct takingOf(const Desk &desk, const GivenRange &given, Json body)
{
    const Json range = rangeToJson(given.range);
    for (const auto &[name, value] : range.object()) body.set(name, value);
    body.set("store", given.store);
    body.set("range", given.act);
    return {.kind = u"number.take"_qs,
            .on = desk.today(),
            .subject = {numberSubject(given.range.series), allNumbers(), peerSubject(given.store)},
            .body = std::move(body)};
}

Result<GivenRange> giveNumbers(const Desk &desk, const RangeRequest &request)
{
    const Result<void> may = requireRole(desk, {u"department_chief"_qs});
    if (!may) return fail(may.error());
    GivenRange given;
    const auto acts = decide(desk, [&] { return giving(desk, request, given); });
    if (!acts) return fail(acts.error());
    given.act = acts->front().seq;
    return given;
}

Result<void> takeTypedRange(const Desk &desk, const TypedRange &typed)
{
    const Result<void> may =
        requireRole(desk, {u"department_chief"_qs}).and_then([&] { return requireReason(typed.reason); });
    if (!may) return may;
    return decide(desk, [&] { return typedTaking(desk, typed); }).map([](const auto &) {});
}

Result<void> returnNumbers(const Desk &desk, const NumberRange &range, const QString &reason)
{
    return decideOn(desk, u"number.return"_qs, range, NumberEvent::Return, reason);
}

Result<void> voidNumbers(const Desk &desk, const NumberRange &range, const QString &reason)
{
    // Numbers of no range are the keeper's; returning is possible for just those that are this store's own.
    const bool held = checkNumbers(desk, range, NumberEvent::Return).has_value();
    const Result<void> keeper = held ? Result<void>() : requireKeeper(desk);
    if (!keeper) return keeper;
    return decideOn(desk, u"number.void"_qs, range, NumberEvent::Void, reason);
}

}  // namespace remit
