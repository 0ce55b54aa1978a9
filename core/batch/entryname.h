#pragma once
#include "base/result.h"

#include <QHash>
#include <QSet>
#include <QString>

namespace remit {

/**
 * Whether a name can safely become a file below a folder on any system that a court may use: relative, '/' between
 * parts, no part empty, "." or "..", no backslash, colon, control, unseen or other character that Windows forbids, no
 * part ending in a dot or space, NFC, at most 200 bytes a part and 1,000 in all.
 */
bool isSafeEntryName(const QString &name);

/** The names of one archive as they come, each held against all before it. */
class EntryNames
{
public:
    /**
     * Errors: container.entry.name; container.entry.doubled where a name was there already, differs only in case
     * from one that was, or is a file here and a folder there. Both with `entry`.
     */
    Result<void> add(const QString &name);

private:
    QSet<QString> m_files;
    /** Folders by case-folded name, as they were first spelt. */
    QHash<QString, QString> m_folders;
};

}  // namespace remit
