#pragma once
#include "damage.h"

#include <QByteArray>

#include <vector>

namespace remit::testing {

/**
 * A DER value as a tree: what is damaged in it keeps right lengths all around, so that a reader comes to the damage.
 * OCTET STRINGs that hold one DER value are taken apart too.
 */
struct DerNode {
    quint8 tag = 0;
    QByteArray body;
    std::vector<DerNode> children;
    bool holdsChildren = false;
    /** Length in more bytes than it needs, which DER forbids. */
    bool longLength = false;

    /** The value at the front of `bytes`, with all that it holds; a bare body where it is no DER. */
    static DerNode read(QByteArrayView bytes);
    QByteArray write() const;
    /** What stands behind tag and length. */
    QByteArray held() const;
};

/**
 * The tree with one to three faults somewhere below its root: bytes, tags and algorithms changed, values taken out, put
 * in, doubled, exchanged with each other or with one of `donor`. Now and then sets are put in order again.
 */
DerNode derDamaged(DerNode tree, const DerNode &donor, Chance &chance);

}  // namespace remit::testing
