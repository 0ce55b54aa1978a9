#include "base/json.h"
#include "base/messages.h"
#include "exchange/badrows.h"
#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"

#include "testmain.h"

#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>

using namespace remit;

/** What an import says about single cells, rows and columns, and the way of a refused row back in. */
class FindingsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rosterCells_data();
    void rosterCells();
    void knowsWhatTheFileDoesNotSay();
    void readsOtherSystemsHabits();
    void lifeHasNoLastDay();
    void namesDoubledColumnsByPlace();
    void badRowsCostNoMoreEachTheMoreThereAre();
    void rulingCells_data();
    void rulingCells();
    void pointCells_data();
    void pointCells();
    void namesColumns();
    void obeysTheMapping();
    void refusesMappings();
    void readsTheSheetThatIsAskedFor();
    void skipsWhatIsNoRecord();
    void refusesDoubledInmates();
    void tellsWhereTheYearComesFrom();
    void refusedRowsComeBackRepaired();
    void refusedRowsKeepTheOfficersHeader_data();
    void refusedRowsKeepTheOfficersHeader();
    void refusedPointsKeepTheirYearAndUnit();
    void everyCodeHasAText();
};

namespace {

std::vector<Table> csv(const QString &text, const QString &file = u"file.csv"_qs)
{
    return *readTables(text.toUtf8(), file);
}

/** The codes of warnings and errors, with the column's header. */
QString codes(const ImportReport &report, bool notes = false)
{
    QStringList out;
    for (const Finding &finding : report.findings)
        if (finding.row > 0 && (notes || finding.severity != Severity::Note))
            out << finding.code + (finding.column.isEmpty() ? QString() : u'@' + finding.column);
    return out.join(u' ');
}

const QString rosterHead =
    u"罪犯编号,姓名,性别,出生日期,身份证号码,罪名,原判刑期,附加刑,刑期起日,刑期止日,判决日期,生效日期,送押日期,累犯,财产刑履行\n"_qs;
const QStringList good = {
    u"0101"_qs,       u"某甲"_qs,       u"男"_qs,         u"1980-01-02"_qs, u"000000000000000000"_qs,
    u"盗窃罪"_qs,     u"五年"_qs,       u"罚金5000元"_qs, u"2019-01-10"_qs, u"2024-01-09"_qs,
    u"2019-06-01"_qs, u"2019-06-20"_qs, u"2019-07-01"_qs, u"否"_qs,         u"未履行"_qs};

void cases()
{
    QTest::addColumn<int>("column");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("accepted");
    QTest::addColumn<QString>("found");
}

void one(int column, const QString &value, bool accepted, const QString &found)
{
    QTest::addRow("%d %s", column, qPrintable(value)) << column << value << accepted << found;
}

}  // namespace

