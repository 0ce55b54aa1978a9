#include "container.h"

#include "layout.h"
#include "text.h"

#include <algorithm>
#include <regex>

namespace remit_verify {

namespace {

struct Batch {
    std::string sender, name;
    int64_t version = 0;
    Key key = Key::Other;
    std::vector<std::string> cases;
};

void requireMatch(Members &members, const char *name, const std::string &pattern)
{
    const std::string text = members.text(name);
    members.require(text.size() < 100 && std::regex_match(text, std::regex(pattern)), name);
}

std::string readLine(Members &members, const char *name)
{
    std::string text = members.text(name);
    members.require(isLine(text, true), name);
    return text;
}

/** What the heads of containers and of archive packages share. */
Batch parseHead(Members &members)
{
    Batch batch;
    requireMatch(members, "profile", "sha256-(ecdsa|rsa)");
    batch.key = members.text("profile") == "sha256-rsa" ? Key::Rsa : Key::P256;
    Members sender = members.within("sender");
    batch.sender = readLine(sender, "FSDWBH");
    readLine(sender, "FSDWMC");
    requireMatch(sender, "FSDWXZQHDM", "[0-9]{6}");
    sender.finish();
    batch.cases = members.texts("cases");
    for (const std::string &number : batch.cases)
        members.require(isSafeName(number) && number.find('/') == std::string::npos, "cases");
    const std::set<std::string> distinct(batch.cases.begin(), batch.cases.end());
    members.require(!distinct.empty() && distinct.size() == batch.cases.size(), "cases");
    members.require(members.text("checkpoint") == checkpointEntry, "checkpoint");
    return batch;
}

Batch parseBatch(const std::string &bytes)
{
    const Json json = parseJson(bytes);
    Members members(json, "$");
    members.require(members.text("format") == "remit-batch/1", "format");
    Batch batch = parseHead(members);
    Members receiver = members.within("receiver");
    readLine(receiver, "JSDWBH");
    receiver.finish();
    batch.name = readLine(members, "batch");
    batch.version = members.integer("version", 1);
    members.require(members.integer("SJLX", 1) <= 2, "SJLX");
    requireMatch(members, "YWLB", "[0-9]{4}");
    requireMatch(members, "LCJDBH", members.text("YWLB") + "[A-Z]");
    members.require(isMoment(members.text("FSSJ")), "FSSJ");
    members.finish();
    return batch;
}

/** The head of an archive package; its version, 0, is that of no batch. */
Batch parseArchive(const std::string &bytes)
{
    const Json json = parseJson(bytes);
    Members members(json, "$");
    members.require(members.text("format") == "remit-archive/1", "format");
    Batch archive = parseHead(members);
    requireMatch(members, "kind", "case|batch");
    archive.name = readLine(members, "name");
    members.require(isMoment(members.text("made_at")), "made_at");
    members.finish();
    return archive;
}

Report verifySigned(const std::string &bytes, const std::string *content, const Trust &trust, long long at);

class Verifier
{
public:
    Verifier(File &file, const Trust &trust, long long at, Report &report)
        : m_file(file), m_trust(trust), m_at(at), m_report(report)
    {
    }

    void run(const std::vector<Receipt> &receipts)
    {
        Findings &findings = m_report.findings;
        m_archive = readArchive(m_file, findings);
        if (findings.empty()) m_report.digest = hex(m_archive.digest);
        checkLayout(m_file, m_archive, findings);
        if (!findings.empty()) return;  // what the archive says is nothing that anybody signed
        const bool package = m_archive.find(archiveEntry);
        m_report.kind = package ? "archive" : "container";
        const char *head = package ? archiveEntry : batchEntry;
        noting(findings, {{"entry", head}},
               [&] { m_batch = package ? parseArchive(bytesOf(head)) : parseBatch(bytesOf(head)); });
        noting(findings, {{"entry", checkpointEntry}},
               [&] { m_report.checkpoint = parseCheckpoint(bytesOf(checkpointEntry)); });
        if (m_archive.find(sealsEntry))
            noting(findings, {{"entry", sealsEntry}}, [&] { m_report.sealRegister = parseSeals(bytesOf(sealsEntry)); });
        if (m_report.checkpoint) checkCases();
        if (m_report.seals > 0 && !m_archive.find(sealsEntry)) find("container.entry.missing", {{"entry", sealsEntry}});
        checkSignatures();
        std::vector<Receipt> held = receipts;
        if (package && m_batch) checkCourt(held);
        if (package) m_report.root = hex(sha256(bytesOf(sumsEntry)));
        if (m_report.checkpoint && m_batch) checkWitnesses(held);
    }

private:
    std::string bytesOf(const std::string &entry) { return readEntry(m_file, m_archive, entry); }
    void find(const char *code, Arguments args) { m_report.findings.push_back({code, std::move(args)}); }

