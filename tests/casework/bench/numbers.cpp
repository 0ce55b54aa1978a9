// By hand: what drawing a proposal's number costs a store with many ranges, beside one with a single range.
#include "casework/exchange/peers.h"
#include "casework/numbers/ranges.h"
#include "casework/numbers/register.h"
#include "casework/shapes.h"
#include "prison.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

using namespace remit;
using namespace remit::testing;

namespace {

const QString keeperStore = QStringLiteral("cccccccc-0000-4000-8000-000000000003");
constexpr int rangeSize = 20;
constexpr int rounds = 15;

NumberSeries seriesOf2026(const TestPrison &prison)
{
    return seriesOf(*prison.store().info(), CaseKind::Commutation, 2026);
}

NewAct drawing(const NumberSeries &series, int number)
{
    const QString name = u"B-%1"_qs.arg(number);
    CaseStepRecord step{name, {u"governor"_qs, {}}, u"proposal"_qs, CaseStatus::Open, {}, {}};
    step.step.event.on = *makeDate(2026, 11, 2);
    step.proposalNumber = series.text(number);
    return {.kind = u"case.step"_qs,
            .on = step.step.event.on,
            .subject = {u"case:"_qs + name},
            .body = caseStepToJson(step)};
}

/** A store that drew `used` numbers from the lowest of so many ranges. */
bool fill(TestPrison &prison, int ranges, int used)
{
    if (!recordPeer(prison.desk(u"admin"_qs), keeperStore, u"中心一"_qs, PeerKind::Centre)) return false;
    if (!nameNumberKeeper(prison.desk(u"admin"_qs), keeperStore)) return false;
    const NumberSeries series = seriesOf2026(prison);
    const Desk desk = prison.desk(u"chief"_qs);
    Commit commit;
    for (int i = 0; i < ranges; ++i)
        commit.acts.push_back(takingOf(desk, {{series, 1 + i * rangeSize, (i + 1) * rangeSize}, keeperStore, i + 1},
                                       Json::Object{{u"reason"_qs, u"x"_qs}}));
    for (int number = 1; number <= used; ++number) commit.acts.push_back(drawing(series, number));
    return prison.store().commit(commit, desk.by(), prison.now()).has_value();
}

/** The shortest of some draws, in milliseconds; less than nothing where a wrong number is drawn. */
double draw(const TestPrison &prison, int expected)
{
    const Desk desk = prison.desk(u"dept"_qs);
    const NumberSeries series = seriesOf2026(prison);
    double best = 1e9;
    for (int i = 0; i < rounds; ++i) {
        QElapsedTimer clock;
        clock.start();
        const auto number = nextProposalNumber(desk, series);
        best = std::min(best, double(clock.nsecsElapsed()) / 1e6);
        if (!number || *number != expected) return -1;
    }
    return best;
}

}  // namespace

int main(int argc, char *argv[])
{
    const QGuiApplication application(argc, argv);
    TestPrison one;
    TestPrison many;
    if (!fill(one, 1, rangeSize / 2) || !fill(many, 1000, 10'000)) return 1;
    const double few = draw(one, rangeSize / 2 + 1);
    const double much = draw(many, 10'001);
    if (few < 0 || much < 0) return 1;
    std::printf("1 range, 10 used: %.2f ms; 1,000 ranges, 10,000 used: %.2f ms; ratio %.1f\n", few, much, much / few);
    return 0;
}
