#include "archive/package.h"

#include "archive/index.h"
#include "base/digest.h"
#include "batch/layout.h"
#include "signing/sm3.h"

#include <algorithm>

namespace remit {

namespace {

/** The root of a package that was just written. */
Result<SealedPackage> withRoot(const SealedContainer &file)
{
    return openContainer(file.path)
        .and_then([](const Container &container) { return container.read(sumsEntry); })
        .map([&](const QByteArray &sums) {
            return SealedPackage{file, QString::fromLatin1(sha256Hex(sums))};
        });
}

}  // namespace

QByteArray sm3Text(const std::vector<ContainerEntry> &entries)
{
    QByteArray text;
    for (const ContainerEntry &entry : entries)
        text += sm3(std::get<QByteArray>(entry.content)).toHex() + "  " + entry.name.toUtf8() + '\n';
    return text;
}

Result<SealedPackage> sealPackage(const PackageContents &contents, Signer &signer, const QString &path)
{
    const ArchiveDocument &document = contents.document;
    std::vector<ContainerEntry> entries = contents.entries;
    entries.push_back({archiveEntry, archiveToJson(document).canonical()});
    entries.push_back({u"index.html"_qs, indexPage(document, contents.papers)});
    entries.push_back({u"metadata.csv"_qs, metadataTable(document, contents.papers)});
    entries.push_back({u"VERIFY.txt"_qs, verifyInstructions()});
    std::ranges::sort(entries, standsBefore, &ContainerEntry::name);
    entries.push_back({sm3SumsEntry, sm3Text(entries)});
    return sealEntries(std::move(entries), document.profile, signer, document.madeAt, path).and_then(withRoot);
}

}  // namespace remit
