#pragma once
#include <QString>

#include <optional>

namespace remit {

/** 0 to 9999 in Chinese numerals as papers write them: 十二, 二十, 一百零五. Requires 0 <= number <= 9999. */
QString chineseNumber(int number);

/**
 * Reads a number below 10^12 written in Chinese numerals with places (十二, 两千三百万), digit by digit
 * (二〇一九), in ASCII or in full-width digits; nothing where it is none of these.
 */
std::optional<qint64> parseChineseNumber(QStringView text);

}  // namespace remit
