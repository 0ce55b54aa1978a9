#include "batch/container.h"

#include "samplebatch.h"

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace remit;
using namespace remit::testing;

namespace {

const Instant sealedAt = at(u"2026-12-01T09:05:00+08:00");
const QString secondCase = QStringLiteral("cases/2026-减-0002/");

/** Runs a shell command in a folder; gives its exit code and shows what it said when it fails. */
int run(const QString &command, const QString &folder)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_qs, u"C.UTF-8"_qs);
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(u"sh"_qs, {u"-c"_qs, command});
    shell.waitForFinished();
    const QByteArray said = shell.readAll();
    if (shell.exitCode() != 0 && !said.isEmpty()) qWarning("%s", said.constData());
    return shell.exitCode();
}

using Entries = std::vector<std::pair<QString, QByteArray>>;

Entries entriesOf(const Container &container)
{
    Entries entries;
    for (const ArchiveEntry &entry : container.entries()) entries.emplace_back(entry.name, *container.read(entry.name));
    return entries;
}

void writeArchive(const Entries &entries, const QString &path)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadWrite | QIODevice::Truncate));
    ArchiveWriter writer(file);
    for (const auto &[name, content] : entries) QVERIFY(writer.add(name, content));
    QVERIFY(writer.finish());
}

QByteArray &contentOf(Entries &entries, const QString &name)
{
    return std::ranges::find(entries, name, &Entries::value_type::first)->second;
}

}  // namespace

class ContainerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void verifiesWhatWasSealed();
    void otherToolsAcceptIt();
    void rsaToo();
    void aHundredCases();
    void extractsEntries();
    void everySampledByteIsRefused();
    void everySampledCutIsRefused();
    void namesRebuiltEntries_data();
    void namesRebuiltEntries();
    void refusesOtherSigners();
    void refusesAMendedManifest();
    void checksTheCheckpointsSignature();
    void saysWhoWitnessed();
    void findsRewrittenLedgers();
    void sealsOnceAndOnlyWhatIsSound();
    void sealsFromFiles();
    void findsAnEntryThatChangedAfterwards();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    Result<SealedContainer> sealed(const ContainerContents &contents, const QString &name)
    {
        return seal(contents, *m_keys.signer, sealedAt, path(name));
    }

    QTemporaryDir m_folder;
    SampleKeys m_keys;
    SampleRecords m_records{3};
    /** A sealed batch of two cases. */
    QString m_small;
};

void ContainerTest::initTestCase()
{
    m_small = path(u"small.remit"_qs);
    const auto sealedSmall = sealed(sampleContents(m_records, 2), u"small.remit"_qs);
    QVERIFY2(sealedSmall, qPrintable(sealedSmall ? QString() : codesOf(sealedSmall.error()).join(u' ')));
    QCOMPARE(sealedSmall->digest, sha256(fileBytes(m_small)));
    QCOMPARE(sealedSmall->size, QFileInfo(m_small).size());
}

void ContainerTest::verifiesWhatWasSealed()
{
    const auto report = verifyContainer(m_small, m_keys.trust());
    QCOMPARE(codesOf(report.allFindings()), QStringList());
    QVERIFY(report.valid());
    QCOMPARE(report.digest, sha256(fileBytes(m_small)));
    QCOMPARE(report.batch, std::optional(sampleContents(m_records, 2).batch));
    QCOMPARE(report.signature.signer, m_keys.prison.certificate);
    QCOMPARE(report.signature.signingTime, std::optional(sealedAt));
    QCOMPARE(report.checkpoint, std::optional(m_records.checkpoint()));
    QVERIFY(!report.checkpointSignature);
    QVERIFY(report.witnesses.empty());
    QCOMPARE(report.cases.size(), size_t(2));
    QCOMPARE(report.cases[1].number, u"2026-减-0002"_qs);
    QCOMPARE(report.cases[1].acts, 3);
    QCOMPARE(report.cases[1].lines, 1);
    QCOMPARE(report.cases[1].materials, 2);
}

