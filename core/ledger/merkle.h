#pragma once
#include "base/result.h"

#include <QByteArray>

#include <vector>

namespace remit {

/**
 * The Merkle tree of RFC 6962 section 2.1 with SHA-256. Every hash is 32 raw bytes; leaves are given as leaf
 * hashes (already SHA-256(0x00 || entry)), an inner node is SHA-256(0x01 || left || right).
 */
using MerklePath = std::vector<QByteArray>;

/** SHA-256(0x00 || entry). */
QByteArray merkleLeaf(QByteArrayView entry);

/** SHA-256(0x01 || left || right). */
QByteArray merkleNode(QByteArrayView left, QByteArrayView right);

/** Root over the leaf hashes; SHA-256 of nothing where there are none. */
QByteArray merkleRoot(const std::vector<QByteArray> &leaves);

/**
 * A tree that only grows. It keeps one hash for each perfect subtree (at most 63), so appending the
 * millionth leaf costs what the first did; it answers no paths (see MerkleProver).
 */
class MerkleTree
{
public:
    MerkleTree() = default;
    /** Continues a tree from its stored state. Errors: merkle.peaks where the hashes do not fit the size. */
    static Result<MerkleTree> restore(qint64 size, std::vector<QByteArray> peaks);

    /** Requires 32 bytes. */
    void append(QByteArray leaf);
    qint64 size() const { return m_size; }
    QByteArray root() const;
    /** Roots of the perfect subtrees from left (largest) to right: one for each bit set in size(). */
    const std::vector<QByteArray> &peaks() const { return m_peaks; }

private:
    qint64 m_size = 0;
    std::vector<QByteArray> m_peaks;
};

/** Answers roots and paths for every size up to its own: O(n) to build, O(log n) hashes an answer. */
class MerkleProver
{
public:
    MerkleProver() : m_levels(1) {}
    explicit MerkleProver(const std::vector<QByteArray> &leaves);

    /** Requires 32 bytes. */
    void append(QByteArrayView leaf);
    qint64 size() const;
    /** Root of the first `size` leaves. Requires 0 <= size <= size(). */
    QByteArray root(qint64 size) const;
    /** Audit path of a leaf, from the leaf upwards. Requires 0 <= index < size <= size(). */
    MerklePath inclusion(qint64 index, qint64 size) const;
    /** That the tree of `older` leaves is the start of that of `newer`. Requires 0 < older <= newer <= size(). */
    MerklePath consistency(qint64 older, qint64 newer) const;

private:
    QByteArray range(qint64 begin, qint64 end) const;

    /** m_levels[k] holds, one after another, the roots of the perfect subtrees of 2^k leaves. */
    std::vector<QByteArray> m_levels;
};

/** MerkleProver(leaves).inclusion(index, size), for a single question. */
MerklePath inclusionPath(const std::vector<QByteArray> &leaves, qint64 index, qint64 size);

/** MerkleProver(leaves).consistency(older, newer), for a single question. */
MerklePath consistencyPath(const std::vector<QByteArray> &leaves, qint64 older, qint64 newer);

/** Whether the path leads from the leaf at `index` to the root of `size` leaves. Any input may be hostile. */
bool verifyInclusion(const QByteArray &leaf, qint64 index, qint64 size, const MerklePath &path, const QByteArray &root);

/**
 * Whether the path shows that the tree of `newer` leaves with `newRoot` starts with the tree of `older` leaves with
 * `oldRoot`. Nothing can be said of an empty older tree: false. Any input may be hostile.
 */
bool verifyConsistency(qint64 older, qint64 newer, const QByteArray &oldRoot, const QByteArray &newRoot,
                       const MerklePath &path);

}  // namespace remit
