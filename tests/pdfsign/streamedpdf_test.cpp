#include "pdfsign/verify.h"

#include "damage.h"
#include "pdfsign/update.h"
#include "samples.h"
#include "streamed.h"
#include "testmain.h"
#include "testpki.h"

using namespace remit;
using samples::runOn;
using testpki::now;

/** Papers of PDF 1.5 and later, whose cross-references and objects are packed: signed, judged, and attacked. */
class StreamedPdfTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void othersAccept_data();
    void othersAccept();
    void opensslAccepts();
    void tenSignaturesStandSideBySide();
    void encryptedStaysRefused();
    void whatOthersPackIsRead();
    void aPackedSignatureCountsForNothing();
    void refuses_data();
    void refuses();
    void nobodyFillsWhatThePaperLeftOpen_data();
    void nobodyFillsWhatThePaperLeftOpen();
    void damageIsNeverAccepted();
    void noDigitOfASignatureIsWrittenOtherwise();

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

QStringList changesOf(const PdfReport &report)
{
    QStringList kinds;
    for (const PdfChange &change : report.signatures.front().later) kinds << change.kind;
    return kinds;
}

}  // namespace

void StreamedPdfTest::othersAccept_data()
{
    QTest::addColumn<QByteArray>("paper");
    QTest::addColumn<bool>("stream");
    QTest::newRow("packed") << samples::packed() << true;
    QTest::newRow("packed and linearised")
        << samples::rewritten({u"--object-streams=generate"_qs, u"--linearize"_qs}) << true;
    QTest::newRow("linearised") << samples::rewritten({u"--object-streams=disable"_qs, u"--linearize"_qs}) << false;
    QTest::newRow("not compressed") << samples::rewritten(
                                           {u"--object-streams=generate"_qs, u"--stream-data=uncompress"_qs})
                                    << true;
    QTest::newRow("PDF 2.0") << samples::rewritten({u"--object-streams=generate"_qs, u"--force-version=2.0"_qs})
                             << true;
    QTest::newRow("hybrid") << samples::hybrid(false) << false;
    QTest::newRow("hybrid in two sections") << samples::hybrid(true) << false;
}

void StreamedPdfTest::othersAccept()
{
    QFETCH(QByteArray, paper);
    QFETCH(bool, stream);
    QVERIFY2(!paper.isEmpty(), "the paper could not be made");
    QByteArray pdf = paper;
    for (int i = 0; i < 3; ++i) {
        const Identity &identity = i == 1 ? testpki::rsaOfficer() : testpki::officer();
        PdfSigning signing{{}, u"提请减刑"_qs, now(), {}};
        if (i < 2) signing.place = samples::sealPlace(i);
        const auto next = signPdf(pdf, signing, **signerOf(identity));
        QVERIFY2(next, next ? "" : qPrintable(next.error().code + QStringList(next.error().args.values()).join(u',')));
        QVERIFY(next->startsWith(pdf));
        pdf = *next;
    }
    QCOMPARE(PdfFile::read(pdf)->revisions().back().endsInStream(), stream);
    const PdfReport report = verified(pdf);
    QVERIFY2(report.valid(), codes(report).constData());
    QCOMPARE(report.revisions, 4);
    QCOMPARE(report.signatures[0].page, 1);
    QCOMPARE(report.signatures[2].page, 0);
    const auto shown = runOn(pdf, u"pdfsig"_qs, {u"-nocert"_qs, u"@"_qs});
    QVERIFY2(shown.output.count("Signature is Valid.") == 3, shown.output.constData());
    QCOMPARE(shown.output.count("Total document signed"), 1);
    const auto checked = runOn(pdf, u"qpdf"_qs, {u"--check"_qs, u"@"_qs});
    QVERIFY2(checked.exitCode == 0, checked.output.constData());
    QVERIFY2(checked.output.contains("No syntax or stream encoding errors found"), checked.output.constData());
    QVERIFY2(!checked.output.contains("WARNING"), checked.output.constData());
}

