#include "batch/container.h"
#include "casework/dossier.h"
#include "casework/exchange/forks.h"
#include "casework/exchange/give.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "casework/ledgerwork.h"
#include "casework/passages.h"
#include "signing/trust.h"
#include "site.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
}

QStringList allCodes(const Error &error)
{
    QStringList codes{error.code};
    for (const Error &cause : error.causes) codes << allCodes(cause);
    return codes;
}

}  // namespace

/** Cases that go from a ward's store to the centre's and back, and everything that somebody may try on the way. */
class ExchangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aCaseGoesToTheCentreAndBack();
    void whatCameIsReadLikeOnesOwnAndReachesTheCourt();
    void theSameFileTwiceChangesNothing();
    void aGivingThatLeftNoFileKeepsNothingOut();
    void anOlderFileTakesNothingBack();
    void aForkIsShownAndAPersonChoosesTheOtherSide();
    void aForkIsShownAndAPersonKeepsThisSide();
    void twoWardsMayHaveTheSameNumber();
    void whatWasChangedIsNotTaken();
    void aCopyThatSaysOtherwiseIsNotTaken_data();
    void aCopyThatSaysOtherwiseIsNotTaken();
    void aWardDecidesOnlyItsOwnStages();
    void whatIsForOthersIsNotTaken();
    void aHistoryThatDoesNotContinueIsNotTaken();
    void aStoreThatWasSetBackIsNoticed();
    void anInmateWhoIsSomebodyElseIsNotTaken();

private:
    QString path() { return m_ward->prison.file(u"case-%1.remit"_qs.arg(++m_files)); }
    Result<GivenCases> give(Site &from, const Site &to, const QStringList &cases, const QString &path)
    {
        return giveCases(from.desk(), {to.store, cases, path}, *from.signer);
    }
    QString given(Site &from, const Site &to, const QStringList &cases)
    {
        const QString file = path();
        const auto done = give(from, to, cases, file);
        if (!done) qWarning("%s", qPrintable(allCodes(done.error()).join(u' ')));
        return done ? file : QString();
    }
    Result<TakenContainer> take(Site &at, const QString &file) { return takeCases(at.desk("dept"), file, m_trust); }
    TakenCase taken(Site &at, const QString &file)
    {
        const auto done = take(at, file);
        if (!done) qWarning("%s", qPrintable(allCodes(done.error()).join(u' ')));
        return done && !done->cases.empty() ? done->cases.front() : TakenCase{};
    }
    void know(Site &site, const Site &other, const QString &name)
    {
        QVERIFY(recordPeer(site.desk("admin"), other.store, name,
                           other.store == centreStore ? PeerKind::Centre : PeerKind::Ward));
        for (const Identity *each : {&site.prison.authority(), &other.prison.authority()})
            QVERIFY(m_trust.add(each->certificate));
    }
    /** A case that the ward has decided on. */
    QString opened(Site &site, qsizetype which = 0)
    {
        const auto number = site.prison.open(site.prison.eligible(reportDay).at(which), reportDay);
        if (!number || !site.prison.agree("ward", *number, u"2026-10-12")) return {};
        return *number;
    }
    void requireWhole(const Site &site)
    {
        const auto ledger = verifyLedger(site.desk("admin"));
        QVERIFY(ledger);
        QVERIFY2(ledger->findings.empty(),
                 qPrintable(ledger->findings.empty() ? QString() : ledger->findings.front().code));
    }

    std::unique_ptr<Site> m_ward;
    std::unique_ptr<Site> m_centre;
    TrustStore m_trust;
    int m_files = 0;
};

void ExchangeTest::init()
{
    m_ward = std::make_unique<Site>(wardStore);
    m_centre = std::make_unique<Site>(centreStore);
    m_trust = {};
    know(*m_ward, *m_centre, u"刑罚执行科"_qs);
    know(*m_centre, *m_ward, u"一监区"_qs);
}

