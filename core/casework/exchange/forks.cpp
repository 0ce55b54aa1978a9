#include "casework/exchange/forks.h"

#include "casework/exchange/peers.h"
#include "casework/exchange/side.h"
#include "casework/numbers/incomingnumbers.h"
#include "casework/officers.h"
#include "casework/record.h"

#include <algorithm>
#include <ranges>
#include <set>

namespace remit {

namespace {

const QString ourCode = QStringLiteral("ours");
const QString theirCode = QStringLiteral("theirs");

/** What one taking said of a case. */
struct Telling {
    const Act &take;
    const Json &said;
};

Result<std::vector<Act>> actsAbout(const Desk &desk, const QString &caseNumber)
{
    const auto about = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!about) return fail(about.error());
    std::vector<Act> acts;
    for (const qint64 seq : *about) {
        Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        if (entry->act.kind.startsWith(u"exchange.")) acts.push_back(std::move(entry->act));
    }
    return acts;
}

const Json &saidOf(const Act &take, const QString &caseNumber)
{
    static const Json nothing;
    for (const Json &each : take.body["cases"].array())
        if (each["case"].toString() == caseNumber) return each;
    return nothing;
}

Result<CaseSide> keptSide(const Desk &desk, const Json &said)
{
    const auto kept = [&](const char *name) {
        return desk.ports.ledger.attachment(QByteArray::fromHex(said["side"][name].toString().toLatin1()));
    };
    Result<QByteArray> document = kept("document");
    if (!document) return fail(document.error());
    Result<QByteArray> acts = kept("acts");
    if (!acts) return fail(acts.error());
    Result<QByteArray> proofs = kept("proofs");
    if (!proofs) return fail(proofs.error());
    return readSide(said["there"].toString(), *std::move(document), *std::move(acts), *std::move(proofs));
}

/** The course as it was here when the other side came. */
Result<CaseCourse> courseThen(const Desk &desk, const QString &caseNumber, qint64 take)
{
    const auto about = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!about) return fail(about.error());
    std::vector<LedgerAct> acts;
    for (const qint64 seq : *about) {
        if (seq >= take) break;
        Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        acts.push_back({std::move(entry->act), std::move(entry->canonical)});
    }
    return courseOf(caseNumber, acts);
}

CaseCourse after(const CaseCourse &course, size_t common)
{
    return {course.begin() + qsizetype(std::min(common, course.size())), course.end()};
}

Result<CaseFork> forkOf(const Desk &desk, const QString &caseNumber, const Telling &telling)
{
    const Result<CaseSide> side = keptSide(desk, telling.said);
    if (!side) return fail(side.error());
    const Result<CaseCourse> ours = courseThen(desk, caseNumber, telling.take.seq);
    if (!ours) return fail(ours.error());
    const QString from = telling.take.body["from"].toString();
    const Result<ExchangePeer> peer = exchangePeer(desk, from);
    const size_t common = commonStart(*ours, side->course);
    Result<Json> document = Json::parse(side->document);
    if (!document) return fail(document.error());
    return CaseFork{caseNumber,
                    telling.take.seq,
                    from,
                    peer ? peer->name : from,
                    side->number,
                    telling.take.at,
                    telling.take.body["checkpoint"]["size"].toInteger(),
                    common > 0 ? (*ours)[common - 1] : CourseAct{},
                    after(*ours, common),
                    after(side->course, common),
                    *std::move(document),
                    {},
                    false};
}

/** A later state of the other store's case that did not fork, or forked anew. */
bool isOver(const std::vector<Act> &acts, const CaseFork &fork)
{
    static const QStringList settling{u"unchanged"_qs, u"advanced"_qs, u"forked"_qs};
    return std::ranges::any_of(acts, [&](const Act &act) {
        const bool later = act.kind == u"exchange.take" && act.body["from"].toString() == fork.store &&
                           act.body["checkpoint"]["size"].toInteger() > fork.size;
        return later && settling.contains(saidOf(act, fork.caseNumber)["outcome"].toString());
    });
}

void addChoice(const std::vector<Act> &acts, CaseFork &fork)
{
    for (const Act &act : acts) {
        if (act.kind != u"exchange.resolve" || act.body["take"].toInteger() != fork.take) continue;
        fork.choice = ForkChoice{forkSideFromCode(act.body["chosen"].toString()).value_or(ForkSide::Ours),
                                 act.body["reason"].toString(), act.by.officer, act.at};
    }
    fork.over = fork.choice.has_value() || isOver(acts, fork);
}

Result<void> addForks(const Desk &desk, const QString &caseNumber, std::vector<CaseFork> &forks)
{
    const Result<std::vector<Act>> acts = actsAbout(desk, caseNumber);
    if (!acts) return fail(acts.error());
    for (const Act &act : *acts) {
        const Json &said = saidOf(act, caseNumber);
        if (act.kind != u"exchange.take" || said["outcome"].toString() != u"forked") continue;
        Result<CaseFork> fork = forkOf(desk, caseNumber, {act, said});
        if (!fork) return fail(fork.error());
        addChoice(*acts, *fork);
        forks.push_back(*std::move(fork));
    }
    return {};
}

/** The cases that ever forked. */
Result<std::set<QString>> forkedCases(const Desk &desk)
{
    const Result<std::vector<ExchangePeer>> peers = exchangePeers(desk);
    if (!peers) return fail(peers.error());
    std::set<QString> numbers;
    for (const ExchangePeer &peer : *peers) {
        const auto acts = desk.ports.ledger.actsAbout(peerSubject(peer.store));
        if (!acts) return fail(acts.error());
        for (const qint64 seq : *acts) {
            const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
            if (!entry) return fail(entry.error());
            for (const QString &subject : entry->act.subject)
                if (subject.startsWith(u"exchange:forked:")) numbers.insert(subject.section(u':', 2));
        }
    }
    return numbers;
}

