#pragma once
#include "base/result.h"

#include <QByteArray>
#include <QString>

namespace remit {

/** Text and the encoding that it was found to be in. */
struct DecodedText {
    QString text;
    QString encoding;
};

/**
 * Bytes of a text file: a byte order mark decides; without one UTF-8 where every byte fits, else GB18030. Characters
 * that GB18030 once put into the private use area come out as the characters they stand for.
 * Errors: import.file.binary; import.encoding.suspected with the `encoding` that it looks like but that is not read;
 * import.encoding.damaged with the `offset` where UTF-8 breaks off; import.encoding with the offset of the first byte
 * that fits neither encoding (`utf8`, `gb18030`) or the one its mark names (`offset`, `encoding`).
 */
Result<DecodedText> decodeText(const QByteArray &bytes);

}  // namespace remit
