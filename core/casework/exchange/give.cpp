#include "casework/exchange/give.h"

#include "batch/exchangedocument.h"
#include "batch/layout.h"
#include "casework/casecontents.h"
#include "casework/courtkey.h"
#include "casework/exchange/peers.h"
#include "casework/record.h"
#include "casework/sealregister.h"
#include "casework/shapes.h"
#include "casework/signercheck.h"
#include "signing/signer.h"

#include <QDir>
#include <QFileInfo>

namespace remit {

namespace {

/** A container while it is gathered; what it says holds for one moment of the ledger. */
struct Gathered {
    ExchangeDocument head;
    Checkpoint checkpoint;
    std::vector<ContainerEntry> entries;
};

Result<ExchangeDocument> headFor(const Desk &desk, const GiveRequest &request, const Signer &signer)
{
    const Result<ExchangePeer> peer = exchangePeer(desk, request.peer);
    if (!peer) return fail(peer.error());
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    QStringList cases = request.cases;
    cases.removeDuplicates();
    if (cases.isEmpty()) return fail(u"casework.exchange.none"_qs);
    const bool rsa = signer.certificate().keyKind() == KeyKind::Rsa;
    return ExchangeDocument{rsa ? BatchProfile::Sha256Rsa : BatchProfile::Sha256Ecdsa,
                            info->prisonCode,
                            info->prison,
                            info->prisonDivision,
                            info->id,
                            peer->store,
                            environmentCode(info->environment),
                            peer->times + 1,
                            desk.clock(),
                            cases,
                            peer->held};
}

/** What was given to the peer before: whichever of it the peer took last, the container has to continue it. */
Result<std::vector<HeldCheckpoint>> toBeContinued(const Desk &desk, const QString &peer)
{
    return exchangePeer(desk, peer).map([](const ExchangePeer &to) {
        std::vector<HeldCheckpoint> given;
        for (const Checkpoint &each : to.given) given.push_back({each, {}, to.name, {}});
        return given;
    });
}

Result<void> addRegister(const Desk &desk, std::vector<ContainerEntry> &entries)
{
    const auto seals = sealNotices(desk);
    if (!seals) return fail(seals.error());
    if (!seals->empty()) entries.push_back({sealsEntry, sealNoticesToJson(*seals).canonical()});
    return {};
}

Result<Gathered> gather(const Desk &desk, ExchangeDocument head)
{
    const Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    const Checkpoint checkpoint{originOf(head.from), qint64(leaves->size()), merkleRoot(*leaves)};
    auto held = toBeContinued(desk, head.to);
    if (!held) return fail(held.error());
    const MerkleProver prover(*leaves);
    // The proofs for older checkpoints are in the first case alone: there may be hundreds.
    CaseContents first(desk, prover, checkpoint, *std::move(held));
    CaseContents others(desk, prover, checkpoint, {});
    std::vector<ContainerEntry> entries;
    for (const QString &number : head.cases) {
        auto all = (entries.empty() ? first : others).wholeOf(number);
        if (!all) return fail(u"casework.batch.case"_qs, {{u"case"_qs, number}}, {all.error()});
        std::ranges::move(*all, std::back_inserter(entries));
    }
    const Result<void> added = addRegister(desk, entries);
    if (!added) return fail(added.error());
    return Gathered{std::move(head), checkpoint, std::move(entries)};
}

Result<void> recordGiving(const Desk &desk, const Gathered &gathered)
{
    QStringList subject{peerSubject(gathered.head.to)};
    for (const QString &number : gathered.head.cases) subject << u"exchange:given:"_qs + number;
    const Json::Array cases(gathered.head.cases.begin(), gathered.head.cases.end());
    return record(desk, {.kind = u"exchange.give"_qs,
                         .subject = subject,
                         .body = Json::Object{{u"to"_qs, gathered.head.to},
                                              {u"number"_qs, gathered.head.number},
                                              {u"cases"_qs, cases},
                                              {u"checkpoint"_qs, checkpointToJson(gathered.checkpoint)}}})
        .map([](const Act &) {});
}

QString fileFor(const GiveRequest &request, const ExchangeDocument &head)
{
    if (!QFileInfo(request.path).isDir()) return request.path;
    return QDir(request.path)
        .filePath(
            u"exchange-%1-%2-%3.remit"_qs.arg(head.from.left(8), head.to.left(8)).arg(head.number, 4, 10, QChar(u'0')));
}

Result<SealedContainer> sealGathered(const Desk &desk, Gathered gathered, const QString &path, Signer &signer)
{
    const QByteArray text = checkpointText(gathered.checkpoint);
    Result<QByteArray> signature = signCms(signer, text, {true, gathered.head.madeAt, true});
    if (!signature) return fail(signature.error());
    const Result<void> kept =
        desk.ports.ledger.keepCheckpoint({gathered.checkpoint, *signature, {}, gathered.head.madeAt});
    if (!kept) return fail(kept.error());
    gathered.entries.push_back({checkpointEntry, text});
    gathered.entries.push_back({checkpointSignatureEntry, *std::move(signature)});
    gathered.entries.push_back({exchangeEntry, exchangeToJson(gathered.head).canonical()});
    return sealEntries(std::move(gathered.entries), gathered.head.profile, signer, gathered.head.madeAt, path);
}

}  // namespace

Result<GivenCases> giveCases(const Desk &desk, const GiveRequest &request, Signer &signer)
{
    Result<void> may = mayExchange(desk);
    if (may) may = checkCourtKey(signer.certificate());
    if (may) may = checkSigningCertificate(desk, signer.certificate());
    if (!may) return fail(may.error());
    // Whoever continues this checkpoint later must know that it was given, so that it is on record before there is a
    // file; a killed program leaves at most an act without one.
    Result<Gathered> gathered = inOneTransaction(desk, [&]() -> Result<Gathered> {
        const Result<ExchangeDocument> head = headFor(desk, request, signer);
        if (!head) return fail(head.error());
        Result<Gathered> all = gather(desk, *head);
        if (!all) return all;
        const Result<void> recorded = recordGiving(desk, *all);
        if (!recorded) return fail(recorded.error());
        return all;
    });
    if (!gathered) return fail(gathered.error());
    const qint64 number = gathered->head.number;
    const QString path = fileFor(request, gathered->head);
    return sealGathered(desk, *std::move(gathered), path, signer).map([&](const SealedContainer &file) {
        return GivenCases{file, number};
    });
}

}  // namespace remit
