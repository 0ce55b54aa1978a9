#include "demo.h"
#include "hands.h"
#include "pagerules.h"
#include "settling.h"
#include "shell/language.h"
#include "widgets/columnfit.h"
#include "widgets/notice.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTranslator>
#include <QVBoxLayout>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

/** Whether the screens of the offices (1366 and 1280 wide) show everything without scrolling sideways. */
class FitTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void widthsAreFoundForEveryRoom_data();
    void widthsAreFoundForEveryRoom();
    void nothingScrollsSideways_data();
    void nothingScrollsSideways();
    void aNoticeShowsAllItsWordsInANarrowCard();
    void aChosenColumnStaysAndAWiderWindowShowsAll();

private:
    /** Only looked at, so one is enough for all. */
    std::unique_ptr<DemoStore> m_store;
    QStringList m_cases;
};

namespace {

/** Every page, an open case, what the points page has within, everybody screened; at last one inmate. */
QList<std::pair<QString, QString>> placesOf(const QStringList &cases)
{
    QList<std::pair<QString, QString>> places{{u"dashboard"_qs, {}},
                                              {u"inmates"_qs, {}},
                                              {u"cases"_qs, {}},
                                              {u"batches"_qs, {}},
                                              {u"admin"_qs, {}},
                                              {u"court"_qs, {}},
                                              {u"archive"_qs, {}},
                                              {u"exchange"_qs, {}},
                                              {u"labour"_qs, {}},
                                              {u"points"_qs, {}},
                                              {u"points"_qs, u"record/2026-11"_qs},
                                              {u"points"_qs, u"cycles/2026-11"_qs},
                                              {u"points"_qs, u"trace/9901000003"_qs},
                                              {u"points"_qs, u"insight/9901000003"_qs},
                                              {u"inmates"_qs, u"+screen"_qs},
                                              {u"inmates"_qs, u"9901000003"_qs}};
    // Each stage offers other actions.
    for (const QString &number : cases) places << std::pair(u"cases"_qs, number) << std::pair(u"review"_qs, number);
    return places;
}

}  // namespace

void FitTest::initTestCase()
{
    m_store = std::make_unique<DemoStore>();
    m_cases = workCases(m_store->path(), 4, [](int i) { return 3 * i; });
    QCOMPARE(m_cases.size(), 4);
}

void FitTest::widthsAreFoundForEveryRoom_data()
{
    QTest::addColumn<int>("room");
    QTest::addColumn<QList<int>>("widths");
    const auto row = [](const char *name, int room, const QList<int> &widths) {
        QTest::addRow("%s", name) << room << widths;
    };
    row("spare is spread", 600, {200, 400});
    row("as wanted", 300, {100, 200});
    row("the widest gives way", 250, {100, 150});
    row("both give way", 170, {85, 85});
    row("never below the least", 50, {60, 50});
}

void FitTest::widthsAreFoundForEveryRoom()
{
    QFETCH(int, room);
    QFETCH(QList<int>, widths);
    QCOMPARE(fittedWidths({{100, 60}, {200, 50}}, room), widths);
    QCOMPARE(columnsThatFit({{100, 60}, {200, 50}, {90, 90}}, 199, 2), 2);
    QCOMPARE(columnsThatFit({{100, 60}, {200, 50}, {90, 90}}, 20, 2), 2);
}

void FitTest::nothingScrollsSideways_data()
{
    QTest::addColumn<int>("language");
    QTest::addRow("Chinese") << int(Language::Chinese);
    QTest::addRow("English") << int(Language::English);
}

void FitTest::nothingScrollsSideways()
{
    QFETCH(int, language);
    QTranslator english;
    if (Language(language) == Language::English) {
        QVERIFY(english.load(u":/translations/remit_en.qm"_qs));
        QCoreApplication::installTranslator(&english);
    }
    Desktop desktop{Language(language)};
    desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    Window window(desktop.context(), std::chrono::hours(1));
    window.propose(m_store->path());
    window.show();
    const Hands hands(window);
    QVERIFY(QTest::qWaitForWindowActive(&window));
    for (auto *line : window.findChildren<QLineEdit *>())
        if (line->isVisible() && line->echoMode() == QLineEdit::Password) {
            window.findChild<QLineEdit *>(u"officer"_qs)->setText(u"chief"_qs);
            line->setText(QString::fromUtf8(demoPassphrase()));
            QTest::keyClick(line, Qt::Key_Return);
        }
    QTRY_VERIFY(!window.isLocked());
    QStringList found;
    const auto look = [&](const QString &where) {
        // The widths of the offices' screens, and the narrowest that the window may have.
        for (const int width : {1366, 1280, 1120}) {
            window.resize(width, 768);
            QVERIFY(settled(desktop.backend));
            for (const QString &one : misfits(&window)) found << u"%1 at %2: %3"_qs.arg(where).arg(width).arg(one);
        }
    };
    for (const auto &[page, argument] : placesOf(m_cases)) {
        window.go({page, argument});
        look(page + u' ' + argument);
    }
    for (int tab = 0; tab < 5; ++tab) {
        hands.press(Qt::Key_1 + tab, Qt::ControlModifier);
        look(u"tab %1"_qs.arg(tab));
    }
    QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
}

void FitTest::aNoticeShowsAllItsWordsInANarrowCard()
{
    QWidget card;
    auto *column = new QVBoxLayout(&card);
    auto *notice = new Notice;
    column->addWidget(notice);
    column->addStretch();
    card.resize(380, 400);
    card.show();
    notice->show(Tone::Bad, u"案件 2026-0001 没有假释裁定书文件。请附上裁定书（PDF 或扫描的图片），再移交。"_qs,
                 u"casework.handover.ruling"_qs);
    const auto *words = notice->findChild<QLabel *>();
    QTRY_VERIFY(words->width() > 200 && words->height() >= words->heightForWidth(words->width()));
    QVERIFY(notice->height() < 200);
}

void FitTest::aChosenColumnStaysAndAWiderWindowShowsAll()
{
    Desktop desktop;
    desktop.theme.applyTo(*static_cast<QApplication *>(QCoreApplication::instance()));
    Window window(desktop.context(), std::chrono::hours(1));
    window.resize(1120, 768);
    window.propose(m_store->path());
    window.show();
    const Hands hands(window);
    QVERIFY(hands.signIn(u"dept"_qs));
    window.go({u"inmates"_qs, u"+screen"_qs});
    QVERIFY(hands.sees(u"筛查完成"_qs));
    Table *table = hands.table(u"罪犯名册"_qs);
    QVERIFY(table && table->shownColumns().size() < table->model()->columnCount());
    window.resize(2400, 768);
    QTRY_COMPARE(int(table->shownColumns().size()), table->model()->columnCount());
    // Drawn by hand, a width is kept in any window.
    table->setColumnWidth(1, 321);
    window.resize(1120, 768);
    QVERIFY(settled(desktop.backend));
    QCOMPARE(table->columnWidth(1), 321);
}

REMIT_TEST(FitTest);
#include "fit_test.moc"
