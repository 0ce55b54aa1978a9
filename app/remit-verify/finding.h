#pragma once
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace remit_verify {

using Arguments = std::map<std::string, std::string>;

/** What was found wrong: a code for programs, and what fills the gaps of its sentence. */
struct Finding {
    std::string code;
    Arguments args;
};

using Findings = std::vector<Finding>;

/**
 * Thrown by a reader at the first thing that is not as the format says; caught where the next thing can be checked
 * all the same, and turned into a finding there.
 */
struct Refusal {
    Finding finding;
};

[[noreturn]] inline void refuse(std::string code, Arguments args = {})
{
    throw Refusal{{std::move(code), std::move(args)}};
}

/** Runs one check; a refusal becomes a finding, with `args` added to what it says. False where there was one. */
template <class Check>
bool noting(Findings &findings, const Arguments &args, Check check)
{
    try {
        check();
        return true;
    } catch (Refusal &refusal) {
        refusal.finding.args.insert(args.begin(), args.end());
        findings.push_back(std::move(refusal.finding));
        return false;
    }
}

/** A finding's sentence in Chinese ("zh") or English ("en"). */
std::string sentence(const Finding &finding, const std::string &language);

}  // namespace remit_verify
