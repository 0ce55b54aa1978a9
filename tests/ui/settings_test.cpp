#include "compose/prison.h"
#include "demo.h"
#include "hands.h"
#include "shell/keyprompt.h"
#include "shell/language.h"

#include "testmain.h"

#include <QApplication>
#include <QComboBox>
#include <QFile>
#include <QSpinBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The settings of a machine, open and locked by its administrator. */
class SettingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void whatIsChosenHoldsAtOnceAndLater();
    void whatIsLockedSaysSoAndStays();
    void aLockHoldsAgainstTheUsersOwnFile();
    void lockedTimesThatCannotBeAreTheUsualOne_data();
    void lockedTimesThatCannotBeAreTheUsualOne();
    void whereOnlyTokensMaySignNoKeyFileStandsIn();
};

namespace {

void write(const QString &path, const QByteArray &text)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

/** A window on a machine whose administrator wrote that file. */
struct Machine {
    explicit Machine(const QByteArray &locks)
        : own(folder.filePath(u"own.ini"_qs)),
          preferences((write(folder.filePath(u"locked.conf"_qs), locks), own), folder.filePath(u"locked.conf"_qs)),
          words(Language::Chinese),
          theme(Theme::modeFromCode(preferences.themeMode())),
          backend(demoWorkplaces(demoClock()), localStores()),
          window({backend, words, theme, dialogs, preferences, demoClock()}, std::chrono::hours(9)),
          hands(window)
    {
        theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        window.propose(store.path());
        window.show();
        Q_UNUSED(QTest::qWaitForWindowActive(&window));
    }
    template <typename Field>
    Field *field(const QString &name) const
    {
        return qobject_cast<Field *>(hands.part(name));
    }

    DemoStore store;
    QTemporaryDir folder;
    QString own;
    Preferences preferences;
    Words words;
    Theme theme;
    DialogPrompts dialogs;
    Backend backend;
    Window window;
    Hands hands;
};

}  // namespace

void SettingsTest::init() { installLanguage(*QCoreApplication::instance(), Language::Chinese); }

void SettingsTest::whatIsChosenHoldsAtOnceAndLater()
{
    Machine machine({});
    const Hands &hands = machine.hands;
    QVERIFY(hands.signIn(u"ward"_qs));
    hands.press(Qt::Key_Comma, Qt::ControlModifier);
    QVERIFY(hands.sees(u"只管这台电脑上的窗口"_qs));
    QVERIFY(hands.tabTo(u"外观"_qs));
    hands.press(Qt::Key_Down);
    QVERIFY(hands.tabTo(u"无人操作多久后锁定窗口"_qs));
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"3"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(machine.theme.mode(), Theme::Mode::Dark);
    QCOMPARE(machine.preferences.idleMinutes(), 3);
    QCOMPARE(machine.preferences.themeMode(), u"dark"_qs);
}

void SettingsTest::whatIsLockedSaysSoAndStays()
{
    Machine machine(QStringLiteral("reason=省局统一配置, 信息科 0000\ntheme=contrast\nidle_minutes=5\n").toUtf8());
    const Hands &hands = machine.hands;
    QVERIFY(hands.signIn(u"ward"_qs));
    // Trying to change it leads to where it says why.
    hands.press(Qt::Key_T, Qt::ControlModifier);
    QVERIFY(hands.sees(u"管理员锁定了 2 项设置"_qs));
    QVERIFY(hands.sees(u"理由：省局统一配置, 信息科 0000"_qs));
    QVERIFY(hands.sees(u"由管理员锁定，不能在此更改"_qs));
    QVERIFY(!machine.field<QComboBox>(u"外观"_qs)->isEnabled());
    QCOMPARE(machine.field<QComboBox>(u"外观"_qs)->currentText(), u"高对比"_qs);
    QVERIFY(!machine.field<QSpinBox>(u"无人操作多久后锁定窗口"_qs)->isEnabled());
    QCOMPARE(machine.field<QSpinBox>(u"无人操作多久后锁定窗口"_qs)->value(), 5);
    QVERIFY(machine.field<QComboBox>(u"界面语言"_qs)->isEnabled());
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(hands.top() == &machine.window);
    QCOMPARE(machine.theme.mode(), Theme::Mode::HighContrast);
}

