#include "courtroom.h"
#include "shell/courtpaper.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QLabel>
#include <QLineEdit>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** What the prison answers the court and records of it, by the officer's hands in the real window. */
class AnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSupplementIsGatheredSentAndReceived();
    void aRulingIsCorrectedAndRevoked();
};

namespace {

/** Fetches what the court has said, from the page of batches. */
bool fetch(CourtRoom &room, const QString &told)
{
    room.window.go({u"batches"_qs, {}});
    return room.hands.click(u"接收法院动态"_qs) && room.hands.sees(told);
}

/** Whether the case's answer comes to stand so in the list. */
bool answerStands(const Hands &hands, const QString &state)
{
    return hands.waitFor([&] {
        const Table *table = hands.table(u"法院办理的案件"_qs);
        return table && table->model()->index(0, 5).data().toString() == state;
    });
}

}  // namespace

void AnswersTest::aSupplementIsGatheredSentAndReceived()
{
    CourtRoom room(2);
    const Hands &hands = room.hands;
    QVERIFY(room.enter(u"dept"_qs));
    hands.press(Qt::Key_5, Qt::AltModifier);
    QVERIFY(hands.sees(u"现在没有要办的"_qs));
    QVERIFY(room.hear(room.cases.first(), u"supplement_requested"_qs,
                      u"{\"list\":[\"罚金缴纳凭证\",\"心理测评表\"],\"property\":true}"_qs));
    QVERIFY(fetch(room, u"收到法院动态 1 条"_qs));
    hands.press(Qt::Key_5, Qt::AltModifier);
    QVERIFY(hands.sees(u"最迟 2026-12-08 送出"_qs));
    QVERIFY(hands.sees(u"还有 7 天"_qs));
    QVERIFY(!hands.part(u"编入补充批次"_qs)->isEnabled());

    // What is no paper is refused with its reason and changes nothing.
    room.prompts.file = room.paper(u"x.txt"_qs, u"x"_qs);
    QFile broken(room.prompts.file);
    QVERIFY(broken.open(QIODevice::WriteOnly) && broken.write("no paper") > 0);
    broken.close();
    QVERIFY(hands.click(u"加入罚金缴纳凭证"_qs));
    QVERIFY(hands.sees(u"casework.supplement.file"_qs));

    room.prompts.file = room.paper(u"罚金.pdf"_qs, u"罚金缴纳凭证 59000 元"_qs);
    QVERIFY(hands.click(u"加入罚金缴纳凭证"_qs));
    QVERIFY(hands.sees(u"已加入“罚金缴纳凭证”"_qs));
    QVERIFY(answerStands(hands, u"已备 1 件"_qs));
    room.prompts.file = room.paper(u"测评.pdf"_qs, u"心理测评表"_qs);
    QVERIFY(hands.tabTo(u"加入心理测评表"_qs));
    hands.press(Qt::Key_Space);
    QVERIFY(answerStands(hands, u"已备齐"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"已编入补充批次 2026-13，还没有送出"_qs));
    QVERIFY(hands.sees(u"在批次 2026-13"_qs));
    hands.press(Qt::Key_N, Qt::AltModifier);

    // From here it is a batch as any other.
    QVERIFY(hands.sees(u"本批案件 1 件"_qs));
    QCOMPARE(hands.table(u"本批案件"_qs)->model()->index(0, 0).data().toString(), room.cases.first());
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"批次 2026-13 已封签"_qs));
    room.window.go({u"court"_qs, room.cases.first()});
    QVERIFY(answerStands(hands, u"已封签"_qs));
    QVERIFY(hands.waitFor([&] { return !hands.part(u"加入罚金缴纳凭证"_qs); }));
    room.window.go({u"batches"_qs, u"2026-13"_qs});
    QVERIFY(hands.click(u"送法院"_qs));
    QVERIFY(hands.sees(u"法院已接收批次 2026-13"_qs));
    room.window.go({u"court"_qs, room.cases.first()});
    QVERIFY(hands.sees(u"期限 2026-12-08"_qs));
    QVERIFY(!hands.part(u"编入补充批次"_qs));
}

