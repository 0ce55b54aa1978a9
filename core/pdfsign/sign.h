#pragma once
#include "base/clock.h"
#include "base/result.h"
#include "signing/signer.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <optional>

namespace remit {

/**
 * A picture in one colour (印章或手写签名图): where it has ink, it is printed; all else lets the paper show through.
 * PDF/A-1 knows no half-transparent pictures, and needs none for a stamp.
 */
struct PdfStencil {
    int width = 0;
    int height = 0;
    /** Rows from the top, each filled up to whole bytes, the leftmost dot in the highest bit; 1 is ink. */
    QByteArray bits;
    /** Of the ink, 0 to 255. */
    int red = 0;
    int green = 0;
    int blue = 0;
};

/** Where a signature shows on the paper, in thousandths of a point from the page's lower left corner. */
struct PdfPlace {
    /** From 0. */
    int page = 0;
    qint64 left = 0;
    qint64 bottom = 0;
    qint64 width = 0;
    qint64 height = 0;
    PdfStencil picture;
};

/** How a PDF is signed. */
struct PdfSigning {
    /** The field's name, unique in the paper; Signature1, Signature2 … where it is empty. An empty field of that name
     * is taken. */
    QString field;
    /** What the signature is for (签署事由); left out where empty. */
    QString reason;
    /** What the paper says of the time (/M); only a time stamp proves it. */
    Instant at{};
    /** Nothing for a signature that is not seen. */
    std::optional<PdfPlace> place = {};
};

/**
 * Signs a PDF as PAdES baseline B-B (ETSI EN 319 142-1): appends one revision whose signature covers every byte of
 * the file but itself, so that earlier signatures stay as they are. What was PDF/A-1b stays it.
 * Errors: those of PdfFile::read; pdfsign.field.taken with `field`; pdfsign.place with `page`, `pages` where the page
 * does not exist or the place lies outside it; pdfsign.picture; pdfsign.room;
 * pdfsign.key.national with `subject` for an SM2 key, before anything is read; the signer's own.
 */
Result<QByteArray> signPdf(const QByteArray &pdf, const PdfSigning &signing, Signer &signer);

/** Makes the DER bytes that stand in a signature for the SHA-256 digest (32 bytes) of what it covers. */
using PdfSeal = std::function<Result<QByteArray>(QByteArrayView digest)>;

/** What a signature dictionary says besides the signature; each is written as it is given. */
struct PdfSignatureKind {
    /** "/Type /Sig /SubFilter /ETSI.CAdES.detached". */
    QByteArray entries;
    /** The most bytes that the seal may have. */
    qsizetype room = 0;
    /** Whether the paper says when (/M); a time stamp says so itself. */
    bool timed = true;
};

/** signPdf for any kind of signature, a time stamp for example. */
Result<QByteArray> sealPdf(const QByteArray &pdf, const PdfSigning &signing, const PdfSignatureKind &kind,
                           const PdfSeal &seal);

/** "D:20261201090000+08'00'". */
QByteArray pdfTime(Instant instant);

}  // namespace remit
