#pragma once
#include "json.h"

#include <set>

namespace remit_verify {

/** What a ledger held at one moment: its name, how many acts, and their Merkle root. */
struct Checkpoint {
    std::string origin;
    int64_t size = 0;
    std::string root;

    bool operator==(const Checkpoint &) const = default;
    Json json() const { return {{"origin", origin}, {"size", size}, {"root", hex(root)}}; }
};

/** Reads the three lines of a checkpoint (检查点): origin, size, root in base64. Refuses with checkpoint.lines. */
Checkpoint parseCheckpoint(std::string_view text);
/** Of {"origin","size","root"}, the root in hexadecimal, which has the shape that stands here. */
inline constexpr char checkpointShape[] = R"({"origin":"origin","size":"0+","root":"hash"})";
Checkpoint readCheckpoint(const Json &json);

/** What the acts and proofs of one case show. */
struct Proven {
    /** Numbers (seq) of the acts that have a proof. */
    std::set<int64_t> acts;
    /** Older checkpoints that the container's continues. */
    std::vector<Checkpoint> continued;
    /** By seq the kind and body of an act, then the bodies of its shown lines, whose kind is empty. */
    std::multimap<int64_t, std::pair<std::string, Json>> said;
};

/**
 * Checks acts.jsonl and proofs.json of one case against the container's checkpoint: every act canonical, of one
 * ledger, in order and chained to its neighbour; proven once, against the checkpoint or an older one that it is
 * shown to continue (RFC 6962); every line in its act.
 */
Proven checkProofs(std::string_view acts, std::string_view proofs, const Checkpoint &checkpoint, Findings &findings);

}  // namespace remit_verify
