#pragma once
#include <QByteArray>
#include <QString>

#include <optional>

namespace remit {

/** Bytes taken for text of one encoding. */
struct Conversion {
    QString text;
    /** Offset of the first byte that does not fit; -1 where all do. */
    qsizetype badAt = -1;
};

/** Converts by ICU's converter of that name; a name it does not know fits no byte. */
Conversion convertText(const char *encoding, QByteArrayView bytes);

/**
 * The encoding that bytes without a mark look like where it is none that is read: UTF-16 without its mark, or Big5,
 * every pair of which is also a pair of GB18030, so that only the characters it gives tell it apart.
 */
std::optional<QString> suspectedEncoding(const QByteArray &bytes);

}  // namespace remit
