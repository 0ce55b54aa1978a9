#pragma once
#include "intake/batches.h"
#include "intake/uploads.h"

#include <condition_variable>
#include <thread>

namespace remit {

/** Checks a container file completely; the failure is the reason for its rejection. */
using CheckContainer = std::function<Result<CheckedBatch>(const QString &file)>;

/**
 * Decides on whole uploads, one after another on a thread of its own: checks the container, accepts or rejects it and
 * then drops the upload. What a crash left undecided is decided at the next start.
 */
class Desk
{
public:
    Desk(Uploads &uploads, Batches &batches, CheckContainer check);
    /** Finishes the batch at hand. */
    ~Desk();
    Desk(const Desk &) = delete;
    Desk &operator=(const Desk &) = delete;

    /** Says that an upload became whole. */
    void notify();
    /** Sent while undecided, Received or Rejected; nothing where the digest is unknown. */
    std::optional<BatchState> state(const QString &digest) const;

private:
    void run();
    void decide(const Upload &upload);

    Uploads &m_uploads;
    Batches &m_batches;
    CheckContainer m_check;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_due = true;
    bool m_stop = false;
    std::thread m_thread;
};

}  // namespace remit
