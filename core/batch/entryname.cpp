#include "batch/entryname.h"

#include <QStringList>

#include <algorithm>

namespace remit
{

namespace
{

constexpr qsizetype longestPart = 200;
constexpr qsizetype longestName = 1000;

bool isForbidden(QChar c)
{
    const auto category = c.category();
    return category == QChar::Other_Control || category == QChar::Other_Format ||
           c == QChar::ReplacementCharacter || c == QChar::LineSeparator || c == QChar::ParagraphSeparator ||
           QStringLiteral("\\:*?\"<>|").contains(c);
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
           !part.startsWith(u' ') && !isDevice(part) && std::ranges::none_of(part, isForbidden);
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
