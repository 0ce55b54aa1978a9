#include "casework/numbers/series.h"
#include "testmain.h"

#include <QFile>

using namespace remit;

namespace {

const NumberSeries thisYear{2026, QStringLiteral("演监减字")};

}  // namespace

/** What may happen to the number of a proposal (文书号): the table that a lawyer reads, cell by cell. */
class NumberStatesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStateAndEvent_data();
    void everyStateAndEvent();
    void papersNumbersAreRead();
};

void NumberStatesTest::everyStateAndEvent_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("after");
    QFile file(QStringLiteral(REMIT_TEST_DATA "/numberstates.txt"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QStringList lines = QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 10);
    for (const QString &line : lines.sliced(2)) {
        const QStringList cells = line.simplified().split(u' ');
        QCOMPARE(cells.size(), 11);
        for (int event = 0; event < 10; ++event)
            QTest::addRow("%s %d", qPrintable(cells.first()), event) << cells.first() << event << cells[event + 1];
    }
}

void NumberStatesTest::everyStateAndEvent()
{
    QFETCH(QString, state);
    QFETCH(int, event);
    QFETCH(QString, after);
    const auto from = numberStateFromCode(state);
    QVERIFY(from);
    const auto next = nextState(*from, NumberEvent(event));
    QCOMPARE(next ? numberStateCode(*next) : u"-"_qs, after);
}

void NumberStatesTest::papersNumbersAreRead()
{
    const auto read = parseProposalNumber(thisYear.text(17));
    QVERIFY(read);
    QCOMPARE(read->series, thisYear);
    QCOMPARE(read->number, 17);
    QCOMPARE(seriesFromKey(thisYear.key()), thisYear);
    for (const char16_t *bad :
         {u"", u"（2026）演监减字第0号", u"（2026）演监减字第017号", u"（2026）演监减字第1号 ", u"(2026)演监减字第1号",
          u"（26）演监减字第1号", u"（2026）第1号", u"（2026）演监减字第99999999999号", u"（2026）演监减字第-1号"})
        QVERIFY2(!parseProposalNumber(QString::fromUtf16(bad)), qPrintable(QString::fromUtf16(bad)));
}

REMIT_TEST(NumberStatesTest);
#include "numberstates_test.moc"
