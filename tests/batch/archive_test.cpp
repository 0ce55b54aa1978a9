#include "batch/archive.h"
#include "batch/entryname.h"

#include "samplebatch.h"

#include <QBuffer>
#include <QProcess>
#include <QTemporaryDir>

using namespace remit;
using remit::testing::fileBytes;
using remit::testing::writeBytes;

namespace {

using Named = std::vector<std::pair<QString, QByteArray>>;

/** An archive of these entries, whatever their names. */
QByteArray archiveOf(const Named &entries)
{
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    ArchiveWriter writer(file);
    for (const auto &[name, content] : entries) writer.add(name, content);
    writer.finish();
    return file.data();
}

Result<ArchiveContents> read(QByteArray bytes, ArchiveLimits limits = {})
{
    QBuffer file(&bytes);
    file.open(QIODevice::ReadOnly);
    return readArchive(file, limits);
}

const Named twoEntries{{u"a.txt"_qs, "first"}, {u"文件/二.txt"_qs, "second"}};

QProcessEnvironment inUtf8()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_qs, u"C.UTF-8"_qs);
    return environment;
}

/** Runs `zip` in an empty folder that holds a.txt, and reads what it makes. */
Result<ArchiveContents> madeByZip(const QString &command)
{
    const QTemporaryDir folder;
    writeBytes(folder.filePath(u"a.txt"_qs), QByteArray("a").repeated(1000));
    QProcess shell;
    shell.setWorkingDirectory(folder.path());
    shell.start(u"sh"_qs, {u"-c"_qs, command});
    shell.waitForFinished();
    return read(fileBytes(folder.filePath(u"made.zip"_qs)));
}

}  // namespace

class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatItWrites();
    void writesTheSameBytesAlways();
    void otherProgramsReadIt();
    void everyByteMatters();
    void everyShorterFileIsRefused();
    void refusesNames_data();
    void refusesNames();
    void acceptsNames_data();
    void acceptsNames();
    void refusesDoubledNames_data();
    void refusesDoubledNames();
    void refusesWhatOtherProgramsMake_data();
    void refusesWhatOtherProgramsMake();
    void refusesClaimedSizes();
    void keepsToLimits();
};

void ArchiveTest::readsWhatItWrites()
{
    const QByteArray bytes = archiveOf(twoEntries);
    const auto archive = read(bytes);
    QVERIFY(archive);
    QCOMPARE(archive->entries.size(), size_t(2));
    QCOMPARE(archive->sha256, sha256(bytes));
    QCOMPARE(archive->size, bytes.size());
    for (size_t i = 0; i < 2; ++i) {
        const ArchiveEntry &entry = archive->entries[i];
        QCOMPARE(entry.name, twoEntries[i].first);
        QCOMPARE(bytes.mid(entry.content, entry.size), twoEntries[i].second);
        QCOMPARE(entry.sha256, sha256(twoEntries[i].second));
    }
    QVERIFY(read(archiveOf({{u"empty"_qs, ""}})));
    QCOMPARE(read(archiveOf({}))->entries.size(), size_t(0));
}

void ArchiveTest::writesTheSameBytesAlways()
{
    // The container's format is fixed: these bytes may not change with a library or a version of ours.
    QCOMPARE(archiveOf({{u"a"_qs, "x"}}).toHex(), QByteArray("504b0304"
                                                             "0a00"
                                                             "0008"
                                                             "0000"
                                                             "0000"
                                                             "2100"
                                                             "8316dc8c"
                                                             "01000000"
                                                             "01000000"
                                                             "0100"
                                                             "0000"
                                                             "61"
                                                             "78"
                                                             "504b0102"
                                                             "1403"
                                                             "0a00"
                                                             "0008"
                                                             "0000"
                                                             "0000"
                                                             "2100"
                                                             "8316dc8c"
                                                             "01000000"
                                                             "01000000"
                                                             "0100"
                                                             "0000"
                                                             "0000"
                                                             "0000"
                                                             "0000"
                                                             "0000a481"
                                                             "00000000"
                                                             "61"
                                                             "504b0506"
                                                             "0000"
                                                             "0000"
                                                             "0100"
                                                             "0100"
                                                             "2f000000"
                                                             "20000000"
                                                             "0000"));
}

