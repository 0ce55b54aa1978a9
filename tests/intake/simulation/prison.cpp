#include "prison.h"

#include "base/digest.h"
#include "signing/cms.h"

namespace remit::testing {

namespace {

using Command = TransferCommand;
const QUrl tus(u"https://court.example/tus/"_qs);
Error timeout() { return {u"sync.timeout"_qs, {{u"server"_qs, tus.host()}}, {}}; }

bool isWorthKeeping(const Transfer &before, Transfer after)
{
    after.offset = before.offset;
    return after != before;
}

}  // namespace

Prison::Prison(const Samples &samples, Network &network, Timeline &timeline, Chance &chance, Without without)
    : m_samples(samples), m_network(network), m_timeline(timeline), m_chance(chance), m_without(without)
{
    m_timeline.after(1000, [this] { visit(); });
}

void Prison::send(const Sample &sample)
{
    Transfer transfer;
    transfer.digest = sample.sent.digest;
    transfer.size = sample.sent.size;
    transfer.sender = sample.sent.sender;
    transfer.batch = sample.sent.batch;
    transfer.chunk = (transfer.size * m_chance.between(1, 12) + 11) / 12;
    const bool checksums = m_chance.below(3) > 0;
    m_sendings.push_back({sample, m_sendings.size() + 1, checksums, transfer, transfer, 0, 0, {}, {}});
    later(m_sendings.back(), m_chance.between(0, 5000));
}

/** The new value is kept before anything is done, as the uploader does. */
void Prison::happen(Sending &sending, const TransferEvent &event)
{
    auto [after, commands] = next(sending.transfer, event);
    if (isWorthKeeping(sending.transfer, after)) {
        if (m_chance.strikes("client's disk full", 10)) {
            after = next(sending.transfer, on::Stopped{{u"file.write"_qs, {}, {}}}).first;
            commands = {Command::Abort, Command::Finish};
        } else {
            sending.journal = after;
        }
    }
    sending.transfer = after;
    for (const Command command : commands) carryOut(sending, command);
}

void Prison::hangUp(Sending &sending)
{
    ++sending.turn;
    m_network.abandon(sending.connection);
}

/** The officer, or the program at its start, goes on unless all is over by then. */
void Prison::later(Sending &sending, qint64 wait)
{
    m_timeline.after(wait, [this, &sending, turn = sending.turn] {
        if (!sending.isOver() && sending.turn == turn) happen(sending, on::Start{});
    });
}

/** Killed and started again: all that is known is the journal. */
void Prison::restart(Sending &sending)
{
    hangUp(sending);
    sending.transfer = sending.journal;
    sending.arrived.clear();
    later(sending, m_chance.between(50, 30000));
}

void Prison::carryOut(Sending &sending, Command command)
{
    if (command == Command::Abort) return hangUp(sending);
    if (command == Command::Wait) {
        const auto wait = retryDelay(sending.transfer.attempts, static_cast<unsigned char>(m_chance.below(256)));
        return m_timeline.after(wait.count(), [this, &sending, turn = sending.turn] {
            if (sending.turn == turn) happen(sending, on::RetryDue{});
        });
    }
    if (command != Command::Finish) return ask(sending, command);
    if (sending.transfer.state == TransferState::Done) believe(sending);
    if (!sending.isOver()) later(sending, m_chance.between(1000, 300000));
}

/** What casework does with a receipt before the batch counts as received. */
void Prison::believe(Sending &sending)
{
    if (m_without != Without::ReceiptCheck) {
        const auto good = verifyReceipt(sending.arrived, sending.sample.sent, m_samples.court(), now());
        if (!good) return m_chance.struck("a receipt not believed");
    }
    sending.receipt = sending.arrived;
    const auto [first, isFirst] = m_receipts.emplace(sending.sample.sent.digest, sending.receipt);
    if (!isFirst && first->second != sending.receipt) m_fault = u"a batch was accepted twice"_qs;
}

Request Prison::requestFor(const Sending &sending, Command command) const
{
    using Kind = Request::Kind;
    const Transfer &transfer = sending.transfer;
    Request request;
    request.metadata = {transfer.digest, transfer.sender, transfer.batch, u"f.remit"_qs};
    request.upload = transfer.uploadUrl.section(u'/', -1);
    request.length = transfer.size;
    request.offset = transfer.offset;
    request.kind = command == Command::Ask            ? Kind::Ask
                   : command == Command::Create       ? Kind::Create
                   : command == Command::Locate       ? Kind::Locate
                   : command == Command::Terminate    ? Kind::Terminate
                   : command == Command::FetchReceipt ? Kind::Receipt
                                                      : Kind::Send;
    if (command != Command::Send) return request;
    request.body = sending.sample.bytes.mid(transfer.offset, transfer.chunk);
    if (sending.checksums) request.checksum = sha256(request.body);
    return request;
}

TransferEvent Prison::eventOf(Sending &sending, Command command, const Answer &answer)
{
    const Transfer &transfer = sending.transfer;
    switch (command) {
        case Command::Ask:
            return askedEvent(answer, transfer.digest);
        case Command::Create:
            return createdEvent(answer, tus);
        case Command::Locate:
            return locatedEvent(answer, transfer.size);
        case Command::Send:
            return sentEvent(answer, std::min(transfer.offset + transfer.chunk, transfer.size), transfer.size);
        case Command::Terminate:
            return terminatedEvent(answer);
        default:
            break;
    }
    const auto bytes = readBytes(answer);
    if (bytes) sending.arrived = *bytes;
    return receiptEvent(answer, bytes);
}

void Prison::ask(Sending &sending, Command command)
{
    const auto heard = [this, &sending, command, turn = sending.turn](const std::optional<Answer> &answer) {
        if (sending.turn != turn) return;
        happen(sending, answer ? eventOf(sending, command, *answer) : TransferEvent(on::Doubt{timeout()}));
    };
    sending.connection = m_network.send(requestFor(sending, command), sending.number, heard);
}

/** Asks what the court has said since the last visit; a visit with anything wrong in it takes nothing. */
void Prison::visit()
{
    Request request;
    request.kind = Request::Kind::Events;
    request.after = m_heard.empty() ? 0 : m_heard.back().sequence;
    m_network.send(request, 0, [this](const std::optional<Answer> &answer) {
        if (answer)
            if (auto page = readEvents(*answer)) take(*std::move(page));
        m_timeline.after(m_chance.between(5000, 60000), [this] { visit(); });
    });
}

void Prison::take(std::vector<QByteArray> page)
{
    if (page.empty()) return;
    if (page.size() > 1 && m_chance.strikes("events out of order", 150)) std::swap(page.front(), page.back());
    if (m_chance.strikes("event doubled", 150)) page.insert(page.begin(), page.back());
    if (page.size() > 1 && m_chance.strikes("event left out", 150)) page.erase(page.begin());
    auto heard = m_heard;
    for (const QByteArray &cms : page) {
        const CourtEvent *last = heard.empty() ? nullptr : &heard.back();
        const auto event =
            m_without == Without::Sequence
                ? Json::parse(verifyCms(cms, std::nullopt, m_samples.court(), now())->content).and_then(eventFromJson)
                : verifyEvent(cms, last, m_samples.court(), now());
        if (!event) return m_chance.struck("events not believed");
        heard.push_back(*event);
    }
    m_heard = std::move(heard);
}

void Prison::disturb()
{
    Sending &any = m_sendings[m_chance.below(quint32(m_sendings.size()))];
    if (m_chance.strikes("client's clock jumped", 30)) m_skew += std::chrono::hours(m_chance.between(0, 96) - 24);
    if (any.isOver()) return;
    if (m_chance.strikes("client killed", 80)) restart(any);
    if (m_chance.strikes("paused", 30)) happen(any, on::Pause{});
    if (m_chance.strikes("withdrawn", 8)) happen(any, on::Cancel{});
}

void Prison::recover(Instant atLeast)
{
    m_skew += std::max(std::chrono::seconds(0), atLeast - now());
    for (Sending &sending : m_sendings)
        if (!sending.isOver()) restart(sending);
}

bool Prison::isOver() const { return std::ranges::all_of(m_sendings, &Sending::isOver); }

}  // namespace remit::testing
