#include "assessment/insightcharts.h"
#include "assessment/insightpaper.h"
#include "demo.h"
#include "hands.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QComboBox>
#include <QPainter>
#include <QProcess>

using namespace remit;
using namespace remit::ui;
using namespace remit::ui::testing;

namespace {

/** The page of the insight, as an officer looks at it. */
class InsightRoom
{
public:
    explicit InsightRoom(const QString &store)
        : desktop(Language::Chinese, Theme::Mode::Light, &prompts, demoClock(*makeDate(2026, 11, 2))),
          window(desktop.context(), std::chrono::hours(1)),
          hands(window)
    {
        window.propose(store);
        window.show();
        if (!QTest::qWaitForWindowActive(&window) || !hands.signIn(u"ward"_qs)) qFatal("nobody came in");
        window.go({u"points"_qs, {}});
    }

    bool open()
    {
        hands.press(Qt::Key_5, Qt::ControlModifier);
        return hands.waitFor([&] { return table() && table()->model()->rowCount() > 0; });
    }
    Table *table() const { return hands.table(u"积分提示"_qs); }
    QString cell(int row, int column) const { return table()->model()->index(row, column).data().toString(); }
    int rowOf(const QString &number) const
    {
        for (int row = 0; row < table()->model()->rowCount(); ++row)
            if (cell(row, 0) == number) return row;
        return -1;
    }
    bool choose(const QString &number, const QString &name)
    {
        table()->choose(rowOf(number));
        return hands.sees(name + u"　近月得分"_qs);
    }
    /** The people of the demonstration's first team in its order: who works well, falls behind, is learning. */
    std::vector<InmateRow> team()
    {
        std::optional<std::vector<InmateRow>> found;
        desktop.backend.ask(
            &window,
            [](Workplace &place) {
                const Desk &desk = place.desk();
                std::vector<InmateRow> rows;
                const auto sheets = desk.ports.points.sheets(*parseIsoMonth(u"2026-10"), {}).value();
                const auto inmates = desk.ports.inmates.inmates({{}, sheets.front().area, -1}).value();
                for (const InmateRow &row : inmates)
                    if (!desk.ports.points.receiptsOf(row.number, desk.today() - std::chrono::days(60), desk.today())
                             .value()
                             .empty())
                        rows.push_back(row);
                return rows;
            },
            [&](std::vector<InmateRow> rows) { found = std::move(rows); });
        if (!hands.waitFor([&] { return found.has_value(); })) qFatal("no answer");
        return *found;
    }

    ReadyPrompts prompts;
    Desktop desktop;
    Window window;
    Hands hands;
};

/** What a drawing looks like. */
QImage pictureOf(const std::function<void(QPainter &, const QRectF &)> &drawing, const Theme &theme)
{
    QImage image(480, 200, QImage::Format_RGB32);
    image.fill(theme.colour(u"panel"_qs));
    QPainter painter(&image);
    drawing(painter, QRectF(image.rect()));
    painter.end();
    return image;
}

QString textOf(const QString &pdf)
{
    QProcess tool;
    tool.start(u"pdftotext"_qs, {u"-layout"_qs, pdf, u"-"_qs});
    tool.waitForFinished();
    return QString::fromUtf8(tool.readAllStandardOutput());
}

}  // namespace

/** What the figures tell an officer: near the end of a cycle, below the base, a struggle with its suggestion. */
class InsightPageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNearestToTheEndComeFirst();
    void aStruggleComesWithASuggestion();
    void itPrints();
    void chartsAreDrawnInEveryTheme_data();
    void chartsAreDrawnInEveryTheme();
    void anEmptyPrisonIsTaught();
};

void InsightPageTest::theNearestToTheEndComeFirst()
{
    const DemoStore store;
    InsightRoom room(store.path());
    QVERIFY(room.open());
    double before = -1;
    for (int row = 0; row < room.table()->model()->rowCount(); ++row) {
        const double missing = room.cell(row, 2).toDouble();
        QVERIFY2(missing >= before, qPrintable(room.cell(row, 0)));
        QVERIFY2(room.cell(row, 3) != u"1" || room.cell(row, 4).contains(u"临近周期"), qPrintable(room.cell(row, 0)));
        before = missing;
    }
    const int all = room.table()->model()->rowCount();
    auto *only = qobject_cast<QComboBox *>(room.hands.part(u"看谁"_qs));
    QVERIFY(only && only->itemText(0) == u"所有人（%1）"_qs.arg(all));
    only->setCurrentIndex(1);
    const int near = room.table()->model()->rowCount();
    QVERIFY(near > 0 && near < all);
    for (int row = 0; row < near; ++row) QVERIFY(room.cell(row, 4).contains(u"临近周期"));
    // An area of its own has fewer people, and the count says so.
    only->setCurrentIndex(0);
    auto *areas = qobject_cast<QComboBox *>(room.hands.part(u"监区"_qs));
    QVERIFY(areas && areas->count() > 2);
    room.hands.part(u"监区"_qs)->setFocus();
    room.hands.press(Qt::Key_Down);
    QTRY_VERIFY(room.table()->model()->rowCount() < all);
    QVERIFY(room.hands.sees(u"%1 人"_qs.arg(room.table()->model()->rowCount())));
    // A team of it fewer still, and each of them is of that team.
    const int inArea = room.table()->model()->rowCount();
    auto *teams = qobject_cast<QComboBox *>(room.hands.part(u"班组"_qs));
    QVERIFY(teams && teams->count() > 1);
    teams->setFocus();
    room.hands.press(Qt::Key_Down);
    QTRY_VERIFY(room.table()->model()->rowCount() < inArea && room.table()->model()->rowCount() > 0);
    const int team = room.table()->model()->columnCount() - 1;
    for (int row = 0; row < room.table()->model()->rowCount(); ++row)
        QCOMPARE(room.cell(row, team), teams->currentText());
}

