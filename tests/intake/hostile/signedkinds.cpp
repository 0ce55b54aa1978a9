#include "kinds.h"

namespace remit::testing {

namespace {

/** A receipt that the court signs although it is not the one for this batch. */
Kind wrongReceipt(const char *name, std::function<void(Receipt &)> change)
{
    const auto play = [change = std::move(change)](Wire &wire) {
        Receipt receipt = wire.court().receipt();
        change(receipt);
        wire.send(http(200, wire.court().sign(receiptToJson(receipt))));
    };
    return {name, {Topic::Receipt}, play};
}

Kind receiptBytes(const char *name, std::function<QByteArray(Wire &, const QByteArray &)> change)
{
    const auto play = [change = std::move(change)](Wire &wire) {
        const QByteArray good = wire.court().sign(receiptToJson(wire.court().receipt()));
        wire.send(http(200, change(wire, good)));
    };
    return {name, {Topic::Receipt}, play};
}

Kind wrongState(const char *name, const QByteArray &body)
{
    return {name, {Topic::State}, [body](Wire &wire) {
                QByteArray said = body;
                said.replace("DIGEST", wire.court().sent().digest.toLatin1());
                wire.send(http(200, said, "Content-Type: application/json\r\n"));
            }};
}

/** A page of events of which one was changed. */
Kind wrongEvents(const char *name, std::function<void(const HonestCourt &, std::vector<QByteArray> &)> change)
{
    const auto play = [change = std::move(change)](Wire &wire) {
        auto chain = wire.court().chain();
        change(wire.court(), chain);
        wire.send(wire.court().page(chain));
    };
    return {name, {Topic::Events}, play};
}

Kind eventsText(const char *name, const QByteArray &body)
{
    return {name, {Topic::Events}, [body](Wire &wire) {
                wire.send(http(200, body, "Content-Type: application/json\r\n"));
            }};
}

std::vector<Kind> receiptKinds()
{
    using Bytes = const QByteArray &;
    return {
        wrongReceipt("receipt for another batch", [](Receipt &r) { r.batch = u"2026-99"_qs; }),
        wrongReceipt("older receipt", [](Receipt &r) { r.digest = QString(64, u'a'); }),
        wrongReceipt("receipt for another version", [](Receipt &r) { r.version = 2; }),
        wrongReceipt("receipt for another sender", [](Receipt &r) { r.sender = u"1399999999"_qs; }),
        wrongReceipt("receipt for another size", [](Receipt &r) { r.size += 1; }),
        wrongReceipt("receipt with another checkpoint", [](Receipt &r) { r.checkpoint.root[0] ^= 1; }),
        wrongReceipt("receipt with a shorter ledger", [](Receipt &r) { r.checkpoint.size -= 1; }),
        wrongReceipt("receipt of tomorrow", [](Receipt &r) { r.receivedAt += std::chrono::hours(24); }),
        receiptBytes("receipt by a stranger",
                     [](Wire &w, Bytes) { return w.court().signAsStranger(receiptToJson(w.court().receipt())); }),
        receiptBytes("receipt without signature",
                     [](Wire &w, Bytes) { return receiptToJson(w.court().receipt()).canonical(); }),
        receiptBytes("receipt with a bit turned",
                     [](Wire &w, Bytes good) {
                         QByteArray bytes = good;
                         bytes[qsizetype(w.below(quint32(bytes.size())))] ^= char(1 << w.below(8));
                         return bytes == good ? QByteArray("x") : bytes;
                     }),
        receiptBytes("receipt cut short",
                     [](Wire &w, Bytes good) { return good.left(1 + w.below(quint32(good.size()) - 1)); }),
        receiptBytes("receipt with more",
                     [](Wire &w, Bytes) {
                         Json json = receiptToJson(w.court().receipt());
                         json.set("more", u"than agreed"_qs);
                         return w.court().sign(json);
                     }),
        receiptBytes("receipt that is an event",
                     [](Wire &w, Bytes) { return w.court().sign(eventToJson(w.court().event(1))); }),
        receiptBytes("receipt of nothing", [](Wire &, Bytes) { return QByteArray(); }),
        receiptBytes("receipt of noise",
                     [](Wire &w, Bytes) {
                         QByteArray noise(5000, '\0');
                         for (char &byte : noise) byte = char(w.below(256));
                         return noise;
                     }),
        {"receipt for ever pending", {Topic::Receipt}, [](Wire &w) { w.send(http(202, "{}")); }},
        {"receipt denied", {Topic::Receipt}, [](Wire &w) { w.send(http(404)); }},
    };
}

std::vector<Kind> stateKinds()
{
    return {
        wrongState("received, and nothing is there", R"({"digest":"DIGEST","state":"received"})"),
        wrongState("sent, and nothing is there", R"({"digest":"DIGEST","state":"sent"})"),
        wrongState("rejected without a reason", R"({"digest":"DIGEST","state":"rejected"})"),
        wrongState(
            "state of another batch",
            R"({"digest":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa","state":"received"})"),
        wrongState("state unheard of", R"({"digest":"DIGEST","state":"blessed"})"),
        wrongState("state of the deepest kind", QByteArray(200000, '[')),
        wrongState("state of nothing", {}),
    };
}

std::vector<Kind> eventKindsOfLiars()
{
    using Chain = std::vector<QByteArray> &;
    return {
        wrongEvents("gap in events", [](const HonestCourt &, Chain c) { c.erase(c.begin() + 1); }),
        wrongEvents("first event left out", [](const HonestCourt &, Chain c) { c.erase(c.begin()); }),
        wrongEvents("doubled event", [](const HonestCourt &, Chain c) { c.insert(c.begin(), QByteArray(c.front())); }),
        wrongEvents("events backwards", [](const HonestCourt &, Chain c) { std::ranges::reverse(c); }),
        wrongEvents("equivocation",
                    [](const HonestCourt &court, Chain c) {
                        CourtEvent other = court.event(2);
                        other.kind = u"rejected"_qs;
                        c[1] = court.sign(eventToJson(other));
                    }),
        wrongEvents("event by a stranger", [](const HonestCourt &court,
                                              Chain c) { c[1] = court.signAsStranger(eventToJson(court.event(2))); }),
        wrongEvents("event that is a receipt",
                    [](const HonestCourt &court, Chain c) { c[0] = court.sign(receiptToJson(court.receipt())); }),
        wrongEvents("event of tomorrow",
                    [](const HonestCourt &court, Chain c) {
                        CourtEvent late = court.event(1);
                        late.at = systemClock()() + std::chrono::hours(24);
                        c[0] = court.sign(eventToJson(late));
                    }),
        {"the same events again and again",
         {Topic::Events},
         [](Wire &w) { w.send(w.court().page(w.court().chain())); }},
        eventsText("events that are none", R"({"events":"none"})"),
        eventsText("events of noise", R"({"events":["####"]})"),
        {"document of another digest", {Topic::Document}, [](Wire &w) { w.send(http(200, "another ruling")); }},
        {"document missing", {Topic::Document}, [](Wire &w) { w.send(http(404)); }},
    };
}

}  // namespace

std::vector<Kind> signedKinds()
{
    std::vector<Kind> all = receiptKinds();
    for (const auto &some : {stateKinds(), eventKindsOfLiars()}) all.insert(all.end(), some.begin(), some.end());
    return all;
}

}  // namespace remit::testing
