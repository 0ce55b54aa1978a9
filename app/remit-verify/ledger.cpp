#include "ledger.h"

#include "text.h"

#include <algorithm>
#include <bit>
#include <regex>
#include <span>

namespace remit_verify {

namespace {

using Path = std::vector<std::string>;

std::string leafHash(std::string_view entry) { return sha256(std::string(1, '\0') += entry); }

std::string nodeHash(const std::string &left, const std::string &right) { return sha256('\1' + left + right); }

/** Where a tree of this size parts: the largest power of two below it (RFC 6962, 2.1). */
int64_t split(int64_t size) { return int64_t(std::bit_floor(uint64_t(size - 1))); }

/** The root that a leaf's path leads to (2.1.1 read backwards); nothing where the path is too long or too short. */
std::optional<std::string> rootOf(const std::string &leaf, int64_t index, int64_t size,
                                  std::span<const std::string> path)
{
    if (size == 1) return path.empty() ? std::optional(leaf) : std::nullopt;
    if (path.empty()) return std::nullopt;
    const int64_t left = split(size);
    const auto inner = path.first(path.size() - 1);
    const auto half = index < left ? rootOf(leaf, index, left, inner) : rootOf(leaf, index - left, size - left, inner);
    if (!half) return std::nullopt;
    return index < left ? nodeHash(*half, path.back()) : nodeHash(path.back(), *half);
}

bool isIncluded(const std::string &leaf, int64_t index, int64_t size, const Path &path, const std::string &root)
{
    return index >= 0 && index < size && rootOf(leaf, index, size, path) == root;
}

/** Roots of the first `older` leaves and of all, as a path gives them (2.1.2 read backwards). */
using Roots = std::optional<std::pair<std::string, std::string>>;

/** `whole`: the older tree reaches from here to the left edge, so that its root `known` is not in the path. */
Roots rootsOf(int64_t older, int64_t size, bool whole, const std::string &known, std::span<const std::string> path)
{
    if (older == size && whole) return path.empty() ? Roots({known, known}) : std::nullopt;
    if (path.empty()) return std::nullopt;
    if (older == size) return path.size() == 1 ? Roots({path[0], path[0]}) : std::nullopt;
    const int64_t left = split(size);
    const auto inner = path.first(path.size() - 1);
    if (older <= left) {
        Roots roots = rootsOf(older, left, whole, known, inner);
        if (roots) roots->second = nodeHash(roots->second, path.back());
        return roots;
    }
    Roots roots = rootsOf(older - left, size - left, false, known, inner);
    if (roots) roots = {nodeHash(path.back(), roots->first), nodeHash(path.back(), roots->second)};
    return roots;
}

bool continues(const Checkpoint &older, const Checkpoint &newer, const Path &path)
{
    return older.size >= 1 && older.size <= newer.size &&
           rootsOf(older.size, newer.size, true, older.root, path) == Roots({older.root, newer.root});
}

struct Act {
    std::string store, prev, hash, linesRoot;
    int64_t seq = 0;
    /** Number of lines; 0 where it has a body instead. */
    int64_t lines = 0;
};

Act parseAct(std::string_view bytes)
{
    static const std::regex uuid("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    static const std::regex dotted("[a-z][a-z0-9_-]*(\\.[a-z0-9_-]+)*");
    const Json json = parseJson(bytes);
    if (json.canonical() != bytes) refuse("ledger.act.canonical");
    Members members(json, "$");
    Act act;
    members.require(members.integer("v", 1) == 1, "v");
    act.store = members.text("store");
    const bool isNull = act.store.find_first_not_of("0-") == std::string::npos;
    members.require(std::regex_match(act.store, uuid) && !isNull, "store");
    act.seq = members.integer("seq", 1);
    members.require(act.seq < int64_t(1) << 53, "seq");
    act.prev = members.hash("prev");
    const std::string kind = members.text("kind");
    members.require(kind.size() < 1000 && std::regex_match(kind, dotted), "kind");
    members.require(isMoment(members.text("at")), "at");
    if (!members.any("on").isNull()) {
        const std::string on = members.text("on");
        members.require(isMoment(on + "T00:00:00+08:00") && on >= "1000", "on");
    }
    Members by = members.within("by");
    by.text("officer");
    if (!by.any("certificate").isNull()) by.hash("certificate");
    by.finish();
    members.texts("subject");
    if (members.has("lines")) {
        Members lines = members.within("lines");
        act.lines = lines.integer("count", 1);
        act.linesRoot = lines.hash("root");
        lines.finish();
    } else {
        members.within("body");
    }
    if (!members.any("corrects").isNull()) members.integer("corrects", 1);
    members.finish();
    act.hash = leafHash(bytes);
    return act;
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
            if (end == 0 || end == std::string_view::npos) refuse("container.case.acts", args);
            noting(m_findings, args, [&] { take(parseAct(text.substr(0, end))); });
            text.remove_prefix(end + 1);
        }
    }

