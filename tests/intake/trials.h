#pragma once
#include "site.h"

#include <optional>
#include <random>

namespace remit::testing {

/**
 * Trials of one sending under one fault at a random point. Each seals a batch of its own and returns what was wrong
 * at the end ("": accepted exactly once, receipt verified, nothing acknowledged lost).
 */
class Trials
{
public:
    /** The site's intake must run. */
    Trials(Site &site, unsigned seed) : m_site(site), m_dice(seed) {}

    /** kill -9 of the intake while the client sends. */
    QByteArray killIntake();
    /** kill -9 of the client; another one goes on from its journal. */
    QByteArray killClient();
    /** The connection is reset after a random byte. */
    QByteArray cutConnection();

    /**
     * The intake is killed as it enters its `count`-th call that changes or syncs a file of its folder, from its start
     * on while it takes a batch in and decides on it. Nothing where it made fewer and accepted undisturbed.
     */
    std::optional<QByteArray> killAtChange(int count);

    /** How many of the faults struck before the sending was over. */
    int struck() const { return m_struck; }

private:
    int below(int limit) { return int(m_dice() % unsigned(limit)); }
    Sealed nextBatch();
    /** The end of a trial: whatever happened, the client asks again and must find exactly one acceptance. */
    QByteArray settled(const Sealed &sealed, int before);
    bool runClient(const QString &journal, const QString &receipt, int killAfterMs);

    Site &m_site;
    std::mt19937 m_dice;
    int m_struck = 0;
    int m_batches = 0;
};

}  // namespace remit::testing
