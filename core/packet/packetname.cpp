#include "packet/packet.h"

#include <QRegularExpression>

namespace remit {

QString packetFileName(const PacketName &name)
{
    return QStringList{name.sender, name.receiver, name.node, name.business, name.md5, name.id}.join(u'_') + u".zip"_qs;
}

Result<PacketName> packetNameOf(const QString &fileName)
{
    static const QRegularExpression form(
        u"^([0-9A-Za-z]{1,40})_([0-9A-Za-z]{1,40})_(0111[A-Z])_(0111)_([0-9A-Fa-f]{32})_([0-9A-Za-z-]{1,64})\\.zip$"_qs);
    const QRegularExpressionMatch match = form.match(fileName);
    if (!match.hasMatch()) return fail(u"packet.name"_qs, {{u"name"_qs, fileName}});
    return PacketName{match.captured(1), match.captured(2),           match.captured(3),
                      match.captured(4), match.captured(5).toLower(), match.captured(6).toLower()};
}

}  // namespace remit
