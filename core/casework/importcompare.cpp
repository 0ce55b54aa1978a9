#include "casework/importcompare.h"

#include "casework/changedfields.h"
#include "casework/importhistory.h"
#include "casework/importidentity.h"
#include "casework/importmerge.h"
#include "casework/recordedinmates.h"
#include "exchange/vocabulary.h"
#include "records/inmatejson.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace remit {

namespace {

/**
 * From harmless to refused. Added: what was not known is told now. Lost: a cell says nothing of what is recorded.
 * Wrong: nobody of that number or name, or nothing that can have been.
 */
enum class Standing { Same, New, Added, Changed, Lost, Wrong };

/** The column of the file that carries a member of a record, or null. */
const Column *columnFor(const Header &header, const QString &path)
{
    static const std::map<QString, QString> others{{u"term"_qs, u"sentence"_qs},      {u"crimes"_qs, u"crime"_qs},
                                                   {u"duties"_qs, u"penalties"_qs},   {u"items"_qs, u"performed"_qs},
                                                   {u"categories"_qs, u"crime"_qs},   {u"suspended"_qs, u"sentence"_qs},
                                                   {u"probation"_qs, u"sentence"_qs}, {u"to"_qs, u"reduction"_qs}};
    const QStringList parts = path.split(u'.');
    for (auto part = parts.rbegin(); part != parts.rend(); ++part) {
        if (const Column *column = header.find(*part)) return column;
        const auto other = others.find(*part);
        if (other == others.end()) continue;
        if (const Column *column = header.find(other->second)) return column;
    }
    return nullptr;
}

/** Holds the rows of one file against the record, a row at a time. */
class Comparison
{
public:
    Comparison(const Desk &desk, const ImportRequest &request, const std::vector<IncomingRecord> &incoming,
               ImportOutcome &outcome)
        : m_section(sectionOf(request.kind)),
          m_recorded(desk.ports.inmates, m_section),
          m_accept(request.acceptChanges),
          m_today(desk.today()),
          m_outcome(outcome),
          m_merge(outcome.report)
    {
        if (request.kind == ImportKind::Commutations || request.kind == ImportKind::Rulings)
            for (const IncomingRecord &each : incoming)
                if (auto change = sentenceChangeFromJson(each.line))
                    m_changes[each.inmate].push_back(*std::move(change));
        const auto &rows = outcome.report.table.rows;
        for (std::size_t i = 0; i < rows.size(); ++i) m_places.emplace(rows[i].number, i);
    }

    /** All records of one row; takes their lines or refuses the row as a whole. */
    Result<void> take(IncomingRecord *first, IncomingRecord *last)
    {
        Standing row = Standing::Same;
        std::vector<Json *> news;
        for (IncomingRecord *each = first; each != last; ++each) {
            const Result<const RecordedInmates::Held *> held = m_recorded.of(each->inmate);
            if (!held) return fail(held.error());
            if (!m_section.needsInmate && (*held)->inmate) {
                Result<RosterMerge::Whole> whole = m_merge.merged(*(*held)->inmate, *each);
                if (!whole) return fail(whole.error());
                each->line = std::move(whole->line);
                each->follows = std::move(whole->follows);
                if (whole->contradicts) row = Standing::Wrong;
            }
            const Standing standing = look(*each, **held);
            row = std::max(row, standing);
            if (standing != Standing::Same) news.push_back(&each->line);
        }
        const bool refused = row >= Standing::Lost || (row == Standing::Changed && !m_accept);
        count(row, refused);
        if (refused)
            refuse(first->row);
        else
            for (Json *line : news) m_lines.push_back(std::move(*line));
        return {};
    }

    std::vector<Json> finish() &&
    {
        m_merge.finish();
        return std::move(m_lines);
    }

private:
    Standing look(const IncomingRecord &each, const RecordedInmates::Held &held)
    {
        if (const auto wrong = m_section.needsInmate ? whyWrong(each, held) : std::nullopt) {
            const auto &told = m_outcome.report.findings;
            const Column *column =
                wrong->code == u"casework.import.name" ? m_outcome.report.header.find(u"name"_qs) : nullptr;
            if (told.empty() || told.back().row != each.row || told.back().code != wrong->code)
                find(each, column, wrong->code, wrong->args, Severity::Error);
            return Standing::Wrong;
        }
        const auto same = held.lines.find(m_section.key(each.line));
        if (same == held.lines.end()) return Standing::New;
        if (same->second == each.line) return Standing::Same;
        Standing standing = Standing::Added;
        for (const ChangedField &field : changedFields(same->second, each.line))
            standing = std::max(standing, noteChange(each, field));
        return standing;
    }