void ExchangeTest::aCaseGoesToTheCentreAndBack()
{
    const QString number = opened(*m_ward);
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-13", true));
    QVERIFY(m_ward->prison.agree("area", number, u"2026-10-14", true));
    const TakenCase came = taken(*m_centre, given(*m_ward, *m_centre, {number}));
    QCOMPARE(came.outcome, TakenOutcome::New);
    QCOMPARE(came.here, number);
    const CaseFile there = m_ward->file(number);
    const CaseFile here = m_centre->file(number);
    QCOMPARE(here.state, there.state);
    QCOMPARE(here.proposal, there.proposal);
    QCOMPARE(here.verdict, there.verdict);
    QVERIFY(m_centre->prison.agree("dept", number, u"2026-10-15"));

    const TakenCase back = taken(*m_ward, given(*m_centre, *m_ward, {number}));
    QCOMPARE(back.outcome, TakenOutcome::Advanced);
    QCOMPARE(back.acts, 2);
    QCOMPARE(m_ward->file(number).state, m_centre->file(number).state);
    // The ward's own acts stayed its own: only the centre's step was copied, with the original inside.
    const auto course = courseHere(m_ward->prison.store(), number);
    QVERIFY(course);
    QCOMPARE(course->back().original.store, centreStore);
    QCOMPARE(course->front().original.store, wardStore);
    QVERIFY(course->front().taken.isNull());
    // The ward now knows that the centre has seen its ledger.
    const auto report = verifyLedger(m_ward->desk("admin"));
    QVERIFY(report && report->findings.empty());
    QCOMPARE(report->witness, u"刑罚执行科"_qs);
    requireWhole(*m_centre);
    QVERIFY(m_centre->prison.store().checkViews()->same());
}

void ExchangeTest::whatCameIsReadLikeOnesOwnAndReachesTheCourt()
{
    const QString number = opened(*m_ward);
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-13", true));
    const QByteArray pdf = *previewForm(m_ward->desk("dept"), number, u"review"_qs, m_ward->prison.renderer());
    const ReadMaterial read{u"pdf"_qs, pdf, {QSizeF(595, 842)}};
    const auto scan = attachMaterial(m_ward->desk(), {number, {u"judgments"_qs, u"判决书"_qs}, pdf, read});
    QVERIFY2(scan, scan ? "" : qPrintable(scan.error().code));
    QVERIFY(m_ward->prison.agree("area", number, u"2026-10-14", true));
    // A paper is taken out and waived there: the centre, and after it the court, are told why.
    for (const DossierMaterial &material : m_ward->file(number).materials)
        if (material.place.kind == u"execution-notice" && !material.removed)
            QVERIFY(removeMaterial(m_ward->desk("dept"), number, material.act, u"他案材料"_qs));
    QVERIFY(waiveMaterial(m_ward->desk("chief"), number, u"execution_notice"_qs, u"已发函调取"_qs));
    // Other acts have taken the numbers that the ward's acts bear there.
    QVERIFY(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome == TakenOutcome::New);
    const auto materials = m_centre->file(number).materials;
    QCOMPARE(materials.size(), m_ward->file(number).materials.size());
    QCOMPARE(m_centre->file(number).waivers.size(), size_t(1));
    QCOMPARE(m_centre->file(number).waivers.front().reason, u"已发函调取"_qs);
    const DossierMaterial &came = materials.back();
    QCOMPARE(*m_centre->prison.store().attachment(came.digest), pdf);
    // The centre takes it out again; the ward understands which one is meant.
    const auto removed = removeMaterial(m_centre->desk("dept"), number, came.act, u"非本案材料"_qs);
    QVERIFY2(removed, removed ? "" : qPrintable(removed.error().code));
    QCOMPARE(taken(*m_ward, given(*m_centre, *m_ward, {number})).outcome, TakenOutcome::Advanced);
    QVERIFY(m_ward->file(number).materials.back().removed);
    QVERIFY(!m_ward->file(number).materials.front().removed);

    struct Turn {
        const char *officer;
        const char16_t *on;
        bool meeting;
    };
    for (const Turn &turn : {Turn{"dept", u"2026-10-15", false}, Turn{"committee", u"2026-10-16", true},
                             Turn{"dept", u"2026-10-26", false}, Turn{"dept", u"2026-10-28", false},
                             Turn{"governor", u"2026-10-30", true}})
        QVERIFY(m_centre->prison.agree(turn.officer, number, turn.on, turn.meeting));
    for (const QString &form : formsOf(CaseKind::Commutation))
        QVERIFY(produceForm(m_centre->desk("dept"), number, form, m_centre->prison.renderer()));
    QVERIFY(m_centre->prison.agree("dept", number, u"2026-11-02"));
    const Desk dept = m_centre->desk("dept");
    QVERIFY(createBatch(dept, u"2026-11"_qs, u"十一月"_qs));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {number}).front().error);
    const auto sealed = sealBatch(dept, {u"2026-11"_qs, m_centre->prison.file(u""_qs)}, *m_centre->centre);
    QVERIFY2(sealed, sealed ? "" : qPrintable(allCodes(sealed.error()).join(u' ')));
    const auto report = verifyContainer(m_centre->prison.file(sealed->file), {m_trust, m_centre->prison.now(), {}});
    QVERIFY2(report.valid(), qPrintable(report.valid() ? QString() : report.allFindings().front().code));
    QCOMPARE(report.cases.front().waivers.size(), size_t(1));
    QCOMPARE(report.cases.front().waivers.front().reason, u"已发函调取"_qs);
}

