#include "exchange/rulings.h"

#include "exchange/importing.h"
#include "exchange/rowchecks.h"
#include "exchange/values.h"

#include <QHash>

#include <array>

namespace remit {

namespace {

using Kind = HistoryEvent::Kind;

const QString kind = QStringLiteral("rulings");

Result<Kind> readChangeKind(const QString &text)
{
    static const QHash<QString, Kind> kinds = {{u"减刑"_qs, Kind::Commutation},
                                               {u"裁定减刑"_qs, Kind::Commutation},
                                               {u"假释"_qs, Kind::Parole},
                                               {u"裁定假释"_qs, Kind::Parole},
                                               {u"撤销假释"_qs, Kind::ParoleRevoked},
                                               {u"撤销假释收监"_qs, Kind::ParoleRevoked},
                                               {u"再审"_qs, Kind::Retrial},
                                               {u"再审改判"_qs, Kind::Retrial},
                                               {u"改判"_qs, Kind::Retrial},
                                               {u"新罪"_qs, Kind::NewCrime},
                                               {u"又犯罪"_qs, Kind::NewCrime},
                                               {u"又犯新罪"_qs, Kind::NewCrime},
                                               {u"加刑"_qs, Kind::NewCrime},
                                               {u"狱内又犯罪"_qs, Kind::NewCrime},
                                               {u"漏罪"_qs, Kind::DiscoveredCrime},
                                               {u"发现漏罪"_qs, Kind::DiscoveredCrime}};
    const QString bare = compact(text);
    const auto found = kinds.constFind(bare);
    if (found != kinds.constEnd()) return *found;
    // A revoked commutation is a date on its own ruling, not a decision beside it.
    if (bare.contains(u"撤销减刑")) return fail(u"import.ruling.revoked"_qs, {{u"value"_qs, text}});
    return fail(u"import.ruling.kind"_qs, {{u"value"_qs, text}});
}

bool needs(RowReader &row, const QStringList &fields)
{
    bool all = true;
    for (const QString &field : fields) all = requireField(row, kind, field) && all;
    return all;
}

void readCommutation(RowReader &row, HistoryEvent &event)
{
    needs(row, {u"ruled_on"_qs, u"result"_qs});
    const QString field = u"result"_qs;
    event.reportedOn = row.date(u"reported_on"_qs);
    event.ruledOn = row.date(u"ruled_on"_qs);
    event.servedOn = row.date(u"served_on"_qs);
    event.revokedOn = row.date(u"revoked_on"_qs);
    const auto change = row.read(field, [&](const QString &text) { return readReduction(text, row.unit(field)); });
    if (change) {
        event.reduction = change->reduction;
        event.to = change->to;
        event.politicalRightsTo = change->politicalRightsTo;
    }
    requireOrder(row, event.reportedOn, event.ruledOn, u"ruled_on"_qs);
    requireOrder(row, event.ruledOn, event.servedOn, u"served_on"_qs);
    requireOrder(row, event.ruledOn, event.revokedOn, u"revoked_on"_qs);
}

/** A sentence as a state: what a merged or retried sentence became. */
std::optional<SentenceState> readState(RowReader &row, const QString &field)
{
    const auto sentence =
        row.read(field, [&](const QString &text) { return readSentence(splitSentence(text).first, row.unit(field)); });
    if (!sentence) return std::nullopt;
    return SentenceState{sentence->sentence, sentence->term, row.date(u"term_starts_on"_qs)};
}

void readParole(RowReader &row, HistoryEvent &event)
{
    needs(row, {u"ruled_on"_qs});
    event.ruledOn = row.date(u"ruled_on"_qs);
    event.from = row.date(u"probation_from"_qs);
    event.until = row.date(u"probation_until"_qs);
    requireOrder(row, event.from, event.until, u"probation_until"_qs);
}

/** Registers tell in words why parole fell; the law knows three grounds (刑法第八十六条). Other words stay as they are
 *  and are asked for where they matter. */
QString revocationCode(const QString &words)
{
    static const std::array grounds{std::pair(u"new_crime"_qs, QStringList{u"新罪"_qs, u"又犯"_qs, u"再犯"_qs}),
                                    std::pair(u"discovered_crime"_qs, QStringList{u"漏罪"_qs, u"余罪"_qs}),
                                    std::pair(u"violation"_qs, QStringList{u"违反"_qs, u"脱离"_qs, u"脱管"_qs})};
    for (const auto &[code, signs] : grounds)
        for (const QString &sign : signs)
            if (words.contains(sign)) return code;
    return words;
}

void readRevocation(RowReader &row, HistoryEvent &event)
{
    needs(row, {u"ruled_on"_qs, u"readmitted_on"_qs});
    event.on = row.date(u"ruled_on"_qs);
    event.readmittedOn = row.date(u"readmitted_on"_qs);
    event.reason = revocationCode(row.text(u"reason"_qs));
}

void readRetrial(RowReader &row, HistoryEvent &event)
{
    needs(row, {u"effective_on"_qs, u"changed"_qs});
    event.effectiveOn = row.date(u"effective_on"_qs);
    event.changed = row.read(u"changed"_qs, &readYesNo);
    if (event.changed != true) return;
    needs(row, {u"result"_qs});
    const auto state = readState(row, u"result"_qs);
    if (!state) return;
    JudgmentFacts judgment;
    judgment.sentence = state->sentence;
    judgment.term = state->term;
    judgment.judgedOn = row.date(u"ruled_on"_qs);
    judgment.effectiveOn = event.effectiveOn;
    judgment.termStartsOn = state->termStartsOn;
    judgment.termEndsOn = row.date(u"new_end_on"_qs);
    event.judgment = judgment;
}

void readCrime(RowReader &row, HistoryEvent &event)
{
    needs(row, {u"effective_on"_qs, u"penalty"_qs});
    event.finalOn = row.date(u"effective_on"_qs);
    const QString field = u"penalty"_qs;
    const auto penalty =
        row.read(field, [&](const QString &text) { return readSentence(splitSentence(text).first, row.unit(field)); });
    if (penalty) event.penalty = penalty->sentence;
    event.merged = readState(row, u"merged"_qs);
    if (event.kind == Kind::DiscoveredCrime) {
        event.confessed = row.read(u"confessed"_qs, &readYesNo);
        return;
    }
    event.intentional = row.read(u"intentional"_qs, &readYesNo);
    event.duringReprieve = row.read(u"during_reprieve"_qs, &readYesNo);
}

void readEvent(RowReader &row, HistoryEvent &event)
{
    switch (event.kind) {
        case Kind::Commutation:
            return readCommutation(row, event);
        case Kind::Parole:
            return readParole(row, event);
        case Kind::ParoleRevoked:
            return readRevocation(row, event);
        case Kind::Retrial:
            return readRetrial(row, event);
        case Kind::NewCrime:
        case Kind::DiscoveredCrime:
            return readCrime(row, event);
    }
}

std::vector<SentenceChange> readRuling(RowReader &row)
{
    SentenceChange change;
    change.inmate = readInmateNumber(row);
    needs(row, {u"kind"_qs});
    const auto found = row.read(u"kind"_qs, &readChangeKind);
    if (!found) return {};
    change.event.kind = *found;
    change.rulingNumber = row.text(u"ruling_number"_qs);
    change.court = row.text(u"court"_qs);
    change.newEndOn = row.date(u"new_end_on"_qs);
    readEvent(row, change.event);
    const HistoryEvent &event = change.event;
    const auto day = event.ruledOn       ? event.ruledOn
                     : event.finalOn     ? event.finalOn
                     : event.effectiveOn ? event.effectiveOn
                                         : event.on;
    if (day) row.claim(change.inmate + u' ' + QString::number(int(event.kind)) + u' ' + isoDate(*day));
    return {change};
}

}  // namespace

Result<Imported<SentenceChange>> importRulings(const std::vector<Table> &tables, const Mapping &mapping)
{
    return importKind<SentenceChange>(tables, kind, mapping, u"import.change.doubled"_qs, &readRuling);
}

}  // namespace remit
