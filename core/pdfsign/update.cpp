#include "pdfsign/update.h"

#include "base/digest.h"

namespace remit {

void PdfUpdate::setStream(qint64 object, const QByteArray &dictionary, const QByteArray &bytes)
{
    set(object,
        "<< " + dictionary + " /Length " + QByteArray::number(bytes.size()) + " >>\nstream\n" + bytes + "\nendstream");
}

QByteArray PdfUpdate::trailer() const
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
    return "trailer\n<< /Size " + QByteArray::number(m_next) + '\n' + entries + "/Prev " +
           QByteArray::number(last.table) + " >>\n";
}

QByteArray PdfUpdate::written(std::map<qint64, qsizetype> *offsets) const
{
    const qsizetype begin = m_file.bytes().size();
    QByteArray bytes = m_file.bytes().endsWith('\n') ? QByteArray() : QByteArray("\n");
    QByteArray table("xref\n");
    qint64 expected = -1;
    QByteArray run;
    const auto closeRun = [&](qint64 next) {
        if (!run.isEmpty())
            table +=
                QByteArray::number(expected - run.size() / 20) + ' ' + QByteArray::number(run.size() / 20) + '\n' + run;
        run.clear();
        expected = next;
    };
    for (const auto &[object, body] : m_bodies) {
        if (object != expected) closeRun(object);
        run += QByteArray::number(begin + bytes.size()).rightJustified(10, '0') + " 00000 n \n";
        ++expected;
        bytes += QByteArray::number(object) + " 0 obj\n";
        if (offsets) offsets->insert_or_assign(object, begin + bytes.size());
        bytes += body + "\nendobj\n";
    }
    closeRun(-1);
    const QByteArray start = QByteArray::number(begin + bytes.size());
    return bytes + table + trailer() + "startxref\n" + start + "\n%%EOF\n";
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
