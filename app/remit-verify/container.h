#pragma once
#include "ledger.h"
#include "signature.h"

namespace remit_verify {

/** Everything a verification says. */
struct Report {
    /** "container", "archive", or what a signature is over: "receipt", "event", "checkpoint", "signature". */
    std::string kind = "container";
    /** What is wrong, of the whole and of every case; empty: valid. */
    Findings findings;
    /** SHA-256 of the file in hexadecimal, where it was read to the end. */
    std::string digest;
    Signature signature;
    std::optional<Checkpoint> checkpoint;
    /** What a court said in a receipt (回执) over a batch or an event (办理动态) of a case, as it stands there. */
    Json receipt, event;
    /** Of an archive package: SHA-256 of SHA256SUMS in hexadecimal, which its cover prints. */
    std::string root;
    int64_t cases = 0, acts = 0;
    /** Seals set on papers, and what the sender's register says of its seals. */
    int64_t seals = 0;
    std::vector<Json> sealRegister;
    /** What cases go without by the sender's decision (免附), {"case","paper","title","reason","on","act"} each. */
    std::vector<Json> waivers;
    /** Who holds a checkpoint that the container's is shown to continue; empty: only the sender says so. */
    std::vector<std::string> witnesses;
    /** Whoever signed the whole, its checkpoint, what the court answered, and the papers:
     * {"entry","signer","certificate","root","standing"} each, as in Signature. */
    std::vector<Json> signers;
};

/**
 * Verifies a file as of the moment `at` (seconds since 1970): a container or an archive package wholly; anything else
 * as a signature, over `content` where that is given, and over what it carries otherwise. Receipts that the court gave
 * for this or an earlier batch of the same ledger bear witness to a container. Refuses only with file.read.
 */
Report verifyFile(const std::string &path, const Trust &trust, long long at, const std::vector<Json> &receipts = {},
                  const std::string_view *content = nullptr);

}  // namespace remit_verify
