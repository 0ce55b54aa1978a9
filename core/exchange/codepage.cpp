#include "exchange/codepage.h"

#include <unicode/ucnv.h>
#include <memory>

namespace remit {

namespace {

/** As much of a file as is looked at; it may end inside a character. */
constexpr qsizetype looked = 64 * 1024;
/** Pairs of bytes from which on the shares below mean something. */
constexpr int leastPairs = 12;

/** How the pairs of a text of two-byte characters spread over the tables of both encodings. */
struct Pairs {
    int all = 0;
    /** Among the 3,755 common characters of GB 2312, or its signs and full-width forms. */
    int commonGb = 0;
    /** Among the 5,401 common characters of Big5, or its signs. */
    int commonBig5 = 0;
};

Pairs countPairs(const QByteArray &bytes)
{
    Pairs pairs;
    for (qsizetype i = 0; i + 1 < qMin(bytes.size(), looked); ++i) {
        const auto lead = static_cast<uchar>(bytes[i]);
        const auto trail = static_cast<uchar>(bytes[i + 1]);
        if (lead < 0x80) continue;
        ++i;
        ++pairs.all;
        const bool big5Trail = (trail >= 0x40 && trail <= 0x7E) || trail >= 0xA1;
        if (trail >= 0xA1 && ((lead >= 0xB0 && lead <= 0xD7) || (lead >= 0xA1 && lead <= 0xA3))) ++pairs.commonGb;
        if (big5Trail && lead >= 0xA1 && lead <= 0xC6) ++pairs.commonBig5;
    }
    return pairs;
}

/** Nearly every character common in Big5, and far from it in GB 2312: the other way round in a simplified text. */
bool looksLikeBig5(const QByteArray &bytes)
{
    const Pairs pairs = countPairs(bytes);
    return pairs.all >= leastPairs && pairs.commonBig5 * 10 >= pairs.all * 9 && pairs.commonGb * 10 <= pairs.all * 7 &&
           convertText("windows-950", bytes).badAt < 0;
}

/** Text holds ASCII signs, at least the ends of its lines; in UTF-16 their other byte is zero, always on one side. */
std::optional<QString> utf16Kind(const QByteArray &bytes)
{
    qsizetype zeros[2] = {0, 0};
    const qsizetype size = qMin(bytes.size(), looked);
    for (qsizetype i = 0; i < size; ++i)
        if (bytes[i] == '\0') ++zeros[i % 2];
    const bool little = zeros[0] == 0;
    if ((zeros[0] != 0) == (zeros[1] != 0) || zeros[little ? 1 : 0] * 40 < size) return std::nullopt;
    const char *name = little ? "UTF-16LE" : "UTF-16BE";
    if (convertText(name, bytes).badAt >= 0) return std::nullopt;
    return QString::fromLatin1(name);
}

}  // namespace

Conversion convertText(const char *encoding, QByteArrayView bytes)
{
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UConverter, void (*)(UConverter *)> converter(ucnv_open(encoding, &status), ucnv_close);
    if (U_FAILURE(status)) return {{}, 0};
    ucnv_setToUCallBack(converter.get(), UCNV_TO_U_CALLBACK_STOP, nullptr, nullptr, nullptr, &status);
    // No supported encoding turns n bytes into more than n UTF-16 units.
    QString text(bytes.size() + 1, Qt::Uninitialized);
    auto *const begin = reinterpret_cast<UChar *>(text.data());
    UChar *out = begin;
    const char *in = bytes.data();
    ucnv_toUnicode(converter.get(), &out, begin + text.size(), &in, bytes.data() + bytes.size(), nullptr, true,
                   &status);
    if (U_FAILURE(status)) {
        char bad[8];
        int8_t length = sizeof bad;
        UErrorCode ignored = U_ZERO_ERROR;
        ucnv_getInvalidChars(converter.get(), bad, &length, &ignored);
        return {{}, qMax<qsizetype>(0, in - bytes.data() - length)};
    }
    text.truncate(out - begin);
    return {text, -1};
}

std::optional<QString> suspectedEncoding(const QByteArray &bytes)
{
    if (const auto utf16 = utf16Kind(bytes)) return utf16;
    if (looksLikeBig5(bytes)) return u"Big5"_qs;
    return std::nullopt;
}

}  // namespace remit
