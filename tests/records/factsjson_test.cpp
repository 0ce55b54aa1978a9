#include "records/factsjson.h"

#include "testmain.h"

using namespace remit;

class FactsJsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEveryMember();
    void writesWhatItReads();
    void nullIsAbsent();
    void personMayCarryNumberAndName();
    void refuses_data();
    void refuses();
    void codesTurnRound();
};

namespace {

const char *whole = R"({"id":"x","as_of":"2025-06-10",
 "person":{"birth_date":"1980-05-06","sex":"female","identity_known":true},
 "judgment":{"sentence":"death_reprieve","term":{"years":1,"months":14,"days":3},"judged_on":"2019-03-04","effective_on":"2019-04-01",
  "custody_from":"2018-06-01","delivered_on":"2019-05-20","term_starts_on":"2018-06-01","term_ends_on":"2030-05-31","suspended":true,
  "probation":{"years":3},"commutation_restricted":true,"life_without_commutation":true,"reprieve_ended_on":"2021-04-01",
  "life_from_on":"2021-04-02","political_rights":{"kind":"term","term":{"years":2}}},
 "crimes":[{"name":"盗窃罪","sentence":"life","term":{"months":7},"intentional":false,"organised_violence":true}],
 "categories":["terrorism","corruption_2019"],
 "property":{"exists":true,"able":false,"performed":"partial","performed_on":"2020-03-01","declared_falsely":true,
  "evasion":{"kind":"over_limit","ended_on":"2024-01-01"},
  "items":[{"kind":"restitution","performed":"none","waived":true,"remitted":true,"deposited":true,"instalments_current":true,"performed_by_codebtor":true}]},
 "history":[
  {"kind":"commutation","reported_on":"2021-06-15","ruled_on":"2021-08-01","served_on":"2021-08-10","reduction":{"months":7},
   "to":{"sentence":"fixed_term","term":{"years":22},"term_starts_on":"2021-08-01"},"political_rights_to":{"years":7},"revoked_on":"2022-01-01"},
  {"kind":"new_crime","final_on":"2022-02-02","penalty":"life","intentional":true,"during_reprieve":true,"merged":{"sentence":"life"}},
  {"kind":"discovered_crime","final_on":"2022-03-03","penalty":"fixed_term","confessed":false,"merged":null},
  {"kind":"retrial","effective_on":"2022-04-04","changed":true,"judgment":{"sentence":"life"}},
  {"kind":"parole","ruled_on":"2022-05-05","from":"2022-05-06","to":"2025-05-05"},
  {"kind":"parole_revoked","on":"2022-06-06","readmitted_on":"2022-06-07","reason":"violation"}],
 "performance":{"repentance":true,"merit":"major","denied_because":["a","b"]},
 "conditions":{"seriously_ill":true,"disabled":false,"unable_to_work_and_self_care":true},
 "parole":{"danger_of_reoffending":false,"community_assessed":true}})";

Result<Facts> read(const QByteArray &text) { return factsFromJson(*Json::parse(text)); }

}  // namespace

void FactsJsonTest::readsEveryMember()
{
    const auto facts = read(whole);
    QVERIFY2(facts, qPrintable(facts ? QString() : facts.error().args.value(u"path"_qs)));
    QCOMPARE(facts->judgment.sentence, std::optional(Sentence::DeathReprieve));
    QCOMPARE(*facts->judgment.term, (Term{2, 2, 3}));
    QVERIFY(facts->judgment.suspended == true && facts->judgment.commutationRestricted == true &&
            facts->judgment.lifeWithoutCommutation == true);
    QCOMPARE(isoDate(*facts->judgment.lifeFromOn), u"2021-04-02"_qs);
    QCOMPARE(facts->categories, (std::vector{Category::Terrorism, Category::Corruption2019}));
    QCOMPARE(facts->property.evasion->kind, Evasion::Kind::OverLimit);
    QCOMPARE(facts->property.items.at(0).kind, PropertyItem::Kind::Restitution);
    QVERIFY(facts->property.items.at(0).performedByCodebtor == true);
    QCOMPARE(facts->history.size(), std::size_t(6));
    QCOMPARE(*facts->history[0].to->term, (Term{22, 0, 0}));
    QVERIFY(facts->history[1].duringReprieve == true);
    QVERIFY(!facts->history[2].merged);
    QCOMPARE(facts->history[3].judgment->sentence, std::optional(Sentence::Life));
    QCOMPARE(isoDate(*facts->history[4].until), u"2025-05-05"_qs);
    QCOMPARE(facts->history[5].reason, u"violation"_qs);
    QCOMPARE(facts->performance.deniedBecause.value(), (QStringList{u"a"_qs, u"b"_qs}));
    QCOMPARE(facts->parole.dangerOfReoffending, std::optional(false));
}

