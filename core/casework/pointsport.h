#pragma once
#include "casework/pointsvalues.h"

#include <functional>

namespace remit {

/**
 * What the store answers about points and labour: views folded from the acts. Errors of every member: storage.*.
 */
class PointsPort
{
public:
    virtual ~PointsPort() = default;

    /** By day, then place. */
    virtual Result<std::vector<MatterRow>> matters(const MatterQuery &query) const = 0;
    /** Errors also: casework.points.matter with `act`, `line`. */
    virtual Result<MatterRow> matter(const LedgerPlace &place) const = 0;
    /** Every matter that counts or counted up to the end of `until`, by inmate and day, without words and evidence. */
    virtual Result<void> eachMatter(Month until, const std::function<bool(const MatterRow &)> &visit) const = 0;

    /** The newest composition. Errors also: casework.points.group with `group` where it was never recorded. */
    virtual Result<PointsGroup> group(const QString &name) const = 0;
    /** The Mondays of the weeks that the area has reviewed, from `from` to `to`. */
    virtual Result<std::vector<Date>> weeks(const QString &area, Date from, Date to) const = 0;

    /** The sheet that stands for a team's day; nothing where there is none. */
    virtual Result<std::optional<LabourSheetRow>> sheet(const QString &team, Date on) const = 0;
    virtual Result<std::vector<LabourSheetRow>> sheets(Month month, const QString &area) const = 0;
    /** An inmate's lines, replaced ones included, by day. */
    virtual Result<std::vector<LabourLine>> labourLines(const QString &inmate, Date from, Date to) const = 0;
    virtual Result<std::vector<LabourReceiptRow>> receiptsOfLot(const QString &lot) const = 0;
    virtual Result<std::vector<LabourReceiptRow>> receiptsOf(const QString &inmate, Date from, Date to) const = 0;
    /** Inmate and the team (班组) of the last sheet since `from` that holds that inmate. */
    virtual Result<QHash<QString, QString>> teamsSince(Date from) const = 0;
    /** Credit by inmate from the sheets that stand. */
    virtual Result<std::vector<LabourSum>> labourSums(Month month) const = 0;
    /** The sheets that stand, inmate by inmate. */
    virtual Result<void> eachLabourLine(
        Month month, const std::function<bool(const QString &, const LedgerPlace &)> &visit) const = 0;

    /** The months of one inmate, oldest first. */
    virtual Result<std::vector<MonthLine>> monthsOf(const QString &inmate) const = 0;
    virtual Result<std::vector<MonthTotal>> monthTotals(Month month, const QString &area) const = 0;
    /** Every summed month up to `until`, by inmate and month. */
    virtual Result<void> eachMonth(Month until, const std::function<bool(const MonthTotal &)> &visit) const = 0;
    virtual Result<std::optional<MonthLine>> month(const QString &inmate, Month month) const = 0;
    virtual Result<std::optional<MonthStage>> stage(Month month, const QString &area) const = 0;
    virtual Result<std::vector<MonthStage>> stages(Month month) const = 0;
    virtual Result<std::vector<PointsObjection>> objections(Month month, const QString &area) const = 0;
    /** Errors also: casework.points.objection with `act`. */
    virtual Result<PointsObjection> objection(qint64 act) const = 0;

    virtual Result<std::vector<CycleStage>> cyclesOf(const QString &inmate) const = 0;
    virtual Result<std::vector<CycleStage>> cyclesClosedIn(Month month) const = 0;
    /** Every decided cycle, by inmate. */
    virtual Result<std::vector<CycleStage>> cycles() const = 0;

    virtual Result<std::vector<ProfileRow>> profiles() const = 0;

    /** Every inmate by number, with what a month needs. */
    virtual Result<std::vector<PointsSubject>> subjects() const = 0;
    /** Every imported month, by inmate and month. */
    virtual Result<void> eachRecordedMonth(const std::function<bool(const RecordedMonth &)> &visit) const = 0;
    virtual Result<QStringList> areas() const = 0;

    virtual Result<std::optional<LabourDraft>> draft(const QString &team, Date on) const = 0;
    virtual Result<std::vector<LabourDraft>> drafts() const = 0;
    /** Keeps the draft; `draft.revision` is the one that was read. Errors also: casework.points.draft.moved. */
    virtual Result<int> saveDraft(const LabourDraft &draft) = 0;
};

}  // namespace remit
