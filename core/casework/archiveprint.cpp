#include "casework/archiveprint.h"

#include "batch/case.h"
#include "batch/container.h"
#include "batch/layout.h"

namespace remit {

Result<ArchivedCase> archivedCase(const QString &path, const QString &caseNumber, bool doubleSided)
{
    const Result<Container> package = openContainer(path);
    if (!package) return fail(package.error());
    ArchivedCase made;
    made.root = QString::fromLatin1(package->find(sumsEntry)->sha256.toHex());
    const QString folder = u"cases/"_qs + caseNumber + u'/';
    if (!package->find(folder + u"case.json"_qs)) return fail(u"casework.case.unknown"_qs, {{u"case"_qs, caseNumber}});
    const auto summary = package->read(folder + u"case.json"_qs)
                             .and_then([](const QByteArray &bytes) { return Json::parse(bytes); })
                             .and_then(caseFromJson);
    if (!summary) return fail(summary.error());
    for (const CaseMaterial &material : summary->materials) {
        if (!material.file.endsWith(u".pdf", Qt::CaseInsensitive)) continue;
        auto pdf = package->read(folder + material.file, 1LL << 30);
        if (!pdf) return fail(pdf.error());
        made.pieces.push_back({material.title, *std::move(pdf), doubleSided, made.root});
    }
    return made;
}

}  // namespace remit
