#include "ledger.h"

#include "text.h"

#include <algorithm>
#include <bit>
#include <regex>
#include <span>

namespace remit_verify
{

namespace
{

using Path = std::vector<std::string>;

std::string leafHash(std::string_view entry)
{
    return sha256(std::string(1, '\0') += entry);
}

std::string nodeHash(const std::string &left, const std::string &right)
{
    return sha256('\1' + left + right);
}

/** Where a tree of this size parts: the largest power of two below it (RFC 6962, 2.1). */
int64_t split(int64_t size)
{
    return int64_t(std::bit_floor(uint64_t(size - 1)));
}

/** The root that a leaf's path leads to (2.1.1 read backwards); nothing where the path is too long or too short. */
std::optional<std::string> rootOf(const std::string &leaf, int64_t index, int64_t size,
                                  std::span<const std::string> path)
{
    if (size == 1) return path.empty() ? std::optional(leaf) : std::nullopt;
    if (path.empty()) return std::nullopt;
    const int64_t left = split(size);
    const auto inner = path.first(path.size() - 1);
    const auto half =
        index < left ? rootOf(leaf, index, left, inner) : rootOf(leaf, index - left, size - left, inner);
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

struct ActProof {
    int64_t seq, index, size;
    Path path;
};

struct LineProof {
    int64_t act, line, count;
    std::string leaf;
    Path path;
};

struct Consistency {
    Checkpoint older;
    std::string witness;
    Path path;
};

struct Proofs {
    std::vector<ActProof> acts;
    std::vector<LineProof> lines;
    std::vector<Consistency> consistency;
};

Proofs parseProofs(std::string_view bytes)
{
    const Json json = parseJson(bytes);
    Members members(json, "$");
    members.require(members.text("format") == "remit-proofs/1", "format");
    Proofs proofs;
    members.each("acts", [&](Members &act) {
        proofs.acts.push_back(
            {act.integer("seq", 1), act.integer("leaf_index", 0), act.integer("tree_size", 1), act.hashes("path")});
    });
    members.each("lines", [&](Members &line) {
        // A line's leaf is that of {"body":…,"salt":HEX} in canonical form.
        const Json::Object content{{"body", line.any("body")}, {"salt", line.any("salt")}};
        line.hash("salt", 16);
        proofs.lines.push_back({line.integer("act", 1), line.integer("line", 1), line.integer("count", 1),
                                leafHash(Json{content}.canonical()), line.hashes("path")});
    });
    members.each("consistency", [&](Members &each) {
        proofs.consistency.push_back(
            {readCheckpoint(each.within("checkpoint")), each.text("witness"), each.hashes("path")});
        each.require(proofs.consistency.back().older.size > 0, "checkpoint");
    });
    members.finish();
    return proofs;
}

/** The acts and proofs of one case held against each other. */
class Check
{
public:
    Check(const Checkpoint &checkpoint, Findings &findings) : m_checkpoint(checkpoint), m_findings(findings) {}

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

    Proven hold(const Proofs &proofs)
    {
        Proven proven;
        std::map<int64_t, Checkpoint> trusted{{m_checkpoint.size, m_checkpoint}};
        for (const Consistency &each : proofs.consistency) {
            const Arguments args{{"size", std::to_string(each.older.size)}, {"witness", each.witness}};
            if (each.older.origin != m_checkpoint.origin) {
                m_findings.push_back({"proof.origin", args});
            } else if (!continues(each.older, m_checkpoint, each.path)) {
                m_findings.push_back({"proof.consistency", args});
            } else {
                trusted[each.older.size] = each.older;
                proven.continued.push_back(each.older);
            }
        }
        for (const ActProof &proof : proofs.acts) {
            const bool first = proven.acts.insert(proof.seq).second;
            const auto act = m_acts.find(proof.seq);
            if (act == m_acts.end())
                find("proof.extra", proof.seq);
            else if (!first)
                find("proof.doubled", proof.seq);
            else
                checkAct(act->second, proof, trusted);
        }
        for (const auto &[seq, act] : m_acts)
            if (!proven.acts.contains(seq)) find("proof.missing", seq);
        for (const LineProof &proof : proofs.lines) checkLine(proof);
        return proven;
    }

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

    void checkAct(const Act &act, const ActProof &proof, const std::map<int64_t, Checkpoint> &trusted)
    {
        const auto checkpoint = trusted.find(proof.size);
        const Arguments size{{"size", std::to_string(proof.size)}};
        if (checkpoint == trusted.end())
            find("proof.tree", act.seq, size);
        else if (proof.index != act.seq - 1)
            find("proof.index", act.seq, size);
        else if (!isIncluded(act.hash, proof.index, proof.size, proof.path, checkpoint->second.root))
            find("proof.inclusion", act.seq, size);
    }

    void checkLine(const LineProof &proof)
    {
        const auto act = m_acts.find(proof.act);
        const Arguments line{{"line", std::to_string(proof.line)}};
        if (act == m_acts.end() || act->second.lines == 0)
            find("proof.line.none", proof.act, line);
        else if (proof.count != act->second.lines ||
                 !isIncluded(proof.leaf, proof.line - 1, proof.count, proof.path, act->second.linesRoot))
            find("proof.line", proof.act, line);
    }

    const Checkpoint &m_checkpoint;
    Findings &m_findings;
    std::map<int64_t, Act> m_acts;
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
    Proven proven;
    noting(findings, {{"entry", "proofs.json"}}, [&] { proven = check.hold(parseProofs(proofs)); });
    return proven;
}

}  // namespace remit_verify
