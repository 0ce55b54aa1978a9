#pragma once
#include "points/history.h"
#include "points/profile.h"

#include <random>

namespace remit::testing {

/** Random but sound: what a prison's records could hold, with every rule and bound drawn often. */
class Histories
{
public:
    explicit Histories(quint32 seed) : m_random(seed) {}

    PointsHistory history();
    /** The national numbers with readings drawn at random, now and then all national. */
    PointsProfile profile(const PointsProfile &national);

    int number(int from, int to) { return std::uniform_int_distribution<int>(from, to)(m_random); }
    bool chance(int percent) { return number(1, 100) <= percent; }
    std::mt19937 &random() { return m_random; }

private:
    Date day();
    std::optional<Date> later(Date from, int days, int openPercent);
    int amount();
    void addEntries(PointsHistory &history);
    void addSanctions(PointsHistory &history);
    void addAbsences(PointsHistory &history);
    void addEvents(PointsHistory &history);
    void addOthers(PointsHistory &history);
    QString incident() { return chance(15) ? QString(QChar(u'a' + number(0, 2))) : QString(); }

    std::mt19937 m_random;
    Date m_begin;
    int m_days = 0;
};

}  // namespace remit::testing
