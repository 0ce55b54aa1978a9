#pragma once
#include "archive/package.h"
#include "archive/renewal.h"

namespace remit {

/** By when a package is to be renewed, and why (续期期限). */
struct RenewalDue {
    enum class Why {
        Algorithm,    // 算法老化: a key by which it was signed
        Certificate,  // 证书到期: of who signed the whole, or of the last stamp
    };
    Date by;
    Why why = Why::Algorithm;
    /** The key as keyStrength() names it, or the name in the certificate. */
    QString what;
};
/** "algorithm", "certificate". */
QString codeOf(RenewalDue::Why why);

/**
 * What the package rests on now: the last renewal's stamp, or where there is none everybody who signed something in it.
 * The day is the policy's for the weakest of their keys (resources/archive/renewal.json), or half a year before the end
 * of the certificate of that stamp, or of who signed the whole, where that is earlier.
 */
RenewalDue renewalDue(const std::vector<PackageSigner> &signers, const std::vector<Renewal> &renewals);

}  // namespace remit
