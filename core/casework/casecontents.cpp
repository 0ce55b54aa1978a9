#include "casework/casecontents.h"

#include "batch/case.h"
#include "batch/sealnotice.h"
#include "casework/cases.h"
#include "casework/catalogue.h"
#include "casework/dossier.h"
#include "casework/evidencefiles.h"
#include "casework/pointstrace.h"
#include "casework/screening.h"
#include "casework/sealuse.h"
#include "records/factsjson.h"
#include "records/inmatejson.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** Where the evidence of conduct entries stands: after the catalogue, before answers. */
constexpr qint64 evidencePosition = 800000;

QString folderOf(const QString &caseNumber) { return u"cases/"_qs + caseNumber + u'/'; }

std::vector<qint64> seqsOf(const std::vector<InmateRecord::Source> &sources)
{
    std::set<qint64> seqs;
    for (const InmateRecord::Source &source : sources) seqs.insert(source.seq);
    return {seqs.begin(), seqs.end()};
}

/** What the case states and the acts it rests on. */
std::vector<CaseFigure> figuresOf(const CaseFile &file, const InmateRecord &record,
                                  const std::vector<LedgerPlace> &points)
{
    std::vector<CaseFigure> figures{{u"judgment"_qs, {record.source.seq}},
                                    {u"verdict"_qs, {file.verdictAct ? file.verdictAct : file.openingAct}}};
    if (!record.changes.empty()) figures.push_back({u"sentence_changes"_qs, seqsOf(record.changeSources)});
    std::vector<LedgerPlace> total = record.monthSources;
    total.insert(total.end(), points.begin(), points.end());
    if (!total.empty()) figures.push_back({u"points.total"_qs, seqsOf(total)});
    if (!file.stepActs.empty()) figures.push_back({u"decisions"_qs, file.stepActs});
    return figures;
}

/** By form, the acts that made it and signed it as it is now: each signing names what it was set on. */
Result<std::vector<CaseFigure>> formFigures(const LedgerPort &ledger, const CaseFile &file)
{
    std::map<QString, QString> sought;
    std::map<QString, std::set<qint64>> acts;
    for (const CaseDocument &document : file.documents) {
        sought[document.form] = QString::fromLatin1(document.digest.toHex());
        acts[document.form] = {document.act};
    }
    const Result<std::vector<qint64>> history = ledger.actsAbout(u"case:"_qs + file.number);
    if (!history) return fail(history.error());
    for (auto seq = history->rbegin(); seq != history->rend() && !sought.empty(); ++seq) {
        const Result<LedgerEntry> entry = ledger.act(*seq);
        if (!entry) return fail(entry.error());
        const Json &body = entry->act.body;
        const auto form = sought.find(body["form"].toString());
        if (entry->act.kind != u"case.form" || form == sought.end() || body["digest"].toString() != form->second)
            continue;
        acts[form->first].insert(*seq);
        form->second = body["signature"]["of"].toString();
        if (form->second.isEmpty()) sought.erase(form);
    }
    std::vector<CaseFigure> figures;
    for (const CaseDocument &document : file.documents) {
        const std::set<qint64> &made = acts[document.form];
        figures.push_back({u"form."_qs + document.form, {made.begin(), made.end()}});
    }
    return figures;
}

/** In the court's order; pieces of one place in it follow each other. */
void arrange(std::vector<CaseMaterial> &materials)
{
    std::ranges::stable_sort(materials, {}, &CaseMaterial::position);
    qint64 last = 0;
    for (CaseMaterial &material : materials) last = material.position = std::max(material.position, last + 1);
}

