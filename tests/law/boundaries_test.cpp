#include "examples.h"

#include "testmain.h"

#include <QSet>

using namespace remit;
using namespace remit::testing;

/**
 * Every number of the law is held by an example on each of its sides: with the number a month (a day, one) more or
 * less, some example fails. Every place that an example names is one that the rules have.
 */
class BoundariesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyNumberIsHeldFromBothSides();
    void everyCitationResolves();
    void everyFolderNamesItsSource();

private:
    struct Read {
        Example example;
        Facts facts;
        /** What the unchanged law says. */
        QByteArray answer;
    };
    static QByteArray answerOf(const Law &law, const Facts &facts);
    static bool fails(const Read &read, const Law &changed);
    bool isHeld(const Law &changed, const QString &rule) const;
    void hold(std::vector<Json> &documents, std::size_t document, const Json &original);

    std::vector<Read> m_examples;
    std::optional<RuleSet> m_rules;
    /** Which examples cite a rule, by its id. */
    QHash<QString, std::vector<std::size_t>> m_citing;
    QStringList m_loose;
};

namespace {

bool isTerm(const Json &json) { return json.has(u"years"_qs) || json.has(u"months"_qs) || json.has(u"days"_qs); }

/** The term a month longer or shorter; a day where it is of days. */
Json shiftedTerm(const Json &term, int step)
{
    if (term.has(u"days"_qs)) return Json::Object{{u"days"_qs, term["days"].toInteger() + step}};
    return Json::Object{{u"months"_qs, term["years"].toInteger() * 12 + term["months"].toInteger() + step}};
}

/** The value with each of its numbers one step off, one at a time. */
std::vector<Json> shifted(const Json &value)
{
    std::vector<Json> all;
    for (const int step : {-1, 1}) {
        if (isTerm(value)) all.push_back(shiftedTerm(value, step));
        if (value.isInteger()) all.push_back(value.toInteger() + step);
        if (const auto day = parseIsoDate(value.toString())) all.push_back(isoDate(*day + std::chrono::days(step)));
    }
    if (!isTerm(value))
        for (const auto &[name, member] : value.object())
            for (Json &other : shifted(member)) {
                Json changed = value;
                changed.set(name, std::move(other));
                all.push_back(std::move(changed));
            }
    return all;
}

/** Numbers that no case can tell from their neighbours; tests/law/mutants/explained.json says why. */
bool isExplained(const QString &key)
{
    static const QSet<QString> keys{u"2014-5/1.1-2#court-parole"_qs, u"2016-23/7.2#start"_qs, u"2016-23/7.2#cap"_qs,
                                    u"2016-23/28.1#interval-long"_qs};
    return keys.contains(key);
}

void collectRules(const Json &json, QSet<QString> &out)
{
    for (const Json &element : json.array()) collectRules(element, out);
    for (const auto &[name, member] : json.object()) {
        if (name == u"rule" && member.isString()) out.insert(member.toString());
        if (name == u"rules")
            for (const Json &rule : member.array()) out.insert(rule.toString());
        collectRules(member, out);
    }
}

}  // namespace

void BoundariesTest::initTestCase()
{
    auto rules = loadRules();
    QVERIFY(rules);
    m_rules.emplace(std::move(*rules));
    const Law law(*m_rules);
    for (Example &example : readExamples()) {
        const auto facts = factsFromJson(example.facts);
        QVERIFY2(facts, qPrintable(example.name));
        QSet<QString> cited;
        collectRules(verdictToJson(law.evaluate(*facts), law.rules()), cited);
        if (const auto procedure = law.procedure(*facts); procedure && !example.procedure.isNull())
            collectRules(procedureToJson(*procedure, law.rules()), cited);
        for (const QString &rule : cited) m_citing[rule].push_back(m_examples.size());
        m_examples.push_back({std::move(example), *facts, answerOf(law, *facts)});
    }
}

/** The verdict's bytes, whatever the digest of the rules. */
QByteArray BoundariesTest::answerOf(const Law &law, const Facts &facts)
{
    Verdict verdict = law.evaluate(facts);
    verdict.rulesDigest.clear();
    return verdictToBytes(verdict, law.rules());
}

