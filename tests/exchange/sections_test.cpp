#include "exchange/medical.h"
#include "exchange/property.h"
#include "exchange/rulings.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"

#include "testmain.h"

using namespace remit;

/** Certificates, property duties and rulings: each cell is read exactly or refused with its reason. */
class SectionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void certificates_data();
    void certificates();
    void duties_data();
    void duties();
    void rulings_data();
    void rulings();
    void latestFindingsMakeTheFacts();
    void onlyCertificatesInForceCount();
};

namespace {

std::vector<Table> csv(const QString &text) { return *readTables(text.toUtf8(), u"file.csv"_qs); }

/** What a one-row file gives: the record as JSON, or the codes of its errors with their columns. */
template <class T>
QString answer(const Result<Imported<T>> &imported, Json (*write)(const T &))
{
    if (!imported) return imported.error().code;
    QStringList errors;
    for (const Finding &finding : imported->findings)
        if (finding.severity == Severity::Error) errors << finding.code + u'@' + finding.column;
    if (!errors.isEmpty()) return errors.join(u' ');
    return QString::fromUtf8(write(imported->rows.front().value).canonical());
}

void columns()
{
    QTest::addColumn<QString>("head");
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("expected");
}

void one(const char *name, const QString &head, const QString &row, const QString &expected)
{
    QTest::newRow(name) << head << row << expected;
}

}  // namespace

void SectionsTest::certificates_data()
{
    columns();
    const QString head =
        u"罪犯编号,姓名,鉴定日期,有效期至,诊断,诊断医院,是否患严重疾病,身体残疾,自伤致残,生活难以自理,丧失劳动能力起日,丧失劳动能力止日,入院日期,出院日期"_qs;
    one("ill", head, u"0101,某甲,2024年3月1日,2025-02-28,尿毒症,省监狱总医院,是,否,,是,2024-03-01,,,"_qs,
        uR"({"certified_by":"省监狱总医院","certified_on":"2024-03-01","disabled":false,"illness":"尿毒症","incapable_from":"2024-03-01","inmate":"0101","seriously_ill":true,"unable_to_work_and_self_care":true,"valid_until":"2025-02-28"})"_qs);
    one("hospital only", u"囚号,诊断日期,住院日期,出院日期"_qs, u"0101,20240301,2024.2.3,2024.2.20"_qs,
        uR"({"certified_on":"2024-03-01","hospital_from":"2024-02-03","hospital_until":"2024-02-20","inmate":"0101"})"_qs);
    one("maimed by own hand", head, u"0101,某甲,2024-03-01,,,,,是,是,,,,,"_qs,
        uR"({"certified_on":"2024-03-01","disabled":true,"inmate":"0101","self_inflicted":true})"_qs);
    one("no day", head, u"0101,某甲,,,,,是,,,,,,,"_qs, u"import.value.required@鉴定日期"_qs);
    one("nothing certified", head, u"0101,某甲,2024-03-01,,感冒,,,,,,,,,"_qs, u"import.medical.empty@"_qs);
    one("neither yes nor no", head, u"0101,某甲,2024-03-01,,,,较重,,,,,,,"_qs, u"import.yesno@是否患严重疾病"_qs);
    one("ends before it begins", head, u"0101,某甲,2024-03-01,,,,是,,,,2024-03-01,2024-02-01,,"_qs,
        u"import.order.days@丧失劳动能力止日"_qs);
    one("ends without beginning", head, u"0101,某甲,2024-03-01,,,,是,,,,,,,2024-02-01"_qs,
        u"import.medical.start@出院日期"_qs);
    one("expired before issue", head, u"0101,某甲,2024-03-01,2024-02-01,,,是,,,,,,,"_qs,
        u"import.order.days@有效期至"_qs);
    one("own hand but whole", head, u"0101,某甲,2024-03-01,,,,是,,是,,,,,"_qs,
        u"import.medical.selfinflicted@自伤致残"_qs);
    one("missing column", u"罪犯编号,姓名,诊断"_qs, u"0101,某甲,感冒"_qs, u"import.column.missing"_qs);
}

