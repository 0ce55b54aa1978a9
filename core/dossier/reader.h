#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QRect>
#include <QSizeF>
#include <QString>
#include <QStringList>

#include <functional>
#include <vector>

namespace remit {

/** No material is larger, in bytes. */
inline constexpr qint64 largestMaterial = 256LL << 20;

/** A page drawn as a picture: rows of red, green and blue bytes without gaps, so that nothing has to be decoded. */
struct PagePicture {
    int width = 0;
    int height = 0;
    QByteArray rgb;
};

/** A word of a page and its place in thousandths of the page's width and height. */
struct PageWord {
    QString text;
    QRect place;
    /** Whether a blank stands behind it. */
    bool spaced = false;
};

/** A file that was handed in, read and made into a PDF. */
struct ReadMaterial {
    /** "pdf", "png", "jpeg", "tiff" or "text". */
    QString type;
    /** As it was handed in where that was a PDF. */
    QByteArray pdf;
    /** Of each page, in points, as it is shown. */
    std::vector<QSizeF> pages;
};

/** A paper that is joined with others for reading. */
struct MergePiece {
    /** As the outline names it. */
    QString title;
    QByteArray pdf;
    /** Printed on both sides of the sheets (双面打印) it begins on a front: a back before it stays blank. */
    bool front = false;
    /** Printed at the foot of each of its pages as text and as QR code; empty: nothing. */
    QString mark = {};
};

/** Answers true when the officer no longer wants what is being done. */
using CancelCheck = std::function<bool()>;

/**
 * Reads files that nobody vouches for. Errors of every member: dossier.file.* for what is wrong with the file, among
 * them .damaged, .encrypted, .time with `seconds`, .memory, .crashed; dossier.worker with `path` where the worker
 * cannot be started; dossier.cancelled.
 */
class PaperReader
{
public:
    virtual ~PaperReader() = default;
    /** Errors also: dossier.file.empty, .large with `limit`, .kind, .pages with `count` and `limit`, .picture. */
    virtual Result<ReadMaterial> read(const QByteArray &bytes, Instant at, const CancelCheck &stopped = {}) const = 0;
    /** A page, counted from 0, `dpi` dots an inch. Errors also: dossier.file.page. */
    virtual Result<PagePicture> picture(const QByteArray &pdf, int page, int dpi,
                                        const CancelCheck &stopped = {}) const = 0;
    /** The words of a page, counted from 0, in reading order; none of a scan. Errors also: dossier.file.page. */
    virtual Result<std::vector<PageWord>> words(const QByteArray &pdf, int page,
                                                const CancelCheck &stopped = {}) const = 0;
    /** The text of at most `count` pages from `first`, counted from 0. */
    virtual Result<QStringList> texts(const QByteArray &pdf, int first, int count,
                                      const CancelCheck &stopped = {}) const = 0;
    /** All pages in that order with running page numbers and an outline; for reading only: signatures do not survive.
     */
    virtual Result<QByteArray> merge(const std::vector<MergePiece> &pieces, const QString &title,
                                     const CancelCheck &stopped = {}) const = 0;
};

}  // namespace remit
