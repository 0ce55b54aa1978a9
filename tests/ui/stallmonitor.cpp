#include "stallmonitor.h"

#include <QtTest>

#include <algorithm>

#include <time.h>

namespace remit::ui::testing {

namespace {

/** Milliseconds of processor time of the calling thread. */
qint64 spent()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1000000;
}

}  // namespace

StallMonitor::StallMonitor() : m_spent(spent())
{
    m_clock.start();
    startTimer(5, Qt::PreciseTimer);
}

qint64 StallMonitor::worst() const { return m_gaps.empty() ? 0 : *std::max_element(m_gaps.begin(), m_gaps.end()); }

qint64 StallMonitor::percentile999() const
{
    if (m_gaps.empty()) return 0;
    std::vector<qint64> gaps = m_gaps;
    const auto place = gaps.begin() + std::ptrdiff_t(gaps.size() - 1 - (gaps.size() - 1) / 1000);
    std::nth_element(gaps.begin(), place, gaps.end());
    return *place;
}

void StallMonitor::report(const char *what)
{
    qInfo("%-32s worst %4lld ms (own processor time %4lld ms), 99.9th percentile %4lld ms, %zu beats", what,
          static_cast<long long>(worst()), static_cast<long long>(m_worstSpent),
          static_cast<long long>(percentile999()), m_gaps.size());
    m_gaps.clear();
    m_worstSpent = 0;
    m_spent = spent();
    m_clock.restart();
}

void StallMonitor::timerEvent(QTimerEvent *)
{
    m_gaps.push_back(m_clock.restart());
    const qint64 now = spent();
    m_worstSpent = std::max(m_worstSpent, now - m_spent);
    m_spent = now;
}

}  // namespace remit::ui::testing