void SectionsTest::certificates()
{
    QFETCH(QString, head);
    QFETCH(QString, row);
    QFETCH(QString, expected);
    QCOMPARE(answer(importMedical(csv(head + u'\n' + row + u'\n')), &healthToJson), expected);
}

void SectionsTest::duties_data()
{
    columns();
    const QString head =
        u"罪犯编号,姓名,判项种类,核实日期,判项金额（万元）,已履行金额（元）,履行情况,履行完毕日期,裁定免除,书面放弃,有无履行能力,规避履行情形,情形消失日期,执行法院,票据号"_qs;
    one("from amounts", head, u"0101,某甲,罚金,2024-06-30,2,5000,,,,,有,,,某中院,(2024)001"_qs,
        uR"({"able":true,"amount_fen":2000000,"certificate":"(2024)001","checked_on":"2024-06-30","court":"某中院","inmate":"0101","kind":"fine","performed":"partial","performed_fen":500000})"_qs);
    one("in full", head, u"0101,某甲,刑事附带民事赔偿,2024-06-30,3.5,35000,已履行,2024.5.6,,,,无,,,"_qs,
        uR"({"amount_fen":3500000,"checked_on":"2024-06-30","inmate":"0101","kind":"compensation","performed":"full","performed_fen":3500000,"performed_on":"2024-05-06"})"_qs);
    one("evaded", head, u"0101,某甲,追缴,2024-06-30,,,未履行,,,,有,借名消费,2024-01-31,,"_qs,
        uR"({"able":true,"checked_on":"2024-06-30","evasion":{"ended_on":"2024-01-31","kind":"borrowed_name"},"inmate":"0101","kind":"disgorgement","performed":"none"})"_qs);
    one("remitted", head, u"0101,某甲,罚金,2024-06-30,1,0,未履行,,是,,,,,,"_qs,
        uR"({"amount_fen":1000000,"checked_on":"2024-06-30","inmate":"0101","kind":"fine","performed":"none","performed_fen":0,"remitted":true})"_qs);
    one("no such duty", head, u"0101,某甲,彩礼,2024-06-30,1,0,,,,,,,,,"_qs, u"import.property.kind@判项种类"_qs);
    one("words against amounts", head, u"0101,某甲,罚金,2024-06-30,2,5000,已履行,2024-05-06,,,,,,,"_qs,
        u"import.property.amounts@履行情况"_qs);
    one("nothing known", head, u"0101,某甲,罚金,2024-06-30,2,,,,,,,,,,"_qs, u"import.property.unknown@履行情况"_qs);
    one("day of no full performance", head, u"0101,某甲,罚金,2024-06-30,2,5000,,2024-05-06,,,,,,,"_qs,
        u"import.property.date@履行完毕日期"_qs);
    one("performed after it was found", head, u"0101,某甲,罚金,2024-06-30,,,已履行,2024-07-06,,,,,,,"_qs,
        u"import.order.days@履行完毕日期"_qs);
    one("remission of another duty", head, u"0101,某甲,追缴,2024-06-30,,,未履行,,是,,,,,,"_qs,
        u"import.property.remitted@裁定免除"_qs);
    one("waiver of a fine", head, u"0101,某甲,罚金,2024-06-30,,,未履行,,,是,,,,,"_qs,
        u"import.property.waived@书面放弃"_qs);
    one("unnamed conduct", head, u"0101,某甲,罚金,2024-06-30,,,未履行,,,,,态度恶劣,,,"_qs,
        u"import.property.evasion@规避履行情形"_qs);
    one("end of no conduct", head, u"0101,某甲,罚金,2024-06-30,,,未履行,,,,,,2024-01-01,,"_qs,
        u"import.property.evasion.ended@情形消失日期"_qs);
    one("no duty at all", head, u"0101,某甲,罚金,2024-06-30,,,无,,,,,,,,"_qs, u"import.property.noduty@履行情况"_qs);
    one("odd amount", head, u"0101,某甲,罚金,2024-06-30,两三万,,未履行,,,,,,,,"_qs,
        u"import.money.shape@判项金额(万元)"_qs);
}

