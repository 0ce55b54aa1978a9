#pragma once
#include <QByteArray>
#include <QRect>

#include <vector>

namespace remit {

/**
 * A CID-keyed font program in the Compact Font Format (Adobe Technical Note 5176), as PDF embeds it with the
 * subtype CIDFontType0C. Glyph 0 (.notdef) is empty and added here; the charstrings become the CIDs 1, 2, 3 …, at
 * most 65,534 of them. `box` holds all outlines, in units, y growing upwards.
 */
QByteArray compactFont(const QByteArray &name, const std::vector<QByteArray> &charStrings, const QRect &box);

}  // namespace remit
