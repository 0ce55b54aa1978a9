#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "settling.h"
#include "widgets/datefield.h"

#include "testmain.h"

#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSpinBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** A window that is killed while somebody types (SIGKILL, power cut) loses nothing older than a minute. */
class KilledTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** Run by the other test in a process of its own. */
    void typist();
    void whatWasTypedIsOfferedAgain();
    void aMeetingsVotesAndDayAreOfferedAgain();
    void whatIsThrownAwayStaysAway();
    void aCleanEndTellsNothing();
};

namespace {

const QString typed = u"经审查，尚需补充罚金票据。"_qs;

QString given(const char *variable) { return qEnvironmentVariable(variable); }

/** A window on that store, an officer of the ward at a case in its first stage. */
struct Room {
    Room(const QString &store, QString caseNumber)
        : number(std::move(caseNumber)), window(desktop.context(), std::chrono::hours(1)), hands(window)
    {
        window.propose(store);
        window.show();
        Q_UNUSED(QTest::qWaitForWindowActive(&window));
    }
    bool open()
    {
        if (!hands.signIn(u"ward"_qs)) return false;
        window.go({u"cases"_qs, number});
        return hands.sees(number) && hands.sees(u"本阶段：条件初筛"_qs) &&
               hands.waitFor([&] { return opinion() && opinion()->isEnabled(); });
    }
    /** A case where a meeting decides. */
    bool openMeeting()
    {
        if (!hands.signIn(u"ward"_qs)) return false;
        window.go({u"cases"_qs, number});
        return hands.waitFor([&] { return votes() && votes()->isEnabled(); });
    }
    QSpinBox *votes() const { return qobject_cast<QSpinBox *>(hands.part(u"同意票"_qs)); }
    DateField *day() const { return qobject_cast<DateField *>(hands.part(u"办理日期"_qs)); }
    QPlainTextEdit *words() const { return qobject_cast<QPlainTextEdit *>(hands.part(u"发言记录"_qs)); }
    QPlainTextEdit *opinion() const { return qobject_cast<QPlainTextEdit *>(hands.part(u"意见"_qs)); }

    QString number;
    Desktop desktop;
    Window window;
    Hands hands;
};

/** Types at that place in a process of its own until the store keeps the words, and kills it. */
bool typeAndDie(const QString &store, const QString &place, const QString &caseNumber, const QString &words);

/** What the store itself keeps of the officer's drafts. */
QString keptIn(const QString &store)
{
    const auto place = LocalWorkplace::open(store, u"ward"_qs, Secret::fromUtf8(demoPassphrase()), demoClock());
    if (!place) return {};
    QString kept;
    for (const Draft &draft : (*place)->drafts().drafts(u"ward"_qs).value_or(std::vector<Draft>())) kept += draft.text;
    return kept;
}

bool typeAndDie(const QString &store, const QString &place, const QString &caseNumber, const QString &words)
{
    QProcess typist;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"REMIT_TYPIST_STORE"_qs, store);
    environment.insert(u"REMIT_TYPIST_PLACE"_qs, place);
    environment.insert(u"REMIT_TYPIST_CASE"_qs, caseNumber);
    typist.setProcessEnvironment(environment);
    typist.start(QCoreApplication::applicationFilePath(), {u"KilledTest"_qs, u"typist"_qs});
    const bool kept =
        typist.waitForStarted() &&
        QTest::qWaitFor([&] { return typist.state() != QProcess::Running || keptIn(store).contains(words); }, 180000);
    const bool alive = typist.state() == QProcess::Running;
    typist.kill();
    return typist.waitForFinished() && kept && alive && typist.exitStatus() == QProcess::CrashExit;
}

}  // namespace

void KilledTest::typist()
{
    if (given("REMIT_TYPIST_STORE").isEmpty()) QSKIP("types for the other test only");
    Room room(given("REMIT_TYPIST_STORE"), given("REMIT_TYPIST_CASE"));
    const QString place = given("REMIT_TYPIST_PLACE");
    if (place == u"meeting") {
        QVERIFY(room.openMeeting());
        room.votes()->setValue(7);
        room.day()->setDay(room.desktop.context().today() - std::chrono::days(1));
        room.words()->setFocus();
        room.hands.type(typed);
    } else {
        QVERIFY(room.open());
        room.opinion()->setFocus();
        room.hands.type(typed);
    }
    // Somebody thinks; nothing is submitted, nothing closed.
    QTest::qWait(10 * 60 * 1000);
}

