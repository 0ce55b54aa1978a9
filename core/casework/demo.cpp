#include "casework/demo.h"

#include "base/chinesenumber.h"
#include "casework/demo/subject.h"

#include <algorithm>
#include <iterator>

namespace remit {

namespace {

using namespace demo;

/** About 200 inmates to an area, a fifth of them to a ward; women have an area of their own. */
void makePlace(Inmate &inmate, int index, int inmates)
{
    const int areas = std::max(3, inmates / 200);
    const bool male = inmate.person.sex == PersonFacts::Sex::Male;
    inmate.area = male ? chineseNumber(1 + index % areas) + u"监区"_qs : u"女子监区"_qs;
    inmate.ward = chineseNumber(1 + index / areas % 5) + u"分监区"_qs;
}

}  // namespace

DemoPrison makeDemo(int inmates, int months, quint64 seed, Date today)
{
    const Lists lists = builtInLists();
    DemoPrison prison;
    prison.inmates.reserve(std::size_t(inmates));
    for (int index = 0; index < inmates; ++index) {
        // Everybody has chances of their own, so that a larger prison holds the smaller one's people.
        Chance chance(seed * 0x100000001B3ULL + quint64(index));
        Subject subject;
        subject.today = today;
        subject.inmate.number = QString::number(9'901'000'001LL + index);
        makeSentence(subject, chance, lists);
        makeDates(subject, chance);
        makePerson(subject, chance, lists);
        makePlace(subject.inmate, index, inmates);
        makeJudgment(subject, chance, lists);
        makeProperty(subject, chance);
        makeHistory(subject, chance, lists);
        const std::vector<RecordedMonth> points = makePoints(subject, chance, months);
        std::ranges::move(subject.changes, std::back_inserter(prison.changes));
        std::ranges::copy(points, std::back_inserter(prison.months));
        prison.inmates.push_back(std::move(subject.inmate));
    }
    return prison;
}

}  // namespace remit
