#include "casework/review.h"
#include "casework/cases.h"
#include "casework/dossier.h"
#include "casework/opening.h"
#include "prison.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

/** A decided stage, by a meeting where it takes one. */
CaseAction agreed(Date on, int people = 0)
{
    CaseAction action;
    action.on = on;
    action.text = u"同意"_qs;
    if (people == 0) return action;
    QStringList present;
    for (int i = 0; i < people; ++i) present << u"甲乙丙丁戊己庚辛壬"_qs.mid(i, 1) + u'某';
    action.meeting = Meeting{present[0], present[1], present, people, 0, {}, {}};
    return action;
}

}  // namespace

/** The review of a case: remarks on pages, what is said under them, flaws sent back with the case, the second check. */
class ReviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRemarkKeepsItsPageWhateverIsAttachedLater();
    void whatPointsNowhereIsRefused_data();
    void whatPointsNowhereIsRefused();
    void theOpenFlawsGoBackWithTheCase();
    void aDiscussionIsAppendedAndEnded();
    void aFlawIsNotCalledMendedByWhoBroughtThePaper();
    void onlyItsAuthorTakesARemarkBack();
    void anotherPersonChecksAndANewRemarkUndoesIt();
    void nobodyPassesOnWhatNobodyElseChecked();
    void aCheckEndsWithWhatItChecked();
    void theViewsAreWhatTheLedgerGives();

private:
    Result<ReviewRemark> remark(const QString &officer, RemarkKind kind, int page, const QString &text,
                                const QRect &region = {}) const
    {
        return recordRemark(m_prison->desk(officer), {m_number, kind, text, u"七个月"_qs, page, region});
    }
    void attach(const QString &officer, const QByteArray &pdf, const QString &kind, int pages)
    {
        const ReadMaterial read{u"pdf"_qs, pdf, std::vector<QSizeF>(size_t(pages), QSizeF(595, 842))};
        const auto done = attachMaterial(m_prison->desk(officer), {m_number, {kind, {}}, pdf, read});
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    }
    void toDepartment();
    CaseFile file() const { return *m_prison->store().caseFile(m_number); }

    std::unique_ptr<TestPrison> m_prison;
    QString m_number;
};

void ReviewTest::init()
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
    attach(u"ward"_qs, "%PDF judgment", u"judgments"_qs, 3);
    toDepartment();
}

void ReviewTest::toDepartment()
{
    const Date today = m_prison->today();
    // The dossier stays the judgment's three pages.
    const std::vector<DossierNeed> needs = *dossierNeeds(m_prison->desk(u"chief"_qs), file());
    for (const DossierNeed &need : needs)
        if (need.weight == PaperWeight::Hard && need.state != DossierNeed::State::There)
            QVERIFY(waiveMaterial(m_prison->desk(u"chief"_qs), m_number, need.paper, u"已发函调取"_qs));
    for (const auto &[officer, people] :
         std::vector<std::pair<QString, int>>{{u"ward"_qs, 0}, {u"ward"_qs, 3}, {u"area"_qs, 3}}) {
        const auto done = actOnCase(m_prison->desk(officer), m_number, agreed(today, people));
        QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    }
}

void ReviewTest::aRemarkKeepsItsPageWhateverIsAttachedLater()
{
    const auto made = remark(u"dept"_qs, RemarkKind::Flaw, 2, u"缺骑缝章"_qs, {100, 200, 300, 50});
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    // What the catalogue puts in front moves every running page; the remark still names the page that was meant.
    attach(u"dept"_qs, "%PDF in front", u"judgments"_qs, 5);
    const ReviewRemark kept = file().review.remarks.front();
    QCOMPARE(kept, *made);
    QCOMPARE(kept.place->page, 2);
    QCOMPARE(kept.place->digest, file().materials.front().digest);
    QCOMPARE(kept.stage, u"department_review"_qs);
    QCOMPARE(kept.person, m_prison->desk(u"dept"_qs).officer.person);
    QCOMPARE(kept.at, m_prison->now());
    QCOMPARE(placeInWords(*kept.place), u"卷宗第 2 页（02.01 裁判文书第 2 页）"_qs);
    QCOMPARE(m_prison->store().act(kept.act)->act.kind, u"case.review.note"_qs);
}

void ReviewTest::whatPointsNowhereIsRefused_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QRect>("region");
    QTest::addColumn<QString>("code");
    QTest::addRow("no page") << "flaw" << 0 << "缺章" << QRect() << "casework.review.place";
    QTest::addRow("no words") << "flaw" << 1 << " " << QRect() << "casework.review.text";
    QTest::addRow("point without words") << "point" << 0 << "" << QRect() << "casework.review.text";
    QTest::addRow("behind the last page") << "flaw" << 4 << "缺章" << QRect() << "casework.review.page";
    QTest::addRow("before the first page") << "flaw" << -1 << "缺章" << QRect() << "casework.review.page";
    QTest::addRow("outside the page") << "flaw" << 1 << "缺章" << QRect(900, 0, 101, 10) << "casework.review.region";
    QTest::addRow("the page's edge") << "flaw" << 1 << "缺章" << QRect(900, 0, 100, 10) << "";
    QTest::addRow("a line") << "flaw" << 1 << "缺章" << QRect(10, 10, 0, 10) << "casework.review.region";
    QTest::addRow("a mark needs no words") << "mark" << 3 << "" << QRect() << "";
    QTest::addRow("a point needs no page") << "point" << 0 << "幅度" << QRect() << "";
}

