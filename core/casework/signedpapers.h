#pragma once
#include "casework/signedstages.h"

namespace remit {

/** A paper (PDF) of a container that carries signatures, judged. */
struct SignedMaterial {
    QString caseNumber;
    /** Below the case's folder. */
    QString file;
    PdfReport report;
    /** Of a form: for which stage each signature stands, and who set it. */
    std::vector<StageSignature> stages;
    /** Empty where every signature holds; else container.paper with `case` and `file`, and why as causes, and those of
     * checkStages. */
    std::vector<Error> findings;
};

/** Judges every paper in a container that was found in order which says that it is signed (/ByteRange). */
std::vector<SignedMaterial> checkSignedPapers(const Container &container, const TrustStore &authorities, Instant at);

}  // namespace remit
