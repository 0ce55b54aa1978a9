#include "schedule.h"

namespace remit::testing {

namespace {
constexpr qint64 mostSteps = 200000;
}

Schedule::Schedule(const Samples &samples, quint32 seed, Without without, Tally &tally)
    : m_samples(samples),
      m_chance(seed, tally),
      m_court(samples, m_timeline, m_chance, without),
      m_network(m_court, m_timeline, m_chance),
      m_prison(samples, m_network, m_timeline, m_chance, without),
      m_storm(m_chance.between(20000, 900000))
{
    send();
    disturb();
}

/** Up to three batches, perhaps one of them from two workstations, one against a rival, one forged. */
void Schedule::send()
{
    const quint32 count = 1 + m_chance.below(3);
    for (quint32 i = 0; i < count; ++i) m_prison.send(m_samples.good[i]);
    if (m_chance.below(4) == 0) m_prison.send(m_samples.good[m_chance.below(count)]);
    if (m_chance.below(5) == 0) m_prison.send(m_samples.rival);
    if (m_chance.below(4) == 0) m_prison.send(m_samples.forged);
}

void Schedule::disturb()
{
    if (m_chance.calm) return;
    m_court.disturb();
    m_prison.disturb();
    // Most of a sending happens in its first seconds.
    m_timeline.after(m_chance.between(1, m_timeline.now() < 60000 ? 2000 : 20000), [this] { disturb(); });
}

bool Schedule::isStormOver() const { return m_timeline.now() > m_storm; }

bool Schedule::isOver() const { return m_prison.isOver() && m_prison.heard().size() >= m_court.said().size(); }

QString Schedule::fault() const { return m_court.fault().isEmpty() ? m_prison.fault() : m_court.fault(); }

void Schedule::weather(bool (Schedule::*until)() const)
{
    while (!(this->*until)() && fault().isEmpty() && m_steps < mostSteps && m_timeline.step()) ++m_steps;
}

QString Schedule::run()
{
    weather(&Schedule::isStormOver);
    m_chance.calm = true;
    m_court.recover();
    // Receipts that a court's clock running ahead has dated are believed once that day has come.
    m_prison.recover(m_court.now() + std::chrono::days(1));
    weather(&Schedule::isOver);
    return fault().isEmpty() ? verdict() : fault();
}

QString Schedule::verdict()
{
    // Whatever was acknowledged outlasts any power cut.
    m_court.cutPower();
    if (!fault().isEmpty()) return fault();
    std::set<QString> believed;
    std::set<qint64> numbers;
    for (const Sending &sending : m_prison.sendings()) {
        if (const QString wrong = verdictOn(sending); !wrong.isEmpty()) return wrong;
        if (sending.receipt.isEmpty()) continue;
        believed.insert(sending.sample.sent.digest);
        numbers.insert(readReceipt(sending.receipt)->sequence);
    }
    if (numbers.size() != believed.size()) return u"two receipts have one number"_qs;
    for (const Sending &sending : m_prison.sendings())
        if (!believed.contains(sending.sample.sent.digest) &&
            m_court.batches()->receipt(sending.sample.sent.digest).has_value())
            return u"the court has accepted a batch that the prison believes %1"_qs.arg(name(sending.transfer.state));
    return verdictOnEvents();
}

QString Schedule::verdictOn(const Sending &sending) const
{
    const Sample &sample = sending.sample;
    if (!sending.isOver())
        return u"a batch never arrived: %1 %2"_qs.arg(
            name(sending.transfer.state), sending.transfer.fault ? sending.transfer.fault->code : QString());
    if (sending.receipt.isEmpty()) {
        const bool rivalled = std::ranges::any_of(m_prison.sendings(), [&](const Sending &other) {
            return &other.sample != &sample && other.sample.sent.batch == sample.sent.batch;
        });
        const bool expected = sending.transfer.state == TransferState::Cancelled || sample.forged || rivalled;
        return expected ? QString() : u"a sound batch was refused: "_qs + sending.transfer.fault->code;
    }
    if (sample.forged) return u"a forged batch was accepted"_qs;
    const auto receipt = verifyReceipt(sending.receipt, sample.sent, m_samples.court(), m_prison.now());
    if (!receipt) return u"a receipt does not verify: "_qs + receipt.error().code;
    if (m_court.batches()->receipt(sample.sent.digest) != sending.receipt) return u"the court has another receipt"_qs;
    if (m_court.stored(sample.sent.digest) != sample.bytes) return u"the court has other bytes"_qs;
    return {};
}

/** The prison has heard exactly what the court has said: all that the clerk was told is recorded, in its order. */
QString Schedule::verdictOnEvents() const
{
    const auto recorded = m_court.events();
    for (const CourtEvent &said : m_court.said())
        if (std::ranges::find(recorded, said) == recorded.end()) return u"an event that was recorded is gone"_qs;
    const auto &heard = m_prison.heard();
    if (heard.size() < m_court.said().size()) return u"an event is missing"_qs;
    if (heard.size() > recorded.size() || !std::equal(heard.begin(), heard.end(), recorded.begin()))
        return u"events out of order"_qs;
    return {};
}

}  // namespace remit::testing