void StreamedPdfTest::opensslAccepts()
{
    for (const char *officer : {"e", "r"}) {
        const QByteArray pdf = samples::signedBy(officer, samples::packed());
        const auto file = PdfFile::read(pdf);
        const auto fields = signatureFields(*file, file->last());
        const auto object = file->object(*fields->front().signature, file->last());
        const auto &range = object->value.find("ByteRange")->items;
        m_files.write(u"content"_qs, pdf.first(range[1].number) + pdf.sliced(range[2].number, range[3].number));
        m_files.write(u"signed.p7s"_qs, *unpaddedCms(object->value.find("Contents")->text));
        const auto run =
            m_files.openssl({u"cms"_qs, u"-verify"_qs, u"-cades"_qs, u"-binary"_qs, u"-inform"_qs, u"DER"_qs, u"-in"_qs,
                             u"signed.p7s"_qs, u"-content"_qs, u"content"_qs, u"-CAfile"_qs, u"root.pem"_qs, u"-out"_qs,
                             u"out"_qs, u"-attime"_qs, QString::number(now().time_since_epoch().count())});
        QVERIFY2(run.exitCode == 0, run.output.constData());
    }
}

void StreamedPdfTest::tenSignaturesStandSideBySide()
{
    const QByteArray pdf = samples::signedBy("ererererer", samples::packed());
    const PdfReport report = verified(pdf);
    QVERIFY2(report.valid(), codes(report).constData());
    QCOMPARE(report.signatures.size(), size_t(10));
    const auto shown = runOn(pdf, u"pdfsig"_qs, {u"-nocert"_qs, u"@"_qs});
    QCOMPARE(shown.output.count("Signature is Valid."), 10);
    QCOMPARE(runOn(pdf, u"qpdf"_qs, {u"--check"_qs, u"@"_qs}).exitCode, 0);
}

