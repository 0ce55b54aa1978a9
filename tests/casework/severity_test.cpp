#include "casework/severity.h"

#include "testmain.h"

using namespace remit;

/** What the papers say of strictness and leniency, from the verdict that the case was opened with. */
class SeverityTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strictnessIsToldWithItsArticles();
    void leniencyIsToldWithItsArticles();
    void anOrdinaryVerdictSaysNothing();

private:
    static Json verdict(const char *reasons)
    {
        return Json::parse(QByteArray("{\"reasons\":[") + reasons + "]}").value();
    }

    const Messages m_papers{Language::Chinese};
};

void SeverityTest::strictnessIsToldWithItsArticles()
{
    const Json told = verdict(R"(
        {"rule":"2016-23/7.1","citation":"法释〔2016〕23号第七条第一款","outcome":"met","result":{"strict_because":["recidivist"]}},
        {"rule":"2016-23/7.1","citation":"法释〔2016〕23号第七条第一款","outcome":"met","result":{"strict_because":["recidivist"]}},
        {"rule":"2014-5/6.2","citation":"法释〔2014〕5号第六条第二项","outcome":"applies","result":{"strict_because":["official_duty"]}},
        {"rule":"2016-23/7.2","citation":"法释〔2016〕23号第七条第二款","outcome":"unsupported","result":{"strict_because":["recidivist"]}})");
    QCOMPARE(strictGrounds(told, m_papers),
             u"累犯，依照法释〔2016〕23号第七条第一款从严掌握。"
             u"职务犯罪，依照法释〔2014〕5号第六条第二项从严掌握。"_qs);
}

void SeverityTest::leniencyIsToldWithItsArticles()
{
    const Json told = verdict(R"(
        {"rule":"2016-23/20.2","citation":"法释〔2016〕23号第二十条第二款","outcome":"ambiguous","result":{}},
        {"rule":"2016-23/19.1","citation":"法释〔2016〕23号第十九条第一款","outcome":"unsupported","result":{}})");
    QCOMPARE(lenientGrounds(told, m_papers), u"依照法释〔2016〕23号第二十条第二款可以从宽掌握。"_qs);
}

void SeverityTest::anOrdinaryVerdictSaysNothing()
{
    const Json told =
        verdict(R"({"rule":"2016-23/6.1","citation":"法释〔2016〕23号第六条","outcome":"met","result":{}})");
    QCOMPARE(strictGrounds(told, m_papers), QString());
    QCOMPARE(lenientGrounds(told, m_papers), QString());
}

REMIT_TEST(SeverityTest);
#include "severity_test.moc"
