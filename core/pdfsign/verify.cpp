#include "pdfsign/verify.h"

#include "pdfsign/signaturecheck.h"

#include <algorithm>
#include <set>

namespace remit {

namespace {

/** What runs, hides or fetches something when the paper is opened; a paper to be signed has none of it. */
void refuseActiveContent(const PdfFile &file, PdfReport &report)
{
    const auto root = file.object(file.root(), file.last());
    if (!root) return;
    const PdfValue names = file.resolved(root->value.find("Names"), file.last());
    const PdfValue form = file.resolved(root->value.find("AcroForm"), file.last());
    const auto refuse = [&report](const char *entry) {
        report.findings.push_back({u"pdfsign.active"_qs, {{u"entry"_qs, QString::fromLatin1(entry)}}, {}});
    };
    for (const char *entry : {"OpenAction", "AA", "OCProperties"})
        if (root->value.find(entry)) refuse(entry);
    for (const char *entry : {"JavaScript", "EmbeddedFiles"})
        if (names.find(entry)) refuse(entry);
    for (const char *entry : {"XFA", "NeedAppearances"})
        if (form.find(entry)) refuse(entry);
}

/** A signature that no field leads to is seen by some programs and not by others. */
void refuseStrays(const PdfFile &file, const std::vector<PdfSignatureField> &fields, PdfReport &report)
{
    std::set<qint64> known;
    for (const PdfSignatureField &field : fields)
        if (field.signature) known.insert(*field.signature);
    for (size_t revision = 0; revision <= file.last(); ++revision)
        for (const qint64 number : file.revisions()[revision].objects.keys()) {
            if (known.contains(number)) continue;
            const auto object = file.object(number, revision);
            if (object && object->value.find("ByteRange"))
                report.findings.push_back({u"pdfsign.stray"_qs, {{u"object"_qs, QString::number(number)}}, {}});
        }
}

/** Adds to every signature what the revisions after it changed. */
void addChanges(const PdfFile &file, PdfReport &report)
{
    int first = 0;
    for (const PdfSignatureReport &signature : report.signatures)
        if (first == 0 || signature.revision < first) first = signature.revision;
    for (size_t index = size_t(std::max(first, 1)); index <= file.last(); ++index) {
        const auto changes = changesIn(file, index);
        if (!changes) {
            report.findings.push_back(changes.error());
            return;
        }
        for (PdfSignatureReport &signature : report.signatures)
            if (signature.revision <= int(index))
                signature.later.insert(signature.later.end(), changes->begin(), changes->end());
    }
}

/** From the last to the first, so that a time stamp is judged before the signatures that it proves older. */
std::vector<PdfSignatureReport> checkedBackwards(const PdfFile &file, std::vector<PdfSignatureField> fields,
                                                 const TrustStore &store, Instant at)
{
    const std::vector<PdfSignatureField> all = fields;
    std::erase_if(fields, [](const PdfSignatureField &field) { return !field.signature; });
    const auto revision = [&file](const PdfSignatureField &field) {
        return file.writtenIn(*field.signature, file.last()).value_or(0);
    };
    std::stable_sort(fields.begin(), fields.end(),
                     [&](const auto &a, const auto &b) { return revision(a) > revision(b); });
    std::vector<PdfSignatureReport> reports;
    std::optional<Instant> proven;
    for (const PdfSignatureField &field : fields) {
        PdfSignatureReport report = SignatureCheck{file, all, field}.run(store, proven.value_or(at));
        const bool stamps = report.isTimeStamp && report.cms.valid && report.covers && report.findings.empty();
        if (stamps) proven = report.provenAt;
        if (!report.isTimeStamp) report.provenAt = proven;
        reports.push_back(std::move(report));
    }
    std::reverse(reports.begin(), reports.end());
    return reports;
}

void judgeChanges(PdfSignatureReport &signature)
{
    for (const PdfChange &change : signature.later)
        if (!change.isHarmless())
            signature.findings.push_back({u"pdfsign.changed"_qs,
                                          {{u"field"_qs, signature.field},
                                           {u"change"_qs, change.kind},
                                           {u"object"_qs, QString::number(change.object)},
                                           {u"revision"_qs, QString::number(change.revision)}},
                                          {}});
    signature.valid = signature.findings.empty() && signature.covers && signature.cms.valid;
}

}  // namespace

bool PdfReport::valid() const
{
    return findings.empty() && !signatures.empty() &&
           std::all_of(signatures.begin(), signatures.end(), [](const PdfSignatureReport &one) { return one.valid; });
}

std::vector<Error> PdfReport::allFindings() const
{
    std::vector<Error> all = findings;
    for (const PdfSignatureReport &signature : signatures) {
        all.insert(all.end(), signature.findings.begin(), signature.findings.end());
        all.insert(all.end(), signature.cms.findings.begin(), signature.cms.findings.end());
    }
    return all;
}

PdfReport verifyPdf(const QByteArray &pdf, const TrustStore &store, Instant at)
{
    PdfReport report;
    const Result<PdfFile> file = PdfFile::read(pdf);
    const auto fields =
        file ? signatureFields(*file, file->last()) : Result<std::vector<PdfSignatureField>>(fail(file.error()));
    if (!fields) {
        report.findings.push_back(fields.error());
        return report;
    }
    report.revisions = int(file->revisions().size());
    report.signatures = checkedBackwards(*file, *fields, store, at);
    addChanges(*file, report);
    for (PdfSignatureReport &signature : report.signatures) judgeChanges(signature);
    refuseActiveContent(*file, report);
    refuseStrays(*file, *fields, report);
    const bool isSigned = std::any_of(report.signatures.begin(), report.signatures.end(),
                                      [](const PdfSignatureReport &one) { return !one.isTimeStamp; });
    if (!isSigned) report.findings.push_back({u"pdfsign.unsigned"_qs, {}, {}});
    if (!report.signatures.empty() && !report.signatures.back().coversFile)
        report.findings.push_back({u"pdfsign.uncovered"_qs, {}, {}});
    return report;
}

}  // namespace remit
