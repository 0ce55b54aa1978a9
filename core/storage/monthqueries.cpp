#include "casework/pointsshapes.h"
#include "storage/fold.h"
#include "storage/pointscolumns.h"
#include "storage/pointsstore.h"

namespace remit {

namespace {

const QString lineColumns = u"select record, seq, line, corrects from v_points_month "_qs;

Result<MonthLine> readLine(const Statement &row)
{
    Result<MonthLine> line = Json::parse(row.text(0).toUtf8()).and_then([](const Json &json) { return monthLineFromJson(json); });
    if (!line) return line;
    line->place = {row.integer(1), int(row.integer(2))};
    if (row.integer(3) > 0) line->corrects = row.integer(3);
    return line;
}

const QString totalColumns = u"select inmate, area, month, total, cumulative, labour_credit, seq, line from v_points_month "_qs;

MonthTotal readTotal(const Statement &row)
{
    return {row.text(0), row.text(1), monthOfColumn(row.integer(2)), int(row.integer(3)), row.integer(4), row.integer(5),
            {row.integer(6), int(row.integer(7))}};
}

const QString stageColumns = u"select month, area, state, since, until, seq from v_points_stage "_qs;

MonthStage readStage(const Statement &row)
{
    return {monthOfColumn(row.integer(0)), row.text(1), row.text(2), Date(std::chrono::days(row.integer(3))),
            dateOfDay(row.value(4)), row.integer(5)};
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

/** Categories of article 19; article 22 item 4. */
constexpr const char16_t *subjectColumns =
    u"select number, name, area, json_extract(record, '$.facts.judgment.delivered_on'), "
    "coalesce(json_array_length(record, '$.facts.categories'), 0), json_extract(record, '$.facts.property.able'), "
    "json_extract(record, '$.facts.property.exists'), json_extract(record, '$.facts.property.performed') from v_inmate "
    "order by number";

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
    Result<Statement> row = m_database.run(totalColumns + u"where month = ? and (? = '' or area = ?) order by inmate"_qs,
                                           {monthColumn(month), textOf(area), textOf(area)});
    if (!row) return fail(row.error());
    std::vector<MonthTotal> totals;
    while (row->next()) totals.push_back(readTotal(*row));
    return totals;
}

Result<void> PointsStore::eachMonth(Month until, const std::function<bool(const MonthTotal &)> &visit) const
{
    Result<Statement> row = m_database.run(totalColumns + u"where month <= ? order by inmate, month"_qs, {monthColumn(until)});
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
    Result<Statement> row = m_database.run(stageColumns + u"where month = ? and area = ?"_qs, {monthColumn(month), area});
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
    return readCycles(m_database.run(u"select record, seq from v_points_cycle where inmate = ? order by cycle"_qs, {inmate}));
}

Result<std::vector<CycleStage>> PointsStore::cyclesClosedIn(Month month) const
{
    return readCycles(m_database.run(u"select record, seq from v_points_cycle where closed = ? order by inmate, cycle"_qs,
                                     {monthColumn(month)}));
}

Result<std::vector<CycleStage>> PointsStore::cycles() const
{
    return readCycles(m_database.run(u"select record, seq from v_points_cycle order by inmate, cycle"_qs));
}

Result<std::vector<PointsSubject>> PointsStore::subjects() const
{
    Result<Statement> row = m_database.run(QString::fromUtf16(subjectColumns));
    if (!row) return fail(row.error());
    std::vector<PointsSubject> subjects;
    while (row->next()) {
        const bool unpaid = row->integer(6) != 0 && row->text(7) != u"full";
        const bool able = !row->isNull(5) && row->integer(5) != 0;
        subjects.push_back({row->text(0), row->text(1), row->text(2), parseIsoDate(row->text(3)), row->integer(4) > 0,
                            unpaid && able});
    }
    return subjects;
}

Result<void> PointsStore::eachRecordedMonth(const std::function<bool(const RecordedMonth &)> &visit) const
{
    Result<Statement> row = m_database.run(
        u"select inmate, month, total, case when instr(record, '\"parts\"') > 0 then json_extract(record, '$.parts') end from "
        "v_month order by inmate, month"_qs);
    if (!row) return fail(row.error());
    while (row->next()) {
        RecordedMonth recorded{row->text(0), parseIsoMonth(row->text(1)).value_or(Month()), int(row->integer(2)), {}};
        if (const QString text = row->text(3); !text.isEmpty()) {
            const Result<Json> parts = Json::parse(text.toUtf8());
            if (!parts) return fail(parts.error());
            const ByPart scores = byPartFromJson(*parts);
            recorded.parts = RecordedMonth::Parts{scores[Part::Custody], scores[Part::Education], scores[Part::Labour]};
        }
        if (!visit(recorded)) break;
    }
    return {};
}

}  // namespace remit
