#include "documents/embed.h"
#include "documents/foreign.h"

#include <QBuffer>
#include <QImageReader>
#include <QImageWriter>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <algorithm>
#include <new>

namespace remit {

namespace {

constexpr qint64 mostDots = 100'000'000;
/** What one decoded picture may take, in MiB. */
constexpr int mostMemory = 400;
constexpr int jpegQuality = 90;

// Sheets in points.
constexpr QSizeF sheetA4(595.28, 841.89);
constexpr QSizeF sheetA3(841.89, 1190.55);

QSizeF turnedLike(const QSizeF &sheet, const QSizeF &picture)
{
    return picture.width() > picture.height() ? sheet.transposed() : sheet;
}

/** As large as it was scanned; what tells no believable size, as photographs do, fills a sheet of A4. */
QSizeF sheetOf(const QImage &image)
{
    constexpr double pointsPerMetre = 72 / 0.0254;
    const QSizeF natural(image.width() * pointsPerMetre / std::max(1, image.dotsPerMeterX()),
                         image.height() * pointsPerMetre / std::max(1, image.dotsPerMeterY()));
    const QSizeF largest = turnedLike(sheetA3, natural);
    constexpr double smallest = 100;
    const bool believable = natural.width() <= largest.width() && natural.height() <= largest.height() &&
                            std::min(natural.width(), natural.height()) >= smallest;
    return believable ? natural : QSizeF(image.size()).scaled(turnedLike(sheetA4, image.size()), Qt::KeepAspectRatio);
}

/** The picture without transparency, in the plainest of black and white, grey, or colour that holds it. */
QImage plain(QImage image)
{
    if (image.hasAlphaChannel()) {
        QImage white(image.size(), QImage::Format_RGB32);
        white.setDotsPerMeterX(image.dotsPerMeterX());
        white.setDotsPerMeterY(image.dotsPerMeterY());
        white.fill(Qt::white);
        image = image.convertToFormat(QImage::Format_ARGB32_Premultiplied);
        for (int y = 0; y < image.height(); ++y) {
            const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y));
            auto *to = reinterpret_cast<QRgb *>(white.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int rest = 255 - qAlpha(from[x]);
                to[x] = qRgb(qRed(from[x]) + rest, qGreen(from[x]) + rest, qBlue(from[x]) + rest);
            }
        }
        image = white;
    }
    if (image.depth() == 1) return image.convertToFormat(QImage::Format_Mono);
    return image.convertToFormat(image.isGrayscale() ? QImage::Format_Grayscale8 : QImage::Format_RGB888);
}

/** The rows without the gaps that a QImage leaves at their ends. */
QByteArray rowsOf(const QImage &image)
{
    const qsizetype width = (qsizetype(image.width()) * image.depth() + 7) / 8;
    QByteArray rows;
    rows.reserve(width * image.height());
    for (int y = 0; y < image.height(); ++y) {
        const auto *line = reinterpret_cast<const char *>(image.constScanLine(y));
        rows.append(line, width);
    }
    // A palette of one bit may begin with either colour; in a PDF 0 is black.
    if (image.depth() == 1 && qGray(image.color(0)) > 127)
        for (char &byte : rows) byte = char(~byte);
    return rows;
}

QByteArray jpegOf(const QImage &image)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, "jpeg");
    writer.setQuality(jpegQuality);
    return writer.write(image) ? buffer.data() : QByteArray();
}

QPDFObjectHandle pictureObject(QPDF &pdf, const QImage &image, bool photograph)
{
    const bool lossy = photograph && image.depth() > 1;
    QPDFObjectHandle stream = lossy ? pdf.newStream(jpegOf(image).toStdString()) : packedStream(pdf, rowsOf(image));
    QPDFObjectHandle dictionary = stream.getDict();
    const auto name = [](const char *text) { return QPDFObjectHandle::newName(text); };
    dictionary.replaceKey("/Type", name("/XObject"));
    dictionary.replaceKey("/Subtype", name("/Image"));
    dictionary.replaceKey("/Width", QPDFObjectHandle::newInteger(image.width()));
    dictionary.replaceKey("/Height", QPDFObjectHandle::newInteger(image.height()));
    dictionary.replaceKey("/BitsPerComponent", QPDFObjectHandle::newInteger(image.depth() == 1 ? 1 : 8));
    dictionary.replaceKey("/ColorSpace", name(image.depth() == 24 ? "/DeviceRGB" : "/DeviceGray"));
    if (lossy) dictionary.replaceKey("/Filter", name("/DCTDecode"));
    return stream;
}

void addPage(QPDF &pdf, const QImage &image, bool photograph)
{
    const QSizeF sheet = sheetOf(image);
    const QImage shown = plain(image);
    // QImage says so in this way when there is no memory for it.
    if (shown.isNull()) throw std::bad_alloc();
    QPDFObjectHandle pictures = QPDFObjectHandle::newDictionary();
    pictures.replaceKey("/I", pictureObject(pdf, shown, photograph));
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", pictures);
    QPDFObjectHandle page = QPDFObjectHandle::newDictionary();
    page.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
    page.replaceKey("/MediaBox",
                    QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, sheet.width(), sheet.height())));
    page.replaceKey("/Resources", resources);
    const QString content =
        u"q %1 0 0 %2 0 0 cm /I Do Q\n"_qs.arg(sheet.width(), 0, 'f', 2).arg(sheet.height(), 0, 'f', 2);
    page.replaceKey("/Contents", packedStream(pdf, content.toLatin1()));
    QPDFPageDocumentHelper(pdf).addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(page)), false);
}

/** The next picture of the file. */
Result<QImage> nextPicture(QImageReader &reader)
{
    const QSize size = reader.size();
    if (qint64(size.width()) * size.height() > mostDots) return fail(u"dossier.file.picture"_qs);
    QImage image = reader.read();
    if (!image.isNull()) return image;
    return fail(u"dossier.file.damaged"_qs);
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setDeterministicID(true);
    writer.setStreamDataMode(qpdf_s_preserve);
    return writtenBytes(writer);
}

}  // namespace

Result<QByteArray> pdfOfImages(const QByteArray &bytes, const QByteArray &format)
try {
    QImageReader::setAllocationLimit(mostMemory);
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    QImageReader reader(&buffer, format);
    reader.setDecideFormatFromContent(false);
    reader.setAutoTransform(true);
    QPDF pdf;
    pdf.emptyPDF();
    const int count = format == "tiff" ? reader.imageCount() : 1;
    if (count > mostForeignPages)
        return fail(u"dossier.file.pages"_qs,
                    {{u"count"_qs, QString::number(count)}, {u"limit"_qs, QString::number(mostForeignPages)}});
    for (int i = 0; i < count; ++i) {
        // The handler looks for the file's mark where the last picture left off.
        buffer.seek(0);
        if (i > 0 && !reader.jumpToImage(i)) return fail(u"dossier.file.damaged"_qs);
        const Result<QImage> image = nextPicture(reader);
        if (!image) return fail(image.error());
        addPage(pdf, *image, format == "jpeg");
    }
    return written(pdf);
} catch (const std::bad_alloc &) {
    return fail(u"dossier.file.memory"_qs);
} catch (const std::exception &) {
    return fail(u"dossier.file.damaged"_qs);
}

}  // namespace remit
