#include "casework/officers.h"
#include "compose/workplace.h"
#include "courtintake.h"
#include "demo.h"
#include "hands.h"
#include "shell/language.h"
#include "stallmonitor.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QMimeData>
#include <QUrl>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/**
 * The whole way of one batch through the real window, from files to the court's receipt: real widgets, a real store
 * file, the real intake over mutual TLS. Each step is the one that the window offers.
 */
class PathTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byKeyboardAlone();
    void byMouse();
};

/** What follows needs what the station did. */
#define STATION(call) \
    call;             \
    if (QTest::currentTestFailed()) return

namespace {

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(file.write(bytes), bytes.size());
}

QString sample(const QString &name) { return QStringLiteral(REMIT_RESOURCES "/demo/files/") + name; }

/** A roster whose number column has a name of its own and whose third inmate was born in a thirteenth month. */
QString strangeRoster(const QString &folder)
{
    const QString path = folder + u"/名册.csv"_qs;
    QByteArray roster = contents(sample(u"罪犯花名册.csv"_qs));
    roster.replace(QStringLiteral("罪犯编号").toUtf8(), QStringLiteral("狱内代号").toUtf8());
    roster.replace("1960-12-25", "1960-13-25");
    write(path, roster);
    return path;
}

/** Says how many keys and clicks each part of the way took. */
class Tally
{
public:
    explicit Tally(const Hands &hands) : m_hands(hands) {}
    void report(const char *what)
    {
        const int keys = m_hands.keys(), clicks = m_hands.clicks();
        qInfo("%s: %d keys, %d clicks", what, keys - std::exchange(m_keys, keys),
              clicks - std::exchange(m_clicks, clicks));
    }

private:
    const Hands &m_hands;
    int m_keys = 0;
    int m_clicks = 0;
};

/** The officers' window around a store, its clock in the test's hand. */
struct Room {
    explicit Room(const DemoStore &store, Date first)
        : day(std::make_shared<Date>(first)),
          desktop(Language::Chinese, Theme::Mode::Light, nullptr, movingClock(day)),
          window(desktop.context(), std::chrono::hours(9)),
          hands(window)
    {
        installLanguage(*QCoreApplication::instance(), Language::Chinese);
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        window.propose(store.path());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    std::shared_ptr<Date> day;
    Desktop desktop;
    Window window;
    Hands hands;
};

/** The court's intake beside a store whose settings point at it. */
void readyCourt(CourtIntake &court, const QString &files)
{
    QVERIFY(court.init());
    QVERIFY(court.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs));
    QVERIFY(writeCourtSettings(files, {u"https://127.0.0.1:%1/"_qs.arg(court.port()), court.authority(),
                                       u"pki/tls.p12"_qs, u"pki/tls.pass"_qs}));
}

/** A file into the dialog that is open, by keyboard; waits until it has been read. */
bool giveFile(const Hands &hands, const QString &path)
{
    if (!hands.sees(u"选好文件后先试读"_qs) || !hands.tabTo(u"文件"_qs)) return false;
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(path);
    hands.press(Qt::Key_Return);
    return true;
}

void importFiles(const Hands &hands, const QString &folder)
{
    const QString roster = strangeRoster(folder);
    QVERIFY(hands.sees(u"先导入罪犯名册"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"导入文件"_qs));
    QVERIFY(giveFile(hands, roster));
    // The number column has an unknown name: the dialog says so and shows the columns.
    QVERIFY(hands.sees(u"缺少必需的列"_qs));
    QVERIFY(hands.sees(u"狱内代号"_qs));
    QVERIFY(hands.tabTo(u"“狱内代号”读作"_qs));
    hands.press(Qt::Key_Down);
    QVERIFY(hands.sees(u"读取 40 行：新增 39"_qs));
    QVERIFY(hands.sees(u"不能导入 1"_qs));
    // The refused row goes home to be mended.
    QVERIFY(hands.tabTo(u"另存不能导入的行"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.waitFor([&] { return QByteArray(hands.top()->metaObject()->className()) == "QFileDialog"; }));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"已把不能导入的行连同原因写到"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已导入 39 行"_qs));
    hands.press(Qt::Key_Escape);

    // Mended, together with another inmate whose record now differs: that is asked before it is changed.
    const QString mended = folder + u"/名册-待修正.csv"_qs;
    QByteArray rows = contents(mended);
    QVERIFY(rows.contains("1960-13-25"));
    rows.replace("1960-13-25", "1960-12-25");
    const QList<QByteArray> all = contents(roster).split('\n');
    QByteArray other = all.at(1);
    other.replace(QStringLiteral("高中").toUtf8(), QStringLiteral("本科").toUtf8());
    write(mended, rows + other);
    hands.press(Qt::Key_I, Qt::ControlModifier);
    QVERIFY(giveFile(hands, mended));
    QVERIFY(hands.sees(u"读取 2 行：新增 1，更改已有 1"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"更改已有记录"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"已导入 2 行"_qs));

    // What comes next is offered, and Enter takes it.
    hands.press(Qt::Key_Return);
    QVERIFY(giveFile(hands, sample(u"历次减刑.csv"_qs)));
    QVERIFY(hands.sees(u"读取 32 行：新增 32"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"接着导入月考核分"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(giveFile(hands, sample(u"计分考核.csv"_qs)));
    QVERIFY(hands.sees(u"读取 40 行：新增 35，没有内容 5"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"完成，去条件筛查"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"筛查完成"_qs));
}

/** From screening to the open case, by the officer who opens cases. */
void openCase(const Hands &hands)
{
    QVERIFY(hands.sees(u"按拟报请日筛查条件"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"筛查完成"_qs));
    hands.press(Qt::Key_N, Qt::AltModifier);
    QVERIFY(hands.waitFor([&] { return hands.focusName() == u"罪犯名册"; }));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"立案提请减刑"_qs));
    QVERIFY(hands.sees(u"法释〔2016〕23号"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"以上事实均已核实"_qs));
    QVERIFY(hands.tabTo(u"以上事实均已核实"_qs));
    hands.press(Qt::Key_Space);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"本阶段：条件初筛"_qs));
}

