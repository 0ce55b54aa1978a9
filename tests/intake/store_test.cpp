#include "base/digest.h"
#include "base/durablefile.h"
#include "intake/batches.h"
#include "intake/clerk.h"
#include "intake/desk.h"
#include "intake/received.h"
#include "intake/uploads.h"

#include "testmain.h"

#include <QDir>
#include <QTemporaryDir>

using namespace remit;

namespace {

const QByteArray content(5000, 'c');

UploadMetadata metadata(const QByteArray &bytes = content)
{
    return {QString::fromLatin1(sha256Hex(bytes)), u"s"_qs, u"b"_qs, u"f.remit"_qs};
}

Result<QByteArray> sign(QByteArrayView bytes) { return "signed " + bytes.toByteArray(); }

Result<Upload> write(Uploads &uploads, const QString &id, qint64 offset, const QByteArray &bytes)
{
    auto piece = uploads.write(id, offset);
    if (!piece) return fail(piece.error());
    if (const auto appended = (*piece)->append(bytes); !appended) return fail(appended.error());
    return (*piece)->commit();
}

}  // namespace

/** What is on disk after a crash at any step, made by hand, and what the next start makes of it. */
class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void uploadsSurviveARestart();
    void bytesBehindTheKeptOffsetAreForgotten();
    void aPowerCutCostsWhatWasNotSynced();
    void everyByteWithoutItsCheckIsNoWhole();
    void uncommittedBytesAreDropped();
    void onlyOneWritesAtATime();
    void limitsAreKept();
    void staleUploadsGo();
    void staleUploadsGiveTheirPlacesBack();
    void damagedFilesStopTheStart();
    void acceptanceIsForEver();
    void withoutASignatureNothingWasAccepted();
    void aMissingReceiptIsNoticed();
    void aFailedSignatureAcceptsNothing();
    void rejectionsAreKept();
    void theClerkReadsWhatWasReceived();
    void ourOwnFaultsRejectNothing();
    void supplementsBelongToACaseAndARequest();
    void whatACrashLeftIsDecidedAtTheNextStart();
    void eventsAreChained();
    void anUnsignedEventNeverWas();

private:
    QString folder() const { return m_folder->path(); }
    std::unique_ptr<Uploads> uploads(UploadLimits limits = {})
    {
        return std::move(*Uploads::open(
            folder(), limits, [this] { return m_now; }, systemRandom()));
    }
    Result<std::unique_ptr<Batches>> batches(Batches::Sign signer = sign)
    {
        return Batches::open(folder(), u"Court"_qs, std::move(signer), [this] { return m_now; });
    }
    QString file(const QByteArray &bytes)
    {
        const QString path = m_folder->filePath(QString::fromLatin1(sha256Hex(bytes)));
        return writeDurably(path, bytes) ? path : QString();
    }
    Result<QByteArray> accept(Batches &batches, const QByteArray &bytes, const QString &batch, int version = 1)
    {
        const Checkpoint checkpoint{u"o"_qs, 1, QByteArray(32, 'r')};
        return batches.accept(file(bytes), QString::fromLatin1(sha256Hex(bytes)),
                              {u"s"_qs, batch, version, checkpoint});
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    Instant m_now;
};

void StoreTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_now = *parseInstant(u"2026-12-01T09:00:00+08:00");
}

