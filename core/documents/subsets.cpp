#include "documents/subsets.h"

#include <algorithm>

namespace remit {

std::size_t Subsets::of(int face)
{
    const auto found = std::find_if(m_subsets.begin(), m_subsets.end(),
                                    [face](const FontSubset &subset) { return subset.face == face; });
    const auto at = std::size_t(found - m_subsets.begin());
    if (found == m_subsets.end()) m_subsets.push_back({face, {}, {}, {}});
    return at;
}

int Subsets::number(const SetGlyph &glyph)
{
    FontSubset &subset = m_subsets[of(glyph.glyph.face)];
    int &number = subset.numbers[glyph.glyph.index];
    if (number > 0) return number;
    subset.glyphs.push_back(glyph.glyph);
    subset.characters.push_back(glyph.character);
    number = int(subset.glyphs.size());
    return number;
}

}  // namespace remit
