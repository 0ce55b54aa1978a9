#include "ledger/verify.h"

#include "sampleledger.h"

using namespace remit;
using remit::testing::SampleLedger;

namespace {

constexpr qint64 size = 20;
const QString court = QStringLiteral("法院回执");

/** code and act of each finding, as "ledger.hash 7". */
QStringList named(const LedgerReport &report)
{
    QStringList names;
    for (const Error &finding : report.findings)
        names << finding.code + u' ' + finding.args.value(u"seq"_qs, finding.args.value(u"first"_qs));
    return names;
}

}  // namespace

class VerifyTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsAWholeLedger();
    void namesWhatWasTamperedWith_data();
    void namesWhatWasTamperedWith();
    void findsWhatOnlyACheckpointCanShow();
    void narrowsDownWhereALedgerDiverges();
    void checkpointsOfAnEmptyLedger();
    void countsActsWithoutLines();
    void theStoresOwnCheckpointVouchesForNothing();
    void aCheckpointOfAnotherLedgerProvesNothing();
    void whatNobodyVouchesForOnlyShowsDifferences();
    void oneCheckpointIsToldOfOnce();
};

void VerifyTest::acceptsAWholeLedger()
{
    const SampleLedger ledger(size);
    const auto report = ledger.verify({{ledger.checkpoint(12), court}, {ledger.checkpoint(5), court}});
    QCOMPARE(named(report), QStringList());
    QCOMPARE(report.acts, size);
    QCOMPARE(report.root, ledger.checkpoint(size).root);
    QCOMPARE(report.witnessed, 12);
    QVERIFY(!report.divergence);
}

using Tamper = void (*)(SampleLedger &);
Q_DECLARE_METATYPE(Tamper)

void VerifyTest::namesWhatWasTamperedWith_data()
{
    QTest::addColumn<Tamper>("tamper");
    QTest::addColumn<QStringList>("findings");
    const auto row = [](const char *name, Tamper tamper, QStringList findings) {
        QTest::newRow(name) << tamper << findings;
    };
    row("content changed", [](SampleLedger &l) { l.stored[6].canonical.replace("\"points\":70", "\"points\":90"); },
        {u"ledger.hash 7"_qs});
    row("content and its hash changed",
        [](SampleLedger &l) {
            l.stored[6].canonical.replace("\"points\":70", "\"points\":90");
            l.stored[6].hash = leafHash(l.stored[6].canonical);
        },
        {u"ledger.prev 8"_qs});
    row("stored hash changed", [](SampleLedger &l) { l.stored[6].hash[0] = char(l.stored[6].hash[0] ^ 1); },
        {u"ledger.hash 7"_qs});
    row("a space added", [](SampleLedger &l) { l.stored[6].canonical.insert(1, ' '); },
        {u"ledger.act.canonical 7"_qs, u"ledger.hash 7"_qs});
    row("cut short", [](SampleLedger &l) { l.stored[6].canonical.chop(1); },
        {u"ledger.act.unreadable 7"_qs, u"ledger.hash 7"_qs});
    row("deleted", [](SampleLedger &l) { l.stored.erase(l.stored.begin() + 6); },
        {u"ledger.seq.gap 7"_qs, u"ledger.prev 8"_qs});
    row("first deleted", [](SampleLedger &l) { l.stored.erase(l.stored.begin()); },
        {u"ledger.seq.gap 1"_qs, u"ledger.prev 2"_qs});
    row("doubled", [](SampleLedger &l) { l.stored.insert(l.stored.begin() + 6, l.stored[6]); },
        {u"ledger.seq.order 7"_qs, u"ledger.prev 7"_qs});
    row("swapped", [](SampleLedger &l) { std::swap(l.stored[6], l.stored[7]); },
        {u"ledger.seq.gap 7"_qs, u"ledger.prev 8"_qs, u"ledger.seq.order 7"_qs, u"ledger.prev 7"_qs,
         u"ledger.time 7"_qs, u"ledger.seq.gap 8"_qs, u"ledger.prev 9"_qs});
    row("of another ledger",
        [](SampleLedger &l) {
            l.acts[6].store = u"11111111-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
            l.chainAgain();
        },
        {u"ledger.store 7"_qs});
    row("dated back",
        [](SampleLedger &l) {
            l.acts[6].at -= std::chrono::hours(24);
            l.chainAgain();
        },
        {u"ledger.time 7"_qs});
    row("corrects a later act",
        [](SampleLedger &l) {
            l.acts[6].corrects = 9;
            l.chainAgain();
        },
        {u"ledger.corrects 7"_qs});
    row("chained to nothing",
        [](SampleLedger &l) {
            l.acts[6].prev = noPreviousAct();
            l.stored[6].canonical = canonicalAct(l.acts[6]);
        },
        {u"ledger.prev 7"_qs, u"ledger.hash 7"_qs});
    row("line changed", [](SampleLedger &l) { l.stored[4].lines->at(1).body = 7; }, {u"ledger.lines.root 5"_qs});
    row("lines swapped", [](SampleLedger &l) { std::swap(l.stored[4].lines->at(0), l.stored[4].lines->at(1)); },
        {u"ledger.lines.root 5"_qs});
    row("line deleted", [](SampleLedger &l) { l.stored[4].lines->pop_back(); }, {u"ledger.lines.count 5"_qs});
    row("salt cut", [](SampleLedger &l) { l.stored[4].lines->at(0).salt.chop(1); },
        {u"ledger.lines.salt 5"_qs, u"ledger.lines.root 5"_qs});
    row("lines where none belong", [](SampleLedger &l) { l.stored[5].lines = l.stored[4].lines; },
        {u"ledger.lines.unexpected 6"_qs});
}

