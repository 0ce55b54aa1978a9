#include "casework/agenda/changed.h"

namespace remit {

Result<ChangedInmates> changedInmates(const Desk &desk, qint64 since)
{
    // Reading many acts costs more than asking everybody again.
    constexpr qint64 most = 500;
    const auto head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    ChangedInmates changed{head->size, since == 0 || head->size - since > most, {}};
    if (changed.all || head->size == since) return changed;
    const auto read = desk.ports.ledger.acts(since + 1, [&](const LedgerEntry &entry) {
        const QString &kind = entry.act.kind;
        for (const QString &subject : entry.act.subject)
            if (subject.startsWith(u"inmate:")) changed.numbers.insert(subject.mid(7));
        // An import names its inmates in its lines; those of labour and points do not move a day of the law.
        const bool many = !entry.lines.empty() && !kind.startsWith(u"labour.") && !kind.startsWith(u"points.");
        changed.all = changed.all || many || kind == u"exchange.take";
        return true;
    });
    if (!read) return fail(read.error());
    return changed;
}

}  // namespace remit