void AnswersTest::aRulingIsCorrectedAndRevoked()
{
    CourtRoom room(1);
    const Hands &hands = room.hands;
    const QString number = room.cases.first();
    const QString paper = room.paper(u"裁定书.pdf"_qs, u"刑事裁定书 减去有期徒刑一个月"_qs);
    QVERIFY(room.hear(number, u"ruled"_qs,
                      u"{\"outcome\":\"adjusted\",\"number\":\"（2026）青01刑更7号\",\"ruled_on\":\"2026-11-30\","
                      "\"reduction\":{\"months\":1}}"_qs,
                      {paper}));
    QVERIFY(room.hear(number, u"served"_qs, u"{\"served_on\":\"2026-12-01\"}"_qs));
    QVERIFY(room.enter(u"dept"_qs));
    QVERIFY(fetch(room, u"收到法院动态 2 条"_qs));
    room.window.go({u"court"_qs, {}});
    QVERIFY(hands.sees(u"还没有登记"_qs));
    hands.press(Qt::Key_R, Qt::ControlModifier);
    QVERIFY(hands.sees(u"登记裁定…"_qs));
    QVERIFY(hands.click(u"登记裁定…"_qs));
    QVERIFY(hands.sees(u"以下内容读自法院已签名的动态"_qs));
    // The court's paper stands beside the fields.
    QVERIFY(hands.waitFor([&] {
        const auto *shown = hands.part(u"法院文书"_qs);
        for (const QLabel *page : shown ? shown->findChildren<QLabel *>() : QList<QLabel *>())
            if (page->accessibleName() == u"第 1 页" && page->pixmap().width() > 100) return true;
        return false;
    }));
    QVERIFY(hands.click(u"已与裁定书原件核对"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"裁定已登记"_qs));

    // The same ruling with another reduction and an end that is not ours.
    room.window.go({u"court"_qs, number});
    QVERIFY(hands.sees(u"条改变刑期"_qs));
    hands.press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(hands.sees(u"下次间隔起算日"_qs));
    QVERIFY(hands.tabTo(u"减去刑期"_qs));
    QVERIFY(hands.click(u"有裁定书写明的刑期止日"_qs));
    QVERIFY(hands.sees(u"计算"_qs));
    QVERIFY(!hands.part(u"更正登记"_qs)->isEnabled());
    QVERIFY(hands.tabTo(u"更正的理由"_qs));
    hands.type(u"补正裁定写明了止日"_qs);
    QVERIFY(hands.click(u"以裁定书写明的止日为准"_qs));
    QVERIFY(hands.click(u"已与裁定书原件核对"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"裁定已更正"_qs));

    QVERIFY(room.hear(number, u"revoked"_qs, u"{\"number\":\"（2026）青01刑监3号\",\"revoked_on\":\"2026-12-01\"}"_qs));
    QVERIFY(fetch(room, u"收到法院动态 1 条"_qs));
    room.window.go({u"court"_qs, {}});
    QVERIFY(hands.sees(u"法院已撤销这一裁定"_qs));
    hands.press(Qt::Key_D, Qt::ControlModifier);
    QVERIFY(hands.sees(u"被撤销的裁定：（2026）青01刑更7号"_qs));
    QCOMPARE(static_cast<QLineEdit *>(hands.part(u"撤销裁定书案号"_qs))->text(), u"（2026）青01刑监3号"_qs);
    QVERIFY(hands.click(u"已与撤销裁定书原件核对"_qs));
    hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(hands.sees(u"撤销已登记"_qs));
    QVERIFY(hands.sees(u"起视为没有减过刑"_qs));
    QVERIFY(!hands.part(u"更正登记"_qs));
}

REMIT_TEST(AnswersTest);
#include "answers_test.moc"
