#pragma once
#include <QString>

namespace remit {

/** "112.50" of 11250: an amount of points or of money (分) that is kept in hundredths, with both places; never a
 * double. */
QString hundredths(qint64 value);

/** "112.5" of 11250 and "112" of 11200: the same without needless zeros, as papers write it. */
QString briefHundredths(qint64 value);

}  // namespace remit
