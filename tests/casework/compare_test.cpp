#include "casework/demo.h"
#include "casework/screeningcompare.h"
#include "prison.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

class CompareStoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPrisonThatKeptTheLawDiffersOnlyInCounting();
    void findsWhatWasRecordedWrongly();
    void stopsWhenAsked();
};

namespace {

int countOf(const StoreComparison &comparison, DifferenceKind kind)
{
    return comparison.counts[static_cast<std::size_t>(kind)];
}

}  // namespace

void CompareStoreTest::aPrisonThatKeptTheLawDiffersOnlyInCounting()
{
    TestPrison prison;
    prison.fill(300);
    const auto comparison = compareStore(prison.desk(u"dept"_qs));
    QVERIFY(comparison);
    QCOMPARE(comparison->inmates, 300);
    QVERIFY(comparison->rulings > 50);
    // The courts of the demonstration count back from the last day, as many do; that is told, nothing else is.
    for (const ComparedInmate &inmate : comparison->rows)
        for (const Difference &difference : inmate.differences)
            QVERIFY2(difference.kind == DifferenceKind::NotCompared ||
                         difference.kind == DifferenceKind::RulingEndCountedBack,
                     qPrintable(inmate.number + u' ' + differenceCode(difference.kind)));
    QVERIFY(countOf(*comparison, DifferenceKind::NotCompared) < comparison->rulings / 4);
}

void CompareStoreTest::findsWhatWasRecordedWrongly()
{
    TestPrison prison;
    DemoPrison demo = makeDemo(60, 1, 7, prison.today());
    QStringList wrong;
    for (SentenceChange &change : demo.changes) {
        if (!change.event.reduction || !change.newEndOn || wrong.contains(change.inmate) || wrong.size() == 3) continue;
        if (wrong.size() == 0) change.newEndOn = *change.newEndOn - std::chrono::days(2);
        if (wrong.size() == 1) change.event.reduction = Term{3, 0, 0};
        if (wrong.size() == 2) change.event.reportedOn = *change.event.reportedOn - std::chrono::days(900);
        wrong << change.inmate;
    }
    QCOMPARE(wrong.size(), 3);
    QVERIFY(importDemo(prison.desk(u"dept"_qs), demo));
    const auto comparison = compareStore(prison.desk(u"dept"_qs));
    QVERIFY(comparison);
    QVERIFY(countOf(*comparison, DifferenceKind::RulingEnd) >= 2);
    QCOMPARE(countOf(*comparison, DifferenceKind::OverMaximum), 1);
    const RuleSet &rules = prison.desk(u"dept"_qs).law.rules();
    const Json json = comparisonToJson(*comparison, rules);
    QCOMPARE(json["counts"]["over_maximum"].toInteger(), 1);
    QSet<QString> found;
    const auto &differences = json["differences"].array();
    for (const Json &difference : differences) found.insert(difference["number"].toString());
    for (const QString &number : wrong) QVERIFY2(found.contains(number), qPrintable(number));
    const QByteArray csv = csvBytes(comparisonTable(*comparison, rules, prison.desk(u"dept"_qs).papers));
    QCOMPARE(csv.count("\r\n"), int(differences.size()) + 1);
    QVERIFY(QString::fromUtf8(csv).contains(u"减去的刑期超过任何表现可减的限度"_qs));
}

void CompareStoreTest::stopsWhenAsked()
{
    TestPrison prison;
    prison.fill(120);
    const auto comparison = compareStore(prison.desk(u"dept"_qs), [](int done, int) { return done < 50; });
    QVERIFY(!comparison);
    QCOMPARE(comparison.error().code, u"casework.cancelled"_qs);
}

REMIT_TEST(CompareStoreTest);
#include "compare_test.moc"
