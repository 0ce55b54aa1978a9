#include "documents/plaintext.h"

#include "documents/foreign.h"
#include "documents/profile.h"
#include "documents/writepdf.h"

namespace remit {

namespace {

constexpr double sheetWidth = 210 * kPointsPerMm;
constexpr double sheetHeight = 297 * kPointsPerMm;
constexpr double margin = 28 * kPointsPerMm;

/** Line ends of any system; a tab is as wide as two characters; what is no letter is left out. */
QString printable(QString text)
{
    text.replace(u"\r\n"_qs, u"\n"_qs).replace(u'\r', u'\n').replace(u'\f', u'\n').replace(u'\t', u"　　"_qs);
    const auto hidden = [](QChar letter) {
        return letter != u'\n' && (letter.category() == QChar::Other_Control || letter == QChar(0xFEFF));
    };
    text.removeIf(hidden);
    while (text.endsWith(u'\n')) text.chop(1);
    return text;
}

Sheet laidOut(const SetText &set)
{
    Sheet sheet;
    sheet.width = sheetWidth;
    sheet.height = sheetHeight;
    const QRectF room(margin, margin, sheetWidth - 2 * margin, sheetHeight - 2 * margin);
    const auto perPage = std::size_t(room.height() / set.pitch);
    for (std::size_t from = 0; from < set.lines.size(); from += perPage) {
        sheet.pages.emplace_back();
        sheet.put(int(sheet.pages.size()) - 1, room.left(), room.top(), set, from,
                  std::min(from + perPage, set.lines.size()), u"text"_qs, room);
    }
    return sheet;
}

}  // namespace

Result<QByteArray> pdfOfText(const QString &text, const Fonts &fonts, Instant created)
{
    const QString words = printable(text);
    if (words.trimmed().isEmpty()) return fail(u"dossier.file.empty"_qs);
    FaceSet faces(fonts);
    GlyphBook glyphs(faces);
    const TextStyle style{u"fangsong"_qs, 14, 24, 14};
    const Sheet sheet = laidOut(setText(glyphs, words, style, sheetWidth - 2 * margin));
    if (const std::optional<char32_t> missing = glyphs.missing()) {
        return fail(u"documents.font.character"_qs,
                    {{u"character"_qs, QString::fromUcs4(&*missing, 1)},
                     {u"code"_qs, u"U+"_qs + QString::number(uint(*missing), 16).toUpper().rightJustified(4, u'0')}});
    }
    if (sheet.pages.size() > mostForeignPages)
        return fail(u"dossier.file.pages"_qs, {{u"count"_qs, QString::number(sheet.pages.size())},
                                               {u"limit"_qs, QString::number(mostForeignPages)}});
    return writePdf(sheet, faces, srgbProfile(), {u"文本材料"_qs, QString(), created});
}

}  // namespace remit
