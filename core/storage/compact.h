#pragma once
#include "casework/values.h"

#include <QByteArray>

#include <optional>

namespace remit {

/** The first byte of every compact record: which lists of members and which way of writing it follows. */
inline constexpr char compactVersion = 3;

/**
 * An inmate's record without its recorded months in a form that is read without taking text apart, for questions that
 * are asked of a whole prison. It says nothing that the records themselves do not say; the fold writes it beside them.
 *
 * After the version each value follows the one before it: a number as seven bits a byte, the lowest first, the sign in
 * the lowest bit; a text as the count of its UTF-16 units and the units, the lower byte first; a day as the number of
 * days since 1970-01-01; what may be absent as one byte that says whether it is there (2: it is, and is true); a list
 * as its length and its elements; a struct as its members (compactfields.h).
 */
QByteArray compactOf(const InmateRecord &record);

/** Nothing where the bytes are of another version or are not whole: then the records have to be read. */
std::optional<InmateRecord> recordOfCompact(QByteArrayView bytes);

}  // namespace remit
