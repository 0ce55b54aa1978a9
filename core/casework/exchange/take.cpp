#include "casework/exchange/take.h"

#include "base/digest.h"
#include "casework/exchange/incoming.h"
#include "casework/exchange/peers.h"
#include "casework/record.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

constexpr std::array outcomeNames{"new", "advanced", "unchanged", "behind", "forked", "refused"};

QString hexOf(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex()); }
QString digestSubject(const QByteArray &digest) { return u"exchange:file:"_qs + hexOf(digest); }

/** What is kept of a side, so that it can be read and chosen later. */
Json sideToJson(const CaseSide &side)
{
    return Json::Object{{u"document"_qs, hexOf(sha256(side.document))},
                        {u"acts"_qs, hexOf(sha256(side.acts))},
                        {u"proofs"_qs, hexOf(sha256(side.proofText))}};
}

Json caseToJson(const IncomingCase &incoming)
{
    Json json{Json::Object{}};
    json.set("there", incoming.result.there);
    json.set("case", incoming.result.here);
    json.set("outcome", takenOutcomeCode(incoming.result.outcome));
    if (incoming.result.refused) json.set("refused", incoming.result.refused->code);
    if (!incoming.side) return json;
    json.set("acts", qint64(incoming.side->course.size()));
    json.set("common", qint64(incoming.common));
    json.set("side", sideToJson(*incoming.side));
    return json;
}

/** Every further ledger's checkpoint once. */
Json carriedBy(const std::vector<IncomingCase> &cases)
{
    Json::Array carried;
    for (const IncomingCase &each : cases) {
        if (!each.side) continue;
        for (const SignedCheckpoint &held : each.side->carried) {
            Json json = signedCheckpointToJson(held);
            if (std::ranges::find(carried, json) == carried.end()) carried.push_back(std::move(json));
        }
    }
    return carried;
}

NewAct takingOf(const Incoming &incoming)
{
    QStringList subject{peerSubject(incoming.head.from), digestSubject(incoming.container.digest())};
    Json::Array cases;
    for (const IncomingCase &each : incoming.cases) {
        cases.push_back(caseToJson(each));
        if (!each.result.here.isEmpty()) subject << u"case:"_qs + each.result.here;
        if (each.result.outcome == TakenOutcome::Forked) subject << u"exchange:forked:"_qs + each.result.here;
    }
    Json::Array continues;
    for (const Checkpoint &older : incoming.continues) continues.push_back(checkpointToJson(older));
    Json body = signedCheckpointToJson(incoming.checkpoint);
    body.set("from", incoming.head.from);
    body.set("number", incoming.head.number);
    body.set("made_at", isoInstant(incoming.head.madeAt));
    body.set("digest", hexOf(incoming.container.digest()));
    body.set("held", incoming.head.held ? checkpointToJson(*incoming.head.held) : Json());
    body.set("continues", std::move(continues));
    body.set("carried", carriedBy(incoming.cases));
    body.set("seals", incoming.seals);
    body.set("cases", std::move(cases));
    return {.kind = u"exchange.take"_qs, .subject = subject, .body = std::move(body)};
}

Attachment attachmentOf(const QByteArray &bytes) { return {sha256(bytes), bytes}; }

/** Everything below a case's folder, its three documents too. */
Result<std::vector<Attachment>> filesOf(const Container &container, const QString &number)
{
    std::vector<Attachment> files;
    for (const ArchiveEntry &entry : container.filesOf(number)) {
        Result<QByteArray> bytes = container.read(entry.name, largestPaper);
        if (!bytes) return fail(bytes.error());
        files.push_back({entry.sha256, *std::move(bytes)});
    }
    return files;
}

/** Keeps the papers of one case and appends what is new of it; one case's papers are in memory at a time. */
Result<void> append(const Desk &desk, const Incoming &incoming, IncomingCase &each)
{
    const TakenOutcome outcome = each.result.outcome;
    const bool adds = outcome == TakenOutcome::New || outcome == TakenOutcome::Advanced;
    if (!each.side || outcome == TakenOutcome::Refused) return {};
    Result<std::vector<Attachment>> files = filesOf(incoming.container, each.result.there);
    if (!files) return fail(files.error());
    Commit commit{.attachments = *std::move(files)};
    if (adds) {
        const Result<LedgerHead> head = desk.ports.ledger.head();
        if (!head) return fail(head.error());
        Result<std::vector<NewAct>> copies = copiesOf(
            {each.side->course, each.common, each.result.here, head->size + 1, each.places, each.side->proofs});
        if (!copies) return fail(copies.error());
        each.result.acts = int(copies->size());
        commit.acts = *std::move(copies);
    }
    return record(desk, commit).map([](const std::vector<Act> &) {});
}

