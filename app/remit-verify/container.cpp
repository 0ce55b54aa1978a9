#include "container.h"

#include "documents.h"

#include <algorithm>
#include <utility>

namespace remit_verify {

namespace {

/** A signature over `content`, or over what it carries. */
Report verifySigned(std::string_view bytes, const std::string_view *content, const Basis &basis)
{
    Report report;
    report.digest = hex(sha256(bytes));
    report.signature = verifySignature(bytes, content, basis);
    report.findings = report.signature.findings;
    const std::string &said = report.signature.content;
    const bool receipt = said.find("\"format\":\"remit-receipt/1\"") != std::string::npos;
    const bool event = said.find("\"format\":\"remit-event/1\"") != std::string::npos;
    report.kind = receipt ? "receipt" : event ? "event" : content ? "checkpoint" : "signature";
    noting(report.findings, {{"entry", report.kind}}, [&](Findings &) {
        if (content) report.checkpoint = parseCheckpoint(std::string(*content));
        if (receipt) report.receipt = readCourt(said, true);
        if (event) report.event = readCourt(said, false);
    });
    return report;
}

class Verifier
{
public:
    Verifier(std::string_view bytes, const Trust &trust, long long at, Report &report)
        : m_bytes(bytes), m_basis{trust, at, &m_own}, m_report(report), m_findings(report.findings)
    {
    }

    void run(std::vector<Json> receipts)
    {
        m_archive = readArchive(m_bytes, m_findings);
        checkLayout(m_archive, m_findings);
        if (!m_findings.empty()) return;  // what the archive says is nothing that anybody signed
        m_report.digest = hex(sha256(m_bytes));
        const std::string head = m_archive.head();
        const bool package = head == archiveEntry;
        reading(head, [&](auto bytes) { m_head = readHead(bytes, head); });
        reading(checkpointEntry, [&](auto bytes) { m_report.checkpoint = parseCheckpoint(std::string(bytes)); });
        if (m_archive.find(sealsEntry))
            reading(sealsEntry, [&](auto bytes) { m_report.sealRegister = readSeals(bytes); });
        if (package) readPackage();
        if (m_report.checkpoint) checkCases();
        expect(m_report.seals == 0 || m_archive.find(sealsEntry), m_findings, "container.entry.missing",
               {{"entry", sealsEntry}});
        checkSignatures();
        checkPapers();
        if (package && !m_head.isNull()) checkCourt(receipts);
        if (m_report.checkpoint && !m_head.isNull()) checkWitnesses(receipts);
    }

private:
    bool isListed(const std::string &number) const
    {
        return std::ranges::count(m_head["cases"].list, number, &Json::text) > 0;
    }

    template <class Read>
    void reading(const std::string &entry, Read read)
    {
        noting(m_findings, {{"entry", entry}}, [&](Findings &) { read(m_archive.read(entry)); });
    }

    /** Its root, and the authorities that it holds itself; what is no authority vouches for nobody. */
    void readPackage()
    {
        m_report.kind = "archive";
        m_report.root = hex(m_archive.find(sumsEntry)->digest);
        Findings unreadable;
        for (const Entry &entry : m_archive.entries)
            if (entry.name.starts_with("certificates/"))
                noting(unreadable, {},
                       [&](Findings &) { m_own.addRecorded(Trust::fromPem(std::string(entry.content))); });
    }

    void checkCases()
    {
        std::map<std::string, Folder> folders;
        for (const Entry &entry : m_archive.entries) {
            if (entry.section != Section::Cases) continue;
            const size_t slash = entry.name.find('/', 6);
            folders[entry.name.substr(6, slash - 6)][entry.name.substr(slash + 1)] = &entry;
        }
        for (const Json &number : m_head["cases"].list)
            expect(folders.contains(number.text), m_findings, "container.cases.missing", {{"case", number.text}});
        for (const auto &[number, files] : folders) {
            const Arguments args{{"case", number}};
            expect(m_head.isNull() || isListed(number), m_findings, "container.cases.undeclared", args);
            noting(m_findings, args, [&, &name = number, &inside = files](Findings &found) {
                const Proven proven = checkCase(m_archive, name, inside, m_report, found);
                std::ranges::copy(proven.continued, std::back_inserter(m_continued));
            });
        }
        m_report.cases = int64_t(folders.size());
    }

    void tell(const std::string &entry, const Signature &signature)
    {
        if (signature.signer.empty()) return;
        m_report.signers.push_back(Json{{"entry", entry},
                                        {"signer", signature.signer},
                                        {"certificate", signature.fingerprint},
                                        {"root", signature.root},
                                        {"standing", signature.standing}});
    }

    Signature checkSignature(const char *signature, const char *content)
    {
        Signature checked;
        noting(m_findings, {{"entry", signature}}, [&](Findings &found) {
            const std::string_view bytes = m_archive.read(content);
            checked = verifySignature(m_archive.read(signature), &bytes, m_basis);
            tell(signature, checked);
            found = checked.findings;
        });
        return checked;
    }

    void checkSignatures()
    {
        const Signature &signature = m_report.signature = checkSignature(signatureEntry, manifestEntry);
        expect(!signature.findings.empty() || signature.time, m_findings, "container.signature.time",
               {{"entry", signatureEntry}});
        const Key key = m_head["profile"].text == "sha256-rsa" ? Key::Rsa : Key::P256;
        expect(m_head.isNull() || signature.signer.empty() || signature.key == key, m_findings, "container.profile");
        if (m_archive.find(checkpointSignatureEntry)) checkSignature(checkpointSignatureEntry, checkpointEntry);
    }

