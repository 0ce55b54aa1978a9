#include "scratch.h"
#include "storage/lastcheck.h"
#include "storage/location.h"
#include "storage/searchwords.h"
#include "storage/slotsfile.h"

#include "testmain.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>

using namespace remit;
using namespace remit::testing;

namespace {
const Act::By admin{u"admin"_qs, {}};
}

class StoreTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensAgainWithWhatWasWritten();
    void theFileShowsNothing();
    void aWrongPassphraseWaitsLongerEachTime();
    void oneOfficersMistakesKeepNoOtherWaiting();
    void waitsGrow_data();
    void waitsGrow();
    void refusesWhatItCannotOpen_data();
    void refusesWhatItCannotOpen();
    void damageIsFoundWhereACheckMightFindIt_data();
    void damageIsFoundWhereACheckMightFindIt();
    void aDamagedPageIsRefusedWhenItIsRead();
    void anActThatCannotBeFoldedLeavesNothing();
    void aFullDiskLeavesWhatWasThere();
    void theClockNeverGoesBack();
    void backsUpAndRestores();
    void findsByOneOrTwoCharacters_data();
    void findsByOneOrTwoCharacters();
    void networkFileSystemsAreRefused_data();
    void networkFileSystemsAreRefused();
};

void StoreTest::opensAgainWithWhatWasWritten()
{
    const ScratchStore scratch;
    {
        const auto store = scratch.create();
        QVERIFY2(store, store ? "" : qPrintable(store.error().code));
        QVERIFY((*store)->commit({{rosterOf(3)}, {}, {}}, admin, scratch.now()));
    }
    const auto store = scratch.open();
    QVERIFY(store);
    QCOMPARE(*(*store)->inmateCount(), 3LL);
    QCOMPARE((*store)->inmate(u"9900000002"_qs)->inmate.name, u"试人㛃2"_qs);
    QCOMPARE((*store)->head()->size, 3LL);
    QCOMPARE((*store)->inmate(u"9900000002"_qs)->source, (InmateRecord::Source{3, 2}));
}

void StoreTest::theFileShowsNothing()
{
    const ScratchStore scratch;
    {
        const auto store = scratch.create();
        QVERIFY((*store)->commit({{rosterOf(50)}, {}, {}}, admin, scratch.now()));
    }
    QFile file(scratch.path());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const QByteArray &clear : {QByteArray("SQLite format 3"), QByteArray("create table"), QByteArray("v_inmate"),
                                    QByteArray("9900000001"), QStringLiteral("盗窃罪").toUtf8()})
        QVERIFY2(!bytes.contains(clear), clear.constData());
    for (const QString &path : {scratch.path(), slotsPath(scratch.path())})
        QCOMPARE(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther),
                 QFileDevice::Permissions());
}

void StoreTest::aWrongPassphraseWaitsLongerEachTime()
{
    ScratchStore scratch;
    QVERIFY(scratch.create());
    for (int failure = 1; failure <= 3; ++failure) {
        const auto store = scratch.open("wrong");
        QCOMPARE(store.error().code, failure < 3 ? u"storage.passphrase"_qs : u"storage.passphrase.wait"_qs);
        QCOMPARE(store.error().args[u"failures"_qs], QString::number(failure));
    }
    // The right one has to wait as well, also in another window or after a restart.
    QCOMPARE(scratch.open().error().code, u"storage.wait"_qs);
    scratch.advance(waitAfter(3));
    QVERIFY(scratch.open());
    QCOMPARE(scratch.open("wrong").error().args[u"failures"_qs], u"1"_qs);
}

void StoreTest::oneOfficersMistakesKeepNoOtherWaiting()
{
    const ScratchStore scratch;
    QVERIFY(scratch.create());
    const auto tryAs = [&](const QString &login) {
        return Store::open(scratch.path(), login, Secret::fromUtf8("wrong"), systemClock(), systemRandom())
            .error()
            .code;
    };
    for (int failure = 0; failure < 3; ++failure) QVERIFY(tryAs(u"nobody"_qs).startsWith(u"storage.passphrase"_qs));
    QCOMPARE(tryAs(u"nobody"_qs), u"storage.wait"_qs);
    QCOMPARE(tryAs(u"somebody"_qs), u"storage.wait"_qs);
    QVERIFY(scratch.open());
}

void StoreTest::waitsGrow_data()
{
    QTest::addColumn<int>("failures");
    QTest::addColumn<int>("seconds");
    for (const auto &[failures, seconds] :
         {std::pair(0, 0), {2, 0}, {3, 2}, {4, 4}, {5, 8}, {10, 256}, {11, 300}, {1000, 300}})
        QTest::addRow("%d", failures) << failures << seconds;
}

void StoreTest::waitsGrow()
{
    QFETCH(int, failures);
    QFETCH(int, seconds);
    QCOMPARE(waitAfter(failures), seconds);
}

