#include "casework/signedpapers.h"

namespace remit {

std::vector<SignedMaterial> checkSignedPapers(const Container &container, const TrustStore &authorities, Instant at)
{
    std::vector<SignedMaterial> all;
    for (const QString &number : container.caseNumbers()) {
        const CaseActs acts(number, container.read(u"cases/%1/acts.jsonl"_qs.arg(number)).value_or(QByteArray()));
        for (const ArchiveEntry &entry : container.filesOf(number)) {
            if (!entry.name.endsWith(u".pdf")) continue;
            const QString file = entry.name.mid(entry.name.lastIndexOf(u'/') + 1);
            const ErrorArgs args{{u"case"_qs, number}, {u"file"_qs, file}};
            const auto paper = container.read(entry.name);
            if (paper && !paper->contains("/ByteRange")) continue;
            SignedMaterial judged{number, file, {}, {}, {}};
            if (paper) judged.report = verifyPdf(*paper, authorities, at);
            const std::vector<Error> found = paper ? judged.report.allFindings() : std::vector{paper.error()};
            if (!found.empty()) judged.findings.push_back({u"container.paper"_qs, args, found});
            judged.stages = checkStages(number, file, judged.report, acts, judged.findings);
            all.push_back(std::move(judged));
        }
    }
    return all;
}

}  // namespace remit
