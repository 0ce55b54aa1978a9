#include "batch/rewritten.h"

#include "batch/entryname.h"
#include "batch/layout.h"
#include "batch/loosezip.h"

#include <QHash>

#include <algorithm>
#include <map>

namespace remit {

namespace {

constexpr qint64 largestManifest = 64LL << 20;

/** Faults that say exactly what is wrong, or that no look at the directory can add to. */
bool saysEnough(const QString &code)
{
    static const QStringList codes{u"container.entry.crc"_qs, u"container.limit.bytes"_qs,
                                   u"container.limit.entries"_qs, u"file.read"_qs};
    return codes.contains(code);
}

/** The entries of a refused container held against what its manifest declares. */
class Comparison
{
public:
    Comparison(LooseZip &zip, std::vector<LooseEntry> entries) : m_zip(zip), m_entries(std::move(entries)) {}

    std::vector<Error> differences()
    {
        checkNames();
        if (const LooseEntry *manifest = m_byName.value(manifestEntry))
            m_declared = declaredEntries(m_zip.content(*manifest, largestManifest));
        else
            find(u"container.entry.missing"_qs, manifestEntry);
        if (m_declared.empty()) return m_found;
        for (const QString &fixed : {mimetypeEntry, signatureEntry})
            if (!m_byName.contains(fixed)) find(u"container.entry.missing"_qs, fixed);
        compareSets();
        for (const auto &[name, digest] : m_declared)
            if (const LooseEntry *entry = m_byName.value(name); entry && differs(m_zip.digest(*entry), digest))
                find(u"container.entry.digest"_qs, name);
        return m_found;
    }

private:
    static bool differs(const QByteArray &actual, const QByteArray &declared)
    {
        return !actual.isEmpty() && actual != declared;
    }

    void find(const QString &code, const QString &entry, const QString &name = {})
    {
        ErrorArgs args{{u"entry"_qs, entry}, {u"list"_qs, manifestEntry}};
        if (!name.isEmpty()) args.insert(u"name"_qs, name);
        m_found.push_back({code, args, {}});
    }

    void checkNames()
    {
        EntryNames names;
        for (const LooseEntry &entry : m_entries) {
            if (const auto safe = names.add(entry.name); !safe)
                m_found.push_back(safe.error());
            else
                m_byName.insert(entry.name, &entry);
        }
    }

    /** What is there and not declared, the other way round, and which of both are one entry under two names. */
    void compareSets()
    {
        std::vector<const LooseEntry *> extra;
        for (const LooseEntry &entry : m_entries) {
            const bool fixed =
                entry.name == mimetypeEntry || entry.name == manifestEntry || entry.name == signatureEntry;
            if (m_byName.value(entry.name) == &entry && !fixed && !m_declared.contains(entry.name))
                extra.push_back(&entry);
        }
        for (const auto &[name, digest] : m_declared) {
            if (m_byName.contains(name)) continue;
            const auto same = std::ranges::find_if(
                extra, [&, wanted = digest](const LooseEntry *each) { return m_zip.digest(*each) == wanted; });
            if (same == extra.end()) {
                find(u"container.entry.missing"_qs, name);
                continue;
            }
            find(u"container.entry.renamed"_qs, name, (*same)->name);
            extra.erase(same);
        }
        for (const LooseEntry *entry : extra)
            find(sectionOf(entry->name) == Section::None ? u"container.entry.unexpected"_qs
                                                         : u"container.entry.undeclared"_qs,
                 entry->name);
    }

    LooseZip &m_zip;
    std::vector<LooseEntry> m_entries;
    QHash<QString, const LooseEntry *> m_byName;
    std::map<QString, QByteArray> m_declared;
    std::vector<Error> m_found;
};

}  // namespace

Error explainRefusal(QIODevice &file, const Error &refusal, ArchiveLimits limits)
{
    if (saysEnough(refusal.code)) return refusal;
    LooseZip zip(file);
    std::vector<LooseEntry> entries = zip.directory(limits.entries);
    if (entries.empty()) return refusal;
    std::vector<Error> found = Comparison(zip, std::move(entries)).differences();
    if (found.empty()) return refusal;
    Error first = std::move(found.front());
    first.causes.assign(std::make_move_iterator(found.begin() + 1), std::make_move_iterator(found.end()));
    if (refusal.code != first.code || refusal.args.value(u"entry"_qs) != first.args.value(u"entry"_qs))
        first.causes.push_back(refusal);
    return first;
}

}  // namespace remit
