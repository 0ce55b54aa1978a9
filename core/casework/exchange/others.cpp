#include "casework/exchange/others.h"

#include "casework/exchange/peers.h"
#include "casework/screening.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** Where papers stand that only came from elsewhere: after all others. */
constexpr qint64 otherPosition = 970000;

Result<OtherRecord> readOther(const Desk &desk, const Act &take, const Json &said)
{
    const Result<QByteArray> bytes =
        desk.ports.ledger.attachment(QByteArray::fromHex(said["side"]["document"].toString().toLatin1()));
    if (!bytes) return fail(bytes.error());
    Result<Json> document = Json::parse(*bytes);
    if (!document) return fail(document.error());
    Result<CaseSummary> summary = caseFromJson(*document);
    if (!summary) return fail(summary.error());
    const QString store = take.body["from"].toString();
    const Result<ExchangePeer> peer = exchangePeer(desk, store);
    return OtherRecord{store,
                       peer ? peer->name : store,
                       said["there"].toString(),
                       parseInstant(take.body["made_at"].toString()).value_or(take.at),
                       take.seq,
                       *std::move(document),
                       std::move(summary->materials)};
}

/** Members of objects one by one, down to what has none. */
void compare(const QString &path, const Json &here, const Json &there, std::vector<RecordDifference> &differences)
{
    if (here == there) return;
    if (!here.isObject() || !there.isObject()) {
        differences.push_back({path, here, there});
        return;
    }
    std::set<QString> names;
    for (const Json *side : {&here, &there})
        for (const auto &[name, value] : side->object()) names.insert(name);
    for (const QString &name : names)
        compare(path + u'.' + name, here[name.toUtf8().constData()], there[name.toUtf8().constData()], differences);
}

const CaseMaterial *paperUnder(const CaseMaterial &seal, const OtherRecord &other)
{
    const auto file = sealedPaper(seal.file);
    if (!file) return nullptr;
    const auto paper = std::ranges::find(other.papers, *file, &CaseMaterial::file);
    return paper == other.papers.end() ? nullptr : &*paper;
}

}  // namespace

Result<std::vector<OtherRecord>> otherRecords(const Desk &desk, const QString &caseNumber)
{
    const auto takes = desk.ports.ledger.actsAbout(u"case:"_qs + caseNumber, u"exchange.take"_qs);
    if (!takes) return fail(takes.error());
    std::vector<OtherRecord> others;
    for (const qint64 seq : *takes) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        for (const Json &said : entry->act.body["cases"].array()) {
            if (said["case"].toString() != caseNumber || !said["side"].isObject() || !said["refused"].isNull())
                continue;
            Result<OtherRecord> other = readOther(desk, entry->act, said);
            if (!other) return fail(other.error());
            const auto known = std::ranges::find(others, other->store, &OtherRecord::store);
            if (known == others.end())
                others.push_back(*std::move(other));
            else if (known->madeAt <= other->madeAt)
                *known = *std::move(other);
        }
    }
    return others;
}

Result<std::vector<RecordDifference>> differencesFrom(const Desk &desk, const QString &caseNumber,
                                                      const OtherRecord &other)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    std::vector<RecordDifference> differences;
    compare(u"person"_qs, inmateToJson(record->inmate), other.document["person"], differences);
    compare(u"facts"_qs, factsToJson(factsOf(*record, file->asOf, file->confirmed)), other.document["facts"],
            differences);
    return differences;
}

OtherPapers otherSealsOn(const std::vector<OtherRecord> &others, const CaseMaterial &paper, int set)
{
    OtherPapers seals;
    for (const OtherRecord &other : others)
        for (const CaseMaterial &seal : other.papers) {
            const CaseMaterial *under = paperUnder(seal, other);
            if (!under || under->digest != paper.digest) continue;
            if (std::ranges::find(seals, seal.digest, &CaseMaterial::digest) != seals.end()) continue;
            CaseMaterial named = seal;
            named.position = paper.position;
            named.file = sealName(paper.file, ++set);
            seals.push_back(std::move(named));
        }
    return seals;
}

OtherPapers otherPapersBeside(const std::vector<OtherRecord> &others, const std::vector<CaseMaterial> &papers)
{
    std::set<QByteArray> there;
    for (const CaseMaterial &paper : papers) there.insert(paper.digest);
    OtherPapers beside;
    qint64 number = 0;
    for (const OtherRecord &other : others)
        for (const CaseMaterial &paper : other.papers) {
            if (sealedPaper(paper.file) || !there.insert(paper.digest).second) continue;
            CaseMaterial named = paper;
            named.position = otherPosition + ++number;
            named.file =
                u"97.%1-other.%2"_qs.arg(number, 3, 10, QChar(u'0')).arg(QFileInfo(paper.file).suffix().toLower());
            beside.push_back(named);
            for (CaseMaterial &seal : otherSealsOn({other}, named, 0)) beside.push_back(std::move(seal));
        }
    return beside;
}

Result<void> addOtherSeals(const Desk &desk, std::vector<SealNotice> &notices)
{
    const Result<std::vector<ExchangePeer>> peers = exchangePeers(desk);
    if (!peers) return fail(peers.error());
    for (const ExchangePeer &peer : *peers) {
        const auto takes = desk.ports.ledger.actsAbout(peerSubject(peer.store), u"exchange.take"_qs);
        if (!takes) return fail(takes.error());
        if (takes->empty()) continue;
        const Result<LedgerEntry> last = desk.ports.ledger.act(takes->back());
        if (!last) return fail(last.error());
        const auto told = sealNoticesFromJson(last->act.body["seals"]);
        if (!told) continue;  // it has no seals, or came before they were kept
        for (SealNotice notice : *told) {
            if (std::ranges::find(notices, notice.digest, &SealNotice::digest) != notices.end()) continue;
            if (std::ranges::find(notices, notice.seal, &SealNotice::seal) != notices.end())
                notice.seal += u"（%1）"_qs.arg(peer.name);
            notices.push_back(std::move(notice));
        }
    }
    return {};
}

}  // namespace remit