void KilledTest::whatWasTypedIsOfferedAgain()
{
    const DemoStore store{40};
    const QString number = workCases(store.path(), 1, [](int) { return 0; }).value(0);
    QVERIFY(typeAndDie(store.path(), {}, number, typed));

    const auto place = LocalWorkplace::open(store.path(), u"ward"_qs, Secret::fromUtf8(demoPassphrase()), demoClock());
    const qint64 last = (*place)->desk().ports.ledger.head()->size;
    Room room(store.path(), number);
    QVERIFY(room.hands.signIn(u"ward"_qs));
    // What was recovered is said at once: the last act that stands, and the draft by its place.
    QVERIFY(room.hands.sees(u"找回 1 份没有提交的草稿"_qs));
    QVERIFY(room.hands.sees(u"最后一条已确认的记录是第 %1 条"_qs.arg(last)));
    QVERIFY(room.hands.sees(u"案件 %1 “条件初筛”的意见"_qs.arg(number)));
    QVERIFY(room.hands.sees(typed));
    QVERIFY(room.hands.click(u"打开案件"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.opinion() && room.opinion()->isEnabled(); }));
    QTRY_COMPARE_WITH_TIMEOUT(room.opinion()->toPlainText(), typed, 20000);
    QVERIFY(room.hands.sees(u"保存的草稿，尚未提交"_qs));
}

void KilledTest::aMeetingsVotesAndDayAreOfferedAgain()
{
    const DemoStore store{40};
    const QString number = workCases(store.path(), 1, [](int) { return 1; }).value(0);
    QVERIFY(typeAndDie(store.path(), u"meeting"_qs, number, typed));
    Room room(store.path(), number);
    QVERIFY(room.hands.signIn(u"ward"_qs));
    QVERIFY(room.hands.sees(u"找回 1 份没有提交的草稿"_qs));
    QVERIFY(room.hands.click(u"打开案件"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.votes() && room.votes()->value() == 7; }));
    QCOMPARE(room.words()->toPlainText(), typed);
    QCOMPARE(room.day()->day(), room.desktop.context().today() - std::chrono::days(1));
}

void KilledTest::whatIsThrownAwayStaysAway()
{
    const DemoStore store{40};
    const QString number = workCases(store.path(), 1, [](int) { return 0; }).value(0);
    const auto place = LocalWorkplace::open(store.path(), u"ward"_qs, Secret::fromUtf8(demoPassphrase()), demoClock());
    const QString draft = u"{\"opinion\":\"%1\"}"_qs.arg(typed);
    QVERIFY((*place)->drafts().keepDraft({u"ward"_qs, u"case:%1/screening"_qs.arg(number), draft, demoClock()()}));
    // What a process that is no more left behind.
    QFile left(store.path() + u".files/session-ward.lock"_qs);
    QDir().mkpath(QFileInfo(left).path());
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.write("999999999\nremit\n\n");
    left.close();
    ReadyPrompts yes;
    Desktop desktop(Language::Chinese, Theme::Mode::Light, &yes);
    Window window(desktop.context(), std::chrono::hours(1));
    const Hands hands(window);
    window.propose(store.path());
    window.show();
    QVERIFY(hands.signIn(u"ward"_qs));
    QVERIFY(hands.sees(u"找回 1 份没有提交的草稿"_qs));
    QVERIFY(hands.click(u"丢弃案件"_qs));
    QVERIFY(hands.waitFor([&] { return keptIn(store.path()).isEmpty(); }));
    QVERIFY(hands.click(u"知道了"_qs));
    window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"本阶段：条件初筛"_qs));
    QVERIFY(hands.waitFor([&] {
        const auto *opinion = qobject_cast<QPlainTextEdit *>(hands.part(u"意见"_qs));
        return opinion && opinion->isEnabled() && opinion->toPlainText().isEmpty();
    }));
}

void KilledTest::aCleanEndTellsNothing()
{
    const DemoStore store{0};
    for (int time = 0; time < 2; ++time) {
        Room room(store.path(), {});
        QVERIFY(room.hands.signIn(u"ward"_qs));
        QVERIFY(QFile::exists(store.path() + u".files/session-ward.lock"_qs));
        QVERIFY(settled(room.desktop.backend));
        QVERIFY(!qobject_cast<QDialog *>(room.hands.top()));
    }
    QVERIFY(!QFile::exists(store.path() + u".files/session-ward.lock"_qs));
}

REMIT_TEST(KilledTest);
#include "killed_test.moc"
