#include "ledger.h"

#include <openssl/evp.h>

#include <bit>
#include <regex>

namespace remit_verify {

namespace {

using Path = std::vector<std::string>;

std::string leafHash(std::string_view entry) { return sha256(std::string(1, '\0') += entry); }

std::string nodeHash(const std::string &left, const std::string &right) { return sha256('\1' + left + right); }

/** How many of `size` leaves stand below the left child of their root. */
int64_t leftOf(int64_t size) { return int64_t(std::bit_floor(uint64_t(size - 1))); }

/** Takes the last hash, the nearest to the root; where none is left one that is no hash, so that no root follows. */
std::string takeLast(Path &path)
{
    if (path.empty()) return "";
    const std::string last = path.back();
    path.pop_back();
    return last;
}

/** The root to which a leaf leads (RFC 6962, 2.1.1); what is too many stays in the path. */
std::string rootOver(const std::string &leaf, int64_t index, int64_t size, Path &path)
{
    if (size == 1) return leaf;
    const std::string other = takeLast(path);
    const int64_t left = leftOf(size);
    if (index < left) return nodeHash(rootOver(leaf, index, left, path), other);
    return nodeHash(other, rootOver(leaf, index - left, size - left, path));
}

bool isIncluded(const std::string &leaf, int64_t index, int64_t size, Path path, const std::string &root)
{
    return index >= 0 && index < size && rootOver(leaf, index, size, path) == root && path.empty();
}

/** The roots of the first `older` leaves and of all `size` (RFC 6962, 2.1.2); `known` is that of a whole older tree. */
std::pair<std::string, std::string> rootsOver(int64_t older, int64_t size, const std::string *known, Path &path)
{
    if (older == size) {
        const std::string same = known ? *known : takeLast(path);
        return {same, same};
    }
    const std::string other = takeLast(path);
    const int64_t left = leftOf(size);
    const bool inLeft = older <= left;
    const auto [before, after] =
        inLeft ? rootsOver(older, left, known, path) : rootsOver(older - left, size - left, nullptr, path);
    return {inLeft ? before : nodeHash(other, before), inLeft ? nodeHash(after, other) : nodeHash(other, after)};
}

bool continues(const Checkpoint &older, const Checkpoint &newer, Path path)
{
    if (older.size < 1 || older.size > newer.size) return false;
    return rootsOver(older.size, newer.size, &older.root, path) == std::pair(older.root, newer.root) && path.empty();
}

/** An act (记录) in its canonical form, and its leaf. */
struct Act {
    Json json;
    std::string hash;
    int64_t seq = 0;
};

Act parseAct(std::string_view bytes)
{
    static const Json shape = parseJson(R"({"v":"1+","store":"=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}","seq":"1+",
        "prev":"hash","kind":"=[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*","at":"moment","on~":"day","subject":["text"],
        "by":{"officer":"text","certificate~":"hash"},"lines?":{"count":"1+","root":"hash"},"body?":"object",
        "corrects~":"1+"})");
    Json json = parseJson(bytes);
    need(json.canonical() == bytes, "ledger.act.canonical");
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
            need(end > 0 && end != std::string_view::npos, "container.case.acts", args);
            noting(m_findings, args, [&](Findings &) { take(parseAct(text.substr(0, end))); });
            text.remove_prefix(end + 1);
        }
    }

    void readProofs(std::string_view text)
    {
        static const Json shape = parseJson(R"({"format":"=remit-proofs/1",
            "acts":[{"seq":"1+","leaf_index":"0+","tree_size":"1+","path":["hash"]}],
            "lines":[{"act":"1+","line":"1+","count":"1+","salt":"salt","body":"any","path":["hash"]}],
            "consistency":[{"witness":"text","path":["hash"],"checkpoint":)" +
                                            std::string(checkpointShape) + "}]}");
        const Json json = parseJson(text, shape);
        for (const Json &proof : json["consistency"].list) checkConsistency(proof);
        for (const Json &proof : json["acts"].list) checkAct(proof);
        for (const Json &proof : json["lines"].list) checkLine(proof);
        for (const auto &[seq, act] : m_acts) test(m_proven.acts.contains(seq), "proof.missing", seq);
    }

    const Proven &proven() const { return m_proven; }

private:
    bool test(bool good, const char *code, int64_t seq, Arguments args = {})
    {
        args.emplace("seq", std::to_string(seq));
        expect(good, m_findings, code, args);
        return good;
    }

    void take(const Act &act)
    {
        const Act *before = m_acts.empty() ? nullptr : &m_acts.rbegin()->second;
        test(!before || act.json["store"].text == before->json["store"].text, "proof.store", act.seq);
        if (!test(!before || act.seq > before->seq, "proof.order", act.seq)) return;
        const bool next = before && act.seq == before->seq + 1;
        test(!next || act.json["prev"].raw() == before->hash, "proof.chain", act.seq);
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
        if (test(m_proven.acts.insert(seq).second, "proof.doubled", seq) &&
            test(act != m_acts.end(), "proof.extra", seq) &&
            test(checkpoint != m_trusted.end(), "proof.tree", seq, args) &&
            test(index == seq - 1, "proof.index", seq, args))
            test(isIncluded(act->second.hash, index, size, pathOf(proof), checkpoint->second.root), "proof.inclusion",
                 seq, args);
    }

    void checkLine(const Json &proof)
    {
        const int64_t seq = proof["act"].number, line = proof["line"].number, count = proof["count"].number;
        const Arguments args{{"line", std::to_string(line)}};
        const auto act = m_acts.find(seq);
        const Json lines = act == m_acts.end() ? Json() : act->second.json["lines"];
        const std::string leaf = leafHash(Json{{"body", proof["body"]}, {"salt", proof["salt"]}}.canonical());
        if (!test(!lines.isNull(), "proof.line.none", seq, args)) return;
        test(count == lines["count"].number && isIncluded(leaf, line - 1, count, pathOf(proof), lines["root"].raw()),
             "proof.line", seq, args);
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
    need(text.size() <= 2000 && std::regex_match(text, parts, lines) && isLine(parts[1].str(), false),
         "checkpoint.lines");
    const std::string root = parts[3];
    std::string raw(33, '\0');
    EVP_DecodeBlock(reinterpret_cast<unsigned char *>(raw.data()), reinterpret_cast<const unsigned char *>(root.data()),
                    static_cast<int>(root.size()));
    raw.pop_back();
    need(base64(raw) == root, "checkpoint.lines");
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
