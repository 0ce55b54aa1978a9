#include "casework/sealuse.h"

#include <algorithm>

namespace remit {

namespace {

/** The acts that made and stopped a seal, and the one that set it. */
Result<std::vector<qint64>> actsOf(const Desk &desk, const QString &seal, qint64 setting)
{
    const auto about = desk.ports.ledger.actsAbout(u"seal:"_qs + seal);
    if (!about) return fail(about.error());
    std::vector<qint64> acts{setting};
    for (const qint64 seq : *about) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind == u"seal.make" || entry->act.kind == u"seal.stop") acts.push_back(seq);
    }
    std::ranges::sort(acts);
    return acts;
}

}  // namespace

Result<std::vector<SetSeal>> sealsSetOn(const Desk &desk, const QString &caseNumber, const QByteArray &paper)
{
    const auto about = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!about) return fail(about.error());
    std::vector<SetSeal> seals;
    for (const qint64 seq : *about) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Json &body = entry->act.body;
        if (entry->act.kind != u"seal.set" || body["of"].toString() != QString::fromLatin1(paper.toHex())) continue;
        auto acts = actsOf(desk, body["seal"].toString(), seq);
        if (!acts) return fail(acts.error());
        seals.push_back({QByteArray::fromHex(body["digest"].toString().toLatin1()), std::move(*acts)});
    }
    return seals;
}

}  // namespace remit
