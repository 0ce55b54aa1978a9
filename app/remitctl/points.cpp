#include "input.h"
#include "points/documents.h"
#include "pointsinput.h"

namespace remit {
namespace {
using Evaluate = QByteArray (*)(QByteArrayView, const PointsProfiles &);

Ending evaluate(const Call &call, Evaluate answer)
{
    const PointsProfiles profiles = PointsProfiles::shipped();
    return answerEach(call, [&](const QByteArray &document) { return answer(document, profiles); });
}

Ending pointsEvaluate(const Call &call) { return evaluate(call, evaluatePointsLine); }
Ending labourEvaluate(const Call &call) { return evaluate(call, evaluateLabourLine); }

}  // namespace

std::vector<Command> pointsCommands()
{
    std::vector<Command> all{{u"points evaluate"_qs, u"FILE…"_qs, {}, pointsEvaluate},
                             {u"labour evaluate"_qs, u"FILE…"_qs, {}, labourEvaluate}};
    for (const auto &family :
         {pointsRecordCommands(), pointsMonthCommands(), pointsCycleCommands(), labourCommands(), holidayCommands()})
        all.insert(all.end(), family.begin(), family.end());
    return all;
}

}  // namespace remit
