#pragma once
#include "casework/demo.h"

namespace remit::ui::testing {

/**
 * The same people with the longest that a prison may hold on each: names of thirty characters, a ward and a court of
 * long names, facts of five pages; the second has forty crimes and the third a sentence commuted twenty times. Nothing
 * by which the law decides is changed but for these two.
 */
DemoPrison lengthened(DemoPrison prison);

}  // namespace remit::ui::testing