void StoreTest::uploadsSurviveARestart()
{
    const UploadLimits limits{10'000, 8, 1, 1'000'000, u"boot 1"_qs};
    const Upload created = *uploads(limits)->create(metadata(), 5000);
    QVERIFY(write(*uploads(limits), created.id, 0, content.left(2000)).has_value());
    auto again = uploads(limits);
    QVERIFY(*again->find(created.id) == (Upload{created.id, metadata(), 5000, 2000, m_now, 0}));
    QVERIFY(again->whole().empty());
    QVERIFY(write(*again, created.id, 2000, content.mid(2000))->isWhole());
    QVERIFY(again->holds(metadata().digest));
    QCOMPARE(uploads()->whole().size(), size_t(1));
}

void StoreTest::bytesBehindTheKeptOffsetAreForgotten()
{
    const UploadLimits limits{10'000, 8, 1, 1};
    const Upload created = *uploads(limits)->create(metadata(), 5000);
    QVERIFY(write(*uploads(limits), created.id, 0, content.left(2000)).has_value());
    QFile part(uploads()->path(created.id));
    QVERIFY(part.open(QIODevice::Append));
    part.write(QByteArray(1000, '\0'));
    part.close();
    auto again = uploads();
    QCOMPARE(again->find(created.id)->offset, 2000);
    QVERIFY(write(*again, created.id, 2000, content.mid(2000)).has_value());
}

void StoreTest::aPowerCutCostsWhatWasNotSynced()
{
    // Behind every 1,500 bytes there is a sync; after the machine has started anew nothing behind the last one counts.
    const UploadLimits limits{10'000, 8, 1, 1'500, u"boot 1"_qs};
    const Upload created = *uploads(limits)->create(metadata(), 5000);
    for (const qint64 offset : {0, 1000, 2000})
        QVERIFY(write(*uploads(limits), created.id, offset, content.mid(offset, 1000)).has_value());
    QCOMPARE(uploads(limits)->find(created.id)->offset, 3000);
    QCOMPARE(uploads(limits)->find(created.id)->synced, 2000);
    UploadLimits started = limits;
    started.boot = u"boot 2"_qs;
    auto again = uploads(started);
    QCOMPARE(again->find(created.id)->offset, 2000);
    QVERIFY(write(*again, created.id, 2000, content.mid(2000))->isWhole());
}

void StoreTest::everyByteWithoutItsCheckIsNoWhole()
{
    // Killed between the last byte and the check of the whole: that has to happen yet, with bytes that may be wrong.
    const UploadLimits limits{10'000, 8, 1, 1'000'000, u"boot 1"_qs};
    const Upload created = *uploads(limits)->create(metadata(), 5000);
    QFile part(uploads(limits)->path(created.id));
    QVERIFY(part.open(QIODevice::WriteOnly));
    part.write(content);
    part.close();
    auto again = uploads(limits);
    QCOMPARE(again->find(created.id)->offset, 4999);
    QVERIFY(!again->holds(metadata().digest) && again->whole().empty());
    QVERIFY(write(*again, created.id, 4999, content.right(1))->isWhole());
}

void StoreTest::uncommittedBytesAreDropped()
{
    auto store = uploads();
    const Upload created = *store->create(metadata(), 5000);
    {
        const auto piece = store->write(created.id, 0);
        QVERIFY((*piece)->append(QByteArray(3000, 'x')));
        QVERIFY(!(*piece)->append(QByteArray(2001, 'x')));
    }
    QCOMPARE(QFile(store->path(created.id)).size(), 0);
    QVERIFY(write(*store, created.id, 0, content).has_value());
}

void StoreTest::onlyOneWritesAtATime()
{
    auto store = uploads();
    const Upload created = *store->create(metadata(), 5000);
    auto first = store->write(created.id, 0);
    QCOMPARE(store->write(created.id, 0).error().code, u"intake.upload.busy"_qs);
    QCOMPARE(store->remove(created.id).error().code, u"intake.upload.busy"_qs);
    QCOMPARE(store->locate(created.id).error().code, u"intake.upload.busy"_qs);
    first->reset();
    QVERIFY(store->write(created.id, 0).has_value());
    QCOMPARE(store->write(created.id, 7).error().code, u"intake.upload.offset"_qs);
    QCOMPARE(store->write(u"none"_qs, 0).error().code, u"intake.upload.none"_qs);
}

void StoreTest::limitsAreKept()
{
    auto store = uploads({1000, 2, 7});
    QCOMPARE(store->create(metadata(), 1001).error().code, u"intake.upload.size"_qs);
    QVERIFY(store->create(metadata(), 1000).has_value());
    const auto second = store->create(metadata(), 1000);
    QCOMPARE(store->create(metadata(), 1000).error().code, u"intake.upload.quota"_qs);
    QVERIFY(store->remove(second->id).has_value());
    QVERIFY(store->create(metadata(), 1000).has_value());
    QCOMPARE(uploads({1LL << 60, 9, 7})->create(metadata(), 1LL << 60).error().code, u"intake.disk"_qs);
}

void StoreTest::staleUploadsGo()
{
    const Upload unfinished = *uploads()->create(metadata(), 5000);
    const Upload whole = *uploads()->create(metadata(), 5000);
    QVERIFY(write(*uploads(), whole.id, 0, content).has_value());
    m_now += std::chrono::days(7);
    QVERIFY(uploads()->find(unfinished.id).has_value());
    m_now += std::chrono::days(1);
    auto later = uploads();
    QVERIFY(!later->find(unfinished.id).has_value());
    QVERIFY(!QFile::exists(later->path(unfinished.id)));
    QVERIFY(later->find(whole.id).has_value());
}

/** An intake that is not restarted for months takes new uploads all the same. */
void StoreTest::staleUploadsGiveTheirPlacesBack()
{
    auto store = uploads({5000, 2, 7});
    const Upload left = *store->create(metadata(), 5000), whole = *store->create(metadata(), 5000);
    QVERIFY(write(*store, whole.id, 0, content).has_value());
    m_now += std::chrono::days(7);
    QCOMPARE(store->create(metadata(), 5000).error().code, u"intake.upload.quota"_qs);
    m_now += std::chrono::days(1);
    QVERIFY(store->create(metadata(), 5000).has_value());
    QVERIFY(!store->find(left.id).has_value());
    QVERIFY(!QFile::exists(store->path(left.id)));
    QVERIFY(store->holds(metadata().digest));
}

void StoreTest::damagedFilesStopTheStart()
{
    const Upload created = *uploads()->create(metadata(), 5000);
    QVERIFY(writeDurably(folder() + u"/uploads/"_qs + created.id + u".json"_qs, "{"));
    const auto opened = Uploads::open(folder(), {}, systemClock(), systemRandom());
    QVERIFY(!opened);
    QCOMPARE(opened.error().code, u"intake.store"_qs);

    QVERIFY(accept(**batches(), "one", u"b"_qs).has_value());
    QVERIFY(writeDurably(folder() + u"/receipts/%1.json"_qs.arg(QString::fromLatin1(sha256Hex("one"))), "{}"));
    QCOMPARE(batches().error().code, u"intake.store"_qs);
}

void StoreTest::acceptanceIsForEver()
{
    auto store = std::move(*batches());
    const QByteArray receipt = *accept(*store, "one", u"b"_qs);
    m_now += std::chrono::hours(1);
    QCOMPARE(*accept(*store, "one", u"b"_qs), receipt);
    QCOMPARE(*accept(**batches(), "one", u"b"_qs), receipt);
    const auto taken = accept(**batches(), "two", u"b"_qs);
    QCOMPARE(taken.error().code, u"intake.version.taken"_qs);
    QVERIFY(accept(**batches(), "two", u"b"_qs, 2)->contains("\"sequence\":2"));
    QCOMPARE(store->checkpoints().size(), size_t(1));
    QCOMPARE((*batches())->count(), 2);
}

void StoreTest::withoutASignatureNothingWasAccepted()
{
    QVERIFY(accept(**batches(), "one", u"a"_qs).has_value());
    QVERIFY(accept(**batches(), "two", u"b"_qs).has_value());
    const QString digest = QString::fromLatin1(sha256Hex("two"));
    QVERIFY(QFile::remove(folder() + u"/receipts/%1.p7s"_qs.arg(digest)));
    auto again = std::move(*batches());
    QVERIFY(!again->state(digest).has_value());
    QCOMPARE(again->receipt(digest).error().code, u"intake.receipt.none"_qs);
    QVERIFY(accept(*again, "three", u"c"_qs)->contains("\"sequence\":2"));
    QVERIFY(accept(*again, "two", u"b"_qs)->contains("\"sequence\":3"));
    QCOMPARE((*batches())->count(), 3);
}

void StoreTest::aMissingReceiptIsNoticed()
{
    QVERIFY(accept(**batches(), "one", u"a"_qs).has_value());
    QVERIFY(accept(**batches(), "two", u"b"_qs).has_value());
    QVERIFY(QFile::remove(folder() + u"/receipts/%1.p7s"_qs.arg(QString::fromLatin1(sha256Hex("one")))));
    QCOMPARE(batches().error().code, u"intake.store"_qs);
}

void StoreTest::aFailedSignatureAcceptsNothing()
{
    auto store = std::move(*batches([](QByteArrayView) -> Result<QByteArray> { return fail(u"signing.sign"_qs); }));
    QCOMPARE(accept(*store, "one", u"a"_qs).error().code, u"signing.sign"_qs);
    QCOMPARE(store->count(), 0);
    QVERIFY(accept(**batches(), "one", u"a"_qs)->contains("\"sequence\":1"));
}

void StoreTest::rejectionsAreKept()
{
    const QString digest(64, u'd');
    QVERIFY((*batches())->reject(digest, {{u"intake.node"_qs, {{u"found"_qs, u"x"_qs}}, {}}}).has_value());
    const auto state = (*batches())->state(digest);
    QVERIFY(state->stage == BatchState::Stage::Rejected);
    QCOMPARE(state->reasons.at(0).args.value(u"found"_qs), u"x"_qs);
}

void StoreTest::theClerkReadsWhatWasReceived()
{
    const CaseWaiver waiver{u"execution_notice"_qs, u"执行通知书"_qs, u"已发函调取"_qs, *makeDate(2026, 11, 1), 7};
    const CheckedBatch batch{
        u"s"_qs, u"b"_qs, 1, {u"o"_qs, 1, QByteArray(32, 'r')}, false, {u"2026-0001"_qs}, {{u"2026-0001"_qs, waiver}}};
    auto store = std::move(*batches());
    QVERIFY(accept(*store, "one", u"a"_qs).has_value());
    QVERIFY(store->accept(file("two"), QString::fromLatin1(sha256Hex("two")), batch).has_value());
    // A receipt that is being written beside it is neither read nor removed.
    const QString partly = folder() + u"/receipts/x.p7s.part"_qs;
    QVERIFY(QFile(partly).open(QIODevice::WriteOnly));
    const auto received = receivedBatches(folder());
    QVERIFY(received);
    QCOMPARE(received->size(), size_t(2));
    QCOMPARE(received->at(0).receipt.batch, u"a"_qs);
    QVERIFY(received->at(0).waivers.array().empty());
    QCOMPARE(received->at(1).cases, QStringList(u"2026-0001"_qs));
    QCOMPARE(received->at(1).waivers.array().front()["case"].toString(), u"2026-0001"_qs);
    QCOMPARE(received->at(1).waivers.array().front()["reason"].toString(), waiver.reason);
    QVERIFY(QFile::exists(partly));
    // Without the note of it nothing is taken for a batch without waivers.
    QVERIFY(QFile::remove(folder() + u"/receipts/%1.json"_qs.arg(QString::fromLatin1(sha256Hex("two")))));
    QCOMPARE(receivedBatches(folder()).error().code, u"intake.store"_qs);
}

void StoreTest::supplementsBelongToACaseAndARequest()
{
    const Checkpoint checkpoint{u"o"_qs, 1, QByteArray(32, 'r')};
    const auto give = [&](Batches &to, const QByteArray &bytes, const QString &batch, bool supplement,
                          const QString &sender = u"s"_qs) {
        return to.accept(file(bytes), QString::fromLatin1(sha256Hex(bytes)),
                         {sender, batch, 1, checkpoint, supplement, {u"2026-0001"_qs}});
    };
    {
        const auto store = batches();
        QCOMPARE(give(**store, "papers", u"2026-2"_qs, true).error().code, u"intake.supplement.case"_qs);
        QVERIFY(give(**store, "cases", u"2026-1"_qs, false));
        QCOMPARE(give(**store, "papers", u"2026-2"_qs, true).error().code, u"intake.supplement.unasked"_qs);
        QCOMPARE((*store)->count(), qint64(1));
    }
    QVERIFY(recordEvent(folder(), {u"2026-0001"_qs, u"supplement_requested"_qs, Json::Object{}, {}}, sign, m_now));
    // The cases are known after a restart too; another unit's papers are not taken for them.
    const auto store = batches();
    QCOMPARE(give(**store, "others", u"2026-2"_qs, true, u"t"_qs).error().code, u"intake.supplement.case"_qs);
    const auto first = give(**store, "papers", u"2026-2"_qs, true);
    QVERIFY(first);
    QCOMPARE(give(**store, "papers", u"2026-2"_qs, true), first);
    QCOMPARE((*store)->count(), qint64(2));
}

void StoreTest::ourOwnFaultsRejectNothing()
{
    auto store = uploads();
    auto decided = std::move(*batches());
    QVERIFY(write(*store, store->create(metadata(), 5000)->id, 0, content).has_value());
    std::atomic<int> reports = 0;
    {
        AcceptanceDesk desk(
            *store, *decided,
            [](const QString &file, const auto &) -> Result<CheckedBatch> {
                return fail(u"file.read"_qs, {{u"path"_qs, file}});
            },
            [&](const Error &) { ++reports; });
        QTRY_VERIFY(reports > 0);
        QVERIFY(desk.state(metadata().digest)->stage == BatchState::Stage::Sent);
    }
    QVERIFY(!decided->state(metadata().digest).has_value());
    QCOMPARE(store->whole().size(), size_t(1));
}

void StoreTest::whatACrashLeftIsDecidedAtTheNextStart()
{
    QVERIFY(write(*uploads(), uploads()->create(metadata(), 5000)->id, 0, content).has_value());
    auto store = uploads();
    auto decided = std::move(*batches());
    const auto check = [](const QString &, const auto &) {
        return Result<CheckedBatch>({u"s"_qs, u"b"_qs, 1, {u"o"_qs, 1, QByteArray(32, 'r')}});
    };
    AcceptanceDesk desk(*store, *decided, check, [](const Error &) {});
    QVERIFY(desk.decided(metadata().digest, std::chrono::seconds(20))->stage == BatchState::Stage::Received);
    QTRY_VERIFY(store->whole().empty());
    QFile kept(folder() + u"/batches/%1.remit"_qs.arg(metadata().digest));
    QVERIFY(kept.open(QIODevice::ReadOnly));
    QCOMPARE(kept.readAll(), content);
    QVERIFY(!desk.state(QString(64, u'0')).has_value());
}

void StoreTest::eventsAreChained()
{
    const QString paper = file("paper");
    const auto record = [&](const QString &kind, const QStringList &documents) {
        return recordEvent(folder(), {u"1"_qs, kind, Json::Object{}, documents}, sign, m_now);
    };
    const CourtEvent first = *record(u"filed"_qs, {paper});
    const CourtEvent second = *record(u"ruled"_qs, {});
    QCOMPARE(first.sequence, 1);
    QCOMPARE(first.prev, noPreviousEvent());
    QCOMPARE(second.prev, chainDigest(first));
    QVERIFY(QFile::exists(documentPath(folder(), QString::fromLatin1(sha256Hex("paper")))));
    QCOMPARE(signedEvents(folder(), 0, 100)->size(), size_t(2));
    QCOMPARE(signedEvents(folder(), 0, 1)->size(), size_t(1));
    QCOMPARE(*signedEvents(folder(), 1, 100), std::vector{*sign(eventToJson(second).canonical())});
    QCOMPARE(record(u"dreamt"_qs, {}).error().code, u"intake.event.kind"_qs);
    QCOMPARE(record(u"filed"_qs, {u"/none"_qs}).error().code, u"file.read"_qs);
    QCOMPARE(recordEvent(folder(), {u" "_qs, u"filed"_qs, Json::Object{}, {}}, sign, m_now).error().code,
             u"intake.event.case"_qs);
}

void StoreTest::anUnsignedEventNeverWas()
{
    const ClerkEntry entry{u"1"_qs, u"filed"_qs, Json::Object{}, {}};
    const CourtEvent first = *recordEvent(folder(), entry, sign, m_now);
    const auto failing = [](QByteArrayView) -> Result<QByteArray> { return fail(u"signing.sign"_qs); };
    QVERIFY(!recordEvent(folder(), entry, failing, m_now));
    QVERIFY(writeDurably(folder() + u"/events/000000000002.json"_qs, "{\"half\":true}"));
    const CourtEvent second = *recordEvent(folder(), entry, sign, m_now);
    QCOMPARE(second.sequence, 2);
    QCOMPARE(second.prev, chainDigest(first));
}

REMIT_TEST(StoreTest);
#include "store_test.moc"
