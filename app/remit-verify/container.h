#pragma once
#include "archive.h"
#include "ledger.h"
#include "signature.h"

namespace remit_verify {

/** Everything a verification says. */
struct Report {
    /** What is wrong, of the whole and of every case; empty: valid. */
    Findings findings;
    /**
     * What is told about it, by the names of --json. "kind": "container", "archive", or what a signature is over:
     * "receipt", "event", "checkpoint", "signature". "digest": SHA-256 of the file, where it was read to the end.
     * "signer", "certificate", "signing_time" of the signature over the whole. "checkpoint" of the ledger.
     * Of a container or an archive further: how many "cases", proven "acts" and "seals" on papers; "seal_register",
     * what the sender tells of its seals; "waivers" (免附), {"case","paper","title","reason","on","act"} each;
     * "witnesses", who holds a checkpoint that this one is shown to continue, and the "standing" that follows;
     * "signers" of the whole, its checkpoint, what the court answered and the papers,
     * {"entry","signer","certificate","root","standing"} each, as in Signature. Of an archive its "root", SHA-256 of
     * SHA256SUMS, which its cover prints.
     */
    Json facts;
    /** The one over the whole. */
    Signature signature;
    /** What a court said in a receipt (回执) over a batch or an event (办理动态) of a case, as it stands there. */
    Json receipt, event;
};

/**
 * Verifies a file as of the moment `at` (seconds since 1970): a container or an archive package wholly; anything else
 * as a signature, over `content` where that is given, and over what it carries otherwise. Receipts that the court gave
 * for this or an earlier batch of the same ledger bear witness to a container. Refuses only with file.read.
 */
Report verifyFile(const std::string &path, const Trust &trust, long long at, const std::vector<Json> &receipts = {},
                  const std::string_view *content = nullptr);

/** The head of that name; only batch.json has the name and version of a batch. Refuses as parseJson(), like all here.
 */
Json readHead(std::string_view bytes, const std::string &name);
/** The seals (电子印章) that ledger/seals.json tells of. */
Json readSeals(std::string_view bytes);
/** A receipt or an event of a court, in its one form: else json.canonical. */
Json readCourt(std::string_view bytes, bool receipt);
/** The paper that a seal's file is set on: x.pdf of x.pdf.seal and of x.pdf.2.seal; empty for other files. */
std::string sealedPaper(const std::string &file);

/** Files of a case by their names below its folder. */
using Folder = std::map<std::string, const Entry *>;
/**
 * Checks a case against a checkpoint: its acts and proofs, its papers against its catalogue, the acts and evidence of
 * its figures, the acts behind what it goes without; adds what it tells of acts, seals and waivers to `facts`.
 * Returns the older checkpoints that this one is shown to continue.
 */
std::vector<Checkpoint> checkCase(const Archive &archive, const std::string &number, Folder files,
                                  const Checkpoint &checkpoint, Json &facts, Findings &found);

}  // namespace remit_verify
