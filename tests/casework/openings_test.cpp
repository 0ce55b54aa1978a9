#include "casework/soon.h"
#include "prison.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 12, 1);

qint64 acts(const TestPrison &prison) { return prison.store().head()->size; }

std::vector<OpenCase> suggested(const TestPrison &prison, const QStringList &numbers)
{
    std::vector<OpenCase> requests;
    for (const QString &number : numbers)
        if (const auto one = suggestOpening(prison.desk(u"ward"_qs), number, CaseKind::Commutation, reportDay))
            requests.push_back(one->request);
    return requests;
}

}  // namespace

/** From the pre-screening (条件初筛) to cases: many at once, and who comes next month. */
class OpeningsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theChosenAreOpenedTogether();
    void whoCannotBeProposedIsAnsweredByName();
    void stoppedInTheMiddleNothingIsOpened();
    void othersOpenNobody();
    void theDayOfTheListIsTheFirstThatTheLawAllows();
    void aCandidateShowsWhatOneChoosesBy();
    void aReductionNamesItsPenalty_data();
    void aReductionNamesItsPenalty();
};

void OpeningsTest::theChosenAreOpenedTogether()
{
    TestPrison prison;
    prison.fill(60);
    const QStringList people = prison.eligible(reportDay).mid(0, 5);
    QCOMPARE(people.size(), 5);
    const qint64 before = acts(prison);
    const auto opened = openCases(prison.desk(u"ward"_qs), suggested(prison, people));
    QVERIFY(opened);
    QStringList numbers;
    for (std::size_t i = 0; i < opened->size(); ++i) {
        const OpenedCase &one = (*opened)[i];
        QVERIFY2(!one.error, one.error ? qPrintable(one.error->code) : "");
        QCOMPARE(one.inmate, people[qsizetype(i)]);
        const auto file = prison.store().caseFile(one.number);
        QVERIFY(file);
        QCOMPARE(file->inmate, one.inmate);
        QCOMPARE(file->openingAct, before + 1 + qint64(i));
        numbers << one.number;
    }
    QCOMPARE(numbers,
             (QStringList{u"2026-0001"_qs, u"2026-0002"_qs, u"2026-0003"_qs, u"2026-0004"_qs, u"2026-0005"_qs}));
    QCOMPARE(acts(prison), before + 5);
    QVERIFY(prison.store().checkViews()->same());
}

void OpeningsTest::whoCannotBeProposedIsAnsweredByName()
{
    TestPrison prison;
    prison.fill(60);
    const QStringList people = prison.eligible(reportDay).mid(0, 2);
    std::vector<OpenCase> requests = suggested(prison, people);
    requests.insert(requests.begin() + 1, OpenCase{u"0000000000"_qs, CaseKind::Commutation, reportDay, {}, {}});
    requests.push_back(requests.front());
    const auto opened = openCases(prison.desk(u"ward"_qs), requests);
    QVERIFY(opened);
    QStringList results;
    for (const OpenedCase &one : *opened) results << (one.error ? one.error->code : one.number);
    QCOMPARE(results, (QStringList{u"2026-0001"_qs, u"casework.inmate.unknown"_qs, u"2026-0002"_qs,
                                   u"casework.case.already"_qs}));
}

void OpeningsTest::stoppedInTheMiddleNothingIsOpened()
{
    TestPrison prison;
    prison.fill(60);
    const auto requests = suggested(prison, prison.eligible(reportDay).mid(0, 4));
    const qint64 before = acts(prison);
    const auto stopped = openCases(prison.desk(u"ward"_qs), requests, [](int done, int) { return done < 2; });
    QCOMPARE(stopped.error().code, u"casework.cancelled"_qs);
    QCOMPARE(acts(prison), before);
    QVERIFY(prison.store().cases({})->empty());
    // Its numbers are not lost either.
    QCOMPARE(openCases(prison.desk(u"ward"_qs), requests)->front().number, u"2026-0001"_qs);
}

