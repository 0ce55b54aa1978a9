#include "casework/casework.h"
#include "prison.h"
#include "records/inmatejson.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using namespace remit::testing;

/** A roster of a few columns adds them to what is recorded and takes nothing away. */
class RosterMergeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aListOfFewColumns_data();
    void aListOfFewColumns();
    void whatIsKeptIsSaidOnce();
    void theWholeIsCheckedNotTheRow();
    void whatTheWholeShowsIsSaidOfItsField();
    void theSameShortListAgainChangesNothing();

private:
    ImportOutcome import(const QString &text, bool accept = false);
    Json recorded(const QString &number = u"0101"_qs) { return inmateToJson(m_prison->store().inmate(number)->inmate); }

    std::unique_ptr<TestPrison> m_prison;
};

namespace {

QStringList codes(const ImportOutcome &outcome)
{
    QStringList found;
    for (const Finding &finding : outcome.report.findings)
        if (finding.code.startsWith(u"casework.") || finding.severity == Severity::Error) found << finding.code;
    found.removeDuplicates();
    return found;
}

Json at(Json json, const QString &path)
{
    for (const QString &name : path.split(u'.')) {
        Json inner = name == u"0" && json.isArray() ? json.array().front() : json[name.toLatin1().constData()];
        json = std::move(inner);
    }
    return json;
}

}  // namespace

void RosterMergeTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    // The first day of 0103's custody is that of the term, as in most files.
    const QString roster =
        u"罪犯编号,姓名,监区,出生日期,罪名,累犯,有组织的暴力性犯罪,原判刑期,附加刑,财产刑履行,羁押日期,刑期起日,"
        u"判决日期,生效日期,送押日期\n"
        "0101,王杰,一监区,1980-01-01,抢劫罪,是,是,十二年,罚金5000元；剥夺政治权利二年,未履行,2015-12-01,2016-01-01,"
        "2016-05-01,2016-06-01,2016-07-01\n"
        "0102,李勇,一监区,1981-01-01,受贿罪,否,否,无期徒刑,无,无,2012-01-01,,2012-05-01,2012-06-01,2012-07-01\n"_qs;
    QCOMPARE(import(roster).accepted, 2);
    QCOMPARE(import(u"罪犯编号,姓名,监区,出生日期,罪名,原判刑期,附加刑,刑期起日,判决日期,生效日期,送押日期\n"
                    "0103,赵强,二监区,1982-01-01,盗窃罪,五年,无,2022-01-01,2022-05-01,2022-06-01,2022-07-01\n"_qs)
                 .accepted,
             1);
}

ImportOutcome RosterMergeTest::import(const QString &text, bool accept)
{
    const QString path = m_prison->file(u"file.csv"_qs);
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) qFatal("file");
    file.write(text.toUtf8());
    file.close();
    const auto outcome = importFile(m_prison->desk(u"dept"_qs), {ImportKind::Roster, path, {}, false, accept});
    if (!outcome) qFatal("%s", qPrintable(outcome.error().code));
    return *outcome;
}

void RosterMergeTest::aListOfFewColumns_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<bool>("accept");
    QTest::addColumn<QString>("told");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("value");
    const auto row = [](const char *name, const char16_t *file, bool accept, const char *told, const char *path,
                        const char16_t *value) {
        QTest::newRow(name) << QString::fromUtf16(file) << accept << QString::fromLatin1(told)
                            << QString::fromLatin1(path) << QString::fromUtf16(value);
    };
    row("what was unknown is added without asking", u"罪犯编号,姓名,主要犯罪事实\n0101,王杰,2015年11月抢劫路人。\n",
        false, "casework.import.kept casework.import.added", "crime_facts", u"\"2015年11月抢劫路人。\"");
    row("names alone change nothing", u"罪犯编号,姓名\n0101,王杰\n", false, "casework.import.kept",
        "facts.judgment.term.years", u"12");
    row("another value asks", u"罪犯编号,姓名,监区\n0101,王杰,二监区\n", false,
        "casework.import.kept casework.import.differs", "area", u"\"一监区\"");
    row("and is taken when accepted", u"罪犯编号,姓名,监区\n0101,王杰,二监区\n", true,
        "casework.import.kept casework.import.changed", "area", u"\"二监区\"");
    row("an empty cell takes nothing away", u"罪犯编号,姓名,监区\n0101,王杰,\n", true,
        "casework.import.kept casework.import.lost", "area", u"\"一监区\"");
    row("another crime keeps the recidivist", u"罪犯编号,姓名,罪名\n0101,王杰,盗窃罪\n", true,
        "casework.import.kept casework.import.changed", "facts.categories.0", u"\"recidivist\"");
    row("the same crime keeps its violence", u"罪犯编号,姓名,罪名\n0101,王杰,抢劫罪\n", true, "casework.import.kept",
        "facts.crimes.0.organised_violence", u"true");
    row("a new sentence is that of the only crime", u"罪犯编号,姓名,原判刑期\n0101,王杰,十年\n", true,
        "casework.import.kept casework.import.changed", "facts.crimes.0.term.years", u"10");
    row("a first day of the term leaves that of custody", u"罪犯编号,姓名,刑期起日\n0101,王杰,2016-02-01\n", true,
        "casework.import.kept casework.import.changed", "facts.judgment.custody_from", u"\"2015-12-01\"");
    row("custody that is the term's is no loss", u"罪犯编号,姓名,监区\n0103,赵强,二监区\n", false,
        "casework.import.kept", "facts.judgment.custody_from", u"\"2022-01-01\"");
    row("nor where only the crime is told", u"罪犯编号,姓名,罪名\n0103,赵强,盗窃罪\n", false, "casework.import.kept",
        "facts.judgment.custody_from", u"\"2022-01-01\"");
    row("and follows a term that moves", u"罪犯编号,姓名,刑期起日\n0103,赵强,2022-02-01\n", true,
        "casework.import.kept casework.import.changed", "facts.judgment.custody_from", u"\"2022-02-01\"");
    row("a crime's category goes with it when accepted", u"罪犯编号,姓名,罪名\n0102,李勇,盗窃罪\n", true,
        "casework.import.kept casework.import.changed", "facts.crimes.0.name", u"\"盗窃罪\"");
    row("and asks first", u"罪犯编号,姓名,罪名\n0102,李勇,盗窃罪\n", false,
        "casework.import.kept casework.import.differs", "facts.categories.0", u"\"official_duty\"");
    row("life counts from the day of effect that the file gives", u"罪犯编号,姓名,生效日期\n0102,李勇,2012-06-11\n",
        true, "casework.import.kept casework.import.changed", "facts.judgment.life_from_on", u"\"2012-06-11\"");
    row("what is paid is paid of the recorded duties",
        u"罪犯编号,姓名,财产刑履行,履行完毕日期\n0101,王杰,已履行,2020-03-01\n", true,
        "casework.import.kept casework.import.changed casework.import.added", "facts.property.items.0.performed",
        u"\"full\"");
    row("rights stay beside a column of duties", u"罪犯编号,姓名,罚金\n0101,王杰,5000元\n", false,
        "casework.import.kept", "facts.judgment.political_rights.term.years", u"2");
}

