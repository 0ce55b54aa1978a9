#include "casework/pointstrace.h"

#include "casework/pointsshapes.h"
#include "points/assessmentjson.h"
#include "points/historyjson.h"

#include <algorithm>
#include <map>
#include <set>

namespace remit {

namespace {

/** Acts read once each, with the acts that decided or corrected the inmate's matters. */
class Ledgers
{
public:
    Ledgers(const Desk &desk, QString inmate) : m_desk(desk), m_inmate(std::move(inmate)) {}

    Result<const LedgerEntry *> entry(qint64 seq)
    {
        const auto found = m_entries.find(seq);
        if (found != m_entries.end()) return &found->second;
        Result<LedgerEntry> read = m_desk.ports.ledger.act(seq);
        if (!read) return fail(read.error());
        return &m_entries.emplace(seq, std::move(*read)).first->second;
    }

    /** Which act, when recorded, by whom. */
    Result<Json> source(const LedgerPlace &place)
    {
        const Result<const LedgerEntry *> found = entry(place.seq);
        if (!found) return fail(found.error());
        const Act &act = (*found)->act;
        Json json = placeToJson(place);
        json.set("kind", act.kind);
        json.set("at", isoInstant(act.at));
        json.set("by", act.by.officer);
        json.set("certificate", QString::fromLatin1(act.by.certificate));
        json.set("hash", QString::fromLatin1((*found)->hash.toHex()));
        return json;
    }

    /** The decisions about a matter, oldest first. */
    Result<Json> decisions(const LedgerPlace &place)
    {
        const Result<std::vector<qint64>> about = m_desk.ports.ledger.actsAbout(u"inmate:"_qs + m_inmate);
        if (!about) return fail(about.error());
        Json list = Json::Array{};
        for (const qint64 seq : *about) {
            const Result<const LedgerEntry *> found = entry(seq);
            if (!found) return fail(found.error());
            const Act &act = (*found)->act;
            if (act.kind != u"points.decision") continue;
            const auto &lines = (*found)->lines;
            for (std::size_t i = 0; i < lines.size(); ++i) {
                if (placeFromJson(lines[i].body["matter"]) != place) continue;
                Result<Json> decided = source({seq, int(i) + 1});
                if (!decided) return fail(decided.error());
                for (const char *name : {"group", "agreed", "state", "meeting"})
                    decided->set(name, lines[i].body[name]);
                list.append(std::move(*decided));
            }
        }
        return list;
    }

private:
    const Desk &m_desk;
    QString m_inmate;
    std::map<qint64, LedgerEntry> m_entries;
};

/** Who struck a matter, why, and what stands in its place; null where nothing does. */
Result<Json> traceCorrection(Ledgers &ledgers, qint64 act)
{
    const Result<const LedgerEntry *> entry = ledgers.entry(act);
    if (!entry) return fail(entry.error());
    Result<Json> source = ledgers.source({act, 0});
    if (!source) return source;
    const Json &body = (*entry)->act.body;
    return Json(Json::Object{{u"reason"_qs, body["reason"]},
                             {u"person"_qs, body["person"]},
                             {u"replacement"_qs, body["replacement"]},
                             {u"source"_qs, std::move(*source)}});
}

Result<Json> traceMatter(const Desk &desk, Ledgers &ledgers, const LedgerPlace &place)
{
    const Result<MatterRow> row = desk.ports.points.matter(place);
    if (!row) return fail(row.error());
    Json json = matterToJson({row->matter, row->state});
    Result<Json> source = ledgers.source(place);
    if (!source) return source;
    Result<Json> decisions = ledgers.decisions(place);
    if (!decisions) return decisions;
    json.set("source", std::move(*source));
    json.set("decisions", std::move(*decisions));
    if (row->ended == 0) return json;
    json.set("ended_by", row->ended);
    if (row->state != MatterState::Corrected) return json;
    Result<Json> correction = traceCorrection(ledgers, row->ended);
    if (!correction) return correction;
    json.set("correction", std::move(*correction));
    return json;
}

/** Matters of the month that were corrected and no longer count in it. */
Result<Json> traceStruck(const Desk &desk, Ledgers &ledgers, const MonthLine &line)
{
    const Result<std::vector<MatterRow>> rows =
        desk.ports.points.matters({line.inmate, {}, MatterState::Corrected, line.result.month});
    if (!rows) return fail(rows.error());
    Json list = Json::Array{};
    for (const MatterRow &row : *rows) {
        if (std::ranges::find(line.matters, row.place) != line.matters.end()) continue;
        Result<Json> matter = traceMatter(desk, ledgers, row.place);
        if (!matter) return matter;
        list.append(std::move(*matter));
    }
    return list;
}

Result<Json> traceSheet(Ledgers &ledgers, const LedgerPlace &place)
{
    const Result<const LedgerEntry *> entry = ledgers.entry(place.seq);
    if (!entry) return fail(entry.error());
    const auto &lines = (*entry)->lines;
    if (place.line < 2 || place.line > int(lines.size()))
        return fail(u"casework.record"_qs, {{u"path"_qs, u"$.sheets"_qs}});
    Json json = lines[std::size_t(place.line - 1)].body;
    const Json &header = lines.front().body;
    for (const char *name : {"team", "on", "signed_by", "hours_seconds", "profile"}) json.set(name, header[name]);
    Result<Json> source = ledgers.source(place);
    if (!source) return source;
    json.set("source", std::move(*source));
    return json;
}

/** Earlier figures of the month, newest first. */
Result<Json> traceCorrected(Ledgers &ledgers, const MonthLine &line)
{
    Json list = Json::Array{};
    std::optional<qint64> seq = line.corrects;
    while (seq) {
        const Result<const LedgerEntry *> entry = ledgers.entry(*seq);
        if (!entry) return fail(entry.error());
        int place = 0;
        for (const ActLine &content : (*entry)->lines) {
            ++place;
            if (content.body["inmate"].toString() != line.inmate) continue;
            Result<Json> source = ledgers.source({*seq, place});
            if (!source) return source;
            list.append(Json::Object{{u"total"_qs, content.body["total"]}, {u"source"_qs, std::move(*source)}});
        }
        seq = (*entry)->act.corrects;
    }
    return list;
}

Result<Json> traceMonth(const Desk &desk, Ledgers &ledgers, const MonthLine &line)
{
    Json json = monthLineToJson(line);
    Json matters = Json::Array{};
    for (const LedgerPlace &place : line.matters) {
        Result<Json> matter = traceMatter(desk, ledgers, place);
        if (!matter) return matter;
        matters.append(std::move(*matter));
    }
    Json::Array sheets;
    for (const LedgerPlace &place : line.sheets) {
        Result<Json> sheet = traceSheet(ledgers, place);
        if (!sheet) return sheet;
        sheets.push_back(std::move(*sheet));
    }
    std::ranges::stable_sort(sheets, {}, [](const Json &sheet) { return sheet["on"].toString(); });
    Result<Json> struck = traceStruck(desk, ledgers, line);
    if (!struck) return struck;
    Result<Json> source = ledgers.source(line.place);
    if (!source) return source;
    Result<Json> corrected = traceCorrected(ledgers, line);
    if (!corrected) return corrected;
    const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(line.result.month, line.area);
    if (!stage) return fail(stage.error());
    json.set("matters", std::move(matters));
    json.set("struck", std::move(*struck));
    json.set("sheets", std::move(sheets));
    json.set("source", std::move(*source));
    json.set("corrected", std::move(*corrected));
    json.set("state", *stage ? Json((*stage)->state) : Json());
    return json;
}

/** The first line of an act that is meant; 0 where there is none. */
template <class Meant>
Result<int> lineAbout(const Desk &desk, qint64 seq, const Meant &meant)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
    if (!entry) return fail(entry.error());
    for (std::size_t i = 0; i < entry->lines.size(); ++i)
        if (meant(entry->lines[i].body)) return int(i) + 1;
    return 0;
}

}  // namespace

