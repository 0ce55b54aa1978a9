#include "derdamage.h"

#include "signing/der.h"
#include "signing/oids.h"

#include <algorithm>

namespace remit::testing {

namespace {

constexpr quint8 constructedBit = 0x20;
constexpr int deepest = 24;

void readInto(DerNode &node, int depth);

/** The values that fill these bytes exactly; nothing where they are something else. */
std::vector<DerNode> valuesOf(QByteArrayView bytes, int depth)
{
    der::Reader reader(bytes);
    std::vector<DerNode> found;
    while (reader.peek() != 0) {
        const der::Element element = reader.any();
        DerNode node;
        node.tag = element.tag;
        node.body = element.body.toByteArray();
        readInto(node, depth);
        found.push_back(std::move(node));
    }
    return reader.done() ? found : std::vector<DerNode>();
}

void readInto(DerNode &node, int depth)
{
    const bool wraps = node.tag == der::OctetString && node.body.startsWith('\x30');
    if ((!(node.tag & constructedBit) && !wraps) || depth >= deepest) return;
    node.children = valuesOf(node.body, depth + 1);
    node.holdsChildren = !node.children.empty();
}

/** One somewhere in the tree, those near the root as likely as the many inside certificates; never the root itself. */
DerNode *somewhere(DerNode &root, Chance &chance, DerNode *&parent)
{
    parent = nullptr;
    DerNode *node = &root;
    while (!node->children.empty() && (!parent || chance.below(5) != 0)) {
        parent = node;
        node = &node->children[chance.below(quint32(node->children.size()))];
    }
    return node;
}

const DerNode &somewhere(const DerNode &root, Chance &chance)
{
    const DerNode *node = &root;
    while (!node->children.empty() && chance.below(5) != 0)
        node = &node->children[chance.below(quint32(node->children.size()))];
    return *node;
}

QByteArray otherAlgorithm(Chance &chance)
{
    using namespace oids;
    static const char *const known[] = {data,
                                        signedData,
                                        timeStampInfo,
                                        contentType,
                                        messageDigest,
                                        signingTime,
                                        signingCertificateV2,
                                        sha256,
                                        sha384,
                                        sha512,
                                        sm3,
                                        sm2WithSm3,
                                        gmData,
                                        gmSignedData,
                                        rsaEncryption,
                                        rsaWithSha256,
                                        rsaWithSha512,
                                        ecdsaWithSha256,
                                        ecdsaWithSha512,
                                        sm2Signature,
                                        "1.3.14.3.2.26",
                                        "1.2.840.113549.2.5",
                                        "1.2.840.113549.1.1.10",
                                        "1.3.101.112"};
    const QByteArray oid = der::oid(known[chance.below(quint32(std::size(known)))]);
    return oid.sliced(2);
}

void changeBody(DerNode &node, Chance &chance)
{
    if (node.holdsChildren) {
        node.body = node.held();
        node.children.clear();
        node.holdsChildren = false;
    }
    static const QByteArray odd[] = {QByteArray(),           QByteArray(1, '\0'), QByteArray(32, '\0'),
                                     QByteArray(33, '\xFF'), QByteArray(2, '\0'), QByteArray("\x7F"),
                                     QByteArray(300, 'A')};
    switch (chance.below(6)) {
        case 0:
            node.body = odd[chance.below(quint32(std::size(odd)))];
            break;
        case 1:
            node.body.prepend('\0');
            break;
        case 2:
            node.body.chop(1);
            break;
        case 3:
            node.body.append(char(chance.below(256)));
            break;
        default:
            if (node.body.isEmpty()) break;
            const auto at = qsizetype(chance.below(quint32(node.body.size())));
            node.body[at] = char(node.body[at] ^ (1 << chance.below(8)));
    }
    if (node.tag == der::ObjectIdentifier && chance.below(2) == 0) node.body = otherAlgorithm(chance);
}

/** Changes which values the parent of `node` holds. */
void changeFamily(DerNode &parent, DerNode &node, const DerNode &donor, Chance &chance)
{
    const auto at = parent.children.begin() + (&node - parent.children.data());
    const auto other = parent.children.begin() + chance.below(quint32(parent.children.size()));
    switch (chance.below(5)) {
        case 0:
            parent.children.erase(at);
            break;
        case 1:
            parent.children.insert(other, DerNode(node));
            break;
        case 2:
            std::iter_swap(at, other);
            break;
        case 3:
            parent.children.insert(other, DerNode(somewhere(donor, chance)));
            break;
        default:
            node = DerNode(somewhere(donor, chance));
    }
}

/** An attribute of a right form, such as nobody looks for or as stands there already. */
DerNode attribute(Chance &chance)
{
    const QByteArray values[] = {der::octets(QByteArray(32, 'x')), der::oid("1.2.840.113549.1.7.1"), der::null(),
                                 der::integer(1), der::value(der::UtcTime, "260302000000Z")};
    const QByteArray oid = der::value(der::ObjectIdentifier, otherAlgorithm(chance));
    return DerNode::read(der::sequence({oid, der::setOf({values[chance.below(quint32(std::size(values)))]})}));
}

/** Adds an attribute to a set of them; where there is none below, a set of its own behind the signature. */
void addAttribute(DerNode &tree, Chance &chance)
{
    DerNode *node = &tree;
    while (!node->children.empty() && node->tag != der::constructed(0)) node = &node->children.back();
    // The content of the whole, the last set in it, the signer.
    if (node->children.empty() || node->children.front().children.empty()) return;
    DerNode &signers = node->children.front().children.back();
    if (signers.children.empty()) return;
    DerNode &signer = signers.children.front();
    for (DerNode &part : signer.children)
        if (part.tag == der::constructed(0) && chance.below(2) == 0) return part.children.push_back(attribute(chance));
    DerNode others;
    others.tag = der::constructed(1);
    others.holdsChildren = true;
    others.children.push_back(attribute(chance));
    signer.children.push_back(std::move(others));
}

/** Down to a value that holds no other. */
DerNode *leaf(DerNode &root, Chance &chance)
{
    DerNode *node = &root;
    while (!node->children.empty()) {
        // The signer stands last: what is near the end is come to more often than the certificates.
        const auto count = quint32(node->children.size());
        node = &node->children[chance.below(3) == 0 ? chance.below(count) : count - 1 - chance.below((count + 1) / 2)];
    }
    return node;
}

void damageOnce(DerNode &tree, const DerNode &donor, Chance &chance)
{
    static const quint8 tags[] = {0x01, 0x02, 0x03, 0x04, 0x05, 0x06, 0x0C, 0x16, 0x17, 0x18, 0x24,
                                  0x30, 0x31, 0x80, 0x81, 0xA0, 0xA1, 0xA2, 0xA4, 0x1F, 0x00};
    DerNode *parent = nullptr;
    DerNode *node = somewhere(tree, chance, parent);
    const quint32 way = chance.below(20);
    if (way >= 8)
        changeBody(*leaf(tree, chance), chance);
    else if (way >= 6)
        addAttribute(tree, chance);
    else if (way == 0)
        node->tag = tags[chance.below(quint32(std::size(tags)))];
    else if (way == 1)
        node->longLength = true;
    else if (way < 5 && parent)
        changeFamily(*parent, *node, donor, chance);
    else
        changeBody(*node, chance);
}

void sortSets(DerNode &node)
{
    for (DerNode &child : node.children) sortSets(child);
    if (node.tag != der::Set && node.tag != der::constructed(0)) return;
    std::sort(node.children.begin(), node.children.end(),
              [](const DerNode &a, const DerNode &b) { return a.write() < b.write(); });
}

}  // namespace

DerNode DerNode::read(QByteArrayView bytes)
{
    std::vector<DerNode> found = valuesOf(bytes, 0);
    if (found.size() == 1) return std::move(found.front());
    DerNode bare;
    bare.tag = der::OctetString;
    bare.body = bytes.toByteArray();
    return bare;
}

QByteArray DerNode::held() const
{
    if (!holdsChildren) return body;
    QByteArray inside;
    for (const DerNode &child : children) inside += child.write();
    return inside;
}

QByteArray DerNode::write() const
{
    const QByteArray inside = held();
    if (!longLength) return der::value(tag, inside);
    QByteArray bytes(1, char(tag));
    bytes += char(0x84);
    for (int shift = 24; shift >= 0; shift -= 8) bytes += char(inside.size() >> shift);
    return bytes + inside;
}

DerNode derDamaged(DerNode tree, const DerNode &donor, Chance &chance)
{
    for (quint32 i = chance.below(3) == 0 ? 2 : 1; i > 0; --i) damageOnce(tree, donor, chance);
    if (chance.below(8) != 0) sortSets(tree);
    return tree;
}

}  // namespace remit::testing
