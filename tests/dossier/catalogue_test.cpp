#include "base/json.h"
#include "base/messages.h"
#include "dossier/completeness.h"
#include "dossier/material.h"

#include "testmain.h"

#include <QDirIterator>
#include <QFile>

#include <algorithm>

using namespace remit;

/** The catalogue's data, and what it says of a dossier. */
class CatalogueTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyPaperOfTheRulesHasAnAnswerAndASource();
    void everyKindHasANameAndAPlaceOfItsOwn();
    void everyStageIsOneOfTheWorkflow();
    void aPaperIsMissingFromTheStageOnThatNeedsIt();
    void onlyAHardPaperThatIsDueStopsTheCase();
    void oneMaterialOrPaperOfSeveralIsEnough();
    void aMaterialIsReadAsItWasWritten();

private:
    DossierCatalogue m_catalogue;
    Workflow m_workflow;
};

namespace {

/** The codes of procedure.material in the rules. */
void collect(const Json &json, QStringList &codes)
{
    if (json["topic"].toString() == u"procedure.material") codes << json["value"]["code"].toString();
    for (const auto &[name, value] : json.object()) collect(value, codes);
    for (const Json &value : json.array()) collect(value, codes);
}

QStringList papersOfTheRules()
{
    QStringList codes;
    QDirIterator files(QStringLiteral(REMIT_RESOURCES "/rules"), {u"*.json"_qs}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto json = Json::parse(file.readAll());
        if (json) collect(*json, codes);
    }
    codes.removeDuplicates();
    return codes;
}

DossierNeed::State stateOf(const std::vector<DossierNeed> &needs, const QString &paper)
{
    return std::ranges::find(needs, paper, &DossierNeed::paper)->state;
}

}  // namespace

void CatalogueTest::initTestCase()
{
    m_catalogue = *loadDossierCatalogue();
    m_workflow = *loadWorkflow(u"commutation"_qs);
}

void CatalogueTest::everyPaperOfTheRulesHasAnAnswerAndASource()
{
    const QStringList papers = papersOfTheRules();
    QVERIFY(papers.size() >= 19);
    const Messages messages(Language::Chinese);
    for (QString paper : papers) {
        const PaperAnswer *answer = m_catalogue.answerFor(paper);
        QVERIFY2(answer, qPrintable(paper));
        QVERIFY2(messages.has(u"dossier.source."_qs + paper), qPrintable(paper));
        QVERIFY2(messages.has(u"law.procedure."_qs + QString(paper).replace(u'_', u'-')), qPrintable(paper));
        for (const QString &kind : answer->kinds) QVERIFY2(m_catalogue.kind(kind), qPrintable(kind));
    }
}

void CatalogueTest::everyKindHasANameAndAPlaceOfItsOwn()
{
    const Messages messages(Language::English);
    QList<qint64> positions;
    for (const MaterialKind &kind : m_catalogue.kinds) {
        QVERIFY2(messages.has(u"dossier.kind."_qs + kind.kind), qPrintable(kind.kind));
        QVERIFY2(!positions.contains(kind.position), qPrintable(kind.kind));
        positions << kind.position;
    }
    QVERIFY(m_catalogue.kind(u"judgments"_qs)->position < m_catalogue.kind(u"property-declaration"_qs)->position);
    QVERIFY(m_catalogue.kind(u"confession"_qs)->asksHand);
}

void CatalogueTest::everyStageIsOneOfTheWorkflow()
{
    for (const PaperAnswer &answer : m_catalogue.answers)
        QVERIFY2(m_workflow.stage(answer.stage), qPrintable(answer.paper));
}

void CatalogueTest::aPaperIsMissingFromTheStageOnThatNeedsIt()
{
    const QStringList papers{u"judgments"_qs, u"proposal"_qs, u"procuratorate_opinion"_qs, u"unheard_of"_qs};
    const auto early = needsOf(m_catalogue, papers, {}, m_workflow, u"screening"_qs);
    QCOMPARE(stateOf(early, u"judgments"_qs), DossierNeed::State::Later);
    QCOMPARE(stateOf(early, u"unheard_of"_qs), DossierNeed::State::Missing);
    const auto area = needsOf(m_catalogue, papers, {}, m_workflow, u"area_meeting"_qs);
    QCOMPARE(stateOf(area, u"judgments"_qs), DossierNeed::State::Missing);
    QCOMPARE(stateOf(area, u"proposal"_qs), DossierNeed::State::Later);
    const auto issued = needsOf(m_catalogue, papers, {}, m_workflow, u"proposal"_qs);
    QCOMPARE(stateOf(issued, u"proposal"_qs), DossierNeed::State::Missing);
    QCOMPARE(stateOf(issued, u"procuratorate_opinion"_qs), DossierNeed::State::IfAny);
}

