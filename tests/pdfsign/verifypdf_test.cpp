#include "pdfsign/verify.h"

#include "damage.h"
#include "pdfsign/update.h"
#include "samples.h"
#include "streamed.h"
#include "testmain.h"
#include "testpki.h"

using namespace remit;
using testpki::day;
using testpki::now;

/** What the verifier says of papers that are good but for one thing, of insiders too, who hold a valid key. */
class VerifyPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLaterSignerMayNotCoverTheText_data();
    void aLaterSignerMayNotCoverTheText();
    void aLaterSignerMayNotChangeThePaper_data();
    void aLaterSignerMayNotChangeThePaper();
    void aFieldThatActsIsNoPlaceToSign();
    void certificatesAndMoments_data();
    void certificatesAndMoments();
    void damageIsNeverAccepted();
    void nothingStandsBehindTheLastSignature_data();
    void nothingStandsBehindTheLastSignature();
    void theReportIsData();
};

namespace {

QStringList changesOf(const PdfReport &report)
{
    QStringList kinds;
    for (const Error &finding : report.allFindings())
        if (finding.code == u"pdfsign.changed") kinds << finding.args[u"change"_qs];
    return kinds;
}

PdfReport verified(const QByteArray &pdf, Instant at = now(), const TrustStore &trust = testpki::trust())
{
    return verifyPdf(pdf, trust, at);
}

/** The paper with one object changed in a revision of its own, and that signed by somebody whom all trust. */
QByteArray changedAndSigned(const QByteArray &pdf, qint64 object, const QByteArray &body)
{
    const auto file = PdfFile::read(pdf).value();
    PdfUpdate update(file);
    update.set(object, body);
    return samples::signedBy("r", pdf + update.written());
}

}  // namespace

void VerifyPdfTest::aLaterSignerMayNotCoverTheText_data()
{
    QTest::addColumn<qint64>("left");
    QTest::addColumn<qint64>("side");
    QTest::addColumn<bool>("good");
    QTest::newRow("beside the first") << qint64(200'000) << qint64(119'055) << true;
    QTest::newRow("over the first") << qint64(100'000) << qint64(119'055) << false;
    QTest::newRow("as large as allowed") << qint64(200'000) << qint64(204'000) << true;
    QTest::newRow("larger") << qint64(200'000) << qint64(205'000) << false;
}

void VerifyPdfTest::aLaterSignerMayNotCoverTheText()
{
    QFETCH(qint64, left);
    QFETCH(qint64, side);
    QFETCH(bool, good);
    const auto first = signPdf(samples::form(), {{}, {}, now(), samples::sealPlace()}, **signerOf(testpki::officer()));
    PdfPlace place = samples::sealPlace();
    place.left = left;
    place.width = place.height = side;
    const auto second = signPdf(*first, {{}, {}, now(), place}, **signerOf(testpki::rsaOfficer()));
    QVERIFY(second);
    const PdfReport report = verified(*second);
    QCOMPARE(report.valid(), good);
    QCOMPARE(changesOf(report), good ? QStringList() : QStringList{u"overlay"_qs});
    // Whoever signed last signed what is there: only those before are touched.
    QVERIFY(report.signatures.back().valid);
}

void VerifyPdfTest::aLaterSignerMayNotChangeThePaper_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QString>("kind");
    QTest::newRow("content") << QByteArray("content") << u"content"_qs;
    QTest::newRow("page") << QByteArray("page") << u"page"_qs;
    QTest::newRow("catalogue") << QByteArray("root") << u"catalogue"_qs;
}

void VerifyPdfTest::aLaterSignerMayNotChangeThePaper()
{
    QFETCH(QByteArray, what);
    QFETCH(QString, kind);
    const QByteArray once = samples::signedBy("e");
    const auto file = PdfFile::read(once).value();
    const auto page = file.object(pagesOf(file, file.last())->front().object, file.last()).value();
    const auto root = file.object(file.root(), file.last()).value();
    QByteArray forged;
    if (what == "content")
        forged = changedAndSigned(once, page.value.find("Contents")->number, "<< /Length 1 >>\nstream\nq\nendstream");
    else if (what == "page")
        forged =
            changedAndSigned(once, pagesOf(file, file.last())->front().object, withEntry(page.value, "Rotate", "90"));
    else
        forged = changedAndSigned(once, file.root(), withEntry(root.value, "Lang", "(zh)"));
    const PdfReport report = verified(forged);
    QVERIFY(!report.valid());
    QVERIFY(!report.signatures.front().valid && report.signatures.back().valid);
    QVERIFY2(changesOf(report).contains(kind), qPrintable(changesOf(report).join(u',')));
}

void VerifyPdfTest::aFieldThatActsIsNoPlaceToSign()
{
    QByteArray twice = samples::signedBy("er");
    const qsizetype second = twice.lastIndexOf("/F 132 /Rect");
    QVERIFY(second > samples::signedBy("e").size());
    twice.replace(second, 12, "/AA 13 /Rect");
    const PdfReport report = verified(twice);
    QVERIFY(!report.signatures.front().valid);
    QCOMPARE(changesOf(report), QStringList{u"field-value"_qs});
}

