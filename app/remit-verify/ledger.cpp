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
    return older.size > 0 && older.size <= newer.size &&
           rootsOver(older.size, newer.size, &older.root, path) == std::pair(older.root, newer.root) && path.empty();
}

Path pathOf(const Json &proof)
{
    Path path;
    for (const Json &hash : proof["path"].list) path.push_back(hash.raw());
    return path;
}

/** An act (记录) in its canonical form. */
Json parseAct(std::string_view bytes)
{
    static const Json shape = parseJson(R"({"v":"1+","store":"=[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}","seq":"1+",
        "prev":"hash","kind":"=[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*","at":"moment","on~":"day","subject":["text"],
        "by":{"officer":"text","certificate~":"hash"},"lines?":{"count":"1+","root":"hash"},"body?":"object",
        "corrects~":"1+"})");
    Json json = parseJson(bytes, shape);
    need(json.canonical() == bytes, "ledger.act.canonical");
    require(json["v"].number == 1, "$.v");
    require(json["store"].text.find_first_not_of("0-") != std::string::npos, "$.store");
    require(json["seq"].number < int64_t(1) << 53, "$.seq");
    require(json["lines"].isNull() != json["body"].isNull(), "$.body");
    return json;
}

/** The acts and proofs of one case held against each other. */
struct Check {
    struct Act {
        Json json;
        std::string hash;
    };

    const Checkpoint &m_checkpoint;
    Findings &m_findings;
    /** The container's checkpoint and those that it is shown to continue, by size. */
    std::map<int64_t, Checkpoint> m_trusted;
    Proven proven = {};
    std::map<int64_t, Act> m_acts = {};

    void readActs(std::string_view text)
    {
        for (int line = 1; !text.empty(); ++line) {
            const size_t end = text.find('\n');
            need(end > 0 && end != std::string_view::npos, "container.case.acts", std::to_string(line));
            noting(m_findings, std::to_string(line), [&](Findings &) { take(text.substr(0, end)); });
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
        for (const auto &[seq, act] : m_acts) test(proven.acts.contains(seq), "proof.missing", seq);
    }

    bool test(bool good, const char *code, int64_t seq)
    {
        expect(good, m_findings, code, std::to_string(seq));
        return good;
    }

    void take(std::string_view bytes)
    {
        const Act act{parseAct(bytes), leafHash(bytes)};
        const int64_t seq = act.json["seq"].number;
        const auto last = m_acts.rbegin();
        if (last != m_acts.rend()) {
            test(act.json["store"].text == last->second.json["store"].text, "proof.store", seq);
            if (!test(seq > last->first, "proof.order", seq)) return;
            test(seq > last->first + 1 || act.json["prev"].raw() == last->second.hash, "proof.chain", seq);
        }
        proven.said.emplace(seq, std::pair(act.json["kind"].text, act.json["body"]));
        m_acts.emplace(seq, act);
    }

    void checkConsistency(const Json &proof)
    {
        const Checkpoint older = readCheckpoint(proof["checkpoint"]);
        require(older.size > 0, "$.consistency[].checkpoint.size");
        const bool same = older.origin == m_checkpoint.origin, good = continues(older, m_checkpoint, pathOf(proof));
        expect(same && good, m_findings, same ? "proof.consistency" : "proof.origin",
               proof["witness"].text + ' ' + std::to_string(older.size));
        if (!same || !good) return;
        m_trusted[older.size] = older;
        proven.continued.push_back(older);
    }

    void checkAct(const Json &proof)
    {
        const int64_t seq = proof["seq"].number, index = proof["leaf_index"].number, size = proof["tree_size"].number;
        const auto act = m_acts.find(seq);
        const auto checkpoint = m_trusted.find(size);
        if (test(proven.acts.insert(seq).second, "proof.doubled", seq) &&
            test(act != m_acts.end(), "proof.extra", seq) && test(checkpoint != m_trusted.end(), "proof.tree", seq) &&
            test(index == seq - 1, "proof.index", seq))
            test(isIncluded(act->second.hash, index, size, pathOf(proof), checkpoint->second.root), "proof.inclusion",
                 seq);
    }

    void checkLine(const Json &proof)
    {
        const int64_t seq = proof["act"].number, count = proof["count"].number;
        const auto act = m_acts.find(seq);
        const Json lines = act == m_acts.end() ? Json() : act->second.json["lines"];
        if (!test(!lines.isNull(), "proof.line.none", seq)) return;
        const std::string leaf = leafHash(Json{{"body", proof["body"]}, {"salt", proof["salt"]}}.canonical());
        test(count == lines["count"].number &&
                 isIncluded(leaf, proof["line"].number - 1, count, pathOf(proof), lines["root"].raw()),
             "proof.line", seq);
        proven.said.emplace(seq, std::pair("", proof["body"]));
    }
};

}  // namespace

Checkpoint parseCheckpoint(std::string_view text)
{
    static const std::regex lines("([^\\n]+)\\n(0|[1-9][0-9]{0,17})\\n([A-Za-z0-9+/]{43}=)\\n");
    std::cmatch parts;
    need(text.size() <= 2000 && std::regex_match(text.begin(), text.end(), parts, lines) &&
             isLine(parts[1].str(), false),
         "checkpoint.lines");
    std::string raw(33, '\0');
    EVP_DecodeBlock(bytesOf(raw), bytesOf(parts[3].str()), 44);
    raw.pop_back();
    need(base64(raw) == parts[3], "checkpoint.lines");
    return {parts[1], std::stoll(parts[2]), raw};
}

Checkpoint readCheckpoint(const Json &json) { return {json["origin"].text, json["size"].number, json["root"].raw()}; }

Proven checkProofs(std::string_view acts, std::string_view proofs, const Checkpoint &checkpoint, Findings &findings)
{
    Check check{checkpoint, findings, {{checkpoint.size, checkpoint}}};
    noting(findings, "", [&](Findings &) { check.readActs(acts); });
    noting(findings, "proofs.json", [&](Findings &) { check.readProofs(proofs); });
    return check.proven;
}

}  // namespace remit_verify
