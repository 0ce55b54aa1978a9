#pragma once
#include <QByteArray>

namespace remit {

/**
 * The colour space sRGB (IEC 61966-2-1) as an ICC profile of version 2, the newest that PDF/A-1 allows: what the
 * paper's colours, above all those of seals, mean.
 */
QByteArray srgbProfile();

}  // namespace remit
