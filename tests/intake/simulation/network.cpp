#include "network.h"

namespace remit::testing {

namespace {
constexpr qint64 silence = 30000;
constexpr size_t remembered = 16;
}  // namespace

qint64 Network::delay()
{
    return m_chance.strikes("slow", 60) ? m_chance.between(10000, 200000) : m_chance.between(2, 150);
}

qint64 Network::send(const Request &request, size_t sender, Heard heard)
{
    const qint64 connection = ++m_last;
    m_waiting.emplace(connection, std::move(heard));
    m_timeline.after(silence, [this, connection] { conclude(connection, std::nullopt); });
    const auto travel = [this, request, sender, sent = connection](qint64 under) {
        m_timeline.after(delay(), [=, this] {
            if (sent < m_newest[sender]) m_chance.struck("request overtaken");
            m_newest[sender] = std::max(m_newest[sender], sent);
            arrive(under, request);
        });
    };
    if (m_chance.strikes("request doubled", 50)) travel(++m_last);
    if (!m_chance.strikes("request lost", 40)) travel(connection);
    return connection;
}

void Network::abandon(qint64 connection)
{
    if (m_waiting.erase(connection) > 0 && m_chance.below(2) == 0) m_broken.insert(connection);
}

void Network::conclude(qint64 connection, const std::optional<Answer> &answer)
{
    const auto waiting = m_waiting.extract(connection);
    if (waiting) waiting.mapped()(answer);
}

void Network::arrive(qint64 connection, const Request &request)
{
    if (!m_court.isUp()) return conclude(connection, std::nullopt);
    if (request.kind != Request::Kind::Send) return reply(connection, request.kind, m_court.answer(request));
    if (const auto refused = m_court.open(connection, request)) return reply(connection, request.kind, refused);
    const bool cut = m_chance.strikes("connection cut", 60);
    deliver(connection, cut ? request.body.left(m_chance.shareOf(request.body.size())) : request.body, cut);
}

/** A piece of what is left of a body, or its end. */
void Network::deliver(qint64 connection, QByteArray body, bool cut)
{
    if (m_broken.erase(connection) > 0) {
        m_chance.struck("hung up in the middle");
        (void)m_court.close(connection, false);
        return;
    }
    if (body.isEmpty()) {
        const auto answer = m_court.close(connection, !cut);
        return cut ? conclude(connection, std::nullopt) : reply(connection, Request::Kind::Send, answer);
    }
    const qsizetype part = 1 + m_chance.shareOf(body.size());
    m_court.append(connection, body.left(part));
    m_timeline.after(delay(), [=, this] { deliver(connection, body.mid(part), cut); });
}

void Network::reply(qint64 connection, Request::Kind kind, std::optional<Answer> answer)
{
    if (!answer || m_chance.strikes("answer cut", 40)) return conclude(connection, std::nullopt);
    if (m_chance.strikes("answer lost", 40)) return;
    auto &said = m_answers[kind];
    // A place for an upload is no answer to mix up: its bytes would go into another's.
    const quint32 perMille = kind == Request::Kind::Receipt ? 150 : 30;
    if (kind != Request::Kind::Create && !said.empty() && m_chance.strikes("answer to another question", perMille))
        answer = said[m_chance.below(quint32(said.size()))];
    else if (answer->status < 300 && said.size() < remembered)
        said.push_back(*answer);
    m_timeline.after(delay(), [=, this] { conclude(connection, answer); });
}

}  // namespace remit::testing
