#include "seals/picture.h"

#include "base/durablefile.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace remit {

namespace {

constexpr int mostDots = 2000;
constexpr int fewestDots = 100;
constexpr qint64 largestFile = 16 << 20;

/** A part of the seal's diameter, in dots. */
struct Scale {
    double dots;
    double of(double share) const { return dots * share; }
};

QFont sealFont(double size)
{
    QFont font;
    font.setFamilies({u"AR PL UMing CN"_qs, u"Noto Serif CJK SC"_qs});
    font.setPixelSize(std::max(1, int(size)));
    font.setBold(true);
    return font;
}

QPainterPath star(double radius)
{
    QPainterPath path;
    for (int corner = 0; corner < 10; ++corner) {
        const double angle = -std::numbers::pi / 2 + corner * std::numbers::pi / 5;
        const double reach = corner % 2 ? radius * 0.382 : radius;
        const QPointF point(reach * std::cos(angle), reach * std::sin(angle));
        corner == 0 ? path.moveTo(point) : path.lineTo(point);
    }
    path.closeSubpath();
    return path;
}

/** Sets the name clockwise along the inside of the ring, its middle at the top. */
void drawName(QPainter &painter, const QString &name, Scale scale)
{
    const auto letters = name.toUcs4();
    const double step = std::min(26.0, 250.0 / double(letters.size()));
    const double size = std::min(scale.of(0.13), scale.of(0.72) * std::numbers::pi * step / 360);
    painter.setFont(sealFont(size));
    const QFontMetricsF metrics(painter.font());
    double angle = -step * double(letters.size() - 1) / 2;
    for (const char32_t letter : letters) {
        const QString text = QString::fromUcs4(&letter, 1);
        painter.save();
        painter.rotate(angle);
        painter.drawText(QPointF(-metrics.horizontalAdvance(text) / 2, -scale.of(0.45) + metrics.ascent()), text);
        painter.restore();
        angle += step;
    }
}

PdfStencil packed(const QImage &mono, QColor ink)
{
    PdfStencil stencil{mono.width(), mono.height(), {}, ink.red(), ink.green(), ink.blue()};
    const int bytes = (mono.width() + 7) / 8;
    for (int y = 0; y < mono.height(); ++y)
        stencil.bits += QByteArray(reinterpret_cast<const char *>(mono.constScanLine(y)), bytes);
    return stencil;
}

/** Ink is 1, and nothing is set behind the last dot of a row. */
PdfStencil stencilWhere(const QImage &picture, QColor ink, const std::function<bool(QRgb)> &isInk)
{
    QImage mono(picture.size(), QImage::Format_Mono);
    mono.fill(0);
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (isInk(picture.pixel(x, y))) mono.setPixel(x, y, 1);
    return packed(mono, ink);
}

}  // namespace

Result<PdfStencil> drawSeal(const SealDrawing &drawing)
{
    const qsizetype letters = drawing.name.toUcs4().size();
    if (letters < 4 || letters > 40) return fail(u"seals.picture.name"_qs, {{u"name"_qs, drawing.name}});
    if (drawing.dots < fewestDots || drawing.dots > mostDots)
        return fail(u"seals.picture.size"_qs, {{u"dots"_qs, QString::number(drawing.dots)}});
    const Scale scale{double(drawing.dots)};
    QImage picture(drawing.dots, drawing.dots, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(scale.of(0.5), scale.of(0.5));
    painter.setPen(QPen(Qt::black, scale.of(0.0286)));  // 1.2 mm of 42
    painter.drawEllipse(QPointF(), scale.of(0.484), scale.of(0.484));
    painter.fillPath(star(scale.of(0.155)), Qt::black);
    drawName(painter, drawing.name, scale);
    painter.setFont(sealFont(scale.of(0.085)));
    painter.drawText(QRectF(-scale.of(0.35), scale.of(0.2), scale.of(0.7), scale.of(0.12)), Qt::AlignCenter,
                     drawing.purpose);
    painter.end();
    return stencilWhere(picture, QColor(sealRed), [](QRgb dot) { return qGray(dot) < 128; });
}

Result<PdfStencil> stencilOf(const QImage &picture, QColor ink)
{
    QImage scaled = picture.convertToFormat(QImage::Format_ARGB32);
    if (std::max(scaled.width(), scaled.height()) > mostDots)
        scaled = scaled.scaled(mostDots, mostDots, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    const PdfStencil stencil = stencilWhere(scaled, ink, [](QRgb dot) {
        // Red on white is as bright as grey, but its green and blue are not.
        return qAlpha(dot) > 127 && std::min(qGreen(dot), qBlue(dot)) < 128;
    });
    const bool inked = std::any_of(stencil.bits.begin(), stencil.bits.end(), [](char byte) { return byte != 0; });
    const bool free = std::any_of(stencil.bits.begin(), stencil.bits.end(), [](char byte) { return byte != '\xFF'; });
    if (!inked || !free) return fail(u"seals.picture.empty"_qs);
    return stencil;
}

Result<PdfStencil> stencilOfFile(const QString &path, QColor ink)
{
    const Result<QByteArray> bytes = readWhole(path, largestFile);
    return bytes ? stencilOfBytes(*bytes, path, ink) : fail(bytes.error());
}

Result<PdfStencil> stencilOfBytes(const QByteArray &bytes, const QString &path, QColor ink)
{
    const QImage picture = QImage::fromData(bytes);
    if (picture.isNull()) return fail(u"seals.picture.unreadable"_qs, {{u"path"_qs, path}});
    return stencilOf(picture, ink);
}

}  // namespace remit
