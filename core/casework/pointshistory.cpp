#include "casework/pointshistory.h"

#include "casework/pointsshapes.h"

#include <algorithm>

namespace remit {

namespace {

using Kind = PointsMatter::Kind;

/** The sum that fixed the month, or null where it is open or taken anew. */
const MonthTotal *sumOf(const HistoryMaterial &material, Month month, const HistoryWish &wish)
{
    if (month == wish.summing || (wish.anewFrom && month >= *wish.anewFrom)) return nullptr;
    const auto found = std::lower_bound(material.months.begin(), material.months.end(), month,
                                        [](const MonthTotal &total, Month wanted) { return total.month < wanted; });
    return found != material.months.end() && found->month == month ? &*found : nullptr;
}

bool isSummed(const HistoryMaterial &material, Month month)
{
    return std::any_of(material.months.begin(), material.months.end(),
                       [&](const MonthTotal &total) { return total.month == month; });
}

/** The first month of the count: what was before the records here is unknown. */
Month firstMonth(const HistoryMaterial &material, Month until)
{
    Month first = until;
    if (!material.recorded.empty()) first = std::min(first, material.recorded.front().month);
    if (!material.months.empty()) first = std::min(first, material.months.front().month);
    if (!material.labour.empty()) first = std::min(first, material.labour.front().month);
    for (const MatterRow &row : material.matters)
        if (row.matter.kind == Kind::Entry) first = std::min(first, monthOf(row.matter.on));
    return first;
}

void addFact(const MatterRow &row, PointsHistory &history)
{
    const Result<PointsHistory> read = historyWith(row.matter.kind, row.matter.fact);
    if (!read) return;
    const auto append = [](auto &list, const auto &more) { list.insert(list.end(), more.begin(), more.end()); };
    append(history.sanctions, read->sanctions);
    append(history.absences, read->absences);
    append(history.events, read->events);
    append(history.findings, read->findings);
    append(history.labourIncapable, read->labourIncapable);
    if (row.matter.kind == Kind::Induction) history.inductionEndedOn = read->inductionEndedOn;
}

/** A month's labour enters as one addition, or one deduction that is no breach of rules, on the month's last day. */
void addLabour(Month month, qint64 credit, const ProfileHistory &profiles, PointsHistory &history)
{
    const std::optional<LabourFormula> &formula = profiles.in(month).labour;
    const qint64 limit = formula ? formula->deductionLimit : 0;
    const int points = int(std::max(credit, -limit));
    if (points == 0) return;
    const Date last(month / std::chrono::last);
    history.entries.push_back({last, PointsHistory::Entry::Target::Labour, points, labourClause(), 0, {}, false});
}

void addMonths(const HistoryMaterial &material, const HistoryWish &wish, const ProfileHistory &profiles,
               PointsHistory &history)
{
    for (const MonthTotal &total : material.months)
        if (total.month <= wish.until && sumOf(material, total.month, wish))
            addLabour(total.month, total.labourCredit, profiles, history);
    for (const LabourSum &sum : material.labour)
        if (sum.month <= wish.until && !sumOf(material, sum.month, wish))
            addLabour(sum.month, sum.credit, profiles, history);
    for (const RecordedMonth &month : material.recorded) {
        // A month that is summed here is computed; the imported figure is held against it.
        if (month.month > wish.until || month.month == wish.summing || isSummed(material, month.month)) continue;
        PointsHistory::Recorded recorded{month.month, month.total, {}};
        if (month.parts) recorded.parts = ByPart{month.parts->custody, month.parts->education, month.parts->labour};
        history.recorded.push_back(recorded);
    }
}

}  // namespace

QString labourClause() { return u"labour.month"_qs; }

bool countsIn(const HistoryMaterial &material, const MatterRow &row, const HistoryWish &wish)
{
    const MonthTotal *sum = sumOf(material, monthOf(row.matter.on), wish);
    if (!sum) return row.effective > 0 && row.ended == 0;
    const qint64 at = sum->place.seq;
    return row.effective > 0 && row.effective < at && (row.ended == 0 || row.ended > at);
}

std::optional<PointsHistory> historyOf(const HistoryMaterial &material, const HistoryWish &wish,
                                       const ProfileHistory &profiles)
{
    if (!material.subject.admittedOn || monthOf(*material.subject.admittedOn) > wish.until) return std::nullopt;
    PointsHistory history;
    history.id = material.subject.number;
    history.profile = profiles.in(wish.until).id;
    history.admittedOn = *material.subject.admittedOn;
    history.until = wish.until;
    history.strict = material.subject.strict;
    history.propertyEvaded = material.subject.propertyEvaded;
    const Month first = firstMonth(material, wish.until);
    if (first > monthOf(history.admittedOn)) {
        history.opening.month = first;
        // Who was here before the count began is past induction, unless something else is recorded.
        history.inductionEndedOn = std::max(history.admittedOn, Date(first / 1) - std::chrono::days(1));
    }
    for (const MatterRow &row : material.matters) {
        if (monthOf(row.matter.on) > wish.until || !countsIn(material, row, wish)) continue;
        if (row.matter.kind == Kind::Entry)
            history.entries.push_back(row.matter.entry);
        else
            addFact(row, history);
    }
    addMonths(material, wish, profiles, history);
    for (const CycleStage &cycle : material.cycles)
        if (cycle.state != u"proposed") history.grades.push_back({cycle.cycle, cycle.grade});
    return history;
}

}  // namespace remit
