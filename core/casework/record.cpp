#include "casework/record.h"

#include "casework/officers.h"

namespace remit {

Result<std::vector<Act>> record(const Desk &desk, const Commit &commit)
{
    const Result<void> standing = checkStanding(desk);
    if (!standing) return fail(standing.error());
    return desk.ports.ledger.commit(commit, desk.by(), desk.clock());
}

Result<Act> record(const Desk &desk, NewAct act)
{
    return record(desk, Commit{.acts = {std::move(act)}}).map([](const std::vector<Act> &acts) {
        return acts.front();
    });
}

Result<std::vector<Act>> decide(const Desk &desk, const std::function<Result<Commit>()> &prepare)
{
    return inOneTransaction(
        desk, [&] { return prepare().and_then([&](const Commit &commit) { return record(desk, commit); }); });
}

}  // namespace remit
