#include "casework/pointsshapes.h"
#include "storage/fold.h"
#include "storage/pointscolumns.h"
#include "storage/pointsstore.h"

namespace remit {

namespace {

Result<MatterRow> readMatter(const Statement &row)
{
    const auto record =
        Json::parse(row.text(2).toUtf8()).and_then([](const Json &json) { return matterFromJson(json); });
    if (!record) return fail(record.error());
    return MatterRow{{row.integer(0), int(row.integer(1))},
                     record->matter,
                     matterStateFromCode(row.text(3)).value_or(MatterState::Group),
                     row.integer(4),
                     row.integer(5)};
}

/** What a month needs of a matter; facts other than entries are read whole, there are few. */
Result<MatterRow> readBare(const Statement &row)
{
    MatterRow found;
    found.place = {row.integer(0), int(row.integer(1))};
    found.effective = row.integer(2);
    found.ended = row.integer(3);
    found.state = found.ended ? MatterState::Corrected : MatterState::Effective;
    PointsMatter &matter = found.matter;
    matter.inmate = row.text(4);
    matter.kind = matterKindFromCode(row.text(5)).value_or(PointsMatter::Kind::Entry);
    matter.on = Date(std::chrono::days(row.integer(6)));
    if (matter.kind != PointsMatter::Kind::Entry) {
        const Result<Json> record = Json::parse(row.text(12).toUtf8());
        if (!record) return fail(record.error());
        matter.fact = (*record)["fact"];
        return found;
    }
    PointsHistory::Entry &entry = matter.entry;
    entry.on = matter.on;
    entry.target = PointsHistory::Entry::Target(row.integer(7));
    entry.points = int(row.integer(8));
    entry.clause = row.text(9);
    entry.incident = row.text(10);
    entry.violation = row.integer(11) != 0;
    if (entry.target == PointsHistory::Entry::Target::Special)
        entry.specialItem = entry.clause.section(u'.', 1).toInt();
    return found;
}

}  // namespace

Result<std::vector<MatterRow>> PointsStore::matters(const MatterQuery &query) const
{
    QString sql = u"select seq, line, record, state, effective, ended from v_points_matter"_qs;
    QVariantList values;
    QStringList conditions;
    const auto require = [&](const char16_t *condition, const QVariant &value) {
        conditions << QString::fromUtf16(condition);
        values << value;
    };
    if (!query.inmate.isEmpty()) require(u"inmate = ?", query.inmate);
    if (!query.area.isEmpty()) require(u"area = ?", query.area);
    if (query.state) require(u"state = ?", matterStateCode(*query.state));
    if (query.month) require(u"month = ?", monthColumn(*query.month));
    if (!conditions.isEmpty()) sql += u" where "_qs + conditions.join(u" and "_qs);
    sql += u" order by day, seq, line"_qs;
    Result<Statement> row = m_database.run(sql, values);
    if (!row) return fail(row.error());
    std::vector<MatterRow> rows;
    while (row->next()) {
        Result<MatterRow> read = readMatter(*row);
        if (!read) return fail(read.error());
        rows.push_back(std::move(*read));
    }
    return rows;
}

Result<MatterRow> PointsStore::matter(const LedgerPlace &place) const
{
    Result<Statement> row = m_database.run(
        u"select seq, line, record, state, effective, ended from v_points_matter where seq = ? and line = ?"_qs,
        {place.seq, place.line});
    if (!row) return fail(row.error());
    if (row->next()) return readMatter(*row);
    return fail(u"casework.points.matter"_qs,
                {{u"act"_qs, QString::number(place.seq)}, {u"line"_qs, QString::number(place.line)}});
}

Result<void> PointsStore::eachMatter(Month until, const std::function<bool(const MatterRow &)> &visit) const
{
    // The unary plus keeps SQLite from walking the index of inmates: a scan and a sort read each page once, the index
    // would decrypt a page a row.
    Result<Statement> row = m_database.run(
        u"select seq, line, effective, ended, inmate, kind, day, part, points, clause, incident, violation, case kind "
        u"when "
        "'entry' then null else record end from v_points_matter where month <= ? and effective > 0 order by +inmate, "
        "day, "
        "seq, line"_qs,
        {monthColumn(until)});
    if (!row) return fail(row.error());
    while (row->next()) {
        const Result<MatterRow> read = readBare(*row);
        if (!read) return fail(read.error());
        if (!visit(*read)) break;
    }
    return {};
}

Result<PointsGroup> PointsStore::group(const QString &name) const
{
    Result<Statement> row = m_database.run(u"select record from v_points_group where name = ?"_qs, {name});
    if (!row) return fail(row.error());
    if (!row->next()) return fail(u"casework.points.group"_qs, {{u"group"_qs, name}});
    return Json::parse(row->text(0).toUtf8()).map([](const Json &json) { return pointsGroupFromJson(json); });
}

Result<std::vector<Date>> PointsStore::weeks(const QString &area, Date from, Date to) const
{
    Result<Statement> row =
        m_database.run(u"select monday from v_points_week where area = ? and monday between ? and ? order by monday"_qs,
                       {area, dayOf(from), dayOf(to)});
    if (!row) return fail(row.error());
    std::vector<Date> mondays;
    while (row->next()) mondays.emplace_back(std::chrono::days(row->integer(0)));
    return mondays;
}

Result<std::vector<ProfileRow>> PointsStore::profiles() const
{
    Result<Statement> row = m_database.run(
        u"select id, applies_from, record, person, seq from v_points_profile order by applies_from, id"_qs);
    if (!row) return fail(row.error());
    std::vector<ProfileRow> rows;
    while (row->next()) {
        Result<Json> document = Json::parse(row->text(2).toUtf8());
        if (!document) return fail(document.error());
        rows.push_back({row->text(0), dateOfDay(row->value(1)), std::move(*document), row->text(3), row->integer(4)});
    }
    return rows;
}

Result<QStringList> PointsStore::areas() const
{
    Result<Statement> row = m_database.run(u"select distinct area from v_inmate order by area"_qs);
    if (!row) return fail(row.error());
    QStringList areas;
    while (row->next()) areas << row->text(0);
    return areas;
}

}  // namespace remit
