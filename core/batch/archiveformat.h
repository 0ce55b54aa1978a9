#pragma once
#include "batch/archive.h"

#include <QByteArray>

namespace remit {

// The records of a ZIP file as APPNOTE.TXT 6.3 lays them out; every field that we do not need has one fixed value.

inline constexpr quint32 localHeaderMark = 0x04034b50;
inline constexpr quint32 directoryMark = 0x02014b50;
inline constexpr quint32 directoryEndMark = 0x06054b50;
/** Length of a local header and of a directory record without the name, and of the directory's end. */
inline constexpr qsizetype localHeaderBytes = 30;
inline constexpr qsizetype directoryRecordBytes = 46;
inline constexpr qsizetype directoryEndBytes = 22;

/** What stands before an entry's content, its name included. */
QByteArray localHeader(const ArchiveEntry &entry);

/** What the directory says about an entry. */
QByteArray directoryRecord(const ArchiveEntry &entry);

/** What ends the file. */
QByteArray directoryEnd(qint64 entries, qint64 directoryOffset, qint64 directorySize);

/** The fields of a local header that differ between entries, and those that tell why it is not ours. */
struct LocalHeader {
    quint16 flags = 0;
    quint16 method = 0;
    quint32 crc = 0;
    quint32 storedSize = 0;
    quint16 nameBytes = 0;
};

/** Requires localHeaderBytes bytes. */
LocalHeader readLocalHeader(QByteArrayView bytes);

}  // namespace remit
