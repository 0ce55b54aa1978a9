#include "container.h"

#include <algorithm>

namespace remit_verify {

namespace {

/** A signature over `content`, or over what it carries. */
Report verifySigned(std::string_view bytes, const std::string_view *content, const Basis &basis)
{
    Report report;
    report.signature = verifySignature(bytes, content, basis);
    report.findings = report.signature.findings;
    const std::string &said = report.signature.content;
    const bool receipt = said.find("\"format\":\"remit-receipt/1\"") != std::string::npos;
    const bool event = said.find("\"format\":\"remit-event/1\"") != std::string::npos;
    const char *kind = receipt ? "receipt" : event ? "event" : content ? "checkpoint" : "signature";
    report.facts = Json{{"kind", kind}, {"digest", hex(sha256(bytes))}};
    noting(report.findings, kind, [&](Findings &) {
        if (content) report.facts.members["checkpoint"] = parseCheckpoint(*content).json();
        if (receipt || event) (receipt ? report.receipt : report.event) = readCourt(said, receipt);
    });
    return report;
}

struct Verifier {
    std::string_view m_bytes;
    const Trust &m_trust;
    long long m_at;
    std::vector<Json> m_receipts;
    Report &m_report;
    Json::Members &m_facts = m_report.facts.members;
    Findings &m_findings = m_report.findings;
    /** The authorities that a package itself holds. */
    Trust m_own = {};
    Basis m_basis = {m_trust, m_at, &m_own};
    Archive m_archive = {};
    /** Null where it could not be read. */
    Json m_head = {};
    std::optional<Checkpoint> m_checkpoint = {};
    /** It and the older ones that it is shown to continue. */
    std::vector<Checkpoint> m_shown = {};
    /** Digests of documents that the court's events name, and of those that are there. */
    std::set<std::string> m_named = {}, m_documents = {};

    void run()
    {
        const Json none(std::vector<Json>{});
        m_report.facts = Json{{"kind", "container"}, {"digest", ""},
                              {"cases", int64_t(0)}, {"acts", int64_t(0)},
                              {"seals", int64_t(0)}, {"seal_register", none},
                              {"signers", none},     {"waivers", none},
                              {"witnesses", none},   {"standing", "self-asserted"}};
        m_archive = readArchive(m_bytes, m_findings);
        checkLayout(m_archive, m_findings);
        if (!m_findings.empty()) return;  // what the archive says is nothing that anybody signed
        m_facts["digest"] = hex(sha256(m_bytes));
        const std::string head = m_archive.head();
        const bool package = head == archiveEntry;
        reading(head, [&](auto bytes) { m_head = readHead(bytes, head); });
        reading(checkpointEntry, [&](auto bytes) { m_checkpoint = parseCheckpoint(bytes); });
        if (m_archive.find(sealsEntry))
            reading(sealsEntry, [&](auto bytes) { m_facts["seal_register"] = readSeals(bytes); });
        if (package) readPackage();
        if (m_checkpoint) checkCases();
        expect(m_facts["seals"].number == 0 || m_archive.find(sealsEntry), m_findings, "container.entry.missing",
               sealsEntry);
        for (const Entry &entry : m_archive.entries)
            noting(m_findings, entry.name, [&](Findings &found) { checkSigned(entry, found); });
        std::vector<std::string> alone;
        std::ranges::set_symmetric_difference(m_named, m_documents, std::back_inserter(alone));
        for (const std::string &digest : alone) m_findings.push_back({"archive.document", digest});
        if (m_checkpoint && !m_head.isNull()) checkWitnesses();
    }

    template <class Read>
    void reading(const std::string &entry, Read read)
    {
        noting(m_findings, entry, [&](Findings &) { read(m_archive.read(entry)); });
    }

    bool isListed(const std::string &number) const
    {
        return std::ranges::count(m_head["cases"].list, number, &Json::text) > 0;
    }

    /** Its root, and the authorities that it holds itself; what is no authority vouches for nobody. */
    void readPackage()
    {
        m_facts["kind"] = "archive";
        m_facts["root"] = hex(m_archive.find(sumsEntry)->digest);
        Findings unreadable;
        for (const Entry &entry : m_archive.entries)
            if (entry.name.starts_with("certificates/"))
                noting(unreadable, "",
                       [&](Findings &) { m_own.addRecorded(Trust::fromPem(std::string(entry.content))); });
    }

    void checkCases()
    {
        m_facts["checkpoint"] = m_checkpoint->json();
        std::map<std::string, Folder> folders;
        for (const Entry &entry : m_archive.entries) {
            if (entry.section != Section::Cases) continue;
            const size_t slash = entry.name.find('/', 6);
            folders[entry.name.substr(6, slash - 6)][entry.name.substr(slash + 1)] = &entry;
        }
        for (const Json &number : m_head["cases"].list)
            expect(folders.contains(number.text), m_findings, "container.cases.missing", number.text);
        for (const auto &[number, files] : folders) {
            expect(m_head.isNull() || isListed(number), m_findings, "container.cases.undeclared", number);
            noting(m_findings, number, [&, &name = number, &inside = files](Findings &found) {
                const auto continued = checkCase(m_archive, name, inside, *m_checkpoint, m_report.facts, found);
                m_shown.insert(m_shown.end(), continued.begin(), continued.end());
            });
        }
        m_facts["cases"] = int64_t(folders.size());
    }

