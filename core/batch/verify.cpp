#include "batch/containercheck.h"

#include <algorithm>

namespace remit {

bool ContainerReport::valid() const
{
    return findings.empty() && std::ranges::all_of(cases, [](const CaseReport &each) { return each.findings.empty(); });
}

std::vector<Error> ContainerReport::allFindings() const
{
    std::vector<Error> all = findings;
    for (const CaseReport &each : cases) all.insert(all.end(), each.findings.begin(), each.findings.end());
    return all;
}

ContainerReport verifyContainer(const QString &path, const ContainerTrust &trust, ArchiveLimits limits)
{
    return verifyContainer(openContainer(path, limits), trust);
}

ContainerReport verifyContainer(const Result<Container> &container, const ContainerTrust &trust)
{
    ContainerReport report;
    if (!container) {
        report.findings.push_back(container.error());
        return report;
    }
    report.digest = container->digest();
    report.size = container->size();
    checkContents(*container, report);
    checkSignatures(*container, trust, report);
    checkWitnesses(trust.known, report);
    return report;
}

}  // namespace remit
