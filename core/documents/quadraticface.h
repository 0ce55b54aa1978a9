#pragma once
#include "documents/charstring.h"

#include <QByteArray>
#include <QRawFont>
#include <QRect>

#include <optional>
#include <vector>

namespace remit {

/**
 * The outlines of a TrueType face as they stand in it (quadratic, table glyf): papers embed them as they are, with two
 * thirds of the bytes that the same outlines take as cubic ones.
 */
class QuadraticFace
{
public:
    /** Nothing for a face of another kind, one thickened by the program, and one whose outlines need its hints. */
    static std::optional<QuadraticFace> of(const QRawFont &font, bool thickened);

    /** The box of a glyph's ink in units of kUnitsPerEm, y growing upwards. */
    QRect box(quint32 glyph) const;

    /** A font of the face's own that holds some of its glyphs. */
    struct Program {
        QByteArray bytes;
        /** How many glyphs it has, .notdef and what the glyphs are put together from included. */
        int glyphs = 0;
    };
    /**
     * A font program (TrueType, as PDF embeds it): glyph 0 (.notdef) is empty and added here, these glyphs become 1, 2,
     * 3 …, what they are put together from follows. `advances` in parts of the em.
     */
    Program program(const std::vector<quint32> &glyphs, const std::vector<double> &advances) const;

private:
    QByteArrayView outline(quint32 glyph) const;
    /** The same with other numbers for its parts; parts that are not in `glyphs` yet are added there. */
    QByteArray renumbered(QByteArrayView outline, std::vector<quint32> &glyphs) const;

    QByteArray m_head, m_hhea, m_maxp, m_loca, m_glyf;
    bool m_long = false;
    int m_unitsPerEm = 0;
};

}  // namespace remit
