#include "demo.h"
#include "hands.h"
#include "opener.h"
#include "pagerules.h"
#include "settling.h"

#include "testmain.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QLineEdit>
#include <QTranslator>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The same rules for every dialog that a page's buttons open as for the pages: by keyboard, by ear, with no word cut.
 */
class EveryDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyDialogKeepsTheRules_data();
    void everyDialogKeepsTheRules();
    void aKeyForThePageIsNotTypedIntoADialog();
    void aButtonThatIsGoneLeavesTheKeyboardOnItsPage();

private:
    /** Dialogs are only opened and left, so one is enough for all. */
    std::unique_ptr<DemoStore> m_store;
    QStringList m_cases;
};

namespace {

/** What stands against a dialog, whoever opened it. */
QStringList faultsOf(const QDialog &dialog)
{
    QStringList faults = keyboardFaults(&dialog) + misfits(&dialog);
    int primary = 0;
    for (const auto *button : dialog.findChildren<QAbstractButton *>())
        primary += button->isVisible() && button->property("kind") == u"primary"_qs;
    if (primary > 1) faults << u"%1 primary buttons"_qs.arg(primary);
    if (dialog.width() > 1366) faults << u"%1 wide"_qs.arg(dialog.width());
    if (dialog.windowTitle().isEmpty()) faults << u"no title"_qs;
    return faults;
}

}  // namespace

void EveryDialogTest::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    m_cases = workCases(m_store->path(), 4, [](int i) { return 3 * i; });
    QCOMPARE(m_cases.size(), 4);
}

void EveryDialogTest::everyDialogKeepsTheRules_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<int>("language");
    QTest::addColumn<int>("least");
    QTest::addRow("chief, Chinese") << u"chief"_qs << int(Language::Chinese) << 8;
    QTest::addRow("chief, English") << u"chief"_qs << int(Language::English) << 8;
    QTest::addRow("ward, English") << u"ward"_qs << int(Language::English) << 8;
    QTest::addRow("administrator, English") << u"admin"_qs << int(Language::English) << 5;
}

void EveryDialogTest::everyDialogKeepsTheRules()
{
    QFETCH(QString, officer);
    QFETCH(int, language);
    QFETCH(int, least);
    QTranslator english;
    if (Language(language) == Language::English) {
        QVERIFY(english.load(u":/translations/remit_en.qm"_qs));
        QCoreApplication::installTranslator(&english);
    }
    Desktop desktop{Language(language)};
    desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    Window window(desktop.context(), std::chrono::hours(1));
    window.resize(1366, 768);
    window.propose(m_store->path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    // By the fields themselves: their names are in the window's language.
    window.findChild<QLineEdit *>(u"officer"_qs)->setText(officer);
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    QTRY_VERIFY(!window.isLocked());
    QSet<QString> faults, seen;
    Opener opener(window, desktop.backend, [&](const QDialog *dialog, const QString &where) {
        const QString name = QString::fromLatin1(dialog->metaObject()->className());
        seen.insert(name);
        for (const QString &fault : faultsOf(*dialog)) faults.insert(u"%1 (%2): %3"_qs.arg(name, where, fault));
    });
    opener.openEverywhere(m_cases);
    QVERIFY2(faults.isEmpty(), qPrintable(faults.values().join(u'\n')));
    QVERIFY2(seen.size() >= least, qPrintable(seen.values().join(u", "_qs)));
}

void EveryDialogTest::aKeyForThePageIsNotTypedIntoADialog()
{
    Desktop desktop;
    Window window(desktop.context(), std::chrono::hours(1));
    window.propose(m_store->path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Hands hands(window);
    QVERIFY(hands.signIn(u"chief"_qs));
    window.go({u"inmates"_qs, u"+import"_qs});
    QVERIFY(settled(desktop.backend));
    QTRY_VERIFY(openDialog());
    QLineEdit *line = nullptr;
    for (auto *one : openDialog()->findChildren<QLineEdit *>())
        if (one->isVisible() && one->accessibleName() == u"文件") line = one;
    QVERIFY(line);
    line->setFocus();
    QTRY_VERIFY(line->hasFocus());
    hands.press(Qt::Key_3, Qt::AltModifier);
    QCOMPARE(line->text(), QString());
    // The same key types where it is meant to, alone and with Shift.
    QTest::keyClicks(line, u"3A"_qs);
    QCOMPARE(line->text(), u"3A"_qs);
}

void EveryDialogTest::aButtonThatIsGoneLeavesTheKeyboardOnItsPage()
{
    Desktop desktop;
    Window window(desktop.context(), std::chrono::hours(1));
    window.propose(m_store->path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Hands hands(window);
    QVERIFY(hands.signIn(u"chief"_qs));
    window.go({u"cases"_qs, m_cases.first()});
    QVERIFY(settled(desktop.backend));
    QWidget *page = window.page(u"cases"_qs);
    const QList<QWidget *> all = stops(&window);
    QWidget *last = nullptr;
    for (QWidget *stop : all)
        if (page->isAncestorOf(stop)) last = stop;
    QVERIFY(last);
    last->setFocus();
    QTRY_VERIFY(last->hasFocus());
    last->hide();
    QTRY_VERIFY(QApplication::focusWidget() && page->isAncestorOf(QApplication::focusWidget()));
}

REMIT_TEST(EveryDialogTest);
#include "everydialog_test.moc"
