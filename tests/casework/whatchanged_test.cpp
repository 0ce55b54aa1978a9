#include "casework/whatchanged.h"
#include "casework/changedwords.h"
#include "casework/demo.h"
#include "casework/forms.h"
#include "casework/outdated.h"
#include "casework/passages.h"
#include "pointsdesk.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);
const QString proposal = u"commutation-proposal"_qs;

/** "group/entry/path: before -> after", so that a difference can be read. */
QStringList told(const std::vector<Changed> &changes)
{
    QStringList lines;
    for (const Changed &each : changes)
        lines << u"%1/%2/%3: %4 -> %5"_qs.arg(each.group, each.entry, each.path,
                                              QString::fromUtf8(each.before.canonical()),
                                              QString::fromUtf8(each.after.canonical()));
    return lines;
}

QStringList papersIn(const WhatChanged &found)
{
    QStringList papers;
    for (const Changed &each : found.papers)
        if (!papers.contains(each.group)) papers << each.group;
    papers.sort();
    return papers;
}

QString quoted(const QString &text) { return QString::fromUtf8(Json(text).canonical()); }

}  // namespace

/** What changed since a level signed: exactly what did, with the act behind it, and nothing else. */
class WhatChangedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void nothingChangesByItself();
    void aChangedFactIsNamedWithItsAct();
    void ofTwoChangesTheLastOneCounts();
    void oneThatWasTakenBackIsNone();
    void overwrittenWordsAreNamedOnEachPaper();
    void aDecisionTakenAnewIsHeldAgainstTheFirst();
    void anotherInmatesRecordDoesNotMatter();
    void aLevelThatHasNotDecidedIsRefused();
    void aCorrectedMonthOutdatesWhatToldIt();
    void aNewMonthOutdatesNothing();
    void whatMovesOnlyThePartsOutdatesTheTable();

private:
    Desk dept() const { return m_prison->desk(u"dept"_qs); }
    WhatChanged changes(const QString &stage = {}) const { return done(whatChanged(dept(), m_number, stage)); }
    Inmate inmate() const { return done(m_prison->store().inmate(m_inmate)).inmate; }
    /** Imports the inmate as changed; the act. */
    qint64 record(const Inmate &changed) const;
    void recordMonth(const RecordedMonth &month) const;
    QStringList outdated() const;

    std::unique_ptr<TestPrison> m_prison;
    QString m_inmate;
    QString m_number;
};

void WhatChangedTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(60);
    m_inmate = m_prison->eligible(reportDay).value(0);
    m_number = done(m_prison->bringToCourt(m_inmate, reportDay));
}

qint64 WhatChangedTest::record(const Inmate &changed) const
{
    DemoPrison only;
    only.inmates = {changed};
    done(importDemo(dept(), only));
    return m_prison->store().head()->size;
}

void WhatChangedTest::recordMonth(const RecordedMonth &month) const
{
    DemoPrison only;
    only.months = {month};
    done(importDemo(dept(), only));
}

QStringList WhatChangedTest::outdated() const
{
    QStringList names = done(outdatedPapers(dept(), done(m_prison->store().caseFile(m_number))));
    names.sort();
    return names;
}

void WhatChangedTest::nothingChangesByItself()
{
    m_prison->setNow(u"2026-11-25T09:00:00+08:00");
    const WhatChanged found = changes();
    QCOMPARE(found.since.stage, u"proposal"_qs);
    QCOMPARE(told(found.record), QStringList());
    QCOMPARE(told(found.papers), QStringList());
    QCOMPARE(found.levels.front().stage, u"proposal"_qs);
    QCOMPARE(found.levels.back().stage, u"opening"_qs);
}

