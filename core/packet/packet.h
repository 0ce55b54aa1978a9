#pragma once
#include "base/clock.h"
#include "base/date.h"
#include "base/result.h"
#include "batch/document.h"

#include <vector>

namespace remit {

/** A unit as ywxx.xml names it: JSDW… of the receiver (接收单位), FSDW… of the sender (发送单位). */
struct PacketUnit {
    /** BH 编号: digits and Latin letters, for it stands in the file's name. */
    QString number;
    /** MC 名称 */
    QString name;
    /** XZQHDM 行政区划代码: six digits. */
    QString division;
    /** LX 类型: one line; courts number it differently, so that it is not judged. */
    QString kind;

    bool operator==(const PacketUnit &) const = default;
};

/** A paper in one of the packet's two folders, 文书 and 电子卷宗. */
struct PacketPaper {
    QString title;
    /** Its name in the packet, the folder in front. */
    QString entry;
    /** 0: not said. */
    qint64 pages = 0;
    /** SHA-256, 32 raw bytes. */
    QByteArray sha256;

    bool operator==(const PacketPaper &) const = default;
};

/**
 * The packet that courts already parse (既有数据包): one case, a ZIP with ywxx.xml (业务信息) and the folders of
 * documents and of the electronic dossier. The names of its fields are those of the published integrations; the list
 * of papers with digests (CLLB) is Remit's addition, for the packet itself has only an MD5 in its file name.
 */
struct CourtPacket {
    /** PTTYAH 平台统一案号; empty until the platform has given one. */
    QString platformNumber;
    /** SJBS 数据标识: a UUID, lower case with hyphens. */
    QString id;
    /** AJBH 案件编号: the case's number at the sender. */
    QString caseNumber;
    /** AH 案号, such as （2020）黑哈狱有减字5-4号. */
    QString proposalNumber;
    /** AJMC 案件名称 */
    QString caseName;
    /** LCJDBH 流程节点编号: 0111A proposal. */
    QString node = QStringLiteral("0111A");
    PacketUnit receiver;
    PacketUnit sender;
    /** FSSJ 发送时间 */
    Instant sentAt;
    /** YSRQ 移送日期 */
    Date transferredOn;
    /** SJLX 数据类型 */
    BatchKind kind = BatchKind::New;
    std::vector<PacketPaper> papers;
    /** Whether ywxx.xml lists the papers; a packet of another program's making need not. */
    bool listed = true;

    bool operator==(const CourtPacket &) const = default;
};

/** YWLB of every packet, and its name YWLBMC. */
inline const QString packetBusiness = QStringLiteral("0111");
inline const QString packetBusinessName = QStringLiteral("减刑假释");
inline const QString packetXml = QStringLiteral("ywxx.xml");
/** The folder of what the sender wrote. */
inline const QString packetDocuments = QStringLiteral("文书");
/** The folder of what it scanned. */
inline const QString packetDossier = QStringLiteral("电子卷宗");

/** What the name of a packet's file says: 发送单位_接收单位_流程节点_业务类别_MD5_数据标识.zip. */
struct PacketName {
    QString sender;
    QString receiver;
    QString node;
    QString business;
    /** MD5 of the file, 32 hexadecimal digits in lower case. */
    QString md5;
    QString id;

    bool operator==(const PacketName &) const = default;
};

QString packetFileName(const PacketName &name);
/** Errors: packet.name with `name`. */
Result<PacketName> packetNameOf(const QString &fileName);

/** ywxx.xml in UTF-8. */
QByteArray packetToXml(const CourtPacket &packet);
/**
 * Reads ywxx.xml. Elements that it does not know are left alone. Errors, each with `field` where one is at fault:
 * packet.encoding with `found`; packet.xml.entity for a document type or an entity, which nothing here needs;
 * packet.xml with `line`; packet.xml.depth; packet.field.missing, .doubled, .value with `found`.
 */
Result<CourtPacket> packetFromXml(const QByteArray &xml);

}  // namespace remit
