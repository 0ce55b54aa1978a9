#pragma once
#include "exchange/finding.h"
#include "records/inmate.h"

namespace remit {

/** A row of a roster read together with what is recorded of its inmate. */
struct MergedInmate {
    Inmate inmate;
    /** Members that the file has no column for and that were kept as recorded, by path: facts.judgment.term. */
    QStringList kept;
    /** Members that lose only what came with something that the row replaces: the category of a crime that is another
     * now. */
    QStringList follows;
};

/**
 * A roster speaks only about what it has columns for: everything else stays as recorded, so that a list of a few
 * columns adds them to a record. A column that is there and an empty cell in it are not kept; that is for the caller to
 * judge. What follows from other members by law (the start of a life sentence, the sentence of an only crime) follows
 * anew.
 */
MergedInmate mergeIntoRecord(const Inmate &recorded, Inmate written, const Header &header);

}  // namespace remit
