#pragma once
#include "base/json.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <chrono>
#include <optional>
#include <utility>
#include <variant>
#include <vector>

namespace remit {

/** Where the sending of one file to a court stands (发送进度). */
enum class TransferState {
    /** Waits for its turn; nothing has left this machine. */
    Queued,
    /** Asks whether the intake knows the file already. */
    Asking,
    /** Asks for a place to upload to. */
    Creating,
    /** Asks how many bytes the intake holds. */
    Locating,
    /** Bytes are under way. */
    Uploading,
    /** The intake holds every byte; asks for the receipt. */
    Completing,
    /** The answer to a sending is in doubt (是否送达不明): asks whether the intake knows the file. */
    Unknown,
    /** Withdraws the upload; only the intake's word that it has no such batch ends this. */
    Cancelling,
    /** Stopped by the officer or by a fault that waiting does not mend (see `fault`); can be resumed. */
    Paused,
    /** The receipt is here (not yet verified against the batch), or the whole file where the server gives none. */
    Done,
    /** The intake refused the batch for good; `fault` says why. */
    Rejected,
    /** Withdrawn before the intake accepted it. */
    Cancelled,
};

/** One sending: a plain value, kept by the caller so that a restart goes on where it stood. */
struct Transfer {
    TransferState state = TransferState::Queued;
    /** The file's path on this machine. */
    QString file;
    /** SHA-256 of the file, lower-case hexadecimal. */
    QString digest;
    /** Bytes, 1 or more. */
    qint64 size = 0;
    QString sender;
    QString batch;
    /** Where the upload lies on the server; empty until it was created. */
    QString uploadUrl;
    /** Bytes that the server said it holds. Only for show: after any doubt the server is asked again. */
    qint64 offset = 0;
    /** Bytes of one piece, 1 or more: what a cut connection can waste at most. */
    qint64 chunk = 4 * 1024 * 1024;
    /** Whether any byte of the file may have left this machine. */
    bool exposed = false;
    /** Failures since the last progress; sets the wait before the next try. */
    int attempts = 0;
    /** Whether the server has the intake's questions around tus; false for any other tus server. */
    bool receipts = true;
    /** Why it waits, is paused or was rejected. */
    std::optional<Error> fault;

    bool operator==(const Transfer &) const = default;
};

Json transferToJson(const Transfer &transfer);
/** Errors: fields.* with `path`. */
Result<Transfer> transferFromJson(const Json &json);

/** What can happen to a transfer. */
namespace on {
/** The officer or the program starts or resumes it; also what a restart of the program sends. */
struct Start {
    bool operator==(const Start &) const = default;
};
/** The intake holds every byte of this file, accepted or still being checked. */
struct Known {
    bool operator==(const Known &) const = default;
};
/** The intake has no batch of this digest. */
struct NotKnown {
    bool operator==(const NotKnown &) const = default;
};
/** An upload was made. */
struct Created {
    QString url;
    bool operator==(const Created &) const = default;
};
/** The server holds that many bytes: the answer to HEAD and to every piece. */
struct Offset {
    qint64 offset = 0;
    bool operator==(const Offset &) const = default;
};
/** The server's offset is another, or a piece arrived damaged: ask where it is. */
struct Conflict {
    bool operator==(const Conflict &) const = default;
};
/** The upload no longer exists (404, 410). */
struct Gone {
    bool operator==(const Gone &) const = default;
};
/** The receipt arrived. */
struct ReceiptGiven {
    bool operator==(const ReceiptGiven &) const = default;
};
/** The upload was removed, or was not there. */
struct Terminated {
    bool operator==(const Terminated &) const = default;
};
/** The intake refuses the batch for good. */
struct Refused {
    Error why;
    bool operator==(const Refused &) const = default;
};
/** No answer, a broken one, or one that asks to come back later (timeout, cut, 423, 429, 5xx, receipt not yet). */
struct Doubt {
    Error why;
    bool operator==(const Doubt &) const = default;
};
/** A fault that waiting does not mend: wrong server certificate, changed file. */
struct Stopped {
    Error why;
    bool operator==(const Stopped &) const = default;
};
/** The wait is over. */
struct RetryDue {
    bool operator==(const RetryDue &) const = default;
};
struct Pause {
    bool operator==(const Pause &) const = default;
};
struct Cancel {
    bool operator==(const Cancel &) const = default;
};
}  // namespace on

using TransferEvent =
    std::variant<on::Start, on::Known, on::NotKnown, on::Created, on::Offset, on::Conflict, on::Gone, on::ReceiptGiven,
                 on::Terminated, on::Refused, on::Doubt, on::Stopped, on::RetryDue, on::Pause, on::Cancel>;

/** What the driver must do next. */
enum class TransferCommand {
    /** GET /batches/{digest}: Known, NotKnown, Refused or Doubt. */
    Ask,
    /** POST: Created, Refused or Doubt. */
    Create,
    /** HEAD: Offset, Gone or Doubt. */
    Locate,
    /** PATCH the piece at `offset`: Offset, Conflict, Gone, Refused or Doubt. */
    Send,
    /** GET …/receipt: ReceiptGiven, NotKnown, Refused or Doubt. */
    FetchReceipt,
    /** DELETE: Terminated or Doubt. */
    Terminate,
    /** Wait retryDelay(), then RetryDue. */
    Wait,
    /** Give up the request or the wait under way. */
    Abort,
    /** Tell the caller that the transfer has come to rest (Paused, Done, Rejected, Cancelled). */
    Finish,
};

/**
 * The whole course of a sending as one pure function: the transfer after the event, and what to do. The new
 * value must be kept before any command is carried out. An event that means nothing in a state (a late answer,
 * for example) changes nothing and asks for nothing.
 */
std::pair<Transfer, std::vector<TransferCommand>> next(const Transfer &transfer, const TransferEvent &event);

/** Whether nothing more happens by itself: Paused, Done, Rejected, Cancelled. */
bool isAtRest(TransferState state);

/**
 * The wait before try `attempts` + 1: doubling from `first` up to 5 minutes, of which a random share between a half
 * and the whole is taken so that many clients do not return in step. `jitter` 0 to 255. Requires attempts >= 1.
 */
std::chrono::milliseconds retryDelay(int attempts, unsigned char jitter,
                                     std::chrono::milliseconds first = std::chrono::seconds(1));

/** "queued", "asking" … as stored and shown by the command line. */
QString name(TransferState state);

}  // namespace remit
