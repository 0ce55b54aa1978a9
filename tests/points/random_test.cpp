#include "assess.h"
#include "compare.h"
#include "histories.h"
#include "points/evaluate.h"
#include "reference.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

constexpr int histories = 3000;

}  // namespace

/** Random histories against the slow reference, and what must hold of every answer. */
class RandomTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void agreesWithTheReference();
    void keepsItsPromises();
    void orderDoesNotMatter();
};

void RandomTest::agreesWithTheReference()
{
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    for (int seed = 0; seed < histories; ++seed) {
        Histories random(static_cast<quint32>(seed));
        const PointsHistory history = random.history();
        const PointsProfile profile = random.profile(national);
        const auto answer = Points(profile).evaluate(history);
        QVERIFY2(answer, qPrintable(describe(history, profile, quint32(seed))));
        const QString found = differing(*answer, referenceAssessment(history, profile));
        QVERIFY2(found.isEmpty(), qPrintable(found + u'\n' + describe(history, profile, quint32(seed))));
    }
}

void RandomTest::keepsItsPromises()
{
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    for (int seed = 0; seed < 1000; ++seed) {
        const PointsHistory history = Histories(static_cast<quint32>(seed)).history();
        const auto answer = Points(national).evaluate(history);
        QVERIFY(answer);
        for (const MonthResult &month : answer->months) {
            if (month.recorded) continue;
            QCOMPARE(month.total, month.base.sum() + month.granted.sum() + month.bonus.sum() - month.deducted.sum() +
                                      month.special - month.sanction);
            for (const Part part : allParts) {
                const int highest = std::max(national.numbers.base[part], national.numbers.incapableBase[part]);
                QVERIFY(month.base[part] >= 0 && month.base[part] <= highest);
                QVERIFY(month.bonus[part] >= 0 && month.bonus[part] <= highest / 2);
                QVERIFY(month.bonusDropped[part] >= 0 && month.deducted[part] >= 0);
            }
            QVERIFY(month.base.sum() <= 10000 + 1);
            QVERIFY(month.cancelled >= 0 && month.specialDropped >= 0);
        }
        for (const Cycle &cycle : answer->cycles) {
            const bool forced =
                std::count(cycle.gradesAllowed.begin(), cycle.gradesAllowed.end(), CycleGrade::Unqualified);
            QVERIFY(!forced || cycle.gradesAllowed.size() == 1);
            QVERIFY(cycle.carry >= 0 && cycle.from <= cycle.to);
        }
    }
}

void RandomTest::orderDoesNotMatter()
{
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    for (int seed = 0; seed < 500; ++seed) {
        Histories random(static_cast<quint32>(seed));
        PointsHistory history = random.history();
        const PointsProfile profile = random.profile(national);
        const auto before = Points(profile).evaluate(history);
        std::shuffle(history.entries.begin(), history.entries.end(), random.random());
        std::shuffle(history.sanctions.begin(), history.sanctions.end(), random.random());
        std::shuffle(history.events.begin(), history.events.end(), random.random());
        std::shuffle(history.findings.begin(), history.findings.end(), random.random());
        std::shuffle(history.grades.begin(), history.grades.end(), random.random());
        std::shuffle(history.recorded.begin(), history.recorded.end(), random.random());
        const auto after = Points(profile).evaluate(history);
        QVERIFY(before && after);
        QCOMPARE(after->months, before->months);
        QCOMPARE(bare(after->cycles), bare(before->cycles));
    }
}

REMIT_TEST(RandomTest);
#include "random_test.moc"
