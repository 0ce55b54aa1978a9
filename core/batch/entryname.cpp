#include "batch/entryname.h"

#include <QStringList>

#include <algorithm>
#include <string_view>

namespace remit {

namespace {

constexpr qsizetype longestPart = 200;
constexpr qsizetype longestName = 1000;

struct Range {
    char32_t first, last;
};

/**
 * Characters that are drawn as nothing though they are no format characters (Unicode Default_Ignorable_Code_Point):
 * fillers, variation selectors, what is kept free for more of them. The same table stands in app/remit-verify.
 */
constexpr Range ignorable[] = {{0x34F, 0x34F},   {0x115F, 0x1160},  {0x17B4, 0x17B5}, {0x180B, 0x180F},
                               {0x2065, 0x2065}, {0x3164, 0x3164},  {0xFE00, 0xFE0F}, {0xFFA0, 0xFFA0},
                               {0xFFF0, 0xFFF8}, {0xE0000, 0xE0FFF}};

bool isForbidden(char32_t c)
{
    const auto category = QChar::category(c);
    return category == QChar::Other_Control || category == QChar::Other_Format || c == QChar::ReplacementCharacter ||
           c == QChar::LineSeparator || c == QChar::ParagraphSeparator ||
           std::ranges::any_of(ignorable, [c](Range range) { return range.first <= c && c <= range.last; }) ||
           std::u32string_view(U"\\:*?\"<>|").find(c) != std::u32string_view::npos;
}

/** Device names that Windows takes for itself, with any extension. */
bool isDevice(const QString &part)
{
    static const QStringList devices{u"con"_qs, u"prn"_qs, u"aux"_qs, u"nul"_qs};
    const QString stem = part.section(u'.', 0, 0).toLower();
    return devices.contains(stem) ||
           (stem.size() == 4 && stem[3].isDigit() && (stem.startsWith(u"com"_qs) || stem.startsWith(u"lpt"_qs)));
}

bool isSafePart(const QString &part)
{
    return !part.isEmpty() && part.toUtf8().size() <= longestPart && !part.endsWith(u'.') && !part.endsWith(u' ') &&
           !part.startsWith(u' ') && !isDevice(part) && std::ranges::none_of(part.toUcs4(), isForbidden);
}

}  // namespace

bool isSafeEntryName(const QString &name)
{
    const QStringList parts = name.split(u'/');
    return name.isValidUtf16() && name == name.normalized(QString::NormalizationForm_C) &&
           name.toUtf8().size() <= longestName && std::ranges::all_of(parts, isSafePart);
}

Result<void> EntryNames::add(const QString &name)
{
    const ErrorArgs args{{u"entry"_qs, name}};
    if (!isSafeEntryName(name)) return fail(u"container.entry.name"_qs, args);
    const QString folded = name.toCaseFolded();
    if (m_files.contains(folded) || m_folders.contains(folded)) return fail(u"container.entry.doubled"_qs, args);
    for (qsizetype slash = name.indexOf(u'/'); slash >= 0; slash = name.indexOf(u'/', slash + 1)) {
        const QString folder = name.left(slash);
        const QString key = folder.toCaseFolded();
        if (m_files.contains(key) || m_folders.value(key, folder) != folder)
            return fail(u"container.entry.doubled"_qs, args);
        m_folders.insert(key, folder);
    }
    m_files.insert(folded);
    return {};
}

}  // namespace remit
