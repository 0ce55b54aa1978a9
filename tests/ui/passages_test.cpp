#include "demo.h"
#include "hands.h"

#include "testmain.h"

#include <QListWidget>
#include <QPlainTextEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The words of a case's papers in the window: drafted from the record, written by an officer, taken back. */
class PassagesUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anOfficerWritesThePersonsOwnFacts();
    void typedWordsAreNotThrownAwayUnasked();
    void eachPassageHasItsOwnUndo();
    void whatWasNotSavedIsKept();
};

namespace {

/** A ward officer at a case in its first stage. */
struct Room {
    Room()
        : numbers(workCases(store.path(), 1, [](int) { return 0; })),
          desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store.path());
        window.show();
        Q_UNUSED(QTest::qWaitForWindowActive(&window));
    }
    bool open()
    {
        if (!hands.signIn(u"ward"_qs)) return false;
        window.go({u"cases"_qs, numbers.at(0)});
        return hands.sees(u"本阶段：条件初筛"_qs) && write();
    }
    bool write()
    {
        return hands.waitFor([&] { return hands.click(u"文书用语…"_qs); }) &&
               hands.waitFor([&] { return hands.top() != &window; });
    }
    QListWidget *names() const { return qobject_cast<QListWidget *>(hands.part(u"段落"_qs)); }
    QPlainTextEdit *text() const { return qobject_cast<QPlainTextEdit *>(hands.part(u"文书上的文字"_qs)); }
    bool choose(const QString &name) const
    {
        for (int row = 0; row < names()->count(); ++row)
            if (names()->item(row)->text().endsWith(name)) {
                names()->setCurrentRow(row);
                return true;
            }
        return false;
    }

    const DemoStore store{40};
    QStringList numbers;
    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

const QString ownFacts = u"2025年3月主动交代入监前的债务去向，写出悔罪书三份。"_qs;

}  // namespace

void PassagesUiTest::anOfficerWritesThePersonsOwnFacts()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.names() && room.text());
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    const QString draft = room.text()->toPlainText();
    QVERIFY(!draft.isEmpty());
    room.text()->setPlainText(ownFacts);
    QVERIFY(room.hands.sees(u"未保存"_qs));
    QVERIFY(room.hands.sees(u"系统草稿："_qs));
    QVERIFY(room.hands.click(u"保存"_qs));
    QVERIFY(room.hands.sees(u"已保存 1 段文书用语"_qs));
    QVERIFY(room.write());
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    QCOMPARE(room.text()->toPlainText(), ownFacts);
    QVERIFY(room.hands.sees(u"民警撰写"_qs));
    // The record's own words come back on demand.
    QVERIFY(room.hands.click(u"恢复系统草稿"_qs));
    QCOMPARE(room.text()->toPlainText(), draft);
    QVERIFY(room.hands.click(u"保存"_qs));
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() == &room.window; }));
    QVERIFY(room.write());
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    QVERIFY(room.hands.sees(u"系统草稿"_qs));
    QCOMPARE(room.prompts.asked, 0);
    room.hands.press(Qt::Key_Escape);
}

void PassagesUiTest::typedWordsAreNotThrownAwayUnasked()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.choose(u"前科劣迹"_qs));
    QVERIFY(room.hands.sees(u"未填，文书上不出现"_qs));
    room.text()->setPlainText(u"2009年曾因盗窃被行政拘留。"_qs);
    room.hands.press(Qt::Key_Escape);
    QCOMPARE(room.prompts.asked, 1);
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() == &room.window; }));
}

void PassagesUiTest::eachPassageHasItsOwnUndo()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    const QString draft = room.text()->toPlainText();
    room.text()->setFocus();
    room.hands.press(Qt::Key_End, Qt::ControlModifier);
    room.hands.type(u"好"_qs);
    QVERIFY(room.choose(u"前科劣迹"_qs));
    room.text()->setFocus();
    room.hands.type(u"无"_qs);
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    QCOMPARE(room.text()->toPlainText(), draft + u'好');
    room.text()->setFocus();
    room.hands.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.text()->toPlainText(), draft);
    room.hands.press(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(room.text()->toPlainText(), draft + u'好');
    // Taking the system's words is an edit too.
    QVERIFY(room.hands.click(u"恢复系统草稿"_qs));
    QCOMPARE(room.text()->toPlainText(), draft);
    room.text()->setFocus();
    room.hands.press(Qt::Key_Z, Qt::ControlModifier);
    QCOMPARE(room.text()->toPlainText(), draft + u'好');
    QVERIFY(room.choose(u"前科劣迹"_qs));
    QCOMPARE(room.text()->toPlainText(), u"无"_qs);
    room.hands.press(Qt::Key_Escape);
}

void PassagesUiTest::whatWasNotSavedIsKept()
{
    Room room;
    QVERIFY(room.open());
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    room.text()->setFocus();
    room.hands.press(Qt::Key_A, Qt::ControlModifier);
    room.hands.type(ownFacts);
    // The window goes without a question asked, as in a crash: the dialog is never closed.
    delete room.hands.top();
    QVERIFY(room.hands.waitFor([&] { return room.hands.top() == &room.window; }));
    QVERIFY(room.write());
    QVERIFY(room.hands.sees(u"保存的草稿，尚未提交"_qs));
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    QCOMPARE(room.text()->toPlainText(), ownFacts);
    QVERIFY(room.hands.click(u"保存"_qs));
    QVERIFY(room.hands.sees(u"已保存 1 段文书用语"_qs));
    QVERIFY(room.write());
    QVERIFY(room.choose(u"认罪悔罪"_qs));
    QVERIFY(room.hands.sees(u"民警撰写"_qs));
    room.hands.press(Qt::Key_Escape);
}

REMIT_TEST(PassagesUiTest);
#include "passages_test.moc"
