#pragma once
#include "casework/desk.h"
#include "signing/trust.h"

namespace remit {

/** What became of one case of a container. */
enum class TakenOutcome {
    New,        // 新收: it was not here
    Advanced,   // 接续: its course went on
    Unchanged,  // 无变化
    Behind,     // 已有更新: this store knows more than the container
    Forked,     // 分叉: both sides went on; a person has to choose
    Refused,    // 未接收
};
/** "new", "advanced", "unchanged", "behind", "forked", "refused". */
QString takenOutcomeCode(TakenOutcome outcome);
std::optional<TakenOutcome> takenOutcomeFromCode(const QString &code);

struct TakenCase {
    /** Its number at the giver, and here; empty where it is not here. */
    QString there;
    QString here;
    TakenOutcome outcome = TakenOutcome::Refused;
    /** How many acts were added to its course here. */
    int acts = 0;
    /** Why it was refused. */
    std::optional<Error> refused;
};

/** What was taken from one container. */
struct TakenContainer {
    QString path;
    /** The giver's ledger and its name. */
    QString from;
    QString name;
    /** The giver's count. */
    qint64 number = 0;
    Instant madeAt{};
    std::vector<TakenCase> cases;
    /** Whether this very file was taken before; then nothing was done. */
    bool again = false;
    /** The act that recorded it. */
    qint64 act = 0;
};

/** No clock of another store may be further ahead than this. */
constexpr std::chrono::minutes mostAhead{10};

/**
 * Takes cases that another store of the prison gave (接收案件), in one transaction and one act (exchange.take) with a
 * copy of each act that is new here; nothing of it where the program ends early. A case that cannot be taken stops none
 * of the others; one whose proposal number stands here for another case, or was never handed out to the store that
 * used it, is refused by that number. Roles: see mayExchange. Errors: casework.role; casework.exchange.kind, .other
 * with `to`, .environment, .peer.unknown with `store`, .future with `at`, .older with `size` and `held`, .unsigned,
 * .unsound with what is wrong as causes, .ours with what is wrong with this store's own ledger as cause; storage.*.
 */
Result<TakenContainer> takeCases(const Desk &desk, const QString &path, const TrustStore &authorities);

}  // namespace remit
