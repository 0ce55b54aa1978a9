#include "exchange/decode.h"

#include <QHash>

#include <memory>
#include <unicode/ucnv.h>

namespace remit {

namespace {

struct Attempt {
    QString text;
    /** Offset of the first byte that does not fit; -1 where all do. */
    qsizetype badAt = -1;
};

Attempt convert(const char *encoding, QByteArrayView bytes)
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
    ucnv_toUnicode(converter.get(), &out, begin + text.size(), &in, bytes.data() + bytes.size(), nullptr, true, &status);
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

/** GB18030-2005 gave these a private code; GB18030-2022 and Unicode give the character itself. */
QString withoutPrivateUse(QString text)
{
    static const QHash<char16_t, char16_t> standard = {
        {0xE78D, 0xFE10}, {0xE78E, 0xFE12}, {0xE78F, 0xFE11}, {0xE790, 0xFE13}, {0xE791, 0xFE14}, {0xE792, 0xFE15},
        {0xE793, 0xFE16}, {0xE794, 0xFE17}, {0xE795, 0xFE18}, {0xE796, 0xFE19}, {0xE81E, 0x9FB4}, {0xE826, 0x9FB5},
        {0xE82B, 0x9FB6}, {0xE82C, 0x9FB7}, {0xE832, 0x9FB8}, {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE864, 0x9FBB},
        {0xE7C7, 0x1E3F}, {0xE863, 0x4DAE}};
    for (QChar &c : text)
        if (c.unicode() >= 0xE78D && c.unicode() <= 0xE864) c = QChar(standard.value(c.unicode(), c.unicode()));
    return text;
}

Result<DecodedText> marked(const char *encoding, QByteArrayView bytes, int mark)
{
    Attempt attempt = convert(encoding, bytes.sliced(mark));
    if (attempt.badAt >= 0)
        return fail(u"import.encoding.marked"_qs, {{u"encoding"_qs, QString::fromLatin1(encoding)},
                                                   {u"offset"_qs, QString::number(attempt.badAt + mark)}});
    if (attempt.text.contains(QChar(u'\0'))) return fail(u"import.file.binary"_qs);
    return DecodedText{attempt.text, QString::fromLatin1(encoding)};
}

}  // namespace

Result<DecodedText> decodeText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) return marked("UTF-8", bytes, 3);
    if (bytes.startsWith("\xFF\xFE")) return marked("UTF-16LE", bytes, 2);
    if (bytes.startsWith("\xFE\xFF")) return marked("UTF-16BE", bytes, 2);
    if (bytes.contains('\0')) return fail(u"import.file.binary"_qs);
    const Attempt utf8 = convert("UTF-8", bytes);
    if (utf8.badAt < 0) return DecodedText{utf8.text, u"UTF-8"_qs};
    const Attempt gb = convert("GB18030", bytes);
    if (gb.badAt < 0) return DecodedText{withoutPrivateUse(gb.text), u"GB18030"_qs};
    return fail(u"import.encoding"_qs,
                {{u"utf8"_qs, QString::number(utf8.badAt)}, {u"gb18030"_qs, QString::number(gb.badAt)}});
}

}  // namespace remit
