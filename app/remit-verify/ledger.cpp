#include "ledger.h"

#include "text.h"

#include <openssl/evp.h>

#include <regex>

namespace remit_verify {

namespace {

using Path = std::vector<std::string>;

std::string leafHash(std::string_view entry) { return sha256(std::string(1, '\0') += entry); }

std::string nodeHash(const std::string &left, const std::string &right) { return sha256('\1' + left + right); }

/** RFC 9162, 2.1.3.2. */
bool isIncluded(std::string hash, int64_t index, int64_t size, const Path &path, const std::string &root)
{
    if (index < 0 || index >= size) return false;
    int64_t at = index, last = size - 1;
    for (const std::string &other : path) {
        if (last == 0) return false;
        const bool right = (at & 1) || at == last;
        hash = right ? nodeHash(other, hash) : nodeHash(hash, other);
        while (right && at != 0 && !(at & 1)) at >>= 1, last >>= 1;
        at >>= 1, last >>= 1;
    }
    return last == 0 && hash == root;
}

/** RFC 9162, 2.1.4.2. */
bool continues(const Checkpoint &older, const Checkpoint &newer, Path path)
{
    if (older.size < 1 || older.size > newer.size) return false;
    if (older.size == newer.size) return path.empty() && older.root == newer.root;
    if ((older.size & (older.size - 1)) == 0) path.insert(path.begin(), older.root);
    if (path.empty()) return false;
    int64_t at = older.size - 1, last = newer.size - 1;
    while (at & 1) at >>= 1, last >>= 1;
    std::string before = path.front(), after = path.front();
    for (size_t i = 1; i < path.size(); ++i) {
        if (last == 0) return false;
        const bool right = (at & 1) || at == last;
        if (right) before = nodeHash(path[i], before);
        after = right ? nodeHash(path[i], after) : nodeHash(after, path[i]);
        while (right && at != 0 && !(at & 1)) at >>= 1, last >>= 1;
        at >>= 1, last >>= 1;
    }
    return last == 0 && before == older.root && after == newer.root;
}

/** An act (记录) in its canonical form, and its leaf. */
struct Act {
    Json json;
    std::string hash;
    int64_t seq = 0;
};

Act parseAct(std::string_view bytes)
{
    static const Json shape = parseJson(R"({"v":"1+","store":"~[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}","seq":"1+",
        "prev":"hash","kind":"~[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*","at":"moment","on":"day?","subject":["text"],
        "by":{"officer":"text","certificate":"hash?"},"lines?":{"count":"1+","root":"hash"},"body?":"object",
        "corrects":"1+?"})");
    Json json = parseJson(bytes);
    if (json.canonical() != bytes) throw Finding{"ledger.act.canonical", {}};
    requireShape(json, shape);
    const int64_t seq = json["seq"].number;
    require(json["v"].number == 1, "$.v");
    require(json["store"].text.find_first_not_of("0-") != std::string::npos, "$.store");
    require(seq < int64_t(1) << 53, "$.seq");
    require(json.members.contains("lines") != json.members.contains("body"), "$.body");
    return {std::move(json), leafHash(bytes), seq};
}

/** The acts and proofs of one case held against each other. */
class Check
{
public:
    Check(const Checkpoint &checkpoint, Findings &findings) : m_checkpoint(checkpoint), m_findings(findings)
    {
        m_trusted[checkpoint.size] = checkpoint;
    }

    void readActs(std::string_view text)
    {
        for (int line = 1; !text.empty(); ++line) {
            const size_t end = text.find('\n');
            const Arguments args{{"line", std::to_string(line)}};
            if (end == 0 || end == std::string_view::npos) throw Finding{"container.case.acts", args};
            noting(m_findings, args, [&](Findings &) { take(parseAct(text.substr(0, end))); });
            text.remove_prefix(end + 1);
        }
    }

    void readProofs(std::string_view text)
    {
        static const Json shape = parseJson(R"({"format":"~remit-proofs/1",
            "consistency":[{"checkpoint":)" +
                                            std::string(checkpointShape) + R"(,"witness":"text","path":["hash"]}],
            "acts":[{"seq":"1+","leaf_index":"0+","tree_size":"1+","path":["hash"]}],
            "lines":[{"act":"1+","line":"1+","count":"1+","salt":"salt","body":"any","path":["hash"]}]})");
        const Json json = parseJson(text, shape);
        for (const Json &proof : json["consistency"].list) checkConsistency(proof);
        for (const Json &proof : json["acts"].list) checkAct(proof);
        for (const Json &proof : json["lines"].list) checkLine(proof);
        for (const auto &[seq, act] : m_acts)
            if (!m_proven.acts.contains(seq)) find("proof.missing", seq);
    }

    const Proven &proven() const { return m_proven; }

private:
    void find(const char *code, int64_t seq, const Arguments &more = {})
    {
        Arguments args = more;
        args.emplace("seq", std::to_string(seq));
        m_findings.push_back({code, args});
    }