    void checkCases()
    {
        std::map<std::string, std::map<std::string, const Entry *>> folders;
        for (const Entry &entry : m_archive.entries) {
            if (!entry.name.starts_with("cases/")) continue;
            const size_t slash = entry.name.find('/', 6);
            folders[entry.name.substr(6, slash - 6)][entry.name.substr(slash + 1)] = &entry;
        }
        if (m_batch)
            for (const std::string &number : m_batch->cases)
                if (!folders.contains(number)) find("container.cases.missing", {{"case", number}});
        for (auto &[number, files] : folders) {
            if (m_batch && std::ranges::count(m_batch->cases, number) == 0)
                find("container.cases.undeclared", {{"case", number}});
            Findings found;
            noting(found, {}, [&, &inCase = number, &inFolder = files] { checkCase(inCase, inFolder, found); });
            for (Finding &finding : found) {
                finding.args.emplace("case", number);
                m_report.findings.push_back(std::move(finding));
            }
        }
        m_report.cases = int64_t(folders.size());
    }

    void checkCase(const std::string &number, std::map<std::string, const Entry *> &files, Findings &found)
    {
        const std::string folder = "cases/" + number + '/';
        std::string documents[3];
        for (size_t i = 0; const char *name : {"case.json", "acts.jsonl", "proofs.json"}) {
            documents[i++] = bytesOf(folder + name);
            files.erase(name);
        }
        const Proven proven = checkProofs(documents[1], documents[2], *m_report.checkpoint, found);
        m_report.acts += int64_t(proven.acts.size());
        m_continued.insert(m_continued.end(), proven.continued.begin(), proven.continued.end());
        noting(found, {{"entry", folder + "case.json"}},
               [&] { checkDocument(number, documents[0], files, proven, found); });
    }

    /** The parts of case.json that everything else hangs on; its other members are the court's to read. */
    void checkDocument(const std::string &number, const std::string &bytes, std::map<std::string, const Entry *> &files,
                       const Proven &proven, Findings &found)
    {
        const Json json = parseJson(bytes);
        Members members(json, "$");
        if (members.text("number") != number) found.push_back({"container.case.number", {}});
        int64_t last = 0;
        std::set<std::string> names;
        for (const auto &[name, entry] : files) names.insert(name);
        members.each("materials", [&](Members &material) {
            const std::string name = material.text("file"), digest = material.hash("digest");
            const int64_t position = material.integer("position", 1);
            material.text("title"), material.integer("pages", 1);
            material.require(isSafeName(name), "file");
            material.require(material.any("own_hand").as<bool>(), "own_hand");
            const Arguments args{{"file", name}};
            const auto file = files.find(name);
            if (const auto paper = sealedPaper(name)) {
                ++m_report.seals;
                if (!names.contains(*paper)) found.push_back({"container.case.seal.paper", args});
            }
            if (std::exchange(last, position) >= position) found.push_back({"container.case.material.order", args});
            if (file == files.end())
                found.push_back({"container.case.material.missing", args});
            else if (file->second->digest != digest)
                found.push_back({"container.case.material.digest", args});
            files.erase(name);
        });
        for (const auto &[name, entry] : files)
            found.push_back({"container.case.material.undeclared", {{"file", name}}});
        members.each("figures", [&](Members &figure) {
            const std::string name = figure.text("figure");
            const Json::Array &acts = figure.array("acts");
            figure.require(!acts.empty(), "acts");
            for (const Json &act : acts) {
                const auto *seq = act.as<int64_t>();
                figure.require(seq && *seq >= 1, "acts");
                if (!proven.acts.contains(*seq))
                    found.push_back({"container.case.act.missing", {{"figure", name}, {"seq", std::to_string(*seq)}}});
            }
        });
    }