void ContainerTest::otherToolsAcceptIt()
{
    const QTemporaryDir folder;
    writeBytes(folder.filePath(u"root.pem"_qs), m_keys.root.certificate.pem());
    QCOMPARE(run(u"unzip -tqq "_qs + m_small, folder.path()), 0);
    QCOMPARE(run(u"unzip -qq "_qs + m_small, folder.path()), 0);
    QCOMPARE(run(u"sha256sum --strict -c SHA256SUMS"_qs, folder.path()), 0);
    const QString verify =
        u"openssl cms -verify -binary -inform DER -in META-INF/signature1.p7s -content %1 "
        "-CAfile root.pem -purpose any -attime 1796000000 -out /dev/null"_qs;
    QCOMPARE(run(verify.arg(u"META-INF/ASiCManifest1.xml"_qs), folder.path()), 0);
    QVERIFY(run(verify.arg(u"batch.json 2>/dev/null"_qs), folder.path()) != 0);
    QCOMPARE(run(u"xmllint --noout META-INF/ASiCManifest1.xml || ! command -v xmllint"_qs, folder.path()), 0);
    // A reader that knows ASiC finds the type at this place.
    QCOMPARE(fileBytes(m_small).mid(30, 39), QByteArray("mimetypeapplication/vnd.etsi.asic-e+zip"));
}

void ContainerTest::rsaToo()
{
    const SampleKeys keys(KeyKind::Rsa);
    ContainerContents contents = sampleContents(m_records, 1);
    QCOMPARE(seal(contents, *keys.signer, sealedAt, path(u"rsa.remit"_qs)).error().code, u"container.profile"_qs);
    contents.batch.profile = BatchProfile::Sha256Rsa;
    QVERIFY(seal(contents, *keys.signer, sealedAt, path(u"rsa.remit"_qs)));
    QVERIFY(verifyContainer(path(u"rsa.remit"_qs), keys.trust()).valid());
}

void ContainerTest::aHundredCases()
{
    const SampleRecords records(100);
    const auto batch = sealed(sampleContents(records, 100), u"hundred.remit"_qs);
    QVERIFY(batch);
    const auto report = verifyContainer(batch->path, m_keys.trust());
    QCOMPARE(codesOf(report.allFindings()), QStringList());
    QCOMPARE(report.cases.size(), size_t(100));
    const QTemporaryDir folder;
    QCOMPARE(run(u"unzip -qq "_qs + batch->path + u" && sha256sum --quiet --strict -c SHA256SUMS"_qs, folder.path()),
             0);
}

void ContainerTest::extractsEntries()
{
    const auto container = openContainer(m_small);
    QVERIFY(container);
    QCOMPARE(container->caseNumbers(), (QStringList{u"2026-减-0001"_qs, u"2026-减-0002"_qs}));
    const QString name = secondCase + u"01-判决书.pdf"_qs;
    const QString target = path(u"paper.pdf"_qs);
    QVERIFY(container->extract(name, target));
    QCOMPARE(fileBytes(target), *container->read(name));
    QVERIFY(fileBytes(target).startsWith("%PDF-1.4 101"));
    QCOMPARE(container->read(u"cases/none"_qs).error().code, u"container.entry.missing"_qs);
    QCOMPARE(container->read(name, 10).error().code, u"container.entry.large"_qs);
    QCOMPARE(container->extract(name, path(u"no/such/folder"_qs)).error().code, u"file.write"_qs);
}

void ContainerTest::everySampledByteIsRefused()
{
    const QByteArray good = fileBytes(m_small);
    const auto entries = openContainer(m_small)->entries();
    QVERIFY(QFile::copy(m_small, path(u"changed.remit"_qs)));
    QFile changed(path(u"changed.remit"_qs));
    QVERIFY(changed.open(QIODevice::ReadWrite | QIODevice::Unbuffered));
    const auto put = [&](qsizetype offset, char byte) { return changed.seek(offset) && changed.putChar(byte); };
    QRandomGenerator random(20261201);
    int inEntries = 0;
    for (int i = 0; i < 2000; ++i) {
        const qsizetype offset = random.bounded(good.size());
        QVERIFY(put(offset, char(good[offset] ^ random.bounded(1, 256))));
        const auto container = openContainer(changed.fileName());
        QVERIFY(put(offset, good[offset]));
        QVERIFY2(!container, qPrintable(QString::number(offset)));
        const auto entry = std::ranges::find_if(entries, [&](const ArchiveEntry &each) {
            return each.content <= offset && offset < each.content + each.size;
        });
        if (entry == entries.end()) continue;
        ++inEntries;
        QCOMPARE(container.error().args[u"entry"_qs], entry->name);
    }
    QVERIFY(inEntries > 500);
    QVERIFY(openContainer(changed.fileName()));
}