    void take(const Act &act)
    {
        const Act *before = m_acts.empty() ? nullptr : &m_acts.rbegin()->second;
        if (before && act.json["store"].text != before->json["store"].text) find("proof.store", act.seq);
        if (before && act.seq <= before->seq) return find("proof.order", act.seq);
        const bool next = before && act.seq == before->seq + 1;
        if (next && act.json["prev"].raw() != before->hash) find("proof.chain", act.seq);
        takeEvidence(act.seq, act.json["body"]);
        if (act.json["kind"].text == "case.material.waive") m_proven.waivers.emplace(act.seq, act.json["body"]);
        m_acts.emplace(act.seq, act);
    }

    /** Of an entry itself, or of the one that a correction puts in its place. */
    void takeEvidence(int64_t seq, const Json &body)
    {
        for (const Json *entry : {&body, &body["replacement"]})
            for (const Json &piece : (*entry)["evidence"].list) m_proven.evidence.emplace(seq, piece);
    }

    static Path pathOf(const Json &proof)
    {
        Path path;
        for (const Json &hash : proof["path"].list) path.push_back(hash.raw());
        return path;
    }

    void checkConsistency(const Json &proof)
    {
        const Checkpoint older = readCheckpoint(proof["checkpoint"]);
        require(older.size > 0, "$.consistency[].checkpoint.size");
        const Arguments args{{"size", std::to_string(older.size)}, {"witness", proof["witness"].text}};
        if (older.origin != m_checkpoint.origin) return m_findings.push_back({"proof.origin", args});
        if (!continues(older, m_checkpoint, pathOf(proof))) return m_findings.push_back({"proof.consistency", args});
        m_trusted[older.size] = older;
        m_proven.continued.push_back(older);
    }

    void checkAct(const Json &proof)
    {
        const int64_t seq = proof["seq"].number, index = proof["leaf_index"].number, size = proof["tree_size"].number;
        const Arguments args{{"size", std::to_string(size)}};
        const auto act = m_acts.find(seq);
        const auto checkpoint = m_trusted.find(size);
        if (!m_proven.acts.insert(seq).second) return find("proof.doubled", seq);
        if (act == m_acts.end()) return find("proof.extra", seq);
        if (checkpoint == m_trusted.end()) return find("proof.tree", seq, args);
        if (index != seq - 1) return find("proof.index", seq, args);
        if (!isIncluded(act->second.hash, index, size, pathOf(proof), checkpoint->second.root))
            find("proof.inclusion", seq, args);
    }

    void checkLine(const Json &proof)
    {
        const int64_t seq = proof["act"].number, line = proof["line"].number, count = proof["count"].number;
        // A line's leaf is that of {"body":…,"salt":HEX} in canonical form.
        Json content;
        content.set("body", proof["body"]), content.set("salt", proof["salt"]);
        const Arguments args{{"line", std::to_string(line)}};
        const auto act = m_acts.find(seq);
        const Json lines = act == m_acts.end() ? Json() : act->second.json["lines"];
        const std::string leaf = leafHash(content.canonical());
        if (lines.isNull()) return find("proof.line.none", seq, args);
        if (count != lines["count"].number || !isIncluded(leaf, line - 1, count, pathOf(proof), lines["root"].raw()))
            find("proof.line", seq, args);
        takeEvidence(seq, proof["body"]);
    }

    const Checkpoint &m_checkpoint;
    Findings &m_findings;
    std::map<int64_t, Act> m_acts;
    /** The container's checkpoint and those that it is shown to continue, by size. */
    std::map<int64_t, Checkpoint> m_trusted;
    Proven m_proven;
};

}  // namespace

Checkpoint parseCheckpoint(const std::string &text)
{
    static const std::regex lines("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");
    std::smatch parts;
    if (text.size() > 2000 || !std::regex_match(text, parts, lines) || !isLine(parts[1].str(), false))
        throw Finding{"checkpoint.lines", {}};
    const std::string root = parts[3];
    std::string raw(33, '\0');
    EVP_DecodeBlock(reinterpret_cast<unsigned char *>(raw.data()), reinterpret_cast<const unsigned char *>(root.data()),
                    static_cast<int>(root.size()));
    raw.pop_back();
    if (base64(raw) != root) throw Finding{"checkpoint.lines", {}};
    return {parts[1], std::stoll(parts[2]), raw};
}

Checkpoint readCheckpoint(const Json &json) { return {json["origin"].text, json["size"].number, json["root"].raw()}; }

Proven checkProofs(std::string_view acts, std::string_view proofs, const Checkpoint &checkpoint, Findings &findings)
{
    Check check(checkpoint, findings);
    noting(findings, {}, [&](Findings &) { check.readActs(acts); });
    noting(findings, {{"entry", "proofs.json"}}, [&](Findings &) { check.readProofs(proofs); });
    return check.proven();
}

}  // namespace remit_verify
