#include "casework/parties/handover.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "paroles.h"
#include "shell/language.h"

#include "testmain.h"

#include <QApplication>
#include <QFile>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

struct Room {
    explicit Room(const DemoStore &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(9)),
          hands(window)
    {
        installLanguage(*QCoreApplication::instance(), Language::Chinese);
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        prompts.secret = demoPassphrase();
        window.propose(store.path());
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

void writeFile(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

HandoverState stateIn(const QString &store, const QString &number)
{
    const auto place = LocalWorkplace::open(store, u"dept"_qs, Secret::copyOf(demoPassphrase()), demoClock());
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    return (*handoverOf((*place)->desk(), number))->state;
}

}  // namespace

/** What goes to community correction and to the procuratorate, and comes back, by hands in the real window. */
class PartiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aParoleeIsHandedOver();
    void anOpinionComesBackAndIsAnswered();
};

void PartiesTest::aParoleeIsHandedOver()
{
    const DemoStore store(80);
    const QString number = grantedParole(store.path());
    QVERIFY(!number.isEmpty());
    QTemporaryDir folder;
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"裁定尚未送达"_qs));
    hands.press(Qt::Key_H, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.tabTo(u"社区矫正机构"_qs));
    hands.type(u"演示县社区矫正机构"_qs);
    QVERIFY(hands.tabTo(u"执行地"_qs));
    hands.type(u"演示县城关镇"_qs);
    room.prompts.file = folder.filePath(u"ruling.pdf"_qs);
    writeFile(room.prompts.file, "%PDF-1.4 ruling");
    QVERIFY(hands.click(u"附上纸质裁定书…"_qs));
    QVERIFY(hands.sees(u"ruling.pdf"_qs));
    room.prompts.file = folder.filePath(u"over.remit"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"移交包已做好"_qs));
    QVERIFY(hands.sees(u"已移交，未收到回执"_qs));
    const QString blank = u"%1.%2.answer.json"_qs.arg(room.prompts.file, number);
    // The agency's answer about somebody else is refused, its own is recorded.
    room.prompts.file = folder.filePath(u"receipt.json"_qs);
    QVERIFY(completeAnswer(blank, room.prompts.file, [](Json &json) {
        json.set("person", Json::Object{{u"number"_qs, u"1"_qs}, {u"name"_qs, u"别人"_qs}});
    }));
    QVERIFY(hands.click(u"登记回执…"_qs));
    QVERIFY(hands.sees(u"人员不符"_qs));
    QVERIFY(completeAnswer(blank, room.prompts.file));
    QVERIFY(hands.click(u"登记回执…"_qs));
    QVERIFY(hands.sees(u"文件没有签名"_qs));
    QVERIFY(hands.sees(u"已接收"_qs));
    QCOMPARE(stateIn(store.path(), number), HandoverState::Received);
}

void PartiesTest::anOpinionComesBackAndIsAnswered()
{
    const DemoStore store;
    const QString number = workCases(store.path(), 1, [](int) { return 6; }).first();
    QTemporaryDir folder;
    Room room(store);
    const Hands &hands = room.hands;
    QVERIFY(hands.signIn(u"dept"_qs));
    room.window.go({u"cases"_qs, number});
    QVERIFY(hands.sees(u"还没有抄送人民检察院"_qs));
    room.prompts.answer = u"演示市人民检察院"_qs;
    room.prompts.file = folder.filePath(u"copy.remit"_qs);
    hands.press(Qt::Key_P, Qt::ControlModifier | Qt::AltModifier);
    QVERIFY(hands.sees(u"抄送件已做好"_qs));
    const QString blank = u"%1.%2.answer.json"_qs.arg(room.prompts.file, number);
    room.prompts.file = folder.filePath(u"opinion.json"_qs);
    QVERIFY(completeAnswer(blank, room.prompts.file, [](Json &json) {
        json.set("number", u"演检意〔2026〕3号"_qs);
        json.set("points", Json::Array{u"减少幅度"_qs});
    }));
    QVERIFY(hands.click(u"登记检察意见文件…"_qs));
    QVERIFY(hands.sees(u"检察意见待答复"_qs));
    // The reply begins with what the opinion says.
    hands.press(Qt::Key_R, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(hands.sees(u"逐条意见"_qs));
    QVERIFY(hands.tabTo(u"第 1 条是否采纳"_qs));
    hands.press(Qt::Key_End);
    QVERIFY(hands.tabTo(u"第 1 条理由"_qs));
    hands.type(u"幅度未超上限"_qs);
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"不采纳　减少幅度"_qs));
    QVERIFY(hands.sees(u"检察意见已答复"_qs));
}

REMIT_TEST(PartiesTest);
#include "parties_test.moc"