Result<Json> tracePoints(const Desk &desk, const QString &inmate, std::optional<Month> month)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(inmate);
    if (!record) return fail(record.error());
    const Result<std::vector<MonthLine>> lines = desk.ports.points.monthsOf(inmate);
    if (!lines) return fail(lines.error());
    Ledgers ledgers(desk, inmate);
    Json months = Json::Array{};
    for (const MonthLine &line : *lines) {
        if (month && line.result.month != *month) continue;
        Result<Json> traced = traceMonth(desk, ledgers, line);
        if (!traced) return traced;
        months.append(std::move(*traced));
    }
    Json imported = Json::Array{};
    for (std::size_t i = 0; i < record->months.size(); ++i) {
        if (month && record->months[i].month != *month) continue;
        Result<Json> source = ledgers.source(record->monthSources[i]);
        if (!source) return source;
        imported.append(Json::Object{{u"month"_qs, isoMonth(record->months[i].month)},
                                     {u"total"_qs, record->months[i].total},
                                     {u"source"_qs, std::move(*source)}});
    }
    const Result<std::vector<CycleStage>> stages = desk.ports.points.cyclesOf(inmate);
    if (!stages) return fail(stages.error());
    Json cycles = Json::Array{};
    for (const CycleStage &stage : *stages) {
        Json json = cycleStageToJson(stage);
        json.set("act", stage.act);
        cycles.append(std::move(json));
    }
    return Json(Json::Object{{u"inmate"_qs, inmate},
                             {u"name"_qs, record->inmate.name},
                             {u"months"_qs, std::move(months)},
                             {u"imported"_qs, std::move(imported)},
                             {u"cycles"_qs, std::move(cycles)}});
}

Result<std::vector<LedgerPlace>> pointsPlaces(const Desk &desk, const QString &inmate)
{
    std::set<std::pair<qint64, int>> places;
    const auto add = [&](const LedgerPlace &place) { places.emplace(place.seq, place.line); };
    const Result<std::vector<MonthLine>> lines = desk.ports.points.monthsOf(inmate);
    if (!lines) return fail(lines.error());
    for (const MonthLine &line : *lines) {
        add(line.place);
        for (const LedgerPlace &place : line.matters) {
            add(place);
            const Result<MatterRow> row = desk.ports.points.matter(place);
            if (!row) return fail(row.error());
            // The decision of a meeting; a matter that counted by itself names its own act.
            if (row->effective > 0 && row->effective != place.seq) {
                const Result<int> decided = lineAbout(
                    desk, row->effective, [&](const Json &body) { return placeFromJson(body["matter"]) == place; });
                if (!decided) return fail(decided.error());
                add({row->effective, *decided});
            }
        }
        for (const LedgerPlace &place : line.sheets) {
            add(place);
            add({place.seq, 1});
        }
    }
    const Result<std::vector<CycleStage>> stages = desk.ports.points.cyclesOf(inmate);
    if (!stages) return fail(stages.error());
    for (const CycleStage &stage : *stages) {
        const Result<int> line =
            lineAbout(desk, stage.act, [&](const Json &body) { return body["inmate"].toString() == inmate; });
        if (!line) return fail(line.error());
        add({stage.act, *line});
    }
    std::vector<LedgerPlace> list;
    for (const auto &[seq, line] : places) list.push_back({seq, line});
    return list;
}

}  // namespace remit
