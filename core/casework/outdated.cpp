#include "casework/outdated.h"

#include "casework/casestate.h"
#include "casework/formvalues.h"
#include "casework/papers.h"

#include <algorithm>

namespace remit {

namespace {

/** Each month that has a figure, with the act that gave the one that stands. */
Result<std::vector<std::pair<Month, qint64>>> monthsOf(const Desk &desk, const InmateRecord &record)
{
    std::vector<std::pair<Month, qint64>> acts;
    for (std::size_t i = 0; i < record.months.size() && i < record.monthSources.size(); ++i)
        acts.emplace_back(record.months[i].month, record.monthSources[i].seq);
    const Result<std::vector<MonthLine>> months = desk.ports.points.monthsOf(record.inmate.number);
    if (!months) return fail(months.error());
    for (const MonthLine &month : *months) acts.emplace_back(month.result.month, month.place.seq);
    return acts;
}

/** Whether a month that the paper may have told has got its figure since; the month it was made in was not over. */
Result<bool> isDoubtful(const Desk &desk, const CaseDocument &made, const std::vector<std::pair<Month, qint64>> &months)
{
    const auto since = [&](const auto &month) { return month.second > made.act; };
    if (std::ranges::none_of(months, since)) return false;
    return desk.ports.ledger.act(made.act).map([&](const LedgerEntry &entry) {
        const Month then = monthOf(dateIn(entry.act.at));
        return std::ranges::any_of(months, [&](const auto &month) { return since(month) && month.first < then; });
    });
}

/** What became of the months that a paper told. */
enum class Told { Same, Parts, Totals };

Told compare(const Json &then, const Json &now)
{
    Told worst = Told::Same;
    for (const Json &was : then.array()) {
        const auto is =
            std::ranges::find_if(now.array(), [&](const Json &month) { return month["month"] == was["month"]; });
        if (is == now.array().end() || (*is)["total"] != was["total"]) return Told::Totals;
        if (!(*is == was)) worst = Told::Parts;
    }
    return worst;
}

/** Every paper that tells points; the proposal and the review form give totals, the detail table each part. */
bool isTouched(const CaseDocument &made, const CaseFile &file, Told told)
{
    const std::optional<Paper> paper = paperOf(file.kind, made.form);
    if (!paper || !paper->tellsPoints()) return false;
    return told == Told::Totals || (told == Told::Parts && paper->form == u"points-detail");
}

/** Leads the record from paper to paper, oldest first, and compares what each could tell. */
Result<QStringList> toldOtherwise(const Desk &desk, const CaseFile &file, std::vector<CaseDocument> papers)
{
    std::ranges::sort(papers, {}, &CaseDocument::act);
    const Result<Json> now = monthsValues(desk, file.inmate);
    if (!now) return QStringList();  // nothing can be told of the points now: making the paper says why
    Result<std::unique_ptr<Past>> past = desk.ports.ledger.past(file.number, papers.front().act);
    if (!past) return fail(past.error());
    QStringList names;
    for (const CaseDocument &made : papers) {
        while ((*past)->next().value_or(made.act + 1) <= made.act)
            if (const auto taken = (*past)->advance(); !taken) return fail(taken.error());
        const Result<Json> then = monthsValues(deskThen(desk, **past), file.inmate);
        if (!then) return fail(then.error());
        if (isTouched(made, file, compare(*then, *now))) names << made.form;
    }
    return names;
}

}  // namespace

Result<QStringList> outdatedPapers(const Desk &desk, const CaseFile &file)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file.inmate);
    if (!record) return fail(record.error());
    const auto months = monthsOf(desk, *record);
    if (!months) return fail(months.error());
    const qint64 newest = newestSource(*record);
    QStringList names;
    std::vector<CaseDocument> doubtful;
    for (const CaseDocument &made : file.documents) {
        const std::optional<Paper> paper = paperOf(file.kind, made.form);
        if (isOutdated(made, file, newest)) {
            names << made.form;
            continue;
        }
        const Result<bool> doubt = paper && paper->tellsPoints() ? isDoubtful(desk, made, *months) : false;
        if (!doubt) return fail(doubt.error());
        if (*doubt) doubtful.push_back(made);
    }
    if (doubtful.empty()) return names;
    return toldOtherwise(desk, file, std::move(doubtful)).map([&](const QStringList &others) {
        return names + others;
    });
}

}  // namespace remit
