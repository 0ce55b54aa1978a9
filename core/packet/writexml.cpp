#include "packet/packet.h"

#include <QXmlStreamWriter>

namespace remit {

namespace {

void writeUnit(QXmlStreamWriter &xml, const QString &prefix, const PacketUnit &unit)
{
    xml.writeTextElement(prefix + u"BH"_qs, unit.number);
    xml.writeTextElement(prefix + u"MC"_qs, unit.name);
    xml.writeTextElement(prefix + u"XZQHDM"_qs, unit.division);
    xml.writeTextElement(prefix + u"LX"_qs, unit.kind);
}

void writePapers(QXmlStreamWriter &xml, const std::vector<PacketPaper> &papers)
{
    xml.writeStartElement(u"CLLB"_qs);
    for (const PacketPaper &paper : papers) {
        xml.writeStartElement(u"CL"_qs);
        xml.writeTextElement(u"MC"_qs, paper.title);
        xml.writeTextElement(u"LJ"_qs, paper.entry);
        xml.writeTextElement(u"YS"_qs, QString::number(paper.pages));
        xml.writeTextElement(u"SHA256"_qs, QString::fromLatin1(paper.sha256.toHex()));
        xml.writeEndElement();
    }
    xml.writeEndElement();
}

}  // namespace

QByteArray packetToXml(const CourtPacket &packet)
{
    QByteArray bytes;
    QXmlStreamWriter xml(&bytes);
    xml.setAutoFormatting(true);
    xml.writeStartDocument();
    xml.writeStartElement(u"YWXX"_qs);
    xml.writeTextElement(u"PTTYAH"_qs, packet.platformNumber);
    xml.writeTextElement(u"SJBS"_qs, packet.id);
    xml.writeTextElement(u"AJBH"_qs, packet.caseNumber);
    xml.writeTextElement(u"AH"_qs, packet.proposalNumber);
    xml.writeTextElement(u"AJMC"_qs, packet.caseName);
    xml.writeTextElement(u"YWLB"_qs, packetBusiness);
    xml.writeTextElement(u"YWLBMC"_qs, packetBusinessName);
    xml.writeTextElement(u"LCJDBH"_qs, packet.node);
    writeUnit(xml, u"JSDW"_qs, packet.receiver);
    writeUnit(xml, u"FSDW"_qs, packet.sender);
    xml.writeTextElement(u"FSSJ"_qs, isoInstant(packet.sentAt));
    xml.writeTextElement(u"YSRQ"_qs, isoDate(packet.transferredOn));
    xml.writeTextElement(u"SJLX"_qs, QString::number(int(packet.kind)));
    writePapers(xml, packet.papers);
    xml.writeEndDocument();
    return bytes;
}

}  // namespace remit