void ExchangeTest::theSameFileTwiceChangesNothing()
{
    const QString number = opened(*m_ward);
    const QString file = given(*m_ward, *m_centre, {number});
    QCOMPARE(taken(*m_centre, file).outcome, TakenOutcome::New);
    const qint64 size = m_centre->size();
    const auto again = take(*m_centre, file);
    QVERIFY(again && again->again);
    QCOMPARE(again->cases.front().outcome, TakenOutcome::New);
    QCOMPARE(m_centre->size(), size);
}

void ExchangeTest::aGivingThatLeftNoFileKeepsNothingOut()
{
    const QString number = opened(*m_ward);
    const QString file = given(*m_ward, *m_centre, {number});
    const QByteArray before = bytesOf(file);
    // As when the program ends between its act and its file: the act stands, there is no file of it.
    QCOMPARE(give(*m_ward, *m_centre, {number}, file).error().code, u"container.exists"_qs);
    QVERIFY(bytesOf(file) == before);
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-13", true));
    const auto next = take(*m_centre, given(*m_ward, *m_centre, {number}));
    QVERIFY(next);
    QCOMPARE(next->number, 3);
    QCOMPARE(next->cases.front().outcome, TakenOutcome::New);
}

void ExchangeTest::anOlderFileTakesNothingBack()
{
    const QString number = opened(*m_ward);
    const QString first = given(*m_ward, *m_centre, {number});
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-13", true));
    const QString second = given(*m_ward, *m_centre, {number});
    QCOMPARE(taken(*m_centre, second).outcome, TakenOutcome::New);
    const CaseFile before = m_centre->file(number);
    // The second showed that it continues the first, so that the first is believed; it only tells less.
    QCOMPARE(taken(*m_centre, first).outcome, TakenOutcome::Behind);
    QCOMPARE(m_centre->file(number).state, before.state);
}

