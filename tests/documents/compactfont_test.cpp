#include "documents/compactfont.h"

#include "documents/charstring.h"
#include "testmain.h"

#include <QFont>
#include <QPainter>
#include <QRawFont>
#include <QtTest>

using namespace remit;

class CompactFontTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOutlines_data();
    void keepsOutlines();
    void keepsWidths();
    void longSteps();
};

static QRawFont installed(const QString &family)
{
    QFont font(family);
    font.setPixelSize(kUnitsPerEm);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    return QRawFont::fromFont(font);
}

static QRawFont embedded(const std::vector<QByteArray> &charStrings)
{
    return QRawFont(compactFont("Test", charStrings, QRect(-200, -300, 1500, 1500)), kUnitsPerEm,
                    QFont::PreferNoHinting);
}

/** The outline painted small, so that rounding to whole units does not show. */
static QImage painted(QPainterPath outline)
{
    QImage image(256, 256, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(16, 208);
    painter.scale(0.2, 0.2);
    outline.setFillRule(Qt::WindingFill);
    painter.fillPath(outline, Qt::black);
    return image;
}

static int largestDifference(const QImage &one, const QImage &other)
{
    int most = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x)
            most = std::max(most, std::abs(qGray(one.pixel(x, y)) - qGray(other.pixel(x, y))));
    }
    return most;
}

void CompactFontTest::keepsOutlines_data()
{
    QTest::addColumn<QString>("family");
    for (const QString &family : {u"Noto Serif CJK SC"_qs, u"LXGW WenKai"_qs, u"AR PL UMing CN"_qs})
        QTest::newRow(qPrintable(family)) << family;
}

/** FreeType reads the same outlines from our font as from the installed one. */
void CompactFontTest::keepsOutlines()
{
    QFETCH(QString, family);
    const QRawFont from = installed(family);
    const QString text = u"减刑假释国一龜，《0aQ%"_qs;
    const QList<quint32> indexes = from.glyphIndexesForString(text);
    std::vector<QByteArray> charStrings;
    for (const quint32 index : indexes) charStrings.push_back(charString(from.pathForGlyph(index), kUnitsPerEm));
    const QRawFont made = embedded(charStrings);
    QVERIFY(made.isValid());
    for (qsizetype i = 0; i < indexes.size(); ++i) {
        const QPainterPath wanted = from.pathForGlyph(indexes[i]);
        const QPainterPath path = made.pathForGlyph(quint32(i + 1));
        QVERIFY(!path.isEmpty());
        const int most = largestDifference(painted(wanted), painted(path));
        QVERIFY2(most < 80, qPrintable(u"%1 differs by %2"_qs.arg(text.mid(i, 1)).arg(most)));
    }
}

void CompactFontTest::keepsWidths()
{
    std::vector<QByteArray> charStrings;
    const QList<int> widths{1000, 0, 250, 999, 1001, 2300, 500};
    for (const int width : widths) charStrings.push_back(charString({}, width));
    const QRawFont made = embedded(charStrings);
    QVERIFY(made.isValid());
    for (qsizetype i = 0; i < widths.size(); ++i)
        QCOMPARE(qRound(made.advancesForGlyphIndexes({quint32(i + 1)})[0].x()), widths[i]);
}

/** Steps of every length that has its own code, there and back, in more curves than one operator holds. */
void CompactFontTest::longSteps()
{
    QPainterPath path;
    path.moveTo(0, 0);
    for (const int step : {1, 107, 108, 363, 364, 1131, 1132, 4000}) {
        path.lineTo(step, -step);
        path.cubicTo(step, -step - 3, step - 5, 7, 2, 2);
    }
    for (int i = 0; i < 30; ++i) path.cubicTo(i, -i - 1, i + 3, i + 5, i + 2, -i * 7);
    const QRawFont made = embedded({charString(path, kUnitsPerEm)});
    QVERIFY(made.isValid());
    const QPainterPath read = made.pathForGlyph(1);
    for (int i = 0; i < path.elementCount(); ++i) {
        QCOMPARE(read.elementAt(i).type, path.elementAt(i).type);
        QCOMPARE(QPointF(read.elementAt(i)), QPointF(path.elementAt(i)));
    }
}

REMIT_TEST(CompactFontTest);
#include "compactfont_test.moc"
