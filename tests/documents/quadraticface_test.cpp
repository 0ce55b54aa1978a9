#include "documents/quadraticface.h"

#include "testmain.h"

#include <QFont>
#include <QtEndian>

using namespace remit;

namespace {

QRawFont installed(const QString &family)
{
    QFont font(family);
    font.setPixelSize(kUnitsPerEm);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    return QRawFont::fromFont(font);
}

struct Made {
    QList<quint32> glyphs;
    QuadraticFace::Program program;
};

Made made(const QRawFont &from, const QString &text)
{
    Made made{from.glyphIndexesForString(text), {}};
    std::vector<double> advances;
    for (const QPointF &advance : from.advancesForGlyphIndexes(made.glyphs))
        advances.push_back(advance.x() / kUnitsPerEm);
    made.program = QuadraticFace::of(from, false)->program({made.glyphs.begin(), made.glyphs.end()}, advances);
    return made;
}

/** The same steps to the same points; which way a reader rounds the middle of two points, it does by what it read. */
bool isSame(const QPainterPath &one, const QPainterPath &other)
{
    if (one.elementCount() != other.elementCount() || one.isEmpty()) return false;
    for (int i = 0; i < one.elementCount(); ++i) {
        const QPointF apart = QPointF(one.elementAt(i)) - QPointF(other.elementAt(i));
        const bool there = std::abs(apart.x()) <= 1 && std::abs(apart.y()) <= 1;
        if (one.elementAt(i).type != other.elementAt(i).type || !there) return false;
    }
    return true;
}

}  // namespace

/** A face's own outlines in a font that holds a few of them, as another program reads it. */
class QuadraticFaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsOutlinesAndWidths();
    void bringsWhatAGlyphIsPutTogetherFrom();
    void isOnlyForFacesOfItsKind();
    void addsUp();
};

void QuadraticFaceTest::keepsOutlinesAndWidths()
{
    const QRawFont from = installed(u"LXGW WenKai"_qs);
    const Made few = made(from, u"减刑假释国一龜，《0aQ%"_qs);
    const QRawFont font(few.program.bytes, kUnitsPerEm, QFont::PreferNoHinting);
    QVERIFY(font.isValid());
    QCOMPARE(few.program.glyphs, int(few.glyphs.size()) + 1);
    const auto face = QuadraticFace::of(from, false);
    for (qsizetype i = 0; i < few.glyphs.size(); ++i) {
        const QPainterPath path = font.pathForGlyph(quint32(i + 1));
        QVERIFY(!path.isEmpty());
        QVERIFY(isSame(path, from.pathForGlyph(few.glyphs[i])));
        QCOMPARE(font.advancesForGlyphIndexes({quint32(i + 1)})[0].x(),
                 from.advancesForGlyphIndexes({few.glyphs[i]})[0].x());
        const QRectF ink = path.boundingRect();
        const QRect box = face->box(few.glyphs[i]);
        QVERIFY(box.left() <= ink.left() && box.top() <= -ink.bottom());
        QVERIFY(box.left() + box.width() >= ink.right() && box.top() + box.height() >= -ink.top());
    }
    QVERIFY(font.pathForGlyph(0).isEmpty());
}

void QuadraticFaceTest::bringsWhatAGlyphIsPutTogetherFrom()
{
    const QRawFont from = installed(u"LXGW WenKai"_qs);
    const Made few = made(from, u"¨一´−"_qs);
    QVERIFY(few.program.glyphs > int(few.glyphs.size()) + 1);
    const QRawFont font(few.program.bytes, kUnitsPerEm, QFont::PreferNoHinting);
    for (qsizetype i = 0; i < few.glyphs.size(); ++i) {
        QVERIFY(!font.pathForGlyph(quint32(i + 1)).isEmpty());
        QVERIFY(isSame(font.pathForGlyph(quint32(i + 1)), from.pathForGlyph(few.glyphs[i])));
    }
}

void QuadraticFaceTest::isOnlyForFacesOfItsKind()
{
    QVERIFY(QuadraticFace::of(installed(u"LXGW WenKai"_qs), false));
    // Charstrings; outlines thickened by the program are not those that stand in the face.
    QVERIFY(!QuadraticFace::of(installed(u"Noto Serif CJK SC"_qs), false));
    QVERIFY(!QuadraticFace::of(installed(u"LXGW WenKai"_qs), true));
}

void QuadraticFaceTest::addsUp()
{
    const QByteArray font = made(installed(u"LXGW WenKai"_qs), u"减刑"_qs).program.bytes;
    QCOMPARE(font.size() % 4, 0);
    quint32 sum = 0;
    for (qsizetype at = 0; at < font.size(); at += 4) sum += qFromBigEndian<quint32>(font.constData() + at);
    QCOMPARE(sum, 0xb1b0afbaU);
}

REMIT_TEST(QuadraticFaceTest);
#include "quadraticface_test.moc"
