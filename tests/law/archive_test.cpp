#include "examples.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

/**
 * The verdict with what each reason tells by its values alone: since then a path names the event, the fact that was
 * used where that is another one than the judgment's, and a result what was reckoned.
 */
Json byValues(Json verdict)
{
    for (const char *part : {"commutation", "parole"}) {
        Json answer = verdict[part];
        Json::Array reasons = answer["reasons"].array();
        for (Json &reason : reasons) {
            Json::Object values;
            for (const char *side : {"facts", "result"})
                for (const auto &[path, value] : reason[side].object())
                    values[QString::fromUtf8(value.canonical())] = true;
            reason.set("facts", std::move(values));
            reason.set("result", Json());
        }
        answer.set("reasons", std::move(reasons));
        verdict.set(part, std::move(answer));
    }
    return verdict;
}

}  // namespace

/**
 * What was decided by the rules of an earlier release is decided so again: archive/DIGEST.jsonl holds facts with the
 * verdicts that the program of then gave, one a line.
 */
class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesItsVerdictsAgain_data();
    void givesItsVerdictsAgain();
    void laterQuestionsAreAskedByPresentRules();
};

void ArchiveTest::givesItsVerdictsAgain_data()
{
    QTest::addColumn<QString>("digest");
    const QDir sets(QStringLiteral(REMIT_TEST_DATA "/../../resources/rules/sets"));
    for (const QString &name : sets.entryList({u"????????????????????????????????*.json"_qs}, QDir::Files))
        QTest::newRow(qPrintable(name.first(8))) << name.chopped(5);
}

void ArchiveTest::givesItsVerdictsAgain()
{
    QFETCH(QString, digest);
    auto rules = loadRuleSet(digest);
    QVERIFY(rules);
    const auto law = Law::fromRules(std::move(*rules));
    QVERIFY(law);
    QFile file(QStringLiteral(REMIT_TEST_DATA "/archive/") + digest + u".jsonl"_qs);
    QVERIFY2(file.open(QIODevice::ReadOnly), "a kept set needs verdicts that were given by it");
    int lines = 0;
    for (QByteArray line = file.readLine(); !line.isEmpty(); line = file.readLine(), ++lines) {
        const auto kept = Json::parse(line.trimmed());
        QVERIFY(kept);
        const auto facts = factsFromJson((*kept)["facts"]);
        QVERIFY(facts);
        const Json verdict = byValues(verdictToJson(law->evaluate(*facts), law->rules()));
        const QString lost = difference(byValues((*kept)["verdict"]), verdict);
        QVERIFY2(lost.isEmpty(), qPrintable(facts->id + u' ' + lost));
    }
    QVERIFY(lines > 0);
}

void ArchiveTest::laterQuestionsAreAskedByPresentRules()
{
    Json kept{Json::Object{}};
    for (Json document : ruleDocuments()) {
        Json::Array rules;
        for (const Json &rule : document["rules"].array())
            if (rule["at"] != Json(u"83.1"_qs)) rules.push_back(rule);
        document.set("rules", rules);
        // A reading that was answered otherwise before it had a name would give other verdicts.
        Json::Array readings;
        for (const Json &reading : document["readings"].array())
            if (reading.has(u"before"_qs)) readings.push_back(reading);
        document.set("readings", readings);
        kept.set(document["id"].toString(), document);
    }
    QVERIFY(!RuleSet::fromArchive(kept, {}).and_then([](RuleSet rules) { return Law::fromRules(std::move(rules)); }));
    auto rules = RuleSet::fromArchive(kept, ruleDocuments());
    QVERIFY(rules);
    QVERIFY(rules->digest() != loadRules()->digest());
    const auto law = Law::fromRules(std::move(*rules));
    QVERIFY(law);
    QStringList lost;
    eachExample([&](const Example &example) {
        const auto facts = factsFromJson(example.facts);
        const QString failure = facts ? failureOf(example, *facts, *law) : QString();
        if (!failure.isEmpty()) lost << example.name + u' ' + failure;
        return true;
    });
    QVERIFY2(lost.isEmpty(), qPrintable(lost.join(u'\n')));
}

REMIT_TEST(ArchiveTest);
#include "archive_test.moc"
