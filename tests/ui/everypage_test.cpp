#include "demo.h"
#include "hands.h"
#include "pagerules.h"
#include "settling.h"
#include "widgets/dialog.h"

#include "testmain.h"

#include <QApplication>
#include <QLineEdit>
#include <QScreen>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** What every page owes whoever works by keyboard, by ear or on a small screen (键盘操作、读屏、200 % 缩放). */
class EveryPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyInputIsNamedAndEveryActionIsReached();
    void atTwoHundredPercentEverythingCanBeBroughtIntoSight();
    void aDialogTallerThanTheScreenScrolls();

private:
    /** Only looked at, so one is enough for all. */
    std::unique_ptr<DemoStore> m_store;
    QStringList m_cases;
};

namespace {

/** A window at which the department's chief sits; `visit` shows a place and calls `look` with its name. */
struct Room {
    explicit Room(const QString &store) : window(desktop.context(), std::chrono::hours(1)), hands(window)
    {
        desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
        window.propose(store);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QVERIFY(hands.signIn(u"chief"_qs));
    }
    void tour(const QString &caseNumber, const std::function<void(const QString &)> &look)
    {
        const std::pair<QString, QString> places[] = {{u"dashboard"_qs, {}},
                                                      {u"inmates"_qs, u"+screen"_qs},
                                                      {u"inmates"_qs, u"9901000003"_qs},
                                                      {u"cases"_qs, caseNumber},
                                                      {u"review"_qs, caseNumber},
                                                      {u"batches"_qs, {}},
                                                      {u"court"_qs, {}},
                                                      {u"exchange"_qs, {}},
                                                      {u"labour"_qs, u"2026-11-02"_qs},
                                                      {u"points"_qs, {}},
                                                      {u"points"_qs, u"record/2026-11"_qs},
                                                      {u"points"_qs, u"cycles/2026-11"_qs},
                                                      {u"points"_qs, u"rules"_qs},
                                                      {u"points"_qs, u"insight/9901000003"_qs},
                                                      {u"statistics"_qs, {}},
                                                      {u"archive"_qs, {}},
                                                      {u"admin"_qs, {}}};
        for (const auto &[page, argument] : places) {
            window.go({page, argument});
            QVERIFY(settled(desktop.backend));
            look(page + u' ' + argument);
        }
    }

    Desktop desktop;
    Window window;
    Hands hands;
};

}  // namespace

void EveryPageTest::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    m_cases = workCases(m_store->path(), 2, [](int i) { return i == 0 ? 3 : 9; });
    QCOMPARE(m_cases.size(), 2);
}

void EveryPageTest::everyInputIsNamedAndEveryActionIsReached()
{
    Room room(m_store->path());
    QSet<QString> wrong;
    room.tour(m_cases.first(), [&](const QString &where) {
        for (const QString &fault : keyboardFaults(&room.window)) wrong << where + u": "_qs + fault;
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringList(wrong.begin(), wrong.end()).join(u'\n')));
}

void EveryPageTest::atTwoHundredPercentEverythingCanBeBroughtIntoSight()
{
    Room room(m_store->path());
    // A screen of 1,920 x 1,080 pixels at 200 %.
    room.window.setMinimumSize(0, 0);
    room.window.resize(960, 540);
    QSet<QString> wrong;
    room.tour(m_cases.first(), [&](const QString &where) {
        for (QWidget *stop : stops(&room.window))
            if (!comesIntoSight(stop)) wrong << where + u": "_qs + told(stop);
    });
    QVERIFY2(wrong.isEmpty(), qPrintable(QStringList(wrong.begin(), wrong.end()).join(u'\n')));
}

void EveryPageTest::aDialogTallerThanTheScreenScrolls()
{
    Dialog dialog(u"很多内容"_qs, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QLineEdit *last = nullptr;
    for (int i = 0; i < 30; ++i) dialog.addField(QString::number(i), last = new QLineEdit);
    dialog.setActions(u"确定"_qs);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowExposed(&dialog));
    const int room = dialog.screen()->availableSize().height();
    QVERIFY2(dialog.height() <= room, qPrintable(QString::number(dialog.height())));
    QVERIFY(dialog.rect().contains(dialog.primary()->geometry()));
    QVERIFY(comesIntoSight(last));
    QVERIFY(last->width() > 300);
}

REMIT_TEST(EveryPageTest);
#include "everypage_test.moc"
