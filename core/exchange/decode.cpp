#include "exchange/decode.h"

#include "exchange/codepage.h"

#include <QHash>

#include <algorithm>

namespace remit {

namespace {

/** GB18030-2005 gave these a private code; GB18030-2022 and Unicode give the character itself. */
QString withoutPrivateUse(QString text)
{
    static const QHash<char16_t, char16_t> standard = {
        {0xE78D, 0xFE10}, {0xE78E, 0xFE12}, {0xE78F, 0xFE11}, {0xE790, 0xFE13}, {0xE791, 0xFE14},
        {0xE792, 0xFE15}, {0xE793, 0xFE16}, {0xE794, 0xFE17}, {0xE795, 0xFE18}, {0xE796, 0xFE19},
        {0xE81E, 0x9FB4}, {0xE826, 0x9FB5}, {0xE82B, 0x9FB6}, {0xE82C, 0x9FB7}, {0xE832, 0x9FB8},
        {0xE843, 0x9FB9}, {0xE854, 0x9FBA}, {0xE864, 0x9FBB}, {0xE7C7, 0x1E3F}, {0xE863, 0x4DAE}};
    for (QChar &c : text)
        if (c.unicode() >= 0xE78D && c.unicode() <= 0xE864) c = QChar(standard.value(c.unicode(), c.unicode()));
    return text;
}

Result<DecodedText> marked(const char *encoding, QByteArrayView bytes, int mark)
{
    const Conversion attempt = convertText(encoding, bytes.sliced(mark));
    if (attempt.badAt >= 0)
        return fail(u"import.encoding.marked"_qs, {{u"encoding"_qs, QString::fromLatin1(encoding)},
                                                   {u"offset"_qs, QString::number(attempt.badAt + mark)}});
    if (attempt.text.contains(QChar(u'\0'))) return fail(u"import.file.binary"_qs);
    return DecodedText{attempt.text, QString::fromLatin1(encoding)};
}

/** Whether so much before the first fault is UTF-8 beyond ASCII that the file must have been UTF-8 once. */
bool mostlyUtf8(QByteArrayView before)
{
    constexpr int enough = 12;
    return std::ranges::count_if(before, [](char c) { return static_cast<uchar>(c) >= 0xC2; }) >= enough;
}

}  // namespace

Result<DecodedText> decodeText(const QByteArray &bytes)
{
    if (bytes.startsWith("\xEF\xBB\xBF")) return marked("UTF-8", bytes, 3);
    if (bytes.startsWith("\xFF\xFE")) return marked("UTF-16LE", bytes, 2);
    if (bytes.startsWith("\xFE\xFF")) return marked("UTF-16BE", bytes, 2);
    const auto suspected = suspectedEncoding(bytes);
    const auto refused = [&] { return fail(u"import.encoding.suspected"_qs, {{u"encoding"_qs, *suspected}}); };
    if (bytes.contains('\0')) return suspected ? refused() : fail(u"import.file.binary"_qs);
    const Conversion utf8 = convertText("UTF-8", bytes);
    if (utf8.badAt < 0) return DecodedText{utf8.text, u"UTF-8"_qs};
    const Conversion gb = convertText("GB18030", bytes);
    if (suspected) return refused();
    if (mostlyUtf8(bytes.first(utf8.badAt)))
        return fail(u"import.encoding.damaged"_qs, {{u"offset"_qs, QString::number(utf8.badAt)}});
    if (gb.badAt < 0) return DecodedText{withoutPrivateUse(gb.text), u"GB18030"_qs};
    return fail(u"import.encoding"_qs,
                {{u"utf8"_qs, QString::number(utf8.badAt)}, {u"gb18030"_qs, QString::number(gb.badAt)}});
}

}  // namespace remit