/** The acts that attached, placed and marked these materials. */
Result<std::vector<qint64>> actsOnMaterials(const LedgerPort &ledger, const QString &caseNumber,
                                            const std::set<qint64> &materials)
{
    const Result<std::vector<qint64>> history = ledger.actsAbout(u"case:"_qs + caseNumber);
    if (!history) return fail(history.error());
    std::vector<qint64> acts;
    for (const qint64 seq : *history) {
        const Result<LedgerEntry> entry = ledger.act(seq);
        if (!entry) return fail(entry.error());
        const bool places = entry->act.kind == u"case.material.place" || entry->act.kind == u"case.material.order";
        const bool placed = places && materials.contains(entry->act.body["material"].toInteger());
        if (placed || materials.contains(seq)) acts.push_back(seq);
    }
    return acts;
}

Json documentOf(const CaseFile &file, const InmateRecord &record, const CaseSummary &summary)
{
    Json json = caseToJson(file);
    const Json summed = caseToJson(summary);
    for (const auto &[name, value] : summed.object()) json.set(name, value);
    json.set("person", inmateToJson(record.inmate));
    json.set("facts", factsToJson(factsOf(record, file.asOf, file.confirmed)));
    return json;
}

}  // namespace

CaseContents::CaseContents(const Desk &desk, const MerkleProver &prover, Checkpoint checkpoint,
                           std::vector<HeldCheckpoint> witnessed)
    : m_desk(desk), m_prover(prover), m_checkpoint(std::move(checkpoint)), m_witnessed(std::move(witnessed))
{
}

Result<const CaseContents::ReadAct *> CaseContents::actOf(qint64 seq)
{
    const auto found = m_acts.find(seq);
    if (found != m_acts.end()) return &found->second;
    Result<LedgerEntry> entry = m_desk.ports.ledger.act(seq);
    if (!entry) return fail(entry.error());
    ReadAct act{std::move(entry->canonical), std::move(entry->lines), {}};
    for (const ActLine &line : act.lines) act.prover.append(lineLeaf(line));
    return &m_acts.emplace(seq, std::move(act)).first->second;
}

Result<LineProof> CaseContents::prove(const InmateRecord::Source &source)
{
    const Result<const ReadAct *> act = actOf(source.seq);
    if (!act) return fail(act.error());
    const qint64 count = qint64((*act)->lines.size());
    return LineProof{source.seq, source.line, count, (*act)->lines[static_cast<size_t>(source.line - 1)],
                     (*act)->prover.inclusion(source.line - 1, count)};
}

Result<Proofs> CaseContents::proofsOf(const InmateRecord &record, const std::vector<LedgerPlace> &points,
                                      const std::vector<qint64> &acts)
{
    Proofs proofs;
    for (const qint64 seq : acts) proofs.acts.push_back(proveAct(m_prover, seq, m_checkpoint.size));
    std::vector<InmateRecord::Source> sources{record.source};
    sources.insert(sources.end(), record.changeSources.begin(), record.changeSources.end());
    sources.insert(sources.end(), record.monthSources.begin(), record.monthSources.end());
    sources.insert(sources.end(), points.begin(), points.end());
    for (const InmateRecord::Source &source : sources) {
        if (source.line == 0) continue;
        Result<LineProof> proof = prove(source);
        if (!proof) return fail(proof.error());
        proofs.lines.push_back(std::move(*proof));
    }
    for (const HeldCheckpoint &older : m_witnessed) {
        const bool usable = older.checkpoint.origin == m_checkpoint.origin && older.checkpoint.size > 0 &&
                            older.checkpoint.size <= m_checkpoint.size;
        if (!usable) continue;
        proofs.consistency.push_back(
            {{older.checkpoint, older.witness}, m_prover.consistency(older.checkpoint.size, m_checkpoint.size)});
    }
    return proofs;
}

