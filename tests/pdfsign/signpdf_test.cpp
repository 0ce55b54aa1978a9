#include "pdfsign/verify.h"

#include "samples.h"
#include "testmain.h"
#include "testpki.h"

#include <QImage>
#include <QTemporaryDir>

#include <set>

using namespace remit;
using samples::runOn;
using testpki::now;

/** What we sign, judged by pdfsig, openssl and qpdf, and by our own verifier. */
class SignPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersAccept_data();
    void othersAccept();
    void tenSignaturesStandSideBySide();
    void aStampIsRedOnThePaper();
    void staysArchival();
    void fillsAnEmptyField();
    void refuses_data();
    void refuses();
    void refusesATakenField();
    void everyLengthOfTruncationIsRefused();

private:
    testpki::Files m_files;
};

namespace {

QByteArray codes(const PdfReport &report)
{
    QByteArray list;
    for (const Error &finding : report.allFindings())
        list += finding.code.toLatin1() + ' ' + QStringList(finding.args.values()).join(u',').toUtf8() + '\n';
    return report.valid() == list.isEmpty() ? list : list + "contradiction";
}

PdfReport verified(const QByteArray &pdf) { return verifyPdf(pdf, testpki::trust(), now()); }

}  // namespace

void SignPdfTest::othersAccept_data()
{
    QTest::addColumn<QByteArray>("officer");
    QTest::addColumn<bool>("seen");
    for (const char *officer : {"e", "r"})
        for (const bool seen : {false, true})
            QTest::addRow("%s %s", officer, seen ? "seen" : "unseen") << QByteArray(officer) << seen;
}

void SignPdfTest::othersAccept()
{
    QFETCH(QByteArray, officer);
    QFETCH(bool, seen);
    const Identity &identity = officer == "r" ? testpki::rsaOfficer() : testpki::officer();
    PdfSigning signing{u"prison"_qs, u"提请减刑"_qs, now(), {}};
    if (seen) signing.place = samples::sealPlace();
    const auto pdf = signPdf(samples::form(), signing, **signerOf(identity));
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().code));
    QVERIFY(pdf->startsWith(samples::form()));

    const auto shown = runOn(*pdf, u"pdfsig"_qs, {u"-nocert"_qs, u"@"_qs});
    QVERIFY2(shown.output.contains("Signature is Valid."), shown.output.constData());
    QVERIFY2(shown.output.contains("Total document signed"), shown.output.constData());
    QVERIFY2(shown.output.contains("ETSI.CAdES.detached"), shown.output.constData());

    const auto file = PdfFile::read(*pdf);
    const auto fields = signatureFields(*file, file->last());
    const auto object = file->object(*fields->front().signature, file->last());
    const auto &range = object->value.find("ByteRange")->items;
    m_files.write(u"content"_qs, pdf->first(range[1].number) + pdf->sliced(range[2].number, range[3].number));
    m_files.write(u"signed.p7s"_qs, *unpaddedCms(object->value.find("Contents")->text));
    const auto run =
        m_files.openssl({u"cms"_qs, u"-verify"_qs, u"-cades"_qs, u"-binary"_qs, u"-inform"_qs, u"DER"_qs, u"-in"_qs,
                         u"signed.p7s"_qs, u"-content"_qs, u"content"_qs, u"-CAfile"_qs, u"root.pem"_qs, u"-out"_qs,
                         u"out"_qs, u"-attime"_qs, QString::number(now().time_since_epoch().count())});
    QVERIFY2(run.exitCode == 0, run.output.constData());
    const auto attributes = m_files.openssl(
        {u"cms"_qs, u"-cmsout"_qs, u"-print"_qs, u"-inform"_qs, u"DER"_qs, u"-in"_qs, u"signed.p7s"_qs});
    QVERIFY(!attributes.output.contains("signingTime"));

    const PdfReport report = verified(*pdf);
    QVERIFY2(report.valid(), codes(report).constData());
    const PdfSignatureReport &signature = report.signatures.front();
    QCOMPARE(signature.cms.signer, identity.certificate);
    QCOMPARE(signature.field, u"prison"_qs);
    QCOMPARE(signature.reason, u"提请减刑"_qs);
    QCOMPARE(signature.claimedAt, std::optional(now()));
    QCOMPARE(signature.page, seen ? 1 : 0);
}

