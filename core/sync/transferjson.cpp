#include "ledger/fields.h"
#include "sync/protocol.h"
#include "sync/transfer.h"

#include <array>

namespace remit {

namespace {

constexpr std::array<std::pair<TransferState, const char16_t *>, 12> stateNames{{
    {TransferState::Queued, u"queued"},
    {TransferState::Asking, u"asking"},
    {TransferState::Creating, u"creating"},
    {TransferState::Locating, u"locating"},
    {TransferState::Uploading, u"uploading"},
    {TransferState::Completing, u"completing"},
    {TransferState::Unknown, u"unknown"},
    {TransferState::Cancelling, u"cancelling"},
    {TransferState::Paused, u"paused"},
    {TransferState::Done, u"done"},
    {TransferState::Rejected, u"rejected"},
    {TransferState::Cancelled, u"cancelled"},
}};

TransferState readState(Fields &fields)
{
    const QString text = fields.text("state");
    for (const auto &[state, word] : stateNames)
        if (text == QStringView(word)) return state;
    fields.refuse("state");
    return TransferState::Queued;
}

bool readBool(Fields &fields, const char *name)
{
    const Json &value = fields.any(name);
    if (!value.isBool()) fields.refuse(name);
    return value.toBool();
}

std::optional<Error> readFault(Fields &fields)
{
    const Json &value = fields.any("fault");
    if (value.isNull()) return std::nullopt;
    const auto fault = errorFromJson(value, fields.pathOf("fault"));
    if (fault) return *fault;
    fields.absorb(fail(fault.error()));
    return std::nullopt;
}

}  // namespace

QString name(TransferState state)
{
    for (const auto &[known, word] : stateNames)
        if (known == state) return QString::fromUtf16(word);
    return {};
}

Json transferToJson(const Transfer &t)
{
    return Json::Object{{u"state"_qs, name(t.state)},
                        {u"file"_qs, t.file},
                        {u"digest"_qs, t.digest},
                        {u"size"_qs, t.size},
                        {u"sender"_qs, t.sender},
                        {u"batch"_qs, t.batch},
                        {u"upload_url"_qs, t.uploadUrl},
                        {u"offset"_qs, t.offset},
                        {u"chunk"_qs, t.chunk},
                        {u"exposed"_qs, t.exposed},
                        {u"attempts"_qs, t.attempts},
                        {u"receipts"_qs, t.receipts},
                        {u"fault"_qs, t.fault ? errorToJson(*t.fault) : Json()}};
}

Result<Transfer> transferFromJson(const Json &json)
{
    Fields fields(json);
    Transfer t;
    t.state = readState(fields);
    t.file = fields.text("file");
    t.digest = QString::fromLatin1(fields.hex("digest").toHex());
    t.size = fields.integer("size", 1);
    t.sender = fields.text("sender");
    t.batch = fields.text("batch");
    t.uploadUrl = fields.anyText("upload_url");
    t.offset = fields.integer("offset", 0);
    if (t.offset > t.size) fields.refuse("offset");
    t.chunk = fields.integer("chunk", 1);
    t.exposed = readBool(fields, "exposed");
    t.attempts = int(std::min<qint64>(fields.integer("attempts", 0), 1000));
    t.receipts = readBool(fields, "receipts");
    t.fault = readFault(fields);
    return fields.finish().transform([&] { return t; });
}

}  // namespace remit