    /** Reads proofs.json and holds each proof against the acts as it comes. */
    void readProofs(std::string_view text)
    {
        const Json json = parseJson(text);
        Members members(json, "$");
        members.require(members.text("format") == "remit-proofs/1", "format");
        members.each("consistency", [this](Members &proof) { checkConsistency(proof); });
        members.each("acts", [this](Members &proof) { checkAct(proof); });
        members.each("lines", [this](Members &proof) { checkLine(proof); });
        members.finish();
        for (const auto &[seq, act] : m_acts)
            if (!m_proven.acts.contains(seq)) find("proof.missing", seq);
    }

    const Proven &proven() const { return m_proven; }

private:
    void find(const char *code, int64_t seq, Arguments args = {})
    {
        args.emplace("seq", std::to_string(seq));
        m_findings.push_back({code, std::move(args)});
    }

    void take(Act act)
    {
        const Act *before = m_acts.empty() ? nullptr : &m_acts.rbegin()->second;
        if (before && act.store != before->store) find("proof.store", act.seq);
        if (before && act.seq <= before->seq) return find("proof.order", act.seq);
        if (before && act.seq == before->seq + 1 && act.prev != before->hash) find("proof.chain", act.seq);
        m_acts.emplace(act.seq, std::move(act));
    }

    void checkConsistency(Members &proof)
    {
        const Checkpoint older = readCheckpoint(proof.within("checkpoint"));
        proof.require(older.size > 0, "checkpoint");
        const Arguments args{{"size", std::to_string(older.size)}, {"witness", proof.text("witness")}};
        const Path path = proof.hashes("path");
        if (older.origin != m_checkpoint.origin) return m_findings.push_back({"proof.origin", args});
        if (!continues(older, m_checkpoint, path)) return m_findings.push_back({"proof.consistency", args});
        m_trusted[older.size] = older;
        m_proven.continued.push_back(older);
    }

    void checkAct(Members &proof)
    {
        const int64_t seq = proof.integer("seq", 1), index = proof.integer("leaf_index", 0);
        const int64_t size = proof.integer("tree_size", 1);
        const Path path = proof.hashes("path");
        const Arguments args{{"size", std::to_string(size)}};
        const auto act = m_acts.find(seq);
        const auto checkpoint = m_trusted.find(size);
        if (!m_proven.acts.insert(seq).second) return find("proof.doubled", seq);
        if (act == m_acts.end()) return find("proof.extra", seq);
        if (checkpoint == m_trusted.end()) return find("proof.tree", seq, args);
        if (index != seq - 1) return find("proof.index", seq, args);
        if (!isIncluded(act->second.hash, index, size, path, checkpoint->second.root))
            find("proof.inclusion", seq, args);
    }

    void checkLine(Members &proof)
    {
        const int64_t seq = proof.integer("act", 1), line = proof.integer("line", 1), count = proof.integer("count", 1);
        const Path path = proof.hashes("path");
        proof.hash("salt", 16);
        // A line's leaf is that of {"body":…,"salt":HEX} in canonical form.
        const Json content{Json::Object{{"body", proof.any("body")}, {"salt", proof.any("salt")}}};
        const Arguments args{{"line", std::to_string(line)}};
        const auto act = m_acts.find(seq);
        if (act == m_acts.end() || act->second.lines == 0) return find("proof.line.none", seq, args);
        const Act &sheet = act->second;
        if (count != sheet.lines || !isIncluded(leafHash(content.canonical()), line - 1, count, path, sheet.linesRoot))
            find("proof.line", seq, args);
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
        refuse("checkpoint.lines");
    Checkpoint checkpoint{parts[1], std::stoll(parts[2]), fromBase64(parts[3])};
    if (base64(checkpoint.root) != parts[3]) refuse("checkpoint.lines");
    return checkpoint;
}

Checkpoint readCheckpoint(Members members)
{
    Checkpoint checkpoint{members.text("origin"), members.integer("size", 0), members.hash("root")};
    members.require(isLine(checkpoint.origin, false), "origin");
    members.finish();
    return checkpoint;
}

Proven checkProofs(std::string_view acts, std::string_view proofs, const Checkpoint &checkpoint, Findings &findings)
{
    Check check(checkpoint, findings);
    noting(findings, {}, [&] { check.readActs(acts); });
    noting(findings, {{"entry", "proofs.json"}}, [&] { check.readProofs(proofs); });
    return check.proven();
}

}  // namespace remit_verify
