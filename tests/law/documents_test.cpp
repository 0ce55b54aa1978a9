#include "examples.h"

#include "law/documents.h"

#include "testmain.h"

#include <QThread>

using namespace remit;
using namespace remit::testing;

namespace {

/** The documents as they are but for that provision. */
std::vector<Json> withoutProvision(const QString &key)
{
    std::vector<Json> documents = ruleDocuments();
    for (Json &document : documents) {
        Json::Array rules = document["rules"].array();
        for (Json &rule : rules) {
            const QString place = document["id"].toString() + u'/' + rule["at"].toString() + u'#';
            Json::Array rest;
            for (const Json &provision : rule["provisions"].array())
                if (place + provision["key"].toString() != key) rest.push_back(provision);
            rule.set("provisions", rest);
        }
        document.set("rules", rules);
    }
    return documents;
}

}  // namespace

class DocumentsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineThatIsNoJsonIsAnsweredInItsPlace_data();
    void aLineThatIsNoJsonIsAnsweredInItsPlace();
    void unreadableFactsAreInvalidAndNameThePath_data();
    void unreadableFactsAreInvalidAndNameThePath();
    void impossibleFactsAreInvalidAndNameTheField_data();
    void impossibleFactsAreInvalidAndNameTheField();
    void bytesAreCanonical();
    void anythingIsAnswered();
    void answersAlikeFromManyThreads();
    void refusesRulesItDoesNotKnow_data();
    void refusesRulesItDoesNotKnow();
    void refusesRulesWithoutARowThatBars();
    void twoAmountsForOnePerformanceGiveNone();
    void aRankOutOfRangeIsRefused();
    void oneRulingRepeatedIsAnsweredShortly();
    void aReadingMayBeSwitched();
    void aSwitchedReadingStillNamesBothDays_data();
    void aSwitchedReadingStillNamesBothDays();
    void everyReadingIsSwitchedOrRefused();

private:
    Law m_law{*loadRules()};
};

namespace {

/** The built-in rules with one piece of text replaced by another. */
Result<RuleSet> rulesWith(const QByteArray &text, const QByteArray &other)
{
    std::vector<Json> documents = ruleDocuments();
    for (Json &document : documents) document = *Json::parse(document.canonical().replace(text, other));
    return RuleSet::fromJson(documents);
}

const Example &exampleNamed(const std::vector<Example> &examples, const QString &name)
{
    return *std::find_if(examples.begin(), examples.end(), [&](const Example &e) { return e.name == name; });
}

}  // namespace

void DocumentsTest::aLineThatIsNoJsonIsAnsweredInItsPlace_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    QTest::newRow("empty") << QByteArray() << u"json.unfinished"_qs << u"$"_qs;
    QTest::newRow("cut off") << QByteArray(R"({"id":"a")") << u"json.unfinished"_qs << u"$"_qs;
    QTest::newRow("no object") << QByteArray("[1]") << u"facts.object"_qs << u"$"_qs;
    QTest::newRow("fraction") << QByteArray(R"({"judgment":{"term":{"years":1.5}}})") << u"json.number.fraction"_qs
                              << u"$.judgment.term.years"_qs;
    QTest::newRow("broken text") << QByteArray("{\"id\":\"\xff\"}") << u"json.utf8"_qs << u"$.id"_qs;
    QTest::newRow("deep") << QByteArray(10000, '[') << u"json.depth"_qs << u"$"_qs + u"[0]"_qs.repeated(64);
    QTest::newRow("deep object") << QByteArray(R"({"id":"7","person":)") + QByteArray(R"({"a":)").repeated(5000)
                                 << u"json.depth"_qs << u"$.person"_qs + u".a"_qs.repeated(63);
    QTest::newRow("doubled name") << QByteArray(R"({"id":"7","as_of":"2025-01-01","as_of":"2026-01-01"})")
                                  << u"json.name.doubled"_qs << u"$.as_of"_qs;
    QTest::newRow("doubled name inside") << QByteArray(R"({"id":"7","judgment":{"term":{"years":1,"years":2}}})")
                                         << u"json.name.doubled"_qs << u"$.judgment.term.years"_qs;
}