void StoreTest::refusesWhatItCannotOpen_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("no file") << "no file"
                             << "storage.missing";
    QTest::newRow("a store is there already") << "exists"
                                              << "storage.exists";
    QTest::newRow("no such officer") << "officer"
                                     << "storage.passphrase";
    QTest::newRow("slots file damaged") << "slots"
                                        << "storage.slots";
    QTest::newRow("not a database") << "garbage"
                                    << "storage.key";
    QTest::newRow("made by a newer program") << "newer"
                                             << "storage.newer";
}

void StoreTest::refusesWhatItCannotOpen()
{
    QFETCH(QString, fault);
    QFETCH(QString, code);
    const ScratchStore scratch;
    QVERIFY(scratch.create());
    if (fault == u"no file") QVERIFY(QFile::remove(scratch.path()));
    if (fault == u"garbage" || fault == u"slots") {
        QFile file(fault == u"slots" ? slotsPath(scratch.path()) : scratch.path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(8192, 'x'));
    }
    if (fault == u"newer") {
        const auto key = scratch.key();
        const auto database = Database::open(scratch.path(), *key, OpenMode::ReadWrite);
        QVERIFY((*database)->run(u"pragma user_version = 999"_qs));
    }
    Result<std::unique_ptr<Store>> store = fail(QString());
    if (fault == u"exists")
        store = scratch.create();
    else if (fault == u"officer")
        store = Store::open(scratch.path(), u"nobody"_qs, Secret::fromUtf8("secret"), systemClock(), systemRandom());
    else
        store = scratch.open();
    QVERIFY(!store);
    QCOMPARE(store.error().code, code);
}

namespace {

/** A store of some thousand people that was checked and closed. */
void makeChecked(const ScratchStore &scratch)
{
    {
        const auto store = scratch.create();
        QVERIFY((*store)->commit({{rosterOf(600)}, {}, {}}, admin, scratch.now()));
    }
    QVERIFY(scratch.open());
}

/** Spoils pages in the middle of the file, and gives it the time it had. */
void damage(const ScratchStore &scratch)
{
    const QDateTime modified = QFileInfo(scratch.path()).lastModified();
    QFile file(scratch.path());
    QVERIFY(file.open(QIODevice::ReadWrite));
    QVERIFY(file.size() > 200'000);
    QVERIFY(file.seek(file.size() / 2));
    file.write(QByteArray(int(file.size() / 10), 'x'));
    QVERIFY(file.flush());
    QVERIFY(file.setFileTime(modified, QFileDevice::FileModificationTime));
}

void rewrite(const QString &path, const QByteArray &word, const QByteArray &by)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite));
    const QByteArray text = file.readAll();
    QVERIFY(text.contains(word));
    file.resize(0);
    file.seek(0);
    file.write(QByteArray(text).replace(word, by));
}

}  // namespace

void StoreTest::damageIsFoundWhereACheckMightFindIt_data()
{
    QTest::addColumn<QString>("since");
    QTest::addColumn<bool>("found");
    QTest::newRow("a clean end, the same day, the same file") << "nothing" << false;
    QTest::newRow("a day has passed") << "day" << true;
    QTest::newRow("the clock was set back") << "back" << true;
    QTest::newRow("a program ended without closing it") << "log" << true;
    QTest::newRow("the machine was started again") << "start" << true;
    QTest::newRow("something else wrote to the file") << "touched" << true;
    QTest::newRow("the note is torn") << "torn" << true;
    QTest::newRow("the note is gone") << "gone" << true;
}

void StoreTest::damageIsFoundWhereACheckMightFindIt()
{
    QFETCH(QString, since);
    QFETCH(bool, found);
    ScratchStore scratch;
    makeChecked(scratch);
    damage(scratch);
    if (since == u"day") scratch.advance(24 * 3600);
    if (since == u"back") scratch.advance(-60);
    if (since == u"log") QVERIFY(QFile(scratch.path() + u"-wal"_qs).open(QIODevice::WriteOnly));
    if (since == u"start") rewrite(checkedPath(scratch.path()), "\"start\":\"", "\"start\":\"0");
    if (since == u"torn") rewrite(checkedPath(scratch.path()), "\"at\"", "\"");
    if (since == u"gone") QVERIFY(QFile::remove(checkedPath(scratch.path())));
    if (since == u"touched") {
        QFile file(scratch.path());
        QVERIFY(file.open(QIODevice::ReadWrite));
        QVERIFY(file.setFileTime(QDateTime::currentDateTime().addSecs(5), QFileDevice::FileModificationTime));
    }
    const auto store = scratch.open();
    QCOMPARE(!store, found);
    if (!store) QCOMPARE(store.error().code, u"storage.damaged"_qs);
}

void StoreTest::aDamagedPageIsRefusedWhenItIsRead()
{
    const ScratchStore scratch;
    makeChecked(scratch);
    damage(scratch);
    const auto store = scratch.open();
    QVERIFY(store);
    QStringList codes;
    for (int number = 1; number <= 600; ++number) {
        const auto read = (*store)->inmate(u"99%1"_qs.arg(number, 8, 10, QChar(u'0')));
        if (read)
            QCOMPARE(read->inmate.name, u"试人㛃"_qs + QString::number(number));
        else
            codes << read.error().code;
    }
    codes.removeDuplicates();
    QCOMPARE(codes, QStringList{u"storage.damaged"_qs});
}

