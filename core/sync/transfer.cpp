#include "sync/transfer.h"

#include <algorithm>

namespace remit {

namespace {

using State = TransferState;
using Command = TransferCommand;

/** One step: the transfer being changed and the commands collected, with a rule for every kind of event. */
class Step
{
public:
    explicit Step(Transfer before) : t(std::move(before)) {}

    void operator()(const on::Start &)
    {
        if (is({State::Rejected, State::Cancelled}) || (t.state == State::Done && !t.receipts))
            return issue(Command::Finish);
        if (t.state != State::Queued && !isAtRest(t.state)) issue(Command::Abort);
        progressed();
        if (t.state == State::Cancelling) return withdraw();
        if (t.receipts) return go(t.exposed ? State::Unknown : State::Asking, Command::Ask);
        place();
    }

    void operator()(const on::Known &)
    {
        if (!is({State::Asking, State::Unknown, State::Cancelling})) return;
        t.offset = t.size;
        go(State::Completing, Command::FetchReceipt);
    }

    void operator()(const on::NotKnown &)
    {
        if (is({State::Asking, State::Unknown})) return place();
        if (t.state == State::Cancelling) return rest(State::Cancelled);
        if (t.state == State::Completing) again(State::Unknown, Command::Ask);
    }

    void operator()(const on::Created &event)
    {
        if (t.state != State::Creating) return;
        t.uploadUrl = event.url;
        t.offset = 0;
        t.exposed = true;
        go(State::Uploading, Command::Send);
    }

    void operator()(const on::Offset &event)
    {
        if (!is({State::Locating, State::Uploading})) return;
        const bool further = event.offset > t.offset;
        if (event.offset < 0 || event.offset > t.size) return stop({u"sync.offset"_qs, offsetArgs(event.offset), {}});
        if (t.state == State::Uploading && !further) return again(State::Locating, Command::Locate);
        t.offset = event.offset;
        if (further) progressed();
        if (t.offset < t.size) return go(State::Uploading, Command::Send);
        if (t.receipts) return go(State::Completing, Command::FetchReceipt);
        rest(State::Done);
    }

    void operator()(const on::Conflict &)
    {
        if (t.state == State::Uploading) again(State::Locating, Command::Locate);
    }

    /** An intake drops an upload once it has decided, so a missing upload may mean that the batch was accepted. */
    void operator()(const on::Gone &)
    {
        if (!is({State::Locating, State::Uploading})) return;
        t.uploadUrl.clear();
        t.offset = 0;
        if (t.receipts)
            again(State::Unknown, Command::Ask);
        else
            again(State::Creating, Command::Create);
    }

    void operator()(const on::ReceiptGiven &)
    {
        if (t.state == State::Completing) rest(State::Done);
    }

    void operator()(const on::Terminated &)
    {
        if (t.state != State::Cancelling) return;
        t.uploadUrl.clear();
        withdraw();
    }

    void operator()(const on::Refused &event)
    {
        if (t.state == State::Queued || isAtRest(t.state)) return;
        t.fault = event.why;
        rest(State::Rejected);
    }

    void operator()(const on::Doubt &event)
    {
        if (t.state == State::Queued || isAtRest(t.state)) return;
        if (t.state == State::Uploading) {
            const bool mayBeWhole = t.receipts && t.chunk >= t.size - t.offset;
            t.state = mayBeWhole ? State::Unknown : State::Locating;
        }
        t.fault = event.why;
        t.attempts += 1;
        issue(Command::Wait);
    }

    void operator()(const on::Stopped &event)
    {
        if (!isAtRest(t.state) || t.state == State::Paused) stop(event.why);
    }

    void operator()(const on::RetryDue &)
    {
        switch (t.state) {
            case State::Asking:
            case State::Unknown:
                return issue(Command::Ask);
            case State::Creating:
                return issue(Command::Create);
            case State::Locating:
                return issue(Command::Locate);
            case State::Completing:
                return issue(Command::FetchReceipt);
            case State::Cancelling:
                return withdraw();
            default:
                return;
        }
    }

    void operator()(const on::Pause &)
    {
        if (!isAtRest(t.state) && t.state != State::Cancelling) stop({u"sync.paused"_qs, {}, {}});
    }

    void operator()(const on::Cancel &)
    {
        if (is({State::Cancelling, State::Done, State::Rejected, State::Cancelled})) return;
        issue(Command::Abort);
        if (!t.exposed) return rest(State::Cancelled);
        t.state = State::Cancelling;
        t.attempts = 0;
        withdraw();
    }

    Transfer t;
    std::vector<Command> commands;

private:
    bool is(std::initializer_list<State> states) const
    {
        return std::find(states.begin(), states.end(), t.state) != states.end();
    }

    void issue(Command command) { commands.push_back(command); }

    void go(State state, Command command)
    {
        t.state = state;
        issue(command);
    }

    /** Goes on with the upload that there is, or makes one. */
    void place()
    {
        if (t.uploadUrl.isEmpty())
            go(State::Creating, Command::Create);
        else
            go(State::Locating, Command::Locate);
    }

    /** A step back: at once the first time, with a growing wait when it happens again without progress. */
    void again(State state, Command command)
    {
        t.attempts += 1;
        go(state, t.attempts > 1 ? Command::Wait : command);
    }

    /** First the upload, then the question whether the intake had accepted the batch before that. */
    void withdraw()
    {
        if (!t.uploadUrl.isEmpty()) return issue(Command::Terminate);
        if (t.receipts) return issue(Command::Ask);
        rest(State::Cancelled);
    }

    void progressed()
    {
        t.attempts = 0;
        t.fault.reset();
    }

    void stop(Error why)
    {
        issue(Command::Abort);
        t.fault = std::move(why);
        rest(State::Paused);
    }

    void rest(State state)
    {
        t.state = state;
        if (state == State::Done || state == State::Cancelled) progressed();
        issue(Command::Finish);
    }

    ErrorArgs offsetArgs(qint64 offset) const
    {
        return {{u"offset"_qs, QString::number(offset)}, {u"size"_qs, QString::number(t.size)}};
    }
};

}  // namespace

std::pair<Transfer, std::vector<TransferCommand>> next(const Transfer &transfer, const TransferEvent &event)
{
    Step step(transfer);
    std::visit(step, event);
    return {std::move(step.t), std::move(step.commands)};
}

bool isAtRest(TransferState state)
{
    return state == State::Paused || state == State::Done || state == State::Rejected || state == State::Cancelled;
}

std::chrono::milliseconds retryDelay(int attempts, unsigned char jitter, std::chrono::milliseconds first)
{
    constexpr std::chrono::milliseconds longest = std::chrono::minutes(5);
    const auto whole = std::min(longest, first * (1 << std::min(attempts - 1, 20)));
    return whole / 2 + whole / 2 * jitter / 255;
}

}  // namespace remit
