#include "examples.h"

#include "law/explain.h"
#include "law/vocabulary.h"
#include "law/wording.h"

#include "testmain.h"

#include <QRegularExpression>

using namespace remit;
using namespace remit::testing;

class ExplainTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyExampleReadsWell_data();
    void everyExampleReadsWell();
    void onlyAMissingFactReadsAsMissing();
    void everyNameHasItsWords();
    void tellsTheWorkedExample();
    void namesBothFactsThatContradict_data();
    void namesBothFactsThatContradict();
    void tellsTermsInEnglish_data();
    void tellsTermsInEnglish();

private:
    Law m_law{*loadRules()};
};

void ExplainTest::everyExampleReadsWell_data()
{
    QTest::addColumn<int>("language");
    QTest::newRow("Chinese") << int(Language::Chinese);
    QTest::newRow("English") << int(Language::English);
}

void ExplainTest::everyExampleReadsWell()
{
    QFETCH(int, language);
    const Messages messages(static_cast<Language>(language));
    static const QRegularExpression bareCode(u"law\\.[a-z]"_qs);
    QStringList unreadable;
    for (const Example &example : readExamples()) {
        const Verdict verdict = m_law.evaluate(*factsFromJson(example.facts));
        for (const Explanation &told :
             {explainCommutation(verdict, m_law.rules(), messages), explainParole(verdict, m_law.rules(), messages)}) {
            for (const QString &line : told.lines()) {
                static const QRegularExpression han(u"[\\p{Han}：，。]"_qs);
                if (language == int(Language::English) && line.contains(han))
                    unreadable << example.name + u": "_qs + line;
                if (line.isEmpty() || line.contains(bareCode) || line.contains(u'{') || line.contains(u'—'))
                    unreadable << example.name + u": "_qs + line;
            }
            for (const ExplainedReason &reason : told.reasons) {
                const bool asksForChange = reason.outcome == Outcome::NotYet || reason.outcome == Outcome::Unmet ||
                                           reason.outcome == Outcome::Unsupported;
                QVERIFY2(!asksForChange || !reason.change.isEmpty(), qPrintable(example.name + u": "_qs + reason.text));
                if (reason.change.contains(u'{')) unreadable << example.name + u": "_qs + reason.change;
            }
        }
    }
    QVERIFY2(unreadable.isEmpty(), qPrintable(unreadable.join(u'\n')));
}

void ExplainTest::onlyAMissingFactReadsAsMissing()
{
    const Messages chinese(Language::Chinese);
    int missing = 0;
    for (const Example &example : readExamples()) {
        const Verdict verdict = m_law.evaluate(*factsFromJson(example.facts));
        const Explanation told = explainCommutation(verdict, m_law.rules(), chinese);
        QCOMPARE(told.reasons.size(), std::size_t(verdict.commutation.reasons.size()));
        auto row = told.reasons.begin();
        for (const Reason &reason : verdict.commutation.reasons) {
            const bool known = reason.factCount && reason.factsBegin()->value.kind != Value::Kind::Nothing;
            const bool lacks = reason.outcome == Outcome::Unsupported && !known;
            QVERIFY2(row->text.contains(u"无法适用本条"_qs) == lacks, qPrintable(example.name + u": "_qs + row->text));
            missing += lacks;
            ++row;
        }
    }
    QVERIFY(missing > 20);
}

void ExplainTest::everyNameHasItsWords()
{
    const Messages messages(Language::Chinese);
    const auto has = [&](QString code) { return messages.has(code.replace(u'_', u'-')); };
    for (int i = 1; i < fieldCount; ++i) {
        const QString code = u"law.field."_qs + QLatin1String(fieldCode(static_cast<Field>(i)).data());
        QVERIFY2(has(code), qPrintable(code));
    }
    for (const std::string_view trait : vocabulary::traits)
        QVERIFY2(has(u"law.trait."_qs + QLatin1String(trait.data(), qsizetype(trait.size()))), trait.data());
    for (const Provision &provision : m_law.rules().provisions())
        QVERIFY2(provision.topic.startsWith(u"procedure.")
                     ? has(u"law.procedure."_qs + provision.value["code"].toString())
                     : has(u"law.topic."_qs + provision.topic),
                 qPrintable(provision.key));
    for (const ReadingRecord &reading : m_law.rules().readings())
        QVERIFY2(has(u"law.reading."_qs + reading.name), qPrintable(reading.name));
}

