#pragma once
#include <QByteArray>
#include <QPainterPath>

namespace remit {

/** Glyph space of every font that papers embed: units to the em. */
constexpr int kUnitsPerEm = 1000;

/**
 * A glyph as a Type 2 charstring (Adobe Technical Note 5177), without hints: papers are printed or shown large. The
 * outline is in units with y growing downwards, as Qt gives it; coordinates are rounded to whole units, so the same
 * outline gives the same bytes. The width belongs to a font whose default and nominal widths are kUnitsPerEm.
 */
QByteArray charString(const QPainterPath &outline, int width);

}  // namespace remit
