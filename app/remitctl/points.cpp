#include "input.h"
#include "points/documents.h"

namespace remit {
namespace {
using Evaluate = QByteArray (*)(QByteArrayView, const PointsProfiles &);

Ending evaluate(const Call &call, Evaluate answer)
{
    const PointsProfiles profiles = PointsProfiles::shipped();
    const Result<void> done = eachDocument(call.operands(), [&](const QByteArray &document) {
        call.out.document(answer(document, profiles));
    });
    if (!done) return fail(done.error());
    return Exit::Done;
}

Ending pointsEvaluate(const Call &call) { return evaluate(call, evaluatePointsLine); }
Ending labourEvaluate(const Call &call) { return evaluate(call, evaluateLabourLine); }

}  // namespace

std::vector<Command> pointsCommands()
{
    return {{u"points evaluate"_qs, u"FILE…"_qs, {}, pointsEvaluate}, {u"labour evaluate"_qs, u"FILE…"_qs, {}, labourEvaluate}};
}

}  // namespace remit