void VerifyTest::namesWhatWasTamperedWith()
{
    QFETCH(Tamper, tamper);
    QFETCH(QStringList, findings);
    SampleLedger ledger(size);
    tamper(ledger);
    QCOMPARE(named(ledger.verify()), findings);
}

void VerifyTest::findsWhatOnlyACheckpointCanShow()
{
    const SampleLedger honest(size);
    const std::vector<WitnessedCheckpoint> known{{honest.checkpoint(15), court}};

    SampleLedger rewritten = honest;
    rewritten.acts[6].body.set("points", 9000);
    rewritten.chainAgain();
    QVERIFY(rewritten.verify().findings.empty());
    const auto rewriting = rewritten.verify(known);
    QCOMPARE(named(rewriting), QStringList{u"ledger.rewritten 1"_qs});
    QCOMPARE(rewriting.findings[0].args[u"witness"_qs], court);
    QCOMPARE(rewriting.witnessed, 0);

    SampleLedger truncated = honest;
    truncated.stored.resize(10);
    QVERIFY(truncated.verify().findings.empty());
    const auto truncation = truncated.verify(known);
    QCOMPARE(named(truncation), QStringList{u"ledger.truncated 11"_qs});
    QCOMPARE(truncation.divergence, (LedgerReport::Divergence{11, 15}));

    SampleLedger afterwards = honest;
    afterwards.stored.resize(16);
    QVERIFY(afterwards.verify(known).findings.empty());
}

void VerifyTest::narrowsDownWhereALedgerDiverges()
{
    const SampleLedger honest(size);
    SampleLedger rewritten = honest;
    rewritten.acts[12].body.set("points", 9000);
    rewritten.chainAgain();
    const auto between = rewritten.verify({{honest.checkpoint(10), court}, {honest.checkpoint(18), court}});
    QCOMPARE(between.divergence, (LedgerReport::Divergence{11, 18}));
    QCOMPARE(between.witnessed, 10);
    const auto exact = rewritten.verify({{honest.checkpoint(13), court}, {honest.checkpoint(12), court}});
    QCOMPARE(exact.divergence, (LedgerReport::Divergence{13, 13}));
    QCOMPARE(named(exact), QStringList{u"ledger.rewritten 13"_qs});

    SampleLedger clumsy = honest;
    clumsy.stored[12].canonical.replace("\"points\":130", "\"points\":900");
    QCOMPARE(clumsy.verify({{honest.checkpoint(18), court}}).divergence, (LedgerReport::Divergence{13, 13}));
}

