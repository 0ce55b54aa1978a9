#include "documents/finish.h"

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include <map>

namespace remit {

namespace {

constexpr const char *kProducer = "Remit";

QByteArray utf16Hex(char32_t character)
{
    QByteArray hex;
    for (const QChar unit : QString::fromUcs4(&character, 1))
        hex += QByteArray::number(unit.unicode(), 16).rightJustified(4, '0');
    return hex;
}

/** A CMap that says what glyphs 1, 2, 3 … stand for; at most 100 lines a section, as PDF wants. */
QByteArray toUnicodeMap(const std::vector<char32_t> &characters)
{
    QByteArray map =
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n"
        "/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n"
        "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n"
        "1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n";
    for (std::size_t from = 0; from < characters.size(); from += 100) {
        const std::size_t to = std::min(characters.size(), from + 100);
        map += QByteArray::number(qint64(to - from)) + " beginbfchar\n";
        for (std::size_t i = from; i < to; ++i)
            map += '<' + QByteArray::number(qint64(i + 1), 16).rightJustified(4, '0') + "> <" +
                   utf16Hex(characters[i]) + ">\n";
        map += "endbfchar\n";
    }
    return map + "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n";
}

/** The fonts by the number that QPdfWriter gave them ("/F11"), which rises in the order of first use. */
std::map<int, QPDFObjectHandle> fontsOf(QPDF &pdf)
{
    std::map<int, QPDFObjectHandle> fonts;
    for (QPDFPageObjectHelper page : QPDFPageDocumentHelper(pdf).getAllPages()) {
        QPDFObjectHandle resources = page.getObjectHandle().getKey("/Resources").getKey("/Font");
        if (!resources.isDictionary()) continue;
        for (const std::string &name : resources.getKeys())
            fonts[std::stoi(name.substr(2))] = resources.getKey(name);
    }
    return fonts;
}

/** PDF/A-1, 6.3.5: a subset's name has a tag, and is the same in the font, its descendant and the descriptor. */
void nameFont(QPDFObjectHandle &font, int number)
{
    const std::string plain = font.getKey("/BaseFont").getName().substr(1);
    const std::string tag = {'R', 'E', 'M', 'I', 'T', char('A' + number)};
    QPDFObjectHandle name = QPDFObjectHandle::newName('/' + tag + '+' + plain);
    QPDFObjectHandle descendant = font.getKey("/DescendantFonts").getArrayItem(0);
    font.replaceKey("/BaseFont", name);
    descendant.replaceKey("/BaseFont", name);
    descendant.getKey("/FontDescriptor").replaceKey("/FontName", name);
}

bool mendFonts(QPDF &pdf, const FontTexts &texts)
{
    std::map<int, QPDFObjectHandle> fonts = fontsOf(pdf);
    if (fonts.size() != texts.size()) return false;
    int number = 0;
    for (auto &[resource, font] : fonts) {
        const QByteArray map = toUnicodeMap(texts[std::size_t(number)]);
        font.getKey("/ToUnicode")
            .replaceStreamData(map.toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
        nameFont(font, number++);
    }
    return true;
}

QByteArray metadata(const PdfFacts &facts)
{
    const QByteArray date = isoInstant(facts.created).toUtf8();
    return "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
           "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
           "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
           "<rdf:Description rdf:about=\"\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">\n"
           "<dc:title><rdf:Alt><rdf:li xml:lang=\"x-default\">" +
           facts.title.toHtmlEscaped().toUtf8() + "</rdf:li></rdf:Alt></dc:title>\n<dc:identifier>" +
           facts.documentId.toHtmlEscaped().toUtf8() +
           "</dc:identifier>\n</rdf:Description>\n"
           "<rdf:Description rdf:about=\"\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\" xmp:CreatorTool=\"" +
           kProducer + "\" xmp:CreateDate=\"" + date + "\" xmp:ModifyDate=\"" + date +
           "\"/>\n<rdf:Description rdf:about=\"\" xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\" pdf:Producer=\"" +
           kProducer +
           "\"/>\n<rdf:Description rdf:about=\"\" xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\" "
           "pdfaid:part=\"1\" pdfaid:conformance=\"B\"/>\n"
           "</rdf:RDF>\n</x:xmpmeta>\n<?xpacket end=\"w\"?>";
}

/** "D:20261201090000+08'00'" of an instant. */
std::string pdfDate(Instant instant)
{
    QString date = isoInstant(instant);
    date.remove(u'-').remove(u':').remove(u'T');
    return u"D:%1+08'00'"_qs.arg(date.first(14)).toStdString();
}

void describe(QPDF &pdf, const PdfFacts &facts)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(facts.title.toStdString()));
    info.replaceKey("/Creator", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/Producer", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(facts.created)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(facts.created)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));
    pdf.getTrailer().removeKey("/ID");
    pdf.getRoot()
        .getKey("/Metadata")
        .replaceStreamData(metadata(facts).toStdString(), QPDFObjectHandle::newNull(), QPDFObjectHandle::newNull());
}

QByteArray written(QPDF &pdf)
{
    QPDFWriter writer(pdf);
    writer.setOutputMemory();
    writer.setObjectStreamMode(qpdf_o_disable);
    writer.setDecodeLevel(qpdf_dl_none);
    writer.setDeterministicID(true);
    writer.write();
    const std::shared_ptr<Buffer> bytes = writer.getBufferSharedPointer();
    return QByteArray(reinterpret_cast<const char *>(bytes->getBuffer()), qsizetype(bytes->getSize()));
}

}  // namespace

Result<QByteArray> finishPdf(const Painted &painted, const PdfFacts &facts)
try {
    QPDF pdf;
    pdf.setSuppressWarnings(true);
    pdf.processMemoryFile("form", painted.pdf.constData(), std::size_t(painted.pdf.size()));
    if (!mendFonts(pdf, painted.fonts)) return fail(u"documents.pdf.unreadable"_qs);
    describe(pdf, facts);
    return written(pdf);
} catch (const std::exception &) {
    return fail(u"documents.pdf.unreadable"_qs);
}

}  // namespace remit
