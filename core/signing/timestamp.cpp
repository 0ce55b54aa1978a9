#include "signing/timestamp.h"

#include "signing/cmscheck.h"
#include "signing/der.h"
#include "signing/oids.h"

#include <QDateTime>
#include <QRegularExpression>

namespace remit {

namespace {

/** How far an authority's clock may be ahead of ours. */
constexpr std::chrono::minutes clockSkew{5};

/** What a token says (TSTInfo), as far as it is believed. */
struct StampedInfo {
    QByteArray policy;
    QByteArrayView digest, serial, nonce;
    std::optional<Instant> at;
};

QByteArray imprint(QByteArrayView digest)
{
    return der::sequence({der::sequence({der::oid(oids::sha256), der::null()}), der::octets(digest)});
}

/** An INTEGER of random bytes: positive and as short as DER wants it. */
QByteArray nonceInteger(QByteArrayView nonce)
{
    QByteArray bytes = nonce.toByteArray();
    bytes.front() = static_cast<char>((bytes.front() & 0x3F) | 0x40);
    return der::value(der::Integer, bytes);
}

/** GeneralizedTime with or without parts of a second. */
std::optional<Instant> momentOf(QByteArrayView body)
{
    static const QRegularExpression shape(u"^(\\d{14})(\\.\\d+)?Z$"_qs);
    const auto match = shape.match(QString::fromLatin1(body));
    QDateTime read = QDateTime::fromString(match.captured(1), u"yyyyMMddHHmmss"_qs);
    read.setTimeSpec(Qt::UTC);
    if (!match.hasMatch() || !read.isValid()) return std::nullopt;
    return Instant{std::chrono::seconds(read.toSecsSinceEpoch())};
}

std::optional<StampedInfo> readInfo(QByteArrayView bytes)
{
    der::Reader whole(bytes);
    der::Reader info = whole.enter(der::Sequence);
    StampedInfo read;
    if (info.smallInteger() != 1) return std::nullopt;
    read.policy = info.oid();
    der::Reader message = info.enter(der::Sequence);
    der::Reader algorithm = message.enter(der::Sequence);
    const QByteArray name = algorithm.oid();
    if (algorithm.peek() == der::Null) algorithm.next(der::Null);
    read.digest = message.next(der::OctetString).body;
    const bool sound = name == oids::sha256 && algorithm.done() && message.done();
    read.serial = info.next(der::Integer).body;
    read.at = momentOf(info.next(der::GeneralizedTime).body);
    // Accuracy, ordering, the authority's name and extensions stand around the nonce; none changes the meaning.
    while (info.peek() != 0 && !info.failed()) {
        const der::Element element = info.any();
        if (element.tag == der::Integer) read.nonce = element.whole;
    }
    return sound && info.done() && whole.done() && read.at ? std::optional(read) : std::nullopt;
}

void judge(TimeStampReport &report, QByteArrayView digest, Instant at)
{
    const auto add = [&report](const char16_t *code) {
        report.cms.findings.push_back({QString::fromUtf16(code), {}, {}});
    };
    const auto info = readInfo(report.cms.content);
    if (!info) {
        add(u"signing.stamp.malformed");
    } else {
        report.at = info->at;
        report.policy = QString::fromLatin1(info->policy);
        report.serial = QString::fromLatin1(info->serial.toByteArray().toHex());
        if (info->digest != digest) add(u"signing.stamp.digest");
        if (*info->at > at + clockSkew) add(u"signing.stamp.future");
    }
    report.cms.valid = report.cms.valid && report.cms.findings.empty();
}

}  // namespace

QByteArray timeStampRequest(QByteArrayView digest, QByteArrayView nonce)
{
    const QByteArray wantsCertificate("\x01\x01\xFF", 3);
    return der::sequence({der::integer(1), imprint(digest), nonceInteger(nonce), wantsCertificate});
}

Result<QByteArray> timeStampToken(QByteArrayView response, QByteArrayView digest, QByteArrayView nonce)
{
    der::Reader file(response);
    der::Reader body = file.enter(der::Sequence);
    der::Reader status = body.enter(der::Sequence);
    const int code = status.smallInteger();
    if (file.failed() || status.failed()) return fail(u"signing.stamp.malformed"_qs);
    // 0 granted, 1 granted with changes: all others are refusals.
    if (code > 1) return fail(u"signing.stamp.refused"_qs, {{u"status"_qs, QString::number(code)}});
    const QByteArrayView token = body.next(der::Sequence).whole;
    const auto message = CmsMessage::read(token);
    const auto info = message && message->content ? readInfo(*message->content) : std::nullopt;
    if (!body.done() || !file.done() || !info) return fail(u"signing.stamp.malformed"_qs);
    if (info->digest != digest) return fail(u"signing.stamp.digest"_qs);
    if (info->nonce != nonceInteger(nonce)) return fail(u"signing.stamp.nonce"_qs);
    return token.toByteArray();
}

Result<TimeStampReport> verifyTimeStamp(QByteArrayView token, QByteArrayView digest, const TrustStore &store,
                                        Instant at)
{
    const auto message = CmsMessage::read(token);
    if (!message || !message->content) return fail(u"signing.cms.malformed"_qs);
    TimeStampReport report;
    report.cms.content = message->content->toByteArray();
    const auto content = [&report](DigestAlgorithm algorithm) -> std::optional<QByteArray> {
        return digestOf(algorithm, report.cms.content);
    };
    CmsCheck(*message, report.cms, {oids::timeStampInfo, Purpose::TimeStamp}).run(content, store, at);
    judge(report, digest, at);
    return report;
}

}  // namespace remit
