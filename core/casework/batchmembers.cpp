#include "casework/batchmembers.h"

#include "casework/exchange/forks.h"

namespace remit {

namespace {

Result<bool> movedSince(const Desk &desk, const QString &subject, qint64 size)
{
    return desk.ports.ledger.actsAbout(subject).map(
        [&](const std::vector<qint64> &acts) { return !acts.empty() && acts.back() > size; });
}

}  // namespace

Result<void> standsForCourt(const Desk &desk, const CaseFile &file)
{
    const Stage *stage = desk.workflowOf(file.kind).stage(file.state.stage);
    if (!stage || !stage->last)
        return fail(u"casework.batch.case.stage"_qs, {{u"case"_qs, file.number}, {u"stage"_qs, file.state.stage}});
    if (file.state.status != CaseStatus::Open)
        return fail(u"casework.batch.case.status"_qs,
                    {{u"case"_qs, file.number}, {u"status"_qs, statusCode(file.state.status)}});
    return requireNoFork(desk, file.number);
}

Result<void> standsAsGathered(const Desk &desk, const Batch &batch, qint64 size)
{
    QStringList subjects{u"batch:"_qs + batch.id};
    for (const QString &number : batch.cases) subjects << u"case:"_qs + number;
    for (const QString &subject : subjects) {
        const Result<bool> moved = movedSince(desk, subject, size);
        if (!moved) return fail(moved.error());
        if (!*moved) continue;
        const QString number = subject.startsWith(u"case:") ? subject.section(u':', 1) : QString();
        return fail(u"casework.batch.moved"_qs, {{u"batch"_qs, batch.id}, {u"case"_qs, number}});
    }
    return {};
}

}  // namespace remit
