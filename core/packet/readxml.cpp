#include "packet/packet.h"

#include <QMap>
#include <QRegularExpression>
#include <QStringDecoder>
#include <QXmlStreamReader>

namespace remit {

namespace {

constexpr int deepest = 8;
constexpr qsizetype longestValue = 2000;

using Values = QMap<QString, QString>;

tl::unexpected<Error> wrong(const QString &field, const QString &found)
{
    return fail(u"packet.field.value"_qs, {{u"field"_qs, field}, {u"found"_qs, found.left(80)}});
}

/**
 * UTF-8 and nothing else: read in another encoding a name of a person would be another name. Looked at before the
 * parser, which would follow the declaration, and expand what a document type defines.
 */
Result<void> readable(const QByteArray &xml)
{
    static const QRegularExpression declared(u"^\\s*<\\?xml[^>]*encoding\\s*=\\s*[\"']([^\"']*)"_qs);
    const QByteArray bare = xml.startsWith("\xEF\xBB\xBF") ? xml.mid(3) : xml;
    const QString encoding = declared.match(QString::fromLatin1(bare.left(200))).captured(1);
    if (!encoding.isEmpty() && encoding.compare(u"UTF-8"_qs, Qt::CaseInsensitive) != 0)
        return fail(u"packet.encoding"_qs, {{u"found"_qs, encoding}});
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bare);
    if (utf8.hasError() || text.contains(QChar(0))) return fail(u"packet.encoding"_qs, {{u"found"_qs, u"—"_qs}});
    if (xml.contains("<!DOCTYPE") || xml.contains("<!ENTITY")) return fail(u"packet.xml.entity"_qs);
    return {};
}

/** Reads the elements of a packet's XML; the first fault is kept. */
class PacketReader
{
public:
    explicit PacketReader(const QByteArray &xml) : m_xml(xml) { m_xml.setEntityExpansionLimit(0); }

    Result<void> read()
    {
        if (!m_xml.readNextStartElement() || m_xml.name() != u"YWXX") return broken();
        while (m_xml.readNextStartElement()) {
            const bool list = m_xml.name() == u"CLLB";
            const auto done = !list ? value(values) : listed ? doubled(u"CLLB"_qs) : readPapers();
            if (!done) return done;
        }
        while (!m_xml.atEnd()) m_xml.readNext();
        return m_xml.hasError() ? broken() : Result<void>();
    }

    Values values;
    std::vector<Values> papers;
    bool listed = false;

private:
    tl::unexpected<Error> broken() const
    {
        return fail(u"packet.xml"_qs, {{u"line"_qs, QString::number(m_xml.lineNumber())}});
    }
    static tl::unexpected<Error> doubled(const QString &field)
    {
        return fail(u"packet.field.doubled"_qs, {{u"field"_qs, field}});
    }

    /** Takes one element with text; one with elements inside belongs to another program and is passed over. */
    Result<void> value(Values &into)
    {
        const QString name = m_xml.name().toString();
        QString text;
        bool nested = false;
        for (int depth = 1; depth > 0;) {
            switch (m_xml.readNext()) {
                case QXmlStreamReader::StartElement:
                    nested = true;
                    if (++depth > deepest) return fail(u"packet.xml.depth"_qs);
                    break;
                case QXmlStreamReader::EndElement:
                    --depth;
                    break;
                case QXmlStreamReader::Characters:
                    if (depth == 1) text += m_xml.text();
                    break;
                case QXmlStreamReader::EntityReference:
                    return fail(u"packet.xml.entity"_qs);
                case QXmlStreamReader::Invalid:
                    return broken();
                default:
                    break;
            }
        }
        if (into.contains(name)) return doubled(name);
        into.insert(name, nested ? QString() : text.trimmed());
        return {};
    }

    Result<void> readPapers()
    {
        listed = true;
        while (m_xml.readNextStartElement()) {
            Values paper;
            while (m_xml.readNextStartElement())
                if (const auto done = value(paper); !done) return done;
            papers.push_back(std::move(paper));
        }
        return m_xml.hasError() ? broken() : Result<void>();
    }