void WhatChangedTest::aChangedFactIsNamedWithItsAct()
{
    Inmate changed = inmate();
    const QString before = changed.address;
    changed.address = u"青川省试验市新街一号"_qs;
    const qint64 act = record(changed);
    const WhatChanged found = changes();
    QCOMPARE(told(found.record),
             QStringList{u"inmate//address: %1 -> %2"_qs.arg(quoted(before), quoted(changed.address))});
    QVERIFY(found.record.front().cause);
    QCOMPARE(found.record.front().cause->act, act);
    QCOMPARE(found.record.front().cause->kind, u"roster.import"_qs);
    QCOMPARE(found.record.front().cause->officer, u"dept"_qs);
    const Messages words(Language::Chinese);
    QCOMPARE(changedInWords(found.record.front(), false, words).what, u"罪犯资料 住址"_qs);
    // Each paper that prints the address, once.
    for (const Changed &each : found.papers) {
        QCOMPARE(each.path, u"家庭住址"_qs);
        QCOMPARE(each.after.toString(), changed.address);
        QCOMPARE(each.cause->act, act);
    }
    QVERIFY2(papersIn(found).contains(u"review"_qs), qPrintable(papersIn(found).join(u' ')));
    QVERIFY(!papersIn(found).contains(u"points-detail"_qs));
}

void WhatChangedTest::ofTwoChangesTheLastOneCounts()
{
    const Inmate first = inmate();
    Inmate changed = first;
    changed.address = u"甲街"_qs;
    record(changed);
    changed.address = u"乙街"_qs;
    const qint64 act = record(changed);
    const WhatChanged found = changes();
    QCOMPARE(told(found.record), QStringList{u"inmate//address: %1 -> \"乙街\""_qs.arg(quoted(first.address))});
    QCOMPARE(found.record.front().cause->act, act);
}

void WhatChangedTest::oneThatWasTakenBackIsNone()
{
    const Inmate first = inmate();
    Inmate changed = first;
    changed.address = u"甲街"_qs;
    record(changed);
    record(first);
    QCOMPARE(told(changes().record), QStringList());
    QCOMPARE(told(changes().papers), QStringList());
}

void WhatChangedTest::overwrittenWordsAreNamedOnEachPaper()
{
    const QString labour = u"conduct.labour"_qs;
    done(writePassage(m_prison->desk(u"ward"_qs), m_number, labour, u"该犯任质检员，带出徒工两名。"_qs));
    const qint64 act = m_prison->store().head()->size;
    const WhatChanged found = changes();
    QCOMPARE(told(found.record), QStringList{u"passages/conduct.labour/: null -> \"该犯任质检员，带出徒工两名。\""_qs});
    QCOMPARE(papersIn(found), (QStringList{proposal, u"review"_qs}));
    for (const Changed &each : found.papers) {
        QCOMPARE(each.path, u"参加劳动"_qs);
        QVERIFY(each.after.toString().contains(u"该犯任质检员，带出徒工两名。"));
        QVERIFY(!each.before.toString().contains(u"质检员"));
        QCOMPARE(each.cause->act, act);
    }
    QCOMPARE(found.papers.size(), size_t(2));
}

void WhatChangedTest::aDecisionTakenAnewIsHeldAgainstTheFirst()
{
    const QString committee = u"committee"_qs;
    CaseAction back{CaseEvent::Kind::SendBack, reportDay, u"票数有误"_qs, {}, committee, {}};
    done(actOnCase(dept(), m_number, back));
    // A return alone changes neither record nor papers.
    QCOMPARE(told(changes(u"governor"_qs).record), QStringList());
    const CaseFile earlier = done(m_prison->store().caseFile(m_number));
    CaseAction again{CaseEvent::Kind::Agree, *makeDate(2026, 11, 3), u"同意"_qs, {}, {}, {}};
    again.meeting = decisionOf(earlier.state, committee)->event.meeting;
    again.meeting->votesFor = 8;
    again.meeting->votesAgainst = 1;
    done(actOnCase(m_prison->desk(committee), m_number, again));
    const qint64 act = m_prison->store().head()->size;
    // Held against what the governor signed: the decision as it was then.
    const WhatChanged found = changes(u"governor"_qs);
    QCOMPARE(told(found.record), (QStringList{u"decisions/committee/decided_on: \"2026-10-16\" -> \"2026-11-03\""_qs,
                                              u"decisions/committee/meeting.votes_against: 0 -> 1"_qs,
                                              u"decisions/committee/meeting.votes_for: 9 -> 8"_qs}));
    for (const Changed &each : found.record) QCOMPARE(each.cause->act, act);
    QCOMPARE(papersIn(found), (QStringList{u"minutes-committee"_qs, u"notice"_qs, u"notice-report"_qs, u"review"_qs}));
    // Held against the committee's own signature of today: nothing.
    QCOMPARE(told(changes().record), QStringList());
    QCOMPARE(told(changes().papers), QStringList());
}

