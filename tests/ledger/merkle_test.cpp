#include "ledger/merkle.h"

#include "base/digest.h"

#include "testmain.h"

using namespace remit;

namespace {

/** The eight entries that Certificate Transparency implementations share as test vectors, and their roots by size.
 */
const char *const entries[] = {
    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"};
const char *const roots[] = {"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                             "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
                             "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
                             "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
                             "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
                             "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
                             "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
                             "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
                             "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"};
constexpr qint64 largest = 70;

std::vector<QByteArray> vectorLeaves()
{
    std::vector<QByteArray> leaves;
    for (const char *entry : entries) leaves.push_back(merkleLeaf(QByteArray::fromHex(entry)));
    return leaves;
}

std::vector<QByteArray> numberedLeaves(qint64 count)
{
    std::vector<QByteArray> leaves;
    for (qint64 i = 0; i < count; ++i) leaves.push_back(merkleLeaf(QByteArray::number(i)));
    return leaves;
}

/** The tree hash written down as RFC 6962 defines it, to hold the fast one against. */
QByteArray definedRoot(const std::vector<QByteArray> &leaves)
{
    if (leaves.empty()) return sha256(QByteArrayView());
    if (leaves.size() == 1) return leaves[0];
    size_t split = 1;
    while (split * 2 < leaves.size()) split *= 2;
    const auto middle = leaves.begin() + qsizetype(split);
    return merkleNode(definedRoot({leaves.begin(), middle}), definedRoot({middle, leaves.end()}));
}

/** Every path that differs a little from the given one. */
std::vector<MerklePath> spoiled(const MerklePath &path)
{
    std::vector<MerklePath> result;
    for (size_t i = 0; i < path.size(); ++i) {
        for (qsizetype byte = 0; byte < path[i].size(); ++byte)
            for (int bit = 0; bit < 8; ++bit) {
                MerklePath changed = path;
                changed[i][byte] = char(changed[i][byte] ^ (1 << bit));
                result.push_back(changed);
            }
        MerklePath shorter = path;
        shorter.erase(shorter.begin() + qsizetype(i));
        result.push_back(shorter);
        MerklePath doubled = path;
        doubled.insert(doubled.begin() + qsizetype(i), path[i]);
        result.push_back(doubled);
        MerklePath cut = path;
        cut[i].chop(1);
        result.push_back(cut);
        if (i + 1 < path.size()) {
            MerklePath swapped = path;
            std::swap(swapped[i], swapped[i + 1]);
            result.push_back(swapped);
        }
    }
    MerklePath longer = path;
    longer.push_back(QByteArray(32, '\0'));
    result.push_back(longer);
    return result;
}

}  // namespace

class MerkleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheSharedVectors();
    void knowsSharedPaths();
    void rootsFollowTheDefinition();
    void provesEveryIndexOfEverySize();
    void provesEveryPairOfSizes();
    void refusesSpoiledInclusion();
    void refusesSpoiledConsistency();
    void refusesImpossibleQuestions();
    void continuesFromStoredPeaks();
    void refusesPeaksThatDoNotFit();
    void growsByManyLeaves();
};

void MerkleTest::knowsTheSharedVectors()
{
    const auto leaves = vectorLeaves();
    for (size_t size = 0; size <= leaves.size(); ++size)
        QCOMPARE(merkleRoot({leaves.begin(), leaves.begin() + qsizetype(size)}).toHex(), QByteArray(roots[size]));
}

void MerkleTest::knowsSharedPaths()
{
    const auto hex = [](const MerklePath &path) {
        QByteArrayList texts;
        for (const QByteArray &hash : path) texts << hash.toHex();
        return texts;
    };
    QCOMPARE(hex(inclusionPath(vectorLeaves(), 0, 8)),
             (QByteArrayList{"96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7",
                             "5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e",
                             "6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4"}));
    QCOMPARE(hex(inclusionPath(vectorLeaves(), 2, 3)), (QByteArrayList{roots[2]}));
    QCOMPARE(hex(consistencyPath(vectorLeaves(), 6, 8)),
             (QByteArrayList{"0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a",
                             "ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0", roots[4]}));
}

void MerkleTest::rootsFollowTheDefinition()
{
    const MerkleProver prover(numberedLeaves(largest));
    for (qint64 size = 0; size <= largest; ++size) {
        const auto leaves = numberedLeaves(size);
        QCOMPARE(merkleRoot(leaves), definedRoot(leaves));
        QCOMPARE(prover.root(size), definedRoot(leaves));
    }
}

void MerkleTest::provesEveryIndexOfEverySize()
{
    const auto leaves = numberedLeaves(largest);
    const MerkleProver prover(leaves);
    for (qint64 size = 1; size <= largest; ++size)
        for (qint64 index = 0; index < size; ++index) {
            const auto path = prover.inclusion(index, size);
            const QByteArray root = prover.root(size);
            QVERIFY(verifyInclusion(leaves[size_t(index)], index, size, path, root));
            QVERIFY(!verifyInclusion(leaves[size_t(index + 1) % leaves.size()], index, size, path, root));
            for (qint64 other = 0; other < size; ++other)
                QVERIFY(other == index || !verifyInclusion(leaves[size_t(index)], other, size, path, root));
        }
}