/** What an officer gives as the opinion of a stage: its standard words, words of one's own, or nothing. */
enum class Said { Standard, Own, None };

/** Agrees at the stage that is shown; waits until the case stands at the next. */
void agree(const Hands &hands, const QString &stage, const QString &next, Said said = Said::Standard)
{
    QVERIFY(hands.sees(u"本阶段："_qs + stage));
    if (said == Said::Standard) hands.press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    if (said == Said::Own) {
        QVERIFY(hands.tabTo(u"意见"_qs));
        hands.type(u"检察机关无不同意见。"_qs);
    }
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已记录“同意”，现处于“%1”"_qs.arg(next)));
    QVERIFY(hands.sees(u"本阶段："_qs + next));
}

/**
 * Who else sits in the meeting: of the list by the letter that tells them apart, a stranger by the whole name. Chair
 * and recorder stand there already.
 */
void name(const Hands &hands, const QStringList &people, const QStringList &strangers)
{
    const auto *field = qobject_cast<QLineEdit *>(hands.part(u"参加人员"_qs));
    QVERIFY(field);
    QCOMPARE(field->text(), people.mid(0, 2).join(u'、') + u'、');
    for (const QString &person : people.mid(2)) {
        const bool listed = !strangers.contains(person);
        hands.type(!listed ? person + u'、' : person.size() > 2 ? person.right(1) : person.left(1));
        if (listed) hands.press(Qt::Key_Return);
    }
    QCOMPARE(field->text(), people.join(u'、') + u'、');
}

/** The meeting of the stage as it was held: who recorded, who was there, all of one mind. */
void meet(const Hands &hands, const QStringList &people, const QStringList &strangers = {})
{
    // F6 goes from pane to pane: the list, then the meeting's first field.
    for (int i = 0; i < 3 && hands.focusName() != u"记录人"; ++i) hands.press(Qt::Key_F6);
    QVERIFY(hands.tabTo(u"记录人"_qs));
    hands.type(people.at(1));
    QVERIFY(hands.tabTo(u"参加人员"_qs));
    STATION(name(hands, people, strangers));
    QVERIFY(hands.tabTo(u"同意票"_qs));
    hands.press(Qt::Key_A, Qt::ControlModifier);
    hands.type(QString::number(people.size()));
}

/** The officer signs in and finds on the first page what there is to do. */
void begin(const Hands &hands, const QString &officer)
{
    QVERIFY(hands.change(officer));
    QVERIFY(hands.sees(u"1 件案件轮到您办理"_qs));
    hands.press(Qt::Key_Return);
}

/** Scans of that kind, named so and copied in the file manager, pasted into the case shown. */
void attachPapers(const Hands &hands, const QString &folder, const QStringList &kinds)
{
    QList<QUrl> files;
    for (const QString &kind : kinds) {
        const QString path = folder + u'/' + kind + u".txt"_qs;
        write(path, kind.toUtf8());
        files << QUrl::fromLocalFile(path);
    }
    auto *copied = new QMimeData;
    copied->setUrls(files);
    QApplication::clipboard()->setMimeData(copied);
    QVERIFY(hands.sees(u"补齐前不能同意"_qs));
    hands.press(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"附卷 %1 份"_qs.arg(kinds.size())));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已附卷 %1 份"_qs.arg(kinds.size())));
}

