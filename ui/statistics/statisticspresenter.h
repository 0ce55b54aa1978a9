#pragma once
#include "casework/statistics.h"
#include "exchange/write.h"
#include "shell/page.h"
#include "widgets/barchart.h"

namespace remit::ui {

/** A case or a cycle that a bar counts. */
struct MemberLine {
    StatisticsMember member;
    /** Of a case; of a cycle only inmate, name and area are set. */
    CaseRow row;
    std::optional<CycleStage> cycle = {};
};

/** Reads the record once and counts what is asked of it; knows nothing of widgets. */
class StatisticsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit StatisticsPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    void setIndicator(Indicator indicator);
    void setPeriod(const StatisticsPeriod &period);

    /** Nothing before the first reading. */
    const std::optional<Statistic> &statistic() const { return m_statistic; }
    Indicator indicator() const { return m_indicator; }
    const StatisticsPeriod &period() const { return m_period; }
    /** The first day of which a case or a cycle is counted; today where there is none. */
    Date firstDay() const;
    /** Whether the record holds nothing of what the indicator counts, in any period. */
    bool hasNothing() const;

    /** "收结案", what it counts, "2026-01-01 至 2026-12-31"; for the stages of today the day. */
    QString title() const;
    QString note() const;
    QString periodText() const;
    QString unit() const;
    BarChart chart() const;
    /** "2026-11　立案　4 件". */
    QString barText(const BarPlace &bar) const;
    std::vector<MemberLine> members(const BarPlace &bar) const;
    /** The figures as a table to be written. */
    OutputTable table() const;

Q_SIGNALS:
    void progress(int done, int total);
    void counted();
    void failed(const remit::Error &error);

private:
    void count();

    PageContext m_context;
    std::optional<StatisticsRecord> m_record;
    std::optional<Statistic> m_statistic;
    Indicator m_indicator = Indicator::Flow;
    StatisticsPeriod m_period;
    Job m_job;
    int m_asked = 0;
};

}  // namespace remit::ui
