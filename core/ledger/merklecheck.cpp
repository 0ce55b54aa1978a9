// Follows RFC 9162 sections 2.1.3.2 and 2.1.4.2, which spell out how to check the paths of RFC 6962.
#include "ledger/merkle.h"

#include <algorithm>

namespace remit {

namespace {

bool isHash(const QByteArray &bytes) { return bytes.size() == 32; }

bool areHashes(const MerklePath &path) { return std::ranges::all_of(path, isHash); }

/** Where a climb from a node to the root stands: the node and the last node of its level. */
struct Climb {
    qint64 node;
    qint64 last;

    /**
     * Whether the next sibling stands on the left. A node that has no sibling first rises to the level where it has
     * one, on the left.
     */
    bool turnsLeft()
    {
        if (!(node & 1) && node != last) return false;
        while (!(node & 1) && node != 0) rise();
        return true;
    }
    void rise()
    {
        node >>= 1;
        last >>= 1;
    }
};

}  // namespace

bool verifyInclusion(const QByteArray &leaf, qint64 index, qint64 size, const MerklePath &path, const QByteArray &root)
{
    if (index < 0 || index >= size || !isHash(leaf) || !areHashes(path)) return false;
    Climb climb{index, size - 1};
    QByteArray hash = leaf;
    for (const QByteArray &sibling : path) {
        if (climb.last == 0) return false;
        hash = climb.turnsLeft() ? merkleNode(sibling, hash) : merkleNode(hash, sibling);
        climb.rise();
    }
    return climb.last == 0 && hash == root;
}

bool verifyConsistency(qint64 older, qint64 newer, const QByteArray &oldRoot, const QByteArray &newRoot,
                       const MerklePath &path)
{
    if (older < 1 || older > newer || !isHash(oldRoot) || !areHashes(path)) return false;
    if (older == newer) return path.empty() && oldRoot == newRoot;
    Climb climb{older - 1, newer - 1};
    while (climb.node & 1) climb.rise();
    // Where the older tree is one perfect subtree its root is the starting point and is not repeated in the path.
    const bool perfect = climb.node == 0;
    if (!perfect && path.empty()) return false;
    QByteArray oldHash = perfect ? oldRoot : path.front();
    QByteArray newHash = oldHash;
    for (size_t i = perfect ? 0 : 1; i < path.size(); ++i) {
        if (climb.last == 0) return false;
        const bool left = climb.turnsLeft();
        if (left) oldHash = merkleNode(path[i], oldHash);
        newHash = left ? merkleNode(path[i], newHash) : merkleNode(newHash, path[i]);
        climb.rise();
    }
    return climb.last == 0 && oldHash == oldRoot && newHash == newRoot;
}

}  // namespace remit
