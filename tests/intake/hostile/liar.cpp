#include "liar.h"

#include "base/digest.h"
#include "signing/cms.h"

namespace remit::testing {

namespace {

constexpr int eventCount = 3;
const QByteArray document = "ruling";

CertificateRequest request(const QString &name, CertificateRole role)
{
    CertificateRequest request;
    request.commonName = name;
    request.role = role;
    request.notBefore = systemClock()() - std::chrono::hours(48);
    request.notAfter = systemClock()() + std::chrono::hours(48);
    request.dnsNames = {u"localhost"_qs};
    request.ipAddresses = {u"127.0.0.1"_qs};
    return request;
}

Party makeParty(const QString &name)
{
    Party party;
    const auto random = systemRandom();
    party.authority = *createAuthority(request(name, CertificateRole::Authority), random);
    party.tls = *issue(party.authority, request(name, CertificateRole::TlsServer), random);
    party.signer = *signerOf(*issue(party.authority, request(name, CertificateRole::CourtReceipt), random));
    if (!party.trust.add(party.authority.certificate)) qFatal("authority");
    return party;
}

QByteArray signedBy(Signer &signer, const Json &content)
{
    return *signCms(signer, content.canonical(), {false, systemClock()(), true});
}

QByteArray number(qint64 value) { return QByteArray::number(value); }

}  // namespace

QByteArray http(int status, const QByteArray &body, const QByteArray &headers)
{
    return "HTTP/1.1 " + QByteArray::number(status) + " X\r\n" + headers +
           "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

Parties::Parties() : court(makeParty(u"Court"_qs)), stranger(makeParty(u"Stranger"_qs))
{
    auto old = request(u"Court"_qs, CertificateRole::TlsServer);
    old.notAfter = systemClock()() - std::chrono::hours(1);
    expired = *issue(court.authority, old, systemRandom());
    auto other = request(u"Court"_qs, CertificateRole::TlsServer);
    other.dnsNames = {u"elsewhere.example"_qs};
    other.ipAddresses = {};
    elsewhere = *issue(court.authority, other, systemRandom());
}

HonestCourt::HonestCourt(const Parties &parties, SentBatch sent) : m_parties(parties), m_sent(std::move(sent)) {}

Receipt HonestCourt::receipt() const
{
    return {u"法院"_qs,
            m_sent.sender,
            m_sent.batch,
            m_sent.version,
            m_sent.digest,
            m_sent.size,
            m_sent.checkpoint,
            systemClock()() - std::chrono::minutes(1),
            1};
}

QByteArray HonestCourt::sign(const Json &content) const { return signedBy(*m_parties.court.signer, content); }

QByteArray HonestCourt::signAsStranger(const Json &content) const
{
    return signedBy(*m_parties.stranger.signer, content);
}

CourtEvent HonestCourt::event(int place) const
{
    CourtEvent event;
    event.sequence = place;
    event.prev = place == 1 ? noPreviousEvent() : chainDigest(this->event(place - 1));
    event.kind = place == 1 ? u"filed"_qs : u"ruled"_qs;
    event.caseNumber = u"2026-0001"_qs;
    event.at = *parseInstant(u"2026-11-01T09:00:00+08:00");
    if (place == eventCount) event.documents = {{u"裁定.pdf"_qs, QString::fromLatin1(sha256Hex(document))}};
    return event;
}

std::vector<QByteArray> HonestCourt::chain() const
{
    std::vector<QByteArray> chain;
    for (int i = 1; i <= eventCount; ++i) chain.push_back(sign(eventToJson(event(i))));
    return chain;
}

QByteArray HonestCourt::page(const std::vector<QByteArray> &events) const
{
    Json::Array list;
    for (const QByteArray &event : events) list.push_back(QString::fromLatin1(event.toBase64()));
    return http(200, Json(Json::Object{{u"events"_qs, list}}).canonical(), "Content-Type: application/json\r\n");
}

QByteArray HonestCourt::append(const Question &question)
{
    const auto at = question.headers.find("upload-offset");
    if (!m_open) return http(404);
    if (at == question.headers.end() || at->second.toLongLong() != m_bytes.size()) return http(409);
    m_bytes += question.body;
    m_holds = m_holds || QString::fromLatin1(sha256Hex(m_bytes)) == m_sent.digest;
    return http(204, {}, "Upload-Offset: " + number(m_bytes.size()) + "\r\n");
}

QByteArray HonestCourt::answer(const Question &question)
{
    const QByteArray json = "Content-Type: application/json\r\n";
    switch (question.topic) {
        case Topic::Abilities:
            return http(204, {}, "Tus-Version: 1.0.0\r\nTus-Extension: creation\r\n");
        case Topic::Policy:
            return http(200, policyToJson({1 << 20, {u"sha256-ecdsa"_qs}, {u"0111A"_qs}, u"法院"_qs}).canonical(),
                        json);
        case Topic::State:
            if (!m_holds) return http(404);
            return http(200, batchStateToJson({m_sent.digest, BatchState::Stage::Received, {}}).canonical(), json);
        case Topic::Create:
            m_open = true;
            m_bytes.clear();
            return http(201, {}, "Location: /tus/1\r\n");
        case Topic::Locate:
            if (!m_open) return "HTTP/1.1 404 X\r\nContent-Length: 0\r\n\r\n";
            return http(200, {}, "Upload-Offset: " + number(m_bytes.size()) + "\r\n");
        case Topic::Send:
            return append(question);
        case Topic::Receipt:
            return m_holds ? http(200, sign(receiptToJson(receipt()))) : http(404);
        case Topic::Events: {
            auto events = chain();
            const auto after =
                std::min<qsizetype>(question.path.mid(question.path.indexOf('=') + 1).toInt(), eventCount);
            events.erase(events.begin(), events.begin() + after);
            return page(events);
        }
        case Topic::Document:
            return http(200, document);
        default:
            return http(404);
    }
}

}  // namespace remit::testing