void ContainerTest::everySampledCutIsRefused()
{
    const QByteArray good = fileBytes(m_small);
    const QString cut = path(u"cut.remit"_qs);
    for (qsizetype size = 0; size < good.size(); size += 97) {
        writeBytes(cut, good.left(size));
        QVERIFY(!openContainer(cut));
    }
    writeBytes(cut, good + '\n');
    QCOMPARE(openContainer(cut).error().code, u"container.end"_qs);
    QCOMPARE(openContainer(path(u"none.remit"_qs)).error().code, u"file.read"_qs);
}

using Edit = void (*)(Entries &);
Q_DECLARE_METATYPE(Edit)

void ContainerTest::namesRebuiltEntries_data()
{
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("entry");
    const auto row = [](const char *name, Edit edit, const char *code, const QString &entry) {
        QTest::newRow(name) << edit << QString(code) << entry;
    };
    const QString paper = secondCase + u"01-判决书.pdf"_qs;
    row("nothing", [](Entries &) {}, "", {});
    row(
        "changed", [](Entries &e) { contentOf(e, secondCase + u"01-判决书.pdf"_qs)[20] = '#'; },
        "container.entry.digest", paper);
    row(
        "dropped",
        [](Entries &e) { std::erase_if(e, [](auto &x) { return x.first == secondCase + u"01-判决书.pdf"_qs; }); },
        "container.entry.missing", paper);
    row(
        "added",
        [](Entries &e) {
            const auto after = std::ranges::find(e, secondCase + u"01-判决书.pdf"_qs, &Entries::value_type::first);
            e.insert(after + 1, {secondCase + u"01-判决书2.pdf"_qs, "x"});
        },
        "container.entry.undeclared", secondCase + u"01-判决书2.pdf"_qs);
    row(
        "renamed",
        [](Entries &e) {
            std::ranges::find(e, secondCase + u"01-判决书.pdf"_qs, &Entries::value_type::first)->first =
                secondCase + u"01-裁定书.pdf"_qs;
        },
        "container.entry.renamed", paper);
    row(
        "renamed out of its place",
        [](Entries &e) {
            std::ranges::find(e, secondCase + u"01-判决书.pdf"_qs, &Entries::value_type::first)->first =
                u"cases/2026-减-9999/01-判决书.pdf"_qs;
        },
        "container.entry.renamed", paper);
    row(
        "swapped", [](Entries &e) { std::swap(e[3], e[4]); }, "container.entry.order",
        u"cases/2026-减-0001/02-判决书.pdf"_qs);
    row(
        "stray",
        [](Entries &e) {
            e.insert(e.begin() + 2, {u"autorun.inf"_qs, "x"});
        },
        "container.entry.unexpected", u"autorun.inf"_qs);
    row(
        "second signature",
        [](Entries &e) {
            e.push_back({u"META-INF/signature2.p7s"_qs, "x"});
        },
        "container.entry.unexpected", u"META-INF/signature2.p7s"_qs);
    row(
        "no signature", [](Entries &e) { e.pop_back(); }, "container.entry.missing", u"META-INF/signature1.p7s"_qs);
    row(
        "no sums", [](Entries &e) { e.erase(e.end() - 3); }, "container.entry.missing", u"SHA256SUMS"_qs);
    row(
        "other type", [](Entries &e) { e[0].second = "application/zip"; }, "container.mimetype", u"mimetype"_qs);
    row(
        "sums with a comment", [](Entries &e) { contentOf(e, u"SHA256SUMS"_qs) += "#\n"; }, "container.entry.digest",
        u"SHA256SUMS"_qs);
    row(
        "manifest with a space", [](Entries &e) { contentOf(e, u"META-INF/ASiCManifest1.xml"_qs) += ' '; },
        "container.manifest", u"META-INF/ASiCManifest1.xml"_qs);
}

void ContainerTest::namesRebuiltEntries()
{
    QFETCH(Edit, edit);
    QFETCH(QString, code);
    QFETCH(QString, entry);
    Entries entries = entriesOf(*openContainer(m_small));
    edit(entries);
    const QString rebuilt = path(u"rebuilt.remit"_qs);
    writeArchive(entries, rebuilt);
    const auto container = openContainer(rebuilt);
    if (code.isEmpty()) {
        QVERIFY(container);
        QCOMPARE(fileBytes(rebuilt), fileBytes(m_small));
        return;
    }
    QVERIFY(!container);
    QCOMPARE(container.error().code, code);
    QCOMPARE(container.error().args[u"entry"_qs], entry);
}