void ArchiveTest::otherProgramsReadIt()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.zip"_qs);
    writeBytes(path, archiveOf(twoEntries));
    QProcess unzip;
    unzip.setProcessEnvironment(inUtf8());
    unzip.start(u"unzip"_qs, {u"-tqq"_qs, path});
    QVERIFY(unzip.waitForFinished());
    QCOMPARE(unzip.exitCode(), 0);
    unzip.start(u"unzip"_qs, {u"-p"_qs, path, u"文件/二.txt"_qs});
    QVERIFY(unzip.waitForFinished());
    QCOMPARE(unzip.readAllStandardOutput(), QByteArray("second"));
}

void ArchiveTest::everyByteMatters()
{
    const QByteArray good = archiveOf(twoEntries);
    for (qsizetype i = 0; i < good.size(); ++i)
        for (const int bit : {0x01, 0x20, 0x80}) {
            QByteArray bytes = good;
            bytes[i] = char(bytes[i] ^ bit);
            QVERIFY2(!read(bytes), qPrintable(u"byte %1"_qs.arg(i)));
        }
}

void ArchiveTest::everyShorterFileIsRefused()
{
    const QByteArray good = archiveOf(twoEntries);
    for (qsizetype size = 0; size < good.size(); ++size) QVERIFY(!read(good.left(size)));
    QCOMPARE(read(good + '\0').error().code, u"container.end"_qs);
    QVERIFY(!read(good + good));
    QVERIFY(!read("x" + good));
}

void ArchiveTest::refusesNames_data()
{
    QTest::addColumn<QString>("name");
    const auto row = [](const char *what, const QString &name) { QTest::newRow(what) << name; };
    row("empty", u""_qs);
    row("absolute", u"/etc/passwd"_qs);
    row("drive", u"C:/a"_qs);
    row("parent", u"cases/../../a"_qs);
    row("only parent", u".."_qs);
    row("this folder", u"./a"_qs);
    row("folder entry", u"cases/"_qs);
    row("empty part", u"a//b"_qs);
    row("backslash", u"cases\\a"_qs);
    row("control character", u"a\u0001"_qs);
    row("line feed", u"a\nb"_qs);
    row("right-to-left override", u"a\u202efdp.exe"_qs);
    row("ends with a dot", u"a/b."_qs);
    row("ends with a space", u"a /b"_qs);
    row("starts with a space", u"a/ b"_qs);
    row("device", u"cases/NUL.pdf"_qs);
    row("port", u"com1"_qs);
    row("asterisk", u"a*"_qs);
    row("stream", u"a.pdf:x"_qs);
    row("not NFC", u"e\u0301"_qs);
    row("tag character", u"a\U000E0041.pdf"_qs);
    row("language tag", u"a\U000E0001"_qs);
    row("variation selector", u"a\uFE0F"_qs);
    row("variation selector of the supplement", u"\u845B\U000E0100.pdf"_qs);
    row("Hangul filler", u"a\u3164"_qs);
    row("shorthand format", u"a\U0001BCA0"_qs);
    row("part too long", QString(201, u'a'));
    row("too long", QStringList(QList<QString>(11, QString(100, u'a'))).join(u'/'));
}

void ArchiveTest::refusesNames()
{
    QFETCH(QString, name);
    const auto archive = read(archiveOf({{name, "x"}}));
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, u"container.entry.name"_qs);
    QCOMPARE(archive.error().args[u"entry"_qs], name);
}

void ArchiveTest::acceptsNames_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("case number") << u"cases/（2026）黑哈狱有减字5-4号/01-提请减刑建议书.pdf"_qs;
    QTest::newRow("rare character") << u"cases/\U00020164.pdf"_qs;
    QTest::newRow("dots inside") << u"a..b/.c"_qs;
    QTest::newRow("composed") << u"\u00e9"_qs;
}