void SectionsTest::duties()
{
    QFETCH(QString, head);
    QFETCH(QString, row);
    QFETCH(QString, expected);
    QCOMPARE(answer(importProperty(csv(head + u'\n' + row + u'\n')), &propertyRecordToJson), expected);
}

void SectionsTest::rulings_data()
{
    columns();
    const QString head =
        u"罪犯编号,姓名,变动类别,裁定日期,送达日期,生效日期,裁定结果,撤销日期,考验期止日,收监日期,是否改判,新罪刑罚,并罚后刑期,是否故意犯罪,是否主动交代,刑期起日,现刑期止日"_qs;
    const auto event = [](const QString &members, const QString &end = {}) {
        return uR"({"court":"","event":{)"_qs + members + uR"(},"inmate":"0101")"_qs + end +
               uR"(,"ruling_number":""})"_qs;
    };
    one("commutation", head, u"0101,某甲,减刑,2021-08-01,2021-08-10,,减去有期徒刑七个月,,,,,,,,,,2029-10-31"_qs,
        event(uR"("kind":"commutation","reduction":{"months":7},"ruled_on":"2021-08-01","served_on":"2021-08-10")"_qs,
              uR"(,"new_end_on":"2029-10-31")"_qs));
    one("commutation revoked", head, u"0101,某甲,减刑,2021-08-01,2021-08-10,,减去有期徒刑七个月,2022-01-05,,,,,,,,,"_qs,
        event(
            uR"("kind":"commutation","reduction":{"months":7},"revoked_on":"2022-01-05","ruled_on":"2021-08-01","served_on":"2021-08-10")"_qs));
    one("parole", head, u"0101,某甲,假释,2021-08-01,,,,,2029-10-31,,,,,,,,"_qs,
        event(uR"("kind":"parole","ruled_on":"2021-08-01","to":"2029-10-31")"_qs));
    one("parole revoked", head, u"0101,某甲,撤销假释,2022-08-01,,,,,,2022-08-15,,,,,,,"_qs,
        event(uR"("kind":"parole_revoked","on":"2022-08-01","readmitted_on":"2022-08-15")"_qs));
    one("retrial without change", head, u"0101,某甲,再审,2022-08-01,,2022-08-20,,,,,否,,,,,,"_qs,
        event(uR"("changed":false,"effective_on":"2022-08-20","kind":"retrial")"_qs));
    one("new crime", head, u"0101,某甲,又犯罪,,,2022-09-01,,,,,,有期徒刑二年,有期徒刑十年六个月,是,,2022-08-30,"_qs,
        event(
            uR"("final_on":"2022-09-01","intentional":true,"kind":"new_crime","merged":{"sentence":"fixed_term","term":{"months":6,"years":10},"term_starts_on":"2022-08-30"},"penalty":"fixed_term")"_qs));
    one("discovered crime", head, u"0101,某甲,漏罪,,,2022-09-01,,,,,,有期徒刑二年,,,是,,"_qs,
        event(uR"("confessed":true,"final_on":"2022-09-01","kind":"discovered_crime","penalty":"fixed_term")"_qs));
    one("commutation without amount", head, u"0101,某甲,减刑,2021-08-01,,,,,,,,,,,,,"_qs,
        u"import.value.required@裁定结果"_qs);
    one("served before ruled", head, u"0101,某甲,减刑,2021-08-01,2021-07-10,,七个月,,,,,,,,,,"_qs,
        u"import.order.days@送达日期"_qs);
    one("retrial changed to what", head, u"0101,某甲,再审,2022-08-01,,2022-08-20,,,,,是,,,,,,"_qs,
        u"import.value.required@裁定结果"_qs);
    one("unknown kind", head, u"0101,某甲,调监,2021-08-01,,,,,,,,,,,,,"_qs, u"import.ruling.kind@变动类别"_qs);
    one("revocation beside its ruling", head, u"0101,某甲,撤销减刑,2021-08-01,,,,,,,,,,,,,"_qs,
        u"import.ruling.revoked@变动类别"_qs);
    one("parole revoked without return", head, u"0101,某甲,撤销假释,2022-08-01,,,,,,,,,,,,,"_qs,
        u"import.value.required@收监日期"_qs);
    one("column that the row needs", u"罪犯编号,姓名,变动类别,裁定日期"_qs, u"0101,某甲,减刑,2021-08-01"_qs,
        u"import.value.column@"_qs);
}

