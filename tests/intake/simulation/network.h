#pragma once
#include "court.h"

namespace remit::testing {

/**
 * The wire between prison and court: requests that are slow, lost, doubled or overtaken, bodies that come in pieces
 * and are cut, answers that are lost or belong to another question of that kind.
 */
class Network
{
public:
    /** The answer, or nothing where the connection broke or was silent for too long. */
    using Heard = std::function<void(const std::optional<Answer> &)>;

    Network(Court &court, Timeline &timeline, Chance &chance) : m_court(court), m_timeline(timeline), m_chance(chance)
    {
    }

    /** Returns the connection's number; `sender` tells whose requests can overtake each other. */
    qint64 send(const Request &request, size_t sender, Heard heard);
    /** The client hangs up and hears nothing any more; what is under way may arrive all the same. */
    void abandon(qint64 connection);

private:
    void arrive(qint64 connection, const Request &request);
    void deliver(qint64 connection, QByteArray body, bool cut);
    void reply(qint64 connection, Request::Kind kind, std::optional<Answer> answer);
    void conclude(qint64 connection, const std::optional<Answer> &answer);
    qint64 delay();

    Court &m_court;
    Timeline &m_timeline;
    Chance &m_chance;
    qint64 m_last = 0;
    std::map<qint64, Heard> m_waiting;
    /** Connections whose client is gone and whose bytes stop. */
    std::set<qint64> m_broken;
    /** The newest request of each sender that has arrived. */
    std::map<size_t, qint64> m_newest;
    std::map<Request::Kind, std::vector<Answer>> m_answers;
};

}  // namespace remit::testing
