#include "intake/check.h"

#include "batch/container.h"

namespace remit {

namespace {

/** Of a container in which everything is wrong a hundred faults are enough to tell. */
constexpr size_t mostCauses = 100;

std::optional<Error> faultOfOurs(const std::vector<Error> &findings)
{
    for (const Error &finding : findings)
        if (finding.code.startsWith(u"file.")) return finding;
    return std::nullopt;
}

Result<void> allowedBy(const Policy &policy, const BatchDocument &batch)
{
    const QString profile = batchProfileCode(batch.profile);
    if (!policy.profiles.contains(profile)) return fail(u"intake.profile"_qs, {{u"found"_qs, profile}});
    if (!policy.nodes.contains(batch.node)) return fail(u"intake.node"_qs, {{u"found"_qs, batch.node}});
    return {};
}

Result<CheckedBatch> judge(const ContainerReport &report, const Policy &policy)
{
    auto findings = report.allFindings();
    if (const auto fault = faultOfOurs(findings)) return fail(*fault);
    if (!report.valid() || !report.batch || !report.checkpoint) {
        if (findings.size() > mostCauses) findings.resize(mostCauses);
        return fail(u"intake.container"_qs, {}, findings);
    }
    const BatchDocument &batch = *report.batch;
    std::vector<std::pair<QString, CaseWaiver>> waivers;
    for (const CaseReport &each : report.cases)
        for (const CaseWaiver &waiver : each.waivers) waivers.emplace_back(each.number, waiver);
    return allowedBy(policy, batch).transform([&] {
        return CheckedBatch{batch.senderNumber,
                            batch.batch,
                            int(batch.version),
                            *report.checkpoint,
                            batch.kind == BatchKind::Supplement,
                            batch.cases,
                            std::move(waivers)};
    });
}

}  // namespace

CheckContainer containerCheck(TrustStore signers, Policy policy, Clock clock)
{
    return [signers = std::move(signers), policy = std::move(policy), clock = std::move(clock)](
               const QString &file, const std::vector<WitnessedCheckpoint> &known) {
        return judge(verifyContainer(file, {signers, clock(), known}), policy);
    };
}

}  // namespace remit
