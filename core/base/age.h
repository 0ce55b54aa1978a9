#pragma once
#include "base/date.h"

namespace remit {

/** Whole years of age on the day (周岁): a year is full on the day after the birthday (法释〔2006〕1号第二条). */
int ageOn(Date birth, Date day);

}  // namespace remit
