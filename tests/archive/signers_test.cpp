#include "casework/packageverdict.h"
#include "pdfsign/sign.h"
#include "samplepackage.h"
#include "seals/electronicseal.h"

#include "testmain.h"

#include <QTemporaryDir>

using namespace remit;
using namespace remit::testing;

namespace {

const QString paperFile = QStringLiteral("01-判决书.pdf");

QByteArray plainPdf()
{
    const QByteArray objects[] = {"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                  "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"};
    QByteArray pdf = "%PDF-1.4\n", table = "xref\n0 4\n0000000000 65535 f \n";
    int number = 0;
    for (const QByteArray &object : objects) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(++number) + " 0 obj\n" + object + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + table + "trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n" + start + "\n%%EOF\n";
}

/** What both verifiers say of signers: "entry root standing", sorted. */
QStringList told(const PackageReport &report)
{
    QStringList lines;
    for (const PackageSigner &one : report.signers) {
        const Json json = toJson(one);
        lines << u"%1 %2 %3"_qs.arg(one.entry, json["root"].toString(), json["standing"].toString());
    }
    lines.sort();
    return lines;
}

QStringList told(const remit_verify::Report &report)
{
    QStringList lines;
    for (const remit_verify::Json &one : report.facts["signers"].list)
        lines << QString::fromStdString(one["entry"].text + ' ' + one["root"].text + ' ' + one["standing"].text);
    lines.sort();
    return lines;
}

}  // namespace

/** Whose word a package's signers stand on, and that the signatures inside papers and the seals on them hold: told
 * alike by both verifiers. */
class PackageSignersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rootsAreToldByWhoVouchesForThem_data();
    void rootsAreToldByWhoVouchesForThem();
    void papersAndSealsAreHeldTogether_data();
    void papersAndSealsAreHeldTogether();

private:
    /** The sample with this paper and this seal on it, in a register that may have stopped it. */
    QString package(const QByteArray &paper, const QByteArray &seal, bool stopped = false,
                    bool withCertificates = true);
    PackageReport core(const QString &path, const PackageTrust &trust) const
    {
        return judgePackage(path, trust, m_keys.trust().at);
    }
    remit_verify::Report other(const QString &path, const QByteArray &brought, const QByteArray &recorded) const
    {
        remit_verify::Trust trust;
        if (!brought.isEmpty()) trust = remit_verify::Trust::fromPem(brought.toStdString());
        if (!recorded.isEmpty()) trust.addRecorded(remit_verify::Trust::fromPem(recorded.toStdString()));
        return remit_verify::verifyFile(path.toStdString(), trust, m_keys.trust().at.time_since_epoch().count());
    }
    QByteArray signedPaper(Signer &signer) const
    {
        return *signPdf(plainPdf(), {{}, u"提请减刑"_qs, at(u"2026-12-01T09:00:00+08:00"), {}}, signer);
    }
    QByteArray sealOn(const QByteArray &paper) const
    {
        return *setSeal(m_seal, {paper, u"1"_qs, at(u"2026-12-01T09:00:00+08:00")}, *m_sealer);
    }

    QTemporaryDir m_folder;
    SampleKeys m_keys;
    SampleRecords m_records{3};
    std::unique_ptr<Signer> m_sealer;
    ElectronicSeal m_seal;
    int m_made = 0;
};

void PackageSignersTest::initTestCase()
{
    CertificateRequest request;
    request.commonName = u"用印人"_qs;
    request.keyKind = KeyKind::Sm2;
    request.notBefore = at(u"2026-01-01T00:00:00+08:00");
    request.notAfter = at(u"2030-01-01T00:00:00+08:00");
    m_sealer = *signerOf(*issue(m_keys.root, request, systemRandom()));
    ElectronicSeal draft;
    draft.vendor = u"Remit"_qs;
    draft.id = u"ES-2026-0001"_qs;
    draft.name = u"示例监狱"_qs;
    draft.users = {m_sealer->certificate()};
    draft.created = draft.validFrom = at(u"2026-02-01T00:00:00+08:00");
    draft.validTo = at(u"2029-01-01T00:00:00+08:00");
    draft.pictureType = u"PNG"_qs;
    draft.picture = QByteArray(200, 'p');
    draft.width = draft.height = 42;
    m_seal = *readSeal(*makeSeal(draft, {u"甲"_qs, u"乙"_qs}, *m_sealer));
}

QString PackageSignersTest::package(const QByteArray &paper, const QByteArray &seal, bool stopped,
                                    bool withCertificates)
{
    PackageContents contents = samplePackage(m_keys, m_records, 1);
    const QString folder = u"cases/%1/"_qs.arg(contents.document.cases.front());
    const auto entry = [&](const QString &name) {
        return std::ranges::find(contents.entries, folder + name, &ContainerEntry::name);
    };
    CaseSummary summary = *Json::parse(std::get<QByteArray>(entry(u"case.json"_qs)->content)).and_then(caseFromJson);
    std::ranges::find(summary.materials, paperFile, &CaseMaterial::file)->digest = sha256(paper);
    entry(paperFile)->content = paper;
    summary.materials.push_back({9, u"判决书（电子印章）"_qs, paperFile + u".seal"_qs, 1, sha256(seal), false});
    contents.entries.push_back({folder + paperFile + u".seal"_qs, seal});
    entry(u"case.json"_qs)->content = caseToJson(summary).canonical();
    SealNotice notice{m_seal.id, m_seal.name, sha256(m_seal.der), m_seal.validFrom, m_seal.validTo, m_seal.created, {}};
    if (stopped) notice.stopped = SealStop{at(u"2026-11-20T09:00:00+08:00"), u"遗失"_qs};
    contents.entries.push_back({u"ledger/seals.json"_qs, sealNoticesToJson({notice}).canonical()});
    if (!withCertificates)
        std::erase_if(contents.entries,
                      [](const ContainerEntry &one) { return one.name.startsWith(u"certificates/"); });
    const QString path = m_folder.filePath(u"package-%1.zip"_qs.arg(++m_made));
    const auto made = sealPackage(contents, *m_keys.signer, path);
    if (!made) qFatal("%s", qPrintable(codesOf(made.error()).join(u' ')));
    return path;
}

