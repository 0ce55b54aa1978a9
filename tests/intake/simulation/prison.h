#pragma once
#include "network.h"

#include <deque>

namespace remit::testing {

/** One workstation's sending of a container: the transfer in memory and the journal that outlasts the program. */
struct Sending {
    const Sample &sample;
    size_t number = 0;
    bool checksums = true;
    Transfer transfer;
    Transfer journal = transfer;
    /** What an earlier turn still hears is not heard any more. */
    qint64 turn = 0;
    qint64 connection = 0;
    QByteArray arrived;
    /** The receipt that was believed. */
    QByteArray receipt = {};

    /** Whether nothing more has to come of it. */
    bool isOver() const
    {
        const auto state = transfer.state;
        return state == TransferState::Rejected || state == TransferState::Cancelled || !receipt.isEmpty();
    }
};

/** The prison: its program sends, asks for events, believes what verifies, and is killed by chance. */
class Prison
{
public:
    Prison(const Samples &samples, Network &network, Timeline &timeline, Chance &chance, Without without);

    void send(const Sample &sample);
    void disturb();
    /** From now on the clock is right and the officer asks again until every sending is over. */
    void recover(Instant atLeast);
    bool isOver() const;

    const std::deque<Sending> &sendings() const { return m_sendings; }
    const std::vector<CourtEvent> &heard() const { return m_heard; }
    const QString &fault() const { return m_fault; }
    Instant now() const { return beginning() + std::chrono::seconds(m_timeline.now() / 1000) + m_skew; }

private:
    void happen(Sending &sending, const TransferEvent &event);
    void carryOut(Sending &sending, TransferCommand command);
    void ask(Sending &sending, TransferCommand command);
    Request requestFor(const Sending &sending, TransferCommand command) const;
    TransferEvent eventOf(Sending &sending, TransferCommand command, const Answer &answer);
    void hangUp(Sending &sending);
    void restart(Sending &sending);
    void later(Sending &sending, qint64 wait);
    void believe(Sending &sending);
    void visit();
    void take(std::vector<QByteArray> page);

    const Samples &m_samples;
    Network &m_network;
    Timeline &m_timeline;
    Chance &m_chance;
    Without m_without;
    std::chrono::seconds m_skew{0};
    std::deque<Sending> m_sendings;
    /** The first receipt of each batch, by digest. */
    std::map<QString, QByteArray> m_receipts;
    std::vector<CourtEvent> m_heard;
    QString m_fault;
};

}  // namespace remit::testing
