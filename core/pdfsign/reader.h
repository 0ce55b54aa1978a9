#pragma once
#include "pdfsign/value.h"

#include <functional>

namespace remit {

/** The length of a stream whose dictionary gives it by reference; nothing where it cannot be told. */
using PdfLength = std::function<std::optional<qint64>(qint64 object)>;

/**
 * Reads the values of a PDF in turn, strictly: one way to read every byte, or none. It fails for good at the first
 * thing that readers are known to understand differently: a dictionary with a name twice, an odd hexadecimal string,
 * a stream whose length does not lead to "endstream".
 */
class PdfReader
{
public:
    /** Reads `file` from the offset `at`. Requires 0 <= at <= file.size(). */
    PdfReader(QByteArrayView file, qsizetype at) : m_file(file), m_at(at) {}

    PdfValue value() { return value(0); }
    /** "N G obj … endobj"; `length` is asked where a stream's length is a reference. The number must be `number`. */
    PdfObject object(qint64 number, const PdfLength &length);
    /** A number of digits only; -1 where there is none. */
    qint64 digits();
    /** Whether these very bytes follow; steps over them. */
    bool take(QByteArrayView bytes);
    /** White space and comments. */
    void skipSpace();
    /** White space only. */
    void skipBlanks();
    /** One end of line, if there is one. */
    bool skipLineEnd();
    void fail() { m_failed = true; }

    bool failed() const { return m_failed; }
    qsizetype at() const { return m_at; }

private:
    PdfValue value(int depth);
    PdfValue number();
    PdfValue name();
    PdfValue text();
    PdfValue hex();
    PdfValue array(int depth);
    PdfValue dictionary(int depth);
    PdfValue word();
    std::optional<QByteArrayView> stream(const PdfValue &dictionary, const PdfLength &length);
    char peek(qsizetype ahead = 0) const { return m_at + ahead < m_file.size() ? m_file[m_at + ahead] : '\0'; }
    bool atEnd() const { return m_at >= m_file.size(); }

    QByteArrayView m_file;
    qsizetype m_at = 0;
    bool m_failed = false;
};

}  // namespace remit
