#include "casework/archiving.h"

#include "testmain.h"

using namespace remit;

/** What of the archive somebody has to see to, on which day. */
class ArchivingDueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLoanIsOverdueTheDayAfterAndUntilItIsBack();
    void theTimeOfKeepingIsToldNinetyDaysAhead();
};

void ArchivingDueTest::aLoanIsOverdueTheDayAfterAndUntilItIsBack()
{
    const Date due = *makeDate(2027, 3, 1);
    KeptPackage package;
    package.loans.push_back({7, {}, u"王检察官"_qs, u"复查"_qs, *makeDate(2027, 2, 1), due});
    QVERIFY(!package.isDue(due));
    QVERIFY(package.isDue(due + std::chrono::days(1)));
    package.loans.front().returnedOn = due + std::chrono::days(5);
    QVERIFY(!package.isDue(due + std::chrono::days(6)));
}

void ArchivingDueTest::theTimeOfKeepingIsToldNinetyDaysAhead()
{
    KeptPackage package;
    QVERIFY(!package.isDue(*makeDate(2099, 1, 1)));
    package.keptUntil = *makeDate(2056, 12, 31);
    QVERIFY(!package.isDue(*package.keptUntil - std::chrono::days(90)));
    QVERIFY(package.isDue(*package.keptUntil - std::chrono::days(89)));
    QVERIFY(package.isDue(*package.keptUntil + std::chrono::days(1000)));
}

REMIT_TEST(ArchivingDueTest);
#include "archivingdue_test.moc"
