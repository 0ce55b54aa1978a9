#include "base/digest.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "casework/numbers/numberfile.h"
#include "casework/numbers/register.h"
#include "casework/numbers/signers.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/shapes.h"
#include "signing/cms.h"

#include <algorithm>
#include <map>

namespace remit {

namespace {

struct ReadFile {
    NumberFile file;
    QByteArray digest;
    /** Who signed it, by the certificate's subject and fingerprint. */
    QString signer;
    QString certificate;
};

Result<ReadFile> readNumberFile(const Desk &desk, const QByteArray &bytes, const TrustStore &authorities)
{
    const Result<CmsReport> report = verifyCms(bytes, std::nullopt, authorities, desk.clock());
    if (!report) return fail(u"casework.numbers.file"_qs, {}, {report.error()});
    if (!report->valid) return fail(u"casework.numbers.file"_qs, {}, report->findings);
    const auto file = Json::parse(report->content).and_then(numberFileFromJson);
    if (!file) return fail(u"casework.numbers.file"_qs, {}, {file.error()});
    return ReadFile{*file, sha256(bytes), report->signer.subject(), report->signer.fingerprint()};
}

/** Whether it is for this store, from one of its prison, and not from a clock ahead. */
Result<ExchangePeer> checkHead(const Desk &desk, const NumberFile &file)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    if (file.to != info->id) return fail(u"casework.exchange.other"_qs, {{u"to"_qs, file.to}});
    if (file.environment != environmentCode(info->environment)) return fail(u"casework.exchange.environment"_qs);
    if (file.madeAt > desk.clock() + mostAhead)
        return fail(u"casework.exchange.future"_qs,
                    {{u"at"_qs, isoInstant(file.madeAt)}, {u"now"_qs, isoInstant(desk.clock())}});
    const Result<ExchangePeer> peer = agreedPeer(desk, file.from);
    if (peer && file.prison != info->prisonCode)
        return fail(u"casework.numbers.stranger"_qs, {{u"name"_qs, peer->name}});
    return peer;
}

/** Ranges that are taken here already, by the act that handed them out. */
Result<std::vector<qint64>> rangesTaken(const Desk &desk, const QString &store)
{
    const auto acts = desk.ports.ledger.actsAbout(peerSubject(store), u"number.take"_qs);
    if (!acts) return fail(acts.error());
    std::vector<qint64> taken;
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        taken.push_back(entry->act.body["range"].toInteger());
    }
    return taken;
}

Result<void> checkSeries(const Desk &desk, const NumberRange &range)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    for (const CaseKind kind : {CaseKind::Commutation, CaseKind::Parole})
        if (range.series == seriesOf(*info, kind, range.series.year)) return {};
    return fail(u"casework.numbers.mark"_qs, {{u"mark"_qs, range.series.mark}});
}

bool overlap(const NumberRange &one, const NumberRange &other)
{
    return one.series == other.series && one.from <= other.to && other.from <= one.to;
}

/** The acts by which new ranges become this store's. */
Result<void> takeRanges(const Desk &desk, const ReadFile &read, const ExchangePeer &peer, Commit &commit,
                        TakenNumbers &taken)
{
    if (read.file.given.empty()) return {};
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    if (!keeper) return fail(keeper.error());
    if (keeper->own || keeper->store != peer.store)
        return fail(u"casework.numbers.stranger"_qs, {{u"name"_qs, peer.name}});
    const auto known = rangesTaken(desk, peer.store);
    if (!known) return fail(known.error());
    for (const GivenRange &given : read.file.given) {
        if (std::ranges::find(*known, given.act) != known->end()) continue;
        // Ranges of years gone by are of no use any more.
        Result<void> proper =
            checkSeries(desk, given.range).and_then([&] { return checkRange(desk, given.range); }).and_then([&] {
                return checkNumbers(desk, given.range, NumberEvent::Take);
            });
        for (const GivenRange &other : taken.ranges)
            if (proper && overlap(other.range, given.range))
                proper = fail(u"casework.numbers.taken"_qs,
                              {{u"number"_qs, given.range.series.text(std::max(given.range.from, other.range.from))},
                               {u"number_state"_qs, numberStateCode(NumberState::Held)}});
        if (!proper) return proper;
        taken.ranges.push_back({given.range, peer.store, given.act});
        commit.acts.push_back(takingOf(desk, taken.ranges.back(),
                                       Json::Object{{u"reason"_qs, ""},
                                                    {u"digest"_qs, QString::fromLatin1(read.digest.toHex())},
                                                    {u"signer"_qs, read.signer}}));
    }
    return {};
}

/** Holds what another store tells of its numbers against what is on record here. */
class Told
{
public:
    Told(const Desk &desk, const ExchangePeer &peer) : m_desk(desk), m_peer(peer) {}

    /** The entries that change something. Errors: casework.numbers.stranger, .told, storage.*. */
    Result<Json::Array> check(const std::vector<ToldNumbers> &all)
    {
        Json::Array entries;
        for (const ToldNumbers &told : all) {
            const Result<void> ours = checkOurs(told);
            if (!ours) return fail(ours.error());
            for (int number = told.range.from; number <= told.range.to; ++number) {
                const Result<bool> news = isNews(told, number);
                if (!news) return fail(news.error());
                if (*news) enter(entries, told, number);
            }
        }
        return entries;
    }

private:
    /** Whether the numbers were handed out to that store, by the act that it names. */
    Result<void> checkOurs(const ToldNumbers &told) const
    {
        const Error stranger{u"casework.numbers.stranger"_qs, {{u"name"_qs, m_peer.name}}, {}};
        const Result<LedgerEntry> entry = m_desk.ports.ledger.act(told.act);
        if (!entry || entry->act.kind != u"number.give" || entry->act.body["store"].toString() != m_peer.store)
            return tl::unexpected(stranger);
        const Result<NumberRange> given = rangeFromJson(entry->act.body);
        const bool inside =
            given && given->series == told.range.series && told.range.from >= given->from && told.range.to <= given->to;
        if (!inside) return tl::unexpected(stranger);
        return {};
    }

