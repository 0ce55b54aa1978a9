#pragma once
#include "points/profile.h"

#include <QByteArray>

namespace remit {

/**
 * One document of `points evaluate` answered: canonical JSON without a line end. A document that cannot be read or
 * evaluated is answered in its place by {"id":…,"error":{"code":…,"args":{…}}}, the id where it could be read.
 */
QByteArray evaluatePointsLine(QByteArrayView line, const PointsProfiles &profiles);

/** One document of `labour evaluate` answered likewise. */
QByteArray evaluateLabourLine(QByteArrayView line, const PointsProfiles &profiles);

}  // namespace remit
