#pragma once
#include <QByteArray>

namespace remit::testing {

/** A small generator of its own, so that a failure can be repeated everywhere. */
class Chance
{
public:
    /** Requires a seed other than 0. */
    explicit Chance(quint64 seed) : m_state(seed) {}
    /** 0 to bound - 1; requires bound > 0. */
    quint32 below(quint32 bound)
    {
        m_state ^= m_state << 13;
        m_state ^= m_state >> 7;
        m_state ^= m_state << 17;
        return quint32((m_state >> 16) % bound);
    }

private:
    quint64 m_state;
};

/** The bytes with one to six random faults: changed, taken out, put in, doubled, cut off. */
inline QByteArray damaged(QByteArray bytes, Chance &chance)
{
    for (quint32 i = 1 + chance.below(6); i > 0 && !bytes.isEmpty(); --i) {
        const auto at = qsizetype(chance.below(quint32(bytes.size())));
        switch (chance.below(5)) {
            case 0:
                bytes[at] = char(chance.below(256));
                break;
            case 1:
                bytes.remove(at, 1 + chance.below(8));
                break;
            case 2:
                bytes.insert(at, "\",;\t\n\r0129-年月<>&"[chance.below(18)]);
                break;
            case 3:
                bytes.insert(at, bytes.mid(at, chance.below(64)));
                break;
            default:
                bytes.truncate(qMax<qsizetype>(1, at));
                break;
        }
    }
    return bytes;
}

}  // namespace remit::testing
