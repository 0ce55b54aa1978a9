#include "batch/case.h"

#include "batch/sealnotice.h"
#include "ledger/proofs.h"

#include <map>
#include <set>

namespace remit {

namespace {

/** The figure whose acts name files that must be there; containers made before it was thought of do not have it. */
constexpr QStringView evidenceFigure = u"points.evidence";

/** One case while it is checked. */
class CaseCheck
{
public:
    CaseCheck(const CaseFiles &files, const Checkpoint &checkpoint) : m_files(files), m_checkpoint(checkpoint)
    {
        m_report.number = files.number;
        checkProofs();
        const auto document = Json::parse(files.document).and_then(caseFromJson);
        if (!document) {
            find(u"container.case.document"_qs, {}, {document.error()});
            return;
        }
        if (document->number != files.number) find(u"container.case.number"_qs, {{u"number"_qs, document->number}});
        checkMaterials(*document);
        checkFigures(*document);
        checkEvidence(*document);
        checkWaivers(*document);
    }

    CaseReport report() && { return std::move(m_report); }

private:
    void find(const QString &code, ErrorArgs args, std::vector<Error> causes = {})
    {
        args.insert(u"case"_qs, m_files.number);
        m_report.findings.push_back({code, std::move(args), std::move(causes)});
    }
    void checkProofs();
    void takeProofs(const std::vector<QByteArray> &acts, const Proofs &proofs);
    void checkMaterials(const CaseSummary &document);
    void checkFigures(const CaseSummary &document);
    void checkEvidence(const CaseSummary &document);
    void checkWaivers(const CaseSummary &document);
    /** What proven acts say that let a case go without a paper, by seq. */
    std::map<qint64, Json> waivingActs() const;
    /** What the acts and their shown lines name as evidence. */
    std::vector<Json> evidenceOf(const std::vector<qint64> &seqs) const;

    const CaseFiles &m_files;
    const Checkpoint &m_checkpoint;
    std::set<qint64> m_proven;
    CaseReport m_report;
};

void CaseCheck::checkProofs()
{
    const auto acts = actsFromText(m_files.acts);
    const auto proofs = Json::parse(m_files.proofs).and_then(proofsFromJson);
    if (!acts) find(acts.error().code, acts.error().args);
    if (!proofs) find(u"container.case.proofs"_qs, {}, {proofs.error()});
    if (acts && proofs) takeProofs(*acts, *proofs);
}

void CaseCheck::takeProofs(const std::vector<QByteArray> &acts, const Proofs &proofs)
{
    for (Error &finding : verifyProofs(acts, proofs, m_checkpoint))
        find(finding.code, std::move(finding.args), std::move(finding.causes));
    for (const ActProof &proof : proofs.acts) m_proven.insert(proof.seq);
    for (const ConsistencyProof &proof : proofs.consistency)
        if (verifyConsistencyProof(proof, m_checkpoint)) m_report.claimed.push_back(proof.older);
    m_report.acts = qint64(acts.size());
    m_report.lines = qint64(proofs.lines.size());
}

void CaseCheck::checkMaterials(const CaseSummary &document)
{
    std::map<QString, QByteArray> left = m_files.digests;
    qint64 position = 0;
    for (const CaseMaterial &material : document.materials) {
        const ErrorArgs args{{u"file"_qs, material.file}, {u"title"_qs, material.title}};
        const auto file = left.find(material.file);
        if (material.position <= position) find(u"container.case.material.order"_qs, args);
        if (file == left.end())
            find(u"container.case.material.missing"_qs, args);
        else if (file->second != material.digest)
            find(u"container.case.material.digest"_qs, args);
        if (const auto paper = sealedPaper(material.file); paper && !m_files.digests.contains(*paper))
            find(u"container.case.seal.paper"_qs, args);
        left.erase(material.file);
        position = material.position;
    }
    for (const auto &[name, digest] : left) find(u"container.case.material.undeclared"_qs, {{u"file"_qs, name}});
    m_report.materials = qint64(document.materials.size());
}

void CaseCheck::checkFigures(const CaseSummary &document)
{
    for (const CaseFigure &figure : document.figures)
        for (const qint64 seq : figure.acts)
            if (!m_proven.contains(seq))
                find(u"container.case.act.missing"_qs,
                     {{u"figure"_qs, figure.name}, {u"seq"_qs, QString::number(seq)}});
}

void CaseCheck::checkEvidence(const CaseSummary &document)
{
    std::set<QString> there;
    for (const auto &[name, digest] : m_files.digests) there.insert(QString::fromLatin1(digest.toHex()));
    for (const CaseFigure &figure : document.figures) {
        if (figure.name != evidenceFigure) continue;
        for (const Json &piece : evidenceOf(figure.acts))
            if (!there.contains(piece["digest"].toString()))
                find(u"container.case.evidence.missing"_qs, {{u"title"_qs, piece["title"].toString()}});
    }
}

std::vector<Json> CaseCheck::evidenceOf(const std::vector<qint64> &seqs) const
{
    const std::set<qint64> wanted(seqs.begin(), seqs.end());
    std::vector<Json> pieces;
    const auto take = [&](const Json &body) {
        // An entry itself, or the one that a correction puts in its place.
        for (const Json *entry : {&body, &body["replacement"]}) {
            const Json &evidence = (*entry)["evidence"];
            pieces.insert(pieces.end(), evidence.array().begin(), evidence.array().end());
        }
    };
    const auto acts = actsFromText(m_files.acts);
    const auto proofs = Json::parse(m_files.proofs).and_then(proofsFromJson);
    if (!acts || !proofs) return pieces;
    for (const QByteArray &bytes : *acts)
        if (const auto act = Json::parse(bytes); act && wanted.contains((*act)["seq"].toInteger()))
            take((*act)["body"]);
    for (const LineProof &proof : proofs->lines)
        if (wanted.contains(proof.act)) take(proof.content.body);
    return pieces;
}

/** A waiver is what a proven act says, of this paper and for this reason. */
void CaseCheck::checkWaivers(const CaseSummary &document)
{
    m_report.waivers = document.waivers;
    if (document.waivers.empty()) return;
    const std::map<qint64, Json> decisions = waivingActs();
    for (const CaseWaiver &waiver : document.waivers) {
        const auto act = decisions.find(waiver.act);
        const Json body = act == decisions.end() ? Json() : act->second;
        const bool decided = body["case"].toString() == document.number && body["paper"].toString() == waiver.paper &&
                             body["reason"].toString() == waiver.reason && body["on"].toString() == isoDate(waiver.on);
        if (!decided) find(u"container.case.waiver"_qs, {{u"title"_qs, waiver.title}});
    }
}

std::map<qint64, Json> CaseCheck::waivingActs() const
{
    std::map<qint64, Json> bodies;
    const auto acts = actsFromText(m_files.acts);
    if (!acts) return bodies;
    for (const QByteArray &bytes : *acts) {
        const auto act = Json::parse(bytes);
        if (!act || (*act)["kind"].toString() != u"case.material.waive") continue;
        const qint64 seq = (*act)["seq"].toInteger();
        if (m_proven.contains(seq)) bodies.emplace(seq, (*act)["body"]);
    }
    return bodies;
}

}  // namespace

CaseReport checkCase(const CaseFiles &files, const Checkpoint &checkpoint)
{
    return CaseCheck(files, checkpoint).report();
}

}  // namespace remit
