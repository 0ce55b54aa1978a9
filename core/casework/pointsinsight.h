#pragma once
#include "casework/desk.h"

namespace remit {

/**
 * How an inmate did at each operation in the last ninety days (see points/labourinsight.h), as data:
 * [{"operation","days","fulfilment","earlier","later","reject_rate","trend","struggles","advice","better"}].
 * Errors: casework.inmate.unknown, storage.*.
 */
Result<Json> inmateInsight(const Desk &desk, const QString &inmate);

/**
 * Who of an area is within a month of 600 points or fell below the base in the last summed month, as data:
 * [{"inmate","missing","months_left","near_cycle","below_base"}]. Errors: storage.*.
 */
Result<Json> areaInsight(const Desk &desk, const QString &area);

}  // namespace remit
