#include "documents/qrcode.h"

#include <qrencode.h>

#include <memory>

namespace remit {

std::vector<QByteArray> qrModules(const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        QRcode_encodeData(int(bytes.size()), reinterpret_cast<const unsigned char *>(bytes.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (bytes.isEmpty() || !code) return {};
    std::vector<QByteArray> rows;
    for (int row = 0; row < code->width; ++row) {
        QByteArray modules;
        for (int column = 0; column < code->width; ++column)
            modules += (code->data[row * code->width + column] & 1) != 0 ? '1' : '0';
        rows.push_back(modules);
    }
    return rows;
}

void drawQrCode(Sheet &sheet, int page, const QString &text, const QRectF &room)
{
    const std::vector<QByteArray> modules = qrModules(text);
    if (modules.empty()) return;
    const int width = int(modules.size());
    const double module = std::min(room.width(), room.height()) / (width + 2 * kQrQuiet);
    const double left = room.center().x() - module * width / 2;
    const double top = room.center().y() - module * width / 2;
    const auto dark = [&](int row, int column) { return modules[std::size_t(row)][column] == '1'; };
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
