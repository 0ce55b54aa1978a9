#include "documents/profile.h"

#include "documents/bigendian.h"

#include <cmath>
#include <utility>
#include <vector>

namespace remit {

namespace {

/** Sixteen bits before the point and sixteen behind it. */
QByteArray fixed(double value) { return bigEndian(qint64(std::lround(value * 65536)), 4); }

QByteArray xyz(double x, double y, double z) { return "XYZ " + bigEndian(0, 4) + fixed(x) + fixed(y) + fixed(z); }

/** Light by signal, at 256 points. */
QByteArray toneCurve()
{
    QByteArray out = "curv" + bigEndian(0, 4) + bigEndian(256, 4);
    for (int i = 0; i < 256; ++i) {
        const double signal = i / 255.0;
        const double light = signal <= 0.04045 ? signal / 12.92 : std::pow((signal + 0.055) / 1.055, 2.4);
        out += bigEndian(std::lround(light * 65535), 2);
    }
    return out;
}

/** Name in ASCII, and none in Unicode and for old Macintoshes (67 bytes). */
QByteArray description(const QByteArray &name)
{
    return "desc" + bigEndian(0, 4) + bigEndian(name.size() + 1, 4) + name + QByteArray(1 + 4 + 4 + 2 + 1 + 67, '\0');
}

QByteArray padded(QByteArray bytes) { return bytes.append((4 - bytes.size() % 4) % 4, '\0'); }

}  // namespace

QByteArray srgbProfile()
{
    const QByteArray curve = toneCurve();
    // The primaries and the white point adapted to D50, as ICC.1 wants them.
    const std::vector<std::pair<QByteArray, QByteArray>> tags{
        {"desc", description("sRGB IEC61966-2.1")},
        {"cprt", QByteArray("text\0\0\0\0No rights reserved", 27)},
        {"wtpt", xyz(0.9642, 1.0, 0.8249)},
        {"rXYZ", xyz(0.4360, 0.2225, 0.0139)},
        {"gXYZ", xyz(0.3851, 0.7169, 0.0971)},
        {"bXYZ", xyz(0.1431, 0.0606, 0.7141)},
        {"rTRC", curve},
        {"gTRC", curve},
        {"bTRC", curve}};
    QByteArray table = bigEndian(qint64(tags.size()), 4);
    QByteArray data;
    const qint64 dataAt = 128 + 4 + 12 * qint64(tags.size());
    qint64 offset = dataAt;
    for (const auto &[name, value] : tags) {
        const bool again = name == "gTRC" || name == "bTRC";  // share the bytes of the first curve
        if (!again) {
            offset = dataAt + data.size();
            data += padded(value);
        }
        table += name + bigEndian(offset, 4) + bigEndian(value.size(), 4);
    }
    const QByteArray made = bigEndian(2026, 2) + bigEndian(1, 2) + bigEndian(1, 2) + QByteArray(6, '\0');
    const QByteArray head = bigEndian(dataAt + data.size(), 4) + bigEndian(0, 4) + bigEndian(0x02100000, 4) +
                            "mntrRGB XYZ " + made + "acsp" + QByteArray(28, '\0') + fixed(0.9642) + fixed(1.0) +
                            fixed(0.8249) + QByteArray(48, '\0');
    return head + table + data;
}

}  // namespace remit
