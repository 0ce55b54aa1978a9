#include "batch/exchangedocument.h"

#include "batch/documentfields.h"

namespace remit {

namespace {

const QString exchangeFormat = QStringLiteral("remit-exchange/1");
const QString exchangeCheckpoint = QStringLiteral("ledger/checkpoint.txt");
const QString uuid = QStringLiteral("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

std::optional<Checkpoint> readHeld(Fields &fields)
{
    const Json &held = fields.any("held");
    if (held.isNull()) return std::nullopt;
    const Result<Checkpoint> checkpoint = checkpointFromJson(held, fields.pathOf("held"));
    fields.absorb(checkpoint.map([](const Checkpoint &) {}));
    return checkpoint ? std::optional(*checkpoint) : std::nullopt;
}

}  // namespace

Json exchangeToJson(const ExchangeDocument &exchange)
{
    Json json;
    json.set("format", exchangeFormat);
    json.set("profile", batchProfileCode(exchange.profile));
    json.set("sender", senderToJson({exchange.unitNumber, exchange.unitName, exchange.unitDivision}));
    json.set("from", exchange.from);
    json.set("to", exchange.to);
    json.set("environment", exchange.environment);
    json.set("number", exchange.number);
    json.set("made_at", isoInstant(exchange.madeAt));
    json.set("cases", Json::Array(exchange.cases.begin(), exchange.cases.end()));
    json.set("held", exchange.held ? checkpointToJson(*exchange.held) : Json());
    json.set("checkpoint", exchangeCheckpoint);
    return json;
}

Result<ExchangeDocument> exchangeFromJson(const Json &json)
{
    Fields fields(json);
    ExchangeDocument exchange;
    if (fields.text("format") != exchangeFormat) fields.refuse("format");
    exchange.profile = readProfileField(fields);
    const Sender unit = readSenderField(fields);
    exchange.unitNumber = unit.number;
    exchange.unitName = unit.name;
    exchange.unitDivision = unit.division;
    exchange.from = readPatternField(fields, "from", uuid);
    exchange.to = readPatternField(fields, "to", uuid);
    if (exchange.from == exchange.to) fields.refuse("to");
    exchange.environment = readPatternField(fields, "environment", u"production|training|demo"_qs);
    exchange.number = fields.integer("number", 1);
    exchange.madeAt = readInstantField(fields, "made_at");
    exchange.cases = readCasesField(fields);
    exchange.held = readHeld(fields);
    if (fields.text("checkpoint") != exchangeCheckpoint) fields.refuse("checkpoint");
    return fields.finish().map([&] { return exchange; });
}

BatchDocument headOf(const ExchangeDocument &exchange)
{
    BatchDocument head;
    head.profile = exchange.profile;
    head.senderNumber = exchange.unitNumber;
    head.senderName = exchange.unitName;
    head.senderDivision = exchange.unitDivision;
    head.batch = u"%1-%2"_qs.arg(exchange.from.left(8)).arg(exchange.number);
    head.version = 0;
    head.node.clear();
    head.sentAt = exchange.madeAt;
    head.cases = exchange.cases;
    return head;
}

}  // namespace remit
