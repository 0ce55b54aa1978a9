#pragma once
#include "base/clock.h"

#include <optional>

namespace remit {

/**
 * Reading a store through (完整性检查) costs time that grows with it, so it is not done at each opening but where it
 * can find something: what was found whole stands in "x.remit.checked" beside "x.remit" with the file as the last
 * program left it. SQLite's own log "x.remit-wal" is gone after a clean end and lies there after any other. Whatever is
 * read without that check is still held against its page's authentication code, so that a damaged page is refused at
 * use.
 */
QString checkedPath(const QString &store);

/** A store is read through at least this often. */
constexpr std::chrono::hours longestUnchecked{24};

/**
 * When the store was last read through, if that still vouches for it at `now`: less than longestUnchecked ago, since
 * the machine was started, the last program ended cleanly and nothing else has touched the file. Ask before opening it.
 */
std::optional<Instant> soundSince(const QString &store, Instant now);

/** Notes a clean end of a program that relied on a check at `checkedAt`; nothing while another has the store open. */
void noteCleanEnd(const QString &store, Instant checkedAt);

}  // namespace remit
