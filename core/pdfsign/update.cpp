#include "pdfsign/update.h"

#include "base/digest.h"

namespace remit {

void PdfUpdate::setStream(qint64 object, const QByteArray &dictionary, const QByteArray &bytes)
{
    set(object,
        "<< " + dictionary + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream");
}

QByteArray PdfUpdate::trailer(qint64 size) const
{
    const PdfRevision &last = m_file.revisions().back();
    const PdfValue &kept = last.trailer;
    QByteArray entries;
    for (size_t i = 0; i < kept.names.size(); ++i) {
        const QByteArray &name = kept.names[i];
        if (name == "Root" || name == "Info")
            entries += nameToken(name) + ' ' + kept.items[i].written.toByteArray() + '\n';
    }
    // The first half of the identifier stays with the paper, the second names its state (ISO 32000-1, 14.4).
    const PdfValue id = m_file.resolved(kept.find("ID"), m_file.last());
    if (id.items.size() == 2 && id.items.front().isString()) {
        const QByteArray state = sha256Hex(m_file.bytes()).first(32);
        entries += "/ID [<" + id.items.front().text.toHex() + "> <" + state + ">]\n";
    }
    return "/Size " + QByteArray::number(size) + '\n' + entries + "/Prev " + QByteArray::number(last.table);
}

QByteArray PdfUpdate::table(const std::map<qint64, qsizetype> &offsets) const
{
    QByteArray table("xref\n");
    for (auto it = offsets.begin(); it != offsets.end();) {
        const qint64 first = it->first;
        QByteArray run;
        for (qint64 number = first; it != offsets.end() && it->first == number; ++it, ++number)
            run += QByteArray::number(it->second).rightJustified(10, '0') + " 00000 n \n";
        table += QByteArray::number(first) + ' ' + QByteArray::number(run.size() / 20) + '\n' + run;
    }
    return table + "trailer\n<< " + trailer(m_next) + " >>\n";
}

QByteArray PdfUpdate::tableStream(std::map<qint64, qsizetype> offsets, qsizetype at) const
{
    const qint64 number = m_next;
    offsets.insert_or_assign(number, at);
    QByteArray entries, index;
    for (const auto &[object, offset] : offsets) {
        entries += '\1';
        for (int shift = 24; shift >= 0; shift -= 8) entries += char(offset >> shift & 0xFF);
        entries += QByteArray(2, '\0');
        index += QByteArray::number(object) + " 1 ";
    }
    index.chop(1);
    return QByteArray::number(number) + " 0 obj\n<< /Type /XRef\n" + trailer(number + 1) + "\n/W [1 4 2] /Index [" +
           index + "]\n/Length " + QByteArray::number(entries.size()) + " >>\nstream\n" + entries +
           "\nendstream\nendobj\n";
}

QByteArray PdfUpdate::written(std::map<qint64, qsizetype> *bodies) const
{
    const qsizetype begin = m_file.bytes().size();
    QByteArray bytes = m_file.bytes().endsWith('\n') ? QByteArray() : QByteArray("\n");
    std::map<qint64, qsizetype> offsets;
    for (const auto &[object, body] : m_bodies) {
        offsets.emplace(object, begin + bytes.size());
        bytes += QByteArray::number(object) + " 0 obj\n";
        if (bodies) bodies->insert_or_assign(object, begin + bytes.size());
        bytes += body + "\nendobj\n";
    }
    const qsizetype start = begin + bytes.size();
    bytes += m_file.revisions().back().endsInStream() ? tableStream(std::move(offsets), start) : table(offsets);
    return bytes + "startxref\n" + QByteArray::number(start) + "\n%%EOF\n";
}

QByteArray referenceTo(qint64 object) { return QByteArray::number(object) + " 0 R"; }

QByteArray withEntry(const PdfValue &dictionary, const char *name, const QByteArray &value)
{
    QByteArray entries;
    bool replaced = false;
    for (size_t i = 0; i < dictionary.names.size(); ++i) {
        const bool same = dictionary.names[i] == name;
        replaced = replaced || same;
        entries +=
            nameToken(dictionary.names[i]) + ' ' + (same ? value : dictionary.items[i].written.toByteArray()) + '\n';
    }
    if (!replaced) entries += nameToken(name) + ' ' + value + '\n';
    return "<< " + entries + ">>";
}

QByteArray withElement(const PdfValue &array, qint64 object)
{
    QByteArray elements;
    for (const PdfValue &item : array.items) elements += item.written.toByteArray() + ' ';
    return '[' + elements + referenceTo(object) + ']';
}

}  // namespace remit
