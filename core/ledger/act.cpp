#include "ledger/act.h"

#include "ledger/fields.h"
#include "ledger/merkle.h"

#include <QRegularExpression>
#include <QUuid>

namespace remit {

namespace {

constexpr int actVersion = 1;
/** Beyond it readers that keep numbers as doubles would see another number than was hashed. */
constexpr qint64 largestSeq = (1LL << 53) - 1;

Json hexJson(const QByteArray &raw) { return QString::fromLatin1(raw.toHex()); }

Json linesJson(const Act::Lines &lines)
{
    Json json;
    json.set("count", lines.count);
    json.set("root", hexJson(lines.root));
    return json;
}

Json byJson(const Act::By &by)
{
    Json json;
    json.set("officer", by.officer);
    json.set("certificate", by.certificate.isEmpty() ? Json() : Json(QString::fromLatin1(by.certificate)));
    return json;
}

Act::By readBy(Fields &act)
{
    Fields fields(act.object("by"), act.pathOf("by"));
    Act::By by;
    by.officer = fields.text("officer");
    if (!fields.any("certificate").isNull()) by.certificate = fields.hex("certificate").toHex();
    act.absorb(fields.finish());
    return by;
}

std::optional<Act::Lines> readLines(Fields &act)
{
    if (!act.has("lines")) return std::nullopt;
    Fields fields(act.object("lines"), act.pathOf("lines"));
    Act::Lines lines;
    lines.count = fields.integer("count", 1);
    lines.root = fields.hex("root");
    act.absorb(fields.finish());
    return lines;
}

QString readStore(Fields &act)
{
    const QString store = act.text("store");
    const QUuid uuid = QUuid::fromString(store);
    if (uuid.isNull() || uuid.toString(QUuid::WithoutBraces) != store) act.refuse("store");
    return store;
}

QString readKind(Fields &act)
{
    static const QRegularExpression dotted(u"\\A[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*\\z"_qs);
    const QString kind = act.text("kind");
    if (!dotted.match(kind).hasMatch()) act.refuse("kind");
    return kind;
}

Instant readAt(Fields &act)
{
    const QString text = act.text("at");
    const std::optional<Instant> at = parseInstant(text);
    if (!at || isoInstant(*at) != text) act.refuse("at");
    return at.value_or(Instant{});
}

std::optional<Date> readOn(Fields &act)
{
    if (act.any("on").isNull()) return std::nullopt;
    const std::optional<Date> on = parseIsoDate(act.text("on"));
    if (!on) act.refuse("on");
    return on;
}

}  // namespace

QByteArray noPreviousAct() { return QByteArray(32, '\0'); }

Json actToJson(const Act &act)
{
    Json json;
    json.set("v", actVersion);
    json.set("store", act.store);
    json.set("seq", act.seq);
    json.set("prev", hexJson(act.prev));
    json.set("kind", act.kind);
    json.set("at", isoInstant(act.at));
    json.set("on", act.on ? Json(isoDate(*act.on)) : Json());
    json.set("by", byJson(act.by));
    json.set("subject", Json::Array(act.subject.begin(), act.subject.end()));
    if (act.lines)
        json.set("lines", linesJson(*act.lines));
    else
        json.set("body", act.body.isNull() ? Json(Json::Object()) : act.body);
    json.set("corrects", act.corrects ? Json(*act.corrects) : Json());
    return json;
}

Result<Act> actFromJson(const Json &json)
{
    Fields fields(json);
    Act act;
    if (fields.integer("v", actVersion) != actVersion) fields.refuse("v");
    act.store = readStore(fields);
    act.seq = fields.integer("seq", 1);
    if (act.seq > largestSeq) fields.refuse("seq");
    act.prev = fields.hex("prev");
    act.kind = readKind(fields);
    act.at = readAt(fields);
    act.on = readOn(fields);
    act.by = readBy(fields);
    act.subject = fields.texts("subject");
    act.lines = readLines(fields);
    if (!act.lines) act.body = fields.object("body");
    act.corrects = fields.optionalInteger("corrects", 1);
    return fields.finish().map([&] { return act; });
}

QByteArray canonicalAct(const Act &act) { return actToJson(act).canonical(); }

Result<Act> parseAct(QByteArrayView canonical)
{
    const auto act = Json::parse(canonical).and_then(actFromJson);
    if (act && canonicalAct(*act) != canonical)
        return fail(u"ledger.act.canonical"_qs, {{u"seq"_qs, QString::number(act->seq)}});
    return act;
}

QByteArray leafHash(QByteArrayView canonical) { return merkleLeaf(canonical); }

QByteArray lineLeaf(const ActLine &line)
{
    Json json;
    json.set("body", line.body);
    json.set("salt", hexJson(line.salt));
    return merkleLeaf(json.canonical());
}

Act::Lines linesOf(const std::vector<ActLine> &lines)
{
    MerkleTree tree;
    for (const ActLine &line : lines) tree.append(lineLeaf(line));
    return {tree.size(), tree.root()};
}

}  // namespace remit