void DocumentsTest::aLineThatIsNoJsonIsAnsweredInItsPlace()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, code);
    QFETCH(QString, path);
    for (const QByteArray &bytes : {evaluateLine(line, m_law), procedureLine(line, m_law)}) {
        const auto answer = Json::parse(bytes);
        QVERIFY(answer);
        QVERIFY(answer->has(u"id"_qs));
        QCOMPARE((*answer)["error"]["code"].toString(), code);
        QCOMPARE((*answer)["error"]["args"]["path"].toString(), path);
    }
    const auto verdict = Json::parse(evaluateLine(line, m_law));
    for (const char *proposal : {"commutation", "parole"}) {
        QCOMPARE((*verdict)[proposal]["decision"].toString(), u"invalid"_qs);
        const Json::Array reasons = (*verdict)[proposal]["reasons"].array();
        QCOMPARE(reasons.front()["facts"]["path"].toString(), path);
    }
}

void DocumentsTest::unreadableFactsAreInvalidAndNameThePath_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<QString>("path");
    QTest::newRow("impossible day") << QByteArray(R"({"id":"7","as_of":"2025-02-30"})") << u"$.as_of"_qs;
    QTest::newRow("misspelt") << QByteArray(R"({"id":"7","judgment":{"delivered":"2020-01-01"}})")
                              << u"$.judgment.delivered"_qs;
    QTest::newRow("negative term") << QByteArray(R"({"id":"7","judgment":{"term":{"years":-1}}})")
                                   << u"$.judgment.term.years"_qs;
    QTest::newRow("unknown category") << QByteArray(R"({"id":"7","categories":["recidivist","thief"]})")
                                      << u"$.categories[1]"_qs;
    QTest::newRow("event without kind") << QByteArray(R"({"id":"7","history":[{}]})") << u"$.history[0].kind"_qs;
    QTest::newRow("31 February in the history")
        << QByteArray(R"({"id":"7","history":[{"kind":"commutation","ruled_on":"2024-02-31"}]})")
        << u"$.history[0].ruled_on"_qs;
    QTest::newRow("year 0") << QByteArray(R"({"id":"7","as_of":"0000-01-01"})") << u"$.as_of"_qs;
    QTest::newRow("negative reduction")
        << QByteArray(R"({"id":"7","history":[{"kind":"commutation","reduction":{"months":-3}}]})")
        << u"$.history[0].reduction.months"_qs;
    QTest::newRow("term beyond all numbers")
        << QByteArray(R"({"id":"7","judgment":{"term":{"years":2147483648}}})") << u"$.judgment.term.years"_qs;
    QTest::newRow("unknown sentence") << QByteArray(R"({"id":"7","judgment":{"sentence":"forever"}})")
                                      << u"$.judgment.sentence"_qs;
    QTest::newRow("unknown merit") << QByteArray(R"({"id":"7","performance":{"merit":"huge"}})")
                                   << u"$.performance.merit"_qs;
    QTest::newRow("unknown item") << QByteArray(R"({"id":"7","property":{"items":[{"kind":"gift"}]}})")
                                  << u"$.property.items[0].kind"_qs;
    QTest::newRow("unknown event") << QByteArray(R"({"id":"7","history":[{"kind":"pardon"}]})")
                                   << u"$.history[0].kind"_qs;
    QTest::newRow("word for a flag") << QByteArray(R"({"id":"7","performance":{"repentance":"yes"}})")
                                     << u"$.performance.repentance"_qs;
    QTest::newRow("list for an object") << QByteArray(R"({"id":"7","judgment":[]})") << u"$.judgment"_qs;
    QTest::newRow("10 MB day") << R"({"id":"7","as_of":")" + QByteArray(10 << 20, '9') + R"("})" << u"$.as_of"_qs;
    QTest::newRow("10 MB name") << R"({"id":"7","crimes":[{"name":")" + QByteArray(10 << 20, 'x') + R"("}]})"
                                << u"$.crimes[0].name"_qs;
    QTest::newRow("10 MB code") << R"({"id":"7","performance":{"denied_because":[")" + QByteArray(10 << 20, 'x') +
                                       R"("]}})"
                                << u"$.performance.denied_because[0]"_qs;
    QTest::newRow("member of another kind")
        << QByteArray(R"({"id":"7","history":[{"kind":"retrial","served_on":"2020-01-01"}]})")
        << u"$.history[0].served_on"_qs;
}