    Result<const std::map<int, NumberRow> *> rowsOf(const NumberSeries &series)
    {
        const auto known = m_rows.find(series);
        if (known != m_rows.end()) return &known->second;
        const auto rows = m_desk.ports.cases.numbers({series});
        if (!rows) return fail(rows.error());
        std::map<int, NumberRow> &held = m_rows[series];
        for (const NumberRow &row : *rows) held[row.number] = row;
        return &held;
    }

    /** Whether it changes how the number stands here; what was told before, or has moved on since, does not. */
    Result<bool> isNews(const ToldNumbers &told, int number)
    {
        const auto rows = rowsOf(told.range.series);
        if (!rows) return fail(rows.error());
        const auto found = (*rows)->find(number);
        if (found == (*rows)->end() || found->second.range != told.act) return false;
        const NumberRow &row = found->second;
        if (row.state == NumberState::Given) return told.state != NumberState::Held;
        const bool used = row.state == NumberState::Used || row.state == NumberState::Reported;
        const bool same = (used && told.state == NumberState::Used && row.inmate == told.inmate) ||
                          (row.state == NumberState::Void && told.state == NumberState::Void) ||
                          (row.state == NumberState::Back && told.state == NumberState::Returned) ||
                          // A file from before the store told of it.
                          told.state == NumberState::Held;
        if (same) return false;
        return fail(u"casework.numbers.told"_qs, {{u"number"_qs, told.range.series.text(number)},
                                                  {u"number_state"_qs, numberStateCode(row.state)},
                                                  {u"case"_qs, row.caseNumber.isEmpty() ? row.there : row.caseNumber},
                                                  {u"name"_qs, m_peer.name},
                                                  {u"told_state"_qs, numberStateCode(told.state)},
                                                  {u"there"_qs, told.caseNumber}});
    }

    static NumberState hereFor(NumberState there)
    {
        if (there == NumberState::Used) return NumberState::Reported;
        return there == NumberState::Returned ? NumberState::Back : NumberState::Void;
    }

    static void enter(Json::Array &entries, const ToldNumbers &told, int number)
    {
        Json json = rangeToJson({told.range.series, number, number});
        json.set("range", told.act);
        json.set("state", numberStateCode(hereFor(told.state)));
        json.set("case", told.caseNumber);
        json.set("inmate", told.inmate);
        json.set("reason", told.reason);
        if (!entries.empty()) {
            Json widened = entries.back();
            if (widened["to"].toInteger() + 1 == number) {
                widened.set("to", number);
                Json alike = widened;
                alike.set("from", number);
                // Numbers that stand alike share an entry; a case has one of its own.
                if (alike == json && told.caseNumber.isEmpty()) {
                    entries.back() = std::move(widened);
                    return;
                }
            }
        }
        entries.push_back(std::move(json));
    }

    const Desk &m_desk;
    const ExchangePeer &m_peer;
    std::map<NumberSeries, std::map<int, NumberRow>> m_rows;
};

Result<void> takeTold(const Desk &desk, const ReadFile &read, const ExchangePeer &peer, Commit &commit,
                      TakenNumbers &taken)
{
    Result<Json::Array> entries = Told(desk, peer).check(read.file.told);
    if (!entries) return fail(entries.error());
    if (entries->empty()) return {};
    QStringList subject{peerSubject(peer.store), allNumbers()};
    for (const Json &entry : *entries) {
        taken.told += int(entry["to"].toInteger() - entry["from"].toInteger()) + 1;
        const QString series = numberSubject({int(entry["year"].toInteger()), entry["mark"].toString()});
        if (!subject.contains(series)) subject << series;
    }
    commit.acts.push_back({.kind = u"number.report"_qs,
                           .on = desk.today(),
                           .subject = subject,
                           .body = Json::Object{{u"store"_qs, peer.store},
                                                {u"digest"_qs, QString::fromLatin1(read.digest.toHex())},
                                                {u"signer"_qs, read.signer},
                                                {u"entries"_qs, *std::move(entries)}}});
    return {};
}

}  // namespace

Result<TakenNumbers> takeNumberFile(const Desk &desk, const QByteArray &bytes, const TrustStore &authorities)
{
    const Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!may) return fail(may.error());
    const Result<ReadFile> read = readNumberFile(desk, bytes, authorities);
    if (!read) return fail(read.error());
    return inOneTransaction(desk, [&]() -> Result<TakenNumbers> {
        const Result<ExchangePeer> peer = checkHead(desk, read->file);
        if (!peer) return fail(peer.error());
        const Result<void> theirs = checkNumberSigner(desk, *peer, read->signer, read->certificate);
        if (!theirs) return fail(theirs.error());
        TakenNumbers taken{peer->name, {}, 0};
        Commit commit{.attachments = {{read->digest, bytes}}};
        const Result<void> checked = takeRanges(desk, *read, *peer, commit, taken).and_then([&] {
            return takeTold(desk, *read, *peer, commit, taken);
        });
        if (!checked) return fail(checked.error());
        if (commit.acts.empty()) return taken;
        return record(desk, commit).map([&](const std::vector<Act> &) { return taken; });
    });
}

}  // namespace remit