void throughTheStages(const Hands &hands, Date &day, const QString &folder)
{
    STATION(agree(hands, u"条件初筛"_qs, u"分监区评议"_qs, Said::None));
    STATION(meet(hands, {u"演示民警甲"_qs, u"王评"_qs, u"李议"_qs}, {u"王评"_qs, u"李议"_qs}));
    STATION(agree(hands, u"分监区评议"_qs, u"监区办公会"_qs));
    // Locked and unlocked as another officer.
    hands.press(Qt::Key_L, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已锁定"_qs));
    QVERIFY(hands.tabTo(u"换其他民警登录"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.signIn(u"area"_qs));
    QVERIFY(hands.sees(u"1 件案件轮到您办理"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"在下面“卷宗”里附入后才能同意"_qs));
    STATION(attachPapers(hands, folder, {u"裁判文书"_qs, u"执行通知书"_qs, u"悔改表现证明材料"_qs}));
    STATION(meet(hands, {u"演示监区长乙"_qs, u"演示民警甲"_qs, u"王评"_qs}));
    STATION(agree(hands, u"监区办公会"_qs, u"刑罚执行科审查"_qs));
    day = *makeDate(2026, 11, 12);
    STATION(begin(hands, u"dept"_qs));
    STATION(attachPapers(hands, folder, {u"财产性判项履行情况材料"_qs}));
    QVERIFY(hands.sees(u"须先经另一人复核"_qs));
    // Whoever brought a paper does not check it.
    QVERIFY(hands.waitFor([&] { return !hands.part(u"复核同意"_qs); }));
    STATION(begin(hands, u"chief"_qs));
    QVERIFY(hands.sees(u"本阶段：刑罚执行科审查"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"已复核同意，记入账本"_qs));
    QVERIFY(hands.sees(u"不得再由本人同意"_qs));
    STATION(begin(hands, u"dept"_qs));
    QVERIFY(hands.sees(u"演示科长丁 已复核同意"_qs));
    STATION(agree(hands, u"刑罚执行科审查"_qs, u"评审委员会"_qs));
    STATION(begin(hands, u"committee"_qs));
    STATION(meet(hands, {u"演示评审秘书戊"_qs, u"委员一"_qs, u"委员二"_qs, u"委员三"_qs, u"委员四"_qs, u"委员五"_qs,
                         u"委员六"_qs, u"委员七"_qs, u"委员八"_qs}));
    STATION(agree(hands, u"评审委员会"_qs, u"公示"_qs));
    QVERIFY(hands.change(u"dept"_qs));
    QVERIFY(hands.sees(u"在公示期内"_qs));
    day = *makeDate(2026, 11, 23);
    STATION(begin(hands, u"dept"_qs));
    STATION(agree(hands, u"公示"_qs, u"检察意见"_qs, Said::None));
    STATION(agree(hands, u"检察意见"_qs, u"监狱长办公会"_qs, Said::Own));
    STATION(begin(hands, u"governor"_qs));
    STATION(meet(hands, {u"演示监狱长己"_qs, u"演示科长丁"_qs}));
    STATION(agree(hands, u"监狱长办公会"_qs, u"提请建议"_qs));
}

void formsOf(const Hands &hands)
{
    QVERIFY(hands.sees(u"先在下面生成"_qs));
    hands.press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已生成"_qs));
    QVERIFY(hands.tabTo(u"预览提请减刑建议书"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"提请减刑建议书　共"_qs));
    hands.press(Qt::Key_Escape);
    STATION(agree(hands, u"提请建议"_qs, u"提请法院"_qs, Said::None));
    // Issued on another day than was planned: the proposal is made anew, with that day below it.
    QVERIFY(hands.sees(u"日期已变，须重新生成"_qs));
    hands.press(Qt::Key_G, Qt::ControlModifier);
    QVERIFY(hands.sees(u"件文书：提请减刑建议书"_qs));
}

void sealBatch(const Hands &hands)
{
    hands.press(Qt::Key_N, Qt::AltModifier);
    QVERIFY(hands.sees(u"批次号"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"默认全选"_qs));
    QVERIFY(hands.sees(u"加入 1 件"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"本批案件 1 件"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"封签后批次内容不能再改"_qs));
    hands.type(QString::fromUtf8(demoPassphrase()));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"已封签，内容不再改变"_qs));
    QVERIFY(hands.sees(u"送法院  Ctrl+Enter"_qs));
}

/** While the court cannot be reached the sending is stopped, and goes on when it can. */
void sendBatch(const Hands &hands, CourtIntake &court, const QString &files)
{
    court.stop();
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"法院签发回执后才算送达"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"服务器拒绝了连接"_qs));
    QVERIFY(hands.sees(u"立即再试"_qs));
    QVERIFY(hands.sees(u"未送出"_qs));
    QVERIFY(hands.tabTo(u"停止"_qs));
    hands.press(Qt::Key_Return);
    QVERIFY(hands.sees(u"再次发送"_qs));
    QVERIFY(court.start(files + u"/pki/authority.pem"_qs, u"2026-12-01"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"回执验证无误并已保存"_qs));
    QVERIFY(hands.sees(u"接收，签名已验证"_qs));
}

