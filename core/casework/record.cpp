#include "casework/record.h"

namespace remit {

Result<std::vector<Act>> record(const Desk &desk, const Commit &commit)
{
    return desk.ports.ledger.commit(commit, desk.by(), desk.clock());
}

Result<Act> record(const Desk &desk, NewAct act)
{
    return record(desk, Commit{.acts = {std::move(act)}}).map([](const std::vector<Act> &acts) { return acts.front(); });
}

}  // namespace remit
