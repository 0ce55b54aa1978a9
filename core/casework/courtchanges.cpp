#include "casework/courtchanges.h"

#include "casework/importhistory.h"
#include "records/currentend.h"

#include <algorithm>

namespace remit {

namespace {

tl::unexpected<Error> missing(const char *path)
{
    return fail(u"casework.ruling.missing"_qs, {{u"named"_qs, QString::fromLatin1(path)}});
}

}  // namespace

SentenceChange changeOf(const CaseFile &file, const QString &court, const CourtRuling &ruling)
{
    return {file.inmate, ruling.number, court, ruling.event, ruling.endsOn};
}

Result<void> checkRulingWhole(const CaseFile &file, const CourtRuling &ruling)
{
    const HistoryEvent &event = ruling.event;
    if (!event.ruledOn) return missing("ruled_on");
    if (ruling.number.trimmed().isEmpty()) return missing("ruling_number");
    if (!ruling.changesSentence()) return {};
    if (file.kind == CaseKind::Parole) {
        if (!event.from) return missing("from");
        if (!event.until) return missing("to");
        return {};
    }
    if (!event.servedOn) return missing("served_on");
    if (!event.to && (!event.reduction || event.reduction->isZero())) return missing("reduction");
    return {};
}

Result<void> checkRulingChange(const Desk &desk, const CaseFile &file, const ConfirmRuling &request,
                               const InmateRecord &record, const std::vector<SentenceChange> &others)
{
    const CourtRuling &ruling = request.ruling;
    if (!ruling.changesSentence()) return {};
    const SentenceChange change = changeOf(file, {}, ruling);
    std::vector<SentenceChange> all = others;
    all.push_back(change);
    if (auto impossible = impossibleChange(change, record.inmate.judgment, all, desk.today())) {
        impossible->args.insert(u"case"_qs, file.number);
        return fail(impossible->code.replace(u"casework.import.ruling"_qs, u"casework.ruling"_qs), impossible->args);
    }
    const std::optional<Date> computed = endWith(file, record, others, ruling);
    if (request.acceptEnd || !ruling.endsOn || !computed || *ruling.endsOn == *computed) return {};
    return fail(
        u"casework.ruling.end"_qs,
        {{u"case"_qs, file.number}, {u"court"_qs, isoDate(*ruling.endsOn)}, {u"computed"_qs, isoDate(*computed)}});
}

std::optional<Date> endWith(const CaseFile &file, const InmateRecord &record, std::vector<SentenceChange> changes,
                            const CourtRuling &ruling)
{
    if (!ruling.changesSentence() || file.kind == CaseKind::Parole) return std::nullopt;
    CourtRuling silent = ruling;
    silent.endsOn.reset();
    const auto later = std::ranges::find_if(changes, [&](const SentenceChange &other) {
        return other.event.ruledOn && ruling.event.ruledOn && *other.event.ruledOn > *ruling.event.ruledOn;
    });
    changes.insert(later, changeOf(file, {}, silent));
    return currentEnd(record.inmate.judgment, changes);
}

Result<qint64> recordedChange(const Desk &desk, const QString &caseNumber)
{
    const Result<std::vector<qint64>> acts = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!acts) return fail(acts.error());
    qint64 change = 0;
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind == u"rulings.import") change = seq;
        if (entry->act.kind == u"rulings.withdraw") change = 0;
    }
    return change;
}

std::vector<SentenceChange> changesWithout(const InmateRecord &record, qint64 act)
{
    std::vector<SentenceChange> others;
    for (size_t i = 0; i < record.changes.size(); ++i)
        if (record.changeSources[i].seq != act) others.push_back(record.changes[i]);
    return others;
}

}  // namespace remit
