#pragma once
#include "casework/desk.h"

namespace remit::testing {

/**
 * A month as officers would have recorded it, past the use cases so that years are made in minutes: every day signed
 * sheets of teams of 100, and four entries an inmate that count; each folded into the views.
 */
void recordDays(const Desk &desk, const QString &area, const QStringList &people, Month month);

}  // namespace remit::testing
