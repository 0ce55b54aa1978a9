#include "casework/exchange/peers.h"
#include "casework/numbers/register.h"
#include "casework/signingtrust.h"
#include "compose/workplace.h"
#include "demo.h"
#include "hands.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QDir>
#include <QFile>
#include <QSpinBox>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

std::unique_ptr<LocalWorkplace> administer(const QString &store)
{
    auto place = LocalWorkplace::open(store, u"admin"_qs, Secret::copyOf(demoPassphrase()), demoClock());
    if (!place) qFatal("open: %s", qPrintable(place.error().code));
    return std::move(*place);
}

QByteArray authorityOf(const QString &store)
{
    QFile file(QDir(filesFolder(store)).filePath(u"pki/authority.pem"_qs));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Two centres of a prison that know and trust each other. */
class Centres
{
public:
    Centres()
    {
        const QByteArray both = authorityOf(first.path()) + authorityOf(second.path());
        const QString ids[] = {administer(first.path())->info().id, administer(second.path())->info().id};
        const auto meet = [&](const DemoStore &store, const QString &other, const QString &name) {
            const auto place = administer(store.path());
            if (!recordSigningTrust(place->desk(), both)) qFatal("no trust");
            if (!recordPeer(place->desk(), other, name, PeerKind::Centre)) qFatal("no peer");
        };
        meet(first, ids[1], u"中心二"_qs);
        meet(second, ids[0], u"中心一"_qs);
        if (!nameNumberKeeper(administer(second.path())->desk(), ids[0])) qFatal("no keeper");
    }

    DemoStore first{0};
    DemoStore second{0, 1};
};

/** An officer before the administration page of one store. */
class NumbersRoom
{
public:
    NumbersRoom(const QString &store, const QString &officer)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        prompts.secret = demoPassphrase();
        window.propose(store);
        window.show();
        if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(officer)) qFatal("nobody came in");
        window.go({u"admin"_qs, {}});
    }

    bool as(const QString &officer)
    {
        const bool there = hands.change(officer);
        window.go({u"admin"_qs, {}});
        return there;
    }
    Table *list() const { return hands.table(u"文书号登记簿"_qs); }
    /** How the numbers stand, a line a range. */
    QStringList lines() const
    {
        QStringList all;
        for (int row = 0; list() && row < list()->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < 2; ++column) cells << list()->model()->index(row, column).data().toString();
            all << cells.join(u' ');
        }
        return all;
    }
    bool shows(const QStringList &expected)
    {
        if (hands.waitFor([&] { return lines() == expected; })) return true;
        qWarning("the list is %s", qPrintable(lines().join(u" | ")));
        return false;
    }
    bool may(const QString &button) const
    {
        const QWidget *widget = hands.part(button);
        return widget && widget->isEnabled();
    }
    /** By keyboard alone: to the button, and Space. */
    bool press(const QString &button)
    {
        if (!hands.waitFor([&] { return may(button); }) || !hands.tabTo(button)) return false;
        hands.press(Qt::Key_Space);
        return true;
    }
    /** By keyboard alone: to the line of that row. */
    bool choose(int row)
    {
        if (!hands.tabTo(u"文书号登记簿"_qs)) return false;
        hands.press(Qt::Key_Home, Qt::ControlModifier);
        for (int i = 0; i < row; ++i) hands.press(Qt::Key_Down);
        if (list()->selectedRows() == QList<int>{row}) return true;
        qWarning() << "chosen:" << list()->selectedRows() << "of" << lines();
        return false;
    }
    bool fill(const QString &field, const QString &text)
    {
        if (!hands.tabTo(field)) return false;
        hands.press(Qt::Key_A, Qt::ControlModifier);
        hands.type(text);
        return true;
    }
    /** From the chosen line: these numbers, for that reason. */
    bool submit(const QString &from, const QString &to, const QString &reason)
    {
        const bool filled = fill(u"起号"_qs, from) && fill(u"止号"_qs, to) && fill(u"理由"_qs, reason);
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        return filled;
    }

    /** The administrator accepts an officer of the other store as signer, by the fingerprint that officer reads out. */
    bool accept(const QString &store, const QString &officer)
    {
        const auto there = administer(store)->desk().ports.officers.officer(officer);
        if (!there || !as(u"admin"_qs) || !press(u"认可签名人…"_qs)) return false;
        const bool filled = fill(u"证书指纹"_qs, there->certificate.toUpper()) && fill(u"签名人姓名"_qs, u"王某"_qs);
        if (!filled || may(u"认可签名人"_qs) || !fill(u"与谁、如何核对"_qs, u"电话核对"_qs)) return false;
        hands.press(Qt::Key_Return, Qt::ControlModifier);
        return hands.sees(u"已认可"_qs) && hands.waitFor([&] { return may(u"停用签名人…"_qs); });
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

const QString series = QStringLiteral("（2026）演监减字第");

}  // namespace

