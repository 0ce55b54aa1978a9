#pragma once
#include "base/result.h"

#include <QXmlStreamReader>

#include <optional>

namespace remit {

/**
 * Walks an XML part that nobody vouches for: no document type, no entities of its own, UTF-8 only, bounded depth.
 * Usage: while (scan.next()) …; then ask failure().
 */
class XmlScan
{
public:
    XmlScan(const QByteArray &bytes, QString part, int depth);

    /** Moves to the next start or end tag or text; false at the end and on failure. */
    bool next();

    bool starts(QLatin1String name) const { return m_xml.isStartElement() && m_xml.name() == name; }
    bool ends(QLatin1String name) const { return m_xml.isEndElement() && m_xml.name() == name; }
    bool isText() const { return m_xml.isCharacters(); }
    QStringView text() const { return m_xml.text(); }
    /** The attribute by its local name, whatever its namespace. */
    QString attribute(QLatin1String name) const;

    /** Errors: import.xlsx.damaged, import.xlsx.entity, import.limit.depth, each with `part`. */
    const std::optional<Error> &failure() const { return m_failure; }

private:
    bool refuse(QString code);

    QString m_part;
    int m_depthLimit;
    int m_depth = 0;
    std::optional<Error> m_failure;
    QXmlStreamReader m_xml;
};

}  // namespace remit
