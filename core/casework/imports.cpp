#include "casework/imports.h"

#include "base/durablefile.h"
#include "casework/demo.h"
#include "casework/officers.h"
#include "exchange/badrows.h"
#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"
#include "records/inmatejson.h"

#include <QFileInfo>

#include <algorithm>

namespace remit {

namespace {

/** What is recorded now about the inmates that a file names, read once each. */
class Known
{
public:
    explicit Known(const InmatePort &inmates) : m_inmates(inmates) {}

    /** Null where there is no such inmate. Errors: storage.*. */
    Result<const InmateRecord *> record(const QString &number)
    {
        const auto found = m_records.find(number);
        if (found != m_records.end()) return found->second ? &*found->second : nullptr;
        Result<InmateRecord> record = m_inmates.inmate(number);
        if (!record && record.error().code != u"casework.inmate.unknown") return fail(record.error());
        auto &kept = m_records[number];
        if (record) kept = std::move(*record);
        return kept ? &*kept : nullptr;
    }

private:
    const InmatePort &m_inmates;
    std::map<QString, std::optional<InmateRecord>> m_records;
};

enum class RowStanding { New, Changed, Same, NoInmate };

RowStanding standingOf(const Inmate &inmate, const InmateRecord *record)
{
    if (!record) return RowStanding::New;
    return record->inmate == inmate ? RowStanding::Same : RowStanding::Changed;
}

RowStanding standingOf(const SentenceChange &change, const InmateRecord *record)
{
    if (!record) return RowStanding::NoInmate;
    const auto &known = record->changes;
    return std::find(known.begin(), known.end(), change) == known.end() ? RowStanding::New : RowStanding::Same;
}

RowStanding standingOf(const RecordedMonth &month, const InmateRecord *record)
{
    if (!record) return RowStanding::NoInmate;
    const auto &known = record->months;
    return std::find(known.begin(), known.end(), month) == known.end() ? RowStanding::New : RowStanding::Same;
}

QString inmateOf(const Inmate &inmate) { return inmate.number; }
QString inmateOf(const SentenceChange &change) { return change.inmate; }
QString inmateOf(const RecordedMonth &month) { return month.inmate; }

Json lineOf(const Inmate &inmate) { return inmateToJson(inmate); }
Json lineOf(const SentenceChange &change) { return sentenceChangeToJson(change); }
Json lineOf(const RecordedMonth &month) { return recordedMonthToJson(month); }

/** Refuses a row whose inmate is not recorded; months of one row are refused together. */
void refuse(ImportReport &report, int row, const QString &inmate)
{
    Finding finding;
    finding.row = row;
    finding.value = inmate;
    finding.code = u"casework.import.inmate"_qs;
    finding.args = {{u"number"_qs, inmate}};
    report.findings.push_back(finding);
    const auto &rows = report.table.rows;
    const auto place = std::find_if(rows.begin(), rows.end(), [&](const TableRow &r) { return r.number == row; });
    if (place != rows.end()) report.badRows.push_back(static_cast<size_t>(place - rows.begin()));
}

/** A record that differs from the one held is taken, but never without a word: the file may be the older one. */
void noteChange(ImportReport &report, int row, const QString &inmate)
{
    Finding finding;
    finding.row = row;
    finding.value = inmate;
    finding.code = u"casework.import.changed"_qs;
    finding.args = {{u"number"_qs, inmate}};
    finding.severity = Severity::Warning;
    report.findings.push_back(finding);
}

/** The rows of a file held against the record: what is new becomes the lines of one act. */
template <class T>
Result<std::vector<Json>> compare(const Desk &desk, Imported<T> &imported, ImportOutcome &outcome, const Progress &progress)
{
    Known known(desk.ports.inmates);
    std::vector<Json> lines;
    std::map<int, RowStanding> rows;
    int done = 0;
    for (const ImportedRow<T> &row : imported.rows) {
        if (progress && ++done % 200 == 0 && !progress(done, int(imported.rows.size())))
            return fail(u"casework.cancelled"_qs);
        const Result<const InmateRecord *> record = known.record(inmateOf(row.value));
        if (!record) return fail(record.error());
        const RowStanding standing = standingOf(row.value, *record);
        if (standing == RowStanding::Changed) noteChange(imported, row.row, inmateOf(row.value));
        if (standing == RowStanding::New || standing == RowStanding::Changed) lines.push_back(lineOf(row.value));
        const auto [place, first] = rows.emplace(row.row, standing);
        if (first && standing == RowStanding::NoInmate) refuse(imported, row.row, inmateOf(row.value));
        // A row with several months counts as new as soon as one of them is.
        if (!first && standing == RowStanding::New) place->second = standing;
    }
    for (const auto &[row, standing] : rows) {
        outcome.accepted += standing == RowStanding::New || standing == RowStanding::Changed;
        outcome.changed += standing == RowStanding::Changed;
        outcome.unchanged += standing == RowStanding::Same;
        outcome.refused += standing == RowStanding::NoInmate;
    }
    outcome.read = imported.counts.read;
    outcome.refused += imported.counts.refused;
    return lines;
}

template <class T>
Result<ImportOutcome> run(const Desk &desk, const ImportRequest &request, Result<Imported<T>> imported, const Progress &progress)
{
    if (!imported) return fail(imported.error());
    ImportOutcome outcome;
    outcome.kind = request.kind;
    Result<std::vector<Json>> lines = compare(desk, *imported, outcome, progress);
    if (!lines) return fail(lines.error());
    outcome.report = std::move(static_cast<ImportReport &>(*imported));
    if (request.dryRun || lines->empty()) return outcome;
    NewAct act{importKindCode(request.kind) + u".import"_qs, {}, {u"file:"_qs + QFileInfo(request.path).fileName()}, {}, std::move(*lines), {}};
    const auto acts = desk.ports.ledger.commit({{std::move(act)}, {}, {}}, desk.by(), desk.clock());
    if (!acts) return fail(acts.error());
    outcome.act = acts->front().seq;
    return outcome;
}

}  // namespace

QString importKindCode(ImportKind kind)
{
    switch (kind) {
    case ImportKind::Roster: return u"roster"_qs;
    case ImportKind::Commutations: return u"commutations"_qs;
    case ImportKind::Points: return u"points"_qs;
    }
    return {};
}

std::optional<ImportKind> importKindFromCode(const QString &code)
{
    for (const ImportKind kind : {ImportKind::Roster, ImportKind::Commutations, ImportKind::Points})
        if (importKindCode(kind) == code) return kind;
    return std::nullopt;
}

Result<ImportOutcome> importFile(const Desk &desk, const ImportRequest &request, const Progress &progress)
{
    Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs, u"admin"_qs});
    if (!allowed) return fail(allowed.error());
    Mapping mapping;
    if (!request.mapping.isNull()) {
        Result<Mapping> read = readMapping(request.mapping.canonical());
        if (!read) return fail(read.error());
        mapping = std::move(*read);
    }
    const Result<std::vector<Table>> tables = readTableFile(request.path);
    if (!tables) return fail(tables.error());
    switch (request.kind) {
    case ImportKind::Roster: return run(desk, request, importRoster(*tables, mapping), progress);
    case ImportKind::Commutations: return run(desk, request, importCommutations(*tables, mapping), progress);
    case ImportKind::Points: break;
    }
    return run(desk, request, importPoints(*tables, mapping), progress);
}

