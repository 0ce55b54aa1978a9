#include "batch/layout.h"

#include <QStringList>

#include <algorithm>

namespace remit {

namespace {

bool isCaseFile(const QString &name) { return name.startsWith(u"cases/"_qs) && name.count(u'/') >= 2; }

bool isLedgerFile(const QString &name)
{
    return name == checkpointEntry || name == checkpointSignatureEntry || name == checkpointStampEntry;
}

}  // namespace

QByteArray containerMimetype() { return "application/vnd.etsi.asic-e+zip"; }

Section sectionOf(const QString &name)
{
    if (name == mimetypeEntry) return Section::Mimetype;
    if (name == batchEntry) return Section::Batch;
    if (isCaseFile(name)) return Section::Cases;
    if (isLedgerFile(name)) return Section::Ledger;
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
    QStringList missing{mimetypeEntry, batchEntry, checkpointEntry, sumsEntry, manifestEntry, signatureEntry};
    for (size_t i = 0; i < entries.size(); ++i) {
        const ErrorArgs args{{u"entry"_qs, entries[i].name}};
        if (sectionOf(entries[i].name) == Section::None) return fail(u"container.entry.unexpected"_qs, args);
        if (i > 0 && !standsBefore(entries[i - 1].name, entries[i].name))
            return fail(u"container.entry.order"_qs, args);
        missing.removeOne(entries[i].name);
    }
    if (!missing.isEmpty()) return fail(u"container.entry.missing"_qs, {{u"entry"_qs, missing.first()}});
    return {};
}

}  // namespace remit
