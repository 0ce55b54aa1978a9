#include "casework/dossier.h"
#include "base/digest.h"
#include "batch/case.h"
#include "casework/casecontents.h"
#include "casework/demopapers.h"
#include "casework/dossierorder.h"
#include "casework/forms.h"
#include "casework/papers.h"
#include "prison.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

/** A file as a reader gives it: no real pages are needed to be kept. */
ReadMaterial readFile(const QByteArray &pdf, int pages = 2, const QString &type = u"pdf"_qs)
{
    return {type, pdf, std::vector<QSizeF>(size_t(pages), QSizeF(595, 842))};
}

DossierNeed::State stateOf(const std::vector<DossierNeed> &needs, const QString &paper)
{
    return std::ranges::find(needs, paper, &DossierNeed::paper)->state;
}

/** The papers that a refusal names. */
QStringList namesOf(const Error &refusal)
{
    QStringList names;
    for (const Error &cause : refusal.causes) names << cause.args[u"paper"_qs];
    return names;
}

QStringList titlesOf(const std::vector<DossierPiece> &pieces)
{
    QStringList titles;
    for (const DossierPiece &piece : pieces)
        if (piece.material) titles << piece.title;
    return titles;
}

}  // namespace

/** Scans attached to a case: who may, where they stand, what they leave behind, and that they go to the court. */
class DossierTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aMaterialIsAttachedWithWhoAndWhen();
    void whatTheCatalogueAsksForIsAsked();
    void theSameFileTwiceIsRefused();
    void itIsPlacedAndMarkedAnew();
    void thoseOfOneKindArePutInOrder();
    void anEarlierSignatureStaysWhenTheOrderChanges();
    void itIsTakenOutWithAReasonAndItsBytesStay();
    void whatIsMissingIsNamedUntilItIsThere();
    void nobodyAgreesWithoutAPaperThatMustBeThere();
    void whatIsWaivedWithAReasonStopsNothing();
    void demonstrationPapersFillEveryPlaceOnce();
    void theListsAreOutdatedByWhatIsAttached();
    void theCourtGetsItInItsPlace();
    void theCourtIsToldWhatTheCaseGoesWithout();
    void theViewsAreWhatTheLedgerGives();
    void nobodyChangesItWithoutTheRight();

private:
    Result<DossierMaterial> attach(const QString &officer, const QByteArray &pdf, const MaterialPlace &place) const
    {
        return attachMaterial(m_prison->desk(officer), {m_number, place, pdf, readFile(pdf)});
    }
    CaseFile file() const { return *m_prison->store().caseFile(m_number); }
    std::vector<DossierPiece> pieces() const { return *dossierPieces(m_prison->desk(u"dept"_qs), file()); }

    /** The case stands before the area's meeting (监区长办公会). */
    void toTheArea() const
    {
        QVERIFY(actOnCase(m_prison->desk(u"ward"_qs), m_number, agreed(std::nullopt)));
        QVERIFY(agreeByTheWard());
    }
    CaseAction agreed(const std::optional<Meeting> &meeting) const
    {
        return {CaseEvent::Kind::Agree, m_prison->today(), u"同意"_qs, meeting, {}, {}};
    }
    Result<CaseFile> agreeByTheWard() const { return decide(u"ward"_qs); }
    Result<CaseFile> agreeByTheArea() const { return decide(u"area"_qs); }
    Result<CaseFile> decide(const QString &officer) const
    {
        const Meeting meeting{u"甲"_qs, u"乙"_qs, {u"甲"_qs, u"乙"_qs, u"丙"_qs}, 3, 0, {}};
        return actOnCase(m_prison->desk(officer), m_number, agreed(meeting));
    }

    /** What the court gets of the case, and the checkpoint that it is proven by. */
    CaseFiles sent(Checkpoint &checkpoint) const;

    std::unique_ptr<TestPrison> m_prison;
    QString m_number;
};

CaseFiles DossierTest::sent(Checkpoint &checkpoint) const
{
    const Desk desk = m_prison->desk(u"dept"_qs);
    MerkleProver prover;
    const auto leaves = desk.ports.ledger.leaves();
    for (const QByteArray &leaf : *leaves) prover.append(leaf);
    checkpoint = {u"test"_qs, prover.size(), prover.root(prover.size())};
    const auto entries = CaseContents(desk, prover, checkpoint, {}).entriesOf(m_number);
    CaseFiles files{m_number, {}, {}, {}, {}};
    if (!entries) return files;
    for (const ContainerEntry &entry : *entries) {
        const QByteArray bytes = std::get<QByteArray>(entry.content);
        const QString name = entry.name.section(u'/', -1);
        if (name == u"case.json")
            files.document = bytes;
        else if (name == u"acts.jsonl")
            files.acts = bytes;
        else if (name == u"proofs.json")
            files.proofs = bytes;
        else
            files.digests.emplace(name, sha256(bytes));
    }
    return files;
}

void DossierTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(60);
    const OpenCase request{m_prison->eligible(reportDay).value(0),
                           CaseKind::Commutation,
                           reportDay,
                           {true, Merit::None, false, {}, {}, {u"history:none"_qs}},
                           {Term{0, 1, 0}, {}, {}}};
    const auto number = openCase(m_prison->desk(u"ward"_qs), request);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    m_number = *number;
}

void DossierTest::aMaterialIsAttachedWithWhoAndWhen()
{
    const QByteArray scan("\x89PNG as scanned"), pdf("%PDF made of it");
    const auto material = attachMaterial(m_prison->desk(u"ward"_qs),
                                         {m_number, {u"judgments"_qs, {}}, scan, readFile(pdf, 3, u"png"_qs)});
    QVERIFY2(material, material ? "" : qPrintable(material.error().code));
    const DossierMaterial kept = file().materials.front();
    QCOMPARE(kept, *material);
    QCOMPARE(kept.place.title, u"裁判文书"_qs);
    QCOMPARE(kept.person, m_prison->desk(u"ward"_qs).officer.person);
    QCOMPARE(kept.on, m_prison->today());
    QCOMPARE(kept.pages, 3);
    // Both what is read and what was handed in are kept under their digests.
    QCOMPARE(*m_prison->store().attachment(sha256(pdf)), pdf);
    QCOMPARE(*m_prison->store().attachment(kept.original), scan);
    QCOMPARE(m_prison->store().act(kept.act)->act.kind, u"case.material.add"_qs);
}

void DossierTest::whatTheCatalogueAsksForIsAsked()
{
    QCOMPARE(attach(u"ward"_qs, "%PDF 1", {u"nonsense"_qs, {}}).error().code, u"casework.dossier.kind"_qs);
    QCOMPARE(attach(u"ward"_qs, "%PDF 1", {u"confession"_qs, {}}).error().code, u"casework.dossier.hand"_qs);
    MaterialPlace dictated{u"confession"_qs, {}, {Hand::Dictated, u"李某"_qs, {}, true}};
    QCOMPARE(attach(u"ward"_qs, "%PDF 1", dictated).error().code, u"casework.dossier.scribe"_qs);
    dictated.writing.reason = u"不识字"_qs;
    QVERIFY(attach(u"ward"_qs, "%PDF 1", dictated));
    QCOMPARE(file().materials.front().place.writing, dictated.writing);
}

void DossierTest::theSameFileTwiceIsRefused()
{
    QVERIFY(attach(u"ward"_qs, "%PDF 1", {u"judgments"_qs, {}}));
    const auto again = attach(u"dept"_qs, "%PDF 1", {u"other"_qs, u"别名"_qs});
    QCOMPARE(again.error().code, u"casework.dossier.doubled"_qs);
    QCOMPARE(again.error().args[u"title"_qs], u"裁判文书"_qs);
    // What was taken out may come again.
    QVERIFY(removeMaterial(m_prison->desk(u"dept"_qs), m_number, file().materials.front().act, u"放错"_qs));
    QVERIFY(attach(u"dept"_qs, "%PDF 1", {u"other"_qs, u"别名"_qs}));
}

void DossierTest::itIsPlacedAndMarkedAnew()
{
    const qint64 first = attach(u"ward"_qs, "%PDF 1", {u"other"_qs, u"甲"_qs})->act;
    QVERIFY(attach(u"ward"_qs, "%PDF 2", {u"judgments"_qs, u"乙"_qs}));
    QVERIFY(attach(u"ward"_qs, "%PDF 3", {u"judgments"_qs, u"丙"_qs}));
    QCOMPARE(titlesOf(pieces()), (QStringList{u"乙"_qs, u"丙"_qs, u"甲"_qs}));
    const Desk desk = m_prison->desk(u"ward"_qs);
    QVERIFY(placeMaterial(desk, m_number, first, {u"judgments"_qs, u"甲"_qs}));
    QCOMPARE(titlesOf(pieces()), (QStringList{u"乙"_qs, u"丙"_qs, u"甲"_qs}));
    // A new title alone changes no order.
    const qint64 second = file().materials[1].act;
    QVERIFY(placeMaterial(desk, m_number, second, {u"judgments"_qs, u"一审判决"_qs}));
    QCOMPARE(titlesOf(pieces()), (QStringList{u"一审判决"_qs, u"丙"_qs, u"甲"_qs}));
    QCOMPARE(placeMaterial(desk, m_number, second, {u"judgments"_qs, u"一审判决"_qs}).error().code,
             u"casework.dossier.same"_qs);
    QCOMPARE(placeMaterial(desk, m_number, 99999, {u"judgments"_qs, u"无"_qs}).error().code,
             u"casework.dossier.unknown"_qs);
}

