#include "batch/container.h"

#include "batch/layout.h"
#include "batch/partfile.h"
#include "batch/rewritten.h"
#include "signing/sha256.h"
#include "signing/sm3.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

constexpr qint64 pieceBytes = 256 * 1024;

tl::unexpected<Error> readError(const QFile &file)
{
    return fail(u"file.read"_qs, {{u"path"_qs, file.fileName()}, {u"reason"_qs, file.errorString()}});
}

Result<void> openAt(QFile &file, qint64 position)
{
    if (!file.open(QIODevice::ReadOnly) || !file.seek(position)) return readError(file);
    return {};
}

/** Copies an entry's content and compares its digest on the way. */
Result<void> copyContent(QFile &from, const ArchiveEntry &entry, QFile &to)
{
    Sha256 hash;
    for (qint64 left = entry.size; left > 0;) {
        const QByteArray piece = from.read(std::min(left, pieceBytes));
        if (piece.isEmpty()) return readError(from);
        if (to.write(piece) != piece.size())
            return fail(u"file.write"_qs, {{u"path"_qs, to.fileName()}, {u"reason"_qs, to.errorString()}});
        hash.add(piece);
        left -= piece.size();
    }
    if (hash.result() != entry.sha256) return fail(u"container.entry.changed"_qs, {{u"entry"_qs, entry.name}});
    return {};
}

Result<Container> checked(Container container)
{
    const auto lists = checkLayout(container.entries()).and_then([&]() -> Result<void> {
        const auto mimetype = container.read(mimetypeEntry);
        if (mimetype != containerMimetype()) return fail(u"container.mimetype"_qs, {{u"entry"_qs, mimetypeEntry}});
        const auto sums = container.read(sumsEntry);
        if (!sums) return fail(sums.error());
        return container.read(manifestEntry).and_then([&](const QByteArray &manifest) {
            return checkLists(container.entries(), *sums, manifest);
        });
    });
    if (!lists) return fail(lists.error());
    return container;
}

}  // namespace

const ArchiveEntry *Container::find(const QString &name) const
{
    // Entries are in the order of standsBefore: openContainer has checked it.
    const auto &entries = m_archive.entries;
    const auto found = std::ranges::lower_bound(entries, name, standsBefore, &ArchiveEntry::name);
    return found != entries.end() && found->name == name ? &*found : nullptr;
}

QStringList Container::caseNumbers() const
{
    QStringList numbers;
    for (const ArchiveEntry &entry : m_archive.entries) {
        if (sectionOf(entry.name) != Section::Cases) continue;
        const QString number = entry.name.section(u'/', 1, 1);
        if (numbers.isEmpty() || numbers.last() != number) numbers << number;
    }
    return numbers;
}

std::span<const ArchiveEntry> Container::filesOf(const QString &caseNumber) const
{
    const QString folder = u"cases/"_qs + caseNumber + u'/';
    const auto &entries = m_archive.entries;
    const auto first = std::ranges::lower_bound(entries, folder, standsBefore, &ArchiveEntry::name);
    const auto last =
        std::find_if(first, entries.end(), [&](const ArchiveEntry &entry) { return !entry.name.startsWith(folder); });
    return {first, last};
}

Result<QByteArray> Container::read(const QString &name, qint64 limit) const
{
    const ArchiveEntry *entry = find(name);
    if (!entry) return fail(u"container.entry.missing"_qs, {{u"entry"_qs, name}});
    if (entry->size > limit)
        return fail(u"container.entry.large"_qs, {{u"entry"_qs, name}, {u"limit"_qs, QString::number(limit)}});
    QFile file(m_path);
    if (const auto opened = openAt(file, entry->content); !opened) return fail(opened.error());
    QByteArray bytes = file.read(entry->size);
    if (Sha256::of(bytes) != entry->sha256) return fail(u"container.entry.changed"_qs, {{u"entry"_qs, name}});
    return bytes;
}

Result<QByteArray> Container::sm3(const ArchiveEntry &entry) const
{
    QFile file(m_path);
    if (const auto opened = openAt(file, entry.content); !opened) return fail(opened.error());
    QByteArray piece(std::min(entry.size, pieceBytes), Qt::Uninitialized);
    Sm3 hash;
    for (qint64 left = entry.size; left > 0;) {
        const qint64 read = file.read(piece.data(), std::min(left, qint64(piece.size())));
        if (read <= 0) return readError(file);
        hash.add(QByteArrayView(piece).first(read));
        left -= read;
    }
    return hash.result();
}

Result<void> Container::extract(const QString &name, const QString &target) const
{
    const ArchiveEntry *entry = find(name);
    if (!entry) return fail(u"container.entry.missing"_qs, {{u"entry"_qs, name}});
    QFile file(m_path);
    PartFile part(target);
    return openAt(file, entry->content)
        .and_then([&] { return part.open(); })
        .and_then([&] { return copyContent(file, *entry, part.file()); })
        .and_then([&] { return part.commit(); });
}

Result<Container> openContainer(const QString &path, ArchiveLimits limits)
{
    QFile file(path);
    if (const auto opened = openAt(file, 0); !opened) return fail(opened.error());
    return readArchive(file, limits)
        .and_then([&](ArchiveContents archive) { return checked(Container(path, std::move(archive))); })
        .map_error([&](const Error &refusal) { return explainRefusal(file, refusal, limits); });
}

}  // namespace remit
