#include "batches/batchespresenter.h"
#include "compose/workplace.h"
#include "demo.h"

#include "testmain.h"

#include <QProcess>
#include <QSignalSpy>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** The real intake, at the noon at which the demonstration's clock stands. */
class Intake
{
public:
    explicit Intake(const QString &folder) : m_folder(folder) {}
    ~Intake()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    /** The court's keys are made a month earlier, so that they are valid for every clock involved. */
    bool init()
    {
        QProcess process;
        process.setProcessEnvironment(at(u"@2026-11-01 12:00:00"_qs));
        process.start(QStringLiteral(REMIT_INTAKE), {u"init"_qs, u"--data"_qs, m_folder, u"--demo"_qs});
        return process.waitForFinished() && process.exitCode() == 0;
    }

    bool start(const QString &clientAuthority)
    {
        m_process.setProcessEnvironment(at(u"@2026-12-01 12:00:00"_qs));
        m_process.start(QStringLiteral(REMIT_INTAKE), {u"--data"_qs, m_folder, u"--listen"_qs, u"127.0.0.1:0"_qs, u"--port-file"_qs,
                                                       m_folder + u"/port"_qs, u"--client-ca"_qs, clientAuthority});
        return QTest::qWaitFor([&] { return !port().isEmpty(); }, 10000);
    }

    QString port() const
    {
        QFile file(m_folder + u"/port"_qs);
        return file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
    }
    QString authority() const { return m_folder + u"/pki/court-ca.pem"_qs; }

private:
    static QProcessEnvironment at(const QString &time)
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"LD_PRELOAD"_qs, u"/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"_qs);
        environment.insert(u"FAKETIME"_qs, time);
        environment.insert(u"TZ"_qs, u"Asia/Shanghai"_qs);
        return environment;
    }

    QString m_folder;
    QProcess m_process;
};

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
};

void SendTest::aSealedBatchComesBackWithItsReceipt()
{
    const DemoStore store;
    const QStringList cases = workCases(store.path(), 2, [](int) { return 10; });
    QCOMPARE(cases.size(), 2);
    const QString files = filesFolder(store.path());
    Intake intake(files + u"/court"_qs);
    QVERIFY(intake.init());
    QVERIFY(intake.start(files + u"/pki/authority.pem"_qs));
    const CourtSettings settings{u"https://127.0.0.1:%1/"_qs.arg(intake.port()), intake.authority(), u"pki/tls.p12"_qs, u"pki/tls.pass"_qs};
    QVERIFY(writeCourtSettings(files, settings));

    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    BatchesPresenter presenter(desktop.context());
    QSignalSpy failed(&presenter, &BatchesPresenter::failed);
    QSignalSpy done(&presenter, &BatchesPresenter::itemsDone);
    presenter.create(u"2026-12"_qs, u"十二月"_qs);
    QTRY_VERIFY(presenter.placeOf(u"2026-12"_qs) >= 0);
    presenter.choose(u"2026-12"_qs);
    presenter.add(cases);
    QTRY_COMPARE(done.size(), 1);
    QSignalSpy sealedBatch(&presenter, &BatchesPresenter::sealed);
    presenter.seal(Secret::fromUtf8(demoPassphrase()));
    QTRY_COMPARE_WITH_TIMEOUT(sealedBatch.size(), 1, 20000);
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

REMIT_TEST(SendTest);
#include "send_test.moc"