void DossierTest::thoseOfOneKindArePutInOrder()
{
    const Desk desk = m_prison->desk(u"ward"_qs);
    std::map<QString, qint64> number;
    for (const char16_t *title : {u"甲", u"乙", u"丙"}) {
        const QString name = QString::fromUtf16(title);
        number[name] = attach(u"ward"_qs, "%PDF " + name.toUtf8(), {u"judgments"_qs, name})->act;
    }
    QVERIFY(attach(u"ward"_qs, "%PDF 9", {u"other"_qs, u"别类"_qs}));
    QVERIFY(moveMaterial(desk, m_number, number[u"丙"_qs], 1));
    QCOMPARE(titlesOf(pieces()), (QStringList{u"丙"_qs, u"甲"_qs, u"乙"_qs, u"别类"_qs}));
    QVERIFY(moveMaterial(desk, m_number, number[u"丙"_qs], 2));
    QCOMPARE(titlesOf(pieces()), (QStringList{u"甲"_qs, u"丙"_qs, u"乙"_qs, u"别类"_qs}));
    // What comes later comes last; what goes away and comes back comes last too.
    number[u"丁"_qs] = attach(u"ward"_qs, "%PDF 10", {u"judgments"_qs, u"丁"_qs})->act;
    QVERIFY(placeMaterial(desk, m_number, number[u"甲"_qs], {u"other"_qs, u"甲"_qs}));
    QVERIFY(placeMaterial(desk, m_number, number[u"甲"_qs], {u"judgments"_qs, u"甲"_qs}));
    QCOMPARE(titlesOf(pieces()), (QStringList{u"丙"_qs, u"乙"_qs, u"丁"_qs, u"甲"_qs, u"别类"_qs}));
    QCOMPARE(moveMaterial(desk, m_number, number[u"丁"_qs], 5).error().code, u"casework.dossier.turn"_qs);
    QCOMPARE(moveMaterial(desk, m_number, number[u"丁"_qs], 3).error().code, u"casework.dossier.same"_qs);
    QCOMPARE(moveMaterial(desk, m_number, 99999, 1).error().code, u"casework.dossier.unknown"_qs);
    QCOMPARE(moveMaterial(m_prison->desk(u"governor"_qs), m_number, number[u"丁"_qs], 1).error().code,
             u"dossier.right.role"_qs);
    const auto views = m_prison->store().checkViews();
    QVERIFY(views);
    for (const ViewsReport::View &view : views->views) QVERIFY2(view.differing.isEmpty(), qPrintable(view.table));
}

void DossierTest::anEarlierSignatureStaysWhenTheOrderChanges()
{
    m_number = *m_prison->bringToCourt(m_prison->eligible(reportDay).value(1), reportDay);
    const Desk desk = m_prison->desk(u"dept"_qs);
    const qint64 first = attach(u"dept"_qs, "%PDF 1", {u"other"_qs, u"甲"_qs})->act;
    QVERIFY(attach(u"dept"_qs, "%PDF 2", {u"other"_qs, u"乙"_qs}));
    for (const char *list : {"dossier-index", "review"})
        QVERIFY(produceForm(desk, m_number, QString::fromLatin1(list), m_prison->renderer()));
    const std::vector<CaseDocument> before = file().documents;
    QVERIFY(moveMaterial(desk, m_number, first, 2));
    // Every paper is the one that was made or signed; only the list that names pages must be made anew.
    QCOMPARE(file().documents, before);
    const qint64 newest = newestSource(*m_prison->store().inmate(file().inmate));
    QStringList outdated;
    for (const CaseDocument &document : before)
        if (isOutdated(document, file(), newest)) outdated << document.form;
    QVERIFY(outdated.contains(u"dossier-index"_qs));
    QVERIFY(!outdated.contains(u"review"_qs));
    QVERIFY(produceForm(desk, m_number, u"dossier-index"_qs, m_prison->renderer()));
    const QString index = wordsOn(*m_prison, m_number, u"dossier-index"_qs);
    QVERIFY2(index.indexOf(u"乙"_qs) < index.indexOf(u"甲"_qs) && index.contains(u"乙"_qs), qPrintable(index));
}