void WhatChangedTest::anotherInmatesRecordDoesNotMatter()
{
    const QString other = m_prison->eligible(reportDay).value(1);
    Inmate changed = done(m_prison->store().inmate(other)).inmate;
    changed.address = u"甲街"_qs;
    record(changed);
    QCOMPARE(told(changes().record), QStringList());
}

void WhatChangedTest::aLevelThatHasNotDecidedIsRefused()
{
    QCOMPARE(codeOfFailure(whatChanged(dept(), m_number, u"bureau"_qs)), u"casework.changes.level"_qs);
    QCOMPARE(codeOfFailure(whatChanged(dept(), u"2026-9999"_qs)), u"casework.case.unknown"_qs);
}

void WhatChangedTest::aCorrectedMonthOutdatesWhatToldIt()
{
    done(produceForm(dept(), m_number, u"assessment"_qs, m_prison->renderer()));
    done(produceForm(dept(), m_number, u"points-detail"_qs, m_prison->renderer()));
    QCOMPARE(outdated(), QStringList());
    RecordedMonth month = done(m_prison->store().inmate(m_inmate)).months[3];
    month.total -= 700;
    month.parts.reset();
    recordMonth(month);
    // The yearly assessment (评审鉴定表) tells no points.
    QCOMPARE(outdated(), (QStringList{proposal, u"points-detail"_qs, u"review"_qs}));
    const WhatChanged found = changes();
    // The month, and the cycles that it now closes in another month; each by the act that brought the figure.
    QStringList lines = told(found.record);
    const QString points =
        u"points/%1/total: %2 -> %3"_qs.arg(isoMonth(month.month)).arg(month.total + 700).arg(month.total);
    QVERIFY2(lines.removeOne(points), qPrintable(lines.join(u'\n')));
    for (const QString &line : lines) QVERIFY2(line.startsWith(u"cycles/"), qPrintable(line));
    for (const Changed &each : found.record) QCOMPARE(each.cause->kind, u"points.import"_qs);
    // Made anew they tell what is true.
    for (const QString &name : outdated()) done(produceForm(dept(), m_number, name, m_prison->renderer()));
    QCOMPARE(outdated(), QStringList());
}

void WhatChangedTest::aNewMonthOutdatesNothing()
{
    done(produceForm(dept(), m_number, u"points-detail"_qs, m_prison->renderer()));
    m_prison->setNow(u"2026-12-05T09:00:00+08:00");
    RecordedMonth month = done(m_prison->store().inmate(m_inmate)).months.back();
    month.month += std::chrono::months(1);
    recordMonth(month);
    QCOMPARE(outdated(), QStringList());
}

void WhatChangedTest::whatMovesOnlyThePartsOutdatesTheTable()
{
    RecordedMonth month = done(m_prison->store().inmate(m_inmate)).months[2];
    month.parts = RecordedMonth::Parts{month.total - 6000, 3000, 3000};
    recordMonth(month);
    for (const QString &name : outdated()) done(produceForm(dept(), m_number, name, m_prison->renderer()));
    done(produceForm(dept(), m_number, u"points-detail"_qs, m_prison->renderer()));
    month.parts = RecordedMonth::Parts{month.total - 5000, 2000, 3000};
    recordMonth(month);
    QCOMPARE(outdated(), QStringList{u"points-detail"_qs});
}

REMIT_TEST(WhatChangedTest);
#include "whatchanged_test.moc"