void OpeningsTest::othersOpenNobody()
{
    TestPrison prison;
    prison.fill(60);
    const auto requests = suggested(prison, prison.eligible(reportDay).mid(0, 2));
    QCOMPARE(openCases(prison.desk(u"governor"_qs), requests).error().code, u"casework.role"_qs);
    QVERIFY(prison.store().cases({})->empty());
}

void OpeningsTest::theDayOfTheListIsTheFirstThatTheLawAllows()
{
    TestPrison prison;
    prison.fill(120);
    const Desk desk = prison.desk(u"dept"_qs);
    const auto months = soonEligible(desk, reportDay, 24);
    QVERIFY(months);
    QCOMPARE(months->size(), size_t(24));
    QCOMPARE(isoMonth(months->front().month), u"2026-12"_qs);
    QCOMPARE(qsizetype(std::ranges::count(months->front().inmates, reportDay, &SoonInmate::earliestOn)),
             qsizetype(screen(desk, reportDay)->commutation.eligible));
    int later = 0;
    for (const SoonMonth &month : *months) {
        for (const SoonInmate &one : month.inmates) {
            QCOMPARE(isoMonth(monthOf(one.earliestOn)), isoMonth(month.month));
            QCOMPARE(screenOne(desk, one.row.number, one.earliestOn)->verdict.commutation.decision, Decision::Eligible);
            if (one.earliestOn == reportDay) continue;
            ++later;
            QCOMPARE(
                screenOne(desk, one.row.number, one.earliestOn - std::chrono::days(1))->verdict.commutation.decision,
                Decision::NotYet);
        }
    }
    QVERIFY(later > 3);
}

void OpeningsTest::aCandidateShowsWhatOneChoosesBy()
{
    TestPrison prison;
    prison.fill(60);
    int unpaid = 0;
    for (const QString &number : prison.eligible(reportDay)) {
        const auto one = suggestOpening(prison.desk(u"ward"_qs), number, CaseKind::Commutation, reportDay);
        QVERIFY(one);
        QCOMPARE(one->decision, Decision::Eligible);
        const InmateRecord record = *prison.store().inmate(number);
        qint64 recorded = 0;
        for (const RecordedMonth &month : record.months) recorded += month.total;
        QCOMPARE(one->points, recorded);
        unpaid += one->property == u"none" || one->property == u"partial";
        // What the case is then asked for at its first stages is what was told before.
        const auto opened = openCase(prison.desk(u"ward"_qs), one->request);
        QVERIFY(opened);
        QStringList asked;
        const auto needs = dossierNeeds(prison.desk(u"ward"_qs), *prison.store().caseFile(*opened));
        QVERIFY(needs);
        for (const DossierNeed &need : *needs)
            if (need.weight == PaperWeight::Hard && need.forms.isEmpty()) asked << need.paper;
        QCOMPARE(one->papers, asked);
        QVERIFY(one->papers.contains(u"judgments"_qs));
    }
    QVERIFY(unpaid > 0);
}

void OpeningsTest::aReductionNamesItsPenalty_data()
{
    QTest::addColumn<QString>("sentence");
    QTest::addColumn<QString>("words");
    QTest::newRow("fixed term") << u"fixed_term"_qs << u"减去有期徒刑二个月"_qs;
    QTest::newRow("detention") << u"criminal_detention"_qs << u"减去拘役二个月"_qs;
    QTest::newRow("public surveillance") << u"public_surveillance"_qs << u"减去管制二个月"_qs;
    QTest::newRow("life that became a term") << u"life"_qs << u"减去有期徒刑二个月"_qs;
    QTest::newRow("not stated") << QString() << u"减去有期徒刑二个月"_qs;
}

void OpeningsTest::aReductionNamesItsPenalty()
{
    QFETCH(QString, sentence);
    CaseFile file;
    file.state.sentence = sentence;
    file.proposal.reduction = Term{0, 2, 0};
    QTEST(proposalText(file), "words");
}

REMIT_TEST(OpeningsTest);

#include "openings_test.moc"
