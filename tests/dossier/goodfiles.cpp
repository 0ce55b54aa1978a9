#include "goodfiles.h"

#include <QBuffer>
#include <QImage>
#include <QList>
#include <QPainter>
#include <QtEndian>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFWriter.hh>

namespace remit::testing {

QByteArray scan(const char *format, int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    for (int y = 0; y < height; ++y) {
        auto *line = reinterpret_cast<QRgb *>(image.scanLine(y));
        const bool inked = y % 40 < 14;
        for (int x = 0; x < width; ++x) {
            const int paper = 236 + (x * 7 + y * 13) % 12;
            const bool ink = inked && x > width / 8 && x < width * 7 / 8 && (x / 9 + y / 40) % 3 != 0;
            line[x] = ink ? qRgb(30, 30, 60) : qRgb(paper, paper, paper - 6);
        }
    }
    image.setDotsPerMeterX(5906);
    image.setDotsPerMeterY(5906);
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, format);
    return buffer.data();
}

namespace {

void put16(QByteArray &bytes, quint16 value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), 2);
}

void put32(QByteArray &bytes, quint32 value)
{
    value = qToLittleEndian(value);
    bytes.append(reinterpret_cast<const char *>(&value), 4);
}

void putEntry(QByteArray &bytes, quint16 tag, quint16 type, quint32 value)
{
    put16(bytes, tag);
    put16(bytes, type);
    put32(bytes, 1);
    put32(bytes, value);
}

}  // namespace

QByteArray tiffOf(int pages)
{
    constexpr quint32 width = 800, height = 1132, row = width / 8;
    QByteArray bytes("II*\0", 4);
    put32(bytes, 8);
    for (int page = 0; page < pages; ++page) {
        constexpr quint16 entries = 9;
        const quint32 data = quint32(bytes.size()) + 2 + entries * 12 + 4;
        put16(bytes, entries);
        putEntry(bytes, 256, 4, width);
        putEntry(bytes, 257, 4, height);
        putEntry(bytes, 258, 3, 1);
        putEntry(bytes, 259, 3, 1);
        putEntry(bytes, 262, 3, 1);
        putEntry(bytes, 273, 4, data);
        putEntry(bytes, 277, 3, 1);
        putEntry(bytes, 278, 4, height);
        putEntry(bytes, 279, 4, row * height);
        put32(bytes, page + 1 < pages ? data + row * height : 0);
        for (quint32 y = 0; y < height; ++y) bytes.append(QByteArray(row, y % 24 < 12 ? '\xff' : '\x33'));
    }
    return bytes;
}

QByteArray streamOf(const QByteArray &bytes, const QByteArray &entries)
{
    return "<< " + entries + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream";
}

QByteArray pdfOf(const QList<QByteArray> &objects)
{
    QByteArray pdf = "%PDF-1.4\n%\xe2\xe3\xcf\xd3\n";
    QList<qsizetype> places;
    for (int i = 0; i < objects.size(); ++i) {
        places << pdf.size();
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const qsizetype table = pdf.size();
    pdf += "xref\n0 " + QByteArray::number(objects.size() + 1) + "\n0000000000 65535 f \n";
    for (const qsizetype place : places) pdf += QByteArray::number(place).rightJustified(10, '0') + " 00000 n \n";
    return pdf + "trailer\n<< /Size " + QByteArray::number(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
           QByteArray::number(table) + "\n%%EOF\n";
}

QByteArray plainPdf(int pages)
{
    QByteArray kids;
    QList<QByteArray> objects{
        "<< /Type /Catalog /Pages 2 0 R >>", {}, "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"};
    for (int page = 0; page < pages; ++page) {
        const QByteArray self = QByteArray::number(objects.size() + 1),
                         content = QByteArray::number(objects.size() + 2);
        kids += self + " 0 R ";
        objects
            << "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 3 0 R >> >> /Contents " +
                   content + " 0 R >>"
            << streamOf("BT /F 24 Tf 72 720 Td (Sheet " + QByteArray::number(page + 1) + ") Tj ET");
    }
    objects[1] = "<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(pages) + " >>";
    return pdfOf(objects);
}

QByteArray lockedPdf()
{
    const QByteArray plain = plainPdf(2);
    QPDF pdf;
    pdf.processMemoryFile("", plain.constData(), std::size_t(plain.size()));
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setR6EncryptionParameters("open", "owner", true, true, true, true, true, true, qpdf_r3p_full, true);
    writer.setStaticID(true);
    writer.write();
    const auto bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
}

}  // namespace remit::testing
