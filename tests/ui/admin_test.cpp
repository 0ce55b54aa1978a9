#include "admin/adminpage.h"
#include "admin/dutydialog.h"
#include "admin/passphrasedialog.h"
#include "admin/permitdialog.h"
#include "compose/workplace.h"
#include "demo.h"
#include "signing/signer.h"
#include "widgets/datefield.h"
#include "widgets/passphrase.h"

#include "testmain.h"

#include <QCheckBox>
#include <QComboBox>
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

/** The field in which the reason is typed. */
QLineEdit *lastField(const QWidget &dialog)
{
    QLineEdit *last = nullptr;
    for (QLineEdit *field : dialog.findChildren<QLineEdit *>())
        if (!qobject_cast<QAbstractSpinBox *>(field->parentWidget())) last = field;
    return last;
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
    void anOfficerLeaves();
    void aLateRecordIsPermitted();
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

void AdminTest::anOfficerLeaves()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"admin"_qs);
    AdminPage page(desktop.context());
    AdminPresenter presenter(desktop.context());
    QSignalSpy read(&presenter, &AdminPresenter::historyRead);
    presenter.readHistory(u"ward"_qs);
    QTRY_COMPARE(read.size(), 1);
    auto *dialog = new DutyDialog(desktop.context(), presenter, read.front().front().value<OfficerHistory>(), &page);
    dialog->show();
    QVERIFY(!dialog->primary()->isEnabled());
    for (QCheckBox *box : dialog->findChildren<QCheckBox *>())
        if (box->text().contains(u"离任")) box->setChecked(true);
    lastField(*dialog)->setText(u"停职审查"_qs);
    QSignalSpy recorded(&presenter, &AdminPresenter::recorded);
    dialog->primary()->click();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 20000);
    // Neither the old passphrase nor a desk that was taken before does anything more.
    QVERIFY(!LocalWorkplace::open(store.path(), u"ward"_qs, secret(demoPassphrase()), demoClock()));
    const auto place = LocalWorkplace::open(store.path(), u"dept"_qs, secret(demoPassphrase()), demoClock());
    QVERIFY(place);
    const auto history = (*place)->desk().ports.officers.officerHistory(u"ward"_qs);
    QVERIFY(history && history->officer.roles.isEmpty());
    QCOMPARE(history->duties.back().reason, u"停职审查"_qs);
}

void AdminTest::aLateRecordIsPermitted()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"area"_qs);
    AdminPresenter presenter(desktop.context());
    QSignalSpy loaded(&presenter, &AdminPresenter::loaded);
    presenter.load();
    QTRY_COMPARE(loaded.size(), 1);
    QWidget window;
    auto *dialog = new PermitDialog(desktop.context(), presenter, &window);
    dialog->show();
    const auto choices = dialog->findChildren<QComboBox *>();
    choices[0]->setCurrentIndex(choices[0]->findData(u"points.entry"_qs));
    choices[1]->setCurrentIndex(choices[1]->findData(u"ward"_qs));
    QCOMPARE(choices[1]->findData(u"area"_qs), -1);
    lastField(*dialog)->setText(u"补记"_qs);
    QSignalSpy refused(&presenter, &AdminPresenter::refused);
    dialog->primary()->click();
    QTRY_COMPARE_WITH_TIMEOUT(refused.size(), 1, 20000);  // today is not late
    dialog->findChild<DateField *>()->setDay(dateIn(demoClock()()) - std::chrono::days(200));
    QSignalSpy recorded(&presenter, &AdminPresenter::recorded);
    dialog->primary()->click();
    QTRY_COMPARE_WITH_TIMEOUT(recorded.size(), 1, 20000);
}

REMIT_TEST(AdminTest);
#include "admin_test.moc"
