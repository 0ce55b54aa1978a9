#include "casework/screening.h"

#include "casework/assumptions.h"
#include "law/evaluate.h"
#include "records/currentend.h"

namespace remit {

void ScreenCounts::add(Decision decision)
{
    switch (decision) {
        case Decision::Eligible:
            ++eligible;
            break;
        case Decision::NotYet:
            ++notYet;
            break;
        case Decision::Barred:
            ++barred;
            break;
        case Decision::Unsupported:
            ++unsupported;
            break;
        case Decision::Invalid:
            ++invalid;
            break;
    }
}

namespace {

Screened screenRecord(const Desk &desk, const InmateRecord &record, Date asOf)
{
    Facts facts = factsOf(record, asOf);
    Screened screened;
    screened.row = rowOf(record);
    screened.verdict = evaluateAssuming(desk.law, facts, screened.assuming);
    return screened;
}

/** What happened, with the last day that the record keeps beside it where it gave a new term. */
HistoryEvent eventOf(const SentenceChange &change)
{
    HistoryEvent event = change.event;
    for (auto *state : {&event.merged, &event.to})
        if (*state && (*state)->sentence == Sentence::FixedTerm && !(*state)->termEndsOn)
            (*state)->termEndsOn = change.newEndOn;
    return event;
}

}  // namespace

Facts factsOf(const InmateRecord &record, Date asOf, const ConfirmedFacts &confirmed)
{
    Facts facts;
    facts.id = record.inmate.number;
    facts.asOf = asOf;
    facts.person = record.inmate.person;
    facts.judgment = record.inmate.judgment;
    facts.crimes = record.inmate.crimes;
    facts.categories = record.inmate.categories;
    facts.openCategories = record.inmate.openCategories;
    facts.property = record.inmate.property;
    facts.conditions = record.inmate.conditions;
    applyHealth(facts.conditions, record.health, asOf);
    applyProperty(facts.property, record.property, asOf);
    for (const SentenceChange &change : record.changes) facts.history.push_back(eventOf(change));
    facts.historyStated = !facts.history.empty();
    facts.performance.repentance = confirmed.repentance;
    // Whoever confirms or denies repentance has weighed what would deny it.
    if (confirmed.repentance) facts.performance.deniedBecause.emplace();
    facts.performance.merit = confirmed.merit;
    if (confirmed.able) facts.property.able = confirmed.able;
    facts.parole.dangerOfReoffending = confirmed.dangerOfReoffending;
    facts.parole.communityAssessed = confirmed.communityAssessed;
    for (const QString &name : confirmed.asRecorded) assume(name, facts);
    return facts;
}

QStringList assumeForScreening(const Law &law, Facts &facts)
{
    QStringList names;
    evaluateAssuming(law, facts, names);
    return names;
}

PointsHistory pointsHistoryOf(const InmateRecord &record)
{
    PointsHistory history;
    history.id = record.inmate.number;
    history.profile = u"national"_qs;
    const JudgmentFacts &judgment = record.inmate.judgment;
    if (record.months.empty()) return history;
    const Month first = record.months.front().month;
    history.admittedOn = judgment.deliveredOn.value_or(Date(first / 1));
    history.until = record.months.back().month;
    // What was before the first recorded month is unknown here, so the count opens with it.
    if (monthOf(history.admittedOn) < first) history.opening.month = first;
    for (const RecordedMonth &month : record.months) {
        PointsHistory::Recorded recorded;
        recorded.month = month.month;
        recorded.total = month.total;
        if (month.parts) recorded.parts = ByPart{month.parts->custody, month.parts->education, month.parts->labour};
        history.recorded.push_back(recorded);
    }
    return history;
}

InmateRow rowOf(const InmateRecord &record)
{
    const Inmate &inmate = record.inmate;
    InmateRow row;
    row.number = inmate.number;
    row.name = inmate.name;
    row.sex = inmate.person.sex.value_or(PersonFacts::Sex::Male);
    row.birthDate = inmate.person.birthDate;
    row.area = inmate.area;
    row.ward = inmate.ward;
    QStringList crimes;
    for (const CrimeFacts &crime : inmate.crimes) crimes << crime.name;
    row.crimes = crimes.join(u'、');
    row.sentence = inmate.judgment.sentence;
    row.term = inmate.judgment.term;
    row.endsOn = currentEnd(inmate.judgment, record.changes);
    for (const SentenceChange &change : record.changes) {
        row.commutations += change.event.kind == HistoryEvent::Kind::Commutation && !change.event.revokedOn;
    }
    return row;
}

Result<ScreenResult> screen(const Desk &desk, Date asOf, const Progress &progress)
{
    const Result<qint64> total = desk.ports.inmates.inmateCount();
    if (!total) return fail(total.error());
    ScreenResult result;
    result.asOf = asOf;
    result.rows.reserve(static_cast<size_t>(*total));
    bool cancelled = false;
    Result<void> walked = desk.ports.inmates.eachInmate([&](const InmateRecord &record) {
        result.rows.push_back(screenRecord(desk, record, asOf));
        result.commutation.add(result.rows.back().verdict.commutation.decision);
        result.parole.add(result.rows.back().verdict.parole.decision);
        if (progress && result.rows.size() % 50 == 0) cancelled = !progress(int(result.rows.size()), int(*total));
        return !cancelled;
    });
    if (!walked) return fail(walked.error());
    if (cancelled) return fail(u"casework.cancelled"_qs);
    return result;
}

Result<Screened> screenOne(const Desk &desk, const QString &number, Date asOf)
{
    return desk.ports.inmates.inmate(number).map(
        [&](const InmateRecord &record) { return screenRecord(desk, record, asOf); });
}

}  // namespace remit
