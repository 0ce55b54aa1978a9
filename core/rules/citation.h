#pragma once
#include <QString>

namespace remit {

/**
 * The words by which papers name a place in a law: place "6.1" is 第六条第一款, "78.2.3" is 第七十八条第二款第三项.
 * An article of one paragraph is named without it: "27" is 第二十七条, "6-5" is 第六条第五项. Requires numbers
 * joined by dots, and at most one dash before an item.
 */
QString citationOf(const QString &documentNumber, const QString &place);

/** The same in English: "6.1" of "Fa Shi [2016] No. 23" is "Fa Shi [2016] No. 23, art. 6(1)", "6-5" "art. 6, item 5".
 */
QString englishCitationOf(const QString &documentNumber, const QString &place);

}  // namespace remit
