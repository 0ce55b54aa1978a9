#include "admin/adminpage.h"
#include "admin/passphrasedialog.h"
#include "compose/workplace.h"
#include "demo.h"
#include "signing/signer.h"
#include "widgets/passphrase.h"

#include "testmain.h"

#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

const QByteArray better = "wuyi hai feng deng ta";

Secret secret(QByteArray bytes) { return Secret::fromUtf8(std::move(bytes)); }

/** What the officer types into the dialog; whether it was taken. */
bool change(Desktop &desktop, AdminPresenter &presenter, const QByteArray &now)
{
    QWidget window;
    auto *dialog = new PassphraseDialog(desktop.context(), presenter, &window);  // closing deletes it
    dialog->show();
    const auto fields = dialog->findChildren<QLineEdit *>();
    fields[0]->setText(QString::fromUtf8(now));
    for (int i : {1, 2}) fields[i]->setText(QString::fromUtf8(better));
    QSignalSpy refused(&presenter, &AdminPresenter::refused);
    QSignalSpy changed(&presenter, &AdminPresenter::passphraseChanged);
    dialog->primary()->click();
    return QTest::qWaitFor([&] { return !refused.isEmpty() || !changed.isEmpty(); }, 20000) && refused.isEmpty();
}

}  // namespace

/** What every officer may do for oneself on the administration page. */
class AdminTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfficerChangesTheOwnPassphrase();
    void aChangeThatWasCutOffLosesNoKey();
    void aBackupIsOpenedLikeTheStore();
};

void AdminTest::anOfficerChangesTheOwnPassphrase()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    AdminPresenter presenter(desktop.context());
    QVERIFY(!change(desktop, presenter, "not this one"));
    QVERIFY(change(desktop, presenter, demoPassphrase()));

    const Clock clock = demoClock();
    QCOMPARE(LocalWorkplace::open(store.path(), u"dept"_qs, secret(demoPassphrase()), clock).error().code,
             u"storage.passphrase"_qs);
    const auto place = LocalWorkplace::open(store.path(), u"dept"_qs, secret(better), clock);
    QVERIFY(place);
    // The key goes with it, the trace stays, and nobody else is touched.
    const auto signer = (*place)->openSigner(secret(better));
    QVERIFY(signer);
    QCOMPARE((*signer)->certificate().fingerprint(), (*place)->desk().officer.certificate);
    const auto acts = (*place)->desk().ports.ledger.actsAbout(u"officer:dept"_qs);
    QVERIFY(acts && !acts->empty());
    QCOMPARE((*place)->desk().ports.ledger.act(acts->back())->act.kind, u"officer.passphrase"_qs);
    QVERIFY(LocalWorkplace::open(store.path(), u"ward"_qs, secret(demoPassphrase()), clock));
}

void AdminTest::aChangeThatWasCutOffLosesNoKey()
{
    const DemoStore store;
    const QString key = keyPath(store.path(), u"dept"_qs);
    const auto renewed = reencryptPkcs12(key, secret(demoPassphrase()), secret(better));
    QVERIFY(renewed);
    QFile file(key + u".new"_qs);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(*renewed) == renewed->size());
    file.close();
    const auto place = LocalWorkplace::open(store.path(), u"dept"_qs, secret(demoPassphrase()), demoClock());
    QVERIFY(place);
    // Cut off before the passphrase was changed the old one counts, after it the new one.
    QVERIFY((*place)->openSigner(secret(demoPassphrase())));
    QVERIFY((*place)->openSigner(secret(better)));
    QVERIFY(!file.exists());
    QVERIFY((*place)->openSigner(secret(better)));
}

void AdminTest::aBackupIsOpenedLikeTheStore()
{
    const DemoStore store;
    ReadyPrompts prompts;
    Desktop desktop(Language::Chinese, Theme::Mode::Light, &prompts);
    prompts.file = desktop.folder.filePath(u"备份.remit"_qs);
    desktop.open(store.path(), u"ward"_qs);
    AdminPage page(desktop.context());
    page.setVisible(true);
    page.open({});
    const auto buttons = page.findChildren<QPushButton *>();
    const auto backup = std::ranges::find_if(buttons, [](const QPushButton *one) { return one->text() == u"备份…"; });
    QVERIFY(backup != buttons.end());
    (*backup)->click();
    QTRY_VERIFY_WITH_TIMEOUT((*backup)->isEnabled(), 20000);
    const auto copy = LocalWorkplace::open(prompts.file, u"dept"_qs, secret(demoPassphrase()), demoClock());
    QVERIFY(copy);
    QVERIFY((*copy)->openSigner(secret(demoPassphrase())));
    // A second one in the same place is refused, not written over.
    (*backup)->click();
    QTRY_VERIFY_WITH_TIMEOUT((*backup)->isEnabled(), 20000);
    QVERIFY(LocalWorkplace::open(prompts.file, u"dept"_qs, secret(demoPassphrase()), demoClock()));
}

REMIT_TEST(AdminTest);
#include "admin_test.moc"