void DossierTest::itIsTakenOutWithAReasonAndItsBytesStay()
{
    const DossierMaterial material = *attach(u"ward"_qs, "%PDF 1", {u"judgments"_qs, {}});
    QCOMPARE(removeMaterial(m_prison->desk(u"ward"_qs), m_number, material.act, u"  "_qs).error().code,
             u"casework.dossier.reason"_qs);
    QVERIFY(removeMaterial(m_prison->desk(u"ward"_qs), m_number, material.act, u"扫描不清"_qs));
    QVERIFY(titlesOf(pieces()).isEmpty());
    const DossierMaterial kept = file().materials.front();
    QCOMPARE(kept.removed->reason, u"扫描不清"_qs);
    QCOMPARE(*m_prison->store().attachment(kept.digest), QByteArray("%PDF 1"));
    QCOMPARE(removeMaterial(m_prison->desk(u"dept"_qs), m_number, material.act, u"再抽"_qs).error().code,
             u"casework.dossier.unknown"_qs);
}

void DossierTest::whatIsMissingIsNamedUntilItIsThere()
{
    const Desk desk = m_prison->desk(u"ward"_qs);
    QCOMPARE(stateOf(*dossierNeeds(desk, file()), u"judgments"_qs), DossierNeed::State::Later);
    CaseFile later = file();
    later.state.stage = u"area_meeting"_qs;
    QCOMPARE(stateOf(*dossierNeeds(desk, later), u"judgments"_qs), DossierNeed::State::Missing);
    QVERIFY(attach(u"ward"_qs, "%PDF 1", {u"judgments"_qs, {}}));
    QCOMPARE(stateOf(*dossierNeeds(desk, file()), u"judgments"_qs), DossierNeed::State::There);
    QVERIFY(removeMaterial(desk, m_number, file().materials.front().act, u"放错"_qs));
    QCOMPARE(stateOf(*dossierNeeds(desk, file()), u"judgments"_qs), DossierNeed::State::Later);
}

void DossierTest::nobodyAgreesWithoutAPaperThatMustBeThere()
{
    toTheArea();
    const Result<CaseFile> refused = agreeByTheArea();
    QCOMPARE(refused.error().code, u"casework.dossier.incomplete"_qs);
    const QStringList lacking = namesOf(refused.error());
    for (const char *paper : {"judgments", "execution_notice", "repentance_evidence"})
        QVERIFY2(lacking.contains(QLatin1String(paper)), paper);
    QVERIFY(!lacking.contains(u"proposal"_qs));
    QCOMPARE(refused.error().args[u"count"_qs], QString::number(lacking.size()));
    const QString words = Messages(Language::Chinese).text(refused.error());
    QVERIFY2(words.contains(u"执行通知书（法释〔2014〕5号第二条"_qs), qPrintable(words));
    QVERIFY2(words.contains(u"收监时随罪犯送交，在收监档案中"_qs), qPrintable(words));
    // Other ways stay open: it is sent back, or not proposed.
    CaseAction back{CaseEvent::Kind::SendBack, m_prison->today(), u"补材料"_qs, {}, u"ward_discussion"_qs, {}};
    QVERIFY(actOnCase(m_prison->desk(u"area"_qs), m_number, back));
    QVERIFY(agreeByTheWard());
    // Each kind that the catalogue names answers for its paper.
    for (const QString &paper : lacking) {
        QCOMPARE(agreeByTheArea().error().code, u"casework.dossier.incomplete"_qs);
        const QString kind = loadDossierCatalogue()->answerFor(paper)->kinds.last();
        QVERIFY(attach(u"ward"_qs, "%PDF " + kind.toUtf8(), {kind, {}, {Hand::Own, {}, {}, true}}));
    }
    QVERIFY(agreeByTheArea());
    // What is taken out later stops the stage that follows.
    QVERIFY(removeMaterial(m_prison->desk(u"dept"_qs), m_number, file().materials.front().act, u"放错"_qs));
    QVERIFY(namesOf(checkMaterials(m_prison->desk(u"dept"_qs), file()).error()).contains(u"judgments"_qs));
}

