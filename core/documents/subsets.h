#pragma once
#include "documents/glyphs.h"
#include "documents/lines.h"

#include <vector>

namespace remit {

/** The glyphs of one face that a paper uses; their numbers in the paper are 1, 2, 3 … in the order of first use. */
struct FontSubset {
    int face = 0;
    std::vector<Glyph> glyphs;
    /** What each glyph stands for. */
    std::vector<char32_t> characters;
    /** Number by glyph. */
    QHash<quint32, int> numbers;
};

/** The subsets of one paper, in the order in which faces come into use. */
class Subsets
{
public:
    /** The place of a face's subset. */
    std::size_t of(int face);
    /** The number that stands for the glyph in the subset of its face. */
    int number(const SetGlyph &glyph);

    const std::vector<FontSubset> &all() const { return m_subsets; }

private:
    std::vector<FontSubset> m_subsets;
};

}  // namespace remit
