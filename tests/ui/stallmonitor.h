#pragma once
#include <QElapsedTimer>
#include <QObject>

#include <vector>

namespace remit::ui::testing {

/**
 * Measures how long the event loop does not turn: the time between two beats of a timer that asks for one every
 * 5 ms. What a person feels as a stall is such a gap.
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
};

}  // namespace remit::ui::testing
