#pragma once
#include <QString>

#include <optional>

namespace remit {

/** A number in digits or in Chinese numerals; a mixture of both numeral systems (三5, 十2) is nothing. */
std::optional<qint64> readNumeral(const QString &text);

}  // namespace remit
