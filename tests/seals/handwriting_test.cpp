#include "seals/handwriting.h"

#include "penned.h"
#include "testmain.h"

#include <QTest>

#include <bit>

using namespace remit;
using namespace remit::testing;

namespace {

int inkDots(const PdfStencil &ink)
{
    int dots = 0;
    for (const char byte : ink.bits) dots += std::popcount(static_cast<unsigned char>(byte));
    return dots;
}

}  // namespace

/** Scans and photographs of handwritten signatures become ink for paper, or are refused by name. */
class HandwritingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void strokesAreTakenFromTheirGround_data();
    void strokesAreTakenFromTheirGround();
    void whatPaperCannotShowIsRefused_data();
    void whatPaperCannotShowIsRefused();
};

void HandwritingTest::strokesAreTakenFromTheirGround_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("type");
    QTest::newRow("black on white") << fileOf(penned(), "PNG") << u"PNG"_qs;
    QTest::newRow("black on nothing") << fileOf(penned(Qt::transparent), "PNG") << u"PNG"_qs;
    QTest::newRow("blue photograph on greyish paper")
        << fileOf(penned(QColor(205, 203, 196), QColor(40, 60, 150)), "JPEG") << u"JPEG"_qs;
    QTest::newRow("pencil") << fileOf(penned(Qt::white, QColor(150, 150, 150)), "PNG") << u"PNG"_qs;
}

void HandwritingTest::strokesAreTakenFromTheirGround()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, type);
    const auto read = readHandwriting(file);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(read->type, type);
    // The margins are gone: the strokes go from 85 to 505 and from some 50 to 195.
    QVERIFY2(std::abs(read->ink.width - 420) < 12, qPrintable(QString::number(read->ink.width)));
    QVERIFY2(std::abs(read->ink.height - 140) < 20, qPrintable(QString::number(read->ink.height)));
    const auto clean = readHandwriting(fileOf(penned(), "PNG"));
    QVERIFY2(std::abs(inkDots(read->ink) - inkDots(clean->ink)) * 10 < inkDots(clean->ink),
             qPrintable(QString::number(inkDots(read->ink))));
    QCOMPARE(std::tie(read->ink.red, read->ink.green, read->ink.blue), std::tuple(0, 0, 0));
}

void HandwritingTest::whatPaperCannotShowIsRefused_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("code");
    QImage black(600, 240, QImage::Format_RGB32), white = black, shade = black;
    black.fill(Qt::black);
    white.fill(Qt::white);
    for (int x = 0; x < shade.width(); ++x)
        for (int y = 0; y < shade.height(); ++y)
            shade.setPixel(x, y, qRgb(x * 255 / 600, x * 255 / 600, x * 255 / 600));
    QImage dot = white;
    QPainter(&dot).fillRect(100, 100, 20, 8, Qt::black);
    QTest::newRow("another format") << fileOf(penned(), "BMP") << u"seals.picture.format"_qs;
    QTest::newRow("no picture") << QByteArray("%PDF-1.7") << u"seals.picture.format"_qs;
    QTest::newRow("cut off") << fileOf(penned(), "PNG").first(40) << u"seals.picture.format"_qs;
    QTest::newRow("too many bytes") << fileOf(penned(), "PNG") + QByteArray(3 << 20, ' ') << u"seals.picture.large"_qs;
    QTest::newRow("too many dots") << fileOf(penned(Qt::white, Qt::black, {6100, 100}), "PNG")
                                   << u"seals.picture.dots"_qs;
    QTest::newRow("too few dots") << fileOf(penned(Qt::white, Qt::black, {39, 20}), "PNG") << u"seals.picture.dots"_qs;
    QTest::newRow("a blot") << fileOf(dot, "PNG") << u"seals.picture.dots"_qs;
    QTest::newRow("all paper") << fileOf(white, "PNG") << u"seals.picture.empty"_qs;
    QTest::newRow("all ink") << fileOf(black, "PNG") << u"seals.picture.empty"_qs;
    QTest::newRow("dark ground") << fileOf(penned(QColor(120, 120, 120)), "PNG") << u"seals.picture.ground"_qs;
    QTest::newRow("half in shade") << fileOf(shade, "JPEG") << u"seals.picture.ground"_qs;
}

void HandwritingTest::whatPaperCannotShowIsRefused()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, code);
    const auto read = readHandwriting(file);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

REMIT_TEST(HandwritingTest);
#include "handwriting_test.moc"