void RosterMergeTest::aListOfFewColumns()
{
    QFETCH(QString, file);
    QFETCH(bool, accept);
    QFETCH(QString, told);
    QFETCH(QString, path);
    QFETCH(QString, value);
    const ImportOutcome outcome = import(file, accept);
    QStringList expected = told.split(u' ');
    QStringList found = codes(outcome);
    expected.sort();
    found.sort();
    QCOMPARE(found, expected);
    const QString number = file.section(u'\n', 1).section(u',', 0, 0);
    QCOMPARE(QString::fromUtf8(at(recorded(number), path).canonical()), value);
    QVERIFY(at(recorded(number), u"facts.judgment.delivered_on"_qs).toString().endsWith(u"-07-01"));
}

void RosterMergeTest::whatIsKeptIsSaidOnce()
{
    const ImportOutcome outcome =
        import(u"罪犯编号,姓名,主要犯罪事实\n0101,王杰,抢劫路人。\n0102,李勇,收受财物。\n"_qs);
    QCOMPARE(outcome.accepted, 2);
    const auto kept = [](const Finding &each) { return each.code == u"casework.import.kept"; };
    QCOMPARE(std::ranges::count_if(outcome.report.findings, kept), 1);
    const Finding said = *std::ranges::find_if(outcome.report.findings, kept);
    const QString words = Messages(Language::Chinese).text(asError(said));
    QVERIFY2(words.contains(u"2 名罪犯"_qs) && words.contains(u"监区"_qs) && words.contains(u"罪名"_qs),
             qPrintable(words));
    QVERIFY2(!words.contains(u"facts."_qs), qPrintable(words));
    QVERIFY(std::ranges::none_of(outcome.report.findings,
                                 [](const Finding &each) { return each.code == u"import.sentence.absent"; }));
}

void RosterMergeTest::theWholeIsCheckedNotTheRow()
{
    const Json before = recorded();
    const ImportOutcome outcome = import(u"罪犯编号,姓名,送押日期\n0101,王杰,2016-04-01\n"_qs, true);
    QCOMPARE(outcome.refused, 1);
    QVERIFY2(codes(outcome).contains(u"import.order.judged"_qs), qPrintable(codes(outcome).join(u' ')));
    QCOMPARE(recorded(), before);
}

void RosterMergeTest::whatTheWholeShowsIsSaidOfItsField()
{
    // Ten years from the recorded first day do not end on the day that the file gives; it has no column for either.
    QCOMPARE(import(u"罪犯编号,姓名,刑期止日\n0101,王杰,2027-12-31\n"_qs).accepted, 1);
    const ImportOutcome outcome = import(u"罪犯编号,姓名,原判刑期\n0101,王杰,十年\n"_qs, true);
    const auto off = std::ranges::find_if(outcome.report.findings,
                                          [](const Finding &each) { return each.code == u"import.term.ends"; });
    QVERIFY(off != outcome.report.findings.end());
    const QString words = Messages(Language::Chinese).text(asError(*off));
    QVERIFY2(words.startsWith(u"第 2 行“刑期止日”为 2027-12-31"), qPrintable(words));
}

void RosterMergeTest::theSameShortListAgainChangesNothing()
{
    const QString file = u"罪犯编号,姓名,主要犯罪事实\n0101,王杰,抢劫路人。\n"_qs;
    QCOMPARE(import(file).accepted, 1);
    const qint64 acts = m_prison->store().head()->size;
    const ImportOutcome again = import(file);
    QCOMPARE(again.unchanged, 1);
    QCOMPARE(again.accepted, 0);
    QCOMPARE(m_prison->store().head()->size, acts);
}

REMIT_TEST(RosterMergeTest);
#include "rostermerge_test.moc"
