#pragma once
#include "base/date.h"
#include "signing/timestamp.h"

#include <optional>

namespace remit {

/** Sends a request to a time-stamp authority and gives its answer (RFC 3161). */
using AskTimeStamp = std::function<Result<QByteArray>(const QByteArray &request)>;

/**
 * A renewal (时间戳续期) of a package: two files beside it, which stays as it is. PACKAGE.renewal-N.sha256 lists the
 * package and both files of every earlier renewal, as sha256sum reads it; PACKAGE.renewal-N.tst is the time stamp over
 * that list. So each proves that everything before it existed while its algorithms still held: the evidence records of
 * RFC 4998 in small.
 */
struct Renewal {
    int number = 0;
    /** The moment that its stamp proves. */
    std::optional<Instant> at;
    /** Who signed the stamp; null where it cannot be read. */
    Certificate signer;
    /** What is wrong with it; empty: it holds. */
    std::vector<Error> findings;
};

/** The name of a renewal's file; `ending` "sha256" or "tst". */
QString renewalFile(const QString &package, int number, const QString &ending);

/**
 * Adds the next renewal beside a package whose earlier ones hold. Errors: archive.renewal with what is wrong with an
 * earlier one as causes; signing.stamp.*, file.*, those of `ask`.
 */
Result<Renewal> renewPackage(const QString &package, const TrustStore &trust, Instant now, const Random &random,
                             const AskTimeStamp &ask);

/**
 * Every renewal beside a package, oldest first, each judged at the moment of the next and the last at `at`; none where
 * there are none. `recorded`: how many there must be at least. Findings: archive.renewal.list where the list does not
 * name exactly what it must or a file is not what it says; archive.renewal.stamp with what is wrong as causes,
 * signing.stamp.future where it is from after the next; archive.renewal.missing. All with `number`.
 */
std::vector<Renewal> checkRenewals(const QString &package, const TrustStore &trust, Instant at, int recorded = 0);

/** Whether there is nothing wrong with any of them. */
bool hold(const std::vector<Renewal> &renewals);

}  // namespace remit