void DocumentsTest::unreadableFactsAreInvalidAndNameThePath()
{
    QFETCH(QByteArray, line);
    QFETCH(QString, path);
    const auto answer = Json::parse(evaluateLine(line, m_law));
    QVERIFY(answer);
    QCOMPARE((*answer)["id"].toString(), u"7"_qs);
    QVERIFY(line.size() < 10000 || answer->canonical().size() < 10000);
    for (const char *proposal : {"commutation", "parole"}) {
        QCOMPARE((*answer)[proposal]["decision"].toString(), u"invalid"_qs);
        QCOMPARE((*answer)[proposal]["reasons"].array().at(0)["facts"]["path"].toString(), path);
    }
}

/** Facts that can be read and cannot stand together: the reason names the fields. */
void DocumentsTest::impossibleFactsAreInvalidAndNameTheField_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("field");
    const auto row = [](const char *name, const char *text, const char *other, const QString &field) {
        QTest::newRow(name) << QByteArray(text) << QByteArray(other) << field;
    };
    row("ends before it starts", R"("term_ends_on":"2031-05-19")", R"("term_ends_on":"2020-01-01")",
        u"judgment.term_ends_on"_qs);
    row("forty years", R"("term":{"years":8},"term_e)", R"("term":{"years":40},"term_e)", u"judgment.term"_qs);
    row("judged before birth", R"("1985-05-06")", R"("2025-01-01")", u"person.birth_date"_qs);
    row("in effect before it was judged", R"("effective_on":"2024-01-10")", R"("effective_on":"2023-01-10")",
        u"judgment.effective_on"_qs);
    row("unknown ground", R"("denied_because":[])", R"("denied_because":["because"])",
        u"performance.denied_because[0]"_qs);
}

void DocumentsTest::impossibleFactsAreInvalidAndNameTheField()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, other);
    QFETCH(QString, field);
    const auto examples = readExamples();
    QByteArray line = exampleNamed(examples, u"not-as-believed/02-half-includes-custody.json"_qs).facts.canonical();
    QVERIFY2(line.contains(text), line.constData());
    const auto answer = Json::parse(evaluateLine(line.replace(text, other), m_law));
    QVERIFY(answer);
    QCOMPARE((*answer)["commutation"]["decision"].toString(), u"invalid"_qs);
    const Json reasons = (*answer)["commutation"]["reasons"];
    QVERIFY(std::any_of(reasons.array().begin(), reasons.array().end(), [&](const Json &reason) {
        return reason["outcome"].toString() == u"invalid" && reason["facts"].has(field);
    }));
}

void DocumentsTest::bytesAreCanonical()
{
    for (const Example &example : readExamples()) {
        const QByteArray bytes = evaluateLine(example.facts.canonical(), m_law);
        const auto json = Json::parse(bytes);
        QVERIFY2(json, qPrintable(example.name));
        QCOMPARE(json->canonical(), bytes);
    }
}

void DocumentsTest::anythingIsAnswered()
{
    // Every tenth example cut short, and with one character changed at many places.
    const std::vector<Example> examples = readExamples();
    for (std::size_t i = 0; i < examples.size(); i += 10) {
        const QByteArray bytes = examples[i].facts.canonical();
        for (qsizetype at = 0; at < bytes.size(); at += 97) {
            QVERIFY(Json::parse(evaluateLine(bytes.first(at), m_law)));
            QByteArray changed = bytes;
            changed[at] = changed[at] == '1' ? '9' : '1';
            QVERIFY(Json::parse(evaluateLine(changed, m_law)));
        }
    }
}

void DocumentsTest::answersAlikeFromManyThreads()
{
    const std::vector<Example> examples = readExamples();
    const auto all = [&] {
        QByteArray answers;
        for (const Example &example : examples) answers += evaluateLine(example.facts.canonical(), m_law);
        return answers;
    };
    const QByteArray alone = all();
    std::array<QByteArray, 4> together;
    std::vector<std::unique_ptr<QThread>> threads;
    for (QByteArray &answers : together) threads.emplace_back(QThread::create([&] { answers = all(); }))->start();
    for (const auto &thread : threads) QVERIFY(thread->wait());
    for (const QByteArray &answers : together) QCOMPARE(answers, alone);
}

