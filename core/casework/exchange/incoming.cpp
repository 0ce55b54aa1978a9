#include "casework/exchange/incoming.h"

#include "batch/containercheck.h"
#include "batch/layout.h"
#include "casework/exchange/forks.h"
#include "casework/ledgerwork.h"
#include "casework/numbers/incomingnumbers.h"
#include "casework/shapes.h"

#include <algorithm>

namespace remit {

namespace {

Result<ExchangeDocument> headOfContainer(const Container &container)
{
    if (!container.find(exchangeEntry)) return fail(u"casework.exchange.kind"_qs, {{u"path"_qs, container.path()}});
    return container.read(exchangeEntry)
        .and_then([](const QByteArray &bytes) { return Json::parse(bytes); })
        .and_then(exchangeFromJson);
}

/** Whether it is meant for this store, comes from one of its prison, and not from a clock ahead. */
Result<void> checkHead(const Desk &desk, const ExchangeDocument &head)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    if (head.to != info->id) return fail(u"casework.exchange.other"_qs, {{u"to"_qs, head.to}});
    if (head.environment != environmentCode(info->environment)) return fail(u"casework.exchange.environment"_qs);
    if (const auto peer = exchangePeer(desk, head.from); !peer) return fail(peer.error());
    if (head.madeAt <= desk.clock() + mostAhead) return {};
    return fail(u"casework.exchange.future"_qs,
                {{u"at"_qs, isoInstant(head.madeAt)}, {u"now"_qs, isoInstant(desk.clock())}});
}

/** The whole container, its signature and its checkpoint's; what this store knows of the giver is asked later. */
Result<ContainerReport> checkWhole(const Desk &desk, const Container &container, const ExchangeDocument &head,
                                   const TrustStore &authorities)
{
    ContainerReport report;
    checkContents(container, report);
    checkSignatures(container, {authorities, desk.clock(), {}}, report);
    if (!report.valid())
        return fail(u"casework.exchange.unsound"_qs, {{u"path"_qs, container.path()}}, report.allFindings());
    if (!report.checkpointSignature || report.checkpoint->origin != originOf(head.from))
        return fail(u"casework.exchange.unsigned"_qs, {{u"path"_qs, container.path()}});
    return report;
}

/** Nothing in it was recorded by a clock ahead either. */
Result<void> checkTimes(const Desk &desk, const CaseSide &side)
{
    for (const CourseAct &act : side.course)
        if (act.here.at > desk.clock() + mostAhead)
            return fail(u"casework.exchange.future"_qs,
                        {{u"at"_qs, isoInstant(act.here.at)}, {u"now"_qs, isoInstant(desk.clock())}});
    return {};
}

/** A ward decides its own area's stages alone, whoever it has enrolled; the court answers only the centre. */
Result<void> checkDecisions(const Desk &desk, const CaseSide &side)
{
    const Result<std::vector<ExchangePeer>> peers = exchangePeers(desk);
    if (!peers) return fail(peers.error());
    const Json &kind = side.course.front().here.body["kind"];
    const Workflow &workflow = desk.workflowOf(caseKindFromCode(kind.toString()).value_or(CaseKind::Commutation));
    for (const CourseAct &act : side.course) {
        const auto peer = std::ranges::find(*peers, act.original.store, &ExchangePeer::store);
        if (peer == peers->end() || peer->kind == PeerKind::Centre) continue;
        const QString code = act.here.body["stage"].toString();
        const Stage *stage = workflow.stage(code);
        const bool beyond = act.here.kind == u"case.step" && (!stage || !stage->ownArea);
        if (beyond || act.here.kind.startsWith(u"court."))
            return fail(u"casework.exchange.stage"_qs, {{u"name"_qs, peer->name}, {u"stage"_qs, code}});
    }
    return {};
}

std::vector<Checkpoint> continuedBy(const ContainerReport &report)
{
    std::vector<Checkpoint> continued;
    for (const CaseReport &each : report.cases)
        for (const WitnessedCheckpoint &claimed : each.claimed)
            if (std::ranges::find(continued, claimed.checkpoint) == continued.end())
                continued.push_back(claimed.checkpoint);
    return continued;
}

/** The number here of a case that some ledger opened; empty where it is not here. */
Result<QString> numberHere(const Desk &desk, const ExchangeDocument &head, const CaseSide &side)
{
    const Result<Act> opening = parseAct(side.course.front().original.canonical);
    if (!opening) return fail(opening.error());
    const QString number = opening->body["case"].toString();
    // Whether it is one of ours stands in its first act, which was held against the ledger.
    if (opening->store == head.to) return number;
    const auto acts = desk.ports.ledger.actsAbout(openedSubject(opening->store, number));
    if (!acts) return fail(acts.error());
    if (acts->empty()) return QString();
    return desk.ports.ledger.act(acts->back()).map([](const LedgerEntry &entry) {
        return entry.act.body["case"].toString();
    });
}

/** Whether the inmate is here, is the same person, and has no other case that runs. */
Result<void> checkInmate(const Desk &desk, const CaseSide &side)
{
    const Result<InmateRecord> record = desk.ports.inmates.inmate(side.inmate);
    if (!record) return fail(record.error());
    if (record->inmate.name != side.inmateName)
        return fail(u"casework.exchange.inmate"_qs,
                    {{u"number"_qs, side.inmate}, {u"here"_qs, record->inmate.name}, {u"there"_qs, side.inmateName}});
    CaseQuery query;
    query.inmate = side.inmate;
    const Result<std::vector<CaseRow>> rows = desk.ports.cases.cases(query);
    if (!rows) return fail(rows.error());
    for (const CaseRow &row : *rows)
        if (row.status == CaseStatus::Open || row.status == CaseStatus::Locked)
            return fail(u"casework.case.already"_qs, {{u"case"_qs, row.number}, {u"name"_qs, row.name}});
    return {};
}

/** Its own number where that is free, else the next free one; `given` are those that this container has used. */
Result<QString> freeNumber(const Desk &desk, const QString &wanted, QStringList &given)
{
    if (!given.contains(wanted) && !desk.ports.cases.caseFile(wanted)) return given.emplace_back(wanted);
    const QString year = wanted.section(u'-', 0, 0);
    const Result<int> next = desk.ports.cases.nextNumber(u"case."_qs + year);
    if (!next) return fail(next.error());
    for (int number = *next;; ++number) {
        const QString free = year + u'-' + QString::number(number).rightJustified(4, u'0');
        if (!given.contains(free)) return given.emplace_back(free);
    }
}

/** No copy says otherwise than the one that is here under the same name. */
Result<void> checkSameActs(const CaseCourse &ours, const CaseCourse &theirs)
{
    for (const CourseAct &act : theirs)
        for (const CourseAct &known : ours)
            if (known.original.store == act.original.store && known.original.seq == act.original.seq &&
                known.original.canonical != act.original.canonical)
                return fail(u"casework.exchange.copy"_qs, {{u"seq"_qs, QString::number(act.here.seq)}});
    return {};
}

TakenOutcome outcomeOf(size_t common, size_t ours, size_t theirs)
{
    if (common == theirs) return common == ours ? TakenOutcome::Unchanged : TakenOutcome::Behind;
    return common == ours ? TakenOutcome::Advanced : TakenOutcome::Forked;
}

/** A side that a person decided against is known; it does not fork the case again. */
Result<void> dropDecided(const Desk &desk, const QString &from, IncomingCase &each)
{
    return wasDecided(desk, each.result.here, from, each.side->course).map([&](bool decided) {
        if (decided) each.result.outcome = TakenOutcome::Behind;
    });
}

/** What becomes of a case that is here already. */
Result<void> compare(const Desk &desk, const QString &from, IncomingCase &each, BroughtNumbers &numbers)
{
    const Result<CaseCourse> ours = courseHere(desk.ports.ledger, each.result.here);
    if (!ours) return fail(ours.error());
    const Result<void> same = checkSameActs(*ours, each.side->course);
    if (!same) return same;
    each.common = commonStart(*ours, each.side->course);
    if (each.common == 0) return fail(u"casework.exchange.copy"_qs, {{u"seq"_qs, u"1"_qs}});
    for (size_t i = 0; i < each.common; ++i) each.places[each.side->course[i].here.seq] = (*ours)[i].here.seq;
    each.result.outcome = outcomeOf(each.common, ours->size(), each.side->course.size());
    if (each.result.outcome == TakenOutcome::Forked) return dropDecided(desk, from, each);
    if (each.result.outcome != TakenOutcome::Advanced) return {};
    const Result<CaseFile> file = desk.ports.cases.caseFile(each.result.here);
    if (!file) return fail(file.error());
    if (file->batch.isEmpty())
        return checkIncomingNumbers(desk, each.side->course, each.common, each.result.here, numbers);
    return fail(u"casework.exchange.batch"_qs, {{u"case"_qs, file->number}, {u"batch"_qs, file->batch}});
}

/** What the cases of one container take for themselves: numbers of cases here, and those on their proposals. */
struct TakenUp {
    QStringList cases;
    BroughtNumbers proposals;
};

Result<void> judge(const Desk &desk, const ExchangeDocument &head, IncomingCase &each, TakenUp &taken)
{
    if (each.side->course.empty() || each.side->course.front().here.kind != u"case.open")
        return fail(u"casework.exchange.empty"_qs, {{u"case"_qs, each.result.there}});
    const Result<QString> number = numberHere(desk, head, *each.side);
    if (!number) return fail(number.error());
    each.result.here = *number;
    const Result<void> proper = checkTimes(desk, *each.side).and_then([&] { return checkDecisions(desk, *each.side); });
    if (!proper) return proper;
    if (!number->isEmpty()) return compare(desk, head.from, each, taken.proposals);
    const Result<void> fits = checkInmate(desk, *each.side).and_then([&] {
        return checkIncomingNumbers(desk, each.side->course, 0, {}, taken.proposals);
    });
    if (!fits) return fits;
    const Result<QString> free = freeNumber(desk, each.result.there, taken.cases);
    if (!free) return fail(free.error());
    each.result.here = *free;
    each.result.outcome = TakenOutcome::New;
    return {};
}

}  // namespace

