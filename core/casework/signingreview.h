#pragma once
#include "casework/formsigning.h"

namespace remit {

/** One line of what can be signed (签署清单), as an officer reads it before unlocking the key. */
struct SigningLine {
    /** What is to be signed, or was: Untried can be signed, Failed cannot and says why. */
    SigningItem item;
    /** "signature" or "seal". */
    QString mark;
    /** The inmate's name. */
    QString name;
    int pages = 0;
    /** Who signs here, by name: the desk's officer, or who decided the step; empty where any holder of a role may. */
    QString signer;
    /** Whether it is the desk's officer who signs here; else the error says who. */
    bool own = false;
};

/**
 * Every place for a signature on the papers of a batch's cases, the officer's own first, by case and form, held against
 * the rules and the certificate that is bound to the officer, without its key. Changes nothing. Errors:
 * casework.batch.unknown, casework.case.unknown, workflow.unreadable, storage.*.
 */
Result<std::vector<SigningLine>> reviewBatch(const Desk &desk, const QString &batch);

/** How the lines are signed. */
struct SigningManner {
    /** The number of the seal shown at the places for one; empty shows nothing. */
    QString seal;
    /** Whether the officer's recorded handwriting shows at the places for a signature; nothing where none is. */
    bool handwriting = true;
    /** What the certificate is held against; null for its binding and validity only. */
    const SigningTrust *trust = nullptr;
};

/**
 * Signs what the lines show as the officer's own and still to be signed. Gives every line with what became of it.
 * Errors: those of signForms, sealPicture and ownHandwriting; casework.seal.unknown, .state, .stopped.
 */
Result<std::vector<SigningLine>> signReviewed(const Desk &desk, std::vector<SigningLine> lines,
                                              const SigningManner &manner, Signer &signer,
                                              const Progress &progress = {});

}  // namespace remit
