#include "casework/imports.h"

#include "base/durablefile.h"
#include "casework/demo.h"
#include "casework/importcompare.h"
#include "casework/importlabour.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "exchange/badrows.h"
#include "exchange/commutations.h"
#include "exchange/medical.h"
#include "exchange/points.h"
#include "exchange/property.h"
#include "exchange/roster.h"
#include "exchange/rulings.h"
#include "records/inmatejson.h"

#include <QFileInfo>

namespace remit {

namespace {

QString inmateOf(const Inmate &inmate) { return inmate.number; }
template <class T>
QString inmateOf(const T &record)
{
    return record.inmate;
}

Json lineOf(const Inmate &inmate) { return inmateToJson(inmate); }
Json lineOf(const SentenceChange &change) { return sentenceChangeToJson(change); }
Json lineOf(const RecordedMonth &month) { return recordedMonthToJson(month); }
Json lineOf(const HealthRecord &record) { return healthToJson(record); }
Json lineOf(const PropertyRecord &record) { return propertyRecordToJson(record); }

template <class T>
Result<ImportOutcome> run(const Desk &desk, const ImportRequest &request, Result<Imported<T>> imported,
                          const Progress &progress)
{
    if (!imported) return fail(imported.error());
    ImportOutcome outcome;
    outcome.kind = request.kind;
    std::vector<IncomingRecord> incoming;
    for (const ImportedRow<T> &row : imported->rows)
        incoming.push_back({row.row, inmateOf(row.value), lineOf(row.value)});
    outcome.report = std::move(static_cast<ImportReport &>(*imported));
    return inOneTransaction(desk, [&]() -> Result<ImportOutcome> {
        Result<std::vector<Json>> lines = compareWithRecord(desk, request, std::move(incoming), outcome, progress);
        if (!lines) return fail(lines.error());
        if (request.dryRun || lines->empty()) return outcome;
        const Result<Act> act = record(desk, {.kind = importKindCode(request.kind) + u".import"_qs,
                                              .subject = {u"file:"_qs + QFileInfo(request.path).fileName()},
                                              .lines = std::move(*lines)});
        if (!act) return fail(act.error());
        outcome.act = act->seq;
        return outcome;
    });
}

}  // namespace

QString importKindCode(ImportKind kind)
{
    switch (kind) {
        case ImportKind::Roster:
            return u"roster"_qs;
        case ImportKind::Commutations:
            return u"commutations"_qs;
        case ImportKind::Points:
            return u"points"_qs;
        case ImportKind::Rulings:
            return u"rulings"_qs;
        case ImportKind::Medical:
            return u"medical"_qs;
        case ImportKind::Property:
            return u"property"_qs;
        case ImportKind::Labour:
            return u"labour"_qs;
    }
    return {};
}

std::optional<ImportKind> importKindFromCode(const QString &code)
{
    using enum ImportKind;
    for (const ImportKind kind : {Roster, Commutations, Points, Rulings, Medical, Property, Labour})
        if (importKindCode(kind) == code) return kind;
    return std::nullopt;
}

Result<ImportOutcome> importFile(const Desk &desk, const ImportRequest &request, const Progress &progress)
{
    const bool labour = request.kind == ImportKind::Labour;
    Result<void> allowed = labour ? requireRole(desk, {u"ward_officer"_qs, u"area_chief"_qs})
                                  : requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs, u"admin"_qs});
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
        case ImportKind::Roster:
            return run(desk, request, importRoster(*tables, mapping), progress);
        case ImportKind::Commutations:
            return run(desk, request, importCommutations(*tables, mapping), progress);
        case ImportKind::Rulings:
            return run(desk, request, importRulings(*tables, mapping), progress);
        case ImportKind::Medical:
            return run(desk, request, importMedical(*tables, mapping), progress);
        case ImportKind::Property:
            return run(desk, request, importProperty(*tables, mapping), progress);
        case ImportKind::Labour: {
            Result<Imported<LabourRow>> output = importLabour(*tables, mapping);
            return output ? importLabourSheets(desk, request, *std::move(output), progress) : fail(output.error());
        }
        case ImportKind::Points:
            break;
    }
    return run(desk, request, importPoints(*tables, mapping), progress);
}

Result<void> importDemo(const Desk &desk, const DemoPrison &prison, const Progress &progress)
{
    const int total = int(prison.inmates.size() + prison.changes.size() + prison.months.size());
    int done = 0;
    const auto take = [&]<class T>(ImportKind kind, const std::vector<T> &values) -> Result<void> {
        NewAct act{.kind = importKindCode(kind) + u".import"_qs, .subject = {u"file:demo"_qs}};
        for (const T &value : values) act.lines.push_back(lineOf(value));
        done += int(values.size());
        if (progress && !progress(done, total)) return fail(u"casework.cancelled"_qs);
        if (act.lines.empty()) return {};
        return record(desk, std::move(act)).map([](const Act &) {});
    };
    return take(ImportKind::Roster, prison.inmates)
        .and_then([&] { return take(ImportKind::Commutations, prison.changes); })
        .and_then([&] { return take(ImportKind::Points, prison.months); });
}

Result<void> writeRefused(const ImportOutcome &outcome, const QString &path, const Messages &messages)
{
    const QByteArray csv = badRowsCsv(outcome.report, [&](const Error &error) { return messages.text(error); });
    if (csv.isEmpty()) return {};
    return writeDurably(path, csv);
}

}  // namespace remit