Result<Incoming> openIncoming(const Desk &desk, const Container &container, const TrustStore &authorities)
{
    const Result<ExchangeDocument> head = headOfContainer(container);
    if (!head) return fail(head.error());
    const Result<void> ours = checkHead(desk, *head);
    if (!ours) return fail(ours.error());
    const Result<ContainerReport> report = checkWhole(desk, container, *head, authorities);
    if (!report) return fail(report.error());
    const auto checkpoint = container.read(checkpointSignatureEntry);
    if (!checkpoint) return fail(checkpoint.error());
    const auto signature = container.read(signatureEntry);
    if (!signature) return fail(signature.error());
    Incoming incoming{container, *head, {*report->checkpoint, *checkpoint}, continuedBy(*report), *signature, {}, {}};
    if (container.find(sealsEntry)) {
        Result<Json> seals =
            container.read(sealsEntry).and_then([](const QByteArray &bytes) { return Json::parse(bytes); });
        if (!seals) return fail(seals.error());
        incoming.seals = *std::move(seals);
    }
    for (const QString &number : head->cases) {
        IncomingCase each;
        each.result.there = number;
        Result<CaseSide> side = sideIn(desk, container, *head, number, authorities);
        if (side)
            each.side = *std::move(side);
        else
            each.result.refused = side.error();
        incoming.cases.push_back(std::move(each));
    }
    return incoming;
}

