#pragma once
#include "signature.h"

#include <vector>

namespace remit_verify {

/** One signature inside a paper (PDF), or the one of a seal that is set on it. */
struct PaperSignature {
    Signature signature;
    /** Of a seal: SHA-256 of the seal itself in hexadecimal, as the sender's register names it, and when it was set. */
    std::string seal;
    long long setAt = 0;
};

/**
 * The signatures (PAdES) of a PDF: each covers the file's bytes from the first to the end of its revision but for
 * itself, and the last one, or the last time stamp, the whole file. What was changed between two signatures is not
 * classified, and time stamps are counted as cover and not judged. Findings: container.paper.range, .uncovered;
 * those of verifySignature.
 */
std::vector<PaperSignature> pdfSignatures(std::string_view pdf, const Trust &trust, long long at, Findings &findings);

/**
 * An electronic seal (SES_Signature, version 4) on its paper: the paper's SM3 digest, the SM2 signature over it, and
 * the chain of whoever set it; the seal's own maker is not judged. Findings: container.seal.malformed, .content,
 * .set; signing.certificate.*.
 */
PaperSignature sealOn(std::string_view seal, std::string_view paper, const Trust &trust, long long at);

}  // namespace remit_verify