void ArchiveTest::acceptsNames()
{
    QFETCH(QString, name);
    QVERIFY(isSafeEntryName(name));
    QCOMPARE(read(archiveOf({{name, "x"}}))->entries[0].name, name);
}

void ArchiveTest::refusesDoubledNames_data()
{
    QTest::addColumn<QString>("first");
    QTest::addColumn<QString>("second");
    QTest::newRow("same") << u"a"_qs << u"a"_qs;
    QTest::newRow("letter case") << u"cases/a.PDF"_qs << u"cases/A.pdf"_qs;
    QTest::newRow("folder in another case") << u"cases/a"_qs << u"Cases/b"_qs;
    QTest::newRow("file and folder") << u"a"_qs << u"a/b"_qs;
    QTest::newRow("folder and file") << u"a/b"_qs << u"A"_qs;
}

void ArchiveTest::refusesDoubledNames()
{
    QFETCH(QString, first);
    QFETCH(QString, second);
    const auto archive = read(archiveOf({{first, "x"}, {second, "x"}}));
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, u"container.entry.doubled"_qs);
    QCOMPARE(archive.error().args[u"entry"_qs], second);
}

void ArchiveTest::refusesWhatOtherProgramsMake_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("code");
    QTest::newRow("compressed") << u"zip -X made.zip a.txt"_qs << u"container.entry.compressed"_qs;
    QTest::newRow("encrypted") << u"zip -0 -X -P secret made.zip a.txt"_qs << u"container.entry.encrypted"_qs;
    QTest::newRow("stored, dated") << u"zip -0 -X made.zip a.txt"_qs << u"container.header"_qs;
    QTest::newRow("extra fields") << u"zip -0 made.zip a.txt"_qs << u"container.header"_qs;
    QTest::newRow("link") << u"ln -s /etc/passwd link && zip -0 -X -y made.zip link"_qs << u"container.header"_qs;
    QTest::newRow("streamed") << u"cat a.txt | zip -0 -X made.zip -"_qs << u"container.header"_qs;
    QTest::newRow("no archive") << u"cp a.txt made.zip"_qs << u"container.end"_qs;
    QTest::newRow("empty file") << u": > made.zip"_qs << u"container.end"_qs;
}

void ArchiveTest::refusesWhatOtherProgramsMake()
{
    QFETCH(QString, command);
    QFETCH(QString, code);
    const auto archive = madeByZip(command);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, code);
}

void ArchiveTest::refusesClaimedSizes()
{
    QByteArray bytes = archiveOf({{u"big"_qs, "x"}});
    for (const qsizetype at : {18, 22}) bytes.replace(at, 4, QByteArray::fromHex("fffffff0"));
    const auto archive = read(bytes);
    QVERIFY(!archive);
    QCOMPARE(archive.error().code, u"container.entry.size"_qs);
    QCOMPARE(archive.error().args[u"entry"_qs], u"big"_qs);
    // A link differs from a file only by its mode in the directory, which is always the same.
    QByteArray link = archiveOf({{u"link"_qs, "/etc/passwd"}});
    link[link.indexOf("PK\x01\x02") + 41] = char(0xa1);
    QCOMPARE(read(link).error().code, u"container.directory"_qs);
    QCOMPARE(read(link).error().args[u"entry"_qs], u"link"_qs);
}

void ArchiveTest::keepsToLimits()
{
    const QByteArray bytes = archiveOf(twoEntries);
    QVERIFY(read(bytes, {.entries = 2, .bytes = bytes.size()}));
    QCOMPARE(read(bytes, {.entries = 1, .bytes = bytes.size()}).error().code, u"container.limit.entries"_qs);
    QCOMPARE(read(bytes, {.entries = 2, .bytes = bytes.size() - 1}).error().code, u"container.limit.bytes"_qs);
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    ArchiveWriter writer(file, {.entries = 1, .bytes = 100});
    QCOMPARE(writer.add(u"a"_qs, QByteArray(100, 'x')).error().code, u"container.limit.bytes"_qs);
}

REMIT_TEST(ArchiveTest);
#include "archive_test.moc"
