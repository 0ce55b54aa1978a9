#include "streamed.h"

#include "pdfsign/file.h"
#include "pdfsign/update.h"

#include "samples.h"

#include <QFile>
#include <QTemporaryDir>

using namespace remit;

namespace samples {

namespace {

/** One entry of a cross-reference stream. */
struct Entry {
    qint64 number;
    int kind;
    qint64 second;
    qint64 third = 0;
};

QByteArray bigEndian(qint64 number, int width)
{
    QByteArray bytes;
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8) bytes += char(number >> shift & 0xFF);
    return bytes;
}

QByteArray streamObject(qint64 number, const QByteArray &entries, const QByteArray &bytes)
{
    return QByteArray::number(number) + " 0 obj\n<< " + entries + " /Length " + QByteArray::number(bytes.size()) +
           " >>\nstream\n" + bytes + "\nendstream\nendobj\n";
}

QByteArray tableObject(qint64 number, const QByteArray &trailer, const std::vector<Entry> &entries,
                       const QByteArray &more = {})
{
    QByteArray index, bytes;
    for (const Entry &entry : entries) {
        index += QByteArray::number(entry.number) + " 1 ";
        bytes += bigEndian(entry.kind, 1) + bigEndian(entry.second, 4) + bigEndian(entry.third, 2);
    }
    return streamObject(number, "/Type /XRef /W [1 4 2] /Index [" + index.trimmed() + "] " + trailer, bytes + more);
}

QByteArray packedObject(qint64 number, const Bodies &objects)
{
    QByteArray head, bytes;
    for (const auto &[object, body] : objects) {
        head += QByteArray::number(object) + ' ' + QByteArray::number(bytes.size()) + ' ';
        bytes += body + ' ';
    }
    return streamObject(
        number,
        "/Type /ObjStm /N " + QByteArray::number(qint64(objects.size())) + " /First " + QByteArray::number(head.size()),
        head + bytes);
}

/** What a revision appended to the paper says in its trailer. */
QByteArray trailerFor(const PdfFile &file, qint64 size)
{
    const PdfRevision &last = file.revisions().back();
    QByteArray trailer = "/Size " + QByteArray::number(size) + " /Root " + referenceTo(file.root()) + " /Prev " +
                         QByteArray::number(last.table);
    if (const PdfValue *info = last.trailer.find("Info")) trailer += " /Info " + info->written.toByteArray();
    return trailer;
}

QByteArray footer(qsizetype start) { return "startxref\n" + QByteArray::number(start) + "\n%%EOF\n"; }

QByteArray line(qsizetype offset, char kind)
{
    return QByteArray::number(offset).rightJustified(10, '0') + (kind == 'n' ? " 00000 " : " 65535 ") + kind + " \n";
}

QByteArray hybridWith(bool twoSections, bool hidesItsPage)
{
    QByteArray pdf("%PDF-1.5\n%\xE2\xE3\xCF\xD3\n");
    std::vector<qsizetype> at(8);
    const auto put = [&](size_t number, const QByteArray &object) {
        at[number] = pdf.size();
        pdf += object;
    };
    put(1, "1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n");
    put(2, "2 0 obj\n<< /Type /Pages /Kids [3 0 R] /Count 1 >>\nendobj\n");
    put(3,
        "3 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources 5 0 R >>\nendobj\n");
    put(4, streamObject(4, "", "0 0 10 10 re f"));
    put(6, packedObject(6, {{5, "<< /ProcSet [/PDF] >>"}}));
    at[7] = pdf.size();
    std::vector<Entry> hidden{{5, 2, 6, 0}, {6, 1, at[6]}, {7, 1, at[7]}};
    if (hidesItsPage) hidden.insert(hidden.begin(), {3, 2, 6, 0});
    pdf += tableObject(7, "/Size 8 /Root 1 0 R", hidden);
    const QByteArray table = "xref\n0 8\n" + line(5, 'f') + line(at[1], 'n') + line(at[2], 'n') + line(at[3], 'n') +
                             line(at[4], 'n') + line(6, 'f') + line(7, 'f') + line(0, 'f');
    const QByteArray more = " /XRefStm " + QByteArray::number(at[7]);
    const qsizetype start = pdf.size();
    pdf += table + "trailer\n<< /Size 8 /Root 1 0 R" + (twoSections ? QByteArray() : more) + " >>\n" + footer(start);
    if (!twoSections) return pdf;
    const qsizetype second = pdf.size();
    return pdf + "xref\n0 0\ntrailer\n<< /Size 8 /Root 1 0 R /Prev " + QByteArray::number(start) + more + " >>\n" +
           footer(second);
}

}  // namespace

QByteArray rewritten(const QStringList &options)
{
    const QTemporaryDir folder;
    const QString out = folder.filePath(QStringLiteral("out.pdf"));
    runOn(form(), QStringLiteral("qpdf"), options + QStringList{QStringLiteral("@"), out});
    QFile file(out);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

const QByteArray &packed()
{
    static const QByteArray made = rewritten({QStringLiteral("--object-streams=generate")});
    return made;
}

QByteArray hybrid(bool twoSections) { return hybridWith(twoSections, false); }

QByteArray hybridThatHidesItsPage() { return hybridWith(false, true); }

QByteArray appendedPacked(const QByteArray &pdf, const Bodies &objects, const QList<qint64> &unnamed)
{
    const auto file = PdfFile::read(pdf).value();
    qint64 next = file.size();
    for (const auto &[object, body] : objects) next = std::max(next, object + 1);
    std::vector<Entry> entries{{next, 1, pdf.size()}};
    for (size_t i = 0; i < objects.size(); ++i)
        if (!unnamed.contains(objects[i].first) && (i == 0 || objects[i].first != objects[i - 1].first))
            entries.push_back({objects[i].first, 2, next, qint64(i)});
    const QByteArray stream = packedObject(next, objects);
    const qsizetype start = pdf.size() + stream.size();
    entries.push_back({next + 1, 1, start});
    return pdf + stream + tableObject(next + 1, trailerFor(file, next + 2), entries) + footer(start);
}

QByteArray Streamed::with(const Bodies &objects, qint64 table, const QByteArray &more) const
{
    const auto file = PdfFile::read(m_pdf).value();
    QByteArray added;
    std::vector<Entry> entries;
    for (const auto &[object, body] : objects) {
        entries.push_back({object, 1, m_pdf.size() + added.size()});
        added += QByteArray::number(object) + " 0 obj\n" + body + "\nendobj\n";
    }
    const qsizetype start = m_pdf.size() + added.size();
    entries.push_back({table, 1, start});
    const qint64 size = std::max(file.size(), table + 1);
    return m_pdf + added + tableObject(table, trailerFor(file, size), entries, more) + footer(start);
}

QByteArray Streamed::pointing(qint64 object) const
{
    const auto file = PdfFile::read(m_pdf).value();
    const qint64 table = file.size();
    const std::vector<Entry> entries{{object, 1, m_pdf.size()}, {table, 1, m_pdf.size()}};
    return m_pdf + tableObject(table, trailerFor(file, table + 1), entries) + footer(m_pdf.size());
}

QByteArray Streamed::bomb() const
{
    const auto file = PdfFile::read(m_pdf).value();
    const qint64 table = file.size();
    const QByteArray bytes = qCompress(QByteArray(64 << 20, '\0')).sliced(4);
    return m_pdf +
           streamObject(table, "/Type /XRef /W [1 4 2] /Filter /FlateDecode " + trailerFor(file, table + 1), bytes) +
           footer(m_pdf.size());
}

}  // namespace samples
