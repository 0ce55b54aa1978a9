#include "exchange/crimelist.h"
#include "exchange/roster.h"
#include "records/factsjson.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;

/** What the cell 罪名 of a roster becomes. */
class CrimesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cells_data();
    void cells();
    void categories_data();
    void categories();
    void oneCrimeHasTheSentenceOfItsRow();
    void everyNameOfTheListIsOneCrime();
};

namespace {

void row(const QString &text, const QString &expected) { QTest::newRow(qPrintable(text)) << text << expected; }

Result<Imported<Inmate>> roster(const QString &crime, const QString &sentence)
{
    const QString text = u"罪犯编号,姓名,罪名,原判刑期\n0101,某甲,\""_qs + crime + u"\","_qs + sentence + u'\n';
    return importRoster(*readTables(text.toUtf8(), u"file.csv"_qs));
}

}  // namespace

void CrimesTest::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    row(u"盗窃罪"_qs, u"盗窃罪"_qs);
    row(u"盗窃"_qs, u"盗窃罪"_qs);
    row(u"受贿罪（未遂）"_qs, u"受贿罪（未遂）"_qs);
    row(u"抢劫罪未遂"_qs, u"抢劫罪（未遂）"_qs);
    row(u"抢劫(未遂)、盗窃"_qs, u"抢劫罪（未遂）|盗窃罪"_qs);
    row(u"参加黑社会性质组织罪（积极参加）、故意伤害罪(从犯)"_qs,
        u"参加黑社会性质组织罪（积极参加）|故意伤害罪（从犯）"_qs);
    row(u"盗窃罪（3年）、抢劫罪（4年）"_qs, u"盗窃罪 36|抢劫罪 48"_qs);
    row(u"盗窃罪3年+抢劫罪4年"_qs, u"盗窃罪 36|抢劫罪 48"_qs);
    row(u"盗窃罪 3年 抢劫罪 4年"_qs, u"盗窃罪 36|抢劫罪 48"_qs);
    row(u"盗窃罪三年、抢劫罪四年六个月"_qs, u"盗窃罪 36|抢劫罪 54"_qs);
    row(u"盗窃罪（从犯）（判处有期徒刑三年）；抢劫罪（未遂）（有期徒刑四年）"_qs,
        u"盗窃罪（从犯） 36|抢劫罪（未遂） 48"_qs);
    row(u"盗窃罪\n抢劫罪"_qs, u"盗窃罪|抢劫罪"_qs);
    row(u"盗窃\n抢劫罪"_qs, u"盗窃罪|抢劫罪"_qs);
    row(u"组织、领导、参加\n黑社会性质组织罪"_qs, u"组织、领导、参加黑社会性质组织罪"_qs);
    row(u"盗窃罪抢劫罪"_qs, u"盗窃罪|抢劫罪"_qs);
    row(u"盗窃、抢劫罪"_qs, u"盗窃罪|抢劫罪"_qs);
    row(u"①故意伤害罪②盗窃罪"_qs, u"故意伤害罪|盗窃罪"_qs);
    row(u"(1)盗窃罪(2)抢劫罪"_qs, u"盗窃罪|抢劫罪"_qs);
    row(u"1.盗窃罪(3年)2.抢劫罪(4年)"_qs, u"盗窃罪 36|抢劫罪 48"_qs);
    row(u"偷越国（边）境罪（未遂）"_qs, u"偷越国(边)境罪（未遂）"_qs);
    row(u"无人知晓罪（从犯）"_qs, u"无人知晓罪（从犯） ?"_qs);
    row(u"盗窃罪（3）、抢劫罪（4）"_qs, u"!"_qs);
    row(u"盗窃罪（3年）、抢劫罪"_qs, u"!"_qs);
    row(u"盗窃罪（3年、抢劫罪"_qs, u"!"_qs);
    row(u"盗窃罪3"_qs, u"!"_qs);
    row(u"盗窃罪（3年，罚金1万元）"_qs, u"!"_qs);
    row(u"盗窃罪、三年"_qs, u"!"_qs);
}

void CrimesTest::cells()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto crimes = readCrimeList(text, builtInVocabulary());
    if (!crimes) {
        QCOMPARE(crimes.error().code, u"import.crime.unclear"_qs);
        QCOMPARE(u"!"_qs, expected);
        return;
    }
    QStringList got;
    for (const WrittenCrime &crime : *crimes)
        got << crime.name + (crime.sentence ? u' ' + QString::number(crime.sentence->term->wholeMonths()) : QString()) +
                   (crime.known.isEmpty() ? u" ?"_qs : QString());
    QCOMPARE(got.join(u'|'), expected);
}

void CrimesTest::categories_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    row(u"受贿罪（未遂）"_qs, u"official_duty"_qs);
    row(u"受贿（从犯）"_qs, u"official_duty"_qs);
    row(u"参加黑社会性质组织罪（积极参加）"_qs, u"organised_crime"_qs);
    row(u"集资诈骗罪中止"_qs, u"financial"_qs);
    row(u"盗窃罪\n受贿罪（3年）"_qs, u"refused"_qs);
    row(u"盗窃罪（未遂）"_qs, {});
}

void CrimesTest::categories()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    const auto imported = roster(text, u"十年"_qs);
    QVERIFY(imported);
    if (imported->rows.empty()) {
        QCOMPARE(expected, u"refused"_qs);
        QCOMPARE(imported->counts.refused, 1);
        return;
    }
    QStringList got;
    for (const Category category : imported->rows[0].value.categories) got << categoryCode(category);
    QCOMPARE(got.join(u'|'), expected);
    const bool asked = std::ranges::any_of(imported->findings,
                                           [](const Finding &f) { return f.code == u"import.corruption.confirm"; });
    QCOMPARE(asked, expected == u"official_duty");
}

void CrimesTest::oneCrimeHasTheSentenceOfItsRow()
{
    const auto same = roster(u"盗窃罪（3年）"_qs, u"三年"_qs);
    QVERIFY(same && same->rows.size() == 1 && same->rows[0].value.crimes[0].term == (Term{3, 0, 0}));
    QCOMPARE(roster(u"盗窃罪（3年）"_qs, u"四年"_qs)->counts.refused, 1);
    const auto two = roster(u"盗窃罪（3年）、抢劫罪（4年）"_qs, u"六年"_qs);
    QVERIFY(two && two->rows.size() == 1 && two->rows[0].value.crimes[1].term == (Term{4, 0, 0}));
    QCOMPARE(two->rows[0].value.judgment.term, (std::optional<Term>(Term{6, 0, 0})));
}

void CrimesTest::everyNameOfTheListIsOneCrime()
{
    const Vocabulary &words = builtInVocabulary();
    const QStringList names = words.crimes.keys();
    for (const QString &name : names) {
        const auto crimes = readCrimeList(name + u"、盗窃罪"_qs, words);
        QVERIFY2(crimes && crimes->size() == 2 && crimes->front().name == name, qPrintable(name));
    }
}

REMIT_TEST(CrimesTest);
#include "crimes_test.moc"
