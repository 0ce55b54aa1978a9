#pragma once
#include "pdfsign/file.h"

#include <map>

namespace remit {

/**
 * What is to be appended to a PDF as one revision (增量更新): whole objects, new or in place of older ones. The bytes
 * before it are never touched.
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

    /** The bytes to append to the file. `offsets`, where given, receives where each body begins in the whole file. */
    QByteArray written(std::map<qint64, qsizetype> *offsets = nullptr) const;

private:
    QByteArray trailer() const;

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
