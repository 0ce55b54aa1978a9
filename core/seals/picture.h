#pragma once
#include "base/result.h"
#include "pdfsign/sign.h"

#include <QColor>
#include <QImage>

namespace remit {

/** The red of seals in print (印泥红). */
inline constexpr QRgb sealRed = 0xFFC81010;

/** What a round seal (圆形公章) shows. */
struct SealDrawing {
    /** Along the upper edge; 4 to 40 characters. */
    QString name;
    /** Straight below the star, such as 减刑专用章; empty for none. */
    QString purpose;
    /** Across, in dots: 42 mm at 600 dots an inch. */
    int dots = 992;
};

/**
 * Draws a round seal: a ring, a five-pointed star, the name along the ring. For making a seal's picture and for
 * demonstration; a seal that exists already is scanned. Needs a QGuiApplication. Errors: seals.picture.name,
 * seals.picture.size.
 */
Result<PdfStencil> drawSeal(const SealDrawing &drawing);

/**
 * The dark or strongly coloured dots of a picture as ink, made smaller where a side is over 2,000 dots.
 * Errors: seals.picture.empty where there is no ink or nothing but ink.
 */
Result<PdfStencil> stencilOf(const QImage &picture, QColor ink);

/** stencilOf the bytes of a PNG, BMP or JPEG file. Errors: seals.picture.unreadable with `path`, which names them. */
Result<PdfStencil> stencilOfBytes(const QByteArray &bytes, const QString &path, QColor ink);

/** stencilOf a PNG, BMP or JPEG file. Errors: file.read with `path`, seals.picture.unreadable with `path`. */
Result<PdfStencil> stencilOfFile(const QString &path, QColor ink);

}  // namespace remit
