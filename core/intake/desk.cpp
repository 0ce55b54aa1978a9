#include "intake/desk.h"

namespace remit {

namespace {

/** After a fault of ours the batch is tried again. */
constexpr auto retryAfter = std::chrono::seconds(5);

/** Disk and key are ours to mend; everything else speaks against the batch. */
bool isOurFault(const Error &error)
{
    return error.code.startsWith(u"file.") || error.code == u"signing.sign" ||
           error.code == u"signing.certificate.usage";
}

tl::unexpected<Error> differs(const char *what, const QString &expected, const QString &found)
{
    return fail(u"intake.metadata.differs"_qs,
                {{u"name"_qs, QString::fromLatin1(what)}, {u"expected"_qs, expected}, {u"found"_qs, found}});
}

Result<QByteArray> judge(Uploads &uploads, Batches &batches, const CheckContainer &check, const Upload &upload)
{
    const QString file = uploads.path(upload.id);
    const UploadMetadata &said = upload.metadata;
    return check(file, batches.checkpoints()).and_then([&](const CheckedBatch &batch) -> Result<QByteArray> {
        if (batch.sender != said.sender) return differs("sender", said.sender, batch.sender);
        if (batch.batch != said.batch) return differs("batch", said.batch, batch.batch);
        return batches.accept(file, said.digest, batch);
    });
}

}  // namespace

Result<void> decide(Uploads &uploads, Batches &batches, const CheckContainer &check, const Upload &upload)
{
    const auto accepted = judge(uploads, batches, check, upload);
    if (!accepted && isOurFault(accepted.error())) return fail(accepted.error());
    if (!accepted)
        if (const auto kept = batches.reject(upload.metadata.digest, {accepted.error()}); !kept) return kept;
    return uploads.remove(upload.id);
}

std::optional<BatchState> stateOf(const Uploads &uploads, const Batches &batches, const QString &digest)
{
    const auto before = batches.state(digest);
    if (before && before->stage == BatchState::Stage::Received) return before;
    if (uploads.holds(digest)) return BatchState{digest, BatchState::Stage::Sent, {}};
    // An upload that was there a moment ago may have been decided since the first look.
    return batches.state(digest);
}

AcceptanceDesk::AcceptanceDesk(Uploads &uploads, Batches &batches, CheckContainer check,
                               std::function<void(const Error &)> report)
    : m_uploads(uploads), m_batches(batches), m_check(std::move(check)), m_report(std::move(report))
{
    m_thread = std::thread([this] { run(); });
}

AcceptanceDesk::~AcceptanceDesk()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stop = true;
    }
    m_wake.notify_all();
    m_decided.notify_all();
    m_thread.join();
}

void AcceptanceDesk::notify()
{
    {
        const std::lock_guard lock(m_mutex);
        m_due = true;
    }
    m_wake.notify_all();
}

void AcceptanceDesk::run()
{
    std::unique_lock lock(m_mutex);
    bool failed = false;
    while (!m_stop) {
        const auto due = [this] { return m_due || m_stop; };
        if (failed)
            m_wake.wait_for(lock, retryAfter, due);
        else
            m_wake.wait(lock, due);
        m_due = failed = false;
        lock.unlock();
        for (const Upload &upload : m_uploads.whole()) {
            const auto settled = decide(m_uploads, m_batches, m_check, upload);
            if (settled) continue;
            failed = true;
            m_report(settled.error());
        }
        lock.lock();
        m_decided.notify_all();
    }
}

std::optional<BatchState> AcceptanceDesk::decided(const QString &digest, std::chrono::milliseconds patience)
{
    const auto until = std::chrono::steady_clock::now() + patience;
    std::unique_lock lock(m_mutex);
    for (;;) {
        const auto known = state(digest);
        if (!known || known->stage != BatchState::Stage::Sent || m_stop) return known;
        if (m_decided.wait_until(lock, until) == std::cv_status::timeout) return state(digest);
    }
}

}  // namespace remit
