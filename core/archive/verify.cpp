#include "archive/package.h"
#include "base/digest.h"
#include "batch/containercheck.h"
#include "batch/layout.h"
#include "sync/protocol.h"

#include <QSet>

#include <algorithm>
#include <atomic>
#include <future>
#include <thread>

namespace remit {

namespace {

/** A package while what it has besides a container is checked. */
class PackageCheck
{
public:
    PackageCheck(const Container &container, const PackageTrust &roots, const ContainerTrust &trust,
                 PackageReport &report)
        : m_container(container), m_roots(roots), m_own(ownAuthorities(container)), m_trust(trust), m_report(report)
    {
    }

    void run()
    {
        checkSm3();
        note(signatureEntry, m_report.container.signature);
        if (const auto &checkpoint = m_report.container.checkpointSignature)
            note(checkpointSignatureEntry, *checkpoint);
        for (const ArchiveEntry &entry : m_container.entries()) {
            if (entry.name.startsWith(u"court/receipts/")) takeReceipt(entry.name);
            if (entry.name.startsWith(u"court/events/")) takeEvent(entry.name);
        }
        checkDocuments();
        checkWitnesses(m_held, m_report.container);
    }

private:
    void find(const QString &code, const QString &entry, std::vector<Error> causes = {})
    {
        m_report.container.findings.push_back({code, {{u"entry"_qs, entry}}, std::move(causes)});
    }

    void note(const QString &entry, const CmsReport &signature)
    {
        if (signature.signer.isNull()) return;
        std::vector<Certificate> chain = signature.chain;
        if (chain.empty()) chain = {signature.signer};
        m_report.signers.push_back(standingOf(entry, chain, signature.trusted, m_roots, m_own, m_trust.at));
    }

    void checkSm3()
    {
        std::vector<const ArchiveEntry *> listed;
        for (const ArchiveEntry &entry : m_container.entries()) {
            const Section section = sectionOf(entry.name);
            if (section >= Section::Batch && section <= Section::Archive) listed.push_back(&entry);
        }
        const auto digests = sm3OfAll(listed);
        QByteArray expected;
        for (size_t i = 0; i < listed.size(); ++i) {
            if (!digests[i]) return find(u"archive.sm3"_qs, listed[i]->name, {digests[i].error()});
            expected += digests[i]->toHex() + "  " + listed[i]->name.toUtf8() + '\n';
        }
        if (m_container.read(sm3SumsEntry) != expected) find(u"archive.sm3"_qs, sm3SumsEntry);
    }

    /** On all processors: SM3 takes longer than everything else that is done to a package's bytes. */
    std::vector<Result<QByteArray>> sm3OfAll(const std::vector<const ArchiveEntry *> &entries) const
    {
        std::vector<Result<QByteArray>> digests(entries.size());
        std::atomic<size_t> next = 0;
        const auto work = [&] {
            for (size_t i = next++; i < entries.size(); i = next++) digests[i] = m_container.sm3(*entries[i]);
        };
        const unsigned helpers = std::clamp(std::thread::hardware_concurrency(), 1U, 8U) - 1;
        std::vector<std::future<void>> helping;
        for (unsigned i = 0; i < helpers; ++i) helping.push_back(std::async(std::launch::async, work));
        work();
        for (auto &helper : helping) helper.get();
        return digests;
    }

    /** What a court signed, in its one form. */
    Result<Json> signedBy(const QString &entry)
    {
        const auto cms = m_container.read(entry);
        if (!cms) return fail(cms.error());
        const auto report = verifyCms(*cms, std::nullopt, m_trust.authorities, m_trust.at);
        if (!report) return fail(report.error());
        note(entry, *report);
        if (!report->valid)
            return fail(report->findings.empty() ? Error{u"sync.signature"_qs, {}, {}} : report->findings.front());
        const auto json = Json::parse(report->content);
        if (json && json->canonical() != report->content) return fail(u"sync.canonical"_qs);
        return json;
    }

    void takeReceipt(const QString &entry)
    {
        const auto receipt = signedBy(entry).and_then(receiptFromJson);
        if (!receipt) return find(u"archive.court"_qs, entry, {receipt.error()});
        ++m_report.receipts;
        const bool ours = m_report.container.batch && receipt->sender == m_report.container.batch->senderNumber;
        if (!ours) return find(u"archive.court"_qs, entry);
        m_held.push_back({receipt->checkpoint, receipt->court + u' ' + isoInstant(receipt->receivedAt)});
    }

    void takeEvent(const QString &entry)
    {
        const auto event = signedBy(entry).and_then(eventFromJson);
        if (!event) return find(u"archive.court"_qs, entry, {event.error()});
        ++m_report.events;
        const bool ours = m_report.container.batch && m_report.container.batch->cases.contains(event->caseNumber);
        if (!ours) find(u"archive.court"_qs, entry);
        for (const EventDocument &document : event->documents) m_named.insert(document.digest);
    }

    /** Every document that an event names is there, and nothing else is. */
    void checkDocuments()
    {
        const QString folder = u"court/documents/"_qs;
        QSet<QString> there;
        for (const ArchiveEntry &entry : m_container.entries()) {
            const bool known = entry.name.startsWith(u"court/receipts/") || entry.name.startsWith(u"court/events/");
            if (!entry.name.startsWith(u"court/") || known) continue;
            const QString digest = entry.name.mid(folder.size(), 64);
            const bool named = entry.name.startsWith(folder) && m_named.contains(digest) &&
                               QString::fromLatin1(entry.sha256.toHex()) == digest;
            if (!named) find(u"archive.document.undeclared"_qs, entry.name);
            there.insert(digest);
        }
        for (const QString &digest : m_named)
            if (!there.contains(digest)) find(u"archive.document.missing"_qs, digest);
    }

    const Container &m_container;
    const PackageTrust &m_roots;
    const TrustStore m_own;
    const ContainerTrust &m_trust;
    PackageReport &m_report;
    std::vector<WitnessedCheckpoint> m_held;
    QSet<QString> m_named;
};

}  // namespace

PackageReport verifyPackage(const QString &path, const PackageTrust &trust, Instant at)
{
    return verifyPackage(openContainer(path), trust, at);
}

PackageReport verifyPackage(const Result<Container> &package, const PackageTrust &trust, Instant at)
{
    PackageReport report;
    const ContainerTrust believed{trust.all(), at, {}};
    if (!package) {
        report.container.findings.push_back(package.error());
        return report;
    }
    if (!package->find(archiveEntry)) {
        report.container.findings.push_back({u"archive.none"_qs, {{u"path"_qs, package->path()}}, {}});
        return report;
    }
    report.container.digest = package->digest();
    report.container.size = package->size();
    if (const auto sums = package->read(sumsEntry)) report.root = QString::fromLatin1(sha256Hex(*sums));
    checkContents(*package, report.container);
    checkSignatures(*package, believed, report.container);
    PackageCheck(*package, trust, believed, report).run();
    return report;
}

}  // namespace remit
