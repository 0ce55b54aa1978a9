#include "documents/preview.h"

#include "documents/text.h"
#include "papers.h"
#include "testmain.h"

using namespace remit;
using namespace remit::testing;

class PreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsItsOwnPapers();
    void refusesDamage_data();
    void refusesDamage();
};

void PreviewTest::readsItsOwnPapers()
{
    Renderer renderer(*Fonts::load());
    const Result<Rendered> paper = renderer.render(*loadForm(u"review"_qs, proposalDay()), formData(u"typical"_qs));
    QVERIFY(paper);
    QCOMPARE(pdfPageCount(paper->pdf).value_or(0), paper->pageCount);
    const Result<QStringList> text = pdfText(paper->pdf);
    QVERIFY(text);
    QCOMPARE(text->size(), paper->pageCount);
    QVERIFY2(text->first().contains(u"欧阳明远"_qs), qPrintable(text->first()));
    const Result<QImage> image = pdfPageImage(paper->pdf, 0, 72);
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(595, 842));
    int dark = 0;
    for (int y = 0; y < image->height(); ++y) {
        for (int x = 0; x < image->width(); ++x) dark += qGray(image->pixel(x, y)) < 128 ? 1 : 0;
    }
    QVERIFY(dark > 5000);
    QCOMPARE(pdfPageImage(paper->pdf, paper->pageCount, 72).error().code, u"documents.pdf.page"_qs);
    QCOMPARE(pdfPageImage(paper->pdf, -1, 72).error().code, u"documents.pdf.page"_qs);
}

void PreviewTest::refusesDamage_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("text") << QByteArray("not a PDF");
    QTest::newRow("only a head") << QByteArray("%PDF-1.4\n%%EOF\n");
}

void PreviewTest::refusesDamage()
{
    QFETCH(QByteArray, bytes);
    QCOMPARE(pdfPageCount(bytes).error().code, u"documents.pdf.unreadable"_qs);
    QCOMPARE(pdfText(bytes).error().code, u"documents.pdf.unreadable"_qs);
    QCOMPARE(pdfPageImage(bytes, 0, 72).error().code, u"documents.pdf.unreadable"_qs);
}

REMIT_TEST(PreviewTest);
#include "preview_test.moc"
