#pragma once
#include "base/json.h"
#include "points/profile.h"

namespace remit::testing {

/** The shipped profiles, read once. */
const PointsProfiles &shippedProfiles();

/** The national profile with some options set otherwise; an unknown option or value fails the test run. */
PointsProfile nationalWith(const Json &options);

/**
 * Whether `actual` holds everything that `expected` says: objects by member, other values whole. Lists named `months`
 * and `cycles` are given as objects by their key; `reasons` and `why` name rows that must be among the actual ones.
 * Returns the first difference, empty where there is none.
 */
QString difference(const Json &expected, const Json &actual, const QString &path = u"$"_qs);

}  // namespace remit::testing
