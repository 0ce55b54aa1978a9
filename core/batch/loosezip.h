#pragma once
#include "batch/archive.h"

namespace remit {

/** An entry as the directory of any ZIP names it; nothing about it is to be relied on. */
struct LooseEntry {
    QString name;
    /** 0 stored, 8 deflated; others are not read. */
    quint16 method = 0;
    /** Where its local header is said to start. */
    qint64 offset = 0;
    /** Of its content in the file, and once inflated. */
    qint64 packedSize = 0;
    qint64 size = 0;
};

/**
 * Reads ZIP files as other programs write them (extra fields, comments, compression, data descriptors), only to be
 * able to say what such a program did to a container: readArchive has refused the file before. Bounded by the size of
 * the file and by a budget of inflated bytes, so that no file costs more than reading it a few times.
 */
class LooseZip
{
public:
    explicit LooseZip(QIODevice &file);

    /** The entries of the directory in its order; empty where the file has none that can be followed. */
    std::vector<LooseEntry> directory(qint64 limit) const;
    /** SHA-256 of an entry's content; empty where it cannot be read, is not of its size, or the budget is used up. */
    QByteArray digest(const LooseEntry &entry);
    /** The content of a small entry; empty where it is over `limit` bytes or as above. */
    QByteArray content(const LooseEntry &entry, qint64 limit);

private:
    QByteArray at(qint64 offset, qint64 count) const;
    template <class Take>
    bool inflate(const LooseEntry &entry, Take take);

    QIODevice &m_file;
    qint64 m_size;
    /** Inflated bytes that may still be read. */
    qint64 m_budget;
};

}  // namespace remit
