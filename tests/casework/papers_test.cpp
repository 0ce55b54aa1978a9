#include "casework/papers.h"
#include "casework/catalogue.h"
#include "casework/demo.h"
#include "casework/dossier.h"
#include "casework/forms.h"
#include "casework/imports.h"
#include "casework/opinions.h"
#include "casework/screening.h"
#include "documents/formdata.h"
#include "prison.h"

#include "testmain.h"

#include <QProcess>

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

QStringList dueIn(const TestPrison &prison, const QString &number)
{
    const auto file = prison.store().caseFile(number);
    QStringList due;
    for (const Paper &paper : papersOf(file->kind))
        if (isDue(paper, *file)) due << paper.name;
    return due;
}

/** What pdftotext reads from the paper, without any blanks. */
QString wordsOf(const TestPrison &prison, const QString &number, const QString &paper)
{
    const auto pdf = previewForm(prison.desk(u"dept"_qs), number, paper, prison.renderer());
    if (!pdf) return pdf.error().code;
    QProcess process;
    process.start(u"pdftotext"_qs, {u"-layout"_qs, u"-"_qs, u"-"_qs});
    process.write(*pdf);
    process.closeWriteChannel();
    process.waitForFinished();
    return QString::fromUtf8(process.readAllStandardOutput()).simplified().remove(u' ');
}

}  // namespace

/** The papers that the record fills by itself: when each can be made, what it says, when it is outdated. */
class PapersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aWaivedPaperIsNamedWithItsReason();
    void eachCanBeMadeOnceItHasHappened();
    void theMinutesSayWhatTheMeetingDecided();
    void theGovernorsMeetingHasItsMinutes();
    void theProposalNamesThePenalty();
    void theNoticeCountsFiveWorkingDays();
    void thePointsShowThePartsThatAnOlderSystemGave();
    void thePointsOfWhoWasNeverAssessedSayThat();
    void theIndexNumbersThePagesInTheCourtsOrder();
    void aLaterPaperOutdatesTheLists();
    void aDecisionTakenAnewOutdatesWhatTellsOfIt();
    void aPaperOfNoCaseIsRefused();

private:
    TestPrison m_prison;
    QString m_number;
    QString m_name;
};

