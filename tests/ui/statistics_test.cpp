#include "demo.h"
#include "hands.h"
#include "settling.h"
#include "statistics/statisticspage.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QComboBox>
#include <QDialog>
#include <QListWidget>
#include <QPainter>
#include <QProcess>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** The page of statistics, as an officer looks at it. */
class StatisticsRoom
{
public:
    explicit StatisticsRoom(const QString &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store);
        window.show();
        if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(u"dept"_qs)) qFatal("nobody came in");
    }

    bool open(const QString &indicator)
    {
        window.go({u"statistics"_qs, indicator});
        return hands.waitFor([&] { return chart() && !chart()->chart().groups.empty(); });
    }
    BarChartView *chart() const
    {
        const QWidget *page = window.page(u"statistics"_qs);
        return page ? page->findChild<BarChartView *>() : nullptr;
    }
    /** The figures that are not nought, as "group series figure". */
    QStringList figures() const
    {
        QStringList figures;
        const BarChart &drawn = chart()->chart();
        for (const BarChart::Group &group : drawn.groups)
            for (qsizetype i = 0; i < drawn.series.size(); ++i)
                if (group.values[std::size_t(i)] > 0)
                    figures << u"%1 %2 %3"_qs.arg(group.name, drawn.series[i]).arg(group.values[std::size_t(i)]);
        return figures;
    }
    BarPlace placeOf(const QString &group, int series) const
    {
        const auto &groups = chart()->chart().groups;
        for (std::size_t i = 0; i < groups.size(); ++i)
            if (groups[i].name == group) return {int(i), series};
        return {};
    }
    void clickBar(const BarPlace &bar) { QTest::mouseClick(chart(), Qt::LeftButton, {}, chart()->middleOf(bar)); }
    QStringList listed() const
    {
        QStringList numbers;
        Table *list = hands.table(u"计入的名单"_qs);
        for (int row = 0; list && row < list->model()->rowCount(); ++row)
            numbers << list->model()->index(row, 0).data().toString();
        return numbers;
    }
    QByteArray saved(const QString &name)
    {
        prompts.file = desktop.folder.filePath(name);
        hands.press(Qt::Key_E, Qt::ControlModifier);
        hands.waitFor([&] { return QFile::exists(prompts.file); });
        hands.sees(u"已导出到"_qs);
        QFile file(prompts.file);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

QString wordsOf(const QString &program, const QStringList &arguments)
{
    QProcess tool;
    tool.start(program, arguments);
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput());
}

/** Two cases just opened, one at the department, two with the court; all opened on 3 November 2026. */
QStringList fiveCases(const QString &store)
{
    return workCases(store, 5, [](int i) { return i < 2 ? 0 : i == 2 ? 3 : 9; });
}

}  // namespace

/** Figures of a prison whose cases are known, their lists, and how they leave the window. */
class StatisticsPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyBarOpensItsList();
    void barsGoByTheKeyboard();
    void thePeriodIsChosen();
    void itLeavesAsFiles();
    void anEmptyPrisonIsTaught();
    void barsAreDrawnInEveryTheme_data();
    void barsAreDrawnInEveryTheme();
};

void StatisticsPageTest::everyBarOpensItsList()
{
    const DemoStore store;
    const QStringList cases = fiveCases(store.path());
    StatisticsRoom room(store.path());
    QVERIFY(room.open(u"stages"_qs));
    QCOMPARE(room.figures(), (QStringList{u"条件初筛 在办 2"_qs, u"刑罚执行科审查 在办 1"_qs, u"提请法院 在办 2"_qs}));
    room.clickBar(room.placeOf(u"条件初筛"_qs, 0));
    QVERIFY(room.hands.sees(u"条件初筛　在办　2 件"_qs));
    QCOMPARE(room.listed(), cases.first(2));
    room.hands.press(Qt::Key_Escape);
    room.clickBar(room.placeOf(u"提请法院"_qs, 0));
    QVERIFY(room.hands.sees(u"提请法院　在办　2 件"_qs));
    QCOMPARE(room.listed(), cases.last(2));
    // Nothing is behind a bar that is not there, and the list says so.
    room.hands.press(Qt::Key_Escape);
    room.clickBar(room.placeOf(u"公示"_qs, 0));
    QVERIFY(room.hands.sees(u"这一柱没有计入什么"_qs));
    room.hands.press(Qt::Key_Escape);
    // One of the list opens as a case.
    room.clickBar(room.placeOf(u"刑罚执行科审查"_qs, 0));
    QVERIFY(room.hands.sees(u"共 1 行"_qs));
    room.hands.press(Qt::Key_Return);
    QVERIFY(room.hands.sees(cases.at(2)));
    QVERIFY(!room.chart()->isVisible());
}