Result<void> importDemo(const Desk &desk, const DemoPrison &prison, const Progress &progress)
{
    const int total = int(prison.inmates.size() + prison.changes.size() + prison.months.size());
    int done = 0;
    const auto record = [&]<class T>(ImportKind kind, const std::vector<T> &values) -> Result<void> {
        NewAct act{importKindCode(kind) + u".import"_qs, {}, {u"file:demo"_qs}, {}, {}, {}};
        for (const T &value : values) act.lines.push_back(lineOf(value));
        done += int(values.size());
        if (progress && !progress(done, total)) return fail(u"casework.cancelled"_qs);
        if (act.lines.empty()) return {};
        return desk.ports.ledger.commit({{std::move(act)}, {}, {}}, desk.by(), desk.clock()).map([](const auto &) {});
    };
    return record(ImportKind::Roster, prison.inmates)
        .and_then([&] { return record(ImportKind::Commutations, prison.changes); })
        .and_then([&] { return record(ImportKind::Points, prison.months); });
}

Result<void> writeRefused(const ImportOutcome &outcome, const QString &path, const Messages &messages)
{
    const QByteArray csv = badRowsCsv(outcome.report, [&](const Error &error) { return messages.text(error); });
    if (csv.isEmpty()) return {};
    return writeDurably(path, csv);
}

}  // namespace remit