void FindingsTest::rosterCells_data()
{
    cases();
    one(0, u"0101"_qs, true, {});
    one(0, {}, false, u"import.value.required@罪犯编号"_qs);
    one(0, u"1.3E+9"_qs, false, u"import.identifier.digits@罪犯编号"_qs);
    one(1, {}, false, u"import.value.required@姓名"_qs);
    one(2, u"X"_qs, false, u"import.sex@性别"_qs);
    one(3, u"80-01-02"_qs, false, u"import.date.shortyear@出生日期"_qs);
    one(3, u"1980-02-30"_qs, false, u"import.date.impossible@出生日期"_qs);
    one(3, u"2020-01-02"_qs, false, u"import.order.birth@出生日期"_qs);
    one(3, u"2010-01-02"_qs, false, u"import.age.impossible@出生日期"_qs);
    one(3, u"2006-01-02"_qs, true, u"import.age.unlikely@出生日期"_qs);
    one(3, u"1980-01"_qs, true, u"import.birth.noday@出生日期"_qs);
    one(3, u"不详"_qs, true, {});
    one(4, u"130102199301271639"_qs, true, u"import.identity.birth@身份证号码"_qs);
    one(4, u"1.30102E17"_qs, false, u"import.identifier.digits@身份证号码"_qs);
    one(6, u"五"_qs, false, u"import.sentence.shape@原判刑期"_qs);
    one(6, u"—"_qs, true, u"import.sentence.absent@原判刑期"_qs);
    one(6, u"五年六个月"_qs, true, u"import.term.ends@刑期止日"_qs);
    one(6, u"拘役三个月"_qs, true, u"import.term.ends@刑期止日"_qs);
    one(6, u"有期徒刑三个月"_qs, true, u"import.term.ends@刑期止日 import.sentence.least@原判刑期"_qs);
    one(6, u"五年有期徒刑"_qs, true, {});
    one(6, u"同上"_qs, false, u"import.value.ditto@原判刑期"_qs);
    one(7, u"罚金2,000元"_qs, false, u"*import.row.wide"_qs);
    one(7, u"未判处财产刑"_qs, true, u"import.performed.noduty@财产刑履行"_qs);
    one(8, u"2019年元月10日"_qs, true, {});
    one(8, u"2019.01.10."_qs, true, {});
    one(7, u"罚金很多"_qs, false, u"import.penalty.amount@附加刑"_qs);
    one(7, u"无"_qs, true, u"import.performed.noduty@财产刑履行"_qs);
    one(9, u"2018-01-09"_qs, false, u"import.order.term@刑期止日 import.term.ends@刑期止日"_qs);
    one(9, u"2024-01-10"_qs, true, {});
    one(9, u"#REF!"_qs, false, u"import.date.shape@刑期止日"_qs);
    one(11, u"2019-05-31"_qs, false, u"import.order.effective@生效日期"_qs);
    one(12, u"2019-06-19"_qs, true, u"import.order.delivered@送押日期"_qs);
    one(12, u"2019-05-19"_qs, false, u"import.order.delivered@送押日期 import.order.judged@送押日期"_qs);
    one(13, u"也许"_qs, false, u"import.yesno@累犯"_qs);
    one(14, u"—"_qs, true, u"import.performed.absent@财产刑履行"_qs);
    one(14, u"差不多"_qs, false, u"import.performed@财产刑履行 import.performed.absent@财产刑履行"_qs);
}

void FindingsTest::rosterCells()
{
    QFETCH(int, column);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    QFETCH(QString, found);
    QStringList row = good;
    row[column] = value;
    const auto roster = importRoster(csv(rosterHead + row.join(u',') + u'\n'));
    QVERIFY(roster);
    if (found.startsWith(u'*'))
        QVERIFY2(codes(*roster).contains(found.sliced(1)), qPrintable(codes(*roster)));
    else
        QCOMPARE(codes(*roster), found);
    QCOMPARE(roster->rows.size(), std::size_t(accepted ? 1 : 0));
    QCOMPARE(roster->counts, (ImportReport::Counts{1, accepted ? 1 : 0, accepted ? 0 : 1, 0}));
    for (const Finding &finding : roster->findings)
        if (finding.row > 0) QCOMPARE(finding.row, 2);
}

void FindingsTest::knowsWhatTheFileDoesNotSay()
{
    using Kind = PoliticalRights::Kind;
    const auto rights = [](const QString &head, const QString &row) {
        const auto roster =
            importRoster(csv(u"罪犯编号,姓名,原判刑期"_qs + head + u"\n0101,某甲,十年"_qs + row + u'\n'));
        return roster && roster->rows.size() == 1 ? roster->rows[0].value.judgment.politicalRights.kind : Kind(-1);
    };
    QCOMPARE(rights({}, {}), Kind::Unknown);
    QCOMPARE(rights(u",附加刑"_qs, u",无"_qs), Kind::None);
    QCOMPARE(rights(u",附加刑"_qs, u",罚金5000元"_qs), Kind::None);
    QCOMPARE(rights(u",附加刑"_qs, u","_qs), Kind::Unknown);
    QCOMPARE(rights(u",附加刑"_qs, u",剥夺政治权利二年"_qs), Kind::Term);
    QCOMPARE(rights(u",财产刑"_qs, u",罚金5000元"_qs), Kind::Unknown);
    QCOMPARE(rights(u",财产刑"_qs, u",罚金5000元，剥夺政治权利终身"_qs), Kind::Life);
    QCOMPARE(rights(u",剥夺政治权利"_qs, u",无"_qs), Kind::None);
    QCOMPARE(rights(u",剥夺政治权利"_qs, u",不详"_qs), Kind::Unknown);
    QCOMPARE(rights(u",罚金"_qs, u",5000"_qs), Kind::Unknown);
}

