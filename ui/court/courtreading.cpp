#include "court/courtreading.h"

#include "casework/courtchanges.h"

#include <algorithm>

namespace remit::ui {

namespace {

/** What the record says beyond the case's own line. */
Result<CourtRow> rowOf(const Desk &desk, const CaseRow &row)
{
    CourtRow made;
    made.row = row;
    if (auto supplement = supplementOf(desk, row.number)) {
        made.supplement = *std::move(supplement);
        if (!made.supplement->batch.isEmpty())
            if (const auto batch = desk.ports.cases.batch(made.supplement->batch)) made.answer = *batch;
    } else if (supplement.error().code != u"casework.supplement.none") {
        return fail(supplement.error());
    }
    if (row.status != CaseStatus::Concluded) return made;
    if (auto recorded = recordedRuling(desk, row.number)) made.recorded = *std::move(recorded);
    made.revocationWaits = made.recorded && !made.recorded->revokedOn && readRevocation(desk, row.number).has_value();
    return made;
}

int urgency(const CourtRow &row)
{
    static const int places[] = {3, 0, 1, 2};
    return places[int(taskOf(row))];
}

bool isBefore(const CourtRow &one, const CourtRow &other)
{
    if (urgency(one) != urgency(other)) return urgency(one) < urgency(other);
    if (taskOf(one) == CourtTask::Supplement && one.supplement->dueOn != other.supplement->dueOn)
        return one.supplement->dueOn < other.supplement->dueOn;
    return one.row.number > other.row.number;
}

void byRuling(std::vector<SentenceChange> &changes)
{
    std::ranges::stable_sort(changes, {}, [](const SentenceChange &change) { return change.event.ruledOn; });
}

}  // namespace

Result<std::vector<CourtRow>> readCourtRows(const Desk &desk)
{
    const auto rows = desk.ports.cases.cases({});
    if (!rows) return fail(rows.error());
    const auto batches = desk.ports.cases.batches();
    if (!batches) return fail(batches.error());
    QStringList gone;
    for (const Batch &batch : *batches)
        if (batch.state == BatchStatus::Sent || batch.state == BatchStatus::Received) gone << batch.id;
    std::vector<CourtRow> made;
    for (const CaseRow &row : *rows) {
        if (row.court.isEmpty() && !gone.contains(row.batch)) continue;
        auto one = rowOf(desk, row);
        if (!one) return fail(one.error());
        made.push_back(*std::move(one));
    }
    std::ranges::stable_sort(made, &isBefore);
    return made;
}

Result<CourtView> readCourtView(const Desk &desk, const QString &caseNumber)
{
    CourtView view;
    auto file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    view.file = *std::move(file);
    CaseQuery query;
    query.inmate = view.file.inmate;
    const auto rows = desk.ports.cases.cases(query);
    if (!rows) return fail(rows.error());
    for (const CaseRow &row : *rows) {
        if (row.number != caseNumber) continue;
        auto made = rowOf(desk, row);
        if (!made) return fail(made.error());
        view.row = *std::move(made);
    }
    auto events = desk.ports.cases.courtEvents(caseNumber);
    if (!events) return fail(events.error());
    view.events = *std::move(events);
    if (auto reading = readRuling(desk, caseNumber)) view.reading = *std::move(reading);
    if (auto revocation = readRevocation(desk, caseNumber)) view.revocation = *std::move(revocation);
    const auto record = desk.ports.inmates.inmate(view.file.inmate);
    if (!record) return fail(record.error());
    const auto change = recordedChange(desk, caseNumber);
    if (!change) return fail(change.error());
    view.now = outlookOf(record->inmate.judgment, record->changes);
    view.without = outlookOf(record->inmate.judgment, changesWithout(*record, *change));
    view.officer = desk.officer;
    view.today = desk.today();
    return view;
}

Result<SentenceOutlook> outlookWith(const Desk &desk, const QString &caseNumber, const CourtRuling &ruling)
{
    const auto file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const auto record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    const auto change = recordedChange(desk, caseNumber);
    if (!change) return fail(change.error());
    std::vector<SentenceChange> changes = changesWithout(*record, *change);
    const std::vector<SentenceChange> others = changes;
    if (ruling.changesSentence()) {
        changes.push_back(changeOf(*file, {}, ruling));
        byRuling(changes);
    }
    SentenceOutlook outlook = outlookOf(record->inmate.judgment, changes);
    // Our own reckoning, to be held against what the court states.
    if (ruling.changesSentence()) outlook.endsOn = endWith(*file, *record, others, ruling);
    return outlook;
}

}  // namespace remit::ui
