#include "batch/documentfields.h"

#include "batch/entryname.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace remit {

QString readLineField(Fields &fields, const char *name)
{
    static const QRegularExpression line(u"\\A[^\\p{C}\\s](?:[^\\p{C}]{0,198}[^\\p{C}\\s])?\\z"_qs,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString text = fields.text(name);
    if (!line.match(text).hasMatch()) fields.refuse(name);
    return text;
}

QString readPatternField(Fields &fields, const char *name, const QString &pattern)
{
    const QString text = fields.text(name);
    if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch() ||
        text.endsWith(u'\n'))
        fields.refuse(name);
    return text;
}

BatchProfile readProfileField(Fields &fields)
{
    const QString code = fields.text("profile");
    for (const BatchProfile profile : {BatchProfile::Sha256Ecdsa, BatchProfile::Sha256Rsa})
        if (batchProfileCode(profile) == code) return profile;
    fields.refuse("profile");
    return {};
}

Instant readInstantField(Fields &fields, const char *name)
{
    const QString text = fields.text(name);
    const auto instant = parseInstant(text);
    if (!instant || isoInstant(*instant) != text) fields.refuse(name);
    return instant.value_or(Instant{});
}

QStringList readCasesField(Fields &fields)
{
    QStringList cases = fields.texts("cases");
    const bool folders = std::ranges::all_of(
        cases, [](const QString &number) { return !number.contains(u'/') && isSafeEntryName(number); });
    if (cases.isEmpty() || !folders || QSet<QString>(cases.begin(), cases.end()).size() != cases.size())
        fields.refuse("cases");
    return cases;
}

Sender readSenderField(Fields &document)
{
    Fields sender(document.object("sender"), document.pathOf("sender"));
    Sender read{readLineField(sender, "FSDWBH"), readLineField(sender, "FSDWMC"),
                readPatternField(sender, "FSDWXZQHDM", u"[0-9]{6}"_qs)};
    document.absorb(sender.finish());
    return read;
}

Json senderToJson(const Sender &sender)
{
    return Json::Object{
        {u"FSDWBH"_qs, sender.number}, {u"FSDWMC"_qs, sender.name}, {u"FSDWXZQHDM"_qs, sender.division}};
}

}  // namespace remit