void FactsJsonTest::writesWhatItReads()
{
    const auto facts = read(whole);
    QVERIFY(facts);
    const Json json = factsToJson(*facts);
    const auto again = factsFromJson(json);
    QVERIFY(again);
    QVERIFY(*again == *facts);
    QCOMPARE(factsToJson(*again).canonical(), json.canonical());
    const auto empty = factsFromJson(factsToJson(Facts{}));
    QVERIFY(empty);
    QVERIFY(*empty == Facts{});
}

void FactsJsonTest::nullIsAbsent()
{
    const auto facts = read(
        R"({"id":null,"as_of":null,"judgment":{"term":null,"suspended":null},"property":{"able":null,"items":null},"history":null})");
    QVERIFY(facts);
    QVERIFY(*facts == Facts{});
}

void FactsJsonTest::personMayCarryNumberAndName()
{
    const auto facts = read(R"({"person":{"number":"1303000001","name":"张三","birth_date":"1980-05-06"}})");
    QVERIFY(facts);
    QVERIFY(facts->person.birthDate);
}

void FactsJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *text, const QString &code, const QString &path) {
        QTest::newRow(name) << QByteArray(text) << code << path;
    };
    row("no object", "[]", u"facts.object"_qs, u"$"_qs);
    row("section is no object", R"({"person":[]})", u"facts.object"_qs, u"$.person"_qs);
    row("no array", R"({"crimes":{}})", u"facts.array"_qs, u"$.crimes"_qs);
    row("no text", R"({"id":5})", u"facts.text"_qs, u"$.id"_qs);
    row("no flag", R"({"judgment":{"suspended":"no"}})", u"facts.flag"_qs, u"$.judgment.suspended"_qs);
    row("no such day", R"({"judgment":{"judged_on":"2023-02-29"}})", u"facts.date"_qs, u"$.judgment.judged_on"_qs);
    row("day with a time", R"({"as_of":"2023-02-28T00:00"})", u"facts.date"_qs, u"$.as_of"_qs);
    row("term is text", R"({"judgment":{"term":"12y"}})", u"facts.object"_qs, u"$.judgment.term"_qs);
    row("term part", R"({"judgment":{"term":{"weeks":1}}})", u"facts.unknown"_qs, u"$.judgment.term.weeks"_qs);
    row("huge term", R"({"judgment":{"term":{"years":10000}}})", u"facts.number"_qs, u"$.judgment.term.years"_qs);
    row("unknown word", R"({"performance":{"merit":"huge"}})", u"facts.word"_qs, u"$.performance.merit"_qs);
    row("unknown member", R"({"parole":{"danger":true}})", u"facts.unknown"_qs, u"$.parole.danger"_qs);
    row("deep member", R"({"history":[{"kind":"retrial","judgment":{"political_rights":{"kind":"x"}}}]})",
        u"facts.word"_qs, u"$.history[0].judgment.political_rights.kind"_qs);
    row("item without kind", R"({"property":{"items":[{"performed":"full"}]}})", u"facts.required"_qs,
        u"$.property.items[0].kind"_qs);
    row("the first fault counts", R"({"as_of":"x","person":{"sex":"y"}})", u"facts.date"_qs, u"$.as_of"_qs);
}

void FactsJsonTest::refuses()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    QFETCH(QString, path);
    const auto facts = read(text);
    QVERIFY(!facts);
    QCOMPARE(facts.error().code, code);
    QCOMPARE(facts.error().args.value(u"path"_qs), path);
}

void FactsJsonTest::codesTurnRound()
{
    for (int i = 0; i < 9; ++i) QCOMPARE(categoryFromCode(categoryCode(Category(i))), std::optional(Category(i)));
    for (int i = 0; i < 5; ++i) QCOMPARE(sentenceFromCode(sentenceCode(Sentence(i))), std::optional(Sentence(i)));
    QVERIFY(!categoryFromCode(u"thief"_qs));
}

REMIT_TEST(FactsJsonTest);
#include "factsjson_test.moc"