void SectionsTest::rulings()
{
    QFETCH(QString, head);
    QFETCH(QString, row);
    QFETCH(QString, expected);
    QCOMPARE(answer(importRulings(csv(head + u'\n' + row + u'\n')), &sentenceChangeToJson), expected);
}

void SectionsTest::latestFindingsMakeTheFacts()
{
    const auto imported =
        importProperty(csv(u"罪犯编号,判项,核实日期,履行情况,履行日期,履行能力,规避履行情形\n"
                           "0101,罚金,2023-01-01,未履行,,有,隐瞒\n"
                           "0101,罚金,2024-01-01,已履行,2023-12-01,,\n"
                           "0101,民事赔偿,2024-02-01,已履行,2024-01-15,,\n"_qs));
    QVERIFY(imported && imported->rows.size() == 3);
    std::vector<PropertyRecord> records;
    for (const auto &row : imported->rows) records.push_back(row.value);
    const auto factsOn = [&](const char16_t *day, PropertyFacts facts = {}) {
        applyProperty(facts, records, *parseIsoDate(QString::fromUtf16(day)));
        return QString::fromUtf8(propertyToJson(facts)["performed"].toString().toUtf8()) + u' ' +
               (facts.performedOn ? isoDate(*facts.performedOn) : u"-"_qs) + u' ' +
               QString::number(facts.items.size()) +
               (facts.able ? (*facts.able ? u" able"_qs : u" unable"_qs) : QString()) +
               (facts.evasion ? u" evaded"_qs : QString());
    };
    QCOMPARE(factsOn(u"2022-12-31"), u" - 0"_qs);
    QCOMPARE(factsOn(u"2023-01-01"), u"none - 1 able evaded"_qs);
    QCOMPARE(factsOn(u"2024-01-01"), u"full 2023-12-01 1 able evaded"_qs);
    QCOMPARE(factsOn(u"2024-02-01"), u"full 2024-01-15 2 able evaded"_qs);
    // A duty of the judgment that no finding speaks of stays, unknown as it is.
    PropertyFacts judgment;
    judgment.items.emplace_back().kind = PropertyItem::Kind::Restitution;
    QCOMPARE(factsOn(u"2024-02-01", judgment), u" - 3 able evaded"_qs);
}

void SectionsTest::onlyCertificatesInForceCount()
{
    HealthRecord ill;
    ill.certifiedOn = *parseIsoDate(u"2024-03-01");
    ill.validUntil = parseIsoDate(u"2025-02-28");
    ill.conditions.seriouslyIll = true;
    HealthRecord maimed;
    maimed.certifiedOn = *parseIsoDate(u"2024-05-01");
    maimed.conditions.disabled = true;
    maimed.selfInflicted = true;
    const auto on = [&](const char16_t *day) {
        ConditionFacts facts;
        applyHealth(facts, {ill, maimed}, *parseIsoDate(QString::fromUtf16(day)));
        return std::pair(facts.seriouslyIll, facts.disabled);
    };
    using Pair = std::pair<std::optional<bool>, std::optional<bool>>;
    QVERIFY(on(u"2024-02-29") == Pair());
    QVERIFY(on(u"2024-03-01") == Pair(true, std::nullopt));
    QVERIFY(on(u"2025-02-28") == Pair(true, false));
    QVERIFY(on(u"2025-03-01") == Pair(std::nullopt, false));
}

REMIT_TEST(SectionsTest);
#include "sections_test.moc"
