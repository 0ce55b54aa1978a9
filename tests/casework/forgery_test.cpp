#include "court.h"
#include "prison.h"
#include "storage/database.h"
#include "storage/fold.h"
#include "storage/slotsfile.h"

#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

/** With the database's key: an act says something else, every later one is chained and hashed anew. */
void forge(const TestPrison &prison, qint64 changed)
{
    const QString path = prison.file(u"test.remit"_qs);
    const auto key = unlock(path, u"admin"_qs, Secret::fromUtf8("secret"), prison.now());
    QVERIFY(key);
    const auto database = Database::open(path, *key, OpenMode::ReadWrite);
    QVERIFY(database);
    for (const char16_t *sql : {u"drop trigger act_no_update", u"delete from checkpoint_held"})
        QVERIFY(execute(**database, QString::fromUtf16(sql), {}));
    std::vector<Act> acts;
    auto rows = (*database)->run(u"select canonical from act order by seq"_qs);
    while (rows->next()) acts.push_back(*Json::parse(rows->blob(0)).and_then(actFromJson));
    QByteArray previous = noPreviousAct();
    for (Act &act : acts) {
        if (act.seq == changed) act.by.officer = u"another"_qs;
        act.prev = previous;
        const QByteArray canonical = canonicalAct(act);
        previous = leafHash(canonical);
        QVERIFY(execute(**database, u"update act set canonical = ?, hash = ? where seq = ?"_qs,
                        {canonical, previous, act.seq}));
    }
}

}  // namespace

/** Somebody with the database's key writes the past anew; whoever holds a checkpoint, or a batch does, shows it. */
class ForgeryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aForgedLedgerIsFoundByItsBatches();
    void aKeptReceiptShowsAForgedLedger();
};

void ForgeryTest::aForgedLedgerIsFoundByItsBatches()
{
    TestPrison prison;
    prison.fill(60);
    const auto number = prison.bringToCourt(prison.eligible(reportDay).value(0), reportDay);
    QVERIFY(number);
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {*number}).front().error);
    const auto sealedBatch = sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer);
    QVERIFY(sealedBatch);
    QVERIFY(queueBatch(dept, u"2026-11"_qs));
    TestCourt court = makeCourt(prison.now());
    const QByteArray receipt = receiptFor(*sealedBatch, court, prison.now());
    forge(prison, 4);
    // The receipt is genuine and fits the batch; the ledger is no longer the one that it is about.
    const auto refused = recordReceipt(dept, u"2026-11"_qs, receipt, court.trust);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"casework.receipt.ledger"_qs);
    QCOMPARE(refused.error().causes.front().code, u"ledger.rewritten"_qs);
    const auto report = verifyActs(dept);
    QVERIFY(report && !report->findings.empty());
    QCOMPARE(report->findings.front().code, u"ledger.rewritten.own"_qs);
    QVERIFY(report->witness.isEmpty());
}

void ForgeryTest::aKeptReceiptShowsAForgedLedger()
{
    TestPrison prison;
    prison.fill(60);
    const auto number = prison.bringToCourt(prison.eligible(reportDay).value(0), reportDay);
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {*number}).front().error);
    const auto sealedBatch = sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer);
    QVERIFY(sealedBatch && queueBatch(dept, u"2026-11"_qs));
    TestCourt court = makeCourt(prison.now());
    QVERIFY(recordReceipt(dept, u"2026-11"_qs, receiptFor(*sealedBatch, court, prison.now()), court.trust));
    forge(prison, 4);
    const auto report = verifyActs(dept);
    QVERIFY(report);
    const auto found = std::ranges::find(report->findings, u"ledger.rewritten"_qs, &Error::code);
    QVERIFY(found != report->findings.end());
    QCOMPARE(found->args.value(u"witness"_qs), u"试验法院"_qs);
}

REMIT_TEST(ForgeryTest);
#include "forgery_test.moc"
