#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

/** Hundredths, in halves of a point as officers give them. */
int part(Chance &chance, int base, int down, int up) { return base * 100 + chance.between(-2 * down, 2 * up) * 50; }

RecordedMonth::Parts monthParts(Chance &chance, bool works, int habit)
{
    const bool trouble = chance.permille(25);
    // 司规〔2021〕3号第十条、第二十条: 35, 35 and 30; half and half for those who cannot work.
    RecordedMonth::Parts parts;
    parts.custody = part(chance, works ? 35 : 50, 2, 4) - (trouble ? chance.between(10, 60) * 50 : 0);
    parts.education = part(chance, works ? 35 : 50, 2, 4);
    parts.labour = works ? std::clamp(part(chance, 30, 4, 8) + habit * 50, 0, 4500) : 0;
    return parts;
}

}  // namespace

std::vector<RecordedMonth> makePoints(const Subject &subject, Chance &chance, int count)
{
    const Month last = monthOf(subject.today) - std::chrono::months(1);
    // Two months of induction give no points (第十八条).
    const Month first = std::max(monthOf(*subject.inmate.judgment.deliveredOn) + std::chrono::months(3),
                                 last - std::chrono::months(count - 1));
    const bool works = !subject.inmate.conditions.unableToWorkAndSelfCare.value_or(false);
    const int habit = chance.between(-4, 8);
    std::vector<RecordedMonth> months;
    for (Month month = first; month <= last; month += std::chrono::months(1)) {
        const RecordedMonth::Parts parts = monthParts(chance, works, habit);
        months.push_back({subject.inmate.number, month, parts.custody + parts.education + parts.labour, parts});
    }
    return months;
}

}  // namespace remit::demo