void StoreTest::anActThatCannotBeFoldedLeavesNothing()
{
    const ScratchStore scratch;
    const auto store = scratch.create();
    const LedgerHead before = *(*store)->head();
    Json nonsense;
    nonsense.set("number", 7);
    NewAct bad{u"roster.import"_qs, {}, {}, {}, {nonsense}, {}};
    const auto done = (*store)->commit({{rosterOf(5), bad}, {}, {}}, admin, scratch.now());
    QVERIFY(!done);
    QCOMPARE(done.error().code, u"storage.fold"_qs);
    QCOMPARE((*store)->head()->lastHash, before.lastHash);
    QCOMPARE(*(*store)->inmateCount(), 0LL);
    QVERIFY((*store)->commit({{rosterOf(5)}, {}, {}}, admin, scratch.now()));
}

void StoreTest::aFullDiskLeavesWhatWasThere()
{
    const ScratchStore scratch;
    {
        const auto store = scratch.create();
        QVERIFY((*store)->commit({{rosterOf(5)}, {}, {}}, admin, scratch.now()));
        // The library's own limit stands in for a full disk: the same result code at the same place.
        const auto key = scratch.key();
        const auto database = Database::open(scratch.path(), *key, OpenMode::ReadWrite);
        QVERIFY((*database)->run(u"pragma max_page_count = 1"_qs));
        const auto full = (*database)->write([&]() -> Result<void> {
            for (int i = 0; i < 1000; ++i) {
                const auto row = (*database)->run(u"insert into attachment (digest, bytes) values (?, ?)"_qs,
                                                  {QByteArray::number(i), QByteArray(4000, 'x')});
                if (!row) return fail(row.error());
            }
            return {};
        });
        QVERIFY(!full);
        QCOMPARE(full.error().code, u"storage.full"_qs);
    }
    const auto store = scratch.open();
    QVERIFY(store);
    QCOMPARE(*(*store)->inmateCount(), 5LL);
}

void StoreTest::theClockNeverGoesBack()
{
    const ScratchStore scratch;
    const auto store = scratch.create();
    const auto done = (*store)->commit({{rosterOf(1)}, {}, {}}, admin, scratch.now() - std::chrono::seconds(1));
    QCOMPARE(done.error().code, u"storage.time.back"_qs);
    QCOMPARE(*(*store)->inmateCount(), 0LL);
}

void StoreTest::backsUpAndRestores()
{
    const ScratchStore scratch;
    const QString copy = scratch.file(u"copy.remit"_qs);
    {
        const auto store = scratch.create();
        QVERIFY((*store)->commit({{rosterOf(20)}, {}, {}}, admin, scratch.now()));
        QVERIFY((*store)->backup(copy));
        QCOMPARE((*store)->backup(copy).error().code, u"storage.exists"_qs);
        QVERIFY((*store)->commit({{rosterOf(1, 21)}, {}, {}}, admin, scratch.now()));
    }
    const auto restored = Store::open(copy, u"admin"_qs, Secret::fromUtf8("secret"), systemClock(), systemRandom());
    QVERIFY(restored);
    QCOMPARE(*(*restored)->inmateCount(), 20LL);
    QVERIFY((*restored)->rebuild()->same());
}

void StoreTest::findsByOneOrTwoCharacters_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("found");
    QTest::newRow("one character") << u"人"_qs << 12;
    QTest::newRow("two characters") << u"试人"_qs << 12;
    QTest::newRow("a rare character") << u"㛃"_qs << 12;
    QTest::newRow("not in this order") << u"人试"_qs << 0;
    QTest::newRow("the whole number") << u"9900000007"_qs << 1;
    QTest::newRow("its beginning") << u"99000000"_qs << 12;
    QTest::newRow("a crime") << u"盗窃"_qs << 12;
    QTest::newRow("no one") << u"赵"_qs << 0;
    QTest::newRow("only signs") << u"*\"%"_qs << 0;
    QTest::newRow("nothing asked") << QString() << 12;
}

void StoreTest::findsByOneOrTwoCharacters()
{
    QFETCH(QString, text);
    QFETCH(int, found);
    const ScratchStore scratch;
    const auto store = scratch.create();
    QVERIFY((*store)->commit({{rosterOf(12)}, {}, {}}, admin, scratch.now()));
    const auto rows = (*store)->inmates({text, {}, -1});
    QVERIFY(rows);
    QCOMPARE(int(rows->size()), found);
}

void StoreTest::networkFileSystemsAreRefused_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("refused");
    for (const char *type : {"nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "9p"})
        QTest::newRow(type) << QByteArray(type) << true;
    for (const char *type : {"ext4", "xfs", "btrfs", "tmpfs", "overlay"})
        QTest::newRow(type) << QByteArray(type) << false;
}

void StoreTest::networkFileSystemsAreRefused()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, refused);
    QCOMPARE(isNetworkFileSystem(type), refused);
}

REMIT_TEST(StoreTest);
#include "store_test.moc"
