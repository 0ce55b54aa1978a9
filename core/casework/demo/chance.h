#pragma once
#include "base/date.h"

#include <QString>

#include <cstdlib>
#include <vector>

namespace remit::demo {

/**
 * Chance that is the same on every machine (SplitMix64, whole numbers only): the standard library's distributions
 * differ between implementations.
 */
class Chance
{
public:
    explicit Chance(quint64 seed) : m_state(seed) {}

    quint64 next()
    {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }

    /** 0 to bound - 1. Requires bound > 0. */
    int below(int bound) { return int(next() % quint64(bound)); }
    /** Both ends included; `least` where the range is empty. */
    int between(int least, int most) { return most <= least ? least : least + below(most - least + 1); }
    /** True `permille` times in a thousand. */
    bool permille(int permille) { return below(1000) < permille; }

    /** Requires a list that is not empty. */
    template <class List>
    const auto &one(const List &list)
    {
        return list[std::size_t(below(int(std::size(list))))];
    }

    /** An entry by its `weight` member. Requires weights that add up to more than 0. */
    template <class T>
    const T &weighted(const std::vector<T> &list)
    {
        int total = 0;
        for (const T &entry : list) total += entry.weight;
        int left = below(total);
        for (const T &entry : list)
            if ((left -= entry.weight) < 0) return entry;
        return list.back();
    }

private:
    quint64 m_state;
};

}  // namespace remit::demo