void ExchangeTest::aForkIsShownAndAPersonChoosesTheOtherSide()
{
    const QString number = opened(*m_ward);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::New);
    QVERIFY(m_centre->prison.agree("ward", number, u"2026-10-13", true));
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-14", true));
    QVERIFY(m_ward->prison.agree("area", number, u"2026-10-15", true));
    const CaseFile before = m_centre->file(number);
    const auto forked = take(*m_centre, given(*m_ward, *m_centre, {number}));
    QVERIFY(forked);
    QCOMPARE(forked->cases.front().outcome, TakenOutcome::Forked);
    // Nothing was merged, and nothing goes on before somebody has chosen.
    QCOMPARE(m_centre->file(number).state, before.state);
    QCOMPARE(m_centre->prison.agree("area", number, u"2026-10-16", true).error().code, u"casework.exchange.forked"_qs);
    const auto forks = caseForks(m_centre->desk("dept"));
    QVERIFY(forks);
    QCOMPARE(forks->size(), size_t(1));
    const CaseFork &fork = forks->front();
    QVERIFY(!fork.over);
    QCOMPARE(fork.ours.size(), size_t(1));
    QCOMPARE(fork.theirs.size(), size_t(2));
    QCOMPARE(fork.name, u"一监区"_qs);
    QCOMPARE(*fork.theirs.front().here.on, *makeDate(2026, 10, 14));

    const qint64 act = fork.take;
    const auto choose = [&](const char *officer, const QString &why) {
        return resolveFork(m_centre->desk(officer), number, act, ForkSide::Theirs, why);
    };
    QCOMPARE(choose("dept", u"以监区评议为准"_qs).error().code, u"casework.role"_qs);
    QCOMPARE(choose("chief", u" "_qs).error().code, u"casework.exchange.fork.reason"_qs);
    QVERIFY(choose("chief", u"以监区评议为准"_qs));
    QCOMPARE(choose("chief", u"再选"_qs).error().code, u"casework.exchange.fork.over"_qs);
    QCOMPARE(m_centre->file(number).state, m_ward->file(number).state);
    QVERIFY(m_centre->prison.agree("dept", number, u"2026-10-16"));
    // What was not chosen stays to be read, in the ledger and beside the other.
    const auto after = caseForks(m_centre->desk("dept"), number);
    QCOMPARE(after->front().ours.size(), size_t(1));
    QCOMPARE(after->front().choice->reason, u"以监区评议为准"_qs);
    QCOMPARE(taken(*m_ward, given(*m_centre, *m_ward, {number})).outcome, TakenOutcome::Advanced);
    QVERIFY(m_centre->prison.store().checkViews()->same());
    requireWhole(*m_centre);
    requireWhole(*m_ward);
}

void ExchangeTest::aForkIsShownAndAPersonKeepsThisSide()
{
    const QString number = opened(*m_ward);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::New);
    QVERIFY(m_centre->prison.agree("ward", number, u"2026-10-13", true));
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-14", true));
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::Forked);
    const qint64 fork = caseForks(m_centre->desk("dept"), number)->front().take;
    QVERIFY(resolveFork(m_centre->desk("chief"), number, fork, ForkSide::Ours, u"中心已复核"_qs));
    QVERIFY(m_centre->prison.agree("area", number, u"2026-10-16", true));
    // The side that was decided against does not fork it again; when the ward goes on with it, it does.
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::Behind);
    const QString answer = given(*m_centre, *m_ward, {number});
    QVERIFY(m_ward->prison.agree("area", number, u"2026-10-17", true));
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::Forked);
    // The ward sees the same fork from its side and comes round.
    QCOMPARE(taken(*m_ward, answer).outcome, TakenOutcome::Forked);
    const qint64 there = caseForks(m_ward->desk(), number)->front().take;
    QVERIFY(resolveFork(m_ward->desk("area"), number, there, ForkSide::Theirs, u"依中心意见"_qs));
    QCOMPARE(m_ward->file(number).state, m_centre->file(number).state);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::Unchanged);
    QVERIFY(m_centre->prison.agree("dept", number, u"2026-10-18"));
    QVERIFY(m_ward->prison.store().checkViews()->same());
}

void ExchangeTest::twoWardsMayHaveTheSameNumber()
{
    Site other(otherWardStore);
    know(other, *m_centre, u"刑罚执行科"_qs);
    know(*m_centre, other, u"二监区"_qs);
    const QString one = opened(*m_ward, 0);
    const QString two = opened(other, 1);
    QCOMPARE(one, two);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {one})).here, one);
    const TakenCase second = taken(*m_centre, given(other, *m_centre, {two}));
    QCOMPARE(second.outcome, TakenOutcome::New);
    QVERIFY(second.here != two);
    QCOMPARE(m_centre->file(second.here).inmate, other.file(two).inmate);
    QVERIFY(m_centre->prison.agree("ward", second.here, u"2026-10-13", true));
    // Each comes back to its own ward under its own number.
    QCOMPARE(taken(other, given(*m_centre, other, {second.here})).here, two);
    QCOMPARE(other.file(two).state, m_centre->file(second.here).state);
    // What the centre has from one ward goes on to another with the original's proof.
    QCOMPARE(taken(other, given(*m_centre, other, {one})).outcome, TakenOutcome::New);
    const auto course = courseHere(other.prison.store(), u"2026-0002"_qs);
    QVERIFY(course && !course->empty());
    QCOMPARE(course->front().original.store, wardStore);
}