void FindingsTest::readsOtherSystemsHabits()
{
    const auto roster =
        importRoster(csv(u"序号;囚号;姓 名;身份证号;案由;刑期（年）;刑期（月）;剥政;罚金（万元）\n"
                         "1;5101;王　杰;无;1.盗窃罪 2.抢劫罪;8;6;改为三年;1.5\n"
                         "2;5102;李四;;①故意伤害罪②组织、领导、参加黑社会性质组织罪;10;;;\n"
                         "3;5103;赵六;;(1)诈骗，(2)盗窃;5;;;\n"
                         "合计;3人;;;;;;;1.5\n"_qs));
    QVERIFY(roster);
    QCOMPARE(roster->counts, (ImportReport::Counts{3, 3, 0, 1}));
    const auto crimes = [&](std::size_t row) {
        QStringList names;
        for (const CrimeFacts &crime : roster->rows[row].value.crimes) names << crime.name;
        return names.join(u'|');
    };
    QCOMPARE(crimes(0), u"盗窃罪|抢劫罪"_qs);
    QCOMPARE(crimes(1), u"故意伤害罪|组织、领导、参加黑社会性质组织罪"_qs);
    QCOMPARE(crimes(2), u"诈骗罪|盗窃罪"_qs);
    const Inmate &first = roster->rows[0].value;
    QCOMPARE(first.name, u"王杰"_qs);
    QVERIFY(first.identityNumber.isEmpty() && first.judgment.term == (Term{8, 6, 0}));
    QVERIFY(first.judgment.politicalRights.term == (Term{3, 0, 0}) && first.duties[0].amountFen == 1'500'000);
}

void FindingsTest::lifeHasNoLastDay()
{
    const QString head = u"罪犯编号,姓名,原判刑期,刑期起日,刑期止日\n"_qs;
    for (const QString &sentence : {u"无期徒刑"_qs, u"死刑缓期二年执行"_qs}) {
        QCOMPARE(codes(*importRoster(csv(head + u"0101,某甲,"_qs + sentence + u",2019-01-10,2041-01-09\n"_qs))),
                 u"import.term.timeless@刑期止日"_qs);
        QCOMPARE(codes(*importRoster(csv(head + u"0101,某甲,"_qs + sentence + u",2019-01-10,无期\n"_qs))), QString());
    }
}

void FindingsTest::namesDoubledColumnsByPlace()
{
    const auto roster = importRoster(csv(u"序号,罪犯编号,姓名,原判刑期,姓名\n1,0101,某甲,十年,某乙\n"_qs));
    QVERIFY(!roster);
    const ErrorArgs &args = roster.error().args;
    QCOMPARE(args[u"first"_qs] + args[u"first_letter"_qs] + args[u"first_place"_qs], u"姓名C3"_qs);
    QCOMPARE(args[u"second"_qs] + args[u"second_letter"_qs] + args[u"second_place"_qs], u"姓名E5"_qs);
}