void ContainerTest::refusesOtherSigners()
{
    const SampleKeys others;
    const auto untrusted = verifyContainer(m_small, others.trust());
    QCOMPARE(untrusted.findings.front().code, u"container.signature"_qs);
    QVERIFY(codesOf(untrusted.findings).contains(u"signing.certificate.untrusted"_qs));
    QVERIFY(!untrusted.valid());
    QCOMPARE(untrusted.cases.size(), size_t(2));

    ContainerTrust late = m_keys.trust();
    late.at = at(u"2031-01-01T00:00:00+08:00");
    QVERIFY(codesOf(verifyContainer(m_small, late).findings).contains(u"signing.certificate.expired"_qs));
    QVERIFY(!verifyContainer(m_small, {}).valid());
}

void ContainerTest::refusesAMendedManifest()
{
    // A forger who mends every list still lacks the key.
    Entries entries = entriesOf(*openContainer(m_small));
    ContainerContents other = sampleContents(m_records, 2);
    other.batch.version = 2;
    QVERIFY(sealed(other, u"other.remit"_qs));
    Entries mended = entriesOf(*openContainer(path(u"other.remit"_qs)));
    mended.back() = entries.back();
    const QString forged = path(u"forged.remit"_qs);
    writeArchive(mended, forged);
    QVERIFY(openContainer(forged));
    const auto report = verifyContainer(forged, m_keys.trust());
    QCOMPARE(report.findings.front().code, u"container.signature"_qs);
    QCOMPARE(report.findings.front().args[u"entry"_qs], u"META-INF/signature1.p7s"_qs);
    mended.back().second = "no signature";
    writeArchive(mended, forged);
    QCOMPARE(verifyContainer(forged, m_keys.trust()).findings.front().code, u"container.signature"_qs);
}

void ContainerTest::checksTheCheckpointsSignature()
{
    ContainerContents contents = sampleContents(m_records, 1);
    contents.entries.push_back(
        {u"ledger/checkpoint.p7s"_qs, *signCms(*m_keys.signer, checkpointText(m_records.checkpoint()))});
    contents.entries.push_back({u"ledger/checkpoint.tsr"_qs, QByteArray("stamp")});
    QVERIFY(sealed(contents, u"checkpoint.remit"_qs));
    const auto report = verifyContainer(path(u"checkpoint.remit"_qs), m_keys.trust());
    QCOMPARE(codesOf(report.allFindings()), QStringList());
    QCOMPARE(report.checkpointSignature->signer, m_keys.prison.certificate);
    QVERIFY(report.timeStamped);

    contents.entries.end()[-2].content = *signCms(*m_keys.signer, checkpointText(m_records.checkpoint(3)));
    QVERIFY(sealed(contents, u"checkpoint2.remit"_qs));
    const auto wrong = verifyContainer(path(u"checkpoint2.remit"_qs), m_keys.trust());
    QCOMPARE(wrong.findings.front().code, u"container.checkpoint.signature"_qs);
}

void ContainerTest::saysWhoWitnessed()
{
    const WitnessedCheckpoint older{m_records.checkpoint(4), u"法院回执 2026-11-05"_qs};
    QVERIFY(sealed(sampleContents(m_records, 2, 1, 100, older), u"linked.remit"_qs));
    ContainerTrust trust = m_keys.trust();
    const auto selfAsserted = verifyContainer(path(u"linked.remit"_qs), trust);
    QVERIFY(selfAsserted.valid());
    QVERIFY(selfAsserted.witnesses.empty());
    QCOMPARE(selfAsserted.cases[0].claimed, std::vector{older});

    trust.known = {older};
    const auto witnessed = verifyContainer(path(u"linked.remit"_qs), trust);
    QVERIFY(witnessed.valid());
    QCOMPARE(witnessed.witnesses, std::vector{older});

    const auto unlinked = verifyContainer(m_small, trust);
    QCOMPARE(codesOf(unlinked.allFindings()), QStringList{u"container.checkpoint.unlinked"_qs});
    trust.known = {{{u"remit/another"_qs, 4, QByteArray(32, 'x')}, u"别处"_qs}};
    QVERIFY(verifyContainer(m_small, trust).valid());
}

