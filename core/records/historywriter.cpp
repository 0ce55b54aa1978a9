#include "records/factsjson.h"
#include "records/members.h"

namespace remit {

namespace {

Json stateToJson(const SentenceState &state)
{
    Members out;
    out.add("sentence", wordOf(sentenceCodes, state.sentence));
    out.add("term", state.term);
    out.add("term_starts_on", state.termStartsOn);
    out.add("term_ends_on", state.termEndsOn);
    return out.take();
}

void addCommutation(Members &out, const HistoryEvent &event)
{
    out.add("reported_on", event.reportedOn);
    out.add("ruled_on", event.ruledOn);
    out.add("served_on", event.servedOn);
    out.add("reduction", event.reduction);
    if (event.to) out.add("to", stateToJson(*event.to));
    out.add("political_rights_to", event.politicalRightsTo);
    out.add("probation_to", event.probationTo);
    out.add("revoked_on", event.revokedOn);
}

void addCrime(Members &out, const HistoryEvent &event)
{
    out.add("final_on", event.finalOn);
    out.add("penalty", sentenceCodes, event.penalty);
    if (event.merged) out.add("merged", stateToJson(*event.merged));
    if (event.kind == HistoryEvent::Kind::DiscoveredCrime) return out.add("confessed", event.confessed);
    out.add("intentional", event.intentional);
    out.add("during_reprieve", event.duringReprieve);
}

Json eventToJson(const HistoryEvent &event)
{
    using Kind = HistoryEvent::Kind;
    Members out;
    out.add("kind", wordOf(eventCodes, event.kind));
    switch (event.kind) {
        case Kind::Commutation:
            addCommutation(out, event);
            break;
        case Kind::NewCrime:
        case Kind::DiscoveredCrime:
            addCrime(out, event);
            break;
        case Kind::Retrial:
            out.add("effective_on", event.effectiveOn);
            out.add("changed", event.changed);
            if (event.judgment) out.add("judgment", judgmentToJson(*event.judgment));
            break;
        case Kind::Parole:
            out.add("ruled_on", event.ruledOn);
            out.add("from", event.from);
            out.add("to", event.until);
            break;
        case Kind::ParoleRevoked:
            out.add("on", event.on);
            out.add("readmitted_on", event.readmittedOn);
            out.add("reason", event.reason);
            break;
    }
    return out.take();
}

}  // namespace

Json historyToJson(const std::vector<HistoryEvent> &history) { return arrayOf(history, eventToJson); }

}  // namespace remit