Result<CaseContents::Gathered> CaseContents::begin(const QString &caseNumber) const
{
    Result<CaseFile> file = m_desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    Result<InmateRecord> record = m_desk.ports.inmates.inmate(file->inmate);
    if (!record) return fail(record.error());
    Result<std::vector<LedgerPlace>> points = pointsPlaces(m_desk, file->inmate);
    if (!points) return fail(points.error());
    Result<std::vector<OtherRecord>> others = otherRecords(m_desk, caseNumber);
    if (!others) return fail(others.error());
    Gathered gathered{*std::move(file), *std::move(record), *std::move(points), *std::move(others), {}, {}, {}, true};
    gathered.summary = {caseNumber, {}, figuresOf(gathered.file, gathered.record, gathered.points)};
    auto forms = formFigures(m_desk.ports.ledger, gathered.file);
    if (!forms) return fail(forms.error());
    std::ranges::move(*forms, std::back_inserter(gathered.summary.figures));
    return addWaivers(gathered).map([&] { return std::move(gathered); });
}

Result<void> CaseContents::addWaivers(Gathered &gathered) const
{
    Result<std::vector<CaseWaiver>> waivers = waiversInForce(m_desk, gathered.file);
    if (!waivers) return fail(waivers.error());
    CaseFigure figure{u"waivers"_qs, {}};
    for (const CaseWaiver &waiver : *waivers) figure.acts.push_back(waiver.act);
    if (!figure.acts.empty()) gathered.summary.figures.push_back(std::move(figure));
    gathered.summary.waivers = *std::move(waivers);
    return {};
}

Result<void> CaseContents::addPaper(Gathered &gathered, const CaseMaterial &material) const
{
    Result<QByteArray> bytes = m_desk.ports.ledger.attachment(material.digest);
    if (!bytes) return fail(bytes.error());
    gathered.entries.push_back({folderOf(gathered.file.number) + material.file, *std::move(bytes)});
    gathered.summary.materials.push_back(material);
    return {};
}

Result<void> CaseContents::addDocuments(Gathered &gathered, const std::vector<CaseDocument> &documents) const
{
    for (const CaseDocument &document : documents) {
        const Result<CataloguePlace> piece = cataloguePlace(document.form);
        if (!piece) return fail(piece.error());
        const QString name = piece->code + u'-' + document.form + u".pdf"_qs;
        const CaseMaterial paper{piece->position, document.title, name, document.pages, document.digest, false};
        const Result<void> added =
            addPaper(gathered, paper).and_then([&] { return addSeals(gathered, paper, document.act); });
        if (!added) return added;
    }
    return {};
}

Result<void> CaseContents::addMaterials(Gathered &gathered) const
{
    const auto pieces = dossierPieces(m_desk, gathered.file);
    if (!pieces) return fail(pieces.error());
    std::set<qint64> materials;
    for (const DossierPiece &piece : *pieces) {
        if (piece.material == 0) continue;
        const Result<void> added = addPaper(gathered, {piece.position, piece.title, piece.file, piece.pages,
                                                       piece.digest, piece.writing.hand == Hand::Own});
        if (!added) return added;
        materials.insert(piece.material);
    }
    if (materials.empty()) return {};
    Result<std::vector<qint64>> acts = actsOnMaterials(m_desk.ports.ledger, gathered.file.number, materials);
    if (!acts) return fail(acts.error());
    gathered.summary.figures.push_back({u"dossier"_qs, *std::move(acts)});
    return {};
}

Result<void> CaseContents::addSeals(Gathered &gathered, const CaseMaterial &paper, qint64 act) const
{
    const auto seals = sealsSetOn(m_desk, gathered.file.number, paper.digest);
    if (!seals) return fail(seals.error());
    int number = 0;
    for (const SetSeal &seal : *seals) {
        CaseMaterial material = paper;
        material.title += u"（电子印章）"_qs;
        material.file = sealName(paper.file, ++number);
        material.pages = 1;
        material.digest = seal.digest;
        const Result<void> added = addPaper(gathered, material);
        if (!added) return added;
        gathered.summary.figures.push_back({u"seal."_qs + material.file, seal.acts});
    }
    for (const CaseMaterial &seal : otherSealsOn(gathered.others, paper, number)) {
        if (std::ranges::find(*seals, seal.digest, &SetSeal::digest) != seals->end()) continue;
        const Result<void> added = addPaper(gathered, seal);
        if (!added) return added;
        gathered.summary.figures.push_back({u"seal."_qs + seal.file, {act}});
    }
    return {};
}