    QXmlStreamReader m_xml;
};

/** Takes values as a packet has them; the first fault is kept. */
class Taker
{
public:
    explicit Taker(const Values &values) : m_values(values) {}

    /** A line; `pattern` empty: any that is not empty. */
    QString line(const QString &field, const QString &pattern = {})
    {
        const QString found = m_values.value(field);
        if (found.isEmpty())
            note(fail(u"packet.field.missing"_qs, {{u"field"_qs, field}}));
        else if (found.size() > longestValue || found.contains(u'\n') || !fits(found, pattern))
            note(wrong(field, found));
        return found;
    }
    void note(const tl::unexpected<Error> &error)
    {
        if (!m_fault) m_fault = error.value();
    }
    Result<void> finish() const { return m_fault ? Result<void>(fail(*m_fault)) : Result<void>(); }

private:
    static bool fits(const QString &text, const QString &pattern)
    {
        return pattern.isEmpty() ||
               QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch();
    }

    const Values &m_values;
    std::optional<Error> m_fault;
};

PacketUnit takeUnit(Taker &taker, const QString &prefix)
{
    return {taker.line(prefix + u"BH"_qs, u"[0-9A-Za-z]{1,40}"_qs), taker.line(prefix + u"MC"_qs),
            taker.line(prefix + u"XZQHDM"_qs, u"[0-9]{6}"_qs), taker.line(prefix + u"LX"_qs)};
}

/** With an offset, or as older programs write it: 2020-12-01 09:00:00, China's time. */
Instant takeSentAt(Taker &taker)
{
    const QString text = taker.line(u"FSSJ"_qs);
    QString iso = text;
    if (iso.size() == 19) iso.replace(10, 1, u'T').append(u"+08:00"_qs);
    const auto at = parseInstant(iso);
    if (!at) taker.note(wrong(u"FSSJ"_qs, text));
    return at ? *at : Instant();
}

Date takeDay(Taker &taker)
{
    const QString text = taker.line(u"YSRQ"_qs);
    const auto day = parseIsoDate(text);
    if (!day) taker.note(wrong(u"YSRQ"_qs, text));
    return day ? *day : Date();
}

Result<PacketPaper> paperOf(const Values &values)
{
    Taker taker(values);
    PacketPaper paper{taker.line(u"MC"_qs), taker.line(u"LJ"_qs), taker.line(u"YS"_qs, u"[0-9]{1,6}"_qs).toLongLong(),
                      QByteArray::fromHex(taker.line(u"SHA256"_qs, u"[0-9a-f]{64}"_qs).toLatin1())};
    return taker.finish().map([&] { return paper; });
}

}  // namespace

Result<CourtPacket> packetFromXml(const QByteArray &xml)
{
    PacketReader reader(xml);
    if (const auto read = readable(xml).and_then([&] { return reader.read(); }); !read) return fail(read.error());
    Taker taker(reader.values);
    CourtPacket packet;
    packet.platformNumber = reader.values.value(u"PTTYAH"_qs);
    packet.id = taker.line(u"SJBS"_qs, u"[0-9A-Za-z-]{1,64}"_qs).toLower();
    packet.caseNumber = taker.line(u"AJBH"_qs);
    packet.proposalNumber = taker.line(u"AH"_qs);
    packet.caseName = taker.line(u"AJMC"_qs);
    taker.line(u"YWLB"_qs, packetBusiness);
    packet.node = taker.line(u"LCJDBH"_qs, packetBusiness + u"[A-Z]"_qs);
    packet.receiver = takeUnit(taker, u"JSDW"_qs);
    packet.sender = takeUnit(taker, u"FSDW"_qs);
    packet.sentAt = takeSentAt(taker);
    packet.transferredOn = takeDay(taker);
    packet.kind = taker.line(u"SJLX"_qs, u"[12]"_qs) == u"2" ? BatchKind::Supplement : BatchKind::New;
    packet.listed = reader.listed;
    for (const Values &values : reader.papers) {
        const auto paper = paperOf(values);
        if (!paper) return fail(paper.error());
        packet.papers.push_back(*paper);
    }
    return taker.finish().map([&] { return packet; });
}

}  // namespace remit