    /** Takes over what was found in a signature, and tells whose it is. */
    void tell(const Entry &entry, const Signature &signature, Findings &found)
    {
        found.insert(found.end(), signature.findings.begin(), signature.findings.end());
        if (signature.signer.empty()) return;
        m_facts["signers"].list.push_back({{"entry", entry.name},
                                           {"signer", signature.signer},
                                           {"certificate", signature.fingerprint},
                                           {"root", signature.root},
                                           {"standing", signature.standing}});
    }

    /** Whatever is signed in an entry: it as a whole, by itself or beside it, or inside a paper. */
    void checkSigned(const Entry &entry, Findings &found)
    {
        const std::string &name = entry.name;
        const auto over = [&](const char *content) {
            const std::string_view bytes = m_archive.read(content);
            const Signature signature = verifySignature(m_archive.read(name), &bytes, m_basis);
            tell(entry, signature, found);
            return signature;
        };
        if (name == checkpointSignatureEntry) over(checkpointEntry);
        if (name == signatureEntry) {
            const Signature &whole = m_report.signature = over(manifestEntry);
            expect(!whole.findings.empty() || whole.time, found, "container.signature.time");
            expect(m_head.isNull() || whole.signer.empty() || whole.profile == m_head["profile"].text, found,
                   "container.profile");
        }
        if (name.starts_with("court/") && !m_head.isNull()) checkCourt(entry, found);
        if (entry.section != Section::Cases) return;
        const size_t folder = name.rfind('/') + 1;
        const std::string sealed = sealedPaper(name.substr(folder));
        const Entry *paper = sealed.empty() ? nullptr : m_archive.find(name.substr(0, folder) + sealed);
        if (name.ends_with(".pdf"))
            for (const Signature &one : verifyPdf(entry.content, m_basis, found)) tell(entry, one, found);
        if (paper)
            tell(entry, verifySeal(entry.content, paper->content, m_facts["seal_register"].list, m_basis), found);
    }

    /** A receipt of this unit, which joins the others, an event of one of these cases, or a document that one names. */
    void checkCourt(const Entry &entry, Findings &found)
    {
        if (entry.name.starts_with("court/documents/")) {
            const std::string digest = entry.name.substr(16, 64);
            m_documents.insert(digest);
            return expect(digest == hex(entry.digest), found, "archive.document");
        }
        Report said = verifySigned(entry.content, nullptr, m_basis);
        said.signature.findings = said.findings;
        tell(entry, said.signature, found);
        const bool receipt = entry.name.starts_with("court/receipts/") && !said.receipt.isNull() &&
                             said.receipt["sender"].text == m_head["sender"]["FSDWBH"].text;
        const bool event = entry.name.starts_with("court/events/") && isListed(said.event["case"].text);
        if (receipt) m_receipts.push_back(said.receipt);
        for (const Json &document : said.event["documents"].list) m_named.insert(document["digest"].text);
        need(!said.findings.empty() || receipt || event, "archive.court");
    }

    /** A receipt for this very file must repeat what it says; one for an earlier batch must be continued. */
    void checkWitnesses()
    {
        const Checkpoint &own = *m_checkpoint;
        m_shown.push_back(own);
        const auto isShown = [&](int64_t size) { return std::ranges::count(m_shown, size, &Checkpoint::size) > 0; };
        std::pair<int64_t, std::string> latest;
        for (const Json &receipt : m_receipts) {
            const Checkpoint held = readCheckpoint(receipt["checkpoint"]);
            const std::string witness = receipt["court"].text + ' ' + receipt["received_at"].text;
            const bool sameBatch = receipt["sender"].text == m_head["sender"]["FSDWBH"].text &&
                                   receipt["batch"].text == m_head["batch"].text &&
                                   receipt["version"].number == m_head["version"].number;
            const bool sameFile = receipt["digest"].text == m_facts["digest"].text;
            const bool sameSize = uint64_t(receipt["size"].number) == m_bytes.size();
            expect(sameBatch == sameFile && (!sameFile || (held == own && sameSize)), m_findings, "receipt.other",
                   witness);
            if (held.origin != own.origin || held.size < 1 || held.size > own.size) continue;
            latest = std::max(latest, {held.size, witness});
            const bool continued = std::ranges::count(m_shown, held) > 0;
            expect(continued || !isShown(held.size), m_findings, "container.checkpoint.forked", witness);
            if (!continued) continue;
            m_facts["witnesses"].list.push_back(witness);
            m_facts["standing"] = "witnessed";
        }
        expect(latest.first == 0 || isShown(latest.first), m_findings, "container.checkpoint.unlinked", latest.second);
    }
};

}  // namespace

Report verifyFile(const std::string &path, const Trust &trust, long long at, const std::vector<Json> &receipts,
                  const std::string_view *content)
{
    const Mapped file = mapFile(path);
    constexpr size_t largestSignature = 16 << 20;
    if (!file->starts_with("PK")) return verifySigned(file->substr(0, largestSignature), content, {trust, at});
    Report report;
    noting(report.findings, "", [&](Findings &) { Verifier{*file, trust, at, receipts, report}.run(); });
    return report;
}

}  // namespace remit_verify