void PackageSignersTest::rootsAreToldByWhoVouchesForThem_data()
{
    QTest::addColumn<bool>("brings");
    QTest::addColumn<bool>("records");
    QTest::addColumn<bool>("inside");
    QTest::addColumn<QString>("standing");
    QTest::newRow("recorded in the store") << false << true << true << u"recorded"_qs;
    QTest::newRow("recorded and brought") << true << true << true << u"recorded"_qs;
    QTest::newRow("only brought") << true << false << true << u"brought"_qs;
    QTest::newRow("only in the package") << false << false << true << u"package"_qs;
    QTest::newRow("nowhere") << false << false << false << u"none"_qs;
}

void PackageSignersTest::rootsAreToldByWhoVouchesForThem()
{
    QFETCH(const bool, brings);
    QFETCH(const bool, records);
    QFETCH(const bool, inside);
    QFETCH(const QString, standing);
    const QByteArray paper = signedPaper(*m_keys.signer);
    const QString path = package(paper, sealOn(paper), false, inside);
    const QByteArray pem = m_keys.root.certificate.pem();
    PackageTrust trust;
    if (brings) trust.brought = *TrustStore::fromPem(pem);
    if (records) trust.recorded = *TrustStore::fromPem(pem);
    const PackageReport report = core(path, trust);
    const auto again = other(path, brings ? pem : QByteArray(), records ? pem : QByteArray());
    const bool vouchedFor = brings || records;
    QVERIFY2(report.valid() == vouchedFor, qPrintable(codesOf(report.container.allFindings()).join(u' ')));
    QVERIFY2(again.findings.empty() == vouchedFor,
             again.findings.empty() ? "nothing found" : remit_verify::sentence(again.findings.front()).c_str());
    // The whole, a receipt, an event, a paper's signature and a seal: each by its root, by both verifiers.
    QCOMPARE(report.signers.size(), size_t(5));
    for (const PackageSigner &signer : report.signers) {
        QVERIFY2(codeOf(signer.standing) == standing, qPrintable(signer.entry + u' ' + codeOf(signer.standing)));
        QCOMPARE(signer.root.isNull(), standing == u"none");
    }
    QCOMPARE(told(again), told(report));
}

void PackageSignersTest::papersAndSealsAreHeldTogether_data()
{
    QTest::addColumn<QString>("lie");
    QTest::addColumn<QString>("coreCode");
    QTest::addColumn<QString>("otherCode");
    QTest::newRow("a paper that goes on") << u"longer"_qs << u"pdfsign.structure"_qs << u"container.paper.uncovered"_qs;
    QTest::newRow("a paper changed") << u"changed"_qs << u"signing.cms.digest"_qs << u"signing.cms.digest"_qs;
    QTest::newRow("a paper signed by a stranger")
        << u"stranger"_qs << u"signing.certificate.untrusted"_qs << u"signing.certificate.untrusted"_qs;
    QTest::newRow("a paper without objects") << u"bare"_qs << u"pdfsign.structure"_qs << u"container.paper.range"_qs;
    QTest::newRow("a seal of another paper") << u"seal"_qs << u"seals.content"_qs << u"container.seal.content"_qs;
    QTest::newRow("a seal set after it was stopped")
        << u"stopped"_qs << u"container.seal.stopped"_qs << u"container.seal.stopped"_qs;
    QTest::newRow("no seal at all") << u"bytes"_qs << u"seals.malformed"_qs << u"container.seal.malformed"_qs;
}

void PackageSignersTest::papersAndSealsAreHeldTogether()
{
    QFETCH(const QString, lie);
    QFETCH(const QString, coreCode);
    QFETCH(const QString, otherCode);
    const SampleKeys stranger;
    QByteArray paper = signedPaper(lie == u"stranger" ? *stranger.signer : *m_keys.signer);
    if (lie == u"bare") paper = "%PDF-1.4\n/ByteRange [0 32 34 1] <>\n";
    if (lie == u"longer") paper += "%\n";
    if (lie == u"changed") paper[paper.indexOf("842")] = '9';
    QByteArray seal = sealOn(lie == u"seal" ? plainPdf() : paper);
    if (lie == u"bytes") seal = "no seal";
    const QString path = package(paper, seal, lie == u"stopped");
    const QByteArray pem = m_keys.root.certificate.pem();
    const QStringList found = codesOf(core(path, {*TrustStore::fromPem(pem)}).container.allFindings());
    const QStringList again = codesOf(other(path, pem, {}));
    QVERIFY2(found.contains(coreCode), qPrintable(found.join(u' ')));
    QVERIFY2(again.contains(otherCode), qPrintable(again.join(u' ')));
}

REMIT_TEST(PackageSignersTest);
#include "signers_test.moc"
