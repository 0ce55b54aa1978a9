#pragma once
#include "casework/desk.h"
#include "exchange/write.h"
#include "law/compare.h"

#include <array>

namespace remit {

/** An inmate whose record and recomputation differ. */
struct ComparedInmate {
    QString number;
    QString name;
    std::vector<Difference> differences;
};

/** What recomputing every record of the store found. */
struct StoreComparison {
    /** Inmates, and rulings on commutation that stand, that were looked at. */
    int inmates = 0;
    int rulings = 0;
    /** How often each kind was found, by DifferenceKind. */
    std::array<int, static_cast<std::size_t>(DifferenceKind::Count_)> counts{};
    /** Those with differences, by number. */
    std::vector<ComparedInmate> rows;
};

/**
 * Recomputes the recorded end dates and outcomes of the whole store (see compareRecord). Changes nothing.
 * Errors: storage.*, casework.cancelled.
 */
Result<StoreComparison> compareStore(const Desk &desk, const Progress &progress = {});

/**
 * {"rules":…,"inmates":…,"rulings":…,"counts":{"over_maximum":…},"differences":[{"number":…,"name":…,"kind":…,
 * "ruled_on":…,"recorded":…,"computed":…,"rule":…,"citation":…,"field":…}]}; kinds that were not found are 0.
 */
Json comparisonToJson(const StoreComparison &comparison, const RuleSet &rules);

/** One row a difference, for a spreadsheet, in the words of the catalogue. */
OutputTable comparisonTable(const StoreComparison &comparison, const RuleSet &rules, const Messages &messages);

}  // namespace remit