void DocumentsTest::refusesRulesItDoesNotKnow_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<QString>("code");
    QTest::newRow("topic") << QByteArray(R"("commutation.lift")") << QByteArray(R"("commutation.left")")
                           << u"law.rule"_qs;
    QTest::newRow("nothing on a topic") << QByteArray(R"("topic":"standing.resumed")")
                                        << QByteArray(R"("topic":"standing.merged")") << u"law.topic.missing"_qs;
    QTest::newRow("trait") << QByteArray(R"("recidivist")") << QByteArray(R"("recidivit")") << u"law.rule"_qs;
    QTest::newRow("condition") << QByteArray(R"("judged_from")") << QByteArray(R"("judged_after")") << u"law.rule"_qs;
    QTest::newRow("part of a term") << QByteArray(R"("value":{"years":2})") << QByteArray(R"("value":{"decades":2})")
                                    << u"law.rule"_qs;
    QTest::newRow("mark without a name") << QByteArray(R"("mark":"waived")") << QByteArray(R"("mark":"")")
                                         << u"law.rule"_qs;
    QTest::newRow("amount without a length")
        << QByteArray(R"("topic":"commutation.amount","value":{"months":9})")
        << QByteArray(R"("topic":"commutation.amount","value":{"code":"x"})") << u"law.rule"_qs;
    QTest::newRow("a term of a hundred billion years")
        << QByteArray(R"("value":{"years":2})") << QByteArray(R"("value":{"years":99999999999})") << u"law.rule"_qs;
    QTest::newRow("more than the whole") << QByteArray(R"("part":[1,2])") << QByteArray(R"("part":[3,2])")
                                         << u"law.rule"_qs;
    QTest::newRow("reading") << QByteArray(R"("name":"exactly_ten_years")") << QByteArray(R"("name":"ten_years")")
                             << u"law.reading"_qs;
}

void DocumentsTest::refusesRulesItDoesNotKnow()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, other);
    QFETCH(QString, code);
    auto rules = rulesWith(text, other);
    QVERIFY(rules);
    const auto law = Law::fromRules(std::move(*rules));
    QVERIFY(!law);
    QCOMPARE(law.error().code, code);
}

void DocumentsTest::refusesRulesWithoutARowThatBars()
{
    static const QStringList bars{u"commutation.start"_qs, u"commutation.interval"_qs, u"floor.part"_qs,
                                  u"floor.term"_qs,        u"parole.part"_qs,          u"parole.term"_qs,
                                  u"parole.interval"_qs};
    QStringList accepted;
    int without = 0;
    for (const Provision &provision : m_law.rules().provisions()) {
        if (!bars.contains(provision.topic) || provision.rank > 0) continue;
        auto rules = RuleSet::fromJson(withoutProvision(provision.key));
        QVERIFY(rules);
        const auto law = Law::fromRules(std::move(*rules));
        if (law) accepted << provision.key;
        ++without;
    }
    QVERIFY(without > 15);
    QVERIFY2(accepted.isEmpty(), qPrintable(accepted.join(u'\n')));
}

void DocumentsTest::twoAmountsForOnePerformanceGiveNone()
{
    const std::vector<Example> examples = readExamples();
    const Facts facts = *factsFromJson(exampleNamed(examples, u"invalid/negligent-without-recidivism.json"_qs).facts);
    QCOMPARE(m_law.evaluate(facts).commutation.decision, Decision::Eligible);
    std::vector<Json> documents = ruleDocuments();
    for (Json &document : documents) {
        Json::Array rules = document["rules"].array();
        for (Json &rule : rules) {
            Json::Array provisions = rule["provisions"].array();
            for (std::size_t i = 0; i < provisions.size(); ++i) {
                if (provisions[i]["topic"].toString() != u"commutation.amount") continue;
                Json other = provisions[i];
                other.set("key", other["key"].toString() + u"-again"_qs);
                other.set("value", Json::Object{{u"months"_qs, 99}});
                provisions.insert(provisions.begin() + qsizetype(++i), other);
            }
            rule.set("provisions", provisions);
        }
        document.set("rules", rules);
    }
    auto rules = RuleSet::fromJson(documents);
    QVERIFY(rules);
    const auto law = Law::fromRules(std::move(*rules));
    QVERIFY(law);
    QCOMPARE(law->evaluate(facts).commutation.decision, Decision::Unsupported);
}

void DocumentsTest::aRankOutOfRangeIsRefused()
{
    for (const QByteArray rank : {"-1", "99999999999"}) {
        const auto rules = rulesWith(R"("rank":1)", R"("rank":)" + rank);
        QVERIFY2(!rules, rank.constData());
        QCOMPARE(rules.error().code, u"rules.document"_qs);
    }
}

