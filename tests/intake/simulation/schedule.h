#pragma once
#include "prison.h"

namespace remit::testing {

/**
 * One schedule of faults, all of it from a seed: a prison and a court with a wire between them in simulated time.
 * First a storm, then calm until every sending is over. No threads, no real time.
 */
class Schedule
{
public:
    Schedule(const Samples &samples, quint32 seed, Without without, Tally &tally);

    /** What was wrong at the end; empty: nothing lost, doubled or out of order, every receipt good. */
    QString run();

private:
    void send();
    void disturb();
    void weather(bool (Schedule::*until)() const);
    bool isStormOver() const;
    bool isOver() const;
    QString fault() const;
    QString verdict();
    QString verdictOn(const Sending &sending) const;
    QString verdictOnEvents() const;

    const Samples &m_samples;
    Chance m_chance;
    Timeline m_timeline;
    Court m_court;
    Network m_network;
    Prison m_prison;
    qint64 m_storm;
    qint64 m_steps = 0;
};

}  // namespace remit::testing
