#include "demo.h"
#include "settling.h"
#include "shell/searchbox.h"
#include "stallmonitor.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** The window as an officer meets it, by keyboard. */
class WindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void unlocksFindsAnInmateAndComesBack();
    void lockHidesEverythingAndKeepsEverything();
    void searchFindsByOneCharacter();
    void everyInputHasAName();
    void theScreenIsNeverHeldUp();
};

namespace {

/** The parts of the window that tests touch. */
struct Parts {
    explicit Parts(Window &shown) : window(shown) {}

    QLineEdit *line(const QString &name) const
    {
        for (auto *one : window.findChildren<QLineEdit *>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    Table *table(const QString &name) const
    {
        for (auto *one : window.findChildren<Table *>())
            if (one->accessibleName() == name) return one;
        return nullptr;
    }
    void unlock(const QByteArray &passphrase) const
    {
        QLineEdit *field = line(u"口令"_qs);
        field->setFocus();
        QTest::keyClicks(field, QString::fromUtf8(passphrase));
        QTest::keyClick(field, Qt::Key_Return);
    }
    void open(const QString &store, const QString &officer) const
    {
        window.propose(store);
        line(u"民警账号"_qs)->setText(officer);
        unlock(demoPassphrase());
    }

    Window &window;
};

}  // namespace

void WindowTest::unlocksFindsAnInmateAndComesBack()
{
    const DemoStore store;
    Desktop desktop;
    Window window(desktop.context(), std::chrono::minutes(10));
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    const Parts parts(window);
    parts.open(store.path(), u"dept"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isLocked(), 20000);
    QCOMPARE(window.current().page, u"dashboard"_qs);

    QTest::keyClick(&window, Qt::Key_2, Qt::AltModifier);
    QTRY_COMPARE(window.current().page, u"inmates"_qs);
    Table *table = parts.table(u"罪犯名册"_qs);
    QTRY_COMPARE_WITH_TIMEOUT(table->model() ? table->model()->rowCount() : 0, 40, 20000);
    const QString number = table->model()->index(3, 0).data().toString();
    QLineEdit *filter = parts.line(u"筛选罪犯"_qs);
    QTest::keyClick(&window, Qt::Key_F, Qt::ControlModifier);
    QTRY_VERIFY(filter->hasFocus());
    QTest::keyClicks(filter, number);
    QCOMPARE(table->model()->rowCount(), 1);
    QTest::keyClick(filter, Qt::Key_Return);
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(window.current(), (Route{u"inmates"_qs, number}));
    QTRY_VERIFY_WITH_TIMEOUT(!window.page(u"inmates"_qs)->crumbs().isEmpty(), 20000);
    QTest::keyClick(&window, Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(window.current(), (Route{u"inmates"_qs, {}}));
    QCOMPARE(filter->text(), number);
}

void WindowTest::lockHidesEverythingAndKeepsEverything()
{
    const DemoStore store;
    Desktop desktop;
    Window window(desktop.context(), std::chrono::minutes(10));
    window.show();
    const Parts parts(window);
    parts.open(store.path(), u"dept"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isLocked(), 20000);
    window.go({u"inmates"_qs, {}});
    QLineEdit *filter = parts.line(u"筛选罪犯"_qs);
    filter->setText(u"盗"_qs);
    QDialog dialog(&window);
    dialog.open();
    window.lock();
    QVERIFY(window.isLocked());
    QVERIFY(!filter->isVisible());
    QVERIFY(!dialog.isVisible());
    parts.unlock("not the passphrase");
    QVERIFY(settled(desktop.backend));
    QVERIFY(window.isLocked());
    QTRY_VERIFY_WITH_TIMEOUT(parts.window.findChild<QPushButton *>(u"unlock"_qs)->isEnabled(), 20000);
    parts.unlock(demoPassphrase());
    QTRY_VERIFY_WITH_TIMEOUT(!window.isLocked(), 20000);
    QVERIFY(dialog.isVisible());
    QCOMPARE(filter->text(), u"盗"_qs);
    QCOMPARE(window.current().page, u"inmates"_qs);
}

void WindowTest::searchFindsByOneCharacter()
{
    const DemoStore store;
    Desktop desktop;
    desktop.open(store.path(), u"dept"_qs);
    SearchPresenter presenter(desktop.context());
    bool ran = false;
    presenter.setCommands({{u"锁定"_qs, u"Ctrl+L"_qs, [&] { ran = true; }}});
    QSignalSpy found(&presenter, &SearchPresenter::found);
    InmateQuery one;
    one.limit = 1;
    QString name;
    desktop.backend.ask(
        &presenter, [one](Workplace &place) { return place.desk().ports.inmates.inmates(one)->front().name; },
        [&](const QString &first) { name = first; });
    QTRY_VERIFY(!name.isEmpty());
    presenter.search(name.left(1));
    QVERIFY(found.wait());
    QVERIFY(std::any_of(presenter.hits().begin(), presenter.hits().end(),
                        [&](const Hit &hit) { return hit.title == name; }));
    presenter.search(u"锁"_qs);
    QTRY_VERIFY(!presenter.hits().empty() && presenter.hits().back().kind == Hit::Kind::Command);
}

void WindowTest::everyInputHasAName()
{
    const DemoStore store;
    Desktop desktop;
    Window window(desktop.context(), std::chrono::minutes(10));
    const Parts parts(window);
    parts.open(store.path(), u"dept"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isLocked(), 20000);
    QStringList nameless;
    for (auto *widget : window.findChildren<QWidget *>()) {
        if (!(widget->focusPolicy() & Qt::TabFocus) || widget->objectName().startsWith(u"qt_") || widget->focusProxy())
            continue;
        const auto *button = qobject_cast<QAbstractButton *>(widget);
        const bool inner = qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) ||
                           qobject_cast<QComboBox *>(widget->parentWidget());
        const bool frame = widget->inherits("QScrollArea") || widget->inherits("QSplitterHandle") ||
                           widget->inherits("QTabBar") || widget->inherits("QCalendarView") ||
                           widget->window() != &window;
        if (inner || frame || (button && (!button->text().isEmpty() || !button->isVisible()))) continue;
        if (widget->accessibleName().isEmpty()) nameless << QString::fromLatin1(widget->metaObject()->className());
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(u", ")));
}

void WindowTest::theScreenIsNeverHeldUp()
{
    const DemoStore store;
    Desktop desktop;
    Window window(desktop.context(), std::chrono::minutes(10));
    window.show();
    const Parts parts(window);
    StallMonitor monitor;
    parts.open(store.path(), u"dept"_qs);
    QTRY_VERIFY_WITH_TIMEOUT(!window.isLocked(), 20000);
    for (const QString &page : {u"inmates"_qs, u"cases"_qs, u"batches"_qs, u"dashboard"_qs}) {
        window.go({page, {}});
        QVERIFY(settled(desktop.backend));
    }
    QVERIFY(monitor.worst() > 0);
    monitor.report("every page of a small prison");
}

REMIT_TEST(WindowTest);
#include "window_test.moc"
