#pragma once
#include "intake/batches.h"
#include "intake/uploads.h"

#include <condition_variable>
#include <thread>

namespace remit {

/**
 * Checks a container file completely against the checkpoints that the intake holds from earlier batches. The
 * failure is the reason for its rejection, except file.*, a fault of ours.
 */
using CheckContainer =
    std::function<Result<CheckedBatch>(const QString &file, const std::vector<WitnessedCheckpoint> &known)>;

/**
 * Decides on one whole upload (受理): checks the container, accepts or rejects it and then drops the upload. Errors:
 * faults on our side (disk, key), after which it has to be tried again.
 */
Result<void> decide(Uploads &uploads, Batches &batches, const CheckContainer &check, const Upload &upload);

/** Sent while undecided, Received or Rejected; nothing where the digest is unknown. */
std::optional<BatchState> stateOf(const Uploads &uploads, const Batches &batches, const QString &digest);

/**
 * Decides on whole uploads, one after another on a thread of its own. What a crash left undecided is decided at the
 * next start.
 */
class AcceptanceDesk
{
public:
    /** `report` hears of faults on our side (disk, key), after which the batch is tried again; on the desk's
     * thread. */
    AcceptanceDesk(Uploads &uploads, Batches &batches, CheckContainer check, std::function<void(const Error &)> report);
    /** Finishes the batch at hand. */
    ~AcceptanceDesk();
    AcceptanceDesk(const AcceptanceDesk &) = delete;
    AcceptanceDesk &operator=(const AcceptanceDesk &) = delete;

    /** Says that an upload became whole. */
    void notify();
    std::optional<BatchState> state(const QString &digest) const { return stateOf(m_uploads, m_batches, digest); }
    /** The same, but waits so long for a decision. */
    std::optional<BatchState> decided(const QString &digest, std::chrono::milliseconds patience);

private:
    void run();

    Uploads &m_uploads;
    Batches &m_batches;
    CheckContainer m_check;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::condition_variable m_decided;
    std::function<void(const Error &)> m_report;
    bool m_due = true;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace remit