void StatisticsPageTest::barsGoByTheKeyboard()
{
    const DemoStore store;
    const QStringList cases = fiveCases(store.path());
    StatisticsRoom room(store.path());
    room.hands.press(Qt::Key_8, Qt::AltModifier);
    QVERIFY(room.hands.waitFor([&] { return room.chart() && !room.chart()->chart().groups.empty(); }));
    QCOMPARE(room.figures(), (QStringList{u"2026-11 立案 5"_qs, u"2026-11 提请 2"_qs}));
    QVERIFY(room.hands.tabTo(u"统计图"_qs));
    // Thirty bars before November's first one: ten months of three.
    for (int i = 0; i < 31; ++i) room.hands.press(Qt::Key_Right);
    QCOMPARE(room.chart()->current(), (BarPlace{10, 1}));
    QVERIFY(room.chart()->accessibleDescription().startsWith(u"2026-11　提请 2"_qs));
    room.hands.press(Qt::Key_Return);
    QVERIFY(room.hands.sees(u"2026-11　提请　2 件"_qs));
    QCOMPARE(room.listed(), cases.last(2));
    room.hands.press(Qt::Key_Escape);
    room.hands.press(Qt::Key_End);
    room.hands.press(Qt::Key_Right);
    QCOMPARE(room.chart()->current(), (BarPlace{11, 2}));
    room.hands.press(Qt::Key_Home);
    QCOMPARE(room.chart()->current(), (BarPlace{0, 0}));
}

void StatisticsPageTest::thePeriodIsChosen()
{
    const DemoStore store;
    fiveCases(store.path());
    StatisticsRoom room(store.path());
    QVERIFY(room.open(u"flow"_qs));
    auto *kind = qobject_cast<QComboBox *>(room.hands.part(u"期间"_qs));
    QVERIFY(kind);
    kind->setCurrentIndex(1);
    QCOMPARE(room.chart()->chart().groups.size(), size_t(3));
    kind->setCurrentIndex(2);
    // December has begun and nothing was done in it.
    QVERIFY(room.hands.sees(u"这个期间没有"_qs));
    auto *month = qobject_cast<QComboBox *>(room.hands.part(u"哪个月"_qs));
    QVERIFY(month && month->findText(u"2026-11"_qs) == 1 && month->count() >= 2);
    month->setCurrentIndex(1);
    QCOMPARE(room.figures(), (QStringList{u"2026-11 立案 5"_qs, u"2026-11 提请 2"_qs}));
    QVERIFY(room.hands.sees(u"2026-11-01 至 2026-11-30"_qs));
    // What a page fetches anew keeps what was chosen.
    room.hands.press(Qt::Key_F5);
    QVERIFY(settled(room.desktop.backend));
    QCOMPARE(month->currentText(), u"2026-11"_qs);
    kind->setCurrentIndex(3);
    QCOMPARE(room.chart()->chart().groups.size(), size_t(12));
    QVERIFY(room.hands.sees(u"2026-01-01 至 2026-12-01"_qs));
}

