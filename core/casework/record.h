#pragma once
#include "casework/desk.h"

#include <type_traits>

namespace remit {

/**
 * Appends acts and what belongs to them, in the name of the desk's officer, now. Errors: casework.officer.changed where
 * the officer's duties are no longer those of the desk; storage.*.
 */
Result<std::vector<Act>> record(const Desk &desk, const Commit &commit);

/** Appends one act. */
Result<Act> record(const Desk &desk, NewAct act);

/** Commits what `prepare` gives, having read as the only writer. Errors also: those of `prepare`. */
Result<std::vector<Act>> decide(const Desk &desk, const std::function<Result<Commit>()> &prepare);

/**
 * Runs a use case as the only writer, so that what it reads to decide is still so when its act is appended; all of it
 * is undone when it fails. `work` gives a Result.
 */
template <typename Work>
auto inOneTransaction(const Desk &desk, const Work &work) -> std::invoke_result_t<Work>
{
    std::invoke_result_t<Work> outcome = fail(QString());
    const Result<void> done = desk.ports.ledger.exclusively([&]() -> Result<void> {
        outcome = work();
        if (!outcome) return fail(outcome.error());
        return {};
    });
    if (!done) return fail(done.error());
    return outcome;
}

}  // namespace remit
