#include "points/documents.h"

#include "points/assessmentjson.h"
#include "points/evaluate.h"
#include "points/historyjson.h"
#include "points/labour.h"
#include "points/labourjson.h"

namespace remit {

namespace {

Json errorDocument(const Json &input, const Error &error)
{
    Json args = Json::Object();
    for (auto arg = error.args.begin(); arg != error.args.end(); ++arg) args.set(arg.key(), arg.value());
    return Json::Object{{u"id"_qs, input["id"].isString() ? input["id"] : Json()},
                        {u"error"_qs, Json::Object{{u"code"_qs, error.code}, {u"args"_qs, args}}}};
}

Result<QByteArray> assess(const Json &input, const PointsProfiles &profiles)
{
    const Result<PointsHistory> history = pointsHistoryFromJson(input);
    if (!history) return fail(history.error());
    const Result<const PointsProfile *> profile = profiles.find(history->profile);
    if (!profile) return fail(profile.error());
    return Points(**profile).evaluate(*history).map(
        [&](const Assessment &assessment) { return assessmentToBytes(assessment, **profile); });
}

template <class Answer>
QByteArray answerLine(QByteArrayView line, const PointsProfiles &profiles, Answer answer)
{
    const Result<Json> input = Json::parse(line);
    if (!input) return errorDocument({}, input.error()).canonical();
    const Result<QByteArray> output = answer(*input, profiles);
    return output ? *output : errorDocument(*input, output.error()).canonical();
}

}  // namespace

QByteArray evaluatePointsLine(QByteArrayView line, const PointsProfiles &profiles)
{
    return answerLine(line, profiles, assess);
}

QByteArray evaluateLabourLine(QByteArrayView line, const PointsProfiles &profiles)
{
    return answerLine(line, profiles, [](const Json &input, const PointsProfiles &known) {
        return answerLabour(input, known).map([](const Json &answer) { return answer.canonical(); });
    });
}

}  // namespace remit
