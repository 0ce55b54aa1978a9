#include "batches/batchespresenter.h"
#include "compose/workplace.h"
#include "demo.h"
#include "sending.h"

#include "testmain.h"

#include <QSignalSpy>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

Batch batchOf(Desktop &desktop, const QString &id)
{
    std::optional<Batch> found;
    desktop.backend.ask(
        &desktop.backend, [id](Workplace &workplace) { return workplace.desk().ports.cases.batch(id); },
        [&](Result<Batch> batch) { found = batch.value_or(Batch()); });
    return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : Batch();
}

}  // namespace

/** The window's own way of sending, against the real intake. */
class SendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSealedBatchComesBackWithItsReceipt();
    void whatCouldNotLeaveIsNotSaidToBeSent();
    void batchesSealedOfflineArriveInAnyOrder_data();
    void batchesSealedOfflineArriveInAnyOrder();
    void aRefusedBatchIsSealedAnewAndReceived();
};

void SendTest::aSealedBatchComesBackWithItsReceipt()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 2, [](int) { return 10; });
    QCOMPARE(cases.size(), 2);
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    QVERIFY(reach(intake, files));

    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    BatchesPresenter presenter(desktop.context());
    QSignalSpy failed(&presenter, &BatchesPresenter::failed);
    QVERIFY(seal(presenter, u"2026-12"_qs, cases));
    QCOMPARE(batchOf(desktop, u"2026-12"_qs).state, BatchStatus::Signed);

    QSignalSpy received(&presenter.courier(), &Courier::received);
    QSignalSpy refused(&presenter.courier(), &Courier::failed);
    presenter.send();
    QTRY_VERIFY_WITH_TIMEOUT(!received.isEmpty() || !refused.isEmpty(), 20000);
    QVERIFY2(refused.isEmpty(),
             refused.isEmpty() ? "" : qPrintable(desktop.words.error(refused.front().at(1).value<remit::Error>())));
    const Batch batch = batchOf(desktop, u"2026-12"_qs);
    QCOMPARE(batch.state, BatchStatus::Received);
    QVERIFY(!batch.receipt.isEmpty());
    QVERIFY(failed.isEmpty());
}

void SendTest::whatCouldNotLeaveIsNotSaidToBeSent()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 1, [](int) { return 10; });
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    QVERIFY(reach(intake, files));
    intake.stop();
    {
        Desktop desktop;
        desktop.open(store.path(), u"dept"_qs);
        BatchesPresenter presenter(desktop.context());
        QVERIFY(seal(presenter, u"2026-12"_qs, cases));
        presenter.send();
        QTRY_VERIFY_WITH_TIMEOUT(isUnsent(batchOf(desktop, u"2026-12"_qs)), 20000);
        QCOMPARE(desktop.words.batchState(batchOf(desktop, u"2026-12"_qs)), u"未送出"_qs);
    }
    // The next morning, the program started anew.
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    const Batch batch = batchOf(desktop, u"2026-12"_qs);
    QVERIFY(isUnsent(batch));
    QVERIFY2(batch.reason.contains(u"服务器拒绝了连接"), qPrintable(batch.reason));
    QVERIFY(intake.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs));
    BatchesPresenter presenter(desktop.context());
    QSignalSpy received(&presenter.courier(), &Courier::received);
    presenter.courier().resume(Courier::Paused::Too);
    QTRY_COMPARE_WITH_TIMEOUT(received.size(), 1, 20000);
    QCOMPARE(batchOf(desktop, u"2026-12"_qs).state, BatchStatus::Received);
}

/** Both were sealed before the court had either; it may get them in either order. */
void SendTest::batchesSealedOfflineArriveInAnyOrder_data()
{
    QTest::addColumn<QStringList>("order");
    QTest::newRow("as sealed") << QStringList{u"2026-11"_qs, u"2026-12"_qs};
    QTest::newRow("the later first") << QStringList{u"2026-12"_qs, u"2026-11"_qs};
}

void SendTest::batchesSealedOfflineArriveInAnyOrder()
{
    QFETCH(QStringList, order);
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 2, [](int) { return 10; });
    QCOMPARE(cases.size(), 2);
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    QVERIFY(reach(intake, files));
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    BatchesPresenter presenter(desktop.context());
    QVERIFY(seal(presenter, u"2026-11"_qs, {cases[0]}));
    QVERIFY(seal(presenter, u"2026-12"_qs, {cases[1]}));
    for (const QString &id : order) QVERIFY2(send(presenter, id), qPrintable(batchOf(desktop, id).reason));
    for (const QString &id : order) QCOMPARE(batchOf(desktop, id).state, BatchStatus::Received);
}

/** The court did not know the authority of the prison's officers when the batch came. */
void SendTest::aRefusedBatchIsSealedAnewAndReceived()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 1, [](int) { return 10; });
    QCOMPARE(cases.size(), 1);
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    QVERIFY(reach(intake, files, files + u"/court/pki/court-ca.pem"_qs));
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    BatchesPresenter presenter(desktop.context());
    QVERIFY(seal(presenter, u"2026-12"_qs, cases));
    QVERIFY(!send(presenter, u"2026-12"_qs));
    QTRY_COMPARE(batchOf(desktop, u"2026-12"_qs).state, BatchStatus::Rejected);
    intake.stop();
    QVERIFY(intake.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs));
    QSignalSpy again(&presenter, &BatchesPresenter::sealed);
    presenter.choose(u"2026-12"_qs);
    presenter.seal(Secret::fromUtf8(demoPassphrase()));
    QTRY_COMPARE_WITH_TIMEOUT(again.size(), 1, 20000);
    QVERIFY(send(presenter, u"2026-12"_qs));
    const Batch batch = batchOf(desktop, u"2026-12"_qs);
    QCOMPARE(batch.state, BatchStatus::Received);
    QCOMPARE(batch.version, 2);
}

REMIT_TEST(SendTest);
#include "send_test.moc"
