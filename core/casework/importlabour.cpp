#include "casework/importlabour.h"

#include "casework/importidentity.h"
#include "casework/labourwork.h"
#include "casework/meetings.h"
#include "casework/officers.h"
#include "casework/record.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

using Rows = std::vector<const ImportedRow<LabourRow> *>;

/** One worker of a sheet: the rows that name the inmate. */
struct Share {
    LabourSheet::Worker worker;
    std::vector<LabourSheet::Receipt> received;
    Rows rows;
    int hoursSeconds = 0;
};

/** What a file says of one team's day. */
struct Day {
    SheetDraft draft;
    std::map<QString, Share> shares;
};

std::vector<LabourSheet::Receipt> receiptsOf(const SheetDraft &draft, const QString &number)
{
    std::vector<LabourSheet::Receipt> found;
    std::ranges::copy_if(draft.received, std::back_inserter(found),
                         [&](const auto &receipt) { return receipt.number == number; });
    return found;
}

/** Takes the rows of a file into drafts and keeps count of them. */
class SheetImport
{
public:
    SheetImport(const Desk &desk, const ImportRequest &request, ImportOutcome &outcome)
        : m_desk(desk), m_request(request), m_outcome(outcome)
    {
        const auto &rows = outcome.report.table.rows;
        for (std::size_t i = 0; i < rows.size(); ++i) m_places.emplace(rows[i].number, i);
    }

    Result<void> take(const QString &team, Date on, const Rows &rows)
    {
        const Result<Day> day = build(team, on, rows);
        if (!day) return fail(day.error());
        if (day->shares.empty()) return {};
        const Result<std::optional<SheetDraft>> held = sheetDraft(m_desk, team, on);
        if (!held) return fail(held.error());
        const Result<std::optional<LabourSheetRow>> standing = m_desk.ports.points.sheet(team, on);
        if (!standing) return fail(standing.error());
        if (*held) return join(*day, **held, false);
        if (!*standing) return join(*day, day->draft, false);
        const Result<SheetDraft> recorded = draftOfSheet(m_desk, (*standing)->act);
        return recorded ? join(*day, *recorded, true) : fail(recorded.error());
    }

private:
    Result<Day> build(const QString &team, Date on, const Rows &rows)
    {
        Day day;
        day.draft.team = team;
        day.draft.on = on;
        for (const auto *row : rows) {
            const Result<bool> fits = addRow(day, *row);
            if (!fits) return fail(fits.error());
        }
        for (auto &[number, share] : day.shares)
            day.draft.hoursSeconds = std::max(day.draft.hoursSeconds, share.hoursSeconds);
        return day;
    }

    /** False where the row is refused: an unknown inmate, another name or area, a standard time or hours that
     * contradict. */
    Result<bool> addRow(Day &day, const ImportedRow<LabourRow> &row)
    {
        const LabourRow &output = row.value;
        const Result<InmateRecord> inmate = m_desk.ports.inmates.inmate(output.inmate);
        if (!inmate && inmate.error().code != u"casework.inmate.unknown") return fail(inmate.error());
        if (!inmate) return refuse(row, u"casework.import.inmate"_qs, {{u"number"_qs, output.inmate}});
        const ImportReport &report = m_outcome.report;
        if (const auto other = otherName(report, report.table.rows[m_places[row.row]], inmate->inmate.name))
            return refuse(
                row, u"casework.import.name"_qs,
                {{u"number"_qs, output.inmate}, {u"written"_qs, *other}, {u"recorded"_qs, inmate->inmate.name}});
        const QString area = output.area.isEmpty() ? inmate->inmate.area : output.area;
        if (day.draft.area.isEmpty()) day.draft.area = area;
        if (day.draft.area != area)
            return refuse(row, u"casework.import.sheet.area"_qs, {{u"area"_qs, area}, {u"other"_qs, day.draft.area}});
        const auto same = std::ranges::find(day.draft.operations, output.operation, &LabourSheet::Operation::operation);
        if (same == day.draft.operations.end())
            day.draft.operations.push_back({output.operation, output.product, output.standardSeconds});
        else if (same->standardSeconds != output.standardSeconds)
            return refuse(row, u"casework.import.sheet.standard"_qs, {{u"operation"_qs, output.operation}});
        Share &share = day.shares[output.inmate];
        if (!share.rows.empty() && share.hoursSeconds != output.hoursSeconds)
            return refuse(row, u"casework.import.sheet.hours"_qs);
        share.hoursSeconds = output.hoursSeconds;
        share.worker.number = output.inmate;
        share.worker.post = output.post;
        const bool listed = std::ranges::find(share.worker.assignments, output.operation,
                                              &LabourSheet::Assignment::operation) != share.worker.assignments.end();
        if (!listed) share.worker.assignments.push_back({output.operation, output.share.value_or(100)});
        share.received.push_back({output.inmate, output.operation, output.lot, output.accepted, output.rejected});
        share.rows.push_back(&row);
        return true;
    }

