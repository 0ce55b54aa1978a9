#include "base/messages.h"
#include "samplepackage.h"

#include "testmain.h"

#include <QTemporaryDir>

using namespace remit;
using namespace remit::testing;

/** A package proves itself to both verifiers, and nothing that was changed in it goes unnoticed by either. */
class ArchiveTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void aSealedPackageHolds();
    void whatDoesNotBelongIsNamed_data();
    void whatDoesNotBelongIsNamed();
    void aBatchIsNoPackage();
    void noChangedPackageIsAccepted_data();
    void noChangedPackageIsAccepted();

private:
    QString seal(const PackageContents &contents)
    {
        const QString path = m_folder.filePath(u"package-%1.zip"_qs.arg(++m_made));
        const auto made = sealPackage(contents, *m_keys.signer, path);
        return made ? path : QString();
    }
    PackageReport core(const QString &path) const
    {
        return verifyPackage(path, {m_keys.trust().authorities}, m_keys.trust().at);
    }

    QTemporaryDir m_folder;
    SampleKeys m_keys;
    Verifiers m_verifiers{m_keys};
    SampleRecords m_records{3};
    PackageContents m_contents;
    QByteArray m_sealed;
    Parts m_parts;
    int m_made = 0;
};

void ArchiveTest::initTestCase()
{
    m_contents = samplePackage(m_keys, m_records, 2);
    const QString path = seal(m_contents);
    QVERIFY(!path.isEmpty());
    m_sealed = fileBytes(path);
    m_parts = partsOf(path);
}

void ArchiveTest::aSealedPackageHolds()
{
    const QString path = seal(m_contents);
    const PackageReport report = core(path);
    QVERIFY2(report.valid(), qPrintable(codesOf(report.container.allFindings()).join(u' ')));
    QCOMPARE(report.receipts, 1);
    QCOMPARE(report.events, 2);
    QCOMPARE(report.container.witnesses.size(), size_t(1));
    const auto other = m_verifiers.standAlone(path);
    QCOMPARE(testing::codesOf(other), QStringList());
    QCOMPARE(QString::fromStdString(other.facts["kind"].text), u"archive"_qs);
    QCOMPARE(QString::fromStdString(other.facts["root"].text), report.root);
    QCOMPARE(other.facts["witnesses"].list.size(), size_t(1));
    // A package is made once.
    QCOMPARE(sealPackage(m_contents, *m_keys.signer, path).error().code, u"container.exists"_qs);
}

void ArchiveTest::whatDoesNotBelongIsNamed_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"archive.document.undeclared", "archive.document.missing", "archive.court",
                             "container.checkpoint.forked", "container.cases.missing", "container.entry.unexpected"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void ArchiveTest::whatDoesNotBelongIsNamed()
{
    QFETCH(QString, code);
    PackageContents contents = m_contents;
    auto &entries = contents.entries;
    if (code == u"archive.document.undeclared") entries.push_back({u"court/documents/other.pdf"_qs, QByteArray("x")});
    if (code == u"archive.document.missing")
        std::erase_if(entries, [](const ContainerEntry &entry) { return entry.name.startsWith(u"court/documents/"); });
    if (code == u"archive.court") entries.push_back({u"court/receipts/forged.p7s"_qs, QByteArray("no signature")});
    if (code == u"container.checkpoint.forked") {
        Receipt receipt{u"示例法院"_qs,
                        u"2301002301"_qs,
                        u"2026-10"_qs,
                        1,
                        QString(64, u'b'),
                        9,
                        m_records.checkpoint(2),
                        at(u"2026-11-01T09:00:00+08:00"),
                        2};
        receipt.checkpoint.root = QByteArray(32, 'r');
        entries.push_back({u"court/receipts/2026-10-v1.p7s"_qs, courtSigned(m_keys, receiptToJson(receipt))});
    }
    if (code == u"container.entry.unexpected") entries.push_back({u"notes/extra.txt"_qs, QByteArray("x")});
    if (code == u"container.cases.missing") contents.document.cases << u"2026-减-0009"_qs;
    const QString path = seal(contents);
    // What a receiver could tell without the court's keys is not sealed in the first place.
    if (code == u"container.entry.unexpected" || code == u"container.cases.missing") {
        QVERIFY(path.isEmpty());
        return;
    }
    const PackageReport report = core(path);
    QVERIFY2(codesOf(report.container.allFindings()).contains(code),
             qPrintable(codesOf(report.container.allFindings()).join(u' ')));
    QVERIFY(!m_verifiers.standAlone(path).findings.empty());
    for (const Error &finding : report.container.allFindings())
        QVERIFY(!Messages(Language::Chinese).text(finding).contains(u'{'));
}

void ArchiveTest::aBatchIsNoPackage()
{
    const QString path = m_folder.filePath(u"batch.remit"_qs);
    QVERIFY(remit::seal(sampleContents(m_records, 1), *m_keys.signer, at(u"2026-12-01T09:05:00+08:00"), path));
    QCOMPARE(codesOf(core(path).container.allFindings()), QStringList{u"archive.none"_qs});
}

void ArchiveTest::noChangedPackageIsAccepted_data()
{
    QTest::addColumn<int>("mending");
    QTest::newRow("raw bytes") << int(Mending::Raw);
    QTest::newRow("one entry, headers mended") << int(Mending::Archive);
    QTest::newRow("SHA-256 lists mended") << int(Mending::Lists);
    QTest::newRow("all lists mended") << int(Mending::AllLists);
    QTest::newRow("signed by the right key") << int(Mending::Signature);
}

void ArchiveTest::noChangedPackageIsAccepted()
{
    QFETCH(int, mending);
    Chance chance(20261122 + quint64(mending));
    const QString path = m_folder.filePath(u"changed.zip"_qs);
    for (int i = 0; i < 60; ++i) {
        const QByteArray bytes = damagedPackage(m_sealed, m_parts, Mending(mending), *m_keys.signer, chance);
        if (bytes == m_sealed || bytes.isEmpty()) continue;
        writeBytes(path, bytes);
        const PackageReport report = core(path);
        const auto other = m_verifiers.standAlone(path);
        QVERIFY2(report.valid() == other.findings.empty(),
                 qPrintable(u"%1: %2 | %3"_qs.arg(i).arg(codesOf(report.container.allFindings()).join(u' '),
                                                         testing::codesOf(other).join(u' '))));
        if (Mending(mending) != Mending::Signature) QVERIFY(!report.valid());
    }
}

REMIT_TEST(ArchiveTest);
#include "archive_test.moc"