    /** The inmate is nobody or somebody else, or the change cannot have been. */
    std::optional<Error> whyWrong(const IncomingRecord &each, const RecordedInmates::Held &held) const
    {
        if (!held.inmate) return Error{u"casework.import.inmate"_qs, {}, {}};
        const ImportReport &report = m_outcome.report;
        const auto place = m_places.find(each.row);
        if (place != m_places.end())
            if (const auto other = otherName(report, report.table.rows[place->second], held.inmate->name))
                return Error{
                    u"casework.import.name"_qs, {{u"written"_qs, *other}, {u"recorded"_qs, held.inmate->name}}, {}};
        const auto incoming = m_changes.find(each.inmate);
        const Result<SentenceChange> change =
            incoming == m_changes.end() ? fail(QString()) : sentenceChangeFromJson(each.line);
        if (!change) return std::nullopt;
        std::vector<SentenceChange> others = held.changes;
        others.insert(others.end(), incoming->second.begin(), incoming->second.end());
        return impossibleChange(*change, held.inmate->judgment, others, m_today);
    }

    /** A file never takes away what is recorded: a short list with few columns must not empty a judgment. */
    Standing noteChange(const IncomingRecord &each, const ChangedField &field)
    {
        const Column *column = columnFor(m_outcome.report.header, field.path);
        const bool added = field.before.isNull();
        // Without a column for it a no was not written by anybody.
        const bool lost = !each.follows.contains(field.path) && (field.lost || (!column && field.before == Json(true)));
        find(each, column,
             lost       ? u"casework.import.lost"_qs
             : added    ? u"casework.import.added"_qs
             : m_accept ? u"casework.import.changed"_qs
                        : u"casework.import.differs"_qs,
             {{u"named"_qs, column ? column->header : field.path},
              {u"field"_qs, column ? column->header : field.path},
              {u"path"_qs, field.path},
              {u"before"_qs, QString::fromUtf8(field.before.canonical())},
              {u"after"_qs, QString::fromUtf8(field.after.canonical())}},
             added               ? Severity::Note
             : m_accept && !lost ? Severity::Warning
                                 : Severity::Error);
        return lost ? Standing::Lost : added ? Standing::Added : Standing::Changed;
    }

    void find(const IncomingRecord &each, const Column *column, const QString &code, ErrorArgs args, Severity severity)
    {
        args.insert(u"number"_qs, each.inmate);
        m_outcome.report.findings.push_back({each.row, column ? column->header : QString(),
                                             column ? cellOf(each.row, *column) : each.inmate, code, args, severity});
    }

    QString cellOf(int row, const Column &column) const
    {
        const auto place = m_places.find(row);
        if (place == m_places.end()) return {};
        const auto &cells = m_outcome.report.table.rows[place->second].cells;
        return column.index < cells.size() ? cells[column.index].text : QString();
    }

    void count(Standing row, bool refused)
    {
        m_outcome.changed += row == Standing::Added || row == Standing::Changed || row == Standing::Lost;
        m_outcome.unchanged += row == Standing::Same;
        m_outcome.refused += refused;
        m_outcome.accepted += !refused && row != Standing::Same;
    }

    void refuse(int row)
    {
        const auto place = m_places.find(row);
        if (place != m_places.end()) m_outcome.report.badRows.push_back(place->second);
    }

    const ImportSection &m_section;
    RecordedInmates m_recorded;
    bool m_accept;
    Date m_today;
    /** What a file of rulings brings, by inmate. */
    std::map<QString, std::vector<SentenceChange>> m_changes;
    ImportOutcome &m_outcome;
    /** Places in the table by row number. */
    std::unordered_map<int, std::size_t> m_places;
    RosterMerge m_merge;
    std::vector<Json> m_lines;
};

}  // namespace

Result<std::vector<Json>> compareWithRecord(const Desk &desk, const ImportRequest &request,
                                            std::vector<IncomingRecord> incoming, ImportOutcome &outcome,
                                            const Progress &progress)
{
    outcome.read = outcome.report.counts.read;
    outcome.refused = outcome.report.counts.refused;
    outcome.leftOut = outcome.report.counts.leftOut;
    Comparison comparison(desk, request, incoming, outcome);
    IncomingRecord *const end = incoming.data() + incoming.size();
    int rows = 0;
    for (IncomingRecord *first = incoming.data(); first != end;) {
        IncomingRecord *const last =
            std::find_if(first, end, [&](const IncomingRecord &each) { return each.row != first->row; });
        if (progress && ++rows % 200 == 0 && !progress(int(last - incoming.data()), int(incoming.size())))
            return fail(u"casework.cancelled"_qs);
        if (const auto taken = comparison.take(first, last); !taken) return fail(taken.error());
        first = last;
    }
    std::vector<Json> lines = std::move(comparison).finish();
    std::ranges::sort(outcome.report.badRows);
    return lines;
}

}  // namespace remit
