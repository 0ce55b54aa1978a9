#pragma once
#include "base/json.h"
#include "signing/trust.h"

#include <optional>

namespace remit {

class Container;

/** On whose word the root of a signer's chain is believed (信任来源). */
enum class RootStanding {
    Recorded,  // this store has recorded it as trusted
    Brought,   // the verifier brought it
    Package,   // only the package itself holds it: nobody vouches for it
    None,      // not even the package holds it
};
/** "recorded", "brought", "package", "none". */
QString codeOf(RootStanding standing);

/** Somebody who signed something in a package. */
struct PackageSigner {
    QString entry;
    Certificate certificate;
    /** The root that the chain ends in; null where it ends in none. */
    Certificate root;
    RootStanding standing = RootStanding::None;
};
Json toJson(const PackageSigner &signer);

/** What a package is held against. */
struct PackageTrust {
    /** The authorities that the verifier brings. */
    TrustStore brought;
    /** Those recorded in this store; nothing where there is no store, or it has recorded none. */
    std::optional<TrustStore> recorded = std::nullopt;

    /** Both. */
    TrustStore all() const;
};

/** The authorities that a package itself holds (certificates/NAME.pem). */
TrustStore ownAuthorities(const Container &package);

/** Where a signer stands whose chain was judged by trust.all(): `chain` as far as it was built, and whether it ends in
 * one of those roots. `own`: ownAuthorities(). */
PackageSigner standingOf(const QString &entry, const std::vector<Certificate> &chain, bool trusted,
                         const PackageTrust &trust, const TrustStore &own, Instant at);

}  // namespace remit