Result<void> CaseContents::addEvidence(Gathered &gathered) const
{
    const Result<std::vector<EvidencePiece>> pieces = pointsEvidence(m_desk, gathered.file.inmate);
    if (!pieces) return fail(pieces.error());
    std::set<qint64> acts;
    qint64 number = 0;
    for (const EvidencePiece &piece : *pieces) {
        Result<QByteArray> bytes = m_desk.ports.ledger.attachment(piece.digest);
        if (!bytes) return fail(bytes.error());
        const QString name = u"80.%1-evidence.%2"_qs.arg(++number, 3, 10, QChar(u'0')).arg(kindOfFile(*bytes));
        gathered.entries.push_back({folderOf(gathered.file.number) + name, *std::move(bytes)});
        // A picture is one page; of a document the catalogue counts it as one piece.
        gathered.summary.materials.push_back({evidencePosition + number, piece.title, name, 1, piece.digest, false});
        acts.insert(piece.place.seq);
    }
    if (!acts.empty()) gathered.summary.figures.push_back({u"points.evidence"_qs, {acts.begin(), acts.end()}});
    return {};
}

Result<std::vector<ContainerEntry>> CaseContents::finish(Gathered gathered)
{
    arrange(gathered.summary.materials);
    std::set<qint64> seqs;
    for (const CaseFigure &figure : gathered.summary.figures) seqs.insert(figure.acts.begin(), figure.acts.end());
    const std::vector<qint64> acts(seqs.begin(), seqs.end());
    std::vector<QByteArray> canonical;
    for (const qint64 seq : acts) {
        const Result<const ReadAct *> act = actOf(seq);
        if (!act) return fail(act.error());
        canonical.push_back((*act)->canonical);
    }
    const Result<Proofs> proofs = proofsOf(gathered.record, gathered.points, acts);
    if (!proofs) return fail(proofs.error());
    Json document =
        gathered.whole ? documentOf(gathered.file, gathered.record, gathered.summary) : caseToJson(gathered.summary);
    for (const auto &[name, value] : gathered.more) document.set(name, value);
    const QString folder = folderOf(gathered.file.number);
    gathered.entries.push_back({folder + u"case.json"_qs, document.canonical()});
    gathered.entries.push_back({folder + u"acts.jsonl"_qs, actsText(canonical)});
    gathered.entries.push_back({folder + u"proofs.json"_qs, proofsToJson(*proofs).canonical()});
    return std::move(gathered.entries);
}

Result<std::vector<ContainerEntry>> CaseContents::entriesOf(const QString &caseNumber)
{
    Result<Gathered> gathered = begin(caseNumber);
    if (!gathered) return fail(gathered.error());
    const std::vector<CaseDocument> documents = gathered->file.documents;
    return addDocuments(*gathered, documents)
        .and_then([&] { return addMaterials(*gathered); })
        .and_then([&] { return addEvidence(*gathered); })
        .and_then([&] { return finish(*std::move(gathered)); });
}

Result<std::vector<ContainerEntry>> CaseContents::answerTo(const Supplement &asked)
{
    Result<Gathered> gathered = begin(asked.caseNumber);
    if (!gathered) return fail(gathered.error());
    gathered->summary.figures.push_back({u"request"_qs, {asked.act}});
    gathered->more.emplace(u"supplement"_qs,
                           Json::Object{{u"request"_qs, asked.request},
                                        {u"asked_on"_qs, isoDate(asked.askedOn)},
                                        {u"due_on"_qs, isoDate(asked.dueOn)},
                                        {u"list"_qs, Json::Array(asked.list.begin(), asked.list.end())}});
    return addDocuments(*gathered, asked.renewed)
        .and_then([&] { return addPieces(*gathered, asked.pieces); })
        .and_then([&] { return finish(*std::move(gathered)); });
}

}  // namespace remit
