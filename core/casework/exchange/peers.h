#pragma once
#include "casework/desk.h"
#include "ledger/checkpoint.h"

namespace remit {

/** What another store decides: a ward's (监区) only its own area's stages, the centre's (中心) any. */
enum class PeerKind { Ward, Centre };
/** "ward", "centre". */
QString peerKindCode(PeerKind kind);
std::optional<PeerKind> peerKindFromCode(const QString &code);

/** Another store of the prison with which cases are exchanged (对端): what was agreed, given and taken. */
struct ExchangePeer {
    /** Its ledger's UUID, and what people call it, such as "一监区". */
    QString store;
    QString name;
    PeerKind kind = PeerKind::Ward;
    /** The last checkpoint of its ledger that was taken from it; nothing before the first time. */
    std::optional<Checkpoint> held;
    /** What is known to belong to its history: that one, and older ones that it was shown to continue. */
    std::vector<Checkpoint> known;
    /** Our checkpoints that were given to it since the last that it is known to hold, that one included. */
    std::vector<Checkpoint> given;
    /** How often something was given to it, and when last. */
    qint64 times = 0;
    std::optional<Instant> gaveAt;
    std::optional<Instant> tookAt;
};

/**
 * Agrees on another store to exchange cases with, or changes what was agreed; one act (exchange.peer). Role: admin.
 * Errors: casework.role, casework.exchange.peer.id, .name, storage.*.
 */
Result<void> recordPeer(const Desk &desk, const QString &store, const QString &name, PeerKind kind);

/** The stores there are, by name. Errors: storage.*. */
Result<std::vector<ExchangePeer>> exchangePeers(const Desk &desk);

/** The same without what was given, taken and witnessed: the agreement alone, which costs an act a store. */
Result<std::vector<ExchangePeer>> agreedPeers(const Desk &desk);

/** One of the stores, by its UUID or its name. Errors: casework.exchange.peer.unknown with `store`, storage.*. */
Result<ExchangePeer> exchangePeer(const Desk &desk, const QString &storeOrName);

/** The same without what was given, taken and witnessed. */
Result<ExchangePeer> agreedPeer(const Desk &desk, const QString &storeOrName);

/** What acts of exchange with a store concern. */
QString peerSubject(const QString &store);

/** Who gives and takes cases: officers of wards, areas and the department. Errors: casework.role. */
Result<void> mayExchange(const Desk &desk);

}  // namespace remit
