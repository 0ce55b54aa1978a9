#include "casework/courtvalues.h"

#include "records/factsjson.h"

#include <array>

namespace remit {

namespace {

struct OutcomeName {
    RulingOutcome outcome;
    QLatin1String code;
};
constexpr std::array outcomeNames{OutcomeName{RulingOutcome::Granted, QLatin1String("granted")},
                                  OutcomeName{RulingOutcome::Adjusted, QLatin1String("adjusted")},
                                  OutcomeName{RulingOutcome::Refused, QLatin1String("refused")},
                                  OutcomeName{RulingOutcome::Withdrawn, QLatin1String("withdrawn")}};

tl::unexpected<Error> unread(const QString &path) { return fail(u"casework.ruling.unread"_qs, {{u"path"_qs, path}}); }

}  // namespace

QString rulingOutcomeCode(RulingOutcome outcome)
{
    for (const OutcomeName &name : outcomeNames)
        if (name.outcome == outcome) return name.code;
    return {};
}

std::optional<RulingOutcome> rulingOutcomeFromCode(const QString &code)
{
    for (const OutcomeName &name : outcomeNames)
        if (code == name.code) return name.outcome;
    return std::nullopt;
}

Json rulingToJson(const CourtRuling &ruling)
{
    Json json;
    json.set("outcome", rulingOutcomeCode(ruling.outcome));
    json.set("number", ruling.number);
    const Json history = historyToJson({ruling.event});
    json.set("event", history.array().front());
    if (ruling.endsOn) json.set("ends_on", isoDate(*ruling.endsOn));
    return json;
}

Result<CourtRuling> rulingFromJson(const Json &json)
{
    CourtRuling ruling;
    const auto outcome = rulingOutcomeFromCode(json["outcome"].toString());
    if (!outcome) return unread(u"$.outcome"_qs);
    Result<HistoryEvent> event = historyEventFromJson(json["event"]);
    if (!event) return unread(u"$.event"_qs);
    if (!json["ends_on"].isNull()) {
        ruling.endsOn = parseIsoDate(json["ends_on"].toString());
        if (!ruling.endsOn) return unread(u"$.ends_on"_qs);
    }
    ruling.outcome = *outcome;
    ruling.number = json["number"].toString();
    ruling.event = *std::move(event);
    return ruling;
}

}  // namespace remit