void ExchangeTest::whatWasChangedIsNotTaken()
{
    const QString file = given(*m_ward, *m_centre, {opened(*m_ward)});
    const QByteArray bytes = bytesOf(file);
    const QString changed = path();
    const qint64 size = m_centre->size();
    for (int i = 0; i < 40; ++i) {
        QByteArray other = bytes;
        const qsizetype at = bytes.size() * i / 40 + 17;
        other[at] = char(other[at] ^ 1);
        write(changed, other);
        const auto refused = take(*m_centre, changed);
        QVERIFY2(!refused, qPrintable(QString::number(at)));
        QCOMPARE(refused.error().code, u"casework.exchange.unsound"_qs);
    }
    for (const qsizetype half : {qsizetype(0), bytes.size() / 2, bytes.size() - 1}) {
        write(changed, bytes.left(half));
        QCOMPARE(take(*m_centre, changed).error().code, u"casework.exchange.unsound"_qs);
    }
    QCOMPARE(m_centre->size(), size);
    QCOMPARE(taken(*m_centre, file).outcome, TakenOutcome::New);
}

void ExchangeTest::aCopyThatSaysOtherwiseIsNotTaken_data()
{
    QTest::addColumn<QString>("lie");
    for (const char *lie : {"another decision", "an act of another case", "an original that nobody recorded"})
        QTest::newRow(lie) << QString::fromLatin1(lie);
}

void ExchangeTest::aCopyThatSaysOtherwiseIsNotTaken()
{
    QFETCH(QString, lie);
    const QString number = opened(*m_ward);
    const QString second = opened(*m_ward, 1);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number, second})).outcome, TakenOutcome::New);
    // The centre signs, with its own key, a copy of a step of the ward that the ward never took like that.
    const CaseCourse course = *courseHere(m_centre->prison.store(), number);
    const CaseCourse other = *courseHere(m_centre->prison.store(), second);
    Json body = course.back().here.body;
    Json taken = body["taken"];
    if (lie == u"another decision") body.set("stage_after", u"department_review"_qs);
    if (lie == u"an act of another case") taken = other.back().here.body["taken"];
    if (lie == u"an original that nobody recorded") {
        Act original = *parseAct(course.back().original.canonical);
        original.seq = 4000;
        taken.set("seq", original.seq);
        taken.set("act", QString::fromUtf8(canonicalAct(original)));
    }
    body.set("taken", taken);
    const QStringList subject{u"case:"_qs + number, u"inmate:"_qs + m_ward->file(number).inmate};
    const Commit forged{
        .acts = {{.kind = u"case.step"_qs, .on = course.back().here.on, .subject = subject, .body = body}}};
    QVERIFY(m_centre->prison.store().commit(forged, m_centre->desk().by(), m_centre->prison.now()));
    const qint64 size = m_ward->size();
    const TakenCase refused = this->taken(*m_ward, given(*m_centre, *m_ward, {number}));
    QCOMPARE(refused.outcome, TakenOutcome::Refused);
    QCOMPARE(refused.refused->code, u"casework.exchange.copy"_qs);
    QCOMPARE(m_ward->size(), size + 1);  // that it was refused is on record, nothing of it
}

void ExchangeTest::aWardDecidesOnlyItsOwnStages()
{
    const QString number = opened(*m_ward);
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-13", true));
    QVERIFY(m_ward->prison.agree("area", number, u"2026-10-14", true));
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::New);
    // Whoever administers the ward's store can enrol a department there; the centre does not take its word.
    QVERIFY(m_ward->prison.agree("dept", number, u"2026-10-15"));
    const TakenCase refused = taken(*m_centre, given(*m_ward, *m_centre, {number}));
    QCOMPARE(refused.outcome, TakenOutcome::Refused);
    QCOMPARE(refused.refused->code, u"casework.exchange.stage"_qs);
    QCOMPARE(m_centre->file(number).state.stage, u"department_review"_qs);
}

