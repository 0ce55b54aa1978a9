#include "base/age.h"

namespace remit {

int ageOn(Date birth, Date day)
{
    using namespace std::chrono;
    const year_month_day born(birth), now(day);
    const bool full = std::pair(now.month(), now.day()) > std::pair(born.month(), born.day());
    return int(now.year()) - int(born.year()) - (full ? 0 : 1);
}

}  // namespace remit
