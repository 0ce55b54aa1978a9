#include "pdfsign/unpack.h"

#include <libdeflate.h>

#include <algorithm>
#include <cstdlib>
#include <memory>

namespace remit {

namespace {

constexpr qint64 widestRow = 1 << 16;

/** An integer entry of a dictionary, or what it counts as where it is absent; -1 for anything that is no integer. */
qint64 entry(const PdfValue &dictionary, const char *name, qint64 absent)
{
    const PdfValue *value = dictionary.find(name);
    if (!value) return absent;
    return value->isInteger() ? value->number : -1;
}

/** A value, or the only element of the array that it is: one filter may be written either way. */
const PdfValue *single(const PdfValue *value)
{
    if (value && value->isArray()) return value->items.size() == 1 ? &value->items.front() : nullptr;
    return value;
}

std::optional<QByteArray> inflated(QByteArrayView packed, qsizetype most)
{
    const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor *)> engine(
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    for (qsizetype room = std::min<qsizetype>(most, 4 * packed.size() + 1024);; room = std::min(most, 4 * room)) {
        QByteArray bytes(room, Qt::Uninitialized);
        size_t read = 0, written = 0;
        const auto result = libdeflate_zlib_decompress_ex(engine.get(), packed.data(), size_t(packed.size()),
                                                          bytes.data(), size_t(room), &read, &written);
        if (result == LIBDEFLATE_INSUFFICIENT_SPACE && room < most) continue;
        if (result != LIBDEFLATE_SUCCESS) return std::nullopt;
        // Some writers count the end of the line before "endstream" as the stream's.
        if (!packed.sliced(qsizetype(read)).trimmed().isEmpty()) return std::nullopt;
        bytes.truncate(qsizetype(written));
        return bytes;
    }
}

int paeth(int left, int up, int corner)
{
    const int a = std::abs(up - corner), b = std::abs(left - corner), c = std::abs(left + up - 2 * corner);
    if (a <= b && a <= c) return left;
    return b <= c ? up : corner;
}

/** What a predictor expects of a byte; nothing for a kind that PNG does not know. */
std::optional<int> predicted(int kind, int left, int up, int corner)
{
    switch (kind) {
        case 0:
            return 0;
        case 1:
            return left;
        case 2:
            return up;
        case 3:
            return (left + up) / 2;
        case 4:
            return paeth(left, up, corner);
        default:
            return std::nullopt;
    }
}

/** Rows of one byte that names the predictor and `width` bytes of one byte a column. */
std::optional<QByteArray> unpredicted(const QByteArray &rows, qsizetype width)
{
    if (rows.size() % (width + 1) != 0) return std::nullopt;
    QByteArray bytes(rows.size() / (width + 1) * width, '\0');
    const auto at = [&bytes](qsizetype i) { return i < 0 ? 0 : int(uchar(bytes[i])); };
    for (qsizetype row = 0; row * (width + 1) < rows.size(); ++row)
        for (qsizetype column = 0; column < width; ++column) {
            const qsizetype i = row * width + column;
            const int left = column > 0 ? at(i - 1) : 0;
            const int corner = column > 0 ? at(i - width - 1) : 0;
            const auto expected = predicted(uchar(rows[row * (width + 1)]), left, at(i - width), corner);
            if (!expected) return std::nullopt;
            bytes[i] = char(uchar(rows[row * (width + 1) + 1 + column]) + *expected);
        }
    return bytes;
}

}  // namespace

std::optional<QByteArray> unpacked(const PdfObject &object, qsizetype most)
{
    if (!object.stream || object.value.find("F") || object.stream->size() > most) return std::nullopt;
    const PdfValue *filters = object.value.find("Filter");
    if (!filters) return object.stream->toByteArray();
    const PdfValue *filter = single(filters);
    if (!filter || !filter->isName("FlateDecode")) return std::nullopt;
    auto bytes = inflated(*object.stream, most);
    const PdfValue *given = object.value.find("DecodeParms");
    const PdfValue *parameters = single(given);
    if (!bytes || !given || (parameters && parameters->kind == PdfValue::Kind::Null)) return bytes;
    if (!parameters || !parameters->isDictionary()) return std::nullopt;
    const qint64 predictor = entry(*parameters, "Predictor", 1);
    if (predictor == 1) return bytes;
    const qint64 columns = entry(*parameters, "Columns", 1);
    const bool plain = entry(*parameters, "Colors", 1) == 1 && entry(*parameters, "BitsPerComponent", 8) == 8;
    if (predictor < 10 || predictor > 15 || !plain || columns < 1 || columns > widestRow) return std::nullopt;
    return unpredicted(*bytes, columns);
}

}  // namespace remit
