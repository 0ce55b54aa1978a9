#include "casework/importhistory.h"

#include <algorithm>

namespace remit {

namespace {

using Kind = HistoryEvent::Kind;

/** The day from which a change counts among the others. */
std::optional<Date> dayOf(const HistoryEvent &event)
{
    for (const auto &day : {event.ruledOn, event.finalOn, event.effectiveOn, event.on})
        if (day) return day;
    return std::nullopt;
}

/** What the sentence was before that day; nothing where a change says only that it is another one. */
std::optional<SentenceState> stateBefore(Date day, const JudgmentFacts &judgment, std::vector<SentenceChange> others)
{
    std::erase_if(others,
                  [day](const SentenceChange &other) { return !dayOf(other.event) || *dayOf(other.event) >= day; });
    std::ranges::stable_sort(others, {}, [](const SentenceChange &other) { return *dayOf(other.event); });
    std::optional<SentenceState> state;
    if (judgment.sentence) state = SentenceState{*judgment.sentence, judgment.term, {}};
    for (const SentenceChange &other : others) {
        const HistoryEvent &event = other.event;
        if (event.kind == Kind::NewCrime || event.kind == Kind::DiscoveredCrime) state = event.merged;
        if (event.kind == Kind::Commutation && event.to && !event.revokedOn) state = event.to;
        if (event.kind != Kind::Retrial || event.changed == false) continue;
        state.reset();
        if (event.judgment && event.judgment->sentence)
            state = SentenceState{*event.judgment->sentence, event.judgment->term, {}};
    }
    return state;
}

/** Whether the commutation leaves more than there was. */
bool isLonger(const HistoryEvent &event, const SentenceState &before)
{
    const auto months = [](const std::optional<Term> &term) { return term ? term->wholeMonths() : 0; };
    if (before.sentence == Sentence::DeathReprieve) return false;
    if (before.sentence == Sentence::Life) return event.to && event.to->sentence == Sentence::Life;
    if (!before.term) return false;
    if (event.reduction) return months(event.reduction) >= months(before.term);
    if (!event.to) return false;
    if (event.to->sentence == Sentence::Life) return true;
    return std::pair(months(event.to->term), event.to->term ? event.to->term->days : 0) >
           std::pair(months(before.term), before.term->days);
}

}  // namespace

std::optional<Error> impossibleChange(const SentenceChange &change, const JudgmentFacts &judgment,
                                      const std::vector<SentenceChange> &others, Date today)
{
    const HistoryEvent &event = change.event;
    const std::optional<Date> day = dayOf(event);
    for (const auto &each : {day, event.servedOn, event.reportedOn, event.revokedOn, event.readmittedOn})
        if (each && *each > today)
            return Error{
                u"casework.import.ruling.future"_qs, {{u"on"_qs, isoDate(*each)}, {u"today"_qs, isoDate(today)}}, {}};
    const auto &from = judgment.effectiveOn ? judgment.effectiveOn : judgment.judgedOn;
    if (day && from && *day < *from)
        return Error{u"casework.import.ruling.early"_qs, {{u"on"_qs, isoDate(*day)}, {u"from"_qs, isoDate(*from)}}, {}};
    if (event.kind != Kind::Commutation || !day) return std::nullopt;
    const auto before = stateBefore(*day, judgment, others);
    if (before && isLonger(event, *before))
        return Error{u"casework.import.ruling.longer"_qs, {{u"on"_qs, isoDate(*day)}}, {}};
    return std::nullopt;
}

}  // namespace remit