void SignPdfTest::tenSignaturesStandSideBySide()
{
    QByteArray pdf = samples::form();
    for (int i = 0; i < 10; ++i) {
        const Identity &identity = i % 2 ? testpki::rsaOfficer() : testpki::officer();
        PdfSigning signing{{}, {}, now(), {}};
        if (i % 3 != 2) signing.place = samples::sealPlace(i);
        const auto next = signPdf(pdf, signing, **signerOf(identity));
        QVERIFY2(next, next ? "" : qPrintable(next.error().code));
        QVERIFY(next->startsWith(pdf));
        pdf = *next;
    }
    const PdfReport report = verified(pdf);
    QVERIFY2(report.valid(), codes(report).constData());
    QCOMPARE(report.signatures.size(), size_t(10));
    QCOMPARE(report.revisions, 11);
    std::set<QString> names;
    for (const PdfSignatureReport &signature : report.signatures) names.insert(signature.field);
    QCOMPARE(names.size(), size_t(10));

    const auto checked = runOn(pdf, u"qpdf"_qs, {u"--check"_qs, u"@"_qs});
    QCOMPARE(checked.exitCode, 0);
    QVERIFY2(checked.output.contains("No syntax or stream encoding errors found"), checked.output.constData());
    const auto shown = runOn(pdf, u"pdfsig"_qs, {u"-nocert"_qs, u"@"_qs});
    QCOMPARE(shown.output.count("Signature is Valid."), 10);
    QCOMPARE(shown.output.count("Total document signed"), 1);
}

void SignPdfTest::aStampIsRedOnThePaper()
{
    const PdfPlace place = samples::sealPlace();
    const auto pdf = signPdf(samples::form(), {{}, {}, now(), place}, **signerOf(testpki::officer()));
    QVERIFY(pdf);
    const QTemporaryDir folder;
    const auto drawn = runOn(
        *pdf, u"pdftoppm"_qs,
        {u"-r"_qs, u"72"_qs, u"-f"_qs, u"1"_qs, u"-singlefile"_qs, u"-png"_qs, u"@"_qs, folder.filePath(u"page"_qs)});
    const QImage page(folder.filePath(u"page.png"_qs));
    QVERIFY2(!page.isNull(), drawn.output.constData());
    int inside = 0, outside = 0;
    const int left = int(place.left / 1000), top = page.height() - int((place.bottom + place.height) / 1000);
    for (int y = 0; y < page.height(); ++y)
        for (int x = 0; x < page.width(); ++x) {
            const QColor colour = page.pixelColor(x, y);
            if (colour.red() < 150 || colour.green() > 120 || colour.blue() > 120) continue;
            const bool within = x >= left - 1 && x <= left + 120 && y >= top - 1 && y <= top + 120;
            ++(within ? inside : outside);
        }
    QVERIFY2(inside > 300, QByteArray::number(inside).constData());
    QCOMPARE(outside, 0);
}

void SignPdfTest::staysArchival()
{
    const auto pdf =
        signPdf(samples::signedBy("e"), {{}, {}, now(), samples::sealPlace()}, **signerOf(testpki::officer()));
    QVERIFY(pdf);
    const auto file = PdfFile::read(*pdf);
    QVERIFY(pdf->contains("pdfaid:part=\"1\""));
    for (size_t revision = 1; revision <= file->last(); ++revision) {
        QVERIFY(file->revisions()[revision].trailer.find("ID"));
        for (const qint64 number : file->revisions()[revision].objects.keys()) {
            const auto object = file->object(number, revision);
            QVERIFY(object);
            const PdfValue &value = object->value;
            for (const char *forbidden : {"SMask", "A", "AA", "NeedAppearances", "Interpolate", "CA", "ca"})
                QVERIFY2(!value.find(forbidden), forbidden);
            const PdfValue *filter = value.find("Filter");
            QVERIFY(!filter || !filter->isName("LZWDecode"));
            if (!value.find("FT")) continue;
            // 6.5.3: printed, neither hidden nor out of sight, and with a normal appearance only.
            QCOMPARE(value.find("F")->number & (1 | 2 | 4 | 32), 4);
            QCOMPARE(value.find("AP")->names, std::vector<QByteArray>{"N"});
        }
    }
}