void DossierTest::whatIsWaivedWithAReasonStopsNothing()
{
    toTheArea();
    const Desk chief = m_prison->desk(u"chief"_qs);
    QCOMPARE(waiveMaterial(m_prison->desk(u"dept"_qs), m_number, u"judgments"_qs, u"无"_qs).error().code,
             u"dossier.right.role"_qs);
    QCOMPARE(waiveMaterial(chief, m_number, u"judgments"_qs, u" "_qs).error().code, u"casework.dossier.waivereason"_qs);
    QCOMPARE(waiveMaterial(chief, m_number, u"proposal"_qs, u"无"_qs).error().code, u"casework.dossier.needless"_qs);
    for (const QString &paper : namesOf(agreeByTheArea().error())) {
        const auto waiver = waiveMaterial(chief, m_number, paper, u"已发函调取"_qs);
        QVERIFY2(waiver, waiver ? "" : qPrintable(waiver.error().code));
        QCOMPARE(file().waivers.back(), *waiver);
        QCOMPARE(m_prison->store().act(waiver->act)->act.kind, u"case.material.waive"_qs);
    }
    QCOMPARE(waiveMaterial(chief, m_number, u"judgments"_qs, u"再"_qs).error().code, u"casework.dossier.waived"_qs);
    QCOMPARE(stateOf(*dossierNeeds(chief, file()), u"judgments"_qs), DossierNeed::State::Waived);
    QVERIFY(agreeByTheArea());
    const auto views = m_prison->store().checkViews();
    QVERIFY(views);
    for (const ViewsReport::View &view : views->views) QVERIFY2(view.differing.isEmpty(), qPrintable(view.table));
}

void DossierTest::demonstrationPapersFillEveryPlaceOnce()
{
    const Fonts fonts = *Fonts::load();
    QVERIFY(*attachDemoPapers(m_prison->desk(u"ward"_qs), m_number, fonts) >= 3);
    CaseFile issued = file();
    issued.state.stage = u"proposal"_qs;
    QVERIFY(checkMaterials(m_prison->desk(u"ward"_qs), issued));
    QCOMPARE(*attachDemoPapers(m_prison->desk(u"ward"_qs), m_number, fonts), 0);
}