void VerifyPdfTest::certificatesAndMoments_data()
{
    QTest::addColumn<QString>("state");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QByteArray>("moment");
    for (const char *key : {"ecdsa", "rsa"})
        for (const char *state :
             {"good", "revoked", "revoked later", "list out of date", "stranger", "tls", "authority"})
            for (const char *moment :
                 {"2025-12-31", "2026-01-01", "2026-03-02", "2026-06-01", "2026-06-02", "2031-01-01", "2031-01-02"})
                QTest::addRow("%s %s %s", key, state, moment)
                    << QString::fromLatin1(state) << QString::fromLatin1(key) << QByteArray(moment);
}

void VerifyPdfTest::certificatesAndMoments()
{
    QFETCH(QString, state);
    QFETCH(QString, key);
    QFETCH(QByteArray, moment);
    const Instant at = day(moment.constData());
    static std::map<QString, Identity> identities;
    static QMap<QString, QByteArray> papers;
    const CertificateRole role = state == u"tls" ? CertificateRole::TlsServer : CertificateRole::Officer;
    const QString name = key + (state == u"tls" ? u" tls"_qs : QString());
    if (!papers.contains(name)) {
        CertificateRequest request = testpki::request(name, role);
        request.keyKind = key == u"rsa" ? KeyKind::Rsa : KeyKind::EcdsaP256;
        identities.emplace(name, issue(testpki::root(), request, testpki::random()).value());
        papers.insert(name, signPdf(samples::form(), {{}, {}, now(), {}}, **signerOf(identities.at(name))).value());
    }
    TrustStore trust = testpki::trust();
    if (state == u"stranger")
        trust = *TrustStore::fromPem(createAuthority(testpki::request(u"他"_qs), testpki::random())->certificate.pem());
    if (state.startsWith(u"revoked") || state.startsWith(u"list")) {
        const bool listed = state.startsWith(u"revoked");
        const Instant since = day(state == u"revoked" ? "2026-01-01" : "2026-06-02");
        const std::vector<Revoked> entries = {{identities.at(name).certificate.serial(), since}};
        const Instant next = day(listed ? "2040-01-01" : "2026-02-01");
        QVERIFY(trust.addCrl(
            *createCrl(testpki::root(), listed ? entries : std::vector<Revoked>(), day("2026-01-01"), next, 1)));
    }
    if (state == u"authority") {
        QVERIFY(!signPdf(samples::form(), {{}, {}, now(), {}}, **signerOf(testpki::root())));
        return;
    }
    const bool inTime = at >= day("2026-01-01") && at <= day("2031-01-01");
    const bool revoked = state == u"revoked" || (state == u"revoked later" && at >= day("2026-06-02"));
    const bool expected = inTime && !(revoked && at >= day("2026-01-01")) && state != u"stranger" && state != u"tls";
    const PdfReport report = verified(papers[name], at, trust);
    QCOMPARE(report.valid(), expected);
    QVERIFY(report.signatures.front().cms.intact);
    QCOMPARE(report.signatures.front().cms.withinValidity, inTime);
}

void VerifyPdfTest::damageIsNeverAccepted()
{
    const QByteArray pdf = samples::signedBy("er");
    const qsizetype head = samples::form().size();
    remit::testing::Chance chance(20261122);
    for (int i = 0; i < 400; ++i) {
        const QByteArray spoiled = i % 2 ? remit::testing::damaged(pdf, chance)
                                         : pdf.first(head) + remit::testing::damaged(pdf.sliced(head), chance);
        QVERIFY2(spoiled == pdf || !verified(spoiled).valid(), QByteArray::number(i).constData());
    }
}

void VerifyPdfTest::nothingStandsBehindTheLastSignature_data()
{
    QTest::addColumn<QByteArray>("added");
    QTest::newRow("a line") << QByteArray("\n");
    QTest::newRow("blanks") << QByteArray("  \r\n");
    QTest::newRow("a null") << QByteArray(1, '\0');
}

/** Readers skip blanks behind the end, but no signature covers them. */
void VerifyPdfTest::nothingStandsBehindTheLastSignature()
{
    QFETCH(const QByteArray, added);
    for (const QByteArray &paper : {samples::form(), samples::packed()}) {
        const QByteArray pdf = samples::signedBy("er", paper);
        QVERIFY(verified(pdf).valid());
        const PdfReport report = verified(pdf + added);
        QVERIFY(!report.valid());
        QCOMPARE(report.findings.front().code, u"pdfsign.uncovered"_qs);
    }
}

void VerifyPdfTest::theReportIsData()
{
    const Json json = toJson(verified(samples::signedBy("er")));
    QVERIFY(json["valid"].toBool());
    QCOMPARE(json["revisions"].toInteger(), 3);
    const Json signatures = json["signatures"];
    QCOMPARE(signatures.array().size(), size_t(2));
    const Json &first = signatures.array()[0];
    QVERIFY(first["covers_revision"].toBool() && !first["covers_file"].toBool());
    const Json later = first["later"];
    QVERIFY(!later.array().empty());
    for (const Json &change : later.array()) QVERIFY2(change["harmless"].toBool(), change.canonical().constData());
    QCOMPARE(first["cms"]["signature_algorithm"].toString(), u"ECDSA"_qs);
}

REMIT_TEST(VerifyPdfTest);
#include "verifypdf_test.moc"
