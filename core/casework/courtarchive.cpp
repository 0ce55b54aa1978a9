#include "casework/courtarchive.h"

#include "casework/courtkey.h"

#include "batch/case.h"
#include "casework/casecontents.h"
#include "casework/ledgerwork.h"
#include "casework/officers.h"
#include "casework/record.h"
#include "casework/sealregister.h"
#include "casework/signercheck.h"
#include "documents/render.h"
#include "signing/signer.h"

#include <QFileInfo>

#include <set>

namespace remit {

namespace {

/** Everything of one package while it is gathered. */
class Gathering
{
public:
    Gathering(const Desk &desk, PackageContents &package) : m_desk(desk), m_package(package) {}

    Result<void> addCase(const QString &number, CaseContents &contents)
    {
        Result<std::vector<ContainerEntry>> entries = contents.everythingOf(number);
        if (!entries) return fail(u"casework.batch.case"_qs, {{u"case"_qs, number}}, {entries.error()});
        for (ContainerEntry &entry : *entries) {
            if (entry.name.endsWith(u"/case.json")) notePapers(number, std::get<QByteArray>(entry.content));
            m_package.entries.push_back(std::move(entry));
        }
        return addEvents(number).and_then([&] { return addReceipts(number); });
    }

private:
    void notePapers(const QString &number, const QByteArray &document)
    {
        const auto summary = Json::parse(document).and_then(caseFromJson);
        if (!summary) return;
        for (const CaseMaterial &material : summary->materials)
            m_package.papers.push_back(
                {number, material.title, u"cases/%1/%2"_qs.arg(number, material.file), material.pages});
    }

    /** The court's events on the case as it signed them, each with its documents. */
    Result<void> addEvents(const QString &number)
    {
        const auto events = m_desk.ports.cases.courtEvents(number);
        if (!events) return fail(events.error());
        for (const RecordedEvent &each : *events) {
            const auto entry = m_desk.ports.ledger.act(each.act);
            if (!entry) return fail(entry.error());
            const QByteArray digest = QByteArray::fromHex(entry->act.body["signature"].toString().toLatin1());
            const QString name = u"court/events/%1.p7s"_qs.arg(each.event.sequence, 8, 10, QChar(u'0'));
            Result<void> added = add(name, digest);
            for (const EventDocument &document : each.event.documents)
                if (added) added = addDocument(number, document);
            if (!added) return added;
        }
        return {};
    }

    Result<void> addDocument(const QString &number, const EventDocument &document)
    {
        const QString name = u"court/documents/%1.%2"_qs.arg(document.digest, ending(document.name));
        m_package.papers.push_back({number, document.name, name, 0});
        return add(name, QByteArray::fromHex(document.digest.toLatin1()));
    }

    static QString ending(const QString &name)
    {
        const QString suffix = QFileInfo(name).suffix().toLower();
        static const QStringList known{u"pdf"_qs, u"ofd"_qs, u"png"_qs, u"jpg"_qs, u"txt"_qs};
        return known.contains(suffix) ? suffix : u"bin"_qs;
    }

    /** The receipts of the batches that brought the case or answered the court in it. */
    Result<void> addReceipts(const QString &number)
    {
        const auto batches = m_desk.ports.cases.batches();
        if (!batches) return fail(batches.error());
        for (const Batch &batch : *batches) {
            const QString name = u"court/receipts/%1-v%2.p7s"_qs.arg(batch.id).arg(batch.version);
            if (batch.receipt.isEmpty() || !batch.cases.contains(number) || !m_names.insert(name).second) continue;
            m_package.entries.push_back({name, batch.receipt});
        }
        return {};
    }

    Result<void> add(const QString &name, const QByteArray &digest)
    {
        if (!m_names.insert(name).second) return {};
        Result<QByteArray> bytes = m_desk.ports.ledger.attachment(digest);
        if (!bytes) return fail(bytes.error());
        m_package.entries.push_back({name, *std::move(bytes)});
        return {};
    }

