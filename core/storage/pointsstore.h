#pragma once
#include "casework/pointsport.h"
#include "storage/database.h"

namespace remit {

/** What an open store answers about points and labour. Belongs to the store's thread. */
class PointsStore : public PointsPort
{
public:
    explicit PointsStore(Database &database) : m_database(database) {}

    Result<std::vector<MatterRow>> matters(const MatterQuery &query) const override;
    Result<MatterRow> matter(const LedgerPlace &place) const override;
    Result<void> eachMatter(Month until, const std::function<bool(const MatterRow &)> &visit) const override;

    Result<PointsGroup> group(const QString &name) const override;
    Result<std::vector<Date>> weeks(const QString &area, Date from, Date to) const override;

    Result<std::optional<LabourSheetRow>> sheet(const QString &team, Date on) const override;
    Result<std::vector<LabourSheetRow>> sheets(Month month, const QString &area) const override;
    Result<std::vector<LabourLine>> labourLines(const QString &inmate, Date from, Date to) const override;
    Result<std::vector<LabourReceiptRow>> receiptsOfLot(const QString &lot) const override;
    Result<std::vector<LabourReceiptRow>> receiptsOf(const QString &inmate, Date from, Date to) const override;
    Result<QHash<QString, QString>> teamsSince(Date from) const override;
    Result<std::vector<LabourSum>> labourSums(Month month) const override;
    Result<void> eachLabourLine(Month month,
                                const std::function<bool(const QString &, const LedgerPlace &)> &visit) const override;

    Result<std::vector<MonthLine>> monthsOf(const QString &inmate) const override;
    Result<std::vector<MonthTotal>> monthTotals(Month month, const QString &area) const override;
    Result<void> eachMonth(Month until, const std::function<bool(const MonthTotal &)> &visit) const override;
    Result<std::optional<MonthLine>> month(const QString &inmate, Month month) const override;
    Result<std::optional<MonthStage>> stage(Month month, const QString &area) const override;
    Result<std::vector<MonthStage>> stages(Month month) const override;
    Result<std::vector<PointsObjection>> objections(Month month, const QString &area) const override;
    Result<PointsObjection> objection(qint64 act) const override;

    Result<std::vector<CycleStage>> cyclesOf(const QString &inmate) const override;
    Result<std::vector<CycleStage>> cyclesClosedIn(Month month) const override;
    Result<std::vector<CycleStage>> cycles() const override;

    Result<std::vector<ProfileRow>> profiles() const override;

    Result<std::vector<PointsSubject>> subjects() const override;
    Result<void> eachRecordedMonth(const std::function<bool(const RecordedMonth &)> &visit) const override;
    Result<QStringList> areas() const override;

    Result<std::optional<LabourDraft>> draft(const QString &team, Date on) const override;
    Result<std::vector<LabourDraft>> drafts() const override;
    Result<int> saveDraft(const LabourDraft &draft) override;

private:
    Database &m_database;
};

}  // namespace remit