    /** The signatures inside the papers of cases, and the seals that are set on them. */
    void checkPapers()
    {
        for (const Entry &entry : m_archive.entries) {
            if (entry.section != Section::Cases) continue;
            const size_t folder = entry.name.rfind('/') + 1;
            const std::string sealed = sealedPaper(entry.name.substr(folder));
            const Entry *paper = sealed.empty() ? nullptr : m_archive.find(entry.name.substr(0, folder) + sealed);
            noting(m_findings, {{"entry", entry.name}}, [&](Findings &found) {
                if (entry.name.ends_with(".pdf"))
                    for (const Signature &one : verifyPdf(entry.content, m_basis, found)) tell(entry.name, one);
                if (!paper) return;
                const Signature set = verifySeal(entry.content, paper->content, m_report.sealRegister, m_basis);
                tell(entry.name, set);
                found = set.findings;
            });
        }
    }

    /** What came back from the court: receipts of this unit, events of these cases with their documents, no more. */
    void checkCourt(std::vector<Json> &receipts)
    {
        std::set<std::string> named, there;
        for (const Entry &entry : m_archive.entries) {
            if (entry.name.starts_with("court/documents/")) {
                const std::string digest = entry.name.substr(16, 64);
                expect(digest == hex(entry.digest), m_findings, "archive.document", {{"entry", entry.name}});
                there.insert(digest);
            } else if (entry.name.starts_with("court/")) {
                reading(entry.name, [&](auto bytes) { checkAnswer(entry.name, bytes, receipts, named); });
            }
        }
        std::vector<std::string> alone;
        std::ranges::set_symmetric_difference(named, there, std::back_inserter(alone));
        for (const std::string &digest : alone) m_findings.push_back({"archive.document", {{"entry", digest}}});
    }

    /** A receipt, which joins the others, or an event, whose documents join those that are named. */
    void checkAnswer(const std::string &entry, std::string_view bytes, std::vector<Json> &receipts,
                     std::set<std::string> &named)
    {
        const Report said = verifySigned(bytes, nullptr, m_basis);
        tell(entry, said.signature);
        const bool receipt = entry.starts_with("court/receipts/") && !said.receipt.isNull() &&
                             said.receipt["sender"].text == m_head["sender"]["FSDWBH"].text;
        const bool event = entry.starts_with("court/events/") && isListed(said.event["case"].text);
        if (receipt) receipts.push_back(said.receipt);
        for (const Json &document : said.event["documents"].list) named.insert(document["digest"].text);
        noting(m_findings, {{"entry", entry}}, [&](Findings &found) { found = said.findings; });
        need(!said.findings.empty() || receipt || event, "archive.court");
    }

    /** A receipt for this very file must repeat what it says; one for an earlier batch must be continued. */
    void checkWitnesses(const std::vector<Json> &receipts)
    {
        const Checkpoint &own = *m_report.checkpoint;
        std::vector<Checkpoint> shown = m_continued;
        shown.push_back(own);
        const auto isShown = [&](int64_t size) { return std::ranges::count(shown, size, &Checkpoint::size) > 0; };
        int64_t latest = 0;
        Arguments latestArgs;
        for (const Json &receipt : receipts) {
            const Checkpoint held = readCheckpoint(receipt["checkpoint"]);
            const Arguments args{{"witness", receipt["court"].text + ' ' + receipt["received_at"].text},
                                 {"size", std::to_string(held.size)}};
            const bool sameBatch = receipt["sender"].text == m_head["sender"]["FSDWBH"].text &&
                                   receipt["batch"].text == m_head["batch"].text &&
                                   receipt["version"].number == m_head["version"].number;
            const bool sameFile = receipt["digest"].text == m_report.digest;
            const bool sameSize = uint64_t(receipt["size"].number) == m_bytes.size();
            expect(sameBatch == sameFile && (!sameFile || (held == own && sameSize)), m_findings, "receipt.other",
                   args);
            if (held.origin != own.origin || held.size < 1 || held.size > own.size) continue;
            if (held.size > latest) latest = held.size, latestArgs = args;
            const bool isContinued = std::ranges::count(shown, held) > 0;
            if (isContinued) m_report.witnesses.push_back(args.at("witness"));
            expect(isContinued || !isShown(held.size), m_findings, "container.checkpoint.forked", args);
        }
        expect(latest == 0 || isShown(latest), m_findings, "container.checkpoint.unlinked", latestArgs);
    }

    std::string_view m_bytes;
    /** The authorities that a package itself holds. */
    Trust m_own;
    Basis m_basis;
    Report &m_report;
    Findings &m_findings;
    Archive m_archive;
    /** Null where it could not be read. */
    Json m_head;
    std::vector<Checkpoint> m_continued;
};

}  // namespace

Report verifyFile(const std::string &path, const Trust &trust, long long at, const std::vector<Json> &receipts,
                  const std::string_view *content)
{
    const File file(path);
    constexpr size_t largestSignature = 16 << 20;
    if (!file.bytes().starts_with("PK"))
        return verifySigned(file.bytes().substr(0, largestSignature), content, {trust, at});
    Report report;
    noting(report.findings, {}, [&](Findings &) { Verifier(file.bytes(), trust, at, report).run(receipts); });
    return report;
}

}  // namespace remit_verify