/** Whether the example notices the change. Where the verdict is the same byte for byte, it is not taken apart again. */
bool BoundariesTest::fails(const Read &read, const Law &changed)
{
    if (read.example.procedure.isNull() && answerOf(changed, read.facts) == read.answer) return false;
    return !failureOf(read.example, read.facts, changed).isEmpty();
}

bool BoundariesTest::isHeld(const Law &changed, const QString &rule) const
{
    const auto citing = m_citing.value(rule);
    if (std::any_of(citing.begin(), citing.end(), [&](std::size_t i) { return fails(m_examples[i], changed); }))
        return true;
    return std::any_of(m_examples.begin(), m_examples.end(), [&](const Read &read) { return fails(read, changed); });
}

void BoundariesTest::hold(std::vector<Json> &documents, std::size_t document, const Json &original)
{
    const Json rules = original["rules"];
    for (std::size_t r = 0; r < rules.array().size(); ++r) {
        const Json &rule = rules.array()[r];
        const QString id = original["id"].toString() + u'/' + rule["at"].toString();
        for (std::size_t p = 0; p < rule["provisions"].array().size(); ++p) {
            const Json &provision = rule["provisions"].array()[p];
            const QString key = id + u'#' + provision["key"].toString();
            if (isExplained(key)) continue;
            for (const char *part : {"when", "value"})
                for (const Json &other : shifted(provision[part])) {
                    Json changedProvision = provision;
                    changedProvision.set(part, other);
                    Json::Array provisions = rule["provisions"].array();
                    provisions[p] = changedProvision;
                    Json changedRule = rule;
                    changedRule.set("provisions", provisions);
                    Json::Array all = rules.array();
                    all[r] = changedRule;
                    documents[document].set("rules", all);
                    auto set = RuleSet::fromJson(documents);
                    const auto law =
                        std::move(set).and_then([](RuleSet &&read) { return Law::fromRules(std::move(read)); });
                    if (law && !isHeld(*law, id)) m_loose << key + u' ' + QString::fromUtf8(other.canonical());
                }
        }
    }
    documents[document] = original;
}

void BoundariesTest::everyNumberIsHeldFromBothSides()
{
    std::vector<Json> documents = ruleDocuments();
    for (std::size_t i = 0; i < documents.size(); ++i) hold(documents, i, Json(documents[i]));
    QVERIFY2(m_loose.isEmpty(), qPrintable(m_loose.join(u'\n')));
}

void BoundariesTest::everyCitationResolves()
{
    for (const Read &read : m_examples) {
        QSet<QString> cited;
        collectRules(read.example.verdict, cited);
        collectRules(read.example.procedure, cited);
        for (const QString &rule : cited)
            QVERIFY2(m_rules->find(rule), qPrintable(read.example.name + u" cites "_qs + rule));
    }
    for (const Rule &rule : m_rules->rules()) QVERIFY2(!rule.citation.isEmpty(), qPrintable(rule.id));
    for (const RuleDocument &document : m_rules->documents())
        QVERIFY2(!document.source.isEmpty() && !document.title.isEmpty(), qPrintable(document.id));
}

/** "2016-23-6" is article 6 of 2016-23, "2024-5" the whole document; other names say what their cases have in common.
 */
void BoundariesTest::everyFolderNamesItsSource()
{
    static const QSet<QString> others{u"contract"_qs,  u"invalid"_qs,   u"missing"_qs,
                                      u"procedure"_qs, u"published"_qs, u"repentance"_qs,
                                      u"stages"_qs,    u"parole"_qs,    u"not-as-believed"_qs};
    QSet<QString> articles;
    for (const Rule &rule : m_rules->rules()) articles << QString(rule.id).replace(u'/', u'-').section(u'.', 0, 0);
    for (const RuleDocument &document : m_rules->documents()) articles << document.id;
    for (const Read &read : m_examples) {
        const QString folder = read.example.name.section(u'/', 0, 0);
        QVERIFY2(others.contains(folder) || articles.contains(folder), qPrintable(folder));
        if (folder == u"not-as-believed" || folder == u"published")
            QVERIFY2(!read.example.note.isEmpty(), qPrintable(read.example.name));
    }
}

REMIT_TEST(BoundariesTest);
#include "boundaries_test.moc"
