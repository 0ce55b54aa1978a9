#include "casework/passages.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"

#include "testmain.h"

#include <QComboBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** What changed since the last level signed, beside the decision. */
class ChangesUiTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatChangedIsListedWithItsAct();
};

void ChangesUiTest::whatChangedIsListedWithItsAct()
{
    const DemoStore store{40};
    const QString number = workCases(store.path(), 1, [](int) { return 2; }).value(0);
    Desktop desktop;
    Window window(desktop.context(), std::chrono::hours(1));
    const Hands hands(window);
    window.propose(store.path());
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    QVERIFY(hands.signIn(u"area"_qs));
    window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"以来，记录和文书内容没有变动。"_qs));
    {
        const auto place =
            LocalWorkplace::open(store.path(), u"ward"_qs, Secret::fromUtf8(demoPassphrase()), demoClock());
        QVERIFY(place);
        QVERIFY(writePassage((*place)->desk(), number, u"conduct.labour"_qs, u"任质检员，带出徒工两名。"_qs));
    }
    // Another case and back: the card is asked anew.
    window.go({u"dashboard"_qs, {}});
    window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"以来：记录变动 1 处，文书内容变动 1 处。"_qs));
    QVERIFY(hands.sees(u"文书用语 劳动改造"_qs));
    QVERIFY(hands.sees(u"撰写文书用语"_qs));
    // Held against the opening the decisions since are the case's progress: still one change of the record.
    auto *since = qobject_cast<QComboBox *>(hands.part(u"与哪一级签批时相比"_qs));
    QVERIFY(since && since->count() > 1);
    since->setFocus();
    hands.press(Qt::Key_End);
    QVERIFY(hands.sees(u"自立案（"_qs));
    QVERIFY(hands.sees(u"记录变动 1 处"_qs));
}

REMIT_TEST(ChangesUiTest);
#include "changes_test.moc"
