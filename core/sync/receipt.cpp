#include "sync/receipt.h"

#include "ledger/fields.h"
#include "signing/cms.h"

namespace remit {

namespace {

/** The content of a signature that is good, from a certificate that the court's store vouches for. */
Result<Json> signedContent(const QByteArray &cms, const TrustStore &court, Instant at)
{
    const auto report = verifyCms(cms, std::nullopt, court, at);
    if (!report) return fail(report.error());
    if (!report->valid) {
        const auto &findings = report->findings;
        if (findings.empty()) return fail(u"sync.signature"_qs);
        return fail(Error{findings.front().code, findings.front().args, {findings.begin() + 1, findings.end()}});
    }
    return Json::parse(report->content).and_then([&](Json json) -> Result<Json> {
        if (json.canonical() != report->content) return fail(u"sync.canonical"_qs);
        return json;
    });
}

tl::unexpected<Error> differs(QString code, const QString &expected, const QString &found)
{
    return fail(std::move(code), {{u"expected"_qs, expected}, {u"found"_qs, found}});
}

QString oneLine(const Checkpoint &checkpoint)
{
    return u"%1 %2 %3"_qs.arg(checkpoint.origin).arg(checkpoint.size).arg(QString::fromLatin1(checkpoint.root.toHex()));
}

Result<void> compare(const Receipt &receipt, const SentBatch &sent)
{
    if (receipt.sender != sent.sender) return differs(u"sync.receipt.sender"_qs, sent.sender, receipt.sender);
    if (receipt.batch != sent.batch) return differs(u"sync.receipt.batch"_qs, sent.batch, receipt.batch);
    if (receipt.version != sent.version)
        return differs(u"sync.receipt.version"_qs, QString::number(sent.version), QString::number(receipt.version));
    if (receipt.digest != sent.digest) return differs(u"sync.receipt.digest"_qs, sent.digest, receipt.digest);
    if (receipt.size != sent.size)
        return differs(u"sync.receipt.size"_qs, QString::number(sent.size), QString::number(receipt.size));
    if (receipt.checkpoint != sent.checkpoint)
        return differs(u"sync.receipt.checkpoint"_qs, oneLine(sent.checkpoint), oneLine(receipt.checkpoint));
    return {};
}

bool isFuture(Instant moment, Instant at) { return moment > at + std::chrono::minutes(clockSkewMinutes); }

}  // namespace

Json sentBatchToJson(const SentBatch &sent)
{
    return Json::Object{{u"sender"_qs, sent.sender},   {u"batch"_qs, sent.batch},
                        {u"version"_qs, sent.version}, {u"digest"_qs, sent.digest},
                        {u"size"_qs, sent.size},       {u"checkpoint"_qs, checkpointToJson(sent.checkpoint)}};
}

Result<SentBatch> sentBatchFromJson(const Json &json)
{
    Fields fields(json);
    SentBatch sent{fields.text("sender"),
                   fields.text("batch"),
                   int(fields.integer("version", 1)),
                   QString::fromLatin1(fields.hex("digest").toHex()),
                   fields.integer("size", 1),
                   {}};
    const auto checkpoint = checkpointFromJson(fields.object("checkpoint"), fields.pathOf("checkpoint"));
    if (checkpoint)
        sent.checkpoint = *checkpoint;
    else
        fields.absorb(fail(checkpoint.error()));
    return fields.finish().transform([&] { return sent; });
}

Result<Receipt> verifyReceipt(const QByteArray &cms, const SentBatch &sent, const TrustStore &court, Instant at)
{
    const auto content = signedContent(cms, court, at);
    if (!content) return fail(u"sync.receipt.signature"_qs, {}, {content.error()});
    const auto receipt = receiptFromJson(*content);
    if (!receipt) return fail(u"sync.receipt.unreadable"_qs, {}, {receipt.error()});
    if (const auto same = compare(*receipt, sent); !same) return fail(same.error());
    if (isFuture(receipt->receivedAt, at))
        return fail(u"sync.receipt.future"_qs, {{u"received_at"_qs, isoInstant(receipt->receivedAt)}});
    return *receipt;
}

Result<Receipt> readReceipt(const QByteArray &bytes)
{
    QByteArray content = bytes;
    if (!bytes.trimmed().startsWith('{')) {
        const auto report = verifyCms(bytes, std::nullopt, TrustStore(), {});
        if (!report) return fail(u"sync.receipt.signature"_qs, {}, {report.error()});
        if (!report->intact) return fail(u"sync.receipt.signature"_qs, {}, report->findings);
        content = report->content;
    }
    return Json::parse(content).and_then(receiptFromJson).map_error([](Error cause) {
        return Error{u"sync.receipt.unreadable"_qs, {}, {std::move(cause)}};
    });
}

Result<CourtEvent> verifyEvent(const QByteArray &cms, const CourtEvent *previous, const TrustStore &court, Instant at)
{
    const auto content = signedContent(cms, court, at);
    if (!content) return fail(u"sync.event.signature"_qs, {}, {content.error()});
    const auto event = eventFromJson(*content);
    if (!event) return fail(u"sync.event.unreadable"_qs, {}, {event.error()});
    const qint64 expected = previous ? previous->sequence + 1 : 1;
    if (event->sequence != expected)
        return differs(u"sync.event.gap"_qs, QString::number(expected), QString::number(event->sequence));
    if (event->prev != (previous ? chainDigest(*previous) : noPreviousEvent()))
        return fail(u"sync.event.chain"_qs, {{u"sequence"_qs, QString::number(event->sequence)}});
    if (isFuture(event->at, at)) return fail(u"sync.event.future"_qs, {{u"at"_qs, isoInstant(event->at)}});
    return *event;
}

}  // namespace remit