Result<void> checkContinuity(const Desk &desk, const Incoming &incoming, const ExchangePeer &peer)
{
    const Checkpoint &now = incoming.checkpoint.checkpoint;
    const bool known = std::ranges::find(peer.known, now) != peer.known.end();
    if (peer.held && now.size < peer.held->size && !known)
        return fail(u"casework.exchange.older"_qs,
                    {{u"size"_qs, QString::number(now.size)}, {u"held"_qs, QString::number(peer.held->size)}});
    ContainerReport shown;
    shown.checkpoint = now;
    shown.cases.resize(1);
    for (const Checkpoint &older : incoming.continues) shown.cases.front().claimed.push_back({older, {}});
    std::vector<WitnessedCheckpoint> held;
    for (const Checkpoint &each : peer.known) held.push_back({each, peer.name});
    checkWitnesses(held, shown);
    if (!shown.findings.empty())
        return fail(u"casework.exchange.unsound"_qs, {{u"path"_qs, incoming.container.path()}}, shown.findings);
    if (!incoming.head.held) return {};
    const Result<void> agrees = checkCheckpoint(desk, {*incoming.head.held, peer.name});
    if (agrees) return {};
    return fail(u"casework.exchange.ours"_qs, {{u"name"_qs, peer.name}}, {agrees.error()});
}

Result<void> judgeCases(const Desk &desk, Incoming &incoming)
{
    TakenUp taken;
    for (IncomingCase &each : incoming.cases) {
        if (!each.side) continue;
        const Result<void> judged = judge(desk, incoming.head, each, taken);
        if (judged) continue;
        if (judged.error().code.startsWith(u"storage.")) return judged;
        each.result.outcome = TakenOutcome::Refused;
        each.result.refused = judged.error();
    }
    return {};
}

}  // namespace remit
