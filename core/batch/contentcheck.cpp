#include "batch/archivedocument.h"
#include "batch/containercheck.h"
#include "batch/exchangedocument.h"
#include "batch/layout.h"
#include "batch/parceldocument.h"

#include <QSet>

#include <algorithm>

namespace remit {

namespace {

void find(ContainerReport &report, const QString &code, ErrorArgs args, std::vector<Error> causes = {})
{
    report.findings.push_back({code, std::move(args), std::move(causes)});
}

void readBatch(const Container &container, ContainerReport &report)
{
    const QString head = headEntryOf(container.entries());
    const auto read = [&](const Json &json) -> Result<BatchDocument> {
        if (head == archiveEntry) return archiveFromJson(json).map([](const auto &archive) { return headOf(archive); });
        if (head == exchangeEntry) return exchangeFromJson(json).map([](const auto &given) { return headOf(given); });
        if (head == parcelEntry) return parcelFromJson(json).map([](const auto &given) { return headOf(given); });
        return batchFromJson(json);
    };
    const auto batch =
        container.read(head).and_then([](const QByteArray &bytes) { return Json::parse(bytes); }).and_then(read);
    if (batch)
        report.batch = *batch;
    else
        find(report, u"container.document"_qs, {{u"entry"_qs, head}}, {batch.error()});
}

void readCheckpoint(const Container &container, ContainerReport &report)
{
    const auto checkpoint =
        container.read(checkpointEntry).and_then([](const QByteArray &text) { return parseCheckpoint(text); });
    if (checkpoint)
        report.checkpoint = *checkpoint;
    else
        find(report, u"container.checkpoint"_qs, {{u"entry"_qs, checkpointEntry}}, {checkpoint.error()});
    report.timeStamped = container.find(checkpointStampEntry) != nullptr;
}

void readSeals(const Container &container, ContainerReport &report)
{
    if (!container.find(sealsEntry)) return;
    auto seals = container.read(sealsEntry)
                     .and_then([](const QByteArray &bytes) { return Json::parse(bytes); })
                     .and_then([](const Json &json) { return sealNoticesFromJson(json); });
    if (seals)
        report.seals = std::move(*seals);
    else
        find(report, u"container.document"_qs, {{u"entry"_qs, sealsEntry}}, {seals.error()});
}

/** Whether a paper bears a seal; then the register has to say whose that is. */
bool hasSeals(const Container &container)
{
    return std::ranges::any_of(container.entries(), [](const ArchiveEntry &entry) {
        return sectionOf(entry.name) == Section::Cases && sealedPaper(entry.name);
    });
}

/** batch.json and the folders must name the same cases. */
void checkCaseList(const Container &container, ContainerReport &report)
{
    const QStringList there = container.caseNumbers();
    const QStringList listed = report.batch->cases;
    const QSet<QString> thereSet(there.begin(), there.end());
    const QSet<QString> listedSet(listed.begin(), listed.end());
    for (const QString &number : listed)
        if (!thereSet.contains(number)) find(report, u"container.cases.missing"_qs, {{u"case"_qs, number}});
    for (const QString &number : there)
        if (!listedSet.contains(number)) find(report, u"container.cases.undeclared"_qs, {{u"case"_qs, number}});
}

/** The three documents of a case and the digests of its other files. */
Result<CaseFiles> readCase(const Container &container, const QString &number)
{
    CaseFiles files;
    files.number = number;
    const QString folder = u"cases/"_qs + number + u'/';
    const std::pair<QString, QByteArray *> documents[] = {
        {u"case.json"_qs, &files.document}, {u"acts.jsonl"_qs, &files.acts}, {u"proofs.json"_qs, &files.proofs}};
    for (const auto &[name, bytes] : documents) {
        auto read = container.read(folder + name);
        if (!read) return fail(read.error());
        *bytes = std::move(*read);
    }
    const auto isDocument = [&](const QString &name) {
        return std::ranges::any_of(documents, [&](const auto &document) { return document.first == name; });
    };
    for (const ArchiveEntry &entry : container.filesOf(number)) {
        const QString name = entry.name.mid(folder.size());
        if (!isDocument(name)) files.digests[name] = entry.sha256;
    }
    return files;
}

}  // namespace

void checkContents(const Container &container, ContainerReport &report)
{
    readBatch(container, report);
    readCheckpoint(container, report);
    readSeals(container, report);
    if (hasSeals(container) && !container.find(sealsEntry))
        find(report, u"container.entry.missing"_qs, {{u"entry"_qs, sealsEntry}});
    if (report.batch) checkCaseList(container, report);
    if (!report.checkpoint) return;
    for (const QString &number : container.caseNumbers()) {
        const auto files = readCase(container, number);
        if (files)
            report.cases.push_back(checkCase(*files, *report.checkpoint));
        else
            report.findings.push_back(files.error());
    }
}

}  // namespace remit
