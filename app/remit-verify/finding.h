#pragma once
#include <map>
#include <string>
#include <vector>

namespace remit_verify {

using Arguments = std::map<std::string, std::string>;

/** What was found wrong: a code for programs, and what fills the gaps of its sentence. Thrown where reading cannot go
 * on. */
struct Finding {
    std::string code;
    Arguments args;
};

using Findings = std::vector<Finding>;

inline void need(bool good, const char *code, const Arguments &args = {})
{
    if (!good) throw Finding{code, args};
}

/** Runs a check that adds findings, or throws its last one; each of them gets `args` too. */
template <class Check>
void noting(Findings &findings, const Arguments &args, Check check)
{
    Findings found;
    try {
        check(found);
    } catch (const Finding &last) {
        found.push_back(last);
    }
    for (Finding &finding : found) {
        finding.args.insert(args.begin(), args.end());
        findings.push_back(finding);
    }
}

/** A finding's sentence in Chinese and English, with its code. */
std::string sentence(const Finding &finding);

}  // namespace remit_verify