void ExplainTest::tellsTheWorkedExample()
{
    const auto examples = readExamples();
    const auto found = std::find_if(examples.begin(), examples.end(),
                                    [](const Example &e) { return e.name.startsWith(u"contract/"); });
    QVERIFY(found != examples.end());
    const Verdict verdict = m_law.evaluate(*factsFromJson(found->facts));
    const Explanation told = explainCommutation(verdict, m_law.rules(), Messages(Language::Chinese));
    QCOMPARE(told.summary, u"可以提请减刑，最多减九个月；自2023年2月10日起符合时间条件。"_qs);
    QCOMPARE(told.because, QStringList());
    QVERIFY(told.lines().contains(
        u"法释〔2016〕23号第六条第三款：减刑间隔：自前次裁定送达之日2021年8月10日起满一年六个月，2023年2月10日届满。"_qs));
    const Explanation parole = explainParole(verdict, m_law.rules(), Messages(Language::English));
    const auto danger = std::find_if(parole.reasons.begin(), parole.reasons.end(),
                                     [](const ExplainedReason &r) { return r.outcome == Outcome::Unsupported; });
    QVERIFY(danger != parole.reasons.end());
    QCOMPARE(danger->rule, u"criminal-law/81.1"_qs);
    QCOMPARE(parole.because, QStringList{danger->text});
    QCOMPARE(danger->citation, u"Criminal Law, art. 81(1)"_qs);
    QVERIFY(danger->line.startsWith(danger->citation + u": "_qs));
    QCOMPARE(danger->change, u"Establish and enter \"danger of reoffending\", or leave it to people."_qs);
}

void ExplainTest::namesBothFactsThatContradict_data()
{
    QTest::addColumn<int>("language");
    QTest::addColumn<QString>("words");
    QTest::addColumn<QString>("change");
    QTest::newRow("Chinese") << int(Language::Chinese) << u"事实不能并存或不可能：出生日期、判处日期。"_qs
                             << u"核对文书，更正“出生日期、判处日期”。"_qs;
    QTest::newRow("English") << int(Language::English)
                             << u"These facts cannot stand together, or cannot be: date of birth, judged on."_qs
                             << u"Check the papers and correct \"date of birth, judged on\"."_qs;
}

void ExplainTest::namesBothFactsThatContradict()
{
    QFETCH(int, language);
    QFETCH(QString, words);
    QFETCH(QString, change);
    const auto examples = readExamples();
    const auto born = std::find_if(examples.begin(), examples.end(),
                                   [](const Example &e) { return e.name == u"invalid/judged-before-birth.json"; });
    QVERIFY(born != examples.end());
    const Verdict verdict = m_law.evaluate(*factsFromJson(born->facts));
    const Messages messages(static_cast<Language>(language));
    const Explanation told = explainCommutation(verdict, m_law.rules(), messages);
    QVERIFY2(told.lines().contains(words), qPrintable(told.lines().join(u'\n')));
    QVERIFY(std::any_of(told.reasons.begin(), told.reasons.end(),
                        [&](const ExplainedReason &reason) { return reason.change == change; }));
}

void ExplainTest::tellsTermsInEnglish_data()
{
    QTest::addColumn<Term>("term");
    QTest::addColumn<QString>("words");
    QTest::newRow("all parts") << Term{1, 6, 15} << u"1 yr 6 mo 15 d"_qs;
    QTest::newRow("years") << Term{2, 0, 0} << u"2 yr"_qs;
    QTest::newRow("months and days") << Term{0, 9, 1} << u"9 mo 1 d"_qs;
    QTest::newRow("no time at all") << Term{} << u"none"_qs;
}

void ExplainTest::tellsTermsInEnglish()
{
    QFETCH(Term, term);
    const Messages messages(Language::English);
    QTEST(Wording(m_law.rules(), messages).value(term), "words");
}

REMIT_TEST(ExplainTest);
#include "explain_test.moc"