void MerkleTest::provesEveryPairOfSizes()
{
    const MerkleProver prover(numberedLeaves(largest));
    for (qint64 newer = 1; newer <= largest; ++newer)
        for (qint64 older = 1; older <= newer; ++older) {
            const auto path = prover.consistency(older, newer);
            QVERIFY(verifyConsistency(older, newer, prover.root(older), prover.root(newer), path));
            const QByteArray other = merkleLeaf("other");
            QVERIFY(!verifyConsistency(older, newer, other, prover.root(newer), path));
            QVERIFY(!verifyConsistency(older, newer, prover.root(older), other, path));
        }
}

void MerkleTest::refusesSpoiledInclusion()
{
    const auto leaves = numberedLeaves(13);
    const MerkleProver prover(leaves);
    for (qint64 size : {1, 2, 7, 8, 11, 13})
        for (qint64 index = 0; index < size; ++index)
            for (const MerklePath &path : spoiled(prover.inclusion(index, size)))
                QVERIFY(!verifyInclusion(leaves[size_t(index)], index, size, path, prover.root(size)));
}

void MerkleTest::refusesSpoiledConsistency()
{
    const MerkleProver prover(numberedLeaves(13));
    for (qint64 newer : {1, 2, 7, 8, 13})
        for (qint64 older = 1; older <= newer; ++older)
            for (const MerklePath &path : spoiled(prover.consistency(older, newer)))
                QVERIFY(!verifyConsistency(older, newer, prover.root(older), prover.root(newer), path));
}

void MerkleTest::refusesImpossibleQuestions()
{
    const auto leaves = numberedLeaves(8);
    const MerkleProver prover(leaves);
    const QByteArray root = prover.root(8);
    const auto path = prover.inclusion(3, 8);
    QVERIFY(!verifyInclusion(leaves[3], -1, 8, path, root));
    QVERIFY(!verifyInclusion(leaves[3], 8, 8, path, root));
    QVERIFY(!verifyInclusion(leaves[3], 3, 0, path, root));
    QVERIFY(!verifyInclusion(leaves[3], 3, -8, path, root));
    QVERIFY(!verifyInclusion(leaves[3].left(31), 3, 8, path, root));
    QVERIFY(!verifyInclusion(leaves[3], std::numeric_limits<qint64>::max() - 1, std::numeric_limits<qint64>::max(),
                             path, root));
    QVERIFY(!verifyConsistency(0, 8, prover.root(0), root, {}));
    QVERIFY(!verifyConsistency(8, 4, root, prover.root(4), {}));
    QVERIFY(!verifyConsistency(-4, 8, prover.root(4), root, prover.consistency(4, 8)));
    QVERIFY(!verifyConsistency(8, 8, root, root, path));
}

void MerkleTest::continuesFromStoredPeaks()
{
    const auto leaves = numberedLeaves(largest);
    for (qint64 size = 0; size <= largest; ++size) {
        MerkleTree tree;
        for (qint64 i = 0; i < size; ++i) tree.append(leaves[size_t(i)]);
        auto restored = MerkleTree::restore(tree.size(), tree.peaks());
        QVERIFY(restored);
        for (qint64 i = size; i < largest; ++i) restored->append(leaves[size_t(i)]);
        QCOMPARE(restored->root(), definedRoot(leaves));
    }
}

void MerkleTest::refusesPeaksThatDoNotFit()
{
    const QByteArray hash(32, 'x');
    QCOMPARE(MerkleTree::restore(3, {hash}).error().code, u"merkle.peaks"_qs);
    QVERIFY(!MerkleTree::restore(4, {hash, hash}));
    QVERIFY(!MerkleTree::restore(1, {QByteArray("short")}));
    QVERIFY(!MerkleTree::restore(-1, {}));
}

void MerkleTest::growsByManyLeaves()
{
    constexpr qint64 count = 100'000;
    MerkleTree tree;
    MerkleProver prover;
    QByteArray leaf = merkleLeaf("0");
    for (qint64 i = 0; i < count; ++i) {
        leaf[0] = char(i);
        leaf[1] = char(i >> 8);
        leaf[2] = char(i >> 16);
        tree.append(leaf);
        prover.append(leaf);
    }
    QCOMPARE(tree.root(), prover.root(count));
    QVERIFY(tree.peaks().size() <= 17);
    QVERIFY(verifyInclusion(leaf, count - 1, count, prover.inclusion(count - 1, count), tree.root()));
    QVERIFY(prover.inclusion(12'345, count).size() <= 17);
}

REMIT_TEST(MerkleTest);
#include "merkle_test.moc"