void DocumentsTest::oneRulingRepeatedIsAnsweredShortly()
{
    const std::vector<Example> examples = readExamples();
    Facts facts = *factsFromJson(exampleNamed(examples, u"invalid/one-ruling-twice.json"_qs).facts);
    const qsizetype few = m_law.evaluate(facts).commutation.reasons.size();
    const std::size_t before = facts.history.size();
    constexpr std::size_t many = 5000;
    facts.history.resize(before + many, facts.history.front());
    const Verdict verdict = m_law.evaluate(facts);
    QCOMPARE(verdict.commutation.decision, Decision::Invalid);
    // A few reasons an event, not one for each pair of them.
    QVERIFY(verdict.commutation.reasons.size() <= few + 4 * qsizetype(many));
}

void DocumentsTest::aReadingMayBeSwitched()
{
    const auto examples = readExamples();
    const Facts facts = *factsFromJson(exampleNamed(examples, u"2016-23-7/exactly-ten-years-between.json"_qs).facts);
    QCOMPARE(m_law.evaluate(facts).commutation.decision, Decision::NotYet);
    auto rules = rulesWith(R"("name":"exactly_ten_years",)", R"("name":"exactly_ten_years","stricter":false,)");
    QVERIFY(rules);
    QVERIFY(rules->digest() != m_law.rules().digest());
    const auto lenient = Law::fromRules(std::move(*rules));
    QVERIFY(lenient);
    QCOMPARE(lenient->evaluate(facts).commutation.decision, Decision::Eligible);
}

void DocumentsTest::aSwitchedReadingStillNamesBothDays_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("example");
    QTest::addColumn<int>("reducedDays");
    const QString differs = u"2021-1/recorded-end-differs.json"_qs;
    QTest::newRow("offence") << u"offence_day_unknown"_qs << u"2011-9/judged-on-2011-04-30.json"_qs << 0;
    QTest::newRow("end") << u"recorded_end"_qs << differs << 0;
    QTest::newRow("end after a reduction of days") << u"recorded_end"_qs << differs << 5;
}

void DocumentsTest::aSwitchedReadingStillNamesBothDays()
{
    QFETCH(QString, name);
    QFETCH(QString, example);
    QFETCH(int, reducedDays);
    const auto examples = readExamples();
    Facts facts = *factsFromJson(exampleNamed(examples, example).facts);
    if (reducedDays) {
        HistoryEvent &event = facts.history.emplace_back();
        event.reportedOn = event.ruledOn = event.servedOn = *makeDate(2025, 9, 1);
        event.reduction = Term{0, 3, reducedDays};
    }
    const auto days = [&](const Law &law) {
        QStringList told;
        const auto json = Json::parse(verdictToBytes(law.evaluate(facts), law.rules()));
        for (const Json &reason : (*json)["commutation"]["reasons"].array())
            if (reason["name"].toString() == name)
                told << reason["result"]["stricter"].toString() << reason["result"]["other"].toString();
        return told;
    };
    const QStringList strict = days(m_law);
    QCOMPARE(strict.size(), 2);
    QVERIFY(strict.first() != strict.last());
    const auto milder = Law::fromRules(*m_law.rules().withReading(name, false));
    QVERIFY(milder);
    QCOMPARE(days(*milder), strict);
}

void DocumentsTest::everyReadingIsSwitchedOrRefused()
{
    std::vector<Facts> all;
    for (const Example &example : readExamples())
        if (const auto facts = factsFromJson(example.facts)) all.push_back(*facts);
    const auto answerOf = [](const Law &law, const Facts &facts) {
        Verdict verdict = law.evaluate(facts);
        verdict.rulesDigest.clear();
        return verdictToBytes(verdict, law.rules());
    };
    for (const ReadingRecord &reading : m_law.rules().readings()) {
        auto other = m_law.rules().withReading(reading.name, false);
        QCOMPARE(other.has_value(), !reading.open);
        if (!other) {
            QCOMPARE(other.error().code, u"rules.reading.open"_qs);
            continue;
        }
        const auto milder = Law::fromRules(std::move(*other));
        QVERIFY(milder);
        QVERIFY2(std::any_of(all.begin(), all.end(),
                             [&](const Facts &facts) { return answerOf(*milder, facts) != answerOf(m_law, facts); }),
                 qPrintable(reading.name + u" changes nothing"_qs));
    }
    QCOMPARE(m_law.rules().withReading(u"exactly_ten_years"_qs, true)->digest(), m_law.rules().digest());
}

REMIT_TEST(DocumentsTest);
#include "documents_test.moc"
