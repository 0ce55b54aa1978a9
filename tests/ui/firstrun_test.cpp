#include "admin/officerdialog.h"
#include "compose/demo.h"
#include "compose/prison.h"
#include "courtintake.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "shell/startpage.h"
#include "widgets/passphrase.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QDirIterator>
#include <QFile>
#include <QLineEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** An officer at a fresh machine: no file, no officers, nobody to ask. */
class FirstRunTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void fromNothingToAnImportedRoster();
    void theDemonstrationIsOneStep();
    void aStoppedDemonstrationLeavesNothing();
    void placesThatCannotBeAreRefused_data();
    void placesThatCannotBeAreRefused();
    void passphrasesAreJudgedHonestly_data();
    void passphrasesAreJudgedHonestly();
};

namespace {

const QString strong = u"wuyi hai feng deng ta"_qs;

/** The window of a machine on which nothing was ever opened, with the real ways of making and opening stores. */
struct FreshMachine {
    FreshMachine()
        : words(Language::Chinese),
          theme(Theme::Mode::Light),
          preferences(folder.filePath(u"settings.ini"_qs)),
          backend(localWorkplaces(), localStores()),
          window({backend, words, theme, dialogs, preferences, systemClock()}, std::chrono::hours(1)),
          hands(window)
    {
        installLanguage(*QCoreApplication::instance(), Language::Chinese);
        preferences.setDemoStore(folder.filePath(u"demo.remit"_qs));
        theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        window.show();
        Q_UNUSED(QTest::qWaitForWindowActive(&window));
    }

    QString store() const { return folder.filePath(u"一监.remit"_qs); }
    /** Every file below the machine's folder but the settings. */
    QStringList files() const
    {
        QStringList names;
        for (QDirIterator all(folder.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories); all.hasNext();)
            if (const QString name = all.next(); !name.contains(u"settings.ini")) names << name;
        return names;
    }
    /** Fills in the form of the new store by keyboard, each field after Enter in the one before. */
    void fill(const QString &login, const QString &passphrase, const QString &place) const
    {
        for (const QString &text : {u"青川省第一监狱"_qs, u"1301000001"_qs, u"川一"_qs, u"130100"_qs,
                                    u"青川省中山市中级人民法院"_qs, u"130000"_qs, u"张立"_qs, login}) {
            hands.type(text);
            hands.press(Qt::Key_Return);
        }
        QVERIFY(hands.tabTo(u"设定口令"_qs));
        hands.type(passphrase);
        hands.press(Qt::Key_Return);
        hands.type(passphrase);
        hands.press(Qt::Key_Return);
        QCOMPARE(hands.focusName(), u"保存位置"_qs);
        hands.press(Qt::Key_A, Qt::ControlModifier);
        hands.type(place);
    }

    QTemporaryDir folder;
    Words words;
    Theme theme;
    Preferences preferences;
    DialogPrompts dialogs;
    Backend backend;
    Window window;
    Hands hands;
};

}  // namespace

void FirstRunTest::init() { installLanguage(*QCoreApplication::instance(), Language::Chinese); }

void FirstRunTest::fromNothingToAnImportedRoster()
{
    const FreshMachine machine;
    const Hands &hands = machine.hands;
    QVERIFY(hands.sees(u"在这台电脑上开始"_qs));
    QCOMPARE(hands.focusName(), u"新建本监狱的数据文件"_qs);
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"第一位民警"_qs));
    // Nothing filled in: each field says what it wants, and the first has the keyboard.
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"请填写监狱名称"_qs));
    QVERIFY(hands.sees(u"行政区划代码是六位数字"_qs));
    QCOMPARE(hands.focusName(), u"监狱名称"_qs);
    machine.fill(u"1301001"_qs, strong, machine.store());
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.waitFor([&] { return !machine.window.isLocked(); }, 60000));
    QVERIFY(QFile::exists(machine.store()));
    QCOMPARE(machine.backend.opened()->info.prison, u"青川省第一监狱"_qs);
    QCOMPARE(machine.backend.opened()->info.environment, StoreInfo::Environment::Production);

    // The empty prison says what comes first; every page says why it is empty.
    QVERIFY(hands.sees(u"名册还是空的"_qs));
    for (const auto &[key, words] : std::initializer_list<std::pair<int, QString>>{{Qt::Key_2, u"名册还是空的"_qs},
                                                                                   {Qt::Key_4, u"还没有批次"_qs}}) {
        hands.press(key, Qt::AltModifier);
        QVERIFY(hands.sees(words));
    }
    hands.press(Qt::Key_1, Qt::AltModifier);
    QVERIFY(hands.sees(u"先导入罪犯名册"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"选好文件后先试读"_qs));
    QVERIFY(hands.tabTo(u"文件"_qs));
    hands.type(QStringLiteral(REMIT_RESOURCES "/demo/files/罪犯花名册.csv"));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"读取 40 行：新增 40"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已导入 40 行"_qs));
    hands.press(Qt::Key_Escape);

    // The second officer, who opens cases, is enrolled and sits down.
    QVERIFY(hands.click(u"管理"_qs));
    QVERIFY(hands.sees(u"青川省中山市中级人民法院"_qs));
    hands.press(Qt::Key_N, Qt::ControlModifier);
    QVERIFY(hands.sees(u"请本人来设定口令"_qs));
    QVERIFY(hands.tabTo(u"账号（警号）"_qs));
    hands.type(u"1301002"_qs);
    QVERIFY(hands.tabTo(u"姓名"_qs));
    hands.type(u"李衡"_qs);
    QVERIFY(hands.tabTo(u"分监区民警"_qs));
    hands.press(Qt::Key_Space);
    QVERIFY(hands.tabTo(u"设定口令"_qs));
    hands.type(u"qing shan lv shui"_qs);
    QVERIFY(hands.tabTo(u"再输一次口令"_qs));
    hands.type(u"qing shan lv shui"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"李衡 已登记"_qs));
    QVERIFY(hands.click(u"换人"_qs));
    QVERIFY(hands.tabTo(u"民警账号"_qs));
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(u"1301002"_qs);
    QVERIFY(hands.tabTo(u"口令"_qs));
    hands.type(u"qing shan lv shui"_qs);
    hands.press(Qt::Key_Return);
    QVERIFY(hands.waitFor([&] { return !machine.window.isLocked(); }, 60000));
    QCOMPARE(machine.backend.opened()->officer.name, u"李衡"_qs);
    QVERIFY(hands.sees(u"按拟报请日筛查条件"_qs));
    // Who is no administrator can look at the officers and change nothing.
    QVERIFY(hands.click(u"管理"_qs));
    QVERIFY(hands.sees(u"只有系统管理员能登记民警"_qs));
    QVERIFY(!hands.part(u"登记民警"_qs)->isEnabled());
}

