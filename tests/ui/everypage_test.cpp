#include "demo.h"
#include "hands.h"
#include "settling.h"
#include "widgets/dialog.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QAbstractButton>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QScreen>
#include <QScrollArea>

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

/** What takes the keyboard by Tab and can be seen now, without the inner parts of a field. */
QList<QWidget *> stops(const QWidget *top)
{
    QList<QWidget *> found;
    for (auto *widget : top->findChildren<QWidget *>()) {
        const bool inner = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                           qobject_cast<QComboBox *>(widget->parentWidget()) || widget->focusProxy();
        const bool takes = (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (takes && !inner && widget->isVisible() && widget->isEnabled() && widget->window() == top) found << widget;
    }
    return found;
}

QString nameOf(const QWidget *widget)
{
    const auto *button = qobject_cast<const QAbstractButton *>(widget);
    const QString name = widget->accessibleName();
    return !name.isEmpty() ? name : button ? button->text() : QString();
}

QString told(const QWidget *widget)
{
    return u"%1 (%2)"_qs.arg(nameOf(widget), QString::fromLatin1(widget->metaObject()->className()));
}

/** Where Tab leads from here until it comes round. */
QList<QWidget *> walk(QWidget *from)
{
    QList<QWidget *> seen;
    for (QWidget *at = from->nextInFocusChain(); at && at != from; at = at->nextInFocusChain()) seen << at;
    return seen << from;
}

/** Steps of Tab that lead up again between neighbours in one row or column. */
QStringList backwards(const QList<QWidget *> &chain, const QList<QWidget *> &all)
{
    QStringList found;
    const QWidget *before = nullptr;
    for (QWidget *at : chain) {
        if (!all.contains(at)) continue;
        if (before && before->parentWidget() == at->parentWidget()) {
            const QRect one = before->geometry(), next = at->geometry();
            const bool up = next.bottom() < one.top() && next.left() <= one.right() && next.right() >= one.left();
            const bool left = next.right() < one.left() && next.top() <= one.bottom() && next.bottom() >= one.top();
            if (up || left) found << told(before) + u" → "_qs + told(at);
        }
        before = at;
    }
    return found;
}

/** Buttons that neither Tab nor a shortcut of their own reaches. */
QStringList unreachable(const QWidget *top)
{
    QStringList found;
    for (const auto *one : top->findChildren<QAbstractButton *>()) {
        // A picture is no action, and of several that exclude each other the arrow keys reach the rest.
        const bool part = one->objectName().startsWith(u"qt_"_qs) || qobject_cast<const QTableView *>(one->parent()) ||
                          qobject_cast<const QLineEdit *>(one->parent()) ||
                          one->testAttribute(Qt::WA_TransparentForMouseEvents) || one->autoExclusive() ||
                          (one->group() && one->group()->exclusive());
        const bool tab = (one->focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
        if (one->isVisible() && one->isEnabled() && !part && !tab && one->shortcut().isEmpty() &&
            one->property("shortcut").toString().isEmpty())
            found << told(one);
    }
    return found;
}

/** Whether the scrolling parts around it bring it into sight: all of what is small, a good part of what is large. */
bool comesIntoSight(QWidget *widget)
{
    for (QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        if (auto *area = qobject_cast<QScrollArea *>(above))
            for (const QPoint &corner : {widget->rect().bottomRight(), widget->rect().topLeft()}) {
                const QPoint place = widget->mapTo(area->widget(), corner);
                area->ensureVisible(place.x(), place.y(), 4, 4);
            }
    constexpr QSize enough(80, 24);
    QRect seen = widget->rect();
    for (const QWidget *above = widget->parentWidget(); above; above = above->parentWidget())
        seen &= above->rect().translated(-widget->mapTo(above, QPoint()));
    const QSize wanted = widget->size().boundedTo(enough);
    return seen.width() >= wanted.width() && seen.height() >= wanted.height();
}

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
        const QList<QWidget *> all = stops(&room.window);
        QVERIFY(!all.isEmpty());
        for (const QWidget *stop : all)
            if (nameOf(stop).isEmpty() && !qobject_cast<const QScrollArea *>(stop))
                wrong << where + u": no name: "_qs + told(stop);
        const QList<QWidget *> chain = walk(all.first());
        for (QWidget *stop : all)
            if (!chain.contains(stop)) wrong << where + u": Tab never comes to "_qs + told(stop);
        for (const QString &step : backwards(chain, all)) wrong << where + u": Tab goes back: "_qs + step;
        for (const QString &action : unreachable(&room.window)) wrong << where + u": only by mouse: "_qs + action;
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
