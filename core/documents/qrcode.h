#pragma once
#include "documents/sheet.h"

namespace remit {

/** The room around the code that readers need, in modules. */
inline constexpr int kQrQuiet = 4;

/**
 * Draws text as a QR code (二维码, ISO/IEC 18004, error correction M) as large as `room` allows with its quiet zone, in
 * the room's middle. Nothing is drawn where the text is empty or longer than a code holds.
 */
void drawQrCode(Sheet &sheet, int page, const QString &text, const QRectF &room);

/** The dark modules of a code, each row from the top, '1' for dark; empty where the text fits no code. */
std::vector<QByteArray> qrModules(const QString &text);

}  // namespace remit
