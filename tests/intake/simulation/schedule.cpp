#include "schedule.h"

#include "base/digest.h"
#include "signing/cms.h"

#include <QDir>

namespace remit::testing {

namespace {

const Instant start = *parseInstant(u"2026-12-01T09:00:00+08:00");
Error lost() { return {u"sync.timeout"_qs, {{u"server"_qs, u"simulated"_qs}}, {}}; }
QString shared() { return QDir(u"/dev/shm"_qs).exists() ? u"/dev/shm/remit-simulation-XXXXXX"_qs : QString(); }

}  // namespace

CourtKey::CourtKey()
{
    CertificateRequest request;
    request.commonName = u"模拟法院"_qs;
    request.notBefore = start - std::chrono::days(400);
    request.notAfter = start + std::chrono::days(4000);
    authority = *createAuthority(request, systemRandom());
    request.role = CertificateRole::CourtReceipt;
    signer = *signerOf(*issue(authority, request, systemRandom()));
    if (!trust.add(authority.certificate)) qFatal("authority");
}

Result<QByteArray> CourtKey::sign(QByteArrayView content, Instant at) const
{
    return signCms(*signer, content, {false, at, true});
}

Schedule::Schedule(const CourtKey &court, quint32 seed, Without without)
    : m_court(court),
      m_dice(seed),
      m_without(without),
      m_folder(shared()),
      m_disk(m_folder.path()),
      m_clientNow(start),
      m_courtNow(start)
{
    m_disk.lying = without == Without::Sync;
    makeSendings(1 + int(below(3)));
}

void Schedule::makeSendings(int count)
{
    for (int i = 1; i <= count; ++i) {
        Sending sending;
        sending.bytes = QByteArray(int(200 + below(3000)), char('a' + i));
        sending.sent = {u"1399000001"_qs,
                        u"2026-%1"_qs.arg(i),
                        1,
                        QString::fromLatin1(sha256Hex(sending.bytes)),
                        sending.bytes.size(),
                        {u"remit/simulated"_qs, i, QByteArray(32, char(i))}};
        sending.transfer.digest = sending.sent.digest;
        sending.transfer.size = sending.sent.size;
        sending.transfer.sender = sending.sent.sender;
        sending.transfer.batch = sending.sent.batch;
        sending.transfer.chunk = 50 + below(1500);
        sending.journal = sending.transfer;
        m_sendings.push_back(std::move(sending));
    }
}

bool Schedule::openIntake()
{
    auto uploads = Uploads::open(
        m_folder.path(), {}, [this] { return m_courtNow; },
        [this](int size) {
            QByteArray bytes(size, '\0');
            for (char &byte : bytes) byte = char(m_dice());
            return bytes;
        });
    auto batches = Batches::open(
        m_folder.path(), u"模拟法院"_qs, [this](QByteArrayView content) { return m_court.sign(content, m_courtNow); },
        [this] { return m_courtNow; });
    // On a full disk it does not start; it is started again when there is room.
    if (m_disk.full && (!uploads || !batches)) return true;
    if (!uploads || !batches) {
        m_fault = u"the intake does not start: "_qs + (uploads ? batches.error().code : uploads.error().code);
        return false;
    }
    m_uploads = std::move(*uploads);
    m_batches = std::move(*batches);
    return true;
}

void Schedule::killIntake(bool power)
{
    m_disk.killAfter = -1;
    m_uploads.reset();
    m_batches.reset();
    if (power) m_disk.cutPower();
    openIntake();
}

/** The new value is kept before anything is done, as the uploader does. */
void Schedule::happen(Sending &sending, const TransferEvent &event)
{
    auto [after, commands] = next(sending.transfer, event);
    sending.transfer = sending.journal = after;
    for (const TransferCommand command : commands) {
        if (command == TransferCommand::Abort) sending.todo.clear();
        if (command != TransferCommand::Abort && command != TransferCommand::Finish) sending.todo.push_back(command);
    }
}

void Schedule::disturb()
{
    if (roll(4)) killIntake(roll(50));
    if (!m_batches && !m_disk.full) openIntake();
    if (roll(4)) m_disk.full = !m_disk.full;
    if (roll(3)) m_courtNow += std::chrono::hours(int(below(96)) - 24);
    if (roll(3)) m_clientNow += std::chrono::hours(int(below(96)) - 24);
    if (roll(6)) record();
    if (m_without == Without::Idempotency && roll(5)) forget();
    Sending &any = m_sendings[below(quint32(m_sendings.size()))];
    if (roll(3)) happen(any, on::Pause{});
    // Killed and started again: all that is known is the journal.
    if (roll(5)) {
        any.transfer = any.journal;
        any.todo.clear();
        happen(any, on::Start{});
    }
    if (!m_late.empty() && roll(30)) {
        const size_t which = below(quint32(m_late.size()));
        const auto [index, command] = m_late[which];
        m_late.erase(m_late.begin() + std::ptrdiff_t(which));
        try {
            serve(m_sendings[index], command);
        } catch (const Killed &) {
            killIntake(roll(50));
        }
    }
}

void Schedule::step(Sending &sending)
{
    if (sending.todo.empty()) {
        if (sending.transfer.state != TransferState::Done) happen(sending, on::Start{});
        return;
    }
    const TransferCommand command = sending.todo.front();
    sending.todo.erase(sending.todo.begin());
    if (command == TransferCommand::Wait) return happen(sending, on::RetryDue{});
    happen(sending, ask(sending, command));
}

/** A request and what the client hears of it. */
TransferEvent Schedule::ask(Sending &sending, TransferCommand command)
{
    if (roll(8)) m_late.emplace_back(size_t(&sending - m_sendings.data()), command);
    if (roll(8)) return on::Doubt{lost()};
    if (roll(8)) m_disk.killAfter = int(below(8));
    try {
        const TransferEvent answer = serve(sending, command);
        m_disk.killAfter = -1;
        if (roll(8)) return on::Doubt{lost()};
        return answer;
    } catch (const Killed &) {
        killIntake(roll(50));
        return on::Doubt{lost()};
    }
}

TransferEvent Schedule::serve(Sending &sending, TransferCommand command)
{
    const Transfer &transfer = sending.transfer;
    if (!m_uploads || !m_batches) return on::Doubt{lost()};
    const bool accepted = m_batches->state(transfer.digest).has_value();
    switch (command) {
        case TransferCommand::Ask:
            if (accepted || m_uploads->holds(transfer.digest)) return on::Known{};
            return on::NotKnown{};
        case TransferCommand::Create: {
            const auto made =
                m_uploads->create({transfer.digest, transfer.sender, transfer.batch, u"f"_qs}, transfer.size);
            if (made) return on::Created{made->id};
            return on::Doubt{made.error()};
        }
        case TransferCommand::Locate:
            if (const auto upload = m_uploads->find(transfer.uploadUrl)) return on::Offset{upload->offset};
            return on::Gone{};
        case TransferCommand::Send:
            return take(sending);
        case TransferCommand::FetchReceipt:
            decide();
            return receiptFor(sending);
        default:
            return on::Doubt{lost()};
    }
}

TransferEvent Schedule::take(Sending &sending)
{
    const Transfer &transfer = sending.transfer;
    auto piece = m_uploads->write(transfer.uploadUrl, transfer.offset);
    if (!piece) {
        if (piece.error().code == u"intake.upload.none") return on::Gone{};
        if (piece.error().code == u"intake.upload.offset") return on::Conflict{};
        return on::Doubt{piece.error()};
    }
    const QByteArray bytes = sending.bytes.mid(transfer.offset, transfer.chunk);
    const auto written = (*piece)->append(roll(5) ? bytes.left(bytes.size() / 2) : bytes);
    if (!written) return on::Doubt{written.error()};
    const auto upload = (*piece)->commit();
    if (upload) return on::Offset{upload->offset};
    return on::Doubt{upload.error()};
}

/** What the acceptance desk does with every whole upload. */
void Schedule::decide()
{
    for (const Upload &upload : m_uploads->whole()) {
        for (const Sending &sending : m_sendings) {
            if (sending.sent.digest != upload.metadata.digest) continue;
            const auto receipt =
                m_batches->accept(m_uploads->path(upload.id), upload.metadata.digest,
                                  {sending.sent.sender, sending.sent.batch, 1, sending.sent.checkpoint});
            if (!receipt) continue;
            if (!m_uploads->remove(upload.id)) continue;
        }
    }
}

TransferEvent Schedule::receiptFor(Sending &sending)
{
    const Sending &answered = roll(6) ? m_sendings[below(quint32(m_sendings.size()))] : sending;
    const auto bytes = m_batches->receipt(answered.sent.digest);
    if (!bytes) {
        if (m_uploads->holds(sending.sent.digest)) return on::Doubt{bytes.error()};
        return on::NotKnown{};
    }
    const auto [given, first] = m_given.emplace(answered.sent.digest, *bytes);
    if (!first && given->second != *bytes) m_fault = u"a batch was accepted twice"_qs;
    if (m_without != Without::ReceiptCheck) {
        const auto good = verifyReceipt(*bytes, sending.sent, m_court.trust, m_clientNow);
        if (!good) return on::Doubt{good.error()};
    }
    if (sending.transfer.state == TransferState::Completing) sending.receipt = *bytes;
    return on::ReceiptGiven{};
}

/** What an intake does that keeps its answers for some time only. */
void Schedule::forget()
{
    for (const char *part : {"receipts", "batches"}) {
        QDir folder(m_folder.filePath(QString::fromLatin1(part)));
        for (const QString &name : folder.entryList(QDir::Files)) folder.remove(name);
    }
    killIntake(false);
}

void Schedule::record()
{
    const QString number = u"2026-%1"_qs.arg(below(5), 4, 10, QChar(u'0'));
    const ClerkEntry entry{number, eventKinds().at(qsizetype(below(quint32(eventKinds().size())))), Json::Object{}, {}};
    try {
        const auto said = recordEvent(
            m_folder.path(), entry, [this](QByteArrayView content) { return m_court.sign(content, m_courtNow); },
            start);
        if (said) m_said.push_back(*said);
    } catch (const Killed &) {
        killIntake(false);
    }
}

/** A visit takes every event that is sound, or, at the first that is not, none after it. */
void Schedule::fetchEvents()
{
    auto page = signedEvents(m_folder.path(), m_heard.empty() ? 0 : m_heard.back().sequence, 100);
    if (!page || page->empty()) return;
    if (roll(20)) std::swap(page->front(), page->back());
    if (roll(20)) page->insert(page->begin(), page->back());
    if (roll(20)) page->erase(page->begin());
    for (const QByteArray &cms : *page) {
        const auto report = verifyCms(cms, std::nullopt, m_court.trust, m_clientNow);
        const CourtEvent *last = m_heard.empty() ? nullptr : &m_heard.back();
        const auto event = m_without == Without::Sequence ? Json::parse(report->content).and_then(eventFromJson)
                                                          : verifyEvent(cms, last, m_court.trust, m_clientNow);
        if (!event) return;
        m_heard.push_back(*event);
    }
}

QString Schedule::verdict()
{
    if (!m_fault.isEmpty()) return m_fault;
    // Whatever a receipt was given for outlasts any power cut.
    killIntake(true);
    if (!m_fault.isEmpty()) return m_fault;
    std::set<qint64> sequences;
    for (const Sending &sending : m_sendings) {
        if (sending.transfer.state != TransferState::Done)

            return u"a batch never arrived: %1 %2"_qs.arg(
                name(sending.transfer.state), sending.transfer.fault ? sending.transfer.fault->code : QString());
        const auto receipt = verifyReceipt(sending.receipt, sending.sent, m_court.trust, m_clientNow);
        if (!receipt) return u"a receipt does not verify: "_qs + receipt.error().code;
        sequences.insert(receipt->sequence);
        if (m_batches->receipt(sending.sent.digest) != sending.receipt) return u"the court has another receipt"_qs;
        QFile stored(m_folder.filePath(u"batches/%1.remit"_qs.arg(sending.sent.digest)));
        if (!stored.open(QIODevice::ReadOnly) || stored.readAll() != sending.bytes)
            return u"the court has other bytes"_qs;
    }
    if (m_batches->count() != std::ssize(m_sendings))
        return u"%1 of %2 batches are there"_qs.arg(m_batches->count()).arg(m_sendings.size());
    if (std::ssize(sequences) != std::ssize(m_sendings)) return u"two receipts have one number"_qs;
    if (m_heard.size() < m_said.size()) return u"an event is missing"_qs;
    for (size_t i = 0; i < m_heard.size(); ++i)
        if (m_heard[i].sequence != qint64(i) + 1) return u"events out of order"_qs;
    return {};
}

QString Schedule::run()
{
    if (!openIntake()) return m_fault;
    constexpr int storm = 150, calm = 4000;
    for (int i = 0; i < storm + calm && m_fault.isEmpty(); ++i) {
        if (i == storm) {
            m_calm = true;
            m_disk.full = false;
            // Receipts that a court clock running ahead has dated are believed once that day has come.
            m_clientNow = std::max(m_clientNow, m_courtNow) + std::chrono::days(60);
        }
        disturb();
        if (!m_fault.isEmpty()) break;
        step(m_sendings[below(quint32(m_sendings.size()))]);
        if (i % 10 == 0) fetchEvents();
        const bool done = std::ranges::all_of(
            m_sendings, [](const Sending &each) { return each.transfer.state == TransferState::Done; });
        if (m_calm && done) break;
    }
    m_calm = true;
    if (m_fault.isEmpty()) fetchEvents();
    return verdict();
}

}  // namespace remit::testing
