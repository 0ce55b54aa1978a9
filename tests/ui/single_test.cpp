#include "shell/single.h"

#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace remit::ui;

/** Remit started twice is one window. */
class SingleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSecondStartHandsItsFileToTheFirst();
    void whatIsLeftOfAKilledOneIsNoWindow();
};

void SingleTest::aSecondStartHandsItsFileToTheFirst()
{
    const QTemporaryDir folder;
    Single first(folder.path());
    QVERIFY(!first.passedOn({}));
    QSignalSpy heard(&first, &Single::startedAgain);
    Single second(folder.path());
    QVERIFY(second.passedOn(u"监狱.remit"_qs));
    QTRY_COMPARE(heard.count(), 1);
    QCOMPARE(heard.first().first().toString(), QDir::current().absoluteFilePath(u"监狱.remit"_qs));
    Single third(folder.path());
    QVERIFY(third.passedOn({}));
    QTRY_COMPARE(heard.count(), 2);
    QCOMPARE(heard.last().first().toString(), QString());
}

void SingleTest::whatIsLeftOfAKilledOneIsNoWindow()
{
    const QTemporaryDir folder;
    QFile lock(folder.filePath(u"remit.lock"_qs)), socket(folder.filePath(u"remit.socket"_qs));
    QVERIFY(lock.open(QIODevice::WriteOnly) && lock.write("999999999\nremit\n\n") > 0);
    QVERIFY(socket.open(QIODevice::WriteOnly));
    lock.close();
    Single first(folder.path());
    QVERIFY(!first.passedOn({}));
    Single second(folder.path());
    QVERIFY(second.passedOn({}));
}

REMIT_TEST(SingleTest);
#include "single_test.moc"
