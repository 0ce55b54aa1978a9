#include "container.h"

#include "archive.h"
#include "documents.h"
#include "text.h"

#include <algorithm>
#include <utility>

namespace remit_verify {

namespace {

/** A signature over `content`, or over what it carries. */
Report verifySigned(std::string_view bytes, const std::string_view *content, const Trust &trust, long long at)
{
    Report report;
    report.digest = hex(sha256(bytes));
    report.signature = verifySignature(bytes, content, trust, at);
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

/** Files of a case by their names below its folder. */
using Folder = std::map<std::string, const Entry *>;

class Verifier
{
public:
    Verifier(std::string_view bytes, const Trust &trust, long long at, Report &report)
        : m_bytes(bytes), m_trust(trust), m_at(at), m_report(report)
    {
    }

    void run(const std::vector<Json> &receipts)
    {
        check(receipts);
        m_report.signers = m_signers.all();
    }

private:
    void check(std::vector<Json> receipts)
    {
        Findings &findings = m_report.findings;
        m_archive = readArchive(m_bytes, findings);
        checkLayout(m_archive, findings);
        if (!findings.empty()) return;  // what the archive says is nothing that anybody signed
        m_report.digest = hex(sha256(m_bytes));
        const std::string head = m_archive.head();
        const bool package = head == archiveEntry;
        m_report.kind = package ? "archive" : "container";
        reading(head, [&](auto bytes) { m_head = readHead(bytes, head); });
        reading(checkpointEntry, [&](auto bytes) { m_report.checkpoint = parseCheckpoint(std::string(bytes)); });
        if (m_archive.find(sealsEntry))
            reading(sealsEntry, [&](auto bytes) { m_report.sealRegister = readSeals(bytes); });
        m_signers.readOwn(m_archive);
        if (m_report.checkpoint) checkCases();
        if (m_report.seals > 0 && !m_archive.find(sealsEntry)) find("container.entry.missing", {{"entry", sealsEntry}});
        checkSignatures();
        if (package) m_report.root = hex(sha256(m_archive.read(sumsEntry)));
        m_signers.checkPapers(m_archive, m_report.sealRegister, findings);
        if (package && hasHead()) checkCourt(receipts);
        if (m_report.checkpoint && hasHead()) checkWitnesses(receipts);
    }

    bool hasHead() const { return m_head.kind == Json::Object; }
    bool isListed(const std::string &number) const
    {
        return std::ranges::count(m_head["cases"].list, number, &Json::text) > 0;
    }
    void find(const char *code, const Arguments &args) { m_report.findings.push_back({code, args}); }

    template <class Read>
    void reading(const std::string &entry, Read read)
    {
        noting(m_report.findings, {{"entry", entry}}, [&](Findings &) { read(m_archive.read(entry)); });
    }

    void checkCases()
    {
        std::map<std::string, Folder> folders;
        for (const Entry &entry : m_archive.entries) {
            if (!entry.name.starts_with("cases/")) continue;
            const size_t slash = entry.name.find('/', 6);
            folders[entry.name.substr(6, slash - 6)][entry.name.substr(slash + 1)] = &entry;
        }
        for (const Json &number : m_head["cases"].list)
            if (!folders.contains(number.text)) find("container.cases.missing", {{"case", number.text}});
        for (const auto &[number, files] : folders) {
            if (hasHead() && !isListed(number)) find("container.cases.undeclared", {{"case", number}});
            noting(m_report.findings, {{"case", number}},
                   [&, &name = number, &inside = files](Findings &found) { checkCase(name, inside, found); });
        }
        m_report.cases = int64_t(folders.size());
    }

    void checkCase(const std::string &number, Folder files, Findings &found)
    {
        const std::string folder = "cases/" + number + '/';
        std::string_view documents[3];
        for (size_t i = 0; const char *name : {"case.json", "acts.jsonl", "proofs.json"}) {
            documents[i++] = m_archive.read(folder + name);
            files.erase(name);
        }
        const Proven proven = checkProofs(documents[1], documents[2], *m_report.checkpoint, found);
        m_report.acts += int64_t(proven.acts.size());
        m_continued.insert(m_continued.end(), proven.continued.begin(), proven.continued.end());
        // The parts of case.json that everything else hangs on; its other members are the court's to read.
        static const Json shape = parseJson(R"({"number":"text","*":"any","figures":[{"figure":"text","acts":["1+"]}],
            "materials":[{"file":"file","digest":"hash","position":"1+","title":"text","pages":"1+",
                          "own_hand":"flag"}],
            "waivers?":[{"paper":"text","title":"text","reason":"text","on":"day","act":"1+"}]})");
        noting(found, {{"entry", folder + "case.json"}}, [&](Findings &inside) {
            const Json json = parseJson(documents[0], shape);
            if (json["number"].text != number) inside.push_back({"container.case.number", {}});
            checkMaterials(json["materials"].list, files, inside);
            for (const Json &figure : json["figures"].list) checkFigure(figure, proven, files, inside);
            for (const Json &waiver : json["waivers"].list) checkWaiver(number, waiver, proven, inside);
        });
    }

    void checkMaterials(const std::vector<Json> &materials, const Folder &files, Findings &found)
    {
        int64_t last = 0;
        Folder left = files;
        for (const Json &material : materials) {
            const std::string name = material["file"].text, paper = sealedPaper(name);
            const Arguments args{{"file", name}};
            const auto file = left.find(name);
            m_report.seals += paper.empty() ? 0 : 1;
            if (!paper.empty() && !files.contains(paper)) found.push_back({"container.case.seal.paper", args});
            const int64_t position = material["position"].number;
            if (std::exchange(last, position) >= position) found.push_back({"container.case.material.order", args});
            if (file == left.end())
                found.push_back({"container.case.material.missing", args});
            else if (file->second->digest != material["digest"].raw())
                found.push_back({"container.case.material.digest", args});
            left.erase(name);
        }
        for (const auto &[name, entry] : left)
            found.push_back({"container.case.material.undeclared", {{"file", name}}});
    }

    /** The acts that a figure rests on are proven, and the files that they name as evidence are there. */
    static void checkFigure(const Json &figure, const Proven &proven, const Folder &files, Findings &found)
    {
        const std::string name = figure["figure"].text;
        require(!figure["acts"].list.empty(), "$.figures[].acts");
        const auto isThere = [&](const std::string &digest) {
            return std::ranges::any_of(files, [&](const auto &file) { return hex(file.second->digest) == digest; });
        };
        std::set<int64_t> acts;
        for (const Json &act : figure["acts"].list) acts.insert(act.number);
        for (const int64_t seq : acts) {
            if (!proven.acts.contains(seq))
                found.push_back({"container.case.act.missing", {{"figure", name}, {"seq", std::to_string(seq)}}});
            const auto [first, end] = proven.evidence.equal_range(seq);
            for (auto piece = first; name == "points.evidence" && piece != end; ++piece)
                if (!isThere(piece->second["digest"].text))
                    found.push_back({"container.case.evidence.missing", {{"title", piece->second["title"].text}}});
        }
    }

    /** A paper that is not there is waived by a proven act that says so; whoever asks is told. */
    void checkWaiver(const std::string &number, Json waiver, const Proven &proven, Findings &found)
    {
        const int64_t seq = waiver["act"].number;
        const auto act = proven.waivers.find(seq);
        const auto same = [&](const char *name) { return act->second[name].text == waiver[name].text; };
        const bool decided = act != proven.waivers.end() && proven.acts.contains(seq) &&
                             act->second["case"].text == number && same("paper") && same("reason") && same("on");
        if (!decided) found.push_back({"container.case.waiver", {{"title", waiver["title"].text}}});
        waiver.set("case", number);
        m_report.waivers.push_back(std::move(waiver));
    }

    Signature checkSignature(const char *signature, const char *content)
    {
        Signature checked;
        noting(m_report.findings, {{"entry", signature}}, [&](Findings &found) {
            const std::string_view bytes = m_archive.read(content);
            checked = verifySignature(m_archive.read(signature), &bytes, m_trust, m_at);
            m_signers.note(signature, checked, m_archive.read(signature), &bytes);
            found = checked.findings;
        });
        return checked;
    }

    void checkSignatures()
    {
        m_report.signature = checkSignature(signatureEntry, manifestEntry);
        const Signature &signature = m_report.signature;
        if (signature.findings.empty() && !signature.time)
            find("container.signature.time", {{"entry", signatureEntry}});
        const Key key = m_head["profile"].text == "sha256-rsa" ? Key::Rsa : Key::P256;
        if (hasHead() && !signature.signer.empty() && signature.key != key) find("container.profile", {});
        if (m_archive.find(checkpointSignatureEntry)) checkSignature(checkpointSignatureEntry, checkpointEntry);
    }

    /** What came back from the court: receipts of this unit, events of these cases with their documents, no more. */
    void checkCourt(std::vector<Json> &receipts)
    {
        std::set<std::string> named, there;
        for (const Entry &entry : m_archive.entries) {
            if (!entry.name.starts_with("court/")) continue;
            if (entry.name.starts_with("court/documents/")) {
                const std::string digest = entry.name.substr(16, 64);
                if (digest != hex(entry.digest)) find("archive.document", {{"entry", entry.name}});
                there.insert(digest);
                continue;
            }
            noting(m_report.findings, {{"entry", entry.name}}, [&](Findings &found) {
                const Report said = verifySigned(m_archive.read(entry.name), nullptr, m_trust, m_at);
                m_signers.note(entry.name, said.signature, m_archive.read(entry.name), nullptr);
                found = said.findings;
                const bool receipt = entry.name.starts_with("court/receipts/") && !said.receipt.isNull() &&
                                     said.receipt["sender"].text == m_head["sender"]["FSDWBH"].text;
                const bool event = entry.name.starts_with("court/events/") && isListed(said.event["case"].text);
                if (found.empty() && !receipt && !event) throw Finding{"archive.court", {}};
                if (receipt) receipts.push_back(said.receipt);
                for (const Json &document : said.event["documents"].list) named.insert(document["digest"].text);
            });
        }
        std::vector<std::string> alone;
        std::ranges::set_symmetric_difference(named, there, std::back_inserter(alone));
        for (const std::string &digest : alone) find("archive.document", {{"entry", digest}});
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
            if (sameBatch != sameFile || (sameFile && (held != own || !sameSize))) find("receipt.other", args);
            if (held.origin != own.origin || held.size < 1 || held.size > own.size) continue;
            if (held.size > latest) latest = held.size, latestArgs = args;
            if (std::ranges::count(shown, held) > 0)
                m_report.witnesses.push_back(args.at("witness"));
            else if (isShown(held.size))
                find("container.checkpoint.forked", args);
        }
        if (latest > 0 && !isShown(latest)) find("container.checkpoint.unlinked", latestArgs);
    }

    std::string_view m_bytes;
    const Trust &m_trust;
    long long m_at;
    Report &m_report;
    Archive m_archive;
    /** Null where it could not be read. */
    Json m_head;
    std::vector<Checkpoint> m_continued;
    Signers m_signers{m_trust, m_at};
};

}  // namespace

Report verifyFile(const std::string &path, const Trust &trust, long long at, const std::vector<Json> &receipts,
                  const std::string_view *content)
{
    const File file(path);
    constexpr size_t largestSignature = 16 << 20;
    if (!file.bytes().starts_with("PK"))
        return verifySigned(file.bytes().substr(0, largestSignature), content, trust, at);
    Report report;
    report.kind = "container";
    noting(report.findings, {}, [&](Findings &) { Verifier(file.bytes(), trust, at, report).run(receipts); });
    return report;
}

}  // namespace remit_verify
