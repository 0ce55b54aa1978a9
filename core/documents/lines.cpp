#include "documents/lines.h"

#include <algorithm>

namespace remit {

namespace {

/** More would show, and would make programs that copy the text see a space. In parts of the size. */
constexpr double kMostStretch = 0.08;

bool mayNotBegin(char32_t c)
{
    static const std::u32string marks = U"，。、；：？！）》〉」』】〕］｝〗％‰℃…—～·”’,.;:?!)]}%°〃々/";
    return marks.find(c) != std::u32string::npos;
}

bool mayNotEnd(char32_t c)
{
    static const std::u32string marks = U"（《〈「『【〔［｛〖“‘([{＄￥¥№";
    return marks.find(c) != std::u32string::npos;
}

/** Letters and figures of a number ("12,345.67"), a date, a time or a Latin word. */
bool isWord(char32_t c)
{
    static const std::u32string joints = U".,:-/";
    return c < 0x80 && (QChar::isLetterOrNumber(c) || joints.find(c) != std::u32string::npos);
}

bool mayBreak(char32_t before, char32_t after)
{
    return !mayNotBegin(after) && !mayNotEnd(before) && !(isWord(before) && isWord(after));
}

class LineSetter
{
public:
    LineSetter(GlyphBook &glyphs, const TextStyle &style, double size, double width)
        : m_glyphs(glyphs), m_style(style), m_size(size), m_width(width)
    {
    }

    void paragraph(const QString &text, std::vector<SetLine> &lines)
    {
        read(text);
        std::size_t begin = 0;
        double indent = m_style.indent * m_size;
        do {
            const std::size_t end = lineEnd(begin, m_width - indent);
            lines.push_back(line(begin, end, indent, end == m_all.size()));
            begin = end;
            indent = 0;
        } while (begin < m_all.size());
    }

private:
    void read(const QString &text)
    {
        m_all.clear();
        for (const uint ucs : text.toUcs4()) {
            const char32_t c = ucs != 0x3000 && QChar::isSpace(ucs) ? U' ' : char32_t(ucs);
            m_all.push_back({m_glyphs.glyph(m_style.role, c), c, 0});
        }
    }

    /** One past the last character of the line that begins at `begin`. */
    std::size_t lineEnd(std::size_t begin, double room) const
    {
        double used = 0;
        std::size_t end = begin;
        while (end < m_all.size() && used + m_all[end].glyph.advance * m_size <= room + 0.01)
            used += m_all[end++].glyph.advance * m_size;
        if (end == m_all.size()) return end;
        for (std::size_t at = end; at > begin; --at) {
            if (mayBreak(m_all[at - 1].character, m_all[at].character)) return at;
        }
        return std::max(end, begin + 1);
    }

    SetLine line(std::size_t begin, std::size_t end, double indent, bool last) const
    {
        SetLine line;
        line.glyphs.assign(m_all.begin() + std::ptrdiff_t(begin), m_all.begin() + std::ptrdiff_t(end));
        double natural = 0;
        for (const SetGlyph &set : line.glyphs) natural += set.glyph.advance * m_size;
        const double spare = m_width - indent - natural;
        const double gap = m_style.align == TextStyle::Align::Justify && !last ? stretch(line, spare) : 0;
        double x = indent;
        if (m_style.align == TextStyle::Align::Centre) x += spare / 2;
        if (m_style.align == TextStyle::Align::Right) x += spare;
        line.from = x;
        for (std::size_t i = 0; i < line.glyphs.size(); ++i) {
            line.glyphs[i].x = x;
            line.to = x + line.glyphs[i].glyph.advance * m_size;
            x = line.to + (stretches(line, i) ? gap : 0);
        }
        line.to = std::max(line.to, line.from);
        return line;
    }

    static bool stretches(const SetLine &line, std::size_t i)
    {
        return i + 1 < line.glyphs.size() &&
               !(isWord(line.glyphs[i].character) && isWord(line.glyphs[i + 1].character));
    }

    /** What to add after each character so that the line is full; nothing where that would tear it apart. */
    double stretch(const SetLine &line, double spare) const
    {
        int gaps = 0;
        for (std::size_t i = 0; i < line.glyphs.size(); ++i) gaps += stretches(line, i) ? 1 : 0;
        return gaps > 0 && spare / gaps <= kMostStretch * m_size ? spare / gaps : 0;
    }

    GlyphBook &m_glyphs;
    const TextStyle &m_style;
    double m_size;
    double m_width;
    std::vector<SetGlyph> m_all;
};

}  // namespace

std::vector<SetLine> setLines(GlyphBook &glyphs, const QString &text, const TextStyle &style, double size, double width)
{
    std::vector<SetLine> lines;
    LineSetter setter(glyphs, style, size, width);
    for (const QString &paragraph : text.split(u'\n')) setter.paragraph(paragraph, lines);
    return lines;
}

}  // namespace remit