    /** Holds each worker against `base` and saves what comes out; `base` is the file's own draft where none is there.
     */
    Result<void> join(const Day &day, SheetDraft base, bool isSigned)
    {
        const bool fresh = base.revision == 0 && !isSigned;
        if (fresh) base.hoursSeconds = day.draft.hoursSeconds;
        SheetDraft made = base;
        for (const auto &operation : day.draft.operations)
            if (std::ranges::find(made.operations, operation.operation, &LabourSheet::Operation::operation) ==
                made.operations.end())
                made.operations.push_back(operation);
        Rows taken;
        for (const auto &[number, share] : day.shares) joinWorker(day, share, base, isSigned, made, taken);
        if (taken.empty()) return {};
        return save(made, taken);
    }

    void joinWorker(const Day &day, Share share, const SheetDraft &base, bool isSigned, SheetDraft &made, Rows &taken)
    {
        const QString &number = share.worker.number;
        share.worker.absentSeconds = base.hoursSeconds - share.hoursSeconds;
        const auto known = std::ranges::find(base.workers, number, &LabourSheet::Worker::number);
        const auto earlier = receiptsOf(base, number);
        const bool contradicts =
            share.worker.absentSeconds < 0 || !std::ranges::all_of(day.draft.operations, [&](const auto &operation) {
                const auto same =
                    std::ranges::find(made.operations, operation.operation, &LabourSheet::Operation::operation);
                return same->standardSeconds == operation.standardSeconds;
            });
        if (known != base.workers.end() && !contradicts && *known == share.worker && earlier == share.received) {
            m_outcome.unchanged += int(share.rows.size());
            return;
        }
        const bool changes = known != base.workers.end();
        const bool shorter = earlier.size() > share.received.size();
        if (isSigned) return refuseAll(share, u"casework.import.sheet.signed"_qs, base);
        if (contradicts || shorter) return refuseAll(share, u"casework.import.sheet.contradicts"_qs, base);
        if (changes && !m_request.acceptChanges) return refuseAll(share, u"casework.import.sheet.differs"_qs, base);
        if (share.worker.absentSeconds > 0)
            find(*share.rows.front(), u"casework.import.sheet.absent"_qs,
                 {{u"number"_qs, number}, {u"minutes"_qs, QString::number(share.worker.absentSeconds / 60)}},
                 Severity::Note);
        if (changes) m_outcome.changed += int(share.rows.size());
        std::erase_if(made.workers, [&](const auto &worker) { return worker.number == number; });
        std::erase_if(made.received, [&](const auto &receipt) { return receipt.number == number; });
        made.workers.push_back(share.worker);
        std::ranges::copy(share.received, std::back_inserter(made.received));
        made.confirmed.erase(number);
        made.corrected.erase(number);
        taken.insert(taken.end(), share.rows.begin(), share.rows.end());
    }

    /** A sheet that the labour rules do not take refuses all its rows. */
    Result<void> save(const SheetDraft &made, const Rows &taken)
    {
        if (const Result<void> member = requireMember(m_desk, made.area); !member) return fail(member.error());
        if (const auto lines = computeSheet(m_desk, made); !lines) {
            if (!lines.error().code.startsWith(u"labour.")) return fail(lines.error());
            for (const auto *row : taken) refuse(*row, lines.error().code, lines.error().args);
            return {};
        }
        m_outcome.accepted += int(taken.size());
        if (m_request.dryRun) return {};
        return saveSheet(m_desk, made).map([](const SheetDraft &) {});
    }

    void refuseAll(const Share &share, const QString &code, const SheetDraft &base)
    {
        for (const auto *row : share.rows)
            refuse(*row, code,
                   {{u"number"_qs, share.worker.number}, {u"team"_qs, base.team}, {u"on"_qs, isoDate(base.on)}});
    }

    bool refuse(const ImportedRow<LabourRow> &row, const QString &code, const ErrorArgs &args = {})
    {
        find(row, code, args, Severity::Error);
        ++m_outcome.refused;
        m_outcome.report.badRows.push_back(m_places[row.row]);
        return false;
    }

    void find(const ImportedRow<LabourRow> &row, const QString &code, const ErrorArgs &args, Severity severity)
    {
        m_outcome.report.findings.push_back({row.row, {}, row.value.inmate, code, args, severity});
    }

    const Desk &m_desk;
    const ImportRequest &m_request;
    ImportOutcome &m_outcome;
    std::map<int, std::size_t> m_places;
};

}  // namespace

Result<ImportOutcome> importLabourSheets(const Desk &desk, const ImportRequest &request, Imported<LabourRow> imported,
                                         const Progress &progress)
{
    std::map<std::pair<QString, Date>, Rows> days;
    for (const ImportedRow<LabourRow> &row : imported.rows) days[{row.value.team, row.value.on}].push_back(&row);
    ImportOutcome outcome;
    outcome.kind = request.kind;
    outcome.report = imported;
    outcome.read = imported.counts.read;
    outcome.refused = imported.counts.refused;
    outcome.leftOut = imported.counts.leftOut;
    return inOneTransaction(desk, [&]() -> Result<ImportOutcome> {
        SheetImport sheets(desk, request, outcome);
        int done = 0;
        for (const auto &[day, rows] : days) {
            if (progress && !progress(++done, int(days.size()))) return fail(u"casework.cancelled"_qs);
            if (const Result<void> taken = sheets.take(day.first, day.second, rows); !taken) return fail(taken.error());
        }
        std::ranges::sort(outcome.report.badRows);
        std::ranges::stable_sort(outcome.report.findings, {}, &Finding::row);
        return outcome;
    });
}

}  // namespace remit
