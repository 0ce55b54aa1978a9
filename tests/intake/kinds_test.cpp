#include "batch/archivedocument.h"
#include "batch/exchangedocument.h"
#include "batch/layout.h"
#include "intake/check.h"
#include "samplebatch.h"

#include <QTemporaryDir>

using namespace remit;
using namespace remit::testing;

/** A court takes batches; what goes between a prison's stores, or into its archive, is none, however sound it is. */
class KindsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void onlyABatchIsTaken();
};

void KindsTest::onlyABatchIsTaken()
{
    const SampleKeys keys;
    const SampleRecords records(1);
    const ContainerContents batch = sampleContents(records, 1);
    const QTemporaryDir folder;
    const Instant now = keys.trust().at;
    const auto check = containerCheck(
        keys.trust().authorities, {1 << 30, {u"sha256-ecdsa"_qs}, {u"0111A"_qs}, u"法院"_qs}, [now] { return now; });
    const QString good = folder.filePath(u"batch.remit"_qs);
    QVERIFY(seal(batch, *keys.signer, now, good));
    QVERIFY(check(good, {}));

    ExchangeDocument head;
    head.unitNumber = batch.batch.senderNumber;
    head.unitName = batch.batch.senderName;
    head.unitDivision = batch.batch.senderDivision;
    head.from = u"0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
    head.to = u"0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a11"_qs;
    head.environment = u"production"_qs;
    head.madeAt = now;
    head.cases = batch.batch.cases;
    std::vector<ContainerEntry> entries = batch.entries;
    entries.push_back({exchangeEntry, exchangeToJson(head).canonical()});
    const QString exchange = folder.filePath(u"exchange.remit"_qs);
    QVERIFY(sealEntries(entries, head.profile, *keys.signer, now, exchange));
    QCOMPARE(check(exchange, {}).error().code, u"intake.node"_qs);

    QVERIFY(headOf(ArchiveDocument{}).node.isEmpty());
}

REMIT_TEST(KindsTest);
#include "kinds_test.moc"
