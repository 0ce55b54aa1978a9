#include "casework/exchange/side.h"

#include "batch/case.h"
#include "signing/cms.h"

#include <algorithm>

namespace remit {

namespace {

/** What the giver itself took earlier, by whose signed checkpoints its copies are proven. */
void addCarried(const Json &body, std::vector<SignedCheckpoint> &carried)
{
    const auto add = [&](const Json &json) {
        const Result<Checkpoint> checkpoint = checkpointFromJson(json["checkpoint"]);
        if (checkpoint)
            carried.push_back({*checkpoint, QByteArray::fromBase64(json["signature"].toString().toLatin1())});
    };
    add(body);
    for (const Json &further : body["carried"].array()) add(further);
}

/** Whether the copies of a side say what their originals say, and where the originals are. */
class CopyCheck
{
public:
    CopyCheck(const Desk &desk, const ExchangeDocument &head, const CaseSide &side, const TrustStore &authorities)
        : m_desk(desk), m_head(head), m_side(side), m_authorities(authorities)
    {
    }

    Result<void> run(const std::vector<QByteArray> &acts)
    {
        for (const QByteArray &bytes : acts)
            if (const Result<Act> act = parseAct(bytes)) m_given.emplace(act->seq, bytes);
        for (const CourseAct &act : m_side.course) {
            const Result<Act> original = parseAct(act.original.canonical);
            const bool sound = original && isOfThisCase(act.here, *original) &&
                               (act.taken.isNull() || (isFaithful(act.here, *original) && isProven(act)));
            if (!sound) return fail(u"casework.exchange.copy"_qs, {{u"seq"_qs, QString::number(act.here.seq)}});
        }
        return {};
    }

private:
    /** No act of another case or inmate was put among them: every ledger has one number for the case. */
    bool isOfThisCase(const Act &here, const Act &original)
    {
        QString number;
        for (const QString &subject : original.subject)
            if (subject.startsWith(u"case:")) number = subject;
        const bool sameInmate = std::ranges::all_of(here.subject, [&](const QString &subject) {
            return !subject.startsWith(u"inmate:") || subject == u"inmate:"_qs + m_side.inmate;
        });
        const bool opening = original.kind != u"case.open" || original.body["inmate"].toString() == m_side.inmate;
        return sameInmate && opening && !number.isEmpty() &&
               m_numbers.emplace(original.store, number).first->second == number;
    }

    bool isProven(const CourseAct &act) const
    {
        const OriginalAct &original = act.original;
        if (original.store == m_head.to) {
            const Result<LedgerEntry> ours = m_desk.ports.ledger.act(original.seq);
            return ours && ours->canonical == original.canonical;
        }
        if (original.store == m_head.from) {
            const auto given = m_given.find(original.seq);
            return given != m_given.end() && given->second == original.canonical;
        }
        return isProvenElsewhere(act);
    }

    bool isProvenElsewhere(const CourseAct &act) const
    {
        ActProof proof{act.original.seq, act.original.seq - 1, act.taken["size"].toInteger(), {}};
        for (const Json &hash : act.taken["path"].array())
            proof.path.push_back(QByteArray::fromHex(hash.toString().toLatin1()));
        return std::ranges::any_of(m_side.carried, [&](const SignedCheckpoint &held) {
            return held.checkpoint.origin == originOf(act.original.store) && held.checkpoint.size == proof.treeSize &&
                   isSigned(held) && verifyActProof(act.original.canonical, proof, held.checkpoint);
        });
    }

    bool isSigned(const SignedCheckpoint &held) const
    {
        const QByteArray text = checkpointText(held.checkpoint);
        const auto report = verifyCms(held.signature, QByteArrayView(text), m_authorities, m_desk.clock());
        return report && report->valid;
    }

    const Desk &m_desk;
    const ExchangeDocument &m_head;
    const CaseSide &m_side;
    const TrustStore &m_authorities;
    std::map<qint64, QByteArray> m_given;
    /** By ledger. */
    std::map<QString, QString> m_numbers;
};

}  // namespace

Json signedCheckpointToJson(const SignedCheckpoint &held)
{
    return Json::Object{{u"checkpoint"_qs, checkpointToJson(held.checkpoint)},
                        {u"signature"_qs, QString::fromLatin1(held.signature.toBase64())}};
}

Result<CaseSide> readSide(const QString &number, QByteArray document, QByteArray acts, QByteArray proofs)
{
    const auto lines = actsFromText(acts);
    if (!lines) return fail(lines.error());
    const auto proven = Json::parse(proofs).and_then(proofsFromJson);
    if (!proven) return fail(proven.error());
    const auto json = Json::parse(document);
    if (!json) return fail(json.error());
    CaseSide side{number,
                  (*json)["inmate"].toString(),
                  (*json)["person"]["name"].toString(),
                  {},
                  proven->acts,
                  {},
                  std::move(document),
                  std::move(acts),
                  std::move(proofs)};
    std::vector<LedgerAct> read;
    for (const QByteArray &bytes : *lines) {
        Result<Act> act = parseAct(bytes);
        if (!act) return fail(act.error());
        if (act->kind == u"exchange.take") addCarried(act->body, side.carried);
        read.push_back({*std::move(act), bytes});
    }
    return courseOf(number, read).map([&](CaseCourse course) {
        side.course = std::move(course);
        return std::move(side);
    });
}

Result<CaseSide> sideIn(const Desk &desk, const Container &container, const ExchangeDocument &head,
                        const QString &number, const TrustStore &authorities)
{
    const QString folder = u"cases/"_qs + number + u'/';
    auto document = container.read(folder + u"case.json"_qs);
    if (!document) return fail(document.error());
    auto acts = container.read(folder + u"acts.jsonl"_qs);
    if (!acts) return fail(acts.error());
    auto proofs = container.read(folder + u"proofs.json"_qs);
    if (!proofs) return fail(proofs.error());
    const QByteArray lines = *acts;
    Result<CaseSide> side = readSide(number, *std::move(document), *std::move(acts), *std::move(proofs));
    if (!side) return side;
    const auto given = actsFromText(lines);
    if (!given) return fail(given.error());
    const Result<void> copies = CopyCheck(desk, head, *side, authorities).run(*given);
    if (!copies) return fail(copies.error());
    return side;
}

}  // namespace remit