void InsightPageTest::aStruggleComesWithASuggestion()
{
    const DemoStore store;
    InsightRoom room(store.path());
    QVERIFY(room.open());
    QVERIFY(room.hands.sees(u"选中一人看走势"_qs));
    const auto team = room.team();
    QVERIFY(team.size() > 3);
    QVERIFY(room.choose(team[0].number, team[0].name));
    QVERIFY(room.hands.sees(u"没有要调整的工序"_qs));
    QVERIFY(room.choose(team[1].number, team[1].name));
    QVERIFY(room.hands.sees(u"上领：有困难，可考虑调到“锁眼”。"_qs));
    QVERIFY(room.choose(team[2].number, team[2].name));
    QVERIFY(room.hands.sees(u"上领：有困难，建议培训。"_qs));
    const QWidget *chart = room.hands.part(u"各工序的完成情况"_qs);
    QVERIFY(chart && chart->accessibleDescription().contains(u"上升"));
    // Enter leads on to what the figures rest on.
    room.table()->setFocus();
    room.hands.press(Qt::Key_Return);
    QVERIFY(room.hands.sees(u"从得分到依据"_qs));
}

void InsightPageTest::itPrints()
{
    const DemoStore store;
    InsightRoom room(store.path());
    QVERIFY(room.open());
    const auto team = room.team();
    QVERIFY(room.choose(team[1].number, team[1].name));
    room.prompts.file = room.desktop.folder.filePath(u"insight.pdf"_qs);
    room.hands.press(Qt::Key_P, Qt::ControlModifier);
    QTRY_VERIFY(QFile::exists(room.prompts.file));
    const QString text = textOf(room.prompts.file);
    for (const QString &words : {u"全监　积分分析"_qs, u"一个月内可满周期"_qs, u"上月低于基础分"_qs, team[1].name,
                                 u"有困难，可考虑调到“锁眼”"_qs, u"2026-10"_qs})
        QVERIFY2(QString(text).remove(u' ').contains(QString(words).remove(u'　')) || text.contains(words),
                 qPrintable(words + u'\n' + text));
    QCOMPARE(text.count(u'\f'), 2);
    // A place that cannot be written is told, not passed over.
    room.prompts.file = u"/proc/nowhere/insight.pdf"_qs;
    room.hands.press(Qt::Key_P, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"没有打印成"_qs));
}

void InsightPageTest::chartsAreDrawnInEveryTheme_data()
{
    QTest::addColumn<int>("mode");
    for (const Theme::Mode mode : {Theme::Mode::Light, Theme::Mode::Dark, Theme::Mode::HighContrast})
        QTest::addRow("%s", qPrintable(Theme::modeCode(mode))) << int(mode);
}

void InsightPageTest::chartsAreDrawnInEveryTheme()
{
    QFETCH(int, mode);
    Desktop desktop(Language::Chinese, Theme::Mode(mode));
    const InsightPresenter presenter(desktop.context());
    const InsightCharts charts(desktop.theme, presenter);
    AreaInsight area{{}, {}, {}, {}, {}, 60000};
    InmateInsight inmate;
    const auto drawn = [&](auto draw) { return pictureOf(draw, desktop.theme); };
    const auto balances = [&](QPainter &p, const QRectF &r) { charts.balances(p, r, area); };
    const auto months = [&](QPainter &p, const QRectF &r) { charts.months(p, r, inmate); };
    const auto operations = [&](QPainter &p, const QRectF &r) { charts.operations(p, r, inmate); };
    const QImage noBalances = drawn(balances), noMonths = drawn(months), noOperations = drawn(operations);
    area.standings.resize(3);
    area.standings[1].balance = 59900;
    area.standings[1].insight.nearCycle = true;
    area.standings[2].balance = -500;
    MonthResult low;
    low.month = *parseIsoMonth(u"2026-10");
    low.base[Part::Custody] = 10000;
    low.total = 6000;
    MonthResult debt = low;
    debt.total = -3000;
    inmate.months = {low, debt};
    inmate.operations.resize(2);
    inmate.operations[0].fulfilment = inmate.operations[0].earlier = inmate.operations[0].later = 99999;
    QVERIFY(drawn(balances) != noBalances);
    QVERIFY(drawn(months) != noMonths);
    QVERIFY(drawn(operations) != noOperations);
}

void InsightPageTest::anEmptyPrisonIsTaught()
{
    const DemoStore store(0);
    InsightRoom room(store.path());
    room.hands.press(Qt::Key_5, Qt::ControlModifier);
    QVERIFY(room.hands.sees(u"还没有月得分"_qs));
    room.hands.press(Qt::Key_P, Qt::ControlModifier);
    QCOMPARE(room.prompts.asked, 0);
}

REMIT_TEST(InsightPageTest);
#include "insight_test.moc"
