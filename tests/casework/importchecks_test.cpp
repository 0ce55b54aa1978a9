#include "casework/casework.h"
#include "prison.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using namespace remit::testing;

/** Rows that name somebody else, and changes of sentence that cannot have been. */
class ImportChecksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void names_data();
    void names();
    void otherFilesAskForTheNameToo_data();
    void otherFilesAskForTheNameToo();
    void commutations_data();
    void commutations();
    void aLaterCommutationIsHeldAgainstTheEarlierOne();

private:
    ImportOutcome import(ImportKind kind, const QString &text, bool accept = false);
    QString found(ImportKind kind, const QString &text);

    std::unique_ptr<TestPrison> m_prison;
};

void ImportChecksTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    const QString roster =
        u"罪犯编号,姓名,监区,罪名,原判刑期,附加刑,刑期起日,判决日期,生效日期,送押日期\n"
        "0101,阿力木·买买提,一监区,盗窃罪,十年,无,2016-01-01,2016-05-01,2016-06-01,2016-07-01\n"
        "0102,王杰,一监区,抢劫罪,无期徒刑,无,2012-01-01,2012-05-01,2012-06-01,2012-07-01\n"_qs;
    QCOMPARE(import(ImportKind::Roster, roster).accepted, 2);
}

ImportOutcome ImportChecksTest::import(ImportKind kind, const QString &text, bool accept)
{
    const QString path = m_prison->file(u"file.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("file");
    file.write(text.toUtf8());
    file.close();
    const QString officer = kind == ImportKind::Labour ? u"ward"_qs : u"dept"_qs;
    const auto outcome = importFile(m_prison->desk(officer), {kind, path, {}, false, accept});
    if (!outcome) qFatal("%s", qPrintable(outcome.error().code));
    return *outcome;
}

/** The codes of the errors; "taken" where every row was. */
QString ImportChecksTest::found(ImportKind kind, const QString &text)
{
    const ImportOutcome outcome = import(kind, text);
    QStringList codes;
    for (const Finding &finding : outcome.report.findings)
        if (finding.severity == Severity::Error) codes << finding.code;
    return outcome.accepted == outcome.read && codes.isEmpty() ? u"taken"_qs : codes.join(u' ');
}

void ImportChecksTest::names_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("accepted");
    for (const char16_t *same :
         {u"阿力木·买买提", u"阿力木•买买提", u"阿力木・买买提", u"阿力木买买提", u"阿力木 ． 买买提", u"", u"—"})
        QTest::newRow(qPrintable(QString::fromUtf16(same))) << QString::fromUtf16(same) << true;
    for (const char16_t *other : {u"阿力木", u"王杰", u"阿力木·买买江"})
        QTest::newRow(qPrintable(QString::fromUtf16(other))) << QString::fromUtf16(other) << false;
}

void ImportChecksTest::names()
{
    QFETCH(QString, name);
    QFETCH(bool, accepted);
    const ImportOutcome outcome =
        import(ImportKind::Points, u"罪犯编号,姓名,2025-01,2025-02\n0101,%1,100,100\n"_qs.arg(name));
    QCOMPARE(outcome.accepted, accepted ? 1 : 0);
    if (accepted) return;
    QCOMPARE(outcome.refused, 1);
    const Finding &finding = outcome.report.findings.back();
    QCOMPARE(finding.code, u"casework.import.name"_qs);
    const QString told = Messages(Language::Chinese).text(asError(finding));
    QVERIFY2(told.contains(u"在案的姓名是“阿力木·买买提”，文件中写“%1”"_qs.arg(name)), qPrintable(told));
}

void ImportChecksTest::otherFilesAskForTheNameToo_data()
{
    QTest::addColumn<ImportKind>("kind");
    QTest::addColumn<QString>("text");
    QTest::newRow("commutations")
        << ImportKind::Commutations
        << u"罪犯编号,姓名,裁定日期,送达日期,减刑幅度\n0101,%1,2019-01-01,2019-01-10,八个月\n"_qs;
    QTest::newRow("rulings")
        << ImportKind::Rulings
        << u"罪犯编号,姓名,变动类别,裁定日期,送达日期,裁定结果\n0101,%1,减刑,2019-01-01,2019-01-10,八个月\n"_qs;
    QTest::newRow("medical") << ImportKind::Medical << u"罪犯编号,姓名,鉴定日期,患严重疾病\n0101,%1,2024-03-01,是\n"_qs;
    QTest::newRow("property") << ImportKind::Property
                              << u"罪犯编号,姓名,判项,核实日期,履行情况\n0101,%1,罚金,2024-01-01,未履行\n"_qs;
    QTest::newRow("labour")
        << ImportKind::Labour
        << u"罪犯编号,姓名,日期,班组,工序,标准工时(分钟),合格数,劳动工时\n0101,%1,2025-01-02,一组,缝纫,6分钟,50,6小时\n"_qs;
}

void ImportChecksTest::otherFilesAskForTheNameToo()
{
    QFETCH(ImportKind, kind);
    QFETCH(QString, text);
    QCOMPARE(found(kind, text.arg(u"王杰"_qs)), u"casework.import.name"_qs);
    QVERIFY(found(kind, text.arg(u"阿力木•买买提"_qs)) != u"casework.import.name");
}

void ImportChecksTest::commutations_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("expected");
    const auto row = [](const QString &text, const QString &code) {
        QTest::newRow(qPrintable(text)) << text
                                        << (code.isEmpty() ? u"taken"_qs : u"casework.import.ruling."_qs + code);
    };
    row(u"0101,2019-01-01,2019-01-10,八个月"_qs, {});
    row(u"0101,2016-05-20,2016-06-10,八个月"_qs, u"early"_qs);
    row(u"0101,2199-01-01,2199-01-10,八个月"_qs, u"future"_qs);
    row(u"0101,2019-01-01,2199-01-10,八个月"_qs, u"future"_qs);
    row(u"0101,2019-01-01,2019-01-10,减为有期徒刑十二年"_qs, u"longer"_qs);
    row(u"0101,2019-01-01,2019-01-10,减为有期徒刑九年"_qs, {});
    row(u"0101,2019-01-01,2019-01-10,减为无期徒刑"_qs, u"longer"_qs);
    row(u"0102,2016-01-01,2016-01-10,减为有期徒刑二十二年"_qs, {});
    row(u"0102,2016-01-01,2016-01-10,减为无期徒刑"_qs, u"longer"_qs);
}

void ImportChecksTest::commutations()
{
    QFETCH(QString, row);
    QFETCH(QString, expected);
    QCOMPARE(found(ImportKind::Commutations, u"罪犯编号,裁定日期,送达日期,减刑幅度\n"_qs + row + u'\n'), expected);
}

void ImportChecksTest::aLaterCommutationIsHeldAgainstTheEarlierOne()
{
    const QString head = u"罪犯编号,裁定日期,送达日期,减刑幅度\n"_qs;
    const QString first = u"0102,2016-01-01,2016-01-10,减为有期徒刑二十年\n"_qs;
    QCOMPARE(found(ImportKind::Commutations, head + u"0102,2018-01-01,2018-01-10,减为有期徒刑二十二年\n"_qs + first),
             u"casework.import.ruling.longer"_qs);
    QCOMPARE(found(ImportKind::Commutations, head + u"0102,2018-02-01,2018-02-10,减为有期徒刑二十二年\n"_qs),
             u"casework.import.ruling.longer"_qs);
}

REMIT_TEST(ImportChecksTest);
#include "importchecks_test.moc"
