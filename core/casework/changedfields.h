#pragma once
#include "base/json.h"

#include <vector>

namespace remit {

/** One member that differs between two versions of a record. */
struct ChangedField {
    /** Where it stands, as facts.judgment.term. */
    QString path;
    /** Null where absent. */
    Json before;
    Json after;
    /**
     * Something that was recorded is not there any more: the member itself, an entry of a list, or a member of one.
     * An entry with another name or kind is a correction as long as the list keeps its length; a bare word is not.
     */
    bool lost = false;

    bool operator==(const ChangedField &) const = default;
};

/**
 * The members that differ, by path. What people read as one value is compared whole: terms, lists, and a kind or
 * sentence with what belongs to it (political rights, what a ruling made of the sentence).
 */
std::vector<ChangedField> changedFields(const Json &before, const Json &after);

}  // namespace remit