    Signature checkSignature(const char *signature, const char *content)
    {
        Signature checked;
        noting(m_report.findings, {{"entry", signature}}, [&] {
            const std::string bytes = bytesOf(content);
            checked = verifySignature(bytesOf(signature), &bytes, m_trust, m_at);
        });
        for (Finding finding : checked.findings) {
            finding.args.emplace("entry", signature);
            m_report.findings.push_back(std::move(finding));
        }
        return checked;
    }

    void checkSignatures()
    {
        m_report.signature = checkSignature(signatureEntry, manifestEntry);
        const Signature &signature = m_report.signature;
        if (signature.findings.empty() && !signature.time)
            find("container.signature.time", {{"entry", signatureEntry}});
        if (m_batch && !signature.signer.empty() && signature.key != m_batch->key) find("container.profile", {});
        if (m_archive.find(checkpointSignatureEntry)) checkSignature(checkpointSignatureEntry, checkpointEntry);
    }

    /** What came back from the court: receipts of this unit, events of these cases with their documents, no more. */
    void checkCourt(std::vector<Receipt> &receipts)
    {
        std::set<std::string> named, there;
        for (const Entry &entry : m_archive.entries) {
            const bool receipt = entry.name.starts_with("court/receipts/");
            const bool document = entry.name.starts_with("court/documents/");
            if (document) there.insert(entry.name.substr(16, 64));
            if (document && entry.name.substr(16, 64) != hex(entry.digest))
                find("archive.document", {{"entry", entry.name}});
            if (!entry.name.starts_with("court/") || document) continue;
            const Report said = verifySigned(bytesOf(entry.name), nullptr, m_trust, m_at);
            for (Finding finding : said.findings) {
                finding.args.emplace("entry", entry.name);
                m_report.findings.push_back(std::move(finding));
            }
            if (!said.findings.empty()) continue;
            const bool ours = receipt ? said.receipt && said.receipt->sender == m_batch->sender
                                      : entry.name.starts_with("court/events/") && said.event &&
                                            std::ranges::count(m_batch->cases, said.event->caseNumber) > 0;
            if (!ours) find("archive.court", {{"entry", entry.name}});
            if (ours && receipt) receipts.push_back(*said.receipt);
            if (ours && !receipt) named.insert(said.event->documents.begin(), said.event->documents.end());
        }
        for (const std::string &digest : named)
            if (!there.contains(digest)) find("archive.document", {{"entry", digest}});
        for (const std::string &digest : there)
            if (!named.contains(digest)) find("archive.document", {{"entry", digest}});
    }

    /** A receipt for this very file must repeat what it says; one for an earlier batch must be continued. */
    void checkWitnesses(const std::vector<Receipt> &receipts)
    {
        const Checkpoint &own = *m_report.checkpoint;
        std::vector<Checkpoint> shown = m_continued;
        shown.push_back(own);
        const Receipt *latest = nullptr;
        for (const Receipt &receipt : receipts) {
            const Checkpoint &held = receipt.checkpoint;
            const Arguments args{{"witness", receipt.court + ' ' + receipt.receivedAt},
                                 {"size", std::to_string(held.size)}};
            const bool sameBatch = receipt.sender == m_batch->sender && receipt.batch == m_batch->name &&
                                   receipt.version == m_batch->version;
            const bool sameFile = receipt.digest == m_report.digest;
            if (sameBatch != sameFile || (sameFile && (held != own || receipt.size != int64_t(m_file.size()))))
                find("receipt.other", args);
            if (held.origin != own.origin || held.size < 1 || held.size > own.size) continue;
            if (!latest || held.size > latest->checkpoint.size) latest = &receipt;
            if (std::ranges::count(shown, held) > 0)
                m_report.witnesses.push_back(args.at("witness"));
            else if (std::ranges::count(shown, held.size, &Checkpoint::size) > 0)
                find("container.checkpoint.forked", args);
        }
        if (latest && std::ranges::count(shown, latest->checkpoint.size, &Checkpoint::size) == 0)
            find("container.checkpoint.unlinked", {{"witness", latest->court + ' ' + latest->receivedAt},
                                                   {"size", std::to_string(latest->checkpoint.size)}});
    }

