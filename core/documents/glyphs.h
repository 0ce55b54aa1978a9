#pragma once
#include "documents/fonts.h"
#include "documents/quadraticface.h"

#include <QByteArray>
#include <QHash>
#include <QRawFont>
#include <QRect>

#include <map>
#include <optional>
#include <set>
#include <vector>

namespace remit {

/** How one character is drawn: which face, which glyph of it, and how far it advances, in parts of the size. */
struct Glyph {
    int face = 0;
    quint32 index = 0;
    double advance = 0;
};

/** A glyph as a charstring, and the box that its ink lies in, in units, y growing upwards. */
struct Outline {
    QByteArray charString;
    QRect box;
};

/** What a PDF tells about a face; lengths in units of kUnitsPerEm, y growing upwards. */
struct FaceFacts {
    /** The name that programs show, without spaces: "LXGWWenKai". */
    QByteArray name;
    int ascent = 0;
    int descent = 0;
    int capHeight = 0;
};

/** Faces opened for one thread, with what was found in them. */
class FaceSet
{
public:
    explicit FaceSet(const Fonts &fonts);

    /** The role's faces in order, as indexes. */
    const std::vector<int> &facesOf(const QString &role) const;
    /** The glyph, or nothing where the face lacks the character or has an empty glyph for it. */
    std::optional<Glyph> find(int face, char32_t character);
    /** How the glyph is drawn, as a PDF embeds it. Kept: papers share most of their glyphs. */
    const Outline &outline(const Glyph &glyph);
    /** The face's outlines as they stand in it, or null where papers embed them as charstrings. */
    const QuadraticFace *quadratic(int face);
    const FaceFacts &facts(int face) const { return m_faces[std::size_t(face)].facts; }

private:
    struct Opened {
        QRawFont font;
        FaceFacts facts;
        QHash<char32_t, Glyph> found;
        QHash<char32_t, bool> lacking;
        QHash<quint32, Outline> outlines;
        bool thickened = false;
        /** Read when the first paper embeds it: a table of many megabytes. */
        std::optional<std::optional<QuadraticFace>> quadratic;
    };
    static Opened open(const FontFace &face);

    std::vector<Opened> m_faces;
    std::map<QString, std::vector<int>> m_roles;
};

/**
 * The glyphs of one paper. Inside one paper a glyph stands for one character only, so that the text copied from the
 * PDF is the text that went in: fonts share glyphs, for example between 月 and the Kangxi radical ⽉.
 */
class GlyphBook
{
public:
    explicit GlyphBook(FaceSet &faces) : m_faces(faces) {}

    Glyph glyph(const QString &role, char32_t character);
    /** The first character that no face could draw. */
    std::optional<char32_t> missing() const { return m_missing; }

private:
    std::optional<Glyph> choose(const QString &role, char32_t character);

    FaceSet &m_faces;
    std::map<QString, QHash<char32_t, Glyph>> m_chosen;
    std::map<std::pair<int, quint32>, char32_t> m_meaning;
    std::optional<char32_t> m_missing;
};

}  // namespace remit