void SettingsTest::aLockHoldsAgainstTheUsersOwnFile()
{
    const QTemporaryDir folder;
    const QString own = folder.filePath(u"own.ini"_qs), locks = folder.filePath(u"locked.conf"_qs);
    write(own, "theme=dark\nlanguage=en\n");
    write(locks, "theme=light\n");
    {
        Preferences preferences(own, locks);
        QCOMPARE(preferences.themeMode(), u"light"_qs);
        QCOMPARE(preferences.language(), u"en"_qs);
        QVERIFY(preferences.isLocked(Setting::Theme));
        QVERIFY(!preferences.isLocked(Setting::Language));
        preferences.setThemeMode(u"contrast"_qs);
        QCOMPARE(preferences.themeMode(), u"light"_qs);
    }
    // The lock gone, the user finds what the user had chosen.
    QCOMPARE(Preferences(own).themeMode(), u"dark"_qs);
}

void SettingsTest::lockedTimesThatCannotBeAreTheUsualOne_data()
{
    QTest::addColumn<QByteArray>("locks");
    QTest::addColumn<int>("minutes");
    QTest::addRow("least") << QByteArray("idle_minutes=1") << 1;
    QTest::addRow("most") << QByteArray("idle_minutes=60") << 60;
    QTest::addRow("none") << QByteArray("idle_minutes=0") << 10;
    QTest::addRow("too many") << QByteArray("idle_minutes=61") << 10;
    QTest::addRow("no number") << QByteArray("idle_minutes=never") << 10;
    QTest::addRow("empty") << QByteArray("idle_minutes=") << 10;
}

void SettingsTest::lockedTimesThatCannotBeAreTheUsualOne()
{
    QFETCH(QByteArray, locks);
    QFETCH(int, minutes);
    const QTemporaryDir folder;
    write(folder.filePath(u"locked.conf"_qs), locks);
    Preferences preferences(folder.filePath(u"own.ini"_qs), folder.filePath(u"locked.conf"_qs));
    preferences.setIdleMinutes(30);
    QCOMPARE(preferences.idleMinutes(), minutes);
}

void SettingsTest::whereOnlyTokensMaySignNoKeyFileStandsIn()
{
    const QTemporaryDir folder;
    write(folder.filePath(u"locked.conf"_qs), "[token]\nsigns=true\nmodule=/usr/lib/province.so\n");
    Preferences preferences(folder.filePath(u"own.ini"_qs), folder.filePath(u"locked.conf"_qs));
    preferences.setSignsWithToken(false);
    QVERIFY(preferences.signsWithToken());
    QVERIFY(!preferences.mayUseKeyFile());
    QVERIFY(preferences.mayUseToken(u"/usr/lib/province.so"_qs));
    QVERIFY(!preferences.mayUseToken(u"/usr/lib/other.so"_qs));
    // Which token of that driver is each officer's own.
    preferences.setToken(u"/usr/lib/other.so"_qs, u"0042"_qs);
    QCOMPARE(preferences.tokenModule(), u"/usr/lib/province.so"_qs);
    QCOMPARE(preferences.tokenSerial(), u"0042"_qs);

    // No driver named and none chosen: signing asks to choose one, not for a passphrase.
    write(folder.filePath(u"locked.conf"_qs), "[token]\nsigns=true\n");
    Preferences none(folder.filePath(u"none.ini"_qs), folder.filePath(u"locked.conf"_qs));
    ReadyPrompts prompts;
    Desktop desktop(Language::Chinese, Theme::Mode::Light, &prompts);
    bool unlocked = false;
    askKey({desktop.backend, desktop.words, desktop.theme, prompts, none, demoClock()}, nullptr, {},
           [&](KeyUnlock) { unlocked = true; });
    QVERIFY(!unlocked);
    QCOMPARE(prompts.asked, 1);
}

REMIT_TEST(SettingsTest);
#include "settings_test.moc"
