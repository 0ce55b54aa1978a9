#include "input.h"
#include "points/documents.h"

namespace remit {

namespace {

using Evaluate = QByteArray (*)(QByteArrayView, const PointsProfiles &);

Exit evaluate(const Call &call, const QString &usage, Evaluate answer)
{
    QCommandLineParser parser;
    describe(parser, usage);
    parser.addPositionalArgument(u"FILE"_qs, u"考核资料；- 为标准输入，每行一份"_qs);
    if (const auto exit = call.parse(parser)) return *exit;
    if (parser.positionalArguments().isEmpty()) return call.out.error({u"remitctl.usage"_qs, {{u"what"_qs, u"FILE"_qs}}, {}});
    const PointsProfiles profiles = PointsProfiles::shipped();
    const Result<void> done = eachDocument(parser.positionalArguments(), [&](const QByteArray &document) {
        call.out.document(answer(document, profiles));
    });
    return done ? Exit::Done : call.out.error(done.error());
}

Exit pointsEvaluate(const Call &call) { return evaluate(call, u"points evaluate FILE… | -"_qs, evaluatePointsLine); }
Exit labourEvaluate(const Call &call) { return evaluate(call, u"labour evaluate FILE… | -"_qs, evaluateLabourLine); }

}  // namespace

std::vector<Command> pointsCommands()
{
    return {{u"points evaluate"_qs, u"计分考核：月、周期、等级、奖励"_qs, pointsEvaluate},
            {u"labour evaluate"_qs, u"劳动定额、完成率与加分"_qs, labourEvaluate}};
}

}  // namespace remit
