#include "documents/furniture.h"

#include "documents/formreader.h"

namespace remit {

void drawFurniture(Sheet &sheet, GlyphBook &glyphs, const Form &form, const FormData &data)
{
    const PageFurniture &furniture = form.furniture;
    const double left = form.left * kPointsPerMm;
    const double width = sheet.width - left - form.right * kPointsPerMm;
    const double footer = sheet.height - form.bottom * kPointsPerMm * 0.62;
    for (int page = 0; page < int(sheet.pages.size()); ++page) {
        const auto put = [&](QString text, TextStyle style, TextStyle::Align align, double y, const QString &name) {
            style.align = align;
            const SetText set = setText(glyphs, text, style, width);
            sheet.put(page, left, y, set, 0, set.lines.size(), name, QRectF(left, y, width, set.height()));
        };
        QString number = furniture.pageNumber;
        number.replace(u"{pages}"_qs, QString::number(sheet.pages.size()))
            .replace(u"{page}"_qs, QString::number(page + 1));
        QString id = furniture.documentId;
        put(number, furniture.small, TextStyle::Align::Right, footer, u"page number"_qs);
        put(id.replace(u"{document}"_qs, data.documentId), furniture.small, TextStyle::Align::Left, footer,
            u"document"_qs);
        if (!data.demo) continue;
        put(furniture.demo, furniture.mark, TextStyle::Align::Right, form.top * kPointsPerMm * 0.4, u"demo"_qs);
        put(furniture.demoNote, furniture.small, TextStyle::Align::Centre, footer + furniture.small.pitch * 1.3,
            u"demo note"_qs);
    }
}

Result<PageFurniture> readFurniture(const Json &file)
{
    PageFurniture page;
    page.pageNumber = file["pageNumber"].toString();
    page.documentId = file["documentId"].toString();
    page.demo = file["demo"].toString();
    page.demoNote = file["demoNote"].toString();
    page.continued = file["continued"].toString();
    page.small = readStyle(file["small"]);
    page.mark = readStyle(file["mark"]);
    if (page.pageNumber.isEmpty() || page.demo.isEmpty() || page.small.role.isEmpty())
        return fail(u"documents.form.invalid"_qs, {{u"form"_qs, u"page"_qs}, {u"part"_qs, u"pageNumber"_qs}});
    return page;
}

}  // namespace remit
