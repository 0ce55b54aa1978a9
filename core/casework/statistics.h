#pragma once
#include "casework/desk.h"

namespace remit {

class Messages;

/** A span of days, both included (统计期间). */
struct StatisticsPeriod {
    Date from;
    Date to;

    bool holds(Date day) const { return from <= day && day <= to; }
    bool operator==(const StatisticsPeriod &) const = default;
};

/** Reads "2026", "2026Q4" (a quarter, 季度) or "2026-10"; nothing for any other shape. */
std::optional<StatisticsPeriod> parsePeriod(QStringView text);
/** The year, the quarter and the month that hold the day. */
StatisticsPeriod yearOf(Date day);
StatisticsPeriod quarterOf(Date day);
StatisticsPeriod wholeMonth(Month month);

/** What can be counted (统计指标). */
enum class Indicator {
    /** Cases opened, proposed and decided, month by month; year by year over more than three years (收结案). */
    Flow,
    /** Cases opened in the period, by the area in which the inmate is now (监区). */
    Areas,
    /** The same by the chapter of the Criminal Law that holds the judgment's first crime (刑法分则各章). */
    Crimes,
    /** Cases that are not over, by the stage at which they stand now, whatever the period (目前阶段). */
    Stages,
    /** Days that cases stayed at each stage, of the stays that ended in the period (各阶段用时). */
    Durations,
    /** What the court decided, of the decisions dated in the period (裁定结果). */
    Results,
    /** Grades of the cycles whose last month ends in the period, as decided (等级评定). */
    Grades,
    /** Rewards granted in the period (奖励). */
    Rewards
};
/** Every indicator, in the order in which they are offered. */
const std::vector<Indicator> &indicators();
/** "flow", "areas", "crimes", "stages", "durations", "results", "grades", "rewards". */
QString indicatorCode(Indicator indicator);
std::optional<Indicator> indicatorFromCode(const QString &code);
/** Whether it counts inmates' cycles instead of cases. */
bool countsCycles(Indicator indicator);

/** One case with the days that are counted. */
struct StatisticsCase {
    CaseRow row;
    /** The chapter of its first crime, such as "property"; "other" where the crime is in no list. */
    QString chapter;
    /** The day on which the proposal that stands was issued (提请). */
    std::optional<Date> proposedOn;
    /** A time at a stage, from the day of entering to the day on which it was agreed, refused, sent back or, at the
     * court, decided. */
    struct Stay {
        QString stage;
        Date from;
        Date to;

        qint64 days() const { return (to - from).count(); }
    };
    std::vector<Stay> stays;
    /** The day of the recorded ruling and "granted", "adjusted", "refused" or "withdrawn"; "rejected" with the day on
     * which the court sent the case back. A ruling that was revoked later was made all the same. */
    std::optional<Date> decidedOn;
    QString outcome;
};

/** A cycle on whose grade the working group has decided. */
struct StatisticsCycle {
    CycleStage stage;
    QString name;
    QString area;
};

/** All that is counted, read once; every period and indicator is counted from it. */
struct StatisticsRecord {
    /** By number. */
    std::vector<StatisticsCase> cases;
    /** By inmate, then cycle. */
    std::vector<StatisticsCycle> cycles;
    /** The stages in the order of the procedure. */
    QStringList stages;
    /** The chapters in the order of the law. */
    QStringList chapters;
    Date today;
};

/** Changes nothing. Errors: casework.cancelled, storage.*. */
Result<StatisticsRecord> readStatistics(const Desk &desk, const Progress &progress = {});

/** What a bar counts one of: a case or a cycle of an inmate. */
struct StatisticsMember {
    /** The case's number, or the inmate's. */
    QString number;
    /** The day by which it counts. */
    Date on;
    /** Durations: the days of the stay; grades and rewards: the cycle's number; else 0. */
    qint64 figure = 0;

    bool operator==(const StatisticsMember &) const = default;
};

/** One bar: a count of its members, or a figure worked out of their days. */
struct StatisticsBar {
    /** "opened", "proposed", "decided"; "commutation", "parole"; "open", "locked"; "median", "p90"; "cycles". */
    QString series;
    qint64 value = 0;
    std::vector<StatisticsMember> members;
};

/** The bars beside each other: of a month "2026-10", an area, a chapter, a stage, an outcome, a grade, a reward. */
struct StatisticsGroup {
    QString key;
    std::vector<StatisticsBar> bars;
};

struct Statistic {
    Indicator indicator;
    StatisticsPeriod period;
    std::vector<StatisticsGroup> groups;

    /** Nothing falls into the period. */
    bool isEmpty() const;
};

/**
 * Counts. Every bar but those of durations is the number of its members. Median and ninetieth percentile are by
 * nearest rank: a number of days that some case really took.
 */
Statistic statisticOf(const StatisticsRecord &record, Indicator indicator, const StatisticsPeriod &period);

/** A group's key in words; months and areas stand for themselves. */
QString statisticsKeyText(const Messages &messages, Indicator indicator, const QString &key);

/** {"name","from","to","unit":"cases|cycles|days","groups":[{"key","bars":[{"series","value","members":[…]}]}]}. */
Json statisticToJson(const Statistic &statistic);

}  // namespace remit
