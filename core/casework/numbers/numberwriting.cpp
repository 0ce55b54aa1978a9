#include "casework/exchange/peers.h"
#include "casework/numbers/numberfile.h"
#include "casework/numbers/register.h"
#include "casework/officers.h"
#include "casework/shapes.h"
#include "casework/signercheck.h"
#include "signing/cms.h"

namespace remit {

namespace {

/** The ranges that this store ever handed out to another. */
Result<std::vector<GivenRange>> rangesGiven(const Desk &desk, const QString &store)
{
    const auto acts = desk.ports.ledger.actsAbout(peerSubject(store), u"number.give"_qs);
    if (!acts) return fail(acts.error());
    std::vector<GivenRange> given;
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Result<NumberRange> range = rangeFromJson(entry->act.body);
        if (!range) return fail(range.error());
        given.push_back({*range, store, seq});
    }
    return given;
}

bool isTold(NumberState state)
{
    return state == NumberState::Held || state == NumberState::Used || state == NumberState::Void ||
           state == NumberState::Returned;
}

/** Whether a number stands as the ones before it do, so that one entry tells of both. */
bool continues(const ToldNumbers &last, const NumberRow &row)
{
    return last.range.series == row.series && last.range.to + 1 == row.number && last.act == row.range &&
           last.state == row.state && last.reason == row.reason && last.caseNumber.isEmpty() &&
           row.caseNumber.isEmpty();
}

/** How the numbers stand that another store handed out to this one. */
Result<std::vector<ToldNumbers>> numbersHad(const Desk &desk, const QString &store)
{
    const Result<std::vector<NumberRow>> rows = desk.ports.cases.numbers({});
    if (!rows) return fail(rows.error());
    std::vector<ToldNumbers> told;
    for (const NumberRow &row : *rows) {
        if (row.store != store || row.range == 0 || !isTold(row.state)) continue;
        if (!told.empty() && continues(told.back(), row)) {
            told.back().range.to = row.number;
            continue;
        }
        told.push_back(
            {{row.series, row.number, row.number}, row.range, row.state, row.caseNumber, row.inmate, row.reason});
    }
    return told;
}

Result<NumberFile> fileFor(const Desk &desk, const QString &storeOrName)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<ExchangePeer> peer = agreedPeer(desk, storeOrName);
    if (!peer) return fail(peer.error());
    const Result<NumberKeeper> keeper = numberKeeper(desk);
    if (!keeper) return fail(keeper.error());
    NumberFile file{info->id, peer->store, environmentCode(info->environment), info->prisonCode, desk.clock(), {}, {}};
    auto given = rangesGiven(desk, peer->store);
    if (!given) return fail(given.error());
    if (keeper->own) file.given = *std::move(given);
    if (!keeper->own && keeper->store == peer->store) {
        auto told = numbersHad(desk, peer->store);
        if (!told) return fail(told.error());
        file.told = *std::move(told);
    }
    if (file.given.empty() && file.told.empty())
        return fail(u"casework.numbers.nothing"_qs, {{u"name"_qs, peer->name}});
    return file;
}

}  // namespace

Result<QByteArray> writeNumberFile(const Desk &desk, const QString &store, Signer &signer)
{
    const Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs}).and_then([&] {
        return checkSigningCertificate(desk, signer.certificate());
    });
    if (!may) return fail(may.error());
    const Result<NumberFile> file = fileFor(desk, store);
    if (!file) return fail(file.error());
    return signCms(signer, numberFileToJson(*file).canonical(), {false, file->madeAt, true});
}

}  // namespace remit
