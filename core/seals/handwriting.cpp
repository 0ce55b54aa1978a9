#include "seals/handwriting.h"

#include "seals/picture.h"

#include <QBuffer>
#include <QImageReader>
#include <QPainter>

#include <algorithm>
#include <array>
#include <numeric>

namespace remit {

namespace {

constexpr qsizetype largestFile = 2 << 20;
constexpr int fewestDots = 40, mostDots = 6000, fewestRows = 12;
constexpr int mostKept = 1200;
/** Paper is at least that light, 0 to 255, and strokes cover at most a quarter of what they are written on. */
constexpr int lightPaper = 170;
constexpr int mostInk = 4;
/** Strokes stand out from the paper by this much. */
constexpr int leastContrast = 60;

/** How many dots have each lightness. */
using Lightness = std::array<qint64, 256>;

Error dotsError(QSize size)
{
    return {u"seals.picture.dots"_qs, {{u"dots"_qs, u"%1 × %2"_qs.arg(size.width()).arg(size.height())}}, {}};
}

/** The picture on white paper; how large it is is asked before anything is unpacked. */
Result<QImage> pictureOf(const QByteArray &file, QString &type)
{
    if (file.size() > largestFile)
        return fail(u"seals.picture.large"_qs, {{u"size"_qs, QString::number(file.size() >> 10)},
                                                {u"limit"_qs, QString::number(largestFile >> 10)}});
    QBuffer buffer;
    buffer.setData(file);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer);
    reader.setAutoTransform(true);
    type = QString::fromLatin1(reader.format().toUpper());
    if (type != u"PNG" && type != u"JPEG") return fail(u"seals.picture.format"_qs);
    const QSize size = reader.size();
    if (!size.isValid()) return fail(u"seals.picture.format"_qs);
    if (std::min(size.width(), size.height()) < fewestDots || std::max(size.width(), size.height()) > mostDots)
        return fail(dotsError(size));
    const QImage read = reader.read();
    if (read.isNull()) return fail(u"seals.picture.format"_qs);
    QImage paper(read.size(), QImage::Format_RGB32);
    paper.fill(Qt::white);
    QPainter(&paper).drawImage(0, 0, read);
    return paper;
}

/** Red and blue ink is as dark in its weakest colour as black is. */
int lightnessOf(QRgb dot) { return std::min({qRed(dot), qGreen(dot), qBlue(dot)}); }

template <typename Visit>
void eachDot(const QImage &picture, Visit visit)
{
    for (int y = 0; y < picture.height(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = 0; x < picture.width(); ++x) visit(x, y, lightnessOf(line[x]));
    }
}

/** Where dark parts from light best (Otsu's method): the last lightness of ink. */
int parting(const Lightness &dots)
{
    double all = 0, sum = 0;
    for (size_t i = 0; i < dots.size(); ++i) {
        all += double(dots[i]);
        sum += double(i) * double(dots[i]);
    }
    double below = 0, sumBelow = 0, best = -1;
    int found = 0;
    for (size_t i = 0; i + 1 < dots.size(); ++i) {
        below += double(dots[i]);
        sumBelow += double(i) * double(dots[i]);
        if (below == 0 || below == all) continue;
        const double apart = sumBelow / below - (sum - sumBelow) / (all - below);
        const double between = below * (all - below) * apart * apart;
        if (between > best) {
            best = between;
            found = int(i);
        }
    }
    return found;
}

double meanOf(const Lightness &dots, int from, int to)
{
    double count = 0, sum = 0;
    for (int i = from; i <= to; ++i) {
        count += double(dots[size_t(i)]);
        sum += i * double(dots[size_t(i)]);
    }
    return count == 0 ? 0 : sum / count;
}

/** The last lightness of ink. Errors: seals.picture.empty, .ground. */
Result<int> inkOf(const QImage &picture)
{
    Lightness dots{};
    eachDot(picture, [&dots](int, int, int lightness) { ++dots[size_t(lightness)]; });
    const int last = parting(dots);
    const double ink = meanOf(dots, 0, last), paper = meanOf(dots, last + 1, 255);
    const qint64 dark = std::accumulate(dots.begin(), dots.begin() + last + 1, qint64(0));
    if (dark == 0 || paper - ink < leastContrast) return fail(u"seals.picture.empty"_qs);
    const bool tooMuch = dark * mostInk > qint64(picture.width()) * picture.height();
    if (paper < lightPaper || tooMuch) return fail(u"seals.picture.ground"_qs);
    return last;
}

}  // namespace

Result<HandSignature> readHandwriting(const QByteArray &file)
{
    HandSignature read;
    const Result<QImage> picture = pictureOf(file, read.type);
    if (!picture) return fail(picture.error());
    const Result<int> ink = inkOf(*picture);
    if (!ink) return fail(ink.error());
    QImage strokes(picture->size(), QImage::Format_ARGB32);
    strokes.fill(Qt::transparent);
    QRect around;
    eachDot(*picture, [&](int x, int y, int lightness) {
        if (lightness > *ink) return;
        strokes.setPixel(x, y, qRgb(0, 0, 0));
        around |= QRect(x, y, 1, 1);
    });
    if (around.width() < fewestDots || around.height() < fewestRows) return fail(dotsError(around.size()));
    // A margin of one dot: there is paper around every stroke.
    QImage cut = strokes.copy(around.adjusted(-1, -1, 1, 1));
    if (std::max(cut.width(), cut.height()) > mostKept)
        cut = cut.scaled(mostKept, mostKept, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    Result<PdfStencil> stencil = stencilOf(cut, QColor(Qt::black));
    if (!stencil) return fail(stencil.error());
    read.ink = std::move(*stencil);
    return read;
}

}  // namespace remit
