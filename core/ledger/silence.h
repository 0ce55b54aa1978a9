#pragma once
#include <QString>

#include <chrono>

namespace remit {

/**
 * After so long a silence nothing is recorded until an officer has confirmed the clock (核对时钟): time in the ledger
 * never goes back, so one act under a clock that is years ahead would keep every right one out.
 */
constexpr std::chrono::days longestSilence{45};

/** The kind of act by which it is confirmed; it alone may follow so late. */
inline const QString clockConfirmation = QStringLiteral("clock.confirm");

}  // namespace remit
