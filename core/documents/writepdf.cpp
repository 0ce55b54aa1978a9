#include "documents/writepdf.h"

#include "documents/content.h"
#include "documents/embed.h"

#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

namespace remit {

namespace {

void addPages(QPDF &pdf, const Sheet &sheet, FaceSet &faces)
{
    Subsets subsets;
    QPDFObjectHandle fonts = pdf.makeIndirectObject(QPDFObjectHandle::newDictionary());
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/Font", fonts);
    QPDFPageDocumentHelper pages(pdf);
    for (const SheetPage &page : sheet.pages) {
        QPDFObjectHandle object = QPDFObjectHandle::newDictionary();
        object.replaceKey("/Type", QPDFObjectHandle::newName("/Page"));
        object.replaceKey("/MediaBox",
                          QPDFObjectHandle::newArray(QPDFObjectHandle::Rectangle(0, 0, sheet.width, sheet.height)));
        object.replaceKey("/Resources", resources);
        object.replaceKey("/Contents", packedStream(pdf, pageContent(page, sheet.height, subsets)));
        pages.addPage(QPDFPageObjectHelper(pdf.makeIndirectObject(object)), false);
    }
    for (std::size_t i = 0; i < subsets.all().size(); ++i)
        fonts.replaceKey("/F" + std::to_string(i), embedFont(pdf, subsets.all()[i], i, faces));
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setMinimumPDFVersion("1.4");
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setStreamDataMode(qpdf_s_preserve);
    writer.setDeterministicID(true);
    return writtenBytes(writer);
}

}  // namespace

Result<QByteArray> writePdf(const Sheet &sheet, FaceSet &faces, const QByteArray &profile, const PdfFacts &facts)
try {
    QPDF pdf;
    pdf.emptyPDF();
    addPages(pdf, sheet, faces);
    describe(pdf, facts, profile);
    return written(pdf);
} catch (const std::exception &) {
    return fail(u"documents.pdf.unwritten"_qs);
}

}  // namespace remit