void StatisticsPageTest::itLeavesAsFiles()
{
    const DemoStore store;
    fiveCases(store.path());
    StatisticsRoom room(store.path());
    QVERIFY(room.open(u"stages"_qs));
    const QString csv = QString::fromUtf8(room.saved(u"stages.csv"_qs));
    QVERIFY2(csv.contains(u"分组,在办（件）,已锁定（件）\r\n条件初筛,2,0\r\n"_qs), qPrintable(csv));
    QCOMPARE(csv.count(u'\n'), 12);
    QVERIFY(room.saved(u"stages.xlsx"_qs).startsWith("PK"));
    QVERIFY(
        wordsOf(u"unzip"_qs, {u"-p"_qs, room.prompts.file, u"xl/sharedStrings.xml"_qs}).contains(u"刑罚执行科审查"_qs));
    QVERIFY(QImage::fromData(room.saved(u"stages.png"_qs), "PNG").width() == 1800);
    QVERIFY(room.saved(u"stages.pdf"_qs).startsWith("%PDF"));
    const QString page = wordsOf(u"pdftotext"_qs, {u"-layout"_qs, room.prompts.file, u"-"_qs});
    for (const QString &words : {u"目前阶段"_qs, u"条件初筛"_qs, u"不受期间影响"_qs, u"制表"_qs})
        QVERIFY2(page.contains(words), qPrintable(words + u'\n' + page));
    // What is printed was looked at before.
    room.hands.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"目前阶段　共 1 页"_qs));
    room.prompts.file = room.desktop.folder.filePath(u"printed.pdf"_qs);
    QVERIFY(room.hands.click(u"打印…"_qs));
    QTRY_VERIFY(QFile::exists(room.prompts.file));
    room.hands.press(Qt::Key_Escape);
    // A place that cannot be written is told.
    room.prompts.file = u"/proc/nowhere/stages.png"_qs;
    room.hands.press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"没有导出成"_qs));
    room.prompts.file = u"/proc/nowhere/stages.csv"_qs;
    room.hands.press(Qt::Key_E, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"file.write"_qs));
}

void StatisticsPageTest::anEmptyPrisonIsTaught()
{
    const DemoStore store(0);
    StatisticsRoom room(store.path());
    room.window.go({u"statistics"_qs, u"results"_qs});
    QVERIFY(room.hands.sees(u"还没有案件"_qs));
    room.hands.press(Qt::Key_E, Qt::ControlModifier);
    room.hands.press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(room.prompts.asked, 0);
    room.window.go({u"statistics"_qs, u"rewards"_qs});
    QVERIFY(room.hands.sees(u"还没有评定过等级的周期"_qs));
    QVERIFY(room.hands.click(u"去计分考核"_qs));
    QVERIFY(room.hands.waitFor([&] { return !room.chart() || !room.hands.part(u"统计指标"_qs); }));
}

void StatisticsPageTest::barsAreDrawnInEveryTheme_data()
{
    QTest::addColumn<int>("mode");
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast})
        QTest::addRow("%s", qPrintable(Theme::modeCode(mode))) << int(mode);
}

void StatisticsPageTest::barsAreDrawnInEveryTheme()
{
    QFETCH(int, mode);
    const Theme theme{Theme::Mode(mode)};
    BarChart chart{false, {u"a"_qs, u"b"_qs}, {{u"one"_qs, {8, 4}}, {u"two"_qs, {0, 2}}}};
    for (const bool columns : {false, true}) {
        chart.columns = columns;
        const QRectF room(0, 0, 400, BarDrawing::height(chart));
        QImage image(room.size().toSize(), QImage::Format_RGB32);
        image.fill(theme.colour(u"panel"_qs));
        QPainter painter(&image);
        BarDrawing(theme).draw(painter, room, chart);
        painter.end();
        // A bar is coloured where it stands, and its size goes by its figure.
        const auto inkIn = [&](const BarPlace &bar, const QString &token) {
            const QRect place = BarDrawing::place(room, chart, bar).toRect();
            int pixels = 0;
            for (int y = place.top(); y < place.bottom(); ++y)
                for (int x = place.left(); x < place.right(); ++x)
                    pixels += image.rect().contains(x, y) && image.pixelColor(x, y) == theme.colour(token);
            return pixels;
        };
        const int eight = inkIn({0, 0}, u"chart1"_qs), four = inkIn({0, 1}, u"chart2"_qs);
        const int two = inkIn({1, 1}, u"chart2"_qs);
        QVERIFY2(eight > four && four > two && two > 0, qPrintable(u"%1 %2 %3"_qs.arg(eight).arg(four).arg(two)));
        QVERIFY(std::abs(eight - 2 * four) < eight / 4);
    }
}

REMIT_TEST(StatisticsPageTest);
#include "statistics_test.moc"