Result<TakenContainer> takeIn(const Desk &desk, const QString &path, Incoming incoming, const ExchangePeer &peer)
{
    const Result<void> judged = judgeCases(desk, incoming);
    if (!judged) return fail(judged.error());
    Commit taking{.acts = {takingOf(incoming)}};
    for (const IncomingCase &each : incoming.cases) {
        if (!each.side) continue;
        for (const QByteArray &bytes : {each.side->document, each.side->acts, each.side->proofText})
            taking.attachments.push_back(attachmentOf(bytes));
    }
    // The giver has shown that it holds this checkpoint of ours: from here on a rewritten ledger shows.
    if (incoming.head.held)
        taking.checkpoints.push_back({*incoming.head.held, incoming.signature, peer.name, incoming.head.madeAt});
    const auto acts = record(desk, taking);
    if (!acts) return fail(acts.error());
    TakenContainer taken{path,  incoming.head.from, peer.name, incoming.head.number, incoming.head.madeAt, {},
                         false, acts->front().seq};
    for (IncomingCase &each : incoming.cases) {
        const Result<void> appended = append(desk, incoming, each);
        if (!appended) return fail(appended.error());
        taken.cases.push_back(each.result);
    }
    return taken;
}

/** What came of this very file before; nothing where it is new or something of it was refused. */
Result<std::optional<TakenContainer>> takenBefore(const Desk &desk, const QString &path, const QByteArray &digest)
{
    const auto acts = desk.ports.ledger.actsAbout(digestSubject(digest));
    if (!acts) return fail(acts.error());
    if (acts->empty()) return std::optional<TakenContainer>();
    const Result<LedgerEntry> entry = desk.ports.ledger.act(acts->back());
    if (!entry) return fail(entry.error());
    const Json &body = entry->act.body;
    const Result<ExchangePeer> peer = exchangePeer(desk, body["from"].toString());
    if (!peer) return fail(peer.error());
    TakenContainer taken{path,
                         peer->store,
                         peer->name,
                         body["number"].toInteger(),
                         parseInstant(body["made_at"].toString()).value_or(Instant{}),
                         {},
                         true,
                         entry->act.seq};
    for (const Json &each : body["cases"].array()) {
        const auto outcome = takenOutcomeFromCode(each["outcome"].toString()).value_or(TakenOutcome::Refused);
        if (outcome == TakenOutcome::Refused) return std::optional<TakenContainer>();
        taken.cases.push_back({each["there"].toString(), each["case"].toString(), outcome, 0, {}});
    }
    return std::optional(std::move(taken));
}

}  // namespace

QString takenOutcomeCode(TakenOutcome outcome) { return QString::fromLatin1(outcomeNames[size_t(outcome)]); }

std::optional<TakenOutcome> takenOutcomeFromCode(const QString &code)
{
    for (size_t i = 0; i < outcomeNames.size(); ++i)
        if (code == QLatin1String(outcomeNames[i])) return TakenOutcome(i);
    return std::nullopt;
}

Result<TakenContainer> takeCases(const Desk &desk, const QString &path, const TrustStore &authorities)
{
    const Result<void> may = mayExchange(desk);
    if (!may) return fail(may.error());
    const Result<Container> container = openContainer(path);
    if (!container) return fail(u"casework.exchange.unsound"_qs, {{u"path"_qs, path}}, {container.error()});
    // A shared folder holds what was taken long ago too: its digest is enough.
    const auto before = takenBefore(desk, path, container->digest());
    if (!before) return fail(before.error());
    if (*before) return **before;
    Result<Incoming> incoming = openIncoming(desk, *container, authorities);
    if (!incoming) return fail(incoming.error());
    return inOneTransaction(desk, [&]() -> Result<TakenContainer> {
        // Somebody else may have taken it since.
        const auto meanwhile = takenBefore(desk, path, container->digest());
        if (!meanwhile) return fail(meanwhile.error());
        if (*meanwhile) return **meanwhile;
        const Result<ExchangePeer> peer = exchangePeer(desk, incoming->head.from);
        if (!peer) return fail(peer.error());
        const Result<void> continuous = checkContinuity(desk, *incoming, *peer);
        if (!continuous) return fail(continuous.error());
        return takeIn(desk, path, *std::move(incoming), *peer);
    });
}

}  // namespace remit
