#include "badfiles.h"

#include "goodfiles.h"

#include <QList>
#include <QtEndian>

#include <algorithm>
#include <random>

namespace remit::testing {

namespace {

QByteArray number(qint64 value) { return QByteArray::number(value); }

/** A PDF of one page whose content, resources and further objects are given. */
QByteArray onePage(const QByteArray &content, const QByteArray &resources = "<< >>", const QList<QByteArray> &more = {},
                   const QByteArray &box = "[0 0 595 842]")
{
    return pdfOf(QList<QByteArray>{"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                                   "<< /Type /Page /Parent 2 0 R /MediaBox " + box + " /Contents 4 0 R /Resources " +
                                       resources + " >>",
                                   content} +
                 more);
}

/** Zeros that were packed again and again: a few hundred bytes that become gigabytes. */
QByteArray packedZeros(int times)
{
    QByteArray bytes(32 << 20, '\0');
    for (int i = 0; i < times; ++i) bytes = qCompress(bytes, 9).mid(4);
    return bytes;
}

QByteArray filters(int times)
{
    QByteArray names;
    for (int i = 0; i < times; ++i) names += "/FlateDecode ";
    return "/Filter [" + names + "]";
}

void addTrees(std::vector<BadFile> &files)
{
    const QByteArray root = "<< /Type /Catalog /Pages 2 0 R >>";
    files.push_back({u"pdf: page tree in a ring"_qs, pdfOf({root, "<< /Type /Pages /Kids [2 0 R] /Count 1 >>"})});
    files.push_back({u"pdf: two nodes that hold each other"_qs,
                     pdfOf({root, "<< /Type /Pages /Kids [3 0 R] /Count 9 >>",
                            "<< /Type /Pages /Kids [2 0 R] /Parent 2 0 R /Count 9 >>"})});
    QList<QByteArray> deep{root};
    for (int i = 2; i < 20000; ++i) deep << "<< /Type /Pages /Kids [" + number(i + 1) + " 0 R] /Count 1 >>";
    deep << "<< /Type /Page /MediaBox [0 0 9 9] >>";
    files.push_back({u"pdf: page tree 20,000 deep"_qs, pdfOf(deep), true});
    files.push_back({u"pdf: says two billion pages"_qs,
                     pdfOf({root, "<< /Type /Pages /Kids [3 0 R] /Count 2147483647 >>",
                            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"}),
                     true});
    files.push_back({u"pdf: no page"_qs, pdfOf({root, "<< /Type /Pages /Kids [] /Count 0 >>"})});
    QByteArray kids;
    for (int i = 0; i < 3000; ++i) kids += "3 0 R ";
    files.push_back(
        {u"pdf: one page 3,000 times"_qs, pdfOf({root, "<< /Type /Pages /Kids [" + kids + "] /Count 3000 >>",
                                                 "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"})});
    files.push_back({u"pdf: more pages than are taken"_qs, plainPdf(2100)});
    files.push_back({u"pdf: no catalogue"_qs, pdfOf({"<< >>"})});
    files.push_back({u"pdf: catalogue is itself"_qs, pdfOf({"1 0 R"})});
}

void addStreams(std::vector<BadFile> &files)
{
    for (const int times : {1, 2, 3})
        files.push_back({u"pdf: content that unpacks to gigabytes, packed %1 times"_qs.arg(times),
                         onePage(streamOf(packedZeros(times), filters(times))), true});
    files.push_back({u"pdf: five hundred filters"_qs, onePage(streamOf("x", filters(500))), true});
    files.push_back({u"pdf: picture of 100,000 by 100,000"_qs,
                     onePage(streamOf("q 500 0 0 500 0 0 cm /I Do Q"), "<< /XObject << /I 5 0 R >> >>",
                             {streamOf(packedZeros(1),
                                       "/Type /XObject /Subtype /Image /Width 100000 /Height 100000 "
                                       "/BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode")}),
                     true});
    files.push_back({u"pdf: form that draws itself"_qs,
                     onePage(streamOf("/F Do"), "<< /XObject << /F 5 0 R >> >>",
                             {streamOf("/F Do /F Do",
                                       "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << "
                                       "/XObject << /F 5 0 R >> >>")}),
                     true});
    QList<QByteArray> doubling;
    for (int i = 0; i < 30; ++i)
        doubling << streamOf("/F Do /F Do",
                             "/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /F " +
                                 number(6 + i) + " 0 R >> >>");
    doubling << streamOf("0 0 600 900 re f", "/Type /XObject /Subtype /Form /BBox [0 0 600 900]");
    files.push_back({u"pdf: forms that double thirty times"_qs,
                     onePage(streamOf("/F Do"), "<< /XObject << /F 5 0 R >> >>", doubling)});
    files.push_back({u"pdf: a million nested states"_qs, onePage(streamOf(QByteArray("q ").repeated(1 << 20))), true});
    files.push_back({u"pdf: arrays nested 100,000 deep"_qs,
                     onePage(streamOf("0 g"),
                             "<< /Font " + QByteArray("[").repeated(100000) + QByteArray("]").repeated(100000) + " >>"),
                     true});
    files.push_back(
        {u"pdf: length that points at itself"_qs, onePage("<< /Length 4 0 R >>\nstream\nx\nendstream"), true});
    QByteArray tiling = "/Pattern cs /P scn 0 0 5000 5000 re f";
    files.push_back({u"pdf: tiles of a thousandth of a point"_qs,
                     onePage(streamOf(tiling), "<< /Pattern << /P 5 0 R >> >>",
                             {streamOf("0 0 1 1 re f",
                                       "/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 "
                                       "1] /XStep 0.001 /YStep 0.001 /Resources << >>")}),
                     true});
}

void addBoxes(std::vector<BadFile> &files)
{
    for (const char *box : {"[0 0 1e9 1e9]", "[0 0 0 0]", "[0 0 nan 5]", "[5 5]", "[0 0 -100 14401]",
                            "[0 0 14400 14400]", "[1e300 1e300 -1e300 -1e300]"})
        files.push_back(
            {u"pdf: page of size "_qs + QString::fromLatin1(box), onePage(streamOf("0 g"), "<< >>", {}, box), true});
}

void addOthers(std::vector<BadFile> &files)
{
    files.push_back({u"nothing"_qs, {}});
    files.push_back({u"pdf under a password"_qs, lockedPdf()});
    files.push_back({u"pdf: only its first line"_qs, "%PDF-1.7\n"});
    files.push_back({u"pdf: no table"_qs, plainPdf(2).left(plainPdf(2).indexOf("xref"))});
    files.push_back(
        {u"pdf: tables that name each other"_qs,
         plainPdf(1).replace("/Root 1 0 R", "/Root 1 0 R /Prev " + number(plainPdf(1).lastIndexOf("xref\n0")))});
    files.push_back({u"program named like a pdf"_qs, QByteArray("\x7f"
                                                                "ELF\2\1\1",
                                                                7) +
                                                         QByteArray(4000, '\0')});
    files.push_back({u"archive named like a pdf"_qs, QByteArray("PK\3\4", 4) + QByteArray(4000, '\7')});
    files.push_back({u"gif"_qs, QByteArray("GIF89a\1\0\1\0\0\0\0;", 14)});
    files.push_back({u"vector picture that names a file"_qs,
                     "<svg xmlns=\"http://www.w3.org/2000/svg\"><image href=\"file:///etc/passwd\"/></svg>", true});
    files.push_back({u"png: only its mark"_qs, QByteArray("\x89PNG\r\n\x1a\n", 8)});
    QByteArray png = scan("png", 40, 40);
    // The header's width and height; its checksum is wrong then, as libpng sees.
    qToBigEndian(quint32(0x7fffffff), png.data() + 16);
    qToBigEndian(quint32(0x7fffffff), png.data() + 20);
    files.push_back({u"png of two billion by two billion"_qs, png});
    QByteArray jpeg = scan("jpeg", 64, 64);
    const qsizetype frame = jpeg.indexOf(QByteArray("\xff\xc0", 2));
    qToBigEndian(quint16(65500), jpeg.data() + frame + 5);
    qToBigEndian(quint16(65500), jpeg.data() + frame + 7);
    files.push_back({u"jpeg of 65,500 by 65,500"_qs, jpeg});
    QByteArray ring = tiffOf(1);
    qToLittleEndian(quint32(8), ring.data() + 8 + 2 + 9 * 12);
    files.push_back({u"tiff whose pages lead back to the first"_qs, ring, true});
    QByteArray wide = tiffOf(1);
    qToLittleEndian(quint32(0xfffffff0), wide.data() + 10 + 8);
    files.push_back({u"tiff four billion wide"_qs, wide});
    QByteArray away = tiffOf(1);
    qToLittleEndian(quint32(0xfffffff0), away.data() + 4);
    files.push_back({u"tiff whose directory lies outside"_qs, away});
    files.push_back({u"tiff in a ring, cut short"_qs, ring.left(ring.size() / 2), true});
}

std::vector<BadFile> named()
{
    std::vector<BadFile> files;
    addOthers(files);
    addTrees(files);
    addStreams(files);
    addBoxes(files);
    return files;
}

/** A good file that was cut short, or in which some bytes were changed, exchanged or doubled. */
BadFile damagedCopy(std::mt19937 &chance)
{
    static const std::vector<std::pair<QString, QByteArray>> good{{u"pdf"_qs, plainPdf(3)},
                                                                  {u"png"_qs, scan("png", 310, 438)},
                                                                  {u"jpeg"_qs, scan("jpeg", 620, 877)},
                                                                  {u"tiff"_qs, tiffOf(2)}};
    const auto below = [&](qsizetype end) { return qsizetype(chance() % std::uint32_t(std::max<qsizetype>(end, 1))); };
    const auto &[type, whole] = good[size_t(below(qsizetype(good.size())))];
    QByteArray bytes = whole;
    switch (below(4)) {
        case 0:
            return {type + u": cut short"_qs, bytes.left(below(bytes.size() * 95 / 100)), true};
        case 1: {
            const qsizetype count = 1 + below(40);
            for (qsizetype i = 0; i < count; ++i) bytes[below(bytes.size())] ^= char(1 << below(8));
            return {type + u": bits flipped"_qs, bytes, true};
        }
        case 2: {
            const qsizetype from = below(bytes.size()), length = below(2000);
            for (qsizetype i = from; i < std::min(from + length, bytes.size()); ++i) bytes[i] = char(chance());
            return {type + u": a stretch overwritten"_qs, bytes, true};
        }
        default: {
            const qsizetype from = below(bytes.size()), length = below(2000);
            bytes.insert(below(bytes.size()), bytes.mid(from, length));
            return {type + u": a stretch doubled"_qs, bytes, true};
        }
    }
}

}  // namespace

std::vector<BadFile> badFiles(int count, unsigned seed)
{
    std::vector<BadFile> files = named();
    std::mt19937 chance(seed);
    while (int(files.size()) < count) files.push_back(damagedCopy(chance));
    files.resize(size_t(count));
    return files;
}

}  // namespace remit::testing
