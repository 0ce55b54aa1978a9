#include "casework/awards.h"
#include "casework/fairness.h"
#include "casework/forms.h"
#include "casework/noticeobjections.h"
#include "casework/papers.h"
#include "casework/prosecution.h"
#include "pointsdesk.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

CaseAction agreeOn(int month, int day)
{
    return {CaseEvent::Kind::Agree, *makeDate(2026, month, day), u"同意"_qs, {}, {}, {}};
}

ProsecutionReply replyOf(Adopted adopted, const QString &reason)
{
    return {u"青川省试验市人民检察院"_qs,
            u"试检减建〔2026〕1号检察意见书"_qs,
            *makeDate(2026, 10, 27),
            *makeDate(2026, 10, 28),
            {},
            {{u"劳动改造得分的来源"_qs, adopted, reason}}};
}

/** Returns a case that was proposed to its notice, with the committee's decision of the same day still behind it. */
QString onNotice(TestPrison &prison, int place)
{
    const QString number = done(prison.bringToCourt(prison.eligible(reportDay).value(place), reportDay));
    const CaseAction back{CaseEvent::Kind::SendBack, *makeDate(2026, 11, 3), u"复核公示意见"_qs, {}, u"notice"_qs, {}};
    done(actOnCase(prison.desk(u"dept"_qs), number, back));
    return number;
}

}  // namespace

/** What comes from outside while a case is under way: opinions on the notice, the procuratorate's, awards; and what a
 * batch gives to people who are alike. */
class NoticeWordsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_prison.fill(120); }
    void anObjectionIsAnsweredBeforeTheNoticeCloses();
    void whoMayObjectAndAnswer();
    void aReplyGivesItsReasonsAndItsPaper();
    void everyRewardHasItsApproval();
    void whoHasMorePointsAndLessIsMarked();

private:
    TestPrison m_prison;
};

void NoticeWordsTest::anObjectionIsAnsweredBeforeTheNoticeCloses()
{
    const QString number = onNotice(m_prison, 0);
    const Desk dept = m_prison.desk(u"dept"_qs);
    const ReceivedObjection received{*makeDate(2026, 11, 4), u"罪犯王某"_qs, u"其十月无故缺工两日。"_qs};
    const auto objection = recordNoticeObjection(dept, number, received);
    QVERIFY2(objection, objection ? "" : qPrintable(objection.error().code));
    QCOMPARE(codeOfFailure(actOnCase(dept, number, agreeOn(11, 16))), u"casework.notice.open"_qs);
    const auto answered = answerNoticeObjection(m_prison.desk(u"committee"_qs), number, objection->act,
                                                *makeDate(2026, 11, 6), u"经查系就医，有病历。"_qs);
    QVERIFY2(answered, answered ? "" : qPrintable(answered.error().code));
    QCOMPARE(codeOfFailure(answerNoticeObjection(m_prison.desk(u"committee"_qs), number, objection->act,
                                                 *makeDate(2026, 11, 6), u"再答"_qs)),
             u"casework.notice.answered"_qs);
    QVERIFY(actOnCase(dept, number, agreeOn(11, 16)));
    const QString words = wordsOn(m_prison, number, u"notice-report"_qs);
    QVERIFY2(words.contains(u"2026年11月4日，罪犯王某提出：其十月无故缺工两日。复核意见：经查系就医，有病历。"),
             qPrintable(words));
    QVERIFY(m_prison.store().rebuild()->same());
    const auto file = m_prison.store().caseFile(number);
    QCOMPARE(file->objections.size(), size_t(1));
    QVERIFY(file->objections[0].answeredOn == makeDate(2026, 11, 6));
}

