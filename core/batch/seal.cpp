#include "batch/containercheck.h"
#include "batch/layout.h"
#include "batch/partfile.h"

#include <QFile>

#include <algorithm>

namespace remit {

namespace {

/** All that is signed over. */
Result<std::vector<ContainerEntry>> arranged(const ContainerContents &contents)
{
    std::vector<ContainerEntry> entries = contents.entries;
    for (const ContainerEntry &entry : entries) {
        const Section section = sectionOf(entry.name);
        if (section != Section::Cases && section != Section::Ledger)
            return fail(u"container.entry.unexpected"_qs, {{u"entry"_qs, entry.name}});
    }
    entries.push_back({batchEntry, batchToJson(contents.batch).canonical()});
    return entries;
}

Result<void> addEntry(ArchiveWriter &archive, const ContainerEntry &entry)
{
    if (const auto *bytes = std::get_if<QByteArray>(&entry.content)) return archive.add(entry.name, *bytes);
    QFile file(std::get<QString>(entry.content));
    if (!file.open(QIODevice::ReadOnly))
        return fail(u"container.entry.read"_qs, {{u"entry"_qs, entry.name}, {u"reason"_qs, file.errorString()}});
    return archive.add(entry.name, file);
}

Result<void> addSignature(ArchiveWriter &archive, Signer &signer, Instant signingTime)
{
    const QByteArray manifest = manifestText(archive.entries());
    CmsOptions options;
    options.signingTime = signingTime;
    const auto cms = signCms(signer, manifest, options);
    if (!cms) return fail(cms.error());
    return archive.add(manifestEntry, manifest).and_then([&] { return archive.add(signatureEntry, *cms); });
}

Result<void> writeAll(QFile &file, const std::vector<ContainerEntry> &entries, Signer &signer, Instant signingTime)
{
    ArchiveWriter archive(file);
    for (const ContainerEntry &entry : entries)
        if (const auto added = addEntry(archive, entry); !added) return added;
    return archive.add(sumsEntry, sumsText(archive.entries()))
        .and_then([&] { return addSignature(archive, signer, signingTime); })
        .and_then([&] { return archive.finish(); });
}

/** Reads what was written as a receiver would. */
Result<SealedContainer> inspected(const QString &written, const QString &path)
{
    const auto container = openContainer(written);
    if (!container) return fail(container.error());
    ContainerReport report;
    checkContents(*container, report);
    if (!report.valid()) return fail(u"container.unsound"_qs, {{u"path"_qs, path}}, report.allFindings());
    return SealedContainer{path, container->digest(), container->size()};
}

}  // namespace

Result<SealedContainer> seal(const ContainerContents &contents, Signer &signer, Instant signingTime,
                             const QString &path)
{
    return arranged(contents).and_then([&](std::vector<ContainerEntry> entries) {
        return sealEntries(std::move(entries), contents.batch.profile, signer, signingTime, path);
    });
}

Result<SealedContainer> sealEntries(std::vector<ContainerEntry> entries, BatchProfile profile, Signer &signer,
                                    Instant signingTime, const QString &path)
{
    if (QFile::exists(path)) return fail(u"container.exists"_qs, {{u"path"_qs, path}});
    if (!fitsProfile(signer.certificate().keyKind(), profile))
        return fail(u"container.profile"_qs, {{u"profile"_qs, batchProfileCode(profile)}});
    entries.push_back({mimetypeEntry, containerMimetype()});
    std::ranges::sort(entries, standsBefore, &ContainerEntry::name);
    PartFile part(path);
    return part.open()
        .and_then([&] { return writeAll(part.file(), entries, signer, signingTime); })
        .and_then([&] { return part.sync(); })
        .and_then([&] { return inspected(part.path(), path); })
        .and_then([&](const SealedContainer &sealed) { return part.commit().map([&] { return sealed; }); });
}

}  // namespace remit
