#pragma once
#include "law/table.h"
#include "law/verdict.h"

#include <functional>
#include <vector>

namespace remit {

/** A fact that is missing and whose value would change an answer. */
struct OpenFact {
    Field field;
    int place;
    Word stated;
    /** The provision by which it would. */
    ProvisionIndex provision;
};

/** What is missing for the two answers, and how far their fields depend on it (VaryingField values, added). */
struct Doubts {
    std::vector<OpenFact> commutation;
    std::vector<OpenFact> parole;
    unsigned varying = 0;
};

/** Fields of the answer on commutation that no value of the missing facts may leave to chance. */
enum class VaryingField : unsigned {
    Maximum = 1,
    To = 2,
    Floor = 4,
    MaximumByFloor = 8,
    PoliticalRights = 16,
    OpenCourt = 32
};

/**
 * Tries every missing fact with each value that it might have, and where an answer stands all the same, every two of
 * them together; those matter that would change an answer. A value that contradicts the other facts is none that it
 * might have. `verdict` is that of the facts as they stand, `judge`
 * evaluates them. Requires a report day and a verdict that is not invalid.
 */
Doubts doubtsOf(const Facts &facts, const Verdict &verdict, const LawInForce &rules,
                const std::function<Verdict(const Facts &)> &judge);

/** Takes out of an answer what depends on a missing fact. */
void blank(Commutation &answer, unsigned varying);

}  // namespace remit
