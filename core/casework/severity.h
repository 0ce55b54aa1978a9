#pragma once
#include "base/json.h"
#include "base/messages.h"

namespace remit {

/**
 * The grounds of a verdict for strictness (从严情形) as papers tell them: who is treated strictly, by which articles;
 * a sentence a ground. `verdict` is its part "commutation" or "parole". Empty where none applied.
 */
QString strictGrounds(const Json &verdict, const Messages &papers);

/** The articles of 法释〔2016〕23号 by which the court may be lenient (从宽情形: 第十九、二十、三十一条); empty where
 * none. */
QString lenientGrounds(const Json &verdict, const Messages &papers);

}  // namespace remit
