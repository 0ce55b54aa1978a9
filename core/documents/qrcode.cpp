#include "documents/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace remit {

void drawQrCode(Sheet &sheet, int page, const QString &text, const QRectF &room)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (bytes.isEmpty() || !code) return;
    const int width = code->width;
    const double module = std::min(room.width(), room.height()) / (width + 2 * kQrQuiet);
    const double left = room.center().x() - module * width / 2;
    const double top = room.center().y() - module * width / 2;
    const auto dark = [&](int row, int column) { return (code->data[row * width + column] & 1) != 0; };
    for (int row = 0; row < width; ++row)
        for (int from = 0; from < width; ++from) {
            if (!dark(row, from)) continue;
            int to = from;
            while (to + 1 < width && dark(row, to + 1)) ++to;
            // Lines reach half their width beyond their ends, but one without any length is not drawn at all.
            const double y = top + (row + 0.5) * module;
            const QLineF line(left + (from + 0.49) * module, y, left + (to + 0.51) * module, y);
            sheet.pages[std::size_t(page)].strokes.push_back({line, module});
            from = to;
        }
}

}  // namespace remit
