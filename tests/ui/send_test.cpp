#include "batches/batchespresenter.h"
#include "compose/workplace.h"
#include "courtintake.h"
#include "demo.h"

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

/** The court's intake, made and running, with a store whose settings point at it. */
void ready(CourtIntake &intake, const QString &files)
{
    QVERIFY(intake.init());
    QVERIFY(intake.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs));
    const CourtSettings settings{u"https://127.0.0.1:%1/"_qs.arg(intake.port()), intake.authority(), u"pki/tls.p12"_qs, u"pki/tls.pass"_qs};
    QVERIFY(writeCourtSettings(files, settings));
}

void seal(BatchesPresenter &presenter, const QStringList &cases)
{
    QSignalSpy done(&presenter, &BatchesPresenter::itemsDone);
    presenter.create(u"2026-12"_qs, u"十二月"_qs);
    QTRY_VERIFY(presenter.placeOf(u"2026-12"_qs) >= 0);
    presenter.choose(u"2026-12"_qs);
    presenter.add(cases);
    QTRY_COMPARE(done.size(), 1);
    QSignalSpy sealedBatch(&presenter, &BatchesPresenter::sealed);
    presenter.seal(Secret::fromUtf8(demoPassphrase()));
    QTRY_COMPARE_WITH_TIMEOUT(sealedBatch.size(), 1, 20000);
}

}  // namespace

/** The window's own way of sending, against the real intake. */
class SendTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSealedBatchComesBackWithItsReceipt();
    void whatCouldNotLeaveIsNotSaidToBeSent();
};

void SendTest::aSealedBatchComesBackWithItsReceipt()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 2, [](int) { return 10; });
    QCOMPARE(cases.size(), 2);
    const QString files = filesFolder(store.path());
    CourtIntake intake(files + u"/court"_qs);
    ready(intake, files);

    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    BatchesPresenter presenter(desktop.context());
    QSignalSpy failed(&presenter, &BatchesPresenter::failed);
    seal(presenter, cases);
    QCOMPARE(batchOf(desktop, u"2026-12"_qs).state, BatchStatus::Signed);

    QSignalSpy received(&presenter.courier(), &Courier::received);
    QSignalSpy refused(&presenter.courier(), &Courier::failed);
    presenter.send();
    QTRY_VERIFY_WITH_TIMEOUT(!received.isEmpty() || !refused.isEmpty(), 20000);
    QVERIFY2(refused.isEmpty(), refused.isEmpty() ? "" : qPrintable(desktop.words.error(refused.front().at(1).value<remit::Error>())));
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
    ready(intake, files);
    intake.stop();
    {
        Desktop desktop;
        desktop.open(store.path(), u"dept"_qs);
        BatchesPresenter presenter(desktop.context());
        seal(presenter, cases);
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

REMIT_TEST(SendTest);
#include "send_test.moc"
