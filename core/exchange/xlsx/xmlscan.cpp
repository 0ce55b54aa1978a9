#include "exchange/xlsx/xmlscan.h"

namespace remit {

XmlScan::XmlScan(const QByteArray &bytes, QString part, int depth) : m_part(std::move(part)), m_depthLimit(depth)
{
    // Checked before the parser sees it: Qt 6.4 expands recursive entities, and UTF-16 would hide them from this look.
    if (bytes.contains("<!DOCTYPE") || bytes.contains("<!ENTITY"))
        refuse(u"import.xlsx.entity"_qs);
    else if (bytes.contains('\0'))
        refuse(u"import.xlsx.damaged"_qs);
    else
        m_xml.addData(bytes);
    m_xml.setEntityExpansionLimit(0);
}

bool XmlScan::refuse(QString code)
{
    m_failure = Error{std::move(code), {{u"part"_qs, m_part}}, {}};
    return false;
}

bool XmlScan::next()
{
    while (!m_failure && !m_xml.atEnd()) {
        switch (m_xml.readNext()) {
            case QXmlStreamReader::StartElement:
                if (++m_depth > m_depthLimit) return refuse(u"import.limit.depth"_qs);
                return true;
            case QXmlStreamReader::EndElement:
                --m_depth;
                return true;
            case QXmlStreamReader::Characters:
                return true;
            case QXmlStreamReader::DTD:
            case QXmlStreamReader::EntityReference:
                return refuse(u"import.xlsx.entity"_qs);
            case QXmlStreamReader::Invalid:
                return refuse(u"import.xlsx.damaged"_qs);
            default:
                break;
        }
    }
    return false;
}

QString XmlScan::attribute(QLatin1String name) const
{
    for (const QXmlStreamAttribute &attribute : m_xml.attributes())
        if (attribute.name() == name) return attribute.value().toString();
    return {};
}

}  // namespace remit