void FirstRunTest::theDemonstrationIsOneStep()
{
    const FreshMachine machine;
    const Hands &hands = machine.hands;
    QVERIFY(hands.tabTo(u"建一个演示监狱看看"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"正在建立演示监狱"_qs));
    QVERIFY(hands.waitFor([&] { return !machine.window.isLocked(); }, 120000));
    QCOMPARE(machine.backend.opened()->info.environment, StoreInfo::Environment::Demo);
    // Locked, it is opened again with what its first page said.
    hands.press(Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"口令都是 demo"_qs));
    QVERIFY(hands.tabTo(u"新建数据文件，或看演示"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.tabTo(u"打开演示监狱"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.waitFor([&] { return !machine.window.isLocked(); }, 60000));
}

void FirstRunTest::aStoppedDemonstrationLeavesNothing()
{
    const FreshMachine machine;
    const Hands &hands = machine.hands;
    QVERIFY(hands.tabTo(u"建一个演示监狱看看"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"正在建立演示监狱"_qs));
    QVERIFY(hands.click(u"停止"_qs));
    QVERIFY(hands.sees(u"已停止，没有留下任何文件"_qs, 60000));
    QCOMPARE(machine.files(), QStringList());
    QVERIFY(machine.window.isLocked());
}

void FirstRunTest::placesThatCannotBeAreRefused_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("said");
    QTest::addRow("another machine") << u"//server/share/a.remit"_qs << u"位于网络文件系统"_qs;
    QTest::addRow("a file that is there")
        << QStringLiteral(REMIT_RESOURCES "/demo/files/罪犯花名册.csv") << u"已存在，未作任何改动"_qs;
    QTest::addRow("no path") << u"监狱.remit"_qs << u"请填写完整的路径"_qs;
    QTest::addRow("a folder that nobody may write") << u"/proc/a.remit"_qs << u"/proc/a.remit"_qs;
}

void FirstRunTest::placesThatCannotBeAreRefused()
{
    QFETCH(QString, place);
    QFETCH(QString, said);
    const FreshMachine machine;
    const Hands &hands = machine.hands;
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"第一位民警"_qs));
    machine.fill(u"1301001"_qs, strong, place);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(said));
    QVERIFY(machine.window.isLocked());
    // Nothing typed is lost: with another place it is made at once.
    QVERIFY(hands.tabTo(u"保存位置"_qs));
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(machine.store());
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.waitFor([&] { return !machine.window.isLocked(); }, 60000));
}

void FirstRunTest::passphrasesAreJudgedHonestly_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<int>("worth");
    const auto row = [](const QString &passphrase, PassphraseWorth worth) {
        QTest::addRow("%s", qPrintable(passphrase)) << passphrase << int(worth);
    };
    row({}, PassphraseWorth::Empty);
    row(u"abc12"_qs, PassphraseWorth::Short);
    row(u"19850312"_qs, PassphraseWorth::Guessable);
    row(u"138001380001380"_qs, PassphraseWorth::Guessable);
    row(u"aaaaaaaaaaaa"_qs, PassphraseWorth::Guessable);
    row(u"abcdefghijkl"_qs, PassphraseWorth::Guessable);
    row(u"zhangli1301001"_qs, PassphraseWorth::Guessable);
    row(u"kR7#mq2x"_qs, PassphraseWorth::Fair);
    row(u"海风灯塔武夷晨雾"_qs, PassphraseWorth::Fair);
    row(u"海风 灯塔 武夷 晨雾 竹"_qs, PassphraseWorth::Good);
    row(strong, PassphraseWorth::Good);
}

void FirstRunTest::passphrasesAreJudgedHonestly()
{
    QFETCH(QString, passphrase);
    QFETCH(int, worth);
    QCOMPARE(int(worthOf(passphrase, {u"青川省第一监狱"_qs, u"zhangli"_qs, u"1301001"_qs})), worth);
}

REMIT_TEST(FirstRunTest);
#include "firstrun_test.moc"