void SignPdfTest::fillsAnEmptyField()
{
    // The first signature's revision with its value taken out makes a field that waits for a signer.
    const QByteArray base = samples::form();
    const auto file = PdfFile::read(base);
    const auto pages = pagesOf(*file, 0);
    const QByteArray number = QByteArray::number(file->size());
    QByteArray root = file->object(file->root(), 0)->value.written.toByteArray();
    root.insert(root.size() - 2, " /AcroForm << /Fields [" + number + " 0 R] /SigFlags 3 >> ");
    QByteArray added;
    QByteArray table("xref\n");
    const auto put = [&](qint64 object, const QByteArray &body) {
        table += QByteArray::number(object) + " 1\n" +
                 QByteArray::number(base.size() + added.size()).rightJustified(10, '0') + " 00000 n \n";
        added += QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
    };
    put(file->root(), root);
    put(file->size(), "<< /Type /Annot /Subtype /Widget /FT /Sig /T (ward) /F 4 /Rect [0 0 0 0] /P " +
                          QByteArray::number(pages->front().object) + " 0 R >>");
    const QByteArray start = QByteArray::number(base.size() + added.size());
    const QByteArray trailer =
        "trailer\n<< /Size " + QByteArray::number(file->size() + 1) + " /Root " + QByteArray::number(file->root()) +
        " 0 R /Prev " + QByteArray::number(file->revisions().back().table) + " >>\nstartxref\n" + start + "\n%%EOF\n";
    const QByteArray prepared = base + added + table + trailer;
    const auto pdf = signPdf(prepared, {u"ward"_qs, {}, now(), {}}, **signerOf(testpki::officer()));
    QVERIFY2(pdf, pdf ? "" : qPrintable(pdf.error().code));
    const PdfReport report = verified(*pdf);
    QVERIFY2(report.valid(), codes(report).constData());
    QCOMPARE(report.signatures.size(), size_t(1));
    QCOMPARE(report.signatures.front().field, u"ward"_qs);
}

void SignPdfTest::refuses_data()
{
    QTest::addColumn<QByteArray>("pdf");
    QTest::addColumn<int>("page");
    QTest::addColumn<QString>("code");
    QByteArray encrypted = samples::form();
    encrypted.replace("/Root ", "/Encrypt 1 0 R /Root ");
    QTest::newRow("empty") << QByteArray() << -1 << u"pdfsign.structure"_qs;
    QTest::newRow("no PDF") << QByteArray("PK\3\4") << -1 << u"pdfsign.structure"_qs;
    QTest::newRow("cut off") << samples::form().chopped(20) << -1 << u"pdfsign.structure"_qs;
    QTest::newRow("something behind") << samples::form() + "x" << -1 << u"pdfsign.structure"_qs;
    QTest::newRow("encrypted") << encrypted << -1 << u"pdfsign.encrypted"_qs;
    QTest::newRow("no such page") << samples::form() << 99 << u"pdfsign.place"_qs;
}

void SignPdfTest::refuses()
{
    QFETCH(QByteArray, pdf);
    QFETCH(int, page);
    QFETCH(QString, code);
    PdfSigning signing{{}, {}, now(), {}};
    if (page >= 0) signing.place = samples::sealPlace();
    if (page >= 0) signing.place->page = page;
    const auto result = signPdf(pdf, signing, **signerOf(testpki::officer()));
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
}

void SignPdfTest::refusesATakenField()
{
    const PdfSigning signing{u"prison"_qs, {}, now(), {}};
    const auto once = signPdf(samples::form(), signing, **signerOf(testpki::officer()));
    QVERIFY(once);
    const auto twice = signPdf(*once, signing, **signerOf(testpki::officer()));
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, u"pdfsign.field.taken"_qs);
}

void SignPdfTest::everyLengthOfTruncationIsRefused()
{
    const QByteArray pdf = samples::signedBy("e");
    QVERIFY(verified(pdf).valid());
    for (qsizetype size = samples::form().size() + 1; size + 1 < pdf.size(); size += 7)
        QVERIFY2(!verified(pdf.first(size)).valid(), QByteArray::number(size).constData());
    QVERIFY(!verified(samples::form()).valid());
}

REMIT_TEST(SignPdfTest);
#include "signpdf_test.moc"
