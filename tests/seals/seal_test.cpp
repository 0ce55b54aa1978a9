#include "seals/electronicseal.h"

#include "seals/picture.h"
#include "testmain.h"
#include "testpki.h"

using namespace remit;
using testpki::day;
using testpki::now;

/** Electronic seals from their making to their verification, and what must not pass. */
class SealTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void isMadeReadAndSet();
    void opensslReadsItsStructure();
    void takesTwoPeople();
    void refusesDrafts_data();
    void refusesDrafts();
    void isSetOnlyByWhomItNames();
    void holdsFromItsFirstToItsLastDay();
    void noFlippedByteIsAccepted();
    void anotherSealIsNotTaken();
    void drawsARoundSeal();
    void takesInkFromAScan();

private:
    ElectronicSeal draft() const;
    ElectronicSeal made() const;
    Identity m_maker, m_officer, m_stranger;
};

namespace {

const QByteArray paper("提请减刑建议书");

QStringList codes(const std::vector<Error> &findings)
{
    QStringList list;
    for (const Error &finding : findings) list << finding.code;
    return list;
}

Identity sm2Identity(const QString &name)
{
    CertificateRequest request = testpki::request(name);
    request.keyKind = KeyKind::Sm2;
    return issue(testpki::root(), request, testpki::random()).value();
}

const SealMakers twoPeople{u"p-1"_qs, u"p-2"_qs};

}  // namespace

void SealTest::initTestCase()
{
    m_maker = sm2Identity(u"制章中心"_qs);
    m_officer = sm2Identity(u"用印人"_qs);
    m_stranger = sm2Identity(u"他人"_qs);
}

ElectronicSeal SealTest::draft() const
{
    ElectronicSeal draft;
    draft.vendor = u"Remit"_qs;
    draft.id = u"ES-2026-0001"_qs;
    draft.name = u"青川省试验监狱"_qs;
    draft.users = {m_officer.certificate};
    draft.created = draft.validFrom = day("2026-01-01");
    draft.validTo = day("2028-01-01");
    draft.pictureType = u"PNG"_qs;
    draft.picture = "not looked into";
    draft.width = draft.height = 42;
    return draft;
}

ElectronicSeal SealTest::made() const
{
    return readSeal(makeSeal(draft(), twoPeople, **signerOf(m_maker)).value()).value();
}

void SealTest::isMadeReadAndSet()
{
    const ElectronicSeal seal = made();
    QCOMPARE(seal.name, draft().name);
    QCOMPARE(seal.validTo, draft().validTo);
    QCOMPARE(seal.picture, draft().picture);
    QCOMPARE(seal.maker, m_maker.certificate);
    QCOMPARE(codes(checkSeal(seal, testpki::trust(), now())), QStringList());
    const auto set = setSeal(seal, {paper, u"proposal.pdf"_qs, now()}, **signerOf(m_officer));
    QVERIFY2(set, set ? "" : qPrintable(set.error().code));
    const auto report = verifySealed(*set, paper, testpki::trust(), now());
    QVERIFY(report);
    QCOMPARE(codes(report->findings), QStringList());
    QCOMPARE(report->signer, m_officer.certificate);
    QCOMPARE(report->about, u"proposal.pdf"_qs);
    QCOMPARE(report->at, now());
    QCOMPARE(codes(verifySealed(*set, paper + '.', testpki::trust(), now())->findings),
             QStringList{u"seals.content"_qs});
}

void SealTest::opensslReadsItsStructure()
{
    const testpki::Files files;
    files.write(u"seal.esl"_qs, made().der);
    const auto run = files.openssl({u"asn1parse"_qs, u"-inform"_qs, u"DER"_qs, u"-in"_qs, u"seal.esl"_qs});
    QCOMPARE(run.exitCode, 0);
    for (const char *part :
         {"IA5STRING         :ES", "UTF8STRING", "GENERALIZEDTIME   :20260101", "BIT STRING", "SM2-with-SM3"})
        QVERIFY2(run.output.contains(part), run.output.constData());
}

void SealTest::takesTwoPeople()
{
    const auto maker = signerOf(m_maker);
    QCOMPARE(makeSeal(draft(), {u"p-1"_qs, u"p-1"_qs}, **maker).error().code, u"seals.twoperson"_qs);
    QCOMPARE(makeSeal(draft(), {u"p-1"_qs, {}}, **maker).error().code, u"seals.twoperson"_qs);
    QCOMPARE(makeSeal(draft(), twoPeople, **signerOf(testpki::officer())).error().code, u"seals.key"_qs);
}

void SealTest::refusesDrafts_data()
{
    QTest::addColumn<QString>("field");
    for (const char *field : {"vendor", "id", "name", "users", "valid_to", "picture", "size"})
        QTest::newRow(field) << QString::fromLatin1(field);
}