void ReviewTest::whatPointsNowhereIsRefused()
{
    QFETCH(const QString, kind);
    QFETCH(const int, page);
    QFETCH(const QString, text);
    QFETCH(const QRect, region);
    QFETCH(const QString, code);
    const auto made = remark(u"dept"_qs, *remarkKindFromCode(kind), page, text, region);
    QCOMPARE(made ? QString() : made.error().code, code);
    QCOMPARE(file().review.remarks.size(), size_t(made ? 1 : 0));
}

void ReviewTest::theOpenFlawsGoBackWithTheCase()
{
    const auto open = remark(u"dept"_qs, RemarkKind::Flaw, 2, u"缺骑缝章"_qs);
    const auto mended = remark(u"dept"_qs, RemarkKind::Flaw, 3, u"日期不清"_qs);
    QVERIFY(remark(u"dept"_qs, RemarkKind::Point, 0, u"幅度偏高"_qs));
    QVERIFY(endRemark(m_prison->desk(u"dept"_qs), m_number, mended->act, RemarkEnding::Mended, {}));
    QCOMPARE(returnedBy(file(), *open), 0);
    CaseAction back;
    back.kind = CaseEvent::Kind::SendBack;
    back.on = m_prison->today();
    back.text = u"材料有瑕疵"_qs;
    back.toStage = u"area_meeting"_qs;
    back.missing = {u"评议记录"_qs};
    back.withFlaws = true;
    QVERIFY(actOnCase(m_prison->desk(u"dept"_qs), m_number, back));
    const CaseFile after = file();
    QCOMPARE(after.state.steps.back().event.missing,
             (QStringList{u"评议记录"_qs, u"卷宗第 2 页（02.01 裁判文书第 2 页）：缺骑缝章"_qs}));
    QCOMPARE(returnedBy(after, after.review.remarks.front()), after.stepActs.back());
}

void ReviewTest::aDiscussionIsAppendedAndEnded()
{
    const auto point = remark(u"dept"_qs, RemarkKind::Point, 0, u"幅度偏高"_qs);
    QVERIFY(answerRemark(m_prison->desk(u"area"_qs), m_number, point->act, u"有重大立功"_qs));
    m_prison->setNow(u"2026-11-20T09:00:00+08:00");
    QVERIFY(answerRemark(m_prison->desk(u"chief"_qs), m_number, point->act, u"附裁定即可"_qs));
    QCOMPARE(answerRemark(m_prison->desk(u"chief"_qs), m_number, point->act, u"  "_qs).error().code,
             u"casework.review.text"_qs);
    QCOMPARE(answerRemark(m_prison->desk(u"admin"_qs), m_number, point->act, u"好"_qs).error().code,
             u"review.right.role"_qs);
    QCOMPARE(endRemark(m_prison->desk(u"chief"_qs), m_number, point->act, RemarkEnding::Mended, {}).error().code,
             u"casework.review.ending"_qs);
    QVERIFY(endRemark(m_prison->desk(u"chief"_qs), m_number, point->act, RemarkEnding::Settled, u"维持"_qs));
    QCOMPARE(answerRemark(m_prison->desk(u"dept"_qs), m_number, point->act, u"再议"_qs).error().code,
             u"casework.review.ended"_qs);
    const ReviewRemark kept = file().review.remarks.front();
    QCOMPARE(kept.answers.size(), size_t(2));
    QCOMPARE(kept.answers[0].person, m_prison->desk(u"area"_qs).officer.person);
    QCOMPARE(kept.answers[1].at, m_prison->now());
    QCOMPARE(kept.end->text, u"维持"_qs);
}

void ReviewTest::aFlawIsNotCalledMendedByWhoBroughtThePaper()
{
    const auto flaw = remark(u"dept"_qs, RemarkKind::Flaw, 1, u"扫描不清"_qs);
    attach(u"dept"_qs, "%PDF scanned again", u"judgments"_qs, 1);
    const auto own = endRemark(m_prison->desk(u"dept"_qs), m_number, flaw->act, RemarkEnding::Mended, {});
    QCOMPARE(own.error().code, u"review.right.apart"_qs);
    QCOMPARE(own.error().args.value(u"deed"_qs), u"add"_qs);
    QVERIFY(endRemark(m_prison->desk(u"chief"_qs), m_number, flaw->act, RemarkEnding::Mended, {}));
    QVERIFY(file().review.openFlaws().empty());
}