void NoticeWordsTest::whoMayObjectAndAnswer()
{
    const QString number = onNotice(m_prison, 1);
    const Desk dept = m_prison.desk(u"dept"_qs);
    const Desk committee = m_prison.desk(u"committee"_qs);
    const Date day = *makeDate(2026, 11, 4);
    QCOMPARE(codeOfFailure(recordNoticeObjection(m_prison.desk(u"ward"_qs), number, {day, u"甲"_qs, u"乙"_qs})),
             u"casework.role"_qs);
    QCOMPARE(codeOfFailure(recordNoticeObjection(dept, number, {day, u" "_qs, u"乙"_qs})), u"casework.notice.words"_qs);
    QCOMPARE(codeOfFailure(recordNoticeObjection(dept, number, {*makeDate(2026, 10, 1), u"甲"_qs, u"乙"_qs})),
             u"casework.notice.day"_qs);
    QCOMPARE(codeOfFailure(recordNoticeObjection(dept, number, {*makeDate(2027, 1, 1), u"甲"_qs, u"乙"_qs})),
             u"casework.date.future"_qs);
    const NoticeObjection own = done(recordNoticeObjection(dept, number, {day, u"民警试committee"_qs, u"乙"_qs}));
    QCOMPARE(codeOfFailure(answerNoticeObjection(dept, number, own.act, day, u"答"_qs)), u"casework.role"_qs);
    QCOMPARE(codeOfFailure(answerNoticeObjection(committee, number, own.act, day, u"答"_qs)),
             u"casework.notice.person"_qs);
    QCOMPARE(codeOfFailure(answerNoticeObjection(committee, number, 99999, day, u"答"_qs)),
             u"casework.notice.unknown"_qs);
    const QString open = done(m_prison.bringToCourt(m_prison.eligible(reportDay).value(2), reportDay));
    QCOMPARE(codeOfFailure(recordNoticeObjection(dept, open, {day, u"甲"_qs, u"乙"_qs})), u"casework.notice.stage"_qs);
}

void NoticeWordsTest::aReplyGivesItsReasonsAndItsPaper()
{
    const QString number = onNotice(m_prison, 3);
    const Desk dept = m_prison.desk(u"dept"_qs);
    QCOMPARE(codeOfFailure(replyToProsecution(dept, number, replyOf(Adopted::Yes, {}))), u"casework.reply.stage"_qs);
    QVERIFY(actOnCase(dept, number, agreeOn(11, 11)));
    QCOMPARE(codeOfFailure(replyToProsecution(dept, number, replyOf(Adopted::No, {}))), u"casework.reply.reason"_qs);
    ProsecutionReply bad = replyOf(Adopted::Yes, {});
    bad.points.clear();
    QCOMPARE(codeOfFailure(replyToProsecution(dept, number, bad)), u"casework.reply.missing"_qs);
    bad = replyOf(Adopted::Yes, {});
    bad.on = *makeDate(2026, 10, 1);
    QCOMPARE(codeOfFailure(replyToProsecution(dept, number, bad)), u"casework.reply.day"_qs);
    QCOMPARE(wordsOn(m_prison, number, u"prosecution-reply"_qs), u"casework.form.early"_qs);
    done(replyToProsecution(dept, number, replyOf(Adopted::No, u"有签名的劳动清单为证。"_qs)));
    const QString words = wordsOn(m_prison, number, u"prosecution-reply"_qs);
    QVERIFY2(words.contains(u"（1）关于劳动改造得分的来源。我狱未予采纳。理由：有签名的劳动清单为证。"),
             qPrintable(words));
    QVERIFY(actOnCase(dept, number, agreeOn(11, 12)));
    const Desk governor = m_prison.desk(u"governor"_qs);
    CaseAction decided = agreeOn(11, 13);
    decided.meeting = Meeting{u"p-governor"_qs, u"p-chief"_qs, {u"p-governor"_qs, u"p-chief"_qs}, 2, 0, {}};
    QCOMPARE(codeOfFailure(actOnCase(governor, number, decided)), u"casework.reply.paper"_qs);
    done(produceForm(dept, number, u"prosecution-reply"_qs, m_prison.renderer()));
    QVERIFY(actOnCase(governor, number, decided));
    QVERIFY(m_prison.store().rebuild()->same());
}

