#pragma once
#include <QByteArray>
#include <QString>

#include <vector>

namespace remit::testing {

/** A file made to do harm, and what it is. */
struct BadFile {
    /** Such as "pdf: page tree in a ring". */
    QString what;
    QByteArray bytes;
    /** Whether a reader that is well may find it good: a flipped bit can stand where it does nothing. */
    bool mayBeGood = false;
};

/** So many of them, the same for the same seed: the named ones first, then damaged copies of good files. */
std::vector<BadFile> badFiles(int count, unsigned seed);

}  // namespace remit::testing