void PapersTest::initTestCase()
{
    m_prison.fill(60);
    const QString inmate = m_prison.eligible(reportDay).value(0);
    const auto number = m_prison.bringToCourt(inmate, reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    m_number = *number;
    m_name = m_prison.store().inmate(inmate)->inmate.name;
}

void PapersTest::eachCanBeMadeOnceItHasHappened()
{
    const QStringList all = dueIn(m_prison, m_number);
    QCOMPARE(all.size(), 12);
    OpenCase request{m_prison.eligible(reportDay).value(1), CaseKind::Commutation, reportDay, {}, {}};
    request.confirmed = {true, Merit::None, false, {}, {}, {u"history:none"_qs}};
    request.proposal.reduction = Term{0, 1, 0};
    const auto opened = openCase(m_prison.desk(u"ward"_qs), request);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
    QCOMPARE(dueIn(m_prison, *opened), QStringList({u"review"_qs, u"points-detail"_qs, u"assessment"_qs}));
    for (const QString &name : {u"minutes-committee"_qs, u"notice"_qs, u"commutation-proposal"_qs})
        QCOMPARE(produceForm(m_prison.desk(u"dept"_qs), *opened, name, m_prison.renderer()).error().code,
                 u"casework.form.early"_qs);
}

void PapersTest::theMinutesSayWhatTheMeetingDecided()
{
    const auto file = m_prison.store().caseFile(m_number);
    const auto step = std::ranges::find(file->state.steps, u"committee"_qs, &CaseStep::stage);
    QVERIFY(step != file->state.steps.end() && step->event.meeting);
    const Meeting &meeting = *step->event.meeting;
    const QString words = wordsOf(m_prison, m_number, u"minutes-committee"_qs);
    QVERIFY2(words.contains(u"缺席人员无及原因"), qPrintable(words));
    QVERIFY2(words.contains(u"减刑假释评审委员会会议记录"), qPrintable(words));
    QVERIFY(words.contains(u"实到%1人"_qs.arg(meeting.present.size())));
    QVERIFY(words.contains(u"同意对罪犯%1提请减去有期徒刑"_qs.arg(m_name)));
    QVERIFY(words.contains(u"%1%2%3通过"_qs.arg(meeting.votesFor)
                               .arg(meeting.votesAgainst)
                               .arg(int(meeting.present.size()) - meeting.votesFor - meeting.votesAgainst)));
}

void PapersTest::theProposalNamesThePenalty()
{
    TestPrison prison;
    prison.fill(300);
    const auto screened = screen(prison.desk(u"dept"_qs), reportDay);
    QVERIFY(screened);
    for (const Screened &one : screened->rows) {
        const bool surveillance = one.row.sentence == Sentence::PublicSurveillance;
        if (!surveillance || one.verdict.commutation.decision != Decision::Eligible) continue;
        const auto number = prison.bringToCourt(one.row.number, reportDay);
        QVERIFY2(number, number ? "" : qPrintable(number.error().code));
        const QString words = wordsOf(prison, *number, u"commutation-proposal"_qs);
        QVERIFY2(words.contains(u"减去管制"_qs) && !words.contains(u"减去有期徒刑"_qs), qPrintable(words));
        return;
    }
    QFAIL("nobody of the demonstration prison who serves public surveillance may be proposed");
}

void PapersTest::theGovernorsMeetingHasItsMinutes()
{
    const auto number = m_prison.bringToCourt(m_prison.eligible(reportDay).value(3), reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    CaseAction back{CaseEvent::Kind::SendBack, reportDay, u"补记会议"_qs, {}, u"governor"_qs, {}};
    QVERIFY(actOnCase(m_prison.desk(u"dept"_qs), *number, back));
    const CaseFile file = *m_prison.store().caseFile(*number);
    QCOMPARE(standardOpinion(m_prison.desk(u"governor"_qs), file),
             u"经监狱长办公会会议决定，同意报%1。"_qs.arg(proposalText(file)));
    CaseFile elsewhere = file;
    elsewhere.state.stage = u"procuratorate"_qs;
    QVERIFY(standardOpinion(m_prison.desk(u"dept"_qs), elsewhere).isEmpty());
    CaseAction again{CaseEvent::Kind::Agree, reportDay, u"同意提请。"_qs, {}, {}, {}};
    again.meeting = Meeting{
        u"p-governor"_qs,
        u"p-chief"_qs,
        {u"p-governor"_qs, u"p-chief"_qs, u"副监狱长甲"_qs},
        2,
        1,
        u"副监狱长甲：幅度偏大。"_qs,
        u"三楼会议室"_qs,
        {{u"p-dept"_qs, u"在省局开会"_qs}, {u"副监狱长乙"_qs, u"病假"_qs}},
        {{u"p-chief"_qs, u"该犯连续三个考核周期获表扬。"_qs}, {u"副监狱长甲"_qs, u"赃款尚未退清。\n建议从严。"_qs}}};
    const Desk governor = m_prison.desk(u"governor"_qs);
    Meeting sameHand = *again.meeting;
    sameHand.recorder = sameHand.chair;
    CaseAction wrong = again;
    wrong.meeting = sameHand;
    QCOMPARE(actOnCase(governor, *number, wrong).error().code, u"workflow.meeting.recorder"_qs);
    QVERIFY(actOnCase(governor, *number, again));
    QVERIFY(dueIn(m_prison, *number).contains(u"minutes-governor"));
    const QString words = wordsOf(m_prison, *number, u"minutes-governor"_qs);
    for (const char16_t *told : {u"监狱长办公会会议记录", u"三楼会议室", u"试governor", u"副监狱长甲",
                                 u"应到5人，实到3人", u"试dept（在省局开会）", u"副监狱长乙（病假）",
                                 u"试chief该犯连续三个考核周期获表扬。", u"赃款尚未退清。建议从严。", u"幅度偏大"})
        QVERIFY2(words.contains(QStringView(told)), qPrintable(words));
    const auto place = cataloguePlace(u"minutes-governor"_qs);
    QVERIFY(place && place->code == u"19.02");
}

void PapersTest::theNoticeCountsFiveWorkingDays()
{
    const auto file = m_prison.store().caseFile(m_number);
    const auto step = std::ranges::find(file->state.steps, u"committee"_qs, &CaseStep::stage);
    const auto last = WorkingDays::load()->after(step->event.on, 5);
    QVERIFY(last);
    const QString words = wordsOf(m_prison, m_number, u"notice"_qs);
    QVERIFY2(words.contains(u"至%1止，共五个工作日"_qs.arg(chineseDate(*last))), qPrintable(words));
    QVERIFY(words.contains(m_name));
}

void PapersTest::thePointsShowThePartsThatAnOlderSystemGave()
{
    const auto file = m_prison.store().caseFile(m_number);
    const auto record = m_prison.store().inmate(file->inmate);
    const RecordedMonth &month = record->months.front();
    QVERIFY(month.parts);
    const auto data = formDataOf(m_prison.desk(u"dept"_qs), *file, u"points-detail"_qs);
    QVERIFY(data);
    const Json &first = data->values["months"].array().front();
    QCOMPARE(first["month"].toString(), isoMonth(month.month));
    QCOMPARE(first["custodyTotal"].toInteger(), qint64(month.parts->custody));
    QCOMPARE(first["educationTotal"].toInteger(), qint64(month.parts->education));
    QCOMPARE(first["labourTotal"].toInteger(), qint64(month.parts->labour));
    QCOMPARE(first["total"].toInteger(), qint64(month.total));
}

void PapersTest::thePointsOfWhoWasNeverAssessedSayThat()
{
    TestPrison prison;
    QVERIFY(importDemo(prison.desk(u"dept"_qs), makeDemo(20, 0, 7, prison.today())));
    const auto number = prison.bringToCourt(prison.eligible(reportDay).value(0), reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    const QString words = wordsOf(prison, *number, u"points-detail"_qs);
    QVERIFY2(words.contains(u"尚无计分考核记录"), qPrintable(words));
}

void PapersTest::theIndexNumbersThePagesInTheCourtsOrder()
{
    const Desk dept = m_prison.desk(u"dept"_qs);
    for (const char16_t *name : {u"minutes-ward_discussion", u"points-detail", u"dossier-index"})
        QVERIFY(produceForm(dept, m_number, QString::fromUtf16(name), m_prison.renderer()));
    const auto file = m_prison.store().caseFile(m_number);
    // In the court's order; scans stand among the papers of the program's own.
    const QStringList order{u"提请减刑建议书"_qs,        u"裁判文书"_qs,         u"执行通知书"_qs,
                            u"分监区集体评议记录"_qs,    u"悔改表现证明材料"_qs, u"罪犯计分考核明细表"_qs,
                            u"罪犯减刑（假释）审核表"_qs};
    const auto pieces = dossierPieces(dept, *file);
    QVERIFY(pieces);
    const QString words = wordsOf(m_prison, m_number, u"dossier-index"_qs);
    qsizetype at = 0;
    int page = 1, count = 0;
    QStringList titles;
    for (const DossierPiece &piece : *pieces) {
        if (piece.lists) continue;
        titles << piece.title;
        ++count;
        const QString range =
            piece.pages > 1 ? u"%1—%2"_qs.arg(page).arg(page + piece.pages - 1) : QString::number(page);
        at = words.indexOf(piece.title, at);
        QVERIFY2(at >= 0, qPrintable(words));
        QVERIFY2(words.indexOf(range, at) > at, qPrintable(words.mid(at)));
        page += piece.pages;
    }
    titles.removeIf([&](const QString &title) { return !order.contains(title); });
    QCOMPARE(titles, order);
    QVERIFY2(words.contains(u"共%1件，%2页"_qs.arg(count).arg(page - 1)), qPrintable(words));
}

void PapersTest::aLaterPaperOutdatesTheLists()
{
    const Desk dept = m_prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {m_number}).front().error);
    QVERIFY(produceForm(dept, m_number, u"minutes-committee"_qs, m_prison.renderer()));
    const auto signer = m_prison.giveKey(u"dept"_qs);
    const SealRequest request{u"2026-11"_qs, m_prison.file(u"files"_qs)};
    const auto refused = sealBatch(m_prison.desk(u"dept"_qs), request, *signer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().causes.front().code, u"casework.case.stale"_qs);
    QCOMPARE(refused.error().causes.front().args.value(u"form"_qs), u"dossier-index"_qs);
    QVERIFY(produceForm(m_prison.desk(u"dept"_qs), m_number, u"dossier-index"_qs, m_prison.renderer()));
    const auto done = sealBatch(m_prison.desk(u"dept"_qs), request, *signer);
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
}

void PapersTest::aDecisionTakenAnewOutdatesWhatTellsOfIt()
{
    const auto number = m_prison.bringToCourt(m_prison.eligible(reportDay).value(2), reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    for (const char16_t *name : {u"minutes-committee", u"minutes-ward_discussion", u"notice"})
        QVERIFY(produceForm(m_prison.desk(u"dept"_qs), *number, QString::fromUtf16(name), m_prison.renderer()));
    const auto outdated = [&] {
        const auto file = m_prison.store().caseFile(*number);
        QStringList names;
        for (const CaseDocument &made : file->documents)
            if (isOutdated(made, *file, 0)) names << made.form;
        names.sort();
        return names;
    };
    QCOMPARE(outdated(), QStringList());
    const Date day = *makeDate(2026, 11, 2);
    CaseAction back{CaseEvent::Kind::SendBack, day, u"票数有误"_qs, {}, u"committee"_qs, {}};
    QVERIFY(actOnCase(m_prison.desk(u"dept"_qs), *number, back));
    const auto earlier = m_prison.store().caseFile(*number);
    CaseAction again{CaseEvent::Kind::Agree, day, u"同意"_qs, {}, {}, {}};
    again.meeting = decisionOf(earlier->state, u"committee"_qs)->event.meeting;
    QVERIFY(actOnCase(m_prison.desk(u"committee"_qs), *number, again));
    QCOMPARE(outdated(), (QStringList{u"minutes-committee"_qs, u"notice"_qs, u"review"_qs}));
}

void PapersTest::aPaperOfNoCaseIsRefused()
{
    for (const char16_t *name : {u"parole-proposal", u"minutes", u"../review"})
        QCOMPARE(previewForm(m_prison.desk(u"dept"_qs), m_number, QString::fromUtf16(name), m_prison.renderer())
                     .error()
                     .code,
                 u"casework.form.unknown"_qs);
}

void PapersTest::aWaivedPaperIsNamedWithItsReason()
{
    TestPrison prison;
    prison.fill(24);
    const Date day = *makeDate(2026, 11, 2);
    const auto number =
        prison.bringToCourt(prison.eligible(day).front(), day, CaseKind::Commutation, {u"execution_notice"_qs});
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    const QString chief = prison.store().officer(u"chief"_qs)->name;
    for (const char16_t *paper : {u"dossier-index", u"transfer-list"}) {
        const QString words = wordsOn(prison, *number, QString::fromUtf16(paper));
        for (const QString &word :
             {u"下列材料经批准不附卷"_qs, u"执行通知书"_qs, u"已发函调取"_qs, chief, chineseDate(prison.today())})
            QVERIFY2(words.contains(word), qPrintable(word + words));
    }
}

REMIT_TEST(PapersTest);
#include "papers_test.moc"