void FindingsTest::badRowsCostNoMoreEachTheMoreThereAre()
{
    // Ten times the rows may take about ten times as long, never a hundred times.
    const auto took = [](int rows) {
        QString text = rosterHead;
        for (int i = 0; i < rows; ++i) text += QString::number(10'000'000 + i) + u",,男,坏\n"_qs;
        const auto tables = csv(text);
        QElapsedTimer timer;
        timer.start();
        const auto roster = importRoster(tables);
        const QByteArray back = badRowsCsv(*roster, [](const Error &error) { return error.code; });
        if (roster->counts.refused != rows || back.count('\n') != rows + 1) qFatal("rows were lost");
        return timer.nsecsElapsed();
    };
    took(100);
    const auto few = took(2'000);
    QVERIFY(took(20'000) < 40 * few);
}

void FindingsTest::rulingCells_data()
{
    cases();
    one(0, u"0101"_qs, true, {});
    one(1, {}, false, u"import.value.required@裁定日期"_qs);
    one(2, {}, true, u"import.served.absent@送达日期"_qs);
    one(2, u"2020-04-30"_qs, false, u"import.order.served@送达日期"_qs);
    one(3, {}, false, u"import.value.required@减刑幅度"_qs);
    one(3, u"8"_qs, false, u"import.reduction.shape@减刑幅度"_qs);
    one(3, u"减去二年六个月"_qs, true, u"import.reduction.most@减刑幅度"_qs);
    one(4, u"假释"_qs, false, u"import.change.kind@变动类别"_qs);
}

void FindingsTest::rulingCells()
{
    QFETCH(int, column);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    QFETCH(QString, found);
    QStringList row = {u"0101"_qs, u"2020-05-01"_qs, u"2020-05-09"_qs, u"八个月"_qs, u"减刑"_qs};
    row[column] = value;
    const auto changes = importCommutations(csv(u"囚号,裁定日期,送达日期,减刑幅度,变动类别\n"_qs + row.join(u',')));
    QVERIFY(changes);
    QCOMPARE(codes(*changes), found);
    QCOMPARE(changes->rows.size(), std::size_t(accepted ? 1 : 0));
}

void FindingsTest::pointCells_data()
{
    cases();
    one(0, u"0101"_qs, true, {});
    one(1, {}, false, u"import.value.required@月份"_qs);
    one(1, u"2025-13"_qs, false, u"import.month.shape@月份"_qs);
    one(1, u"3月"_qs, false, u"import.month.rowyear@月份"_qs);
    one(2, u"101.505"_qs, false, u"import.points.decimals@总分"_qs);
    one(2, u"104"_qs, true, u"import.points.sum@总分"_qs);
    one(2, u"300.01"_qs, true, u"import.points.sum@总分 import.points.unlikely@总分"_qs);
    one(2, u"-0.01"_qs, true, u"import.points.sum@总分 import.points.unlikely@总分"_qs);
    one(2, u"300"_qs, true, u"import.points.sum@总分"_qs);
    one(2, {}, true, {});
    one(3, u"高"_qs, false, u"import.points.shape@监管改造"_qs);
}

void FindingsTest::pointCells()
{
    QFETCH(int, column);
    QFETCH(QString, value);
    QFETCH(bool, accepted);
    QFETCH(QString, found);
    QStringList row = {u"0101"_qs, u"2025-03"_qs, u"103.5"_qs, u"38"_qs, u"35.5"_qs, u"30"_qs};
    row[column] = value;
    const auto points = importPoints(csv(u"囚号,月份,总分,监管改造,教育改造,劳动改造\n"_qs + row.join(u',')));
    QVERIFY(points);
    QCOMPARE(codes(*points), found);
    QCOMPARE(points->rows.size(), std::size_t(accepted ? 1 : 0));
    if (accepted && column == 2 && value.isEmpty()) {
        QCOMPARE(points->rows[0].value.total, 10350);
        QVERIFY((points->rows[0].value.parts == RecordedMonth::Parts{3800, 3550, 3000}));
    }
}

void FindingsTest::namesColumns()
{
    const auto missing = importCommutations(csv(u"囚号,裁定日期,送达日期\n1,2020-01-01,2020-01-02\n"_qs));
    QCOMPARE(missing.error().code, u"import.column.missing"_qs);
    QCOMPARE(missing.error().args[u"field"_qs], u"减刑幅度"_qs);
    QCOMPARE(missing.error().args[u"seen"_qs], u"囚号、裁定日期、送达日期"_qs);

    const auto extra = importCommutations(
        csv(u"编号,囚号,裁定日期,送达日期,幅度,心情,备注\n9,1,2020-01-01,2020-01-02,八个月,好,x\n"_qs));
    QVERIFY(extra);
    QCOMPARE(extra->rows[0].value.inmate, u"1"_qs);
    QStringList found;
    for (const Finding &finding : extra->findings) found << finding.code + u'@' + finding.column;
    found.sort();
    QCOMPARE(found, (QStringList{u"import.column.unknown@心情"_qs, u"import.column.unused@编号"_qs}));
}

void FindingsTest::obeysTheMapping()
{
    const auto mapping =
        readMapping(R"({"甲":"number","乙":"ruled_on","丙":"served_on","丁":"reduction","裁定日期":"","戊":"court"})");
    QVERIFY(mapping);
    const auto changes =
        importCommutations(csv(u"甲,乙,丙,丁,裁定日期\n1,2020-01-01,2020-01-02,八个月,昨天\n"_qs), *mapping);
    QVERIFY2(changes, changes ? "" : qPrintable(changes.error().code));
    QCOMPARE(isoDate(*changes->rows[0].value.event.ruledOn), u"2020-01-01"_qs);
    QCOMPARE(changes->findings.size(), std::size_t(1));
    QCOMPARE(changes->findings[0].code, u"import.mapping.unused"_qs);

    const auto points = importPoints(csv(u"囚号,一,二,3月\n1,100,101,102\n"_qs),
                                     {{u"一"_qs, u"2025-01"_qs}, {u"二"_qs, u"2025-02"_qs}, {u"@year"_qs, u"2024"_qs}});
    QVERIFY(points);
    QCOMPARE(isoMonth(points->rows[0].value.month), u"2024-03"_qs);
    QCOMPARE(points->rows[0].value.total, 10200);
    QCOMPARE(isoMonth(points->rows[2].value.month), u"2025-02"_qs);
}

void FindingsTest::refusesMappings()
{
    QCOMPARE(readMapping("[1]").error().code, u"import.mapping"_qs);
    QCOMPARE(readMapping(R"({"a":["b"]})").error().code, u"import.mapping"_qs);
    QVERIFY(!readMapping("{"));
    const auto roster = importRoster(csv(rosterHead), {{u"罪犯编号"_qs, u"numbr"_qs}});
    QCOMPARE(roster.error().code, u"import.mapping.field"_qs);
}

void FindingsTest::readsTheSheetThatIsAskedFor()
{
    std::vector<Table> tables = csv(u"囚号,月份,总分\n1,2025-01,100\n"_qs);
    tables.push_back(csv(u"囚号,月份,总分\n2,2025-01,90\n"_qs).front());
    tables[0].sheet = u"一监区"_qs;
    tables[1].sheet = u"二监区"_qs;
    const auto first = importPoints(tables);
    QCOMPARE(first->rows[0].value.inmate, u"1"_qs);
    QCOMPARE(first->findings[0].code, u"import.sheet.others"_qs);
    QCOMPARE(first->findings[0].args[u"others"_qs], u"二监区"_qs);
    const auto second = importPoints(tables, {{u"@sheet"_qs, u"二监区"_qs}});
    QCOMPARE(second->rows[0].value.inmate, u"2"_qs);
    QVERIFY(second->findings.empty());
    QCOMPARE(importPoints(tables, {{u"@sheet"_qs, u"三监区"_qs}}).error().code, u"import.sheet.missing"_qs);
}

void FindingsTest::skipsWhatIsNoRecord()
{
    const auto points =
        importPoints(csv(u"sep=|\n序号|囚号|月份|总分\n1|0101|2025-01|100\n||小计|100\n序号|囚号|月份|总分\n"
                         u"2|0102|2025-01|90\n3|||\n|合计：2人||190\n|||\n制表人：某|审核人：某\n第1页\n"_qs));
    QVERIFY(points);
    QCOMPARE(points->counts, (ImportReport::Counts{2, 2, 0, 6}));
    QCOMPARE(codes(*points, true),
             u"import.row.total import.row.header import.row.empty import.row.total "
             u"import.row.signature import.row.signature"_qs);
}

void FindingsTest::refusesDoubledInmates()
{
    QStringList other = good;
    other[0] = u"0102"_qs;
    const QString file = rosterHead + good.join(u',') + u'\n' + other.join(u',') + u'\n' + good.join(u',') + u'\n';
    const auto roster = importRoster(csv(file));
    QVERIFY(roster);
    QCOMPARE(roster->counts, (ImportReport::Counts{3, 1, 2, 0}));
    QCOMPARE(roster->rows[0].value.number, u"0102"_qs);
    QCOMPARE(codes(*roster), u"import.inmate.doubled@罪犯编号 import.inmate.doubled@罪犯编号"_qs);
}

void FindingsTest::tellsWhereTheYearComesFrom()
{
    const QString table = u"囚号,1月,2月\n1,100,99.5\n"_qs;
    QCOMPARE(importPoints(csv(table)).error().code, u"import.month.noyear"_qs);
    const auto first = [](const Result<Imported<RecordedMonth>> &points) {
        return points ? isoMonth(points->rows[0].value.month) : points.error().code;
    };
    QCOMPARE(first(importPoints(csv(table, u"2024年考核.csv"_qs))), u"2024-01"_qs);
    QCOMPARE(first(importPoints(csv(table, u"points_2023.csv"_qs))), u"2023-01"_qs);
    QCOMPARE(first(importPoints(csv(u"二〇二五年度考核汇总\n打印：2026年1月5日\n"_qs + table, u"2024.csv"_qs))),
             u"2025-01"_qs);
    QCOMPARE(first(importPoints(csv(u"2024年度,2025年度\n"_qs + table))), u"import.month.years"_qs);
    QCOMPARE(first(importPoints(csv(u"某监区2025年3月考核表\n囚号,姓名,总分\n1,某,100\n"_qs))), u"2025-03"_qs);
    QCOMPARE(first(importPoints(csv(u"囚号,姓名,总分\n1,某,100\n"_qs))), u"import.points.layout"_qs);
}

void FindingsTest::refusedRowsComeBackRepaired()
{
    QStringList bad = good;
    bad[0] = u"0007"_qs;
    bad[1] = u"=cmd|'/c calc'!A1"_qs;
    bad[6] = u"五"_qs;
    bad[7] = u"\"剥夺政治权利一年，\n罚金5000元\""_qs;
    const auto roster = importRoster(
        csv(u"某监狱花名册\n"_qs + rosterHead + bad.join(u',') + u'\n' + good.join(u',') + u"\n合计,1\n"_qs));
    QCOMPARE(roster->counts, (ImportReport::Counts{2, 1, 1, 1}));

    const Messages messages(Language::Chinese);
    const QByteArray written = badRowsCsv(*roster, [&](const Error &error) { return messages.text(error); });
    QVERIFY(written.startsWith("\xEF\xBB\xBF"));
    const QString text = QString::fromUtf8(written);
    QVERIFY2(text.contains(u"原因\r\n") && text.contains(u"“五”不是刑罚") && text.contains(u",\"'=cmd|"),
             written.constData());

    const auto again = importRoster(*readTables(QByteArray(written).replace("五,", "五年,"), u"bad.csv"_qs));
    QVERIFY(again);
    QCOMPARE(codes(*again), QString());
    QCOMPARE(again->counts, (ImportReport::Counts{1, 1, 0, 0}));
    QCOMPARE(again->rows[0].value.number, u"0007"_qs);
    QCOMPARE(again->rows[0].value.name, bad[1]);
    QCOMPARE(again->rows[0].value.duties.size(), std::size_t(1));
    QCOMPARE(badRowsCsv(*again, [](const Error &error) { return error.code; }), QByteArray());

    const auto unrepaired = importRoster(*readTables(written, u"bad.csv"_qs));
    const QString second = QString::fromUtf8(badRowsCsv(*unrepaired, [](const Error &error) { return error.code; }));
    QCOMPARE(second.count(u"原因"), 1);
}

void FindingsTest::refusedRowsKeepTheOfficersHeader_data()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("reasons");
    const auto row = [](const char *name, const QString &head, const QString &line, const QString &reasons) {
        QTest::newRow(name) << head << line << reasons;
    };
    row("blanks, full width, quotes", u"\"囚 号\",姓　名,备注（１）, 月份 ,总分(分)"_qs, u"1,某,,坏,100"_qs,
        u",未导入原因"_qs);
    row("tabs, empty columns at the end", u"囚号\t姓名\t月份\t总分\t\t"_qs, u"1\t某\t坏\t100\t\t"_qs,
        u"\t未导入原因"_qs);
    row("semicolons", u"月份;总分;囚号"_qs, u"坏;100;1"_qs, u";未导入原因"_qs);
    row("bars", u"月份|总分|囚号"_qs, u"坏|100|1"_qs, u"|未导入原因"_qs);
    row("a row wider than its header", u"月份,总分,囚号"_qs, u"坏,100,1,,补"_qs, u",,,未导入原因"_qs);
    row("months below a year", u"囚号,姓名,2025年,\n,,1月,2月"_qs, u"1,某,坏,100"_qs, u",未导入原因"_qs);
    row("a title", u"某监狱2025年考核表,,\n囚号,1月,2月"_qs, u"1,坏,100"_qs, u",未导入原因"_qs);
}

void FindingsTest::refusedRowsKeepTheOfficersHeader()
{
    QFETCH(QString, head);
    QFETCH(QString, line);
    QFETCH(QString, reasons);
    const auto why = [](const Error &error) { return error.code; };
    const auto points = importPoints(csv(head + u'\n' + line + u'\n'));
    QVERIFY(points && points->counts.refused == 1);
    const QByteArray written = badRowsCsv(*points, why);
    const QString text = QString::fromUtf8(written).replace(u"\r\n"_qs, u"\n"_qs);
    QVERIFY2(text.startsWith(head + reasons + u'\n'), written.constData());
    // The same rows, still bad, give the same file again: the column of reasons is left out when it is read.
    const auto again = importPoints(*readTables(written, u"again.csv"_qs));
    QVERIFY(again && codes(*again, true) == codes(*points, true));
    QCOMPARE(badRowsCsv(*again, why), written);
}

void FindingsTest::refusedPointsKeepTheirYearAndUnit()
{
    const auto points = importPoints(csv(u"2025年汇总\n囚号,1月,2月\n0001,100,坏\n0002,100,99\n"_qs));
    QCOMPARE(points->rows.size(), std::size_t(2));
    const QByteArray written = badRowsCsv(*points, [](const Error &error) { return error.code; });
    const auto again = importPoints(*readTables(QByteArray(written).replace("坏", "98"), u"bad.csv"_qs));
    QVERIFY(again);
    QCOMPARE(again->rows.size(), std::size_t(2));
    QCOMPARE(isoMonth(again->rows[1].value.month), u"2025-02"_qs);

    // A year that the file's name alone stated comes along as a title.
    const auto named = importPoints(csv(u"囚号,1月,2月\n0001,100,坏\n"_qs, u"2024年考核.csv"_qs));
    const auto moved = importPoints(*readTables(
        badRowsCsv(*named, [](const Error &error) { return error.code; }).replace("坏", "98"), u"bad.csv"_qs));
    QVERIFY(moved && moved->rows.size() == 2);
    QCOMPARE(isoMonth(moved->rows[0].value.month), u"2024-01"_qs);

    const auto changes =
        importCommutations(csv(u"单位：月\n囚号,裁定日期,送达日期,减刑幅度\n1,2020-13-01,2020-05-01,8\n"_qs));
    const QByteArray rulings = badRowsCsv(*changes, [](const Error &error) { return error.code; });
    const auto repaired =
        importCommutations(*readTables(QByteArray(rulings).replace("2020-13-01", "2020-03-01"), u"bad.csv"_qs));
    QVERIFY(repaired->rows[0].value.event.reduction == (Term{0, 8, 0}));
}

void FindingsTest::everyCodeHasAText()
{
    static const QRegularExpression literal(u"\"((?:import|export)\\.[a-z.0-9]+)\""_qs);
    const Messages messages(Language::English);
    QSet<QString> used;
    QDirIterator files(QStringLiteral(REMIT_RESOURCES "/../core/exchange"), {u"*.cpp"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        for (auto it = literal.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();)
            used.insert(it.next().captured(1));
    }
    QVERIFY(used.size() > 80);
    for (const QString &code : used) QVERIFY2(messages.has(code), qPrintable(code));
    QFile texts(QStringLiteral(REMIT_RESOURCES "/messages/exchange.json"));
    QVERIFY(texts.open(QIODevice::ReadOnly));
    const auto catalogue = Json::parse(texts.readAll());
    for (const auto &[code, text] : catalogue->object())
        QVERIFY2(used.contains(code), qPrintable(u"never used: "_qs + code));
}

REMIT_TEST(FindingsTest);
#include "findings_test.moc"
