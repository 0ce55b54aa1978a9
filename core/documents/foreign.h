#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QImage>
#include <QRect>
#include <QSizeF>
#include <QStringList>

#include <vector>

// Files that others made (外来文件). Nothing here is safe to call in a process that must live on: that is what
// remit-worker is for.
namespace remit {

/** No material has more pages. */
inline constexpr int mostForeignPages = 2000;

/**
 * The size of every page in points, as it is shown; its first page can be drawn. Stricter than a viewer: a file whose
 * table of objects would have to be guessed anew may have lost pages. Errors: dossier.file.damaged, .encrypted,
 * .pages with `count` and `limit`.
 */
Result<std::vector<QSizeF>> foreignPages(const QByteArray &pdf);

/** A page as a picture, counted from 0. Errors: dossier.file.damaged, .encrypted, .page, .picture where it would be too
 * large. */
Result<QImage> foreignPicture(const QByteArray &pdf, int page, double dpi);

/** A word of a page and where it stands, in thousandths of the page's width and height from its upper left corner. */
struct ForeignWord {
    QString text;
    QRect place;
    /** Whether the next word begins behind a blank. */
    bool spaced = false;
};

/**
 * The words of a page, counted from 0, in reading order; none of a scan. Errors: dossier.file.damaged, .encrypted,
 * .page.
 */
Result<std::vector<ForeignWord>> foreignWords(const QByteArray &pdf, int page);

/** The text of `count` pages from `first`, counted from 0; fewer where the file ends. Errors: dossier.file.damaged,
 * .encrypted. */
Result<QStringList> foreignTexts(const QByteArray &pdf, int first, int count);

/**
 * The pictures of an image file as pages of a PDF; `format` is "png", "jpeg" or "tiff". A photograph (JPEG) stays one,
 * all others lose nothing. Errors: dossier.file.damaged, .picture where one has too many dots, .pages.
 */
Result<QByteArray> pdfOfImages(const QByteArray &bytes, const QByteArray &format);

}  // namespace remit