void StreamedPdfTest::encryptedStaysRefused()
{
    for (const char *packing : {"--object-streams=generate", "--object-streams=disable"}) {
        const QByteArray paper =
            samples::rewritten({u"--encrypt"_qs, u"a"_qs, u"b"_qs, u"256"_qs, u"--"_qs, QString::fromLatin1(packing)});
        QVERIFY(paper.startsWith("%PDF-"));
        const auto refused = signPdf(paper, {{}, {}, now(), {}}, **signerOf(testpki::officer()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, u"pdfsign.encrypted"_qs);
    }
}

void StreamedPdfTest::whatOthersPackIsRead()
{
    // A program that packs what it appends: the date of the last change, and who signs after it.
    const QByteArray once = samples::signedBy("e", samples::packed());
    const auto file = PdfFile::read(once).value();
    const PdfValue *info = file.revisions().back().trailer.find("Info");
    QVERIFY(info);
    const QByteArray dated = withEntry(file.resolved(info, file.last()), "ModDate", "(D:20261201100000+08'00')");
    const QByteArray appended = samples::appendedPacked(once, {{info->number, dated}});
    const PdfReport report = verified(samples::signedBy("r", appended));
    QVERIFY2(report.valid(), codes(report).constData());
    QVERIFY(changesOf(report).contains(u"packing"_qs) && changesOf(report).contains(u"metadata"_qs));

    // The same with the page: what is packed is judged like what is not.
    const auto page = pagesOf(file, file.last())->front().object;
    const QByteArray turned = withEntry(file.object(page, file.last())->value, "Rotate", "90");
    const PdfReport forged = verified(samples::signedBy("r", samples::appendedPacked(once, {{page, turned}})));
    QVERIFY(!forged.valid() && !forged.signatures.front().valid && forged.signatures.back().valid);
    QVERIFY(changesOf(forged).contains(u"page"_qs));
}

void StreamedPdfTest::aPackedSignatureCountsForNothing()
{
    const QByteArray once = samples::signedBy("e", samples::packed());
    const auto file = PdfFile::read(once).value();
    const qint64 signature = *signatureFields(file, file.last())->front().signature;
    const QByteArray body = file.object(signature, file.last())->value.written.toByteArray();
    const PdfReport report = verified(samples::appendedPacked(once, {{signature, body}}));
    QVERIFY(!report.valid() && !report.signatures.front().covers);
    QVERIFY2(codes(report).contains("pdfsign.range"), codes(report).constData());
}

void StreamedPdfTest::refuses_data()
{
    QTest::addColumn<QByteArray>("pdf");
    using samples::Streamed;
    const QByteArray once = samples::signedBy("e", samples::packed());
    const auto file = PdfFile::read(once).value();
    const qint64 page = pagesOf(file, file.last())->front().object;
    const qint64 next = file.size();
    const Streamed good(once);
    QTest::newRow("a table with a page's number") << good.with({}, page);
    QTest::newRow("a table entry that points at another object") << good.pointing(page);
    QTest::newRow("a table longer than it says") << good.with({}, next, "\1\0\0\0\0\0\0");
    QTest::newRow("a stream that holds what no table names")
        << samples::appendedPacked(once, {{next, "<< >>"}, {next + 1, "<< >>"}}, {next + 1});
    QTest::newRow("a stream that holds one object twice") << samples::appendedPacked(once, {{next, "1"}, {next, "2"}});
    QTest::newRow("two objects that read as one") << samples::appendedPacked(once, {{next, "5 0 R 7"}});
    QTest::newRow("a bomb") << good.bomb();
    QTest::newRow("a hybrid that hides another page") << samples::hybridThatHidesItsPage();
}

void StreamedPdfTest::refuses()
{
    QFETCH(QByteArray, pdf);
    const auto refused = signPdf(pdf, {{}, {}, now(), {}}, **signerOf(testpki::officer()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, u"pdfsign.structure"_qs);
    QVERIFY(!verified(pdf).valid());
}

void StreamedPdfTest::nobodyFillsWhatThePaperLeftOpen_data()
{
    QTest::addColumn<QByteArray>("paper");
    QTest::newRow("plain") << samples::form();
    QTest::newRow("packed") << samples::packed();
}

void StreamedPdfTest::nobodyFillsWhatThePaperLeftOpen()
{
    // The paper draws a picture that it does not have; the next signer's stamp, or table, gets that very number.
    QFETCH(QByteArray, paper);
    const auto file = PdfFile::read(paper).value();
    const auto page = pagesOf(file, 0)->front().object;
    int fillings = 0;
    for (const qint64 ahead : {2, 3, 4, 5, 6, 7, 8}) {
        PdfUpdate update(file);
        const QByteArray open = "[" + referenceTo(file.size() + ahead) + "]";
        update.set(page, withEntry(file.object(page, 0)->value, "PieceInfo", open));
        const QByteArray first = samples::signedBy("e", paper + update.written());
        const auto second = signPdf(first, {{}, {}, now(), samples::sealPlace()}, **signerOf(testpki::rsaOfficer()));
        QVERIFY(second);
        const qint64 taken = file.size() + ahead;
        const auto before = PdfFile::read(first).value();
        const auto after = PdfFile::read(*second).value();
        const bool filled = !before.writtenIn(taken, before.last()) && taken < after.size() && taken >= before.size();
        fillings += filled;
        const PdfReport report = verified(*second);
        QVERIFY2(report.valid() == !filled, (QByteArray::number(ahead) + " " + codes(report)).constData());
    }
    QVERIFY(fillings > 2);
}

void StreamedPdfTest::damageIsNeverAccepted()
{
    const QByteArray pdf = samples::signedBy("er", samples::packed());
    QVERIFY(verified(pdf).valid());
    for (qsizetype size = samples::packed().size() + 1; size + 1 < pdf.size(); size += 97)
        QVERIFY2(!verified(pdf.first(size)).valid(), QByteArray::number(size).constData());
    remit::testing::Chance chance(20261123);
    const qsizetype head = samples::packed().size();
    for (int i = 0; i < 300; ++i) {
        const QByteArray bytes = i % 2 ? remit::testing::damaged(pdf, chance)
                                       : pdf.first(head) + remit::testing::damaged(pdf.sliced(head), chance);
        QVERIFY2(bytes == pdf || !verified(bytes).valid(), QByteArray::number(i).constData());
    }
}

void StreamedPdfTest::noDigitOfASignatureIsWrittenOtherwise()
{
    QByteArray pdf = samples::signedBy("e");
    QVERIFY(verified(pdf).valid());
    const qsizetype contents = pdf.lastIndexOf("/Contents <") + 11;
    qsizetype letter = contents;
    while (pdf[letter] < 'a') ++letter;
    pdf[letter] = char(pdf[letter] - 'a' + 'A');
    QVERIFY2(codes(verified(pdf)).contains("pdfsign.range"), codes(verified(pdf)).constData());
}

REMIT_TEST(StreamedPdfTest);
#include "streamedpdf_test.moc"
