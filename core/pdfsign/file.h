#pragma once
#include "base/result.h"
#include "pdfsign/value.h"

#include <QHash>

namespace remit {

/**
 * One state of a PDF: what was appended at once, from the end of the state before it to its own "%%EOF". The first
 * revision is the file as it was made; every signature appends one.
 */
struct PdfRevision {
    /** Offset of its first byte, of its cross-reference table, and behind "%%EOF" without and with the line's end. */
    qsizetype begin = 0;
    qsizetype table = 0;
    qsizetype end = 0;
    qsizetype endOfLine = 0;
    PdfValue trailer;
    /** Where its objects begin, by number; -1 for one that it takes away. */
    QHash<qint64, qsizetype> objects;

    /** Whether a signature that ends there covers all of it. */
    bool endsAt(qsizetype offset) const { return offset == end || offset == endOfLine; }
};

/**
 * A PDF taken apart strictly, for signing it and for judging signatures. What programs read in different ways is
 * refused, for a signature must mean the same to all of them: every revision is complete in itself, its table names
 * only objects inside it, and after the first nothing stands between the objects. Only plain cross-reference tables
 * are read (PDF/A-1 knows no others).
 */
class PdfFile
{
public:
    /**
     * Errors: pdfsign.structure with `part` (header, startxref, table, trailer, revision, object, root) and `offset`;
     * pdfsign.encrypted; pdfsign.table where it uses cross-reference or object streams.
     */
    static Result<PdfFile> read(QByteArray bytes);

    const QByteArray &bytes() const { return m_bytes; }
    const std::vector<PdfRevision> &revisions() const { return m_revisions; }
    size_t last() const { return m_revisions.size() - 1; }
    /** The object as it stood at the end of that revision; nothing where there was none or it cannot be read. */
    std::optional<PdfObject> object(qint64 number, size_t revision) const;
    /** The same, with references followed; null for nothing. */
    PdfValue resolved(const PdfValue *value, size_t revision) const;
    /** The revision up to `revision` that wrote the object last; nothing where there is none. */
    std::optional<size_t> writtenIn(qint64 number, size_t revision) const;
    /** The number of the document catalogue, the same in every revision. */
    qint64 root() const { return m_root; }
    /** One more than the highest object number in use. */
    qint64 size() const;

private:
    friend class PdfFileReader;

    QByteArray m_bytes;
    std::vector<PdfRevision> m_revisions;
    qint64 m_root = 0;
};

/** A page: the number of its object and its size in thousandths of a point: left, bottom, right, top. */
struct PdfPage {
    qint64 object = 0;
    std::vector<qint64> box;
};

/** The pages of a revision in their order. Errors: pdfsign.structure with `part` pages. */
Result<std::vector<PdfPage>> pagesOf(const PdfFile &file, size_t revision);

}  // namespace remit
