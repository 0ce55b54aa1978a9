#pragma once
#include "pdfsign/file.h"

#include <map>

namespace remit {

/**
 * What is to be appended to a PDF as one revision (增量更新): whole objects, new or in place of older ones. The bytes
 * before it are never touched. It ends with what the file ends with, a cross-reference table or stream: readers of
 * PDF 1.5 look for no table in a file that has streams (ISO 32000-1, 7.5.8).
 */
class PdfUpdate
{
public:
    explicit PdfUpdate(const PdfFile &file) : m_file(file), m_next(file.size()) {}

    /** The number of an object that does not exist yet. */
    qint64 newObject() { return m_next++; }
    /** The body between "obj" and "endobj". */
    void set(qint64 object, QByteArray body) { m_bodies.insert_or_assign(object, std::move(body)); }
    /** A stream object; `dictionary` without /Length, for example "/Type /XObject". */
    void setStream(qint64 object, const QByteArray &dictionary, const QByteArray &bytes);

    /** The bytes to append to the file. `bodies`, where given, receives where each body begins in the whole file. */
    QByteArray written(std::map<qint64, qsizetype> *bodies = nullptr) const;

private:
    /** The entries of the trailer for a file whose numbers end before `size`. */
    QByteArray trailer(qint64 size) const;
    QByteArray table(const std::map<qint64, qsizetype> &offsets) const;
    QByteArray tableStream(std::map<qint64, qsizetype> offsets, qsizetype at) const;

    const PdfFile &m_file;
    qint64 m_next;
    std::map<qint64, QByteArray> m_bodies;
};

/** "12 0 R". */
QByteArray referenceTo(qint64 object);

/** The dictionary with one entry set to these bytes, everything else as it is written. */
QByteArray withEntry(const PdfValue &dictionary, const char *name, const QByteArray &value);

/** The array with a reference behind its last element. */
QByteArray withElement(const PdfValue &array, qint64 object);

}  // namespace remit