void SealTest::refusesDrafts()
{
    QFETCH(QString, field);
    ElectronicSeal wrong = draft();
    if (field == u"vendor") wrong.vendor = u"厂商"_qs;
    if (field == u"id") wrong.id.clear();
    if (field == u"name") wrong.name = u" "_qs;
    if (field == u"users") wrong.users.clear();
    if (field == u"valid_to") wrong.validTo = wrong.validFrom;
    if (field == u"picture") wrong.picture.clear();
    if (field == u"size") wrong.width = 128;
    const auto result = makeSeal(wrong, twoPeople, **signerOf(m_maker));
    QCOMPARE(result.error().code, u"seals.draft"_qs);
    QCOMPARE(result.error().args[u"field"_qs], field);
}

void SealTest::isSetOnlyByWhomItNames()
{
    QCOMPARE(setSeal(made(), {paper, {}, now()}, **signerOf(m_stranger)).error().code, u"seals.user"_qs);
    // Set all the same by somebody whom another seal names: the signature holds, the seal does not.
    ElectronicSeal lent = made();
    lent.users = {m_stranger.certificate};
    const auto set = setSeal(lent, {paper, {}, now()}, **signerOf(m_stranger));
    QVERIFY(set);
    QCOMPARE(codes(verifySealed(*set, paper, testpki::trust(), now())->findings), QStringList{u"seals.user"_qs});
}

void SealTest::holdsFromItsFirstToItsLastDay()
{
    const ElectronicSeal seal = made();
    const auto officer = signerOf(m_officer);
    QCOMPARE(setSeal(seal, {paper, {}, day("2025-12-31")}, **officer).error().code, u"seals.notyet"_qs);
    QVERIFY(setSeal(seal, {paper, {}, day("2026-01-01")}, **officer));
    QVERIFY(setSeal(seal, {paper, {}, day("2028-01-01")}, **officer));
    QCOMPARE(setSeal(seal, {paper, {}, day("2028-01-02")}, **officer).error().code, u"seals.expired"_qs);
    QCOMPARE(codes(checkSeal(seal, testpki::trust(), day("2028-01-02"))), QStringList{u"seals.expired"_qs});
    // What was set in time stays good after the seal has ended; what says to be from the future is not.
    const auto set = setSeal(seal, {paper, {}, now()}, **officer);
    QVERIFY(verifySealed(*set, paper, testpki::trust(), day("2029-01-01"))->valid());
    QCOMPARE(codes(verifySealed(*set, paper, testpki::trust(), day("2026-03-01"))->findings),
             QStringList{u"seals.future"_qs});
}

void SealTest::noFlippedByteIsAccepted()
{
    const QByteArray set = setSeal(made(), {paper, u"a.pdf"_qs, now()}, **signerOf(m_officer)).value();
    for (qsizetype at = 0; at < set.size(); at += 17) {
        QByteArray changed = set;
        changed[at] = char(changed[at] ^ 0x01);
        const auto report = verifySealed(changed, paper, testpki::trust(), now());
        QVERIFY2(!report || !report->valid(), QByteArray::number(at).constData());
    }
    for (qsizetype size = 0; size < set.size(); size += 19)
        QVERIFY(!verifySealed(set.first(size), paper, testpki::trust(), now()));
}

void SealTest::anotherSealIsNotTaken()
{
    QByteArray newer = made().der;
    // The header: "ES", then the version.
    newer.replace(QByteArray("\x16\x02\x45\x53\x02\x01\x04", 7), QByteArray("\x16\x02\x45\x53\x02\x01\x05", 7));
    const auto seal = readSeal(newer);
    QCOMPARE(seal.error().code, u"seals.version"_qs);
    QCOMPARE(seal.error().args[u"version"_qs], u"5"_qs);
    QVERIFY(codes(checkSeal(made(),
                            *TrustStore::fromPem(
                                createAuthority(testpki::request(u"他"_qs), testpki::random())->certificate.pem()),
                            now()))
                .contains(u"signing.certificate.untrusted"_qs));
}

void SealTest::drawsARoundSeal()
{
    const auto seal = drawSeal({u"青川省试验监狱"_qs, u"减刑专用章"_qs, 400});
    QVERIFY(seal);
    QCOMPARE(seal->bits.size(), qsizetype(50 * 400));
    const auto ink = [&seal](int x, int y) { return (seal->bits[y * 50 + x / 8] >> (7 - x % 8)) & 1; };
    QVERIFY(ink(200, 6) && ink(6, 200));    // the ring at the top and at the left
    QVERIFY(ink(200, 200));                 // the star in the middle
    QVERIFY(!ink(2, 2) && !ink(397, 397));  // the corners are paper
    QCOMPARE(drawSeal({u"章"_qs, {}, 400}).error().code, u"seals.picture.name"_qs);
}

void SealTest::takesInkFromAScan()
{
    QImage scan(64, 64, QImage::Format_RGB32);
    scan.fill(Qt::white);
    QCOMPARE(stencilOf(scan, QColor(sealRed)).error().code, u"seals.picture.empty"_qs);
    scan.setPixelColor(10, 0, QColor(220, 40, 40));
    const auto stencil = stencilOf(scan, QColor(sealRed));
    QVERIFY(stencil);
    QCOMPARE(stencil->bits.first(8), QByteArray::fromHex("0020000000000000"));
    scan.fill(Qt::black);
    QVERIFY(!stencilOf(scan, QColor(sealRed)));
}

REMIT_TEST(SealTest);
#include "seal_test.moc"
