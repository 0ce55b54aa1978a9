#include "documents/archive.h"

#include "documents/embed.h"

namespace remit {

namespace {

constexpr const char *kProducer = "Remit";

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

}  // namespace

void describe(QPDF &pdf, const PdfFacts &facts, const QByteArray &profile)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    info.replaceKey("/Title", QPDFObjectHandle::newUnicodeString(facts.title.toStdString()));
    info.replaceKey("/Creator", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/Producer", QPDFObjectHandle::newString(kProducer));
    info.replaceKey("/CreationDate", QPDFObjectHandle::newString(pdfDate(facts.created)));
    info.replaceKey("/ModDate", QPDFObjectHandle::newString(pdfDate(facts.created)));
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(info));

    // Not compressed: PDF/A-1, 6.7.2, so that programs that do not know PDF find it.
    QPDFObjectHandle described = QPDFObjectHandle::newStream(&pdf, metadata(facts).toStdString());
    described.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    described.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));
    pdf.getRoot().replaceKey("/Metadata", described);

    QPDFObjectHandle colours = packedStream(pdf, profile);
    colours.getDict().replaceKey("/N", QPDFObjectHandle::newInteger(3));
    QPDFObjectHandle intent = QPDFObjectHandle::parse(
        "<< /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) "
        "/Info (sRGB IEC61966-2.1) /RegistryName (http://www.color.org) >>");
    intent.replaceKey("/DestOutputProfile", colours);
    QPDFObjectHandle intents = QPDFObjectHandle::newArray();
    intents.appendItem(pdf.makeIndirectObject(intent));
    pdf.getRoot().replaceKey("/OutputIntents", intents);
}

}  // namespace remit
