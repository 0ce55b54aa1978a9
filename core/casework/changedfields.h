#pragma once
#include "base/json.h"

#include <vector>

namespace remit {

/** One member that differs between two versions of a record. */
struct ChangedField {
    /** Where it stands, as facts.judgment.term. */
    QString path;
    /** As people read them: text, number, true or false, a short term (10y6m), a list's members; empty where absent. */
    QString before;
    QString after;

    bool operator==(const ChangedField &) const = default;
};

/** The members that differ, by path; terms and lists are compared whole. */
std::vector<ChangedField> changedFields(const Json &before, const Json &after);

}  // namespace remit
