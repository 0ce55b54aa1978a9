#include "ledger/merkle.h"

#include "base/digest.h"

#include <algorithm>
#include <bit>

namespace remit {

namespace {

constexpr qsizetype hashBytes = 32;

/** The largest power of two below n (RFC 6962: k). Requires n > 1. */
qint64 splitOf(qint64 n) { return qint64(std::bit_floor(quint64(n - 1))); }

/** The hash that every peak folds into, from the right. */
QByteArray foldPeaks(const std::vector<QByteArray> &peaks)
{
    QByteArray root = peaks.back();
    for (size_t i = peaks.size() - 1; i > 0; --i) root = merkleNode(peaks[i - 1], root);
    return root;
}

}  // namespace

QByteArray merkleLeaf(QByteArrayView entry)
{
    QByteArray bytes(1 + entry.size(), Qt::Uninitialized);
    bytes[0] = '\x00';
    std::copy(entry.begin(), entry.end(), bytes.begin() + 1);
    return sha256(bytes);
}

QByteArray merkleNode(QByteArrayView left, QByteArrayView right)
{
    QByteArray bytes(1, '\x01');
    bytes.append(left).append(right);
    return sha256(bytes);
}

QByteArray merkleRoot(const std::vector<QByteArray> &leaves)
{
    MerkleTree tree;
    for (const QByteArray &leaf : leaves) tree.append(leaf);
    return tree.root();
}

Result<MerkleTree> MerkleTree::restore(qint64 size, std::vector<QByteArray> peaks)
{
    const bool fits = size >= 0 && peaks.size() == size_t(std::popcount(quint64(size))) &&
                      std::ranges::all_of(peaks, [](const QByteArray &peak) { return peak.size() == hashBytes; });
    if (!fits) return fail(u"merkle.peaks"_qs, {{u"size"_qs, QString::number(size)}});
    MerkleTree tree;
    tree.m_size = size;
    tree.m_peaks = std::move(peaks);
    return tree;
}

void MerkleTree::append(QByteArray leaf)
{
    Q_ASSERT(leaf.size() == hashBytes);
    // As in binary addition: every set bit at the end is a perfect subtree that the new one completes.
    for (qint64 carry = m_size; carry & 1; carry >>= 1) {
        leaf = merkleNode(m_peaks.back(), leaf);
        m_peaks.pop_back();
    }
    m_peaks.push_back(std::move(leaf));
    ++m_size;
}

QByteArray MerkleTree::root() const { return m_peaks.empty() ? sha256(QByteArrayView()) : foldPeaks(m_peaks); }

MerkleProver::MerkleProver(const std::vector<QByteArray> &leaves) : MerkleProver()
{
    m_levels[0].reserve(hashBytes * qsizetype(leaves.size()));
    for (const QByteArray &leaf : leaves) append(leaf);
}

qint64 MerkleProver::size() const { return m_levels[0].size() / hashBytes; }

void MerkleProver::append(QByteArrayView leaf)
{
    Q_ASSERT(leaf.size() == hashBytes);
    m_levels[0].append(leaf);
    for (size_t level = 0; m_levels[level].size() / hashBytes % 2 == 0; ++level) {
        if (level + 1 == m_levels.size()) m_levels.emplace_back();
        const QByteArrayView pair = QByteArrayView(m_levels[level]).last(2 * hashBytes);
        m_levels[level + 1].append(merkleNode(pair.first(hashBytes), pair.last(hashBytes)));
    }
}

QByteArray MerkleProver::range(qint64 begin, qint64 end) const
{
    const qint64 count = end - begin;
    if (std::has_single_bit(quint64(count))) {
        const auto level = size_t(std::countr_zero(quint64(count)));
        return m_levels[level].mid((begin >> level) * hashBytes, hashBytes);
    }
    const qint64 middle = begin + splitOf(count);
    return merkleNode(range(begin, middle), range(middle, end));
}

QByteArray MerkleProver::root(qint64 size) const
{
    Q_ASSERT(0 <= size && size <= this->size());
    return size == 0 ? sha256(QByteArrayView()) : range(0, size);
}

MerklePath MerkleProver::inclusion(qint64 index, qint64 size) const
{
    Q_ASSERT(0 <= index && index < size && size <= this->size());
    MerklePath path;
    for (qint64 begin = 0, end = size; end - begin > 1;) {
        const qint64 middle = begin + splitOf(end - begin);
        const bool left = index < middle;
        path.push_back(left ? range(middle, end) : range(begin, middle));
        (left ? end : begin) = middle;
    }
    std::ranges::reverse(path);
    return path;
}

MerklePath MerkleProver::consistency(qint64 older, qint64 newer) const
{
    Q_ASSERT(0 < older && older <= newer && newer <= size());
    MerklePath path;
    qint64 begin = 0;
    qint64 end = newer;
    while (end != older) {
        const qint64 middle = begin + splitOf(end - begin);
        const bool left = older <= middle;
        path.push_back(left ? range(middle, end) : range(begin, middle));
        (left ? end : begin) = middle;
    }
    // The older root itself needs no telling: it is known to whoever asks.
    if (begin > 0) path.push_back(range(begin, end));
    std::ranges::reverse(path);
    return path;
}

MerklePath inclusionPath(const std::vector<QByteArray> &leaves, qint64 index, qint64 size)
{
    return MerkleProver(leaves).inclusion(index, size);
}

MerklePath consistencyPath(const std::vector<QByteArray> &leaves, qint64 older, qint64 newer)
{
    return MerkleProver(leaves).consistency(older, newer);
}

}  // namespace remit
