#include "casework/pointsshapes.h"
#include "storage/fold.h"
#include "storage/pointscolumns.h"
#include "storage/pointsstore.h"

#include <array>

namespace remit {

namespace {

const QString lineColumns = u"select record, seq, line, corrects from v_points_month "_qs;

Result<MonthLine> readLine(const Statement &row)
{
    Result<MonthLine> line =
        Json::parse(row.text(0).toUtf8()).and_then([](const Json &json) { return monthLineFromJson(json); });
    if (!line) return line;
    line->place = {row.integer(1), int(row.integer(2))};
    if (row.integer(3) > 0) line->corrects = row.integer(3);
    return line;
}

const QString totalColumns =
    u"select inmate, area, month, total, cumulative, labour_credit, seq, line from v_points_month "_qs;

MonthTotal readTotal(const Statement &row)
{
    return {row.text(0),    row.text(1),    monthOfColumn(row.integer(2)),        int(row.integer(3)),
            row.integer(4), row.integer(5), {row.integer(6), int(row.integer(7))}};
}

const QString stageColumns = u"select month, area, state, since, until, seq from v_points_stage "_qs;

MonthStage readStage(const Statement &row)
{
    return {monthOfColumn(row.integer(0)), row.text(1),   row.text(2), Date(std::chrono::days(row.integer(3))),
            dateOfDay(row.value(4)),       row.integer(5)};
}

Result<PointsObjection> readObjection(const Statement &row)
{
    Result<PointsObjection> read =
        Json::parse(row.text(1).toUtf8()).and_then([](const Json &json) { return objectionFromJson(json); });
    if (read) read->act = row.integer(0);
    return read;
}

Result<std::vector<CycleStage>> readCycles(Result<Statement> row)
{
    if (!row) return fail(row.error());
    std::vector<CycleStage> cycles;
    while (row->next()) {
        Result<CycleStage> read =
            Json::parse(row->text(0).toUtf8()).and_then([](const Json &json) { return cycleStageFromJson(json); });
        if (!read) return fail(read.error());
        read->act = row->integer(1);
        cycles.push_back(std::move(*read));
    }
    return cycles;
}

/** The numbers of one recorded month: month, total and, where the parts are known, each of them. */
RecordedMonth readRecorded(const QString &inmate, QByteArrayView numbers)
{
    std::array<qint64, 5> values{};
    std::size_t count = 0;
    for (const QByteArrayView word : tokensOf(numbers, ' '))
        if (count < values.size()) values[count++] = word.toLongLong();
    RecordedMonth recorded{inmate, monthOfColumn(values[0]), int(values[1]), {}};
    if (count == values.size()) recorded.parts = RecordedMonth::Parts{int(values[2]), int(values[3]), int(values[4])};
    return recorded;
}

}  // namespace

Result<std::vector<MonthLine>> PointsStore::monthsOf(const QString &inmate) const
{
    Result<Statement> row = m_database.run(lineColumns + u"where inmate = ? order by month"_qs, {inmate});
    if (!row) return fail(row.error());
    std::vector<MonthLine> lines;
    while (row->next()) {
        Result<MonthLine> line = readLine(*row);
        if (!line) return fail(line.error());
        lines.push_back(std::move(*line));
    }
    return lines;
}

Result<std::vector<MonthTotal>> PointsStore::monthTotals(Month month, const QString &area) const
{
    Result<Statement> row =
        m_database.run(totalColumns + u"where month = ? and (? = '' or area = ?) order by inmate"_qs,
                       {monthColumn(month), textOf(area), textOf(area)});
    if (!row) return fail(row.error());
    std::vector<MonthTotal> totals;
    while (row->next()) totals.push_back(readTotal(*row));
    return totals;
}

Result<void> PointsStore::eachMonth(Month until, const std::function<bool(const MonthTotal &)> &visit) const
{
    Result<Statement> row =
        m_database.run(totalColumns + u"where month <= ? order by inmate, month"_qs, {monthColumn(until)});
    if (!row) return fail(row.error());
    while (row->next())
        if (!visit(readTotal(*row))) break;
    return {};
}

Result<std::optional<MonthLine>> PointsStore::month(const QString &inmate, Month month) const
{
    Result<Statement> row =
        m_database.run(lineColumns + u"where inmate = ? and month = ?"_qs, {inmate, monthColumn(month)});
    if (!row) return fail(row.error());
    if (!row->next()) return std::optional<MonthLine>();
    return readLine(*row).map([](MonthLine line) { return std::optional(std::move(line)); });
}

Result<std::optional<MonthStage>> PointsStore::stage(Month month, const QString &area) const
{
    Result<Statement> row =
        m_database.run(stageColumns + u"where month = ? and area = ?"_qs, {monthColumn(month), area});
    if (!row) return fail(row.error());
    if (!row->next()) return std::optional<MonthStage>();
    return std::optional(readStage(*row));
}

Result<std::vector<MonthStage>> PointsStore::stages(Month month) const
{
    Result<Statement> row = m_database.run(stageColumns + u"where month = ? order by area"_qs, {monthColumn(month)});
    if (!row) return fail(row.error());
    std::vector<MonthStage> stages;
    while (row->next()) stages.push_back(readStage(*row));
    return stages;
}

Result<std::vector<PointsObjection>> PointsStore::objections(Month month, const QString &area) const
{
    Result<Statement> row = m_database.run(
        u"select seq, record from v_points_objection where month = ? and (? = '' or area = ?) order by seq"_qs,
        {monthColumn(month), textOf(area), textOf(area)});
    if (!row) return fail(row.error());
    std::vector<PointsObjection> objections;
    while (row->next()) {
        Result<PointsObjection> read = readObjection(*row);
        if (!read) return fail(read.error());
        objections.push_back(std::move(*read));
    }
    return objections;
}

Result<PointsObjection> PointsStore::objection(qint64 act) const
{
    Result<Statement> row = m_database.run(u"select seq, record from v_points_objection where seq = ?"_qs, {act});
    if (!row) return fail(row.error());
    if (row->next()) return readObjection(*row);
    return fail(u"casework.points.objection"_qs, {{u"act"_qs, QString::number(act)}});
}

Result<std::vector<CycleStage>> PointsStore::cyclesOf(const QString &inmate) const
{
    return readCycles(
        m_database.run(u"select record, seq from v_points_cycle where inmate = ? order by cycle"_qs, {inmate}));
}

Result<std::vector<CycleStage>> PointsStore::cyclesClosedIn(Month month) const
{
    return readCycles(m_database.run(
        u"select record, seq from v_points_cycle where closed = ? order by inmate, cycle"_qs, {monthColumn(month)}));
}

Result<std::vector<CycleStage>> PointsStore::cycles() const
{
    return readCycles(m_database.run(u"select record, seq from v_points_cycle order by inmate, cycle"_qs));
}

Result<std::vector<PointsSubject>> PointsStore::subjects() const
{
    Result<Statement> row =
        m_database.run(u"select number, name, area, delivered, strict, evaded from v_inmate order by number"_qs);
    if (!row) return fail(row.error());
    std::vector<PointsSubject> subjects;
    while (row->next())
        subjects.push_back({row->text(0), row->text(1), row->text(2), dateOfDay(row->value(3)), row->integer(4) != 0,
                            row->integer(5) != 0});
    return subjects;
}

Result<void> PointsStore::eachRecordedMonth(const std::function<bool(const RecordedMonth &)> &visit) const
{
    // One row an inmate, as with the lines of labour: a prison brings 60,000 months a year.
    Result<Statement> row = m_database.run(
        u"select inmate, group_concat(replace(month, '-', '') || ' ' || total || coalesce(' ' || custody || ' ' || "
        u"education "
        "|| ' ' || labour, ''), ';' order by month) from v_month group by inmate order by inmate"_qs);
    if (!row) return fail(row.error());
    while (row->next()) {
        const QString inmate = row->text(0);
        const QByteArray months = row->text(1).toLatin1();
        for (const QByteArrayView month : tokensOf(months, ';'))
            if (!visit(readRecorded(inmate, month))) return {};
    }
    return {};
}

}  // namespace remit
