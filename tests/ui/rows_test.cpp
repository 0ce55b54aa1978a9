#include "shell/history.h"
#include "widgets/rowsmodel.h"
#include "widgets/table.h"

#include "testmain.h"

#include <QMenu>
#include <QTemporaryDir>

using namespace remit::ui;

class RowsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sortsByKeyAndFilters();
    void copiesWhatIsSelectedAsATable();
    void remembersColumnWidths();
    void aColumnPutAwayStaysAway();
    void historyGoesBackAndCutsOffWhatWasAhead();
};

namespace {

struct Row {
    QString name;
    int points;
};

std::vector<Column<Row>> columns()
{
    return {{u"name"_qs, [](const Row &r) { return r.name; }, 100},
            {u"points"_qs, [](const Row &r) { return QString::number(r.points); }, 80, true,
             [](const Row &r) { return QVariant(r.points); }}};
}

}  // namespace

void RowsTest::sortsByKeyAndFilters()
{
    RowsModel<Row> model(columns());
    model.setRows({{u"b"_qs, 9}, {u"a"_qs, 10}, {u"c"_qs, 100}});
    model.sort(1, Qt::DescendingOrder);
    QCOMPARE(model.at(0).points, 100);
    QCOMPARE(model.at(2).points, 9);
    model.setFilter([](const Row &row) { return row.points < 50; });
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(0, 1).data().toString(), u"10"_qs);
}

void RowsTest::copiesWhatIsSelectedAsATable()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"a.ini"_qs));
    Theme theme;
    RowsModel<Row> model(columns());
    model.setRows({{u"b"_qs, 9}, {u"a"_qs, 10}});
    Table table(theme, preferences, u"t"_qs, u"t"_qs);
    table.show(&model, {100, 80});
    QCOMPARE(table.asText(), u"name\tpoints\nb\t9\na\t10"_qs);
    table.choose(1);
    QCOMPARE(table.asText(), u"name\tpoints\na\t10"_qs);
}

void RowsTest::remembersColumnWidths()
{
    QTemporaryDir folder;
    Preferences preferences(folder.filePath(u"a.ini"_qs));
    Theme theme;
    RowsModel<Row> model(columns());
    {
        Table table(theme, preferences, u"t"_qs, u"t"_qs);
        table.show(&model, {100, 80});
        table.setColumnWidth(0, 177);
    }
    Table again(theme, preferences, u"t"_qs, u"t"_qs);
    again.show(&model, {100, 80});
    QCOMPARE(again.columnWidth(0), 177);
}

void RowsTest::aColumnPutAwayStaysAway()
{
    const QTemporaryDir folder;
    const Theme theme;
    Preferences preferences(folder.filePath(u"settings.ini"_qs));
    preferences.setOfficer(u"dept"_qs);
    RowsModel<Row> model(columns());
    model.setRows({{u"a"_qs, 1}});
    {
        Table table(theme, preferences, u"t"_qs, u"t"_qs);
        table.show(&model, {100, 80});
        table.chooseColumns({});
        QMenu *menu = table.findChild<QMenu *>();
        QVERIFY(menu);
        QCOMPARE(menu->actions().front()->text(), u"points"_qs);
        menu->actions().front()->setChecked(false);
        QVERIFY(table.isColumnHidden(1));
        QCOMPARE(table.asText(), u"name\na"_qs);
    }
    Table again(theme, preferences, u"t"_qs, u"t"_qs);
    again.show(&model, {100, 80});
    QVERIFY(again.isColumnHidden(1));
    preferences.setOfficer(u"ward"_qs);
    Table others(theme, preferences, u"t"_qs, u"t"_qs);
    others.show(&model, {100, 80});
    QVERIFY(!others.isColumnHidden(1));
}

void RowsTest::historyGoesBackAndCutsOffWhatWasAhead()
{
    History history;
    history.visit({u"a"_qs, {}});
    QVERIFY(!history.canGoBack());
    history.visit({u"b"_qs, {}});
    history.visit({u"b"_qs, {}});
    history.visit({u"c"_qs, u"1"_qs});
    QCOMPARE(history.back().page, u"b"_qs);
    QCOMPARE(history.back().page, u"a"_qs);
    QVERIFY(!history.canGoBack());
    QCOMPARE(history.forward().page, u"b"_qs);
    history.visit({u"d"_qs, {}});
    QVERIFY(!history.canGoForward());
    QCOMPARE(history.back().page, u"b"_qs);
}

REMIT_TEST(RowsTest);
#include "rows_test.moc"