    File &m_file;
    const Trust &m_trust;
    long long m_at;
    Report &m_report;
    Archive m_archive;
    std::optional<Batch> m_batch;
    std::vector<Checkpoint> m_continued;
};

Receipt readReceipt(Members members)
{
    Receipt receipt;
    members.text("format");
    receipt.court = members.text("court");
    receipt.sender = members.text("sender");
    receipt.batch = members.text("batch");
    receipt.version = members.integer("version", 1);
    receipt.digest = hex(members.hash("digest"));
    receipt.size = members.integer("size", 1);
    receipt.checkpoint = readCheckpoint(members.within("checkpoint"));
    receipt.receivedAt = members.text("received_at");
    members.require(isMoment(receipt.receivedAt), "received_at");
    members.integer("sequence", 1);
    members.finish();
    return receipt;
}

Event readEvent(Members members)
{
    Event event;
    requireMatch(members, "kind", "supplement_requested|filed|notice|hearing|ruled|served|revoked|rejected");
    members.text("format"), members.integer("sequence", 1), members.hash("prev");
    event.caseNumber = members.text("case");
    members.require(isMoment(members.text("at")), "at");
    members.within("data");
    members.each("documents", [&](Members &document) {
        document.text("name");
        event.documents.insert(hex(document.hash("digest")));
    });
    members.finish();
    return event;
}

/** What is signed must be what it says it is, in the one form that it has. */
void checkSigned(Report &report)
{
    const std::string &bytes = report.signature.content;
    const bool receipt = bytes.find("\"format\":\"remit-receipt/1\"") != std::string::npos;
    const bool event = bytes.find("\"format\":\"remit-event/1\"") != std::string::npos;
    if (!receipt && !event) return;
    report.kind = receipt ? "receipt" : "event";
    noting(report.findings, {{"entry", report.kind}}, [&] {
        const Json json = parseJson(bytes);
        if (json.canonical() != bytes) refuse("json.canonical");
        if (receipt) report.receipt = readReceipt(Members(json, "$"));
        if (event) report.event = readEvent(Members(json, "$"));
    });
}

/** A signature over `content`, or over what it carries. */
Report verifySigned(const std::string &bytes, const std::string *content, const Trust &trust, long long at)
{
    Report report;
    report.kind = content ? "checkpoint" : "signature";
    report.digest = hex(sha256(bytes));
    report.signature = verifySignature(bytes, content, trust, at);
    report.findings = report.signature.findings;
    checkSigned(report);
    if (content) noting(report.findings, {}, [&] { report.checkpoint = parseCheckpoint(*content); });
    return report;
}

}  // namespace

Report verifyFile(const std::string &path, const Trust &trust, long long at, const std::vector<Receipt> &receipts,
                  const std::string *content)
{
    File file(path);
    Report report;
    if (file.size() >= 2 && file.read(0, 2) == "PK") {
        report.kind = "container";
        noting(report.findings, {}, [&] { Verifier(file, trust, at, report).run(receipts); });
        return report;
    }
    constexpr uint64_t largestSignature = 16 << 20;
    const std::string bytes = file.read(0, std::min(file.size(), largestSignature));
    return verifySigned(bytes, content, trust, at);
}

}  // namespace remit_verify
