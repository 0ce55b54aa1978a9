#include "casework/agenda/warnings.h"

#include "casework/caseprocedure.h"
#include "casework/numbers/register.h"
#include "casework/signingtrust.h"
#include "casework/trustedtime.h"
#include "law/evaluate.h"
#include "signing/revocation.h"

#include <algorithm>

namespace remit {

namespace {

using About = Warning::About;

constexpr std::chrono::days checkpointAge(7);
constexpr std::chrono::days witnessAge(31);
constexpr std::chrono::days calendarAhead(60);
constexpr int fewNumbers = 20;
constexpr qint64 littleRoom = qint64(1) << 30;
constexpr qint64 noRoom = qint64(200) << 20;

void add(std::vector<Warning> &warnings, std::optional<Warning> warning)
{
    if (warning) warnings.push_back(*std::move(warning));
}

/** With the time that the court has for that case; nothing where the law cannot say. */
std::optional<WaitingRuling> waitingRuling(const Desk &desk, const CaseRow &row, Date receivedOn)
{
    const auto file = desk.ports.cases.caseFile(row.number);
    const auto procedure = file ? procedureOfCase(desk, *file) : Result<Procedure>(fail(file.error()));
    if (!procedure || procedure->court.provision == noProvision || !procedure->court.period) return {};
    const RuleSet &rules = desk.law.rules();
    const Rule &rule = rules.rules()[rules.provisions()[procedure->court.provision].rule];
    return WaitingRuling{row.number, row.name, receivedOn, procedure->court, rule.citation, rule.englishCitation};
}

/** The cases of received batches on which the court has not ruled. */
std::vector<WaitingRuling> waitingRulings(const Desk &desk, const std::vector<CaseRow> &rows,
                                          const std::vector<Batch> &batches)
{
    std::vector<WaitingRuling> waiting;
    for (const CaseRow &row : rows) {
        if (row.status != CaseStatus::Open || row.batch.isEmpty()) continue;
        const auto batch = std::ranges::find(batches, row.batch, &Batch::id);
        if (batch == batches.end() || !batch->receivedAt) continue;
        const auto events = desk.ports.cases.courtEvents(row.number);
        if (!events || std::ranges::any_of(*events, [](const RecordedEvent &each) {
                return each.event.kind == u"ruled" || each.event.kind == u"served" || each.event.kind == u"rejected";
            }))
            continue;
        if (auto one = waitingRuling(desk, row, dateIn(*batch->receivedAt))) waiting.push_back(*std::move(one));
    }
    return waiting;
}

LedgerStanding ledgerOf(const Desk &desk)
{
    LedgerStanding standing;
    if (const auto head = desk.ports.ledger.head()) standing.acts = head->size;
    const auto held = desk.ports.ledger.checkpoints();
    if (!held) return standing;
    for (const HeldCheckpoint &each : *held) {
        if (!standing.checkpointAt || each.at >= *standing.checkpointAt) {
            standing.checkpointAt = each.at;
            standing.checkpointSize = each.checkpoint.size;
        }
        if (!each.witness.isEmpty() && (!standing.witnessedAt || each.at > *standing.witnessedAt))
            standing.witnessedAt = each.at;
    }
    return standing;
}

/** Ranges of this year that the centre handed to this store, and that are running out. */
void addNumbers(const Desk &desk, std::vector<Warning> &warnings)
{
    const auto keeper = numberKeeper(desk);
    const auto info = desk.ports.officers.info();
    if (!keeper || keeper->own || !info) return;
    const int year = int(std::chrono::year_month_day(desk.today()).year());
    for (const CaseKind kind : {CaseKind::Commutation, CaseKind::Parole}) {
        const NumberSeries series = seriesOf(*info, kind, year);
        const auto rows = desk.ports.cases.numbers({series});
        // A store that never had a number of this kind proposes none.
        if (!rows || rows->empty()) continue;
        add(warnings,
            numbersWarning(series.mark, int(std::ranges::count(*rows, NumberState::Held, &NumberRow::state))));
    }
}

/** Revocation lists that no longer let anybody sign, or soon will not. */
void addTrust(const Desk &desk, std::vector<Warning> &warnings)
{
    const auto trust = signingTrust(desk);
    if (!trust || !*trust) return;
    for (const RevocationList &list : revocationLists((*trust)->authorities)) {
        const ListState state = stateOf(list, desk.clock(), (*trust)->staleDays);
        if (state == ListState::Good || state == ListState::Open) continue;
        const ErrorArgs args{{u"issuer"_qs, list.issuer},
                             {u"on"_qs, list.dueAt ? isoDate(dateIn(*list.dueAt)) : QString()}};
        const bool stops = state == ListState::Stale || state == ListState::Early;
        warnings.push_back(
            {About::Trust, u"agenda.list."_qs + codeOf(state), args, stops ? Light::Red : Light::Yellow});
    }
}

}  // namespace

std::optional<Warning> rulingWarning(const WaitingRuling &waiting, Date today)
{
    const int months = waiting.court.period->wholeMonths();
    if (today <= addMonths(waiting.receivedOn, months)) return {};
    const int extension = waiting.court.extension.value_or(Term{}).wholeMonths();
    const bool over = today > addMonths(waiting.receivedOn, months + extension);
    const ErrorArgs args{{u"case"_qs, waiting.caseNumber},
                         {u"name"_qs, waiting.name},
                         {u"on"_qs, isoDate(waiting.receivedOn)},
                         {u"law"_qs, waiting.citation},
                         {u"law_en"_qs, waiting.englishCitation}};
    return Warning{About::Court, over ? u"agenda.ruling.over"_qs : u"agenda.ruling.month"_qs, args,
                   over ? Light::Red : Light::Yellow, waiting.caseNumber};
}

std::optional<Warning> endingWarning(const QString &caseNumber, const QString &name, Date endsOn, Date today, int days)
{
    const auto left = (endsOn - today).count();
    if (left >= days) return {};
    const ErrorArgs args{{u"case"_qs, caseNumber}, {u"name"_qs, name}, {u"on"_qs, isoDate(endsOn)}};
    return Warning{About::Case, left < 0 ? u"agenda.ended"_qs : u"agenda.ending"_qs, args,
                   left < days / 2 ? Light::Red : Light::Yellow, caseNumber};
}

std::vector<Warning> ledgerWarnings(const LedgerStanding &standing, Date today)
{
    std::vector<Warning> warnings;
    if (standing.acts == 0) return warnings;
    const ErrorArgs open{{u"count"_qs, QString::number(standing.acts - standing.checkpointSize)}};
    if (!standing.checkpointAt)
        warnings.push_back({About::Ledger, u"agenda.checkpoint.none"_qs, open});
    else if (standing.acts > standing.checkpointSize && dateIn(*standing.checkpointAt) + checkpointAge < today)
        warnings.push_back({About::Ledger, u"agenda.checkpoint.old"_qs, open});
    if (standing.checkpointAt && !standing.witnessedAt)
        warnings.push_back({About::Ledger, u"agenda.witness.none"_qs});
    else if (standing.witnessedAt && dateIn(*standing.witnessedAt) + witnessAge < today)
        warnings.push_back(
            {About::Ledger, u"agenda.witness.old"_qs, {{u"on"_qs, isoDate(dateIn(*standing.witnessedAt))}}});
    return warnings;
}

std::vector<Warning> archiveWarnings(const std::vector<KeptPackage> &packages, Date today)
{
    std::vector<Warning> warnings;
    for (const KeptPackage &package : packages) {
        for (const ArchiveLoan &loan : package.loans)
            if (loan.isOverdue(today))
                warnings.push_back(
                    {About::Archive,
                     u"agenda.loan"_qs,
                     {{u"name"_qs, package.name}, {u"by"_qs, loan.borrower}, {u"on"_qs, isoDate(loan.dueOn)}},
                     Light::Red,
                     package.name});
        if (!package.endsSoon(today)) continue;
        const bool over = *package.keptUntil < today;
        warnings.push_back({About::Archive,
                            over ? u"agenda.keeping.over"_qs : u"agenda.keeping"_qs,
                            {{u"name"_qs, package.name}, {u"on"_qs, isoDate(*package.keptUntil)}},
                            over ? Light::Red : Light::Yellow,
                            package.name});
    }
    return warnings;
}

std::optional<Warning> batchWarning(const Batch &batch)
{
    const ErrorArgs args{{u"batch"_qs, batch.id}};
    if (batch.state == BatchStatus::Rejected)
        return Warning{About::Batch, u"agenda.batch.rejected"_qs, args, Light::Red, batch.id};
    if (batch.state == BatchStatus::Unknown)
        return Warning{About::Batch, u"agenda.batch.unknown"_qs, args, Light::Red, batch.id};
    if (batch.state == BatchStatus::Signed)
        return Warning{About::Batch, u"agenda.batch.unsent"_qs, args, Light::Yellow, batch.id};
    return {};
}

std::optional<Warning> spaceWarning(qint64 freeBytes)
{
    if (freeBytes < 0 || freeBytes >= littleRoom) return {};
    return Warning{About::Space,
                   u"agenda.space"_qs,
                   {{u"free"_qs, QString::number(freeBytes >> 20)}},
                   freeBytes < noRoom ? Light::Red : Light::Yellow};
}

std::optional<Warning> numbersWarning(const QString &mark, int left)
{
    if (left >= fewNumbers) return {};
    const ErrorArgs args{{u"mark"_qs, mark}, {u"left"_qs, QString::number(left)}};
    return Warning{About::Numbers, left == 0 ? u"agenda.numbers.none"_qs : u"agenda.numbers.few"_qs, args,
                   left == 0 ? Light::Red : Light::Yellow};
}

std::optional<Warning> calendarWarning(int lastYear, Date today)
{
    const int needed = int(std::chrono::year_month_day(today + calendarAhead).year());
    if (lastYear >= needed) return {};
    return Warning{About::Calendar, u"agenda.calendar"_qs, {{u"year"_qs, QString::number(needed)}}};
}

std::vector<Warning> deskWarnings(const Desk &desk, const std::vector<CaseRow> &rows,
                                  const std::map<QString, Date> &ends, qint64 freeBytes)
{
    const Date today = desk.today();
    std::vector<Warning> warnings = ledgerWarnings(ledgerOf(desk), today);
    const auto rules = StandingRules::load();
    for (const CaseRow &row : rows)
        if (const auto end = ends.find(row.inmate); rules && row.status == CaseStatus::Open && end != ends.end())
            add(warnings, endingWarning(row.number, row.name, end->second, today, rules->endingDays));
    if (const auto batches = desk.ports.cases.batches()) {
        for (const WaitingRuling &waiting : waitingRulings(desk, rows, *batches))
            add(warnings, rulingWarning(waiting, today));
        for (const Batch &batch : *batches) add(warnings, batchWarning(batch));
    }
    if (const auto packages = keptPackages(desk))
        for (Warning &warning : archiveWarnings(*packages, today)) warnings.push_back(std::move(warning));
    if (const auto clock = checkClock(desk); !clock && clock.error().code == u"casework.clock.behind")
        warnings.push_back({About::Time, clock.error().code, clock.error().args, Light::Red});
    add(warnings, spaceWarning(freeBytes));
    add(warnings, calendarWarning(desk.calendar.lastYear(), today));
    addTrust(desk, warnings);
    addNumbers(desk, warnings);
    std::ranges::stable_sort(warnings, std::greater(), &Warning::light);
    return warnings;
}

}  // namespace remit