void CatalogueTest::onlyAHardPaperThatIsDueStopsTheCase()
{
    const QStringList papers{u"judgments"_qs,   u"community_assessment"_qs, u"execution_papers"_qs,
                             u"review_form"_qs, u"execution_notice"_qs,     u"unheard_of"_qs};
    const auto stopping = [&](const QString &stage, const DossierHoldings &there) {
        QStringList found;
        for (const DossierNeed &need : needsOf(m_catalogue, papers, there, m_workflow, stage))
            if (need.stops()) found << need.paper;
        return found;
    };
    QCOMPARE(stopping(u"ward_discussion"_qs, {}), QStringList());
    QCOMPARE(stopping(u"area_meeting"_qs, {}), (QStringList{u"judgments"_qs, u"execution_notice"_qs}));
    QCOMPARE(stopping(u"department_review"_qs, {{u"judgments"_qs}, {}}),
             (QStringList{u"execution_notice"_qs, u"community_assessment"_qs}));
    // A warning, a paper of the program's own and one that the catalogue does not know stop nothing.
    const MaterialWaiver waiver{u"execution_notice"_qs, u"原件在法院"_qs, u"P1"_qs, *makeDate(2026, 11, 2), 7};
    const DossierHoldings there{{u"judgments"_qs, u"community-assessment"_qs}, {}, {waiver}};
    QCOMPARE(stopping(u"proposal"_qs, there), QStringList());
    const auto needs = needsOf(m_catalogue, papers, there, m_workflow, u"proposal"_qs);
    QCOMPARE(stateOf(needs, u"execution_notice"_qs), DossierNeed::State::Waived);
    QCOMPARE(stateOf(needs, u"execution_papers"_qs), DossierNeed::State::Missing);
    // Once it is attached, the waiver is of no account.
    const DossierHoldings later{{u"execution-notice"_qs}, {}, {waiver}};
    QCOMPARE(stateOf(needsOf(m_catalogue, papers, later, m_workflow, u"proposal"_qs), u"execution_notice"_qs),
             DossierNeed::State::There);
    QCOMPARE(*waiverFromJson(waiverToJson({waiver.paper, waiver.reason, waiver.person, waiver.on})),
             (MaterialWaiver{waiver.paper, waiver.reason, waiver.person, waiver.on}));
}

void CatalogueTest::oneMaterialOrPaperOfSeveralIsEnough()
{
    const QStringList papers{u"repentance_evidence"_qs, u"review_form"_qs};
    for (const auto &[kinds, forms] : {std::pair(QStringList{u"confession"_qs}, QStringList{u"review"_qs}),
                                       std::pair(QStringList{u"repentance"_qs, u"review"_qs}, QStringList{})})
        for (const DossierNeed &need : needsOf(m_catalogue, papers, {kinds, forms}, m_workflow, u"court"_qs))
            QCOMPARE(need.state, DossierNeed::State::There);
}

void CatalogueTest::aMaterialIsReadAsItWasWritten()
{
    DossierMaterial material{{u"confession"_qs, u"认罪悔罪书"_qs, {Hand::Dictated, u"李某"_qs, u"不识字"_qs, true}},
                             QByteArray(32, 'a'),
                             QByteArray(32, 'b'),
                             u"png"_qs,
                             2,
                             1000,
                             u"P1"_qs,
                             *makeDate(2026, 11, 2)};
    QCOMPARE(*materialFromJson(materialToJson(material)), material);
    QVERIFY(!materialFromJson(Json(Json::Object{})));
    const MaterialRemoval removal{u"扫描不清"_qs, u"P2"_qs, *makeDate(2026, 11, 3)};
    QCOMPARE(*removalFromJson(removalToJson(removal)), removal);
}

REMIT_TEST(CatalogueTest);
#include "catalogue_test.moc"