/** The committee's members (评审委员会委员) stand on the list of officers, as in a prison that works with it. */
void enrolCommittee(const QString &store)
{
    const auto place =
        LocalWorkplace::open(store, u"admin"_qs, Secret::copyOf(demoPassphrase()), demoClock(*makeDate(2026, 11, 11)));
    QVERIFY(place);
    int number = 0;
    for (const char16_t letter : u"一二三四五六七八"_qs.toStdU16String()) {
        const QString id = u"member%1"_qs.arg(++number);
        QVERIFY(enrolOfficer((*place)->desk(), {id, u"委员"_qs + QChar(letter), id, {u"committee_secretary"_qs}, {}}));
    }
}

}  // namespace

void PathTest::byKeyboardAlone()
{
    const DemoStore store(0);
    STATION(enrolCommittee(store.path()));
    const QString files = filesFolder(store.path());
    QTemporaryDir folder;
    CourtIntake court(files + u"/court"_qs);
    STATION(readyCourt(court, files));
    // The day after the last ruling of the files was served.
    Room room(store, *makeDate(2026, 11, 11));
    const Hands &hands = room.hands;
    StallMonitor monitor;

    QVERIFY(hands.signIn(u"dept"_qs));
    monitor.report("unlock");
    STATION(importFiles(hands, folder.path()));
    monitor.report("three imports");
    Tally tally(hands);
    tally.report("before the case");
    QVERIFY(hands.change(u"ward"_qs));
    tally.report("one officer sitting down");
    STATION(openCase(hands));
    monitor.report("screening, opening a case");
    tally.report("screening, opening a case");
    STATION(throughTheStages(hands, *room.day, folder.path()));
    monitor.report("all stages, five officers");
    tally.report("all stages, six changes of officer among them");
    *room.day = *makeDate(2026, 12, 1);
    STATION(begin(hands, u"dept"_qs));
    STATION(formsOf(hands));
    monitor.report("forms");
    tally.report("sitting down, papers, issuing the proposal");
    STATION(sealBatch(hands));
    monitor.report("sealing");
    STATION(sendBatch(hands, court, files));
    monitor.report("sending, receipt");
}

void PathTest::byMouse()
{
    const DemoStore store;
    QCOMPARE(workCases(store.path(), 2, [](int) { return 10; }).size(), 2);
    const QString files = filesFolder(store.path());
    CourtIntake court(files + u"/court"_qs);
    STATION(readyCourt(court, files));
    Room room(store, *makeDate(2026, 12, 1));
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"ward"_qs));
    QVERIFY(hands.click(u"罪犯"_qs));
    QVERIFY(hands.click(u"条件筛查"_qs));
    QVERIFY(hands.sees(u"筛查完成"_qs));
    QVERIFY(hands.click(u"可提请 "_qs));
    QVERIFY(hands.waitFor([&] { return hands.table(u"罪犯名册"_qs)->model()->rowCount() < 40; }));
    QVERIFY(hands.doubleClickRow(u"罪犯名册"_qs, 5));
    QVERIFY(hands.click(u"立案提请减刑"_qs));
    QVERIFY(hands.click(u"以上事实均已核实"_qs));
    QVERIFY(hands.click(u"立案"_qs));
    QVERIFY(hands.sees(u"本阶段：条件初筛"_qs));
    QVERIFY(hands.click(u"同意"_qs));
    QVERIFY(hands.sees(u"现处于“分监区评议”"_qs));

    QVERIFY(hands.click(u"换人"_qs));
    QVERIFY(hands.signIn(u"dept"_qs));
    QVERIFY(hands.click(u"批次"_qs));
    QVERIFY(hands.click(u"新建批次"_qs));
    QVERIFY(hands.click(u"新建"_qs));
    QVERIFY(hands.click(u"加入案件"_qs));
    QVERIFY(hands.click(u"加入 2 件"_qs));
    QVERIFY(hands.sees(u"本批案件 2 件"_qs));
    QVERIFY(hands.click(u"封签批次"_qs));
    hands.type(QString::fromUtf8(demoPassphrase()));
    QVERIFY(hands.click(u"封签 2 件"_qs));
    QVERIFY(hands.click(u"送法院"_qs));
    QVERIFY(hands.click(u"发送"_qs));
    QVERIFY(hands.sees(u"回执验证无误并已保存"_qs));
}

REMIT_TEST(PathTest);
#include "path_test.moc"
