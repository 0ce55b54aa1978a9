#include "batch/layout.h"

#include <QStringList>

#include <algorithm>

namespace remit {

namespace {

bool isCaseFile(const QString &name) { return name.startsWith(u"cases/"_qs) && name.count(u'/') >= 2; }

bool isLedgerFile(const QString &name)
{
    return name == checkpointEntry || name == checkpointSignatureEntry || name == checkpointStampEntry ||
           name == sealsEntry;
}

}  // namespace

bool isArchiveFile(const QString &name)
{
    static const QStringList fixed{u"VERIFY.txt"_qs, u"index.html"_qs, u"index.pdf"_qs, u"metadata.csv"_qs};
    const auto inFolder = [&](const QString &folder) { return name.startsWith(folder) && name.size() > folder.size(); };
    return fixed.contains(name) || inFolder(u"certificates/"_qs) || inFolder(u"court/"_qs);
}

QByteArray containerMimetype() { return "application/vnd.etsi.asic-e+zip"; }

QString headEntryOf(const std::vector<ArchiveEntry> &entries)
{
    const QString second = entries.size() > 1 ? entries[1].name : QString();
    return sectionOf(second) == Section::Batch ? second : batchEntry;
}

Section sectionOf(const QString &name)
{
    if (name == mimetypeEntry) return Section::Mimetype;
    static const QStringList heads{batchEntry, archiveEntry, exchangeEntry, parcelEntry};
    if (heads.contains(name)) return Section::Batch;
    if (isCaseFile(name)) return Section::Cases;
    if (isLedgerFile(name)) return Section::Ledger;
    if (isArchiveFile(name)) return Section::Archive;
    if (name == sm3SumsEntry) return Section::Sm3Sums;
    if (name == sumsEntry) return Section::Sums;
    if (name == manifestEntry) return Section::Manifest;
    if (name == signatureEntry) return Section::Signature;
    return Section::None;
}

bool standsBefore(const QString &name, const QString &other)
{
    return std::pair(sectionOf(name), name.toUtf8()) < std::pair(sectionOf(other), other.toUtf8());
}

Result<void> checkLayout(const std::vector<ArchiveEntry> &entries)
{
    const QString head = headEntryOf(entries);
    const bool archive = head == archiveEntry;
    QStringList missing{mimetypeEntry, head, checkpointEntry, sumsEntry, manifestEntry, signatureEntry};
    if (archive) missing << u"VERIFY.txt"_qs << u"index.html"_qs << u"metadata.csv"_qs << sm3SumsEntry;
    for (size_t i = 0; i < entries.size(); ++i) {
        const ErrorArgs args{{u"entry"_qs, entries[i].name}};
        const Section section = sectionOf(entries[i].name);
        const bool stray = !archive && (section == Section::Archive || section == Section::Sm3Sums);
        const bool secondHead = section == Section::Batch && entries[i].name != head;
        if (section == Section::None || stray || secondHead) return fail(u"container.entry.unexpected"_qs, args);
        if (i > 0 && !standsBefore(entries[i - 1].name, entries[i].name))
            return fail(u"container.entry.order"_qs, args);
        missing.removeOne(entries[i].name);
    }
    if (!missing.isEmpty()) return fail(u"container.entry.missing"_qs, {{u"entry"_qs, missing.first()}});
    return {};
}

}  // namespace remit
