#pragma once
#include <QByteArray>

#include <map>
#include <random>

namespace remit::testing {

/** How often each kind of fault struck. */
using Tally = std::map<QByteArray, qint64>;

/** Everything that a schedule leaves to chance, drawn from its seed; once `calm`, no fault happens any more. */
class Chance
{
public:
    Chance(quint32 seed, Tally &tally) : m_dice(seed), m_tally(tally) {}

    quint32 below(quint32 limit) { return quint32(m_dice() % limit); }
    qint64 between(quint32 least, quint32 most) { return least + below(most - least + 1); }
    /** A share of a size, less than the whole: the same of a container that another key has made a byte longer. */
    qint64 shareOf(qint64 size) { return size * below(1000) / 1000; }
    /** Whether a fault happens that has so many chances in a thousand. */
    bool fault(quint32 perMille) { return below(1000) < perMille && !calm; }
    /** The same for one that strikes at once. */
    bool strikes(const char *kind, quint32 perMille)
    {
        const bool now = fault(perMille);
        if (now) struck(kind);
        return now;
    }
    void struck(const char *kind) { ++m_tally[kind]; }
    QByteArray bytes(int count)
    {
        QByteArray bytes(count, '\0');
        for (char &byte : bytes) byte = char(m_dice());
        return bytes;
    }

    bool calm = false;

private:
    std::mt19937 m_dice;
    Tally &m_tally;
};

}  // namespace remit::testing
