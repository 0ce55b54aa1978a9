#include "base/messages.h"
#include "casework/formvalues.h"
#include "records/factsjson.h"

namespace remit {

namespace {

Json commutationValues(const SentenceChange &change, std::optional<Sentence> sentence)
{
    Json json;
    setDate(json, "ruledOn", change.event.ruledOn);
    setDate(json, "servedOn", change.event.servedOn);
    setReduction(json, change.event.reduction, sentence);
    if (const auto &to = change.event.to) {
        json.set("to", sentenceCode(to->sentence));
        setTerm(json, "toTerm", to->term);
    }
    setTerm(json, "politicalRightsTo", change.event.politicalRightsTo);
    return json;
}

/** "，数罪并罚决定执行有期徒刑九年六个月"; what is not fixed by a term is named by its kind. */
QString mergedInWords(const std::optional<SentenceState> &merged, const Messages &papers)
{
    if (!merged) return {};
    const QString sentence = papers.text(u"sentence."_qs + sentenceCode(merged->sentence)) +
                             (merged->term ? chineseTerm(*merged->term) : QString());
    return papers.text(u"phrase.change.merged"_qs, {{u"sentence"_qs, sentence}});
}

/** A change other than a commutation, as one sentence. */
Json otherChangeValues(const SentenceChange &change, const Messages &papers)
{
    using Kind = HistoryEvent::Kind;
    const HistoryEvent &event = change.event;
    const auto say = [&](const QString &code, const std::optional<Date> &day) {
        return papers.text(u"phrase.change."_qs + code,
                           {{u"day"_qs, day ? chineseDate(*day) : papers.text(u"phrase.day.unknown"_qs)}});
    };
    Json json;
    switch (event.kind) {
        case Kind::NewCrime:
            json.set("other", say(u"new-crime"_qs, event.finalOn) + mergedInWords(event.merged, papers));
            break;
        case Kind::DiscoveredCrime:
            json.set("other", say(u"discovered-crime"_qs, event.finalOn) + mergedInWords(event.merged, papers));
            break;
        case Kind::Retrial:
            json.set("other",
                     say(event.changed.value_or(false) ? u"retrial-changed"_qs : u"retrial"_qs, event.effectiveOn));
            break;
        case Kind::Parole:
            json.set("other", say(u"parole"_qs, event.ruledOn));
            break;
        case Kind::ParoleRevoked:
            json.set("other", say(u"parole-revoked"_qs, event.on));
            break;
        case Kind::Commutation:
            break;
    }
    return json;
}

}  // namespace

Json changesValues(const InmateRecord &record, const Messages &papers)
{
    Json::Array list;
    for (const SentenceChange &change : record.changes) {
        const bool commutation = change.event.kind == HistoryEvent::Kind::Commutation;
        if (commutation && change.event.revokedOn) continue;
        Json json = commutation ? commutationValues(change, record.inmate.judgment.sentence)
                                : otherChangeValues(change, papers);
        setText(json, "court", change.court);
        setText(json, "number", change.rulingNumber);
        setDate(json, "endsOn", change.newEndOn);
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace remit
