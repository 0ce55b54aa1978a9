#pragma once
#include "base/result.h"
#include "pdfsign/value.h"

#include <QHash>

#include <map>

namespace remit {

/** Where an object stands: at an offset of the file, or packed with others in a stream (对象流, ISO 32000-1, 7.5.7). */
struct PdfLocation {
    /** -1 for one that is packed or taken away. */
    qsizetype offset = -1;
    /** The number of the stream that holds it and its place in there, from 0; stream 0 for one that is not packed. */
    qint64 stream = 0;
    qsizetype index = 0;

    bool isPacked() const { return stream > 0; }
    bool isRemoved() const { return offset < 0 && stream == 0; }
};

/** A cross-reference stream (交叉引用流): the number of its object and where that begins. */
struct PdfTableStream {
    qint64 number = 0;
    qsizetype offset = 0;
};

/** An object stream unpacked: where its objects begin in `bytes`, in their order. */
struct PdfPacked {
    QByteArray bytes;
    std::vector<std::pair<qint64, qsizetype>> members;
};

/**
 * One state of a PDF: what was appended at once, from the end of the state before it to its own "%%EOF". The first
 * revision is the file as it was made; every signature appends one.
 */
struct PdfRevision {
    /** Offset of its first byte, and behind "%%EOF" without and with the line's end. */
    qsizetype begin = 0;
    qsizetype end = 0;
    qsizetype endOfLine = 0;
    /** Where the cross-reference section begins that the next revision leads to. */
    qsizetype table = 0;
    /** Where its last section begins; another than `table` in a linearised file (线性化). */
    qsizetype bodyEnd = 0;
    PdfValue trailer;
    QHash<qint64, PdfLocation> objects;
    /** Its cross-reference streams, which are not among the objects; none where it has plain tables. */
    std::vector<PdfTableStream> tableStreams;
    /** Its object streams, by number. */
    std::map<qint64, PdfPacked> packed;

    /** Whether a signature that ends there covers all of it. */
    bool endsAt(qsizetype offset) const { return offset == end || offset == endOfLine; }
    /** Whether its main section is a stream, so that the one appended next has to be one too. */
    bool endsInStream() const;
};

/**
 * A PDF taken apart strictly, for signing it and for judging signatures. What programs read in different ways is
 * refused, for a signature must mean the same to all of them: every revision is complete in itself, its table names
 * only objects inside it, and after the first nothing stands between the objects. Plain cross-reference tables are
 * read, cross-reference and object streams (PDF 1.5), hybrid files, and files linearised when they were made.
 */
class PdfFile
{
public:
    /**
     * Errors: pdfsign.structure with `part` (header, startxref, table, trailer, revision, object, packed, root) and
     * `offset`; pdfsign.encrypted.
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
    /** One more than the highest object number in use or kept by a trailer's /Size. */
    qint64 size() const;

private:
    friend class PdfFileReader;
    std::optional<PdfObject> packedObject(qint64 number, const PdfRevision &revision) const;

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