void ExchangeTest::whatIsForOthersIsNotTaken()
{
    Site other(otherWardStore);
    const QString number = opened(*m_ward);
    const QString file = given(*m_ward, *m_centre, {number});
    const auto code = [&](Site &at, const QString &path) { return take(at, path).error().code; };
    QCOMPARE(code(other, file), u"casework.exchange.other"_qs);
    // A store that nobody agreed to exchange with, and one whose officers' authority nobody trusts.
    QVERIFY(recordPeer(other.desk("admin"), centreStore, u"刑罚执行科"_qs, PeerKind::Centre));
    const QString foreign = given(other, *m_centre, {opened(other)});
    QCOMPARE(code(*m_centre, foreign), u"casework.exchange.peer.unknown"_qs);
    QVERIFY(recordPeer(m_centre->desk("admin"), otherWardStore, u"二监区"_qs, PeerKind::Ward));
    const auto untrusted = take(*m_centre, foreign);
    QVERIFY(allCodes(untrusted.error()).contains(u"container.signature"_qs));
    // A batch is no exchange, and a court takes no exchange.
    m_centre->prison.setNow(u"2026-11-20T08:45:00+08:00");
    QCOMPARE(code(*m_centre, file), u"casework.exchange.future"_qs);
    m_centre->prison.setNow(u"2026-11-20T09:00:00+08:00");
    QCOMPARE(takeCases(m_centre->desk("admin"), file, m_trust).error().code, u"casework.role"_qs);
    QCOMPARE(taken(*m_centre, file).outcome, TakenOutcome::New);
}

void ExchangeTest::aHistoryThatDoesNotContinueIsNotTaken()
{
    const QString number = opened(*m_ward);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::New);
    QVERIFY(m_ward->prison.agree("ward", number, u"2026-10-13", true));
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::Advanced);
    // Whoever has the ward's keys writes its ledger anew: same store, another history.
    auto rewritten = std::make_unique<Site>(wardStore);
    QVERIFY(recordPeer(rewritten->desk("admin"), centreStore, u"刑罚执行科"_qs, PeerKind::Centre));
    QVERIFY(m_trust.add(rewritten->prison.authority().certificate));
    const QString other = opened(*rewritten);
    QCOMPARE(take(*m_centre, given(*rewritten, *m_centre, {other})).error().code, u"casework.exchange.older"_qs);
    // It grows longer than what is held here; the proof is still missing.
    QVERIFY(rewritten->prison.agree("ward", other, u"2026-10-14", true));
    QVERIFY(rewritten->prison.agree("area", other, u"2026-10-15", true));
    QVERIFY(!opened(*rewritten, 1).isEmpty());
    const auto refused = take(*m_centre, given(*rewritten, *m_centre, {other}));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"casework.exchange.unsound"_qs);
    QVERIFY(allCodes(refused.error()).join(u' ').contains(u"container.checkpoint."_qs));
}

void ExchangeTest::aStoreThatWasSetBackIsNoticed()
{
    const QString number = opened(*m_ward);
    QCOMPARE(taken(*m_centre, given(*m_ward, *m_centre, {number})).outcome, TakenOutcome::New);
    const QString answer = given(*m_centre, *m_ward, {number});
    // The ward's store is another by now: it knows nothing of what the centre has seen of it.
    auto back = std::make_unique<Site>(wardStore);
    QVERIFY(recordPeer(back->desk("admin"), centreStore, u"刑罚执行科"_qs, PeerKind::Centre));
    const auto refused = take(*back, answer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"casework.exchange.ours"_qs);
}

void ExchangeTest::anInmateWhoIsSomebodyElseIsNotTaken()
{
    const QString number = opened(*m_ward);
    const QString second = opened(*m_ward, 1);
    const QString file = given(*m_ward, *m_centre, {number, second});
    // The centre has a case of its own for the first inmate; the second comes all the same.
    QVERIFY(m_centre->prison.open(m_ward->file(number).inmate, reportDay));
    const auto done = take(*m_centre, file);
    QVERIFY(done);
    QCOMPARE(done->cases[0].outcome, TakenOutcome::Refused);
    QCOMPARE(done->cases[0].refused->code, u"casework.case.already"_qs);
    QCOMPARE(done->cases[1].outcome, TakenOutcome::New);
    // What was refused can be taken from the same file once its reason is gone.
    QVERIFY(!take(*m_centre, file)->again);
}

REMIT_TEST(ExchangeTest);
#include "exchange_test.moc"