void ReviewTest::onlyItsAuthorTakesARemarkBack()
{
    const auto mark = remark(u"dept"_qs, RemarkKind::Mark, 1, {});
    QCOMPARE(endRemark(m_prison->desk(u"chief"_qs), m_number, mark->act, RemarkEnding::Withdrawn, {}).error().code,
             u"casework.review.author"_qs);
    QVERIFY(endRemark(m_prison->desk(u"dept"_qs), m_number, mark->act, RemarkEnding::Withdrawn, {}));
    QCOMPARE(endRemark(m_prison->desk(u"dept"_qs), m_number, 9999, RemarkEnding::Withdrawn, {}).error().code,
             u"casework.review.unknown"_qs);
}

void ReviewTest::anotherPersonChecksAndANewRemarkUndoesIt()
{
    QVERIFY(remark(u"dept"_qs, RemarkKind::Flaw, 1, u"缺章"_qs));
    QCOMPARE(checkReview(m_prison->desk(u"dept"_qs), m_number, true, {}).error().code, u"review.right.apart"_qs);
    QCOMPARE(checkReview(m_prison->desk(u"ward"_qs), m_number, true, {}).error().code, u"review.right.role"_qs);
    QCOMPARE(checkReview(m_prison->desk(u"chief"_qs), m_number, false, {}).error().code, u"casework.review.text"_qs);
    QVERIFY(checkReview(m_prison->desk(u"chief"_qs), m_number, true, {}));
    QVERIFY(file().review.standingCheck(u"department_review"_qs));
    QVERIFY(!file().review.standingCheck(u"committee"_qs));
    QCOMPARE(checkReview(m_prison->desk(u"chief"_qs), m_number, true, {}).error().code, u"casework.review.checked"_qs);
    QVERIFY(remark(u"dept"_qs, RemarkKind::Flaw, 2, u"又缺一处"_qs));
    QVERIFY(!file().review.standingCheck(u"department_review"_qs));
    QVERIFY(checkReview(m_prison->desk(u"chief"_qs), m_number, false, u"再看第二页"_qs));
    QVERIFY(!file().review.standingCheck(u"department_review"_qs)->agreed);
}

void ReviewTest::nobodyPassesOnWhatNobodyElseChecked()
{
    const CaseAction agree = agreed(m_prison->today(), 0);
    const auto refusal = [&](const QString &officer) {
        const auto done = actOnCase(m_prison->desk(officer), m_number, agree);
        return done ? QString() : done.error().code;
    };
    QCOMPARE(refusal(u"dept"_qs), u"workflow.check.missing"_qs);
    QVERIFY(checkReview(m_prison->desk(u"chief"_qs), m_number, false, u"金额不符"_qs));
    QCOMPARE(refusal(u"dept"_qs), u"workflow.check.disagreed"_qs);
    QVERIFY(remark(u"dept"_qs, RemarkKind::Mark, 1, u"已核对"_qs));
    QVERIFY(checkReview(m_prison->desk(u"chief"_qs), m_number, true, {}));
    QCOMPARE(refusal(u"chief"_qs), u"workflow.check.same"_qs);
    QCOMPARE(file().state.stage, u"department_review"_qs);
    QCOMPARE(refusal(u"dept"_qs), QString());
    QCOMPARE(file().state.stage, u"committee"_qs);
}

void ReviewTest::aCheckEndsWithWhatItChecked()
{
    const auto checked = [&] { return checkReview(m_prison->desk(u"chief"_qs), m_number, true, {}).has_value(); };
    QVERIFY(checked());
    QVERIFY(file().state.check);
    // A lock and its end change nothing that was checked.
    CaseAction lock{CaseEvent::Kind::Lock, m_prison->today(), u"待核"_qs, {}, {}, {}};
    QVERIFY(actOnCase(m_prison->desk(u"dept"_qs), m_number, lock));
    lock.kind = CaseEvent::Kind::Unlock;
    QVERIFY(actOnCase(m_prison->desk(u"dept"_qs), m_number, lock));
    QVERIFY(file().state.check);
    attach(u"dept"_qs, "%PDF came later", u"judgments"_qs, 1);
    QVERIFY(!file().state.check);
    QVERIFY(checked());
    QVERIFY(actOnCase(m_prison->desk(u"dept"_qs), m_number, agreed(m_prison->today(), 0)));
    const CaseAction back{CaseEvent::Kind::SendBack, m_prison->today(), u"再审"_qs, {}, u"department_review"_qs, {}};
    QVERIFY(actOnCase(m_prison->desk(u"committee"_qs), m_number, back));
    QVERIFY(!file().state.check);
}

void ReviewTest::theViewsAreWhatTheLedgerGives()
{
    const auto flaw = remark(u"dept"_qs, RemarkKind::Flaw, 2, u"缺章"_qs, {1, 2, 3, 4});
    QVERIFY(answerRemark(m_prison->desk(u"area"_qs), m_number, flaw->act, u"已补"_qs));
    QVERIFY(endRemark(m_prison->desk(u"dept"_qs), m_number, flaw->act, RemarkEnding::Mended, {}));
    QVERIFY(checkReview(m_prison->desk(u"chief"_qs), m_number, true, {}));
    const QByteArray before = reviewToJson(file()).canonical();
    const auto rebuilt = m_prison->store().rebuild();
    QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().code));
    QCOMPARE(reviewToJson(file()).canonical(), before);
}

REMIT_TEST(ReviewTest);
#include "review_test.moc"