/** A sanction that the group agreed to is counted, told on the proposal, and has an approval form of its own. */
void NoticeWordsTest::everyRewardHasItsApproval()
{
    PointsPrison prison(60);
    const QString inmate = prison.eligible(reportDay).value(0);
    const QString area = done(prison.store().inmate(inmate)).inmate.area;
    NewMatter warned;
    warned.matter.kind = PointsMatter::Kind::Sanction;
    warned.matter.inmate = inmate;
    warned.matter.on = *makeDate(2026, 10, 5);
    warned.matter.fact = *Json::parse(R"({"kind":"warning","on":"2026-10-05","from":null,"to":null,"incident":null})");
    warned.matter.facts = u"2026年10月5日在车间与他犯争吵。"_qs;
    warned.matter.witnesses = QStringList{u"试second"_qs};
    const auto places = done(recordMatters(prison.desk(u"ward"_qs), {warned}));
    done(decideMatters(prison.desk(u"area"_qs), {area, places, true, prison.meeting(u"2026-10-09")}));
    done(decideMatters(prison.desk(u"chief"_qs),
                       {workingGroupName(), places, true, prison.meeting(u"2026-10-12", true)}));
    const std::vector<Award> awards = done(awardsOf(prison.desk(u"dept"_qs), inmate));
    QCOMPARE(awards.size(), size_t(1));
    QCOMPARE(awards[0].kind, u"warning"_qs);
    const auto number = prison.bringToCourt(inmate, reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    const CaseFile file = done(prison.store().caseFile(*number));
    QStringList names;
    for (const Paper &paper : done(papersOf(prison.desk(u"dept"_qs), file))) names << paper.name;
    QVERIFY2(names.contains(u"award-"_qs + awards[0].key), qPrintable(names.join(u' ')));
    const QString words = wordsOn(prison, *number, u"award-"_qs + awards[0].key);
    QVERIFY2(words.contains(u"奖惩种类警告") && words.contains(u"2026年10月5日在车间与他犯争吵。") &&
                 words.contains(u"第十五条"),
             qPrintable(words));
    // Both meetings stand in their boxes: the area's group, then the prison's working group.
    QVERIFY2(words.contains(u"经计分考核工作小组会议评议") && words.contains(u"2026年10月9日") &&
                 words.contains(u"经会议研究，同意。") && words.contains(u"2026年10月12日"),
             qPrintable(words));
    QVERIFY(words.indexOf(u"2026年10月9日"_qs) < words.indexOf(u"2026年10月12日"_qs));
    const QString proposal = wordsOn(prison, *number, u"commutation-proposal"_qs);
    QVERIFY2(proposal.contains(u"2026年10月5日受到警告处罚") && proposal.contains(u"处罚1次"), qPrintable(proposal));
    QVERIFY(done(produceForm(prison.desk(u"dept"_qs), *number, names.filter(u"award-"_qs).front(), prison.renderer()))
                .pages > 0);
    QCOMPARE(wordsOn(prison, *number, u"award-cycle-77"_qs), u"casework.form.unknown"_qs);
}

void NoticeWordsTest::whoHasMorePointsAndLessIsMarked()
{
    QStringList cases;
    const QStringList people = m_prison.eligible(reportDay);
    for (int i = 4; i < 16 && i < people.size(); ++i) cases << done(m_prison.bringToCourt(people[i], reportDay));
    const auto groups = fairnessAmong(m_prison.desk(u"dept"_qs), cases);
    QVERIFY2(groups, groups ? "" : qPrintable(groups.error().code));
    int rows = 0;
    for (const FairnessGroup &group : *groups) {
        for (std::size_t i = 0; i < group.rows.size(); ++i, ++rows) {
            const FairnessRow &row = group.rows[i];
            QVERIFY(row.months > 0 && row.months <= row.maximum);
            QVERIFY(i == 0 || row.points <= group.rows[i - 1].points);
            const bool expected = std::ranges::any_of(group.rows, [&](const FairnessRow &other) {
                return other.points <= row.points && other.months > row.months;
            });
            QCOMPARE(row.behind, expected);
        }
    }
    QCOMPARE(rows, int(cases.size()));
    QVERIFY(groups->front().rows.size() >= groups->back().rows.size());
    QCOMPARE(codeOfFailure(fairnessOf(m_prison.desk(u"dept"_qs), u"2031-01"_qs)), u"casework.batch.unknown"_qs);
}

REMIT_TEST(NoticeWordsTest);
#include "noticewords_test.moc"