/** Numbers of proposals on the administration page (文书号): ranges between two workstations, by keyboard. */
class NumbersCardTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aRangeGoesToTheOtherStoreAndBack();
    void whoMayNotIsToldWho();
    void aFileThatIsNoneIsRefusedByName();
};

void NumbersCardTest::aRangeGoesToTheOtherStoreAndBack()
{
    const Centres centres;
    const QTemporaryDir folder;
    const QString out = folder.filePath(u"号段单.p7m"_qs), back = folder.filePath(u"回单.p7m"_qs);
    {
        NumbersRoom keeper(centres.first.path(), u"admin"_qs);
        QVERIFY(keeper.hands.sees(u"还没有指定发号方"_qs));
        QVERIFY(keeper.press(u"发号方…"_qs));
        keeper.hands.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(keeper.hands.sees(u"文书号由本库发放"_qs));
        QVERIFY(keeper.as(u"chief"_qs));
        QVERIFY(keeper.press(u"发放…"_qs));
        QVERIFY(keeper.fill(u"数量"_qs, u"7"_qs));
        keeper.hands.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(keeper.hands.sees(u"号段已发放"_qs));
        QVERIFY(keeper.shows({series + u"1号 – 7 已发放，对方未报告"_qs}));
        keeper.prompts.file = out;
        QVERIFY(keeper.choose(0));
        QVERIFY(keeper.press(u"生成号段单…"_qs));
        QVERIFY(keeper.hands.sees(u"号段单已写入 "_qs + out));
    }
    {
        NumbersRoom other(centres.second.path(), u"chief"_qs);
        QVERIFY(other.hands.sees(u"文书号由“中心一”发放"_qs));
        QVERIFY(!other.may(u"发放…"_qs));
        other.prompts.file = out;
        // Who signed it is told with the fingerprint, and believed once the administrator has accepted it.
        QVERIFY(other.press(u"接收号段单…"_qs));
        QVERIFY(other.hands.sees(u"不是“中心一”已认可的签名人"_qs));
        QVERIFY(other.accept(centres.first.path(), u"chief"_qs));
        QVERIFY(other.as(u"chief"_qs));
        QVERIFY(other.press(u"接收号段单…"_qs));
        QVERIFY(other.hands.sees(u"号段单 号段单.p7m 已接收"_qs));
        QVERIFY(other.shows({series + u"1号 – 7 持有未用"_qs}));
        QVERIFY(other.choose(0));
        QVERIFY(other.press(u"作废…"_qs));
        QVERIFY(!other.may(u"号码作废"_qs));  // not without a reason
        QVERIFY(other.submit(u"2"_qs, u"2"_qs, u"打印错误"_qs));
        QVERIFY(other.shows({series + u"1号 持有未用"_qs, series + u"2号 作废"_qs, series + u"3号 – 7 持有未用"_qs}));
        QCOMPARE(other.list()->model()->index(1, 4).data().toString(), u"打印错误"_qs);
        QVERIFY(other.choose(2));
        QVERIFY(other.press(u"交回…"_qs));
        // Beyond the range nothing is given back; the dialog stays, with what was typed.
        QVERIFY(other.submit(u"5"_qs, u"8"_qs, u"年底交回"_qs));
        QVERIFY(other.hands.sees(u"整个号段未登记"_qs));
        QVERIFY(other.fill(u"止号"_qs, u"7"_qs));
        other.hands.press(Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(other.hands.sees(u"已交回"_qs));
        QVERIFY(other.shows({series + u"1号 持有未用"_qs, series + u"2号 作废"_qs, series + u"3号 – 4 持有未用"_qs,
                             series + u"5号 – 7 已交回"_qs}));
        other.prompts.file = back;
        QVERIFY(other.press(u"生成号段单…"_qs));
        QVERIFY(other.hands.sees(u"号段单已写入 "_qs + back));
    }
    NumbersRoom keeper(centres.first.path(), u"chief"_qs);
    QVERIFY(keeper.accept(centres.second.path(), u"chief"_qs));
    QVERIFY(keeper.as(u"dept"_qs));
    keeper.prompts.file = back;
    QVERIFY(keeper.press(u"接收号段单…"_qs));
    QVERIFY(keeper.shows({series + u"1号 已发放，对方未报告"_qs, series + u"2号 作废"_qs,
                          series + u"3号 – 4 已发放，对方未报告"_qs, series + u"5号 – 7 已收回，优先再用"_qs}));
    QVERIFY(!keeper.may(u"作废…"_qs));
}

void NumbersCardTest::whoMayNotIsToldWho()
{
    const Centres centres;
    NumbersRoom room(centres.second.path(), u"ward"_qs);
    QVERIFY(room.hands.sees(u"文书号由“中心一”发放"_qs));
    for (const auto &[button, who] : {std::pair(u"发号方…"_qs, u"系统管理员"_qs),
                                      {u"发放…"_qs, u"科长"_qs},
                                      {u"生成号段单…"_qs, u"刑罚执行科"_qs},
                                      {u"接收号段单…"_qs, u"刑罚执行科"_qs},
                                      {u"录入…"_qs, u"科长"_qs},
                                      {u"交回…"_qs, u"科长"_qs},
                                      {u"认可签名人…"_qs, u"系统管理员"_qs},
                                      {u"停用签名人…"_qs, u"系统管理员"_qs},
                                      {u"作废…"_qs, u"科长"_qs}}) {
        QVERIFY2(!room.may(button), qPrintable(button));
        QVERIFY2(room.hands.part(button)->toolTip().contains(who), qPrintable(button));
    }
    // What was told by telephone is entered by the chief, and is then there to be used.
    QVERIFY(room.as(u"chief"_qs));
    QVERIFY(room.press(u"录入…"_qs));
    QVERIFY(room.fill(u"止号"_qs, u"3"_qs) && room.fill(u"发号方的记录编号"_qs, u"812"_qs));
    QVERIFY(room.fill(u"由谁、如何告知"_qs, u"科长丁电话告知"_qs));
    room.hands.press(Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"号段已录入"_qs));
    QVERIFY(room.shows({series + u"1号 – 3 持有未用"_qs}));
}

void NumbersCardTest::aFileThatIsNoneIsRefusedByName()
{
    const Centres centres;
    const QTemporaryDir folder;
    NumbersRoom room(centres.second.path(), u"dept"_qs);
    room.prompts.file = folder.filePath(u"别的文件.p7m"_qs);
    QVERIFY(room.press(u"接收号段单…"_qs));
    QVERIFY(room.hands.sees(u"别的文件.p7m："_qs));
    QFile file(room.prompts.file);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("not a numbers file") > 0);
    file.close();
    QVERIFY(room.press(u"接收号段单…"_qs));
    QVERIFY(room.hands.sees(u"别的文件.p7m：该号段单没有可信的签名"_qs));
    QCOMPARE(room.list()->model()->rowCount(), 0);
}

REMIT_TEST(NumbersCardTest);
#include "numbers_test.moc"
