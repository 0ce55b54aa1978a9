#include "examples.h"
#include "statedat.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

/** The days that a reason cites as facts and that do not stand at their paths. */
QStringList misplaced(const Json &reason, const Json &facts)
{
    QStringList wrong;
    for (const auto &[path, value] : reason["facts"].object())
        if (parseIsoDate(value.toString()) && statedAt(facts, path) != value)
            wrong << reason["rule"].toString() + u": "_qs + path + u' ' + value.toString();
    return wrong;
}

}  // namespace

/** Every number opens to its source: a day that a reason cites stands in the facts where its path says. */
class PathsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDayCitedStandsWhereItsPathSays();
};

void PathsTest::everyDayCitedStandsWhereItsPathSays()
{
    const Law law(*loadRules());
    QStringList wrong;
    int cited = 0;
    eachExample([&](const Example &example) {
        const auto facts = factsFromJson(example.facts);
        if (!facts || !facts->asOf) return true;
        const Json verdict = verdictToJson(law.evaluate(*facts), law.rules());
        for (const char *part : {"commutation", "parole"})
            for (const Json &reason : verdict[part]["reasons"].array()) {
                cited += int(reason["facts"].object().size());
                for (const QString &one : misplaced(reason, example.facts)) wrong << example.name + u' ' + one;
            }
        return true;
    });
    QVERIFY(cited > 10'000);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
}

REMIT_TEST(PathsTest);
#include "paths_test.moc"
