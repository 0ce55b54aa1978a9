#include "storage/fold.h"
#include "storage/pointscolumns.h"
#include "storage/pointsstore.h"

namespace remit {

namespace {

const QString sheetColumns = u"select seq, area, team, day, inmates, corrects, ended from v_labour_sheet "_qs;

LabourSheetRow readSheet(const Statement &row)
{
    return {row.integer(0),      row.text(1),    row.text(2),   Date(std::chrono::days(row.integer(3))),
            int(row.integer(4)), row.integer(5), row.integer(6)};
}

const QString receiptColumns =
    u"select r.seq, r.line, l.inmate, l.team, l.day, r.operation, r.lot, r.accepted, r.rejected, r.quota from "
    "v_labour_receipt r join v_labour_line l on l.seq = r.seq and l.line = r.line "_qs;

Result<std::vector<LabourReceiptRow>> readReceipts(Result<Statement> row)
{
    if (!row) return fail(row.error());
    std::vector<LabourReceiptRow> rows;
    while (row->next()) {
        rows.push_back({{row->integer(0), int(row->integer(1))},
                        row->text(2),
                        row->text(3),
                        Date(std::chrono::days(row->integer(4))),
                        row->text(5),
                        row->text(6),
                        int(row->integer(7)),
                        int(row->integer(8)),
                        int(row->integer(9))});
    }
    return rows;
}

LabourDraft readDraft(const Statement &row, Json record)
{
    return {row.text(0), Date(std::chrono::days(row.integer(1))), int(row.integer(2)), std::move(record)};
}

}  // namespace

Result<std::optional<LabourSheetRow>> PointsStore::sheet(const QString &team, Date on) const
{
    Result<Statement> row =
        m_database.run(sheetColumns + u"where team = ? and day = ? and ended = 0"_qs, {team, dayOf(on)});
    if (!row) return fail(row.error());
    if (!row->next()) return std::optional<LabourSheetRow>();
    return std::optional(readSheet(*row));
}

Result<std::vector<LabourSheetRow>> PointsStore::sheets(Month month, const QString &area) const
{
    Result<Statement> row =
        m_database.run(sheetColumns + u"where month = ? and (? = '' or area = ?) order by day, team, seq"_qs,
                       {monthColumn(month), textOf(area), textOf(area)});
    if (!row) return fail(row.error());
    std::vector<LabourSheetRow> rows;
    while (row->next()) rows.push_back(readSheet(*row));
    return rows;
}

Result<std::vector<LabourLine>> PointsStore::labourLines(const QString &inmate, Date from, Date to) const
{
    Result<Statement> row = m_database.run(
        u"select inmate, day, team, seq, line, computed, credit, fulfilment, earned, ended from v_labour_line where "
        u"inmate = "
        "? and day between ? and ? order by day, seq, line"_qs,
        {inmate, dayOf(from), dayOf(to)});
    if (!row) return fail(row.error());
    std::vector<LabourLine> lines;
    while (row->next()) {
        LabourLine line{row->text(0),
                        Date(std::chrono::days(row->integer(1))),
                        row->text(2),
                        {row->integer(3), int(row->integer(4))},
                        int(row->integer(5)),
                        int(row->integer(6)),
                        {},
                        row->integer(8),
                        row->integer(9)};
        if (!row->isNull(7)) line.fulfilment = int(row->integer(7));
        lines.push_back(std::move(line));
    }
    return lines;
}

Result<std::vector<LabourReceiptRow>> PointsStore::receiptsOfLot(const QString &lot) const
{
    return readReceipts(
        m_database.run(receiptColumns + u"where r.lot = ? and l.ended = 0 order by l.day, r.seq, r.line"_qs, {lot}));
}

Result<std::vector<LabourReceiptRow>> PointsStore::receiptsOf(const QString &inmate, Date from, Date to) const
{
    return readReceipts(m_database.run(
        receiptColumns +
            u"where l.inmate = ? and l.day between ? and ? and l.ended = 0 order by l.day, r.seq, r.line"_qs,
        {inmate, dayOf(from), dayOf(to)}));
}

Result<QHash<QString, QString>> PointsStore::teamsSince(Date from) const
{
    // Beside max() SQLite takes the other column from the same row.
    Result<Statement> row = m_database.run(
        u"select inmate, team, max(day) from v_labour_line where month >= ? and day >= ? and ended = 0 group by inmate"_qs,
        {monthColumn(monthOf(from)), dayOf(from)});
    if (!row) return fail(row.error());
    QHash<QString, QString> teams;
    while (row->next()) teams.insert(row->text(0), row->text(1));
    return teams;
}

Result<std::vector<LabourSum>> PointsStore::labourSums(Month month) const
{
    Result<Statement> row = m_database.run(
        u"select inmate, sum(credit), count(*) from v_labour_line where month = ? and ended = 0 group by inmate"_qs,
        {monthColumn(month)});
    if (!row) return fail(row.error());
    std::vector<LabourSum> sums;
    while (row->next()) sums.push_back({row->text(0), month, row->integer(1), int(row->integer(2))});
    return sums;
}

Result<void> PointsStore::eachLabourLine(Month month,
                                         const std::function<bool(const QString &, const LedgerPlace &)> &visit) const
{
    // One row an inmate: a prison has 150,000 lines a month, and each row costs more than its few digits.
    Result<Statement> row = m_database.run(
        u"select inmate, group_concat(seq || ' ' || line, ' ') from v_labour_line where month = ? and ended = 0 group by inmate"_qs,
        {monthColumn(month)});
    if (!row) return fail(row.error());
    while (row->next()) {
        const QString inmate = row->text(0);
        const QByteArray places = row->text(1).toLatin1();
        const std::vector<QByteArrayView> numbers = tokensOf(places, ' ');
        for (std::size_t i = 0; i + 1 < numbers.size(); i += 2)
            if (!visit(inmate, {numbers[i].toLongLong(), numbers[i + 1].toInt()})) return {};
    }
    return {};
}

Result<std::optional<LabourDraft>> PointsStore::draft(const QString &team, Date on) const
{
    Result<Statement> row = m_database.run(
        u"select team, day, revision, record from labour_draft where team = ? and day = ?"_qs, {team, dayOf(on)});
    if (!row) return fail(row.error());
    if (!row->next()) return std::optional<LabourDraft>();
    return Json::parse(row->text(3).toUtf8()).map([&](Json record) {
        return std::optional(readDraft(*row, std::move(record)));
    });
}

Result<std::vector<LabourDraft>> PointsStore::drafts() const
{
    Result<Statement> row =
        m_database.run(u"select team, day, revision, record from labour_draft order by day, team"_qs);
    if (!row) return fail(row.error());
    std::vector<LabourDraft> drafts;
    while (row->next()) {
        Result<Json> record = Json::parse(row->text(3).toUtf8());
        if (!record) return fail(record.error());
        drafts.push_back(readDraft(*row, std::move(*record)));
    }
    return drafts;
}

Result<int> PointsStore::saveDraft(const LabourDraft &draft)
{
    const ErrorArgs args{{u"team"_qs, draft.team}, {u"on"_qs, isoDate(draft.on)}};
    Result<void> saved = m_database.write([&]() -> Result<void> {
        qint64 held = 0;
        {
            Result<Statement> row = m_database.run(u"select revision from labour_draft where team = ? and day = ?"_qs,
                                                   {draft.team, dayOf(draft.on)});
            if (!row) return fail(row.error());
            held = row->next() ? row->integer(0) : 0;
        }
        if (held != draft.revision) return fail(u"casework.points.draft.moved"_qs, args);
        if (draft.record.isNull()) {
            return execute(m_database, u"delete from labour_draft where team = ? and day = ?"_qs,
                           {draft.team, dayOf(draft.on)});
        }
        return execute(m_database,
                       u"insert or replace into labour_draft (team, day, revision, record) values (?, ?, ?, ?)"_qs,
                       {draft.team, dayOf(draft.on), draft.revision + 1, QString::fromUtf8(draft.record.canonical())});
    });
    if (!saved) return fail(saved.error());
    return draft.revision + 1;
}

}  // namespace remit
