#pragma once
#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace remit::ui::testing {

/**
 * Measures how long the event loop does not turn: the time between two beats of a timer that asks for one every
 * 5 ms. What a person feels as a stall is such a gap. Beside it stands the processor time that this thread spent in
 * the gap: where that is small the machine was busy with something else.
 */
class StallMonitor : public QObject
{
    Q_OBJECT

public:
    StallMonitor();

    /** Milliseconds; the time between two beats that are on time counts as 5. */
    qint64 worst() const;
    /** The gap that 999 of 1,000 beats do not exceed. */
    qint64 percentile999() const;
    /** Says both, with the name of what was done, and begins anew. */
    void report(const char *what);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    QElapsedTimer m_clock;
    std::vector<qint64> m_gaps;
    qint64 m_spent = 0;
    qint64 m_worstSpent = 0;
};

}  // namespace remit::ui::testing