/** The copies of the side that was chosen: all of it, for the case's rows are folded anew. */
Result<std::vector<NewAct>> copiesOfSide(const Desk &desk, const CaseFork &fork)
{
    const Result<LedgerEntry> take = desk.ports.ledger.act(fork.take);
    if (!take) return fail(take.error());
    const Result<CaseSide> side = keptSide(desk, saidOf(take->act, fork.caseNumber));
    if (!side) return fail(side.error());
    BroughtNumbers numbers;
    const Result<void> fits = checkIncomingNumbers(desk, side->course, 0, fork.caseNumber, numbers);
    if (!fits) return fail(fits.error());
    const Result<LedgerHead> head = desk.ports.ledger.head();
    if (!head) return fail(head.error());
    return copiesOf({side->course, 0, fork.caseNumber, head->size + 2, {}, side->proofs});
}

Result<CaseFork> openFork(const Desk &desk, const QString &caseNumber, qint64 take)
{
    std::vector<CaseFork> forks;
    const Result<void> read = addForks(desk, caseNumber, forks);
    if (!read) return fail(read.error());
    const auto found = std::ranges::find(forks, take, &CaseFork::take);
    const ErrorArgs args{{u"case"_qs, caseNumber}, {u"take"_qs, QString::number(take)}};
    if (found == forks.end()) return fail(u"casework.exchange.fork.unknown"_qs, args);
    if (found->over) return fail(u"casework.exchange.fork.over"_qs, args);
    return *found;
}

Result<void> resolve(const Desk &desk, const CaseFork &fork, ForkSide side, const QString &reason)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(fork.caseNumber);
    if (!file) return fail(file.error());
    if (side == ForkSide::Theirs && !file->batch.isEmpty())
        return fail(u"casework.exchange.batch"_qs, {{u"case"_qs, file->number}, {u"batch"_qs, file->batch}});
    const QStringList subject{u"case:"_qs + fork.caseNumber, u"inmate:"_qs + file->inmate, peerSubject(fork.store)};
    std::vector<NewAct> acts{{.kind = u"exchange.resolve"_qs,
                              .subject = subject,
                              .body = Json::Object{{u"case"_qs, fork.caseNumber},
                                                   {u"take"_qs, fork.take},
                                                   {u"from"_qs, fork.store},
                                                   {u"chosen"_qs, forkSideCode(side)},
                                                   {u"reason"_qs, reason}}}};
    if (side == ForkSide::Theirs) {
        Result<std::vector<NewAct>> copies = copiesOfSide(desk, fork);
        if (!copies) return fail(copies.error());
        std::ranges::move(*copies, std::back_inserter(acts));
    }
    return record(desk, Commit{.acts = std::move(acts)}).map([](const std::vector<Act> &) {});
}

}  // namespace

QString forkSideCode(ForkSide side) { return side == ForkSide::Ours ? ourCode : theirCode; }

std::optional<ForkSide> forkSideFromCode(const QString &code)
{
    if (code == ourCode) return ForkSide::Ours;
    if (code == theirCode) return ForkSide::Theirs;
    return std::nullopt;
}

Result<std::vector<CaseFork>> caseForks(const Desk &desk, const QString &caseNumber)
{
    const Result<std::set<QString>> numbers = forkedCases(desk);
    if (!numbers) return fail(numbers.error());
    std::vector<CaseFork> forks;
    for (const QString &number : *numbers) {
        if (!caseNumber.isEmpty() && number != caseNumber) continue;
        const Result<void> added = addForks(desk, number, forks);
        if (!added) return fail(added.error());
    }
    return forks;
}

Result<bool> wasDecided(const Desk &desk, const QString &caseNumber, const QString &store, const CaseCourse &theirs)
{
    std::vector<CaseFork> forks;
    const Result<void> read = addForks(desk, caseNumber, forks);
    if (!read) return fail(read.error());
    const auto same = [](const CourseAct &a, const CourseAct &b) { return a.original == b.original; };
    return std::ranges::any_of(forks, [&](const CaseFork &fork) {
        const bool against = fork.store == store && fork.choice && fork.choice->side == ForkSide::Ours;
        return against && fork.theirs.size() <= theirs.size() &&
               std::ranges::equal(fork.theirs, theirs | std::views::drop(theirs.size() - fork.theirs.size()), same);
    });
}

Result<void> requireNoFork(const Desk &desk, const QString &caseNumber)
{
    const auto forked = desk.ports.ledger.actsAbout(u"exchange:forked:"_qs + caseNumber);
    if (!forked) return fail(forked.error());
    if (forked->empty()) return {};
    std::vector<CaseFork> forks;
    const Result<void> read = addForks(desk, caseNumber, forks);
    if (!read) return read;
    if (std::ranges::all_of(forks, &CaseFork::over)) return {};
    return fail(u"casework.exchange.forked"_qs, {{u"case"_qs, caseNumber}});
}

Result<void> resolveFork(const Desk &desk, const QString &caseNumber, qint64 take, ForkSide side, const QString &reason)
{
    const Result<void> may = requireRole(desk, {u"area_chief"_qs, u"department_chief"_qs});
    if (!may) return may;
    if (reason.trimmed().isEmpty()) return fail(u"casework.exchange.fork.reason"_qs);
    return inOneTransaction(desk, [&]() -> Result<void> {
        return openFork(desk, caseNumber, take).and_then([&](const CaseFork &fork) {
            return resolve(desk, fork, side, reason.trimmed());
        });
    });
}

}  // namespace remit
