#include "properties.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** The quick version; the target law_properties runs a million cases. */
class PropertiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holdForRandomFacts();
};

void PropertiesTest::holdForRandomFacts()
{
    const Law law(*loadRules());
    Properties properties(law, 20260101);
    const int cases = qEnvironmentVariableIntValue("REMIT_LAW_CASES");
    for (int i = 0; i < (cases > 0 ? cases : 5000); ++i) {
        const QString breach = properties.checkOne();
        QVERIFY2(breach.isEmpty(), qPrintable(breach));
    }
}

REMIT_TEST(PropertiesTest);
#include "properties_test.moc"
