#include "documents/glyphs.h"

#include "documents/charstring.h"

#include <QFont>

#include <algorithm>

namespace remit {

FaceSet::Opened FaceSet::open(const FontFace &face)
{
    QFont font(face.family);
    font.setBold(face.bold);
    font.setPixelSize(kUnitsPerEm);
    font.setStyleStrategy(QFont::NoFontMerging);
    font.setHintingPreference(QFont::PreferNoHinting);
    Opened opened{QRawFont::fromFont(font), {}, {}, {}, {}, face.bold, {}};
    opened.facts = {face.family.toLatin1().replace(' ', "") + (face.bold ? ",Bold" : ""), qRound(opened.font.ascent()),
                    -qRound(opened.font.descent()), qRound(opened.font.capHeight())};
    return opened;
}

FaceSet::FaceSet(const Fonts &fonts)
{
    std::vector<FontFace> known;
    for (const QString &role : fonts.roles()) {
        for (const FontFace &face : fonts.faces(role)) {
            const auto at = std::find(known.begin(), known.end(), face);
            m_roles[role].push_back(int(at - known.begin()));
            if (at != known.end()) continue;
            known.push_back(face);
            m_faces.push_back(open(face));
        }
    }
}

const std::vector<int> &FaceSet::facesOf(const QString &role) const
{
    static const std::vector<int> none;
    const auto found = m_roles.find(role);
    return found == m_roles.end() ? none : found->second;
}

std::optional<Glyph> FaceSet::find(int face, char32_t character)
{
    Opened &opened = m_faces[std::size_t(face)];
    if (const auto found = opened.found.constFind(character); found != opened.found.constEnd()) return *found;
    if (opened.lacking.contains(character)) return std::nullopt;
    const QList<quint32> indexes = opened.font.supportsCharacter(uint(character))
                                       ? opened.font.glyphIndexesForString(QString::fromUcs4(&character, 1))
                                       : QList<quint32>();
    const bool blank = indexes.isEmpty() || indexes[0] == 0 ||
                       (!QChar::isSpace(character) && opened.font.boundingRect(indexes[0]).isEmpty());
    if (blank) {
        opened.lacking.insert(character, true);
        return std::nullopt;
    }
    const double advance = opened.font.advancesForGlyphIndexes({indexes[0]})[0].x() / kUnitsPerEm;
    return *opened.found.insert(character, {face, indexes[0], advance});
}

const Outline &FaceSet::outline(const Glyph &glyph)
{
    Opened &opened = m_faces[std::size_t(glyph.face)];
    const auto known = opened.outlines.constFind(glyph.index);
    if (known != opened.outlines.constEnd()) return *known;
    const QPainterPath path = opened.font.pathForGlyph(glyph.index);
    const QRectF ink = path.controlPointRect();
    const QRectF upwards(ink.left(), -ink.bottom(), ink.width(), ink.height());
    return *opened.outlines.insert(glyph.index,
                                   {charString(path, qRound(glyph.advance * kUnitsPerEm)), upwards.toAlignedRect()});
}

const QuadraticFace *FaceSet::quadratic(int face)
{
    Opened &opened = m_faces[std::size_t(face)];
    if (!opened.quadratic) opened.quadratic = QuadraticFace::of(opened.font, opened.thickened);
    return *opened.quadratic ? &**opened.quadratic : nullptr;
}

Glyph GlyphBook::glyph(const QString &role, char32_t character)
{
    QHash<char32_t, Glyph> &chosen = m_chosen[role];
    if (const auto found = chosen.constFind(character); found != chosen.constEnd()) return *found;
    const std::optional<Glyph> glyph = choose(role, character);
    if (!glyph && !m_missing) m_missing = character;
    return *chosen.insert(character, glyph.value_or(Glyph{}));
}

std::optional<Glyph> GlyphBook::choose(const QString &role, char32_t character)
{
    for (const int face : m_faces.facesOf(role)) {
        const std::optional<Glyph> glyph = m_faces.find(face, character);
        if (!glyph) continue;
        const auto [meaning, fresh] = m_meaning.try_emplace({face, glyph->index}, character);
        if (fresh || meaning->second == character) return glyph;
    }
    return std::nullopt;
}

}  // namespace remit
