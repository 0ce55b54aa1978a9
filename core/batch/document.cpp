#include "batch/document.h"

#include "batch/entryname.h"
#include "ledger/fields.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

namespace remit {

namespace {

const QString format = QStringLiteral("remit-batch/1");
const QString checkpointName = QStringLiteral("ledger/checkpoint.txt");

/** One line of text that people can read. */
QString readLine(Fields &fields, const char *name)
{
    static const QRegularExpression line(u"\\A[^\\p{C}\\s](?:[^\\p{C}]{0,198}[^\\p{C}\\s])?\\z"_qs,
                                         QRegularExpression::UseUnicodePropertiesOption);
    const QString text = fields.text(name);
    if (!line.match(text).hasMatch()) fields.refuse(name);
    return text;
}

QString readPattern(Fields &fields, const char *name, const QString &pattern)
{
    const QString text = fields.text(name);
    if (!QRegularExpression(QRegularExpression::anchoredPattern(pattern)).match(text).hasMatch() ||
        text.endsWith(u'\n'))
        fields.refuse(name);
    return text;
}

BatchProfile readProfile(Fields &fields)
{
    const QString code = fields.text("profile");
    for (const BatchProfile profile : {BatchProfile::Sha256Ecdsa, BatchProfile::Sha256Rsa})
        if (batchProfileCode(profile) == code) return profile;
    fields.refuse("profile");
    return {};
}

BatchKind readKind(Fields &fields)
{
    const qint64 kind = fields.integer("SJLX", 1);
    if (kind > 2) fields.refuse("SJLX");
    return kind == 2 ? BatchKind::Supplement : BatchKind::New;
}

Instant readInstant(Fields &fields, const char *name)
{
    const QString text = fields.text(name);
    const auto instant = parseInstant(text);
    if (!instant || isoInstant(*instant) != text) fields.refuse(name);
    return instant.value_or(Instant{});
}

QStringList readCases(Fields &fields)
{
    QStringList cases = fields.texts("cases");
    const bool folders = std::ranges::all_of(
        cases, [](const QString &number) { return !number.contains(u'/') && isSafeEntryName(number); });
    if (cases.isEmpty() || !folders || QSet<QString>(cases.begin(), cases.end()).size() != cases.size())
        fields.refuse("cases");
    return cases;
}

void readSender(Fields &document, BatchDocument &batch)
{
    Fields sender(document.object("sender"), document.pathOf("sender"));
    batch.senderNumber = readLine(sender, "FSDWBH");
    batch.senderName = readLine(sender, "FSDWMC");
    batch.senderDivision = readPattern(sender, "FSDWXZQHDM", u"[0-9]{6}"_qs);
    document.absorb(sender.finish());
}

void readReceiver(Fields &document, BatchDocument &batch)
{
    Fields receiver(document.object("receiver"), document.pathOf("receiver"));
    batch.receiverNumber = readLine(receiver, "JSDWBH");
    document.absorb(receiver.finish());
}

}  // namespace

QString batchProfileCode(BatchProfile profile)
{
    return profile == BatchProfile::Sha256Rsa ? u"sha256-rsa"_qs : u"sha256-ecdsa"_qs;
}

Json batchToJson(const BatchDocument &batch)
{
    Json sender;
    sender.set("FSDWBH", batch.senderNumber);
    sender.set("FSDWMC", batch.senderName);
    sender.set("FSDWXZQHDM", batch.senderDivision);
    Json receiver;
    receiver.set("JSDWBH", batch.receiverNumber);
    Json json;
    json.set("format", format);
    json.set("profile", batchProfileCode(batch.profile));
    json.set("sender", sender);
    json.set("receiver", receiver);
    json.set("batch", batch.batch);
    json.set("version", batch.version);
    json.set("SJLX", int(batch.kind));
    json.set("YWLB", batch.business);
    json.set("LCJDBH", batch.node);
    json.set("FSSJ", isoInstant(batch.sentAt));
    json.set("cases", Json::Array(batch.cases.begin(), batch.cases.end()));
    json.set("checkpoint", checkpointName);
    return json;
}

Result<BatchDocument> batchFromJson(const Json &json)
{
    Fields fields(json);
    BatchDocument batch;
    if (fields.text("format") != format) fields.refuse("format");
    batch.profile = readProfile(fields);
    readSender(fields, batch);
    readReceiver(fields, batch);
    batch.batch = readLine(fields, "batch");
    batch.version = fields.integer("version", 1);
    batch.kind = readKind(fields);
    batch.business = readPattern(fields, "YWLB", u"[0-9]{4}"_qs);
    batch.node = readPattern(fields, "LCJDBH", batch.business + u"[A-Z]"_qs);
    batch.sentAt = readInstant(fields, "FSSJ");
    batch.cases = readCases(fields);
    if (fields.text("checkpoint") != checkpointName) fields.refuse("checkpoint");
    return fields.finish().map([&] { return batch; });
}

}  // namespace remit