void DossierTest::theListsAreOutdatedByWhatIsAttached()
{
    const auto number = m_prison->bringToCourt(m_prison->eligible(reportDay).value(1), reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    m_number = *number;
    const Desk desk = m_prison->desk(u"dept"_qs);
    QVERIFY(produceForm(desk, m_number, u"dossier-index"_qs, m_prison->renderer()));
    const auto indexIsOld = [&] {
        const CaseFile now = file();
        const auto index = std::ranges::find(now.documents, u"dossier-index"_qs, &CaseDocument::form);
        return isOutdated(*index, now, newestSource(*m_prison->store().inmate(now.inmate)));
    };
    QVERIFY(!indexIsOld());
    QVERIFY(attach(u"dept"_qs, "%PDF 1", {u"judgments"_qs, u"某某判决书"_qs}));
    QVERIFY(indexIsOld());
    QVERIFY(produceForm(desk, m_number, u"dossier-index"_qs, m_prison->renderer()));
    QVERIFY(!indexIsOld());
    QVERIFY(wordsOn(*m_prison, m_number, u"dossier-index"_qs).contains(u"某某判决书"_qs));
}

void DossierTest::theCourtGetsItInItsPlace()
{
    const MaterialPlace own{u"confession"_qs, {}, {Hand::Own, {}, {}, true}};
    QVERIFY(attach(u"ward"_qs, "%PDF 1", own));
    QVERIFY(attach(u"ward"_qs, "%PDF 2", {u"judgments"_qs, {}}));
    const DossierMaterial gone = *attach(u"ward"_qs, "%PDF 3", {u"judgments"_qs, u"抽出的"_qs});
    QVERIFY(removeMaterial(m_prison->desk(u"ward"_qs), m_number, gone.act, u"放错"_qs));
    Checkpoint checkpoint;
    const CaseFiles files = sent(checkpoint);
    const CaseSummary summary = *Json::parse(files.document).and_then(caseFromJson);
    QStringList names;
    for (const CaseMaterial &material : summary.materials) names << material.file;
    QCOMPARE(names, (QStringList{u"02.01-judgments-01.pdf"_qs, u"05-confession-01.pdf"_qs}));
    QVERIFY(!summary.materials[0].ownHand);
    QVERIFY(summary.materials[1].ownHand);
    QCOMPARE(summary.materials[0].pages, 2);
    // The acts that attached them travel with their proofs; the one taken out does not.
    const CaseReport report = checkCase(files, checkpoint);
    QVERIFY2(report.findings.empty(), report.findings.empty() ? "" : qPrintable(report.findings.front().code));
    QVERIFY(files.acts.contains("case.material.add"));
    QVERIFY(!files.acts.contains(u"抽出的"_qs.toUtf8()));
}

void DossierTest::theCourtIsToldWhatTheCaseGoesWithout()
{
    toTheArea();
    Checkpoint checkpoint;
    QVERIFY(!Json::parse(sent(checkpoint).document)->object().contains(u"waivers"_qs));
    const auto waiver = waiveMaterial(m_prison->desk(u"chief"_qs), m_number, u"execution_notice"_qs, u"已发函调取"_qs);
    QVERIFY(waiver);
    const CaseFiles files = sent(checkpoint);
    const CaseReport report = checkCase(files, checkpoint);
    QVERIFY2(report.findings.empty(), report.findings.empty() ? "" : qPrintable(report.findings.front().code));
    QCOMPARE(report.waivers, (std::vector<CaseWaiver>{{u"execution_notice"_qs, u"执行通知书"_qs, u"已发函调取"_qs,
                                                       m_prison->today(), waiver->act}}));
    // Neither another paper nor another reason was ever decided.
    for (const auto &[from, to] :
         {std::pair<QByteArray, QByteArray>{"\"execution_notice\",\"reason\"", "\"judgments\",\"reason\""},
          {"已发函调取", "原件已毁"},
          {"\"act\":" + QByteArray::number(waiver->act), "\"act\":1"}}) {
        CaseFiles lie = files;
        const qsizetype at = lie.document.indexOf(from, lie.document.indexOf("\"waivers\":[{\"act\""));
        QVERIFY2(at > 0, from.constData());
        lie.document.replace(at, from.size(), to);
        const CaseReport found = checkCase(lie, checkpoint);
        QVERIFY2(!found.findings.empty() && found.findings.back().code == u"container.case.waiver", to.constData());
    }
    // Once the paper is there, it is waived no more.
    QVERIFY(attach(u"ward"_qs, "%PDF 1", {u"execution-notice"_qs, {}}));
    QVERIFY(checkCase(sent(checkpoint), checkpoint).waivers.empty());
}

void DossierTest::theViewsAreWhatTheLedgerGives()
{
    const qint64 number = attach(u"ward"_qs, "%PDF 1", {u"other"_qs, u"甲"_qs})->act;
    QVERIFY(attach(u"ward"_qs, "%PDF 2", {u"judgments"_qs, {}}));
    QVERIFY(placeMaterial(m_prison->desk(u"ward"_qs), m_number, number, {u"merit"_qs, u"甲"_qs}));
    QVERIFY(placeMaterial(m_prison->desk(u"ward"_qs), m_number, number, {u"merit"_qs, u"丁"_qs}));
    QVERIFY(removeMaterial(m_prison->desk(u"ward"_qs), m_number, number, u"放错"_qs));
    const auto views = m_prison->store().checkViews();
    QVERIFY(views);
    for (const ViewsReport::View &view : views->views) QVERIFY2(view.differing.isEmpty(), qPrintable(view.table));
}

void DossierTest::nobodyChangesItWithoutTheRight()
{
    QCOMPARE(attach(u"governor"_qs, "%PDF 1", {u"judgments"_qs, {}}).error().code, u"dossier.right.role"_qs);
    const qint64 number = attach(u"dept"_qs, "%PDF 1", {u"judgments"_qs, {}})->act;
    // The ward takes back only what is its own.
    QCOMPARE(removeMaterial(m_prison->desk(u"ward"_qs), m_number, number, u"不要"_qs).error().code,
             u"dossier.right.others"_qs);
    CaseAction lock;
    lock.kind = CaseEvent::Kind::Lock;
    lock.on = m_prison->today();
    lock.text = u"核查"_qs;
    QVERIFY(actOnCase(m_prison->desk(u"ward"_qs), m_number, lock));
    QCOMPARE(attach(u"dept"_qs, "%PDF 2", {u"judgments"_qs, {}}).error().code, u"dossier.right.closed"_qs);
}

REMIT_TEST(DossierTest);
#include "dossier_test.moc"