void ContainerTest::findsRewrittenLedgers()
{
    // The ledger was written anew after the court had seen it: every proof inside holds, but not against what it
    // holds.
    const WitnessedCheckpoint rewritten{m_records.checkpoint(4), u"法院回执 2026-11-05"_qs};
    QVERIFY(sealed(sampleContents(m_records, 2, 1, 100, rewritten), u"rewritten.remit"_qs));
    ContainerTrust trust = m_keys.trust();
    trust.known = {{{m_records.origin, 4, QByteArray(32, 'x')}, u"法院回执"_qs}};
    const auto report = verifyContainer(path(u"rewritten.remit"_qs), trust);
    QCOMPARE(codesOf(report.allFindings()), QStringList{u"container.checkpoint.forked"_qs});
    trust.known = {{{m_records.origin, m_records.prover.size(), QByteArray(32, 'x')}, u"法院回执"_qs}};
    QVERIFY(!verifyContainer(path(u"rewritten.remit"_qs), trust).valid());
}

void ContainerTest::sealsOnceAndOnlyWhatIsSound()
{
    const ContainerContents good = sampleContents(m_records, 2);
    QCOMPARE(sealed(good, u"small.remit"_qs).error().code, u"container.exists"_qs);
    const auto refused = [&](auto spoil, const QString &code) {
        ContainerContents contents = good;
        spoil(contents);
        const auto result = sealed(contents, u"unsound.remit"_qs);
        QVERIFY(!result);
        QVERIFY2(codesOf(result.error()).contains(code), qPrintable(codesOf(result.error()).join(u' ')));
    };
    refused([](auto &c) { c.batch.cases.removeLast(); }, u"container.cases.undeclared"_qs);
    refused([](auto &c) { c.batch.cases << u"2026-减-0003"_qs; }, u"container.cases.missing"_qs);
    refused([](auto &c) { c.batch.senderNumber.clear(); }, u"fields.value"_qs);
    refused([](auto &c) { c.entries.pop_back(); }, u"container.entry.missing"_qs);
    refused([](auto &c) { c.entries.erase(c.entries.begin()); }, u"container.entry.missing"_qs);
    refused([](auto &c) { c.entries.push_back(c.entries.back()); }, u"container.entry.doubled"_qs);
    refused([](auto &c) { c.entries[1].content = QByteArray("other"); }, u"container.case.material.digest"_qs);
    refused([](auto &c) { c.entries.back().content = u"/no/such/file"_qs; }, u"container.entry.read"_qs);
    refused([](auto &c) { c.entries.push_back({u"extra.txt"_qs, QByteArray()}); }, u"container.entry.unexpected"_qs);
    refused([](auto &c) { c.entries.push_back({u"cases/../x/y"_qs, QByteArray()}); }, u"container.entry.name"_qs);
    refused([&](auto &c) { c.entries[0].content = checkpointText(m_records.checkpoint(4)); }, u"proof.tree"_qs);
    QCOMPARE(QDir(m_folder.path()).entryList({u"unsound*"_qs}, QDir::Files), QStringList());
}

void ContainerTest::sealsFromFiles()
{
    ContainerContents contents = sampleContents(m_records, 1);
    for (size_t i = 0; i < contents.entries.size(); ++i) {
        const QString file = path(u"piece%1"_qs.arg(i));
        writeBytes(file, std::get<QByteArray>(contents.entries[i].content));
        contents.entries[i].content = file;
    }
    QVERIFY(sealed(contents, u"files.remit"_qs));
    QVERIFY(verifyContainer(path(u"files.remit"_qs), m_keys.trust()).valid());
}

void ContainerTest::findsAnEntryThatChangedAfterwards()
{
    const QString copy = path(u"copy.remit"_qs);
    QVERIFY(QFile::copy(m_small, copy));
    const auto container = openContainer(copy);
    const QString name = secondCase + u"01-判决书.pdf"_qs;
    QByteArray bytes = fileBytes(copy);
    bytes[container->find(name)->content + 3] = '#';
    writeBytes(copy, bytes);
    QCOMPARE(container->read(name).error().code, u"container.entry.changed"_qs);
    QCOMPARE(container->extract(name, path(u"changed.pdf"_qs)).error().code, u"container.entry.changed"_qs);
    QVERIFY(!QFile::exists(path(u"changed.pdf"_qs)));
}

REMIT_TEST(ContainerTest);
#include "container_test.moc"