void VerifyTest::checkpointsOfAnEmptyLedger()
{
    const SampleLedger empty(0);
    QVERIFY(empty.verify({{empty.checkpoint(0), court}}).findings.empty());
    const SampleLedger honest(3);
    QCOMPARE(named(empty.verify({{honest.checkpoint(3), court}})), QStringList{u"ledger.truncated 1"_qs});
    QVERIFY(honest.verify({{empty.checkpoint(0), court}}).findings.empty());
}

void VerifyTest::countsActsWithoutLines()
{
    SampleLedger ledger(size);
    ledger.stored[4].lines.reset();
    const auto report = ledger.verify();
    QVERIFY(report.findings.empty());
    QCOMPARE(report.withoutLines, 1);
}

void VerifyTest::theStoresOwnCheckpointVouchesForNothing()
{
    SampleLedger ledger(size);
    const std::vector<WitnessedCheckpoint> known{{ledger.checkpoint(12), court}, {ledger.checkpoint(18), {}}};
    const auto whole = ledger.verify(known);
    QCOMPARE(named(whole), QStringList());
    QCOMPARE(whole.witnessed, 12);
    QCOMPARE(whole.witness, court);
    // It still shows that something behind the court's checkpoint was changed.
    ledger.acts[13].body.set("points", 1);
    ledger.chainAgain();
    const auto changed = ledger.verify(known);
    QCOMPARE(named(changed), QStringList{u"ledger.rewritten.own 13"_qs});
    QCOMPARE(changed.witnessed, 12);
}

void VerifyTest::aCheckpointOfAnotherLedgerProvesNothing()
{
    const SampleLedger ledger(size);
    Checkpoint other = ledger.checkpoint(12);
    other.origin = u"remit/4b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a11"_qs;
    const auto report = ledger.verify({{other, court}});
    QCOMPARE(report.findings.size(), size_t(1));
    QCOMPARE(report.findings[0].code, u"ledger.origin"_qs);
    QCOMPARE(report.witnessed, 0);
}

void VerifyTest::whatNobodyVouchesForOnlyShowsDifferences()
{
    SampleLedger ledger(size);
    const std::vector<WitnessedCheckpoint> known{{ledger.checkpoint(12), court},
                                                 {ledger.checkpoint(18), u"own.txt"_qs, false}};
    const auto whole = ledger.verify(known);
    QCOMPARE(whole.witnessed, 12);
    QCOMPARE(whole.witness, court);
    QCOMPARE(whole.unvouched.size(), size_t(1));
    QCOMPARE(whole.unvouched[0].witness, u"own.txt"_qs);
    ledger.acts[13].body.set("points", 1);
    ledger.chainAgain();
    const auto changed = ledger.verify(known);
    QCOMPARE(named(changed), QStringList{u"ledger.rewritten 13"_qs});
    QVERIFY(changed.unvouched.empty());
}

void VerifyTest::oneCheckpointIsToldOfOnce()
{
    SampleLedger ledger(size);
    const Checkpoint held = ledger.checkpoint(12);
    const std::vector<WitnessedCheckpoint> known{{held, {}}, {held, court}, {held, {}}, {held, court}};
    ledger.acts[3].body.set("points", 1);
    ledger.chainAgain();
    QCOMPARE(named(ledger.verify(known)), QStringList{u"ledger.rewritten 1"_qs});
}

REMIT_TEST(VerifyTest);
#include "verify_test.moc"