    const Desk &m_desk;
    PackageContents &m_package;
    std::set<QString> m_names;
};

Result<QStringList> casesOf(const Desk &desk, const ArchiveRequest &request)
{
    if (!request.batch)
        return desk.ports.cases.caseFile(request.name).map([](const CaseFile &file) {
            return QStringList{file.number};
        });
    const Result<Batch> batch = desk.ports.cases.batch(request.name);
    if (!batch) return fail(batch.error());
    if (batch->cases.isEmpty()) return fail(u"casework.batch.empty"_qs, {{u"batch"_qs, batch->id}});
    return batch->cases;
}

Result<ArchiveDocument> documentOf(const Desk &desk, const ArchiveRequest &request, const Signer &signer)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<QStringList> cases = casesOf(desk, request);
    if (!cases) return fail(cases.error());
    const bool rsa = signer.certificate().keyKind() == KeyKind::Rsa;
    return ArchiveDocument{rsa ? BatchProfile::Sha256Rsa : BatchProfile::Sha256Ecdsa,
                           request.batch ? ArchiveDocument::Kind::Batch : ArchiveDocument::Kind::Case,
                           request.name,
                           info->prisonCode,
                           info->prison,
                           info->prisonDivision,
                           desk.clock(),
                           *cases};
}

Result<std::vector<HeldCheckpoint>> witnessed(const Desk &desk)
{
    Result<std::vector<HeldCheckpoint>> held = desk.ports.ledger.checkpoints();
    if (held) std::erase_if(*held, [](const HeldCheckpoint &one) { return one.witness.isEmpty(); });
    return held;
}

/** A paper of the package itself, which is about nobody's case. */
Result<QByteArray> drawn(const Desk &desk, const QString &form, Json values, Renderer &renderer)
{
    const Result<StoreInfo> info = desk.ports.officers.info();
    if (!info) return fail(info.error());
    const Result<const Form *> loaded = renderer.form(form, desk.today());
    if (!loaded) return fail(loaded.error());
    values.set("prison", Json::Object{{u"name"_qs, info->prison}});
    FormData data;
    data.documentId = form + u'/' + values["archive"]["name"].toString();
    data.values = std::move(values);
    data.created = desk.clock();
    data.demo = info->environment != StoreInfo::Environment::Production;
    return renderer.render(**loaded, data).map([](const Rendered &rendered) { return rendered.pdf; });
}

Json archiveValues(const QString &name, bool batch, Instant madeAt)
{
    return Json::Object{
        {u"kind"_qs, batch ? u"batch"_qs : u"case"_qs}, {u"name"_qs, name}, {u"on"_qs, isoDate(dateIn(madeAt))}};
}

/** index.pdf: what index.html tells, on paper. */
Result<void> addIndex(const Desk &desk, PackageContents &package, Renderer &renderer)
{
    Json archive = archiveValues(package.document.name, package.document.kind == ArchiveDocument::Kind::Batch,
                                 package.document.madeAt);
    Json::Array papers;
    for (const ArchivedPaper &paper : package.papers) {
        Json one{Json::Object{{u"case"_qs, paper.caseNumber}, {u"title"_qs, paper.title}, {u"entry"_qs, paper.entry}}};
        if (paper.pages > 0) one.set("pages", paper.pages);
        papers.push_back(std::move(one));
    }
    archive.set("papers", std::move(papers));
    Result<QByteArray> pdf = drawn(desk, u"archive-index"_qs, Json::Object{{u"archive"_qs, archive}}, renderer);
    if (!pdf) return fail(pdf.error());
    package.entries.push_back({u"index.pdf"_qs, *std::move(pdf)});
    return {};
}

Result<PackageContents> gatherPackage(const Desk &desk, const ArchiveRequest &request, Signer &signer,
                                      const Progress &progress)
{
    const Result<ArchiveDocument> document = documentOf(desk, request, signer);
    if (!document) return fail(document.error());
    const Result<HeldCheckpoint> checkpoint = makeCheckpoint(desk, &signer);
    if (!checkpoint) return fail(checkpoint.error());
    const Result<std::vector<QByteArray>> leaves = desk.ports.ledger.leaves();
    if (!leaves) return fail(leaves.error());
    Result<std::vector<HeldCheckpoint>> held = witnessed(desk);
    if (!held) return fail(held.error());
    PackageContents package{*document, {}, {}};
    package.entries.push_back({u"ledger/checkpoint.txt"_qs, checkpointText(checkpoint->checkpoint)});
    package.entries.push_back({u"ledger/checkpoint.p7s"_qs, checkpoint->signature});
    const auto seals = sealNotices(desk);
    if (!seals) return fail(seals.error());
    if (!seals->empty()) package.entries.push_back({u"ledger/seals.json"_qs, sealNoticesToJson(*seals).canonical()});
    for (const auto &[name, certificate] : request.certificates)
        package.entries.push_back({u"certificates/%1.pem"_qs.arg(name), certificate.pem()});
    const MerkleProver prover(*leaves);
    CaseContents contents(desk, prover, checkpoint->checkpoint, *std::move(held));
    Gathering gathering(desk, package);
    int done = 0;
    for (const QString &number : document->cases) {
        if (progress && !progress(done++, int(document->cases.size()))) return fail(u"casework.cancelled"_qs);
        if (const Result<void> added = gathering.addCase(number, contents); !added) return fail(added.error());
    }
    return package;
}

}  // namespace

Result<SealedPackage> exportArchive(const Desk &desk, const ArchiveRequest &request, Renderer &renderer, Signer &signer,
                                    const Progress &progress)
{
    Result<void> may = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (may) may = checkCourtKey(signer.certificate());
    if (may) may = checkSigningCertificate(desk, signer.certificate());
    if (!may) return fail(may.error());
    Result<PackageContents> package = gatherPackage(desk, request, signer, progress);
    if (!package) return fail(package.error());
    if (const auto index = addIndex(desk, *package, renderer); !index) return fail(index.error());
    const Result<SealedPackage> sealed = sealPackage(*package, signer, request.path);
    if (!sealed) return fail(sealed.error());
    QStringList subject{(request.batch ? u"batch:"_qs : u"case:"_qs) + request.name};
    return record(desk, {.kind = u"court.archive"_qs,
                         .subject = subject,
                         .body = Json::Object{{u"name"_qs, request.name},
                                              {u"path"_qs, request.path},
                                              {u"digest"_qs, QString::fromLatin1(sealed->file.digest.toHex())},
                                              {u"size"_qs, sealed->file.size},
                                              {u"root"_qs, sealed->root}}})
        .map([&](const Act &) { return *sealed; });
}

Result<QByteArray> archiveCover(const Desk &desk, const ArchiveRequest &request, const SealedPackage &package,
                                Renderer &renderer)
{
    const Result<QStringList> cases = casesOf(desk, request);
    if (!cases) return fail(cases.error());
    Json archive = archiveValues(request.name, request.batch, desk.clock());
    archive.set("count", cases->size());
    archive.set("digest", QString::fromLatin1(package.file.digest.toHex()));
    archive.set("root", package.root);
    return drawn(desk, u"archive-cover"_qs, Json::Object{{u"archive"_qs, archive}}, renderer);
}

}  // namespace remit
