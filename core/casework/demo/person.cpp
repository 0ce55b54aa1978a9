#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

using namespace std::chrono;

QString twoDigits(unsigned number) { return QString::number(number).rightJustified(2, u'0'); }

/** A number of the right shape and check digit (GB 11643) in a region code that no place has. */
QString identityNumber(Chance &chance, Date birth, bool male)
{
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    const year_month_day ymd(birth);
    const int order = chance.between(0, 499) * 2 + (male ? 1 : 0);
    QString digits = u"99"_qs + QString::number(chance.between(1000, 9999)) + QString::number(int(ymd.year())) +
                     twoDigits(unsigned(ymd.month())) + twoDigits(unsigned(ymd.day())) +
                     QString::number(order).rightJustified(3, u'0');
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += (digits[i].unicode() - u'0') * weights[i];
    return digits + u"10X98765432"[sum % 11];
}

QString chooseName(Chance &chance, const DemoPeople &people, bool male)
{
    const QString given = chance.one(male ? people.givenMale : people.givenFemale);
    if (people.families.isEmpty()) return given;
    const QString family = chance.one(people.families);
    if (people.joint.isEmpty()) return family + given;
    // Among peoples who name the father after the given name, a few also name his father.
    const QString name = given + people.joint + family;
    return chance.permille(250) ? name + people.joint + chance.one(people.families) : name;
}

/** Mostly adults in the middle of life, a few very young and a few old. */
int chooseAge(Chance &chance)
{
    if (chance.permille(12)) return chance.between(16, 17);
    if (chance.permille(60)) return chance.between(56, 68);
    return std::min(chance.between(18, 55), chance.between(22, 60));
}

void chooseConditions(Chance &chance, ConditionFacts &conditions)
{
    conditions.seriouslyIll = chance.permille(22);
    conditions.disabled = chance.permille(15);
    conditions.unableToWorkAndSelfCare = (*conditions.seriouslyIll || *conditions.disabled) && chance.permille(350);
}

}  // namespace

void makePerson(Subject &subject, Chance &chance, const Lists &lists)
{
    Inmate &inmate = subject.inmate;
    const DemoPeople &people = chance.weighted(lists.peoples);
    const bool male = !chance.permille(70);
    inmate.person.sex = male ? PersonFacts::Sex::Male : PersonFacts::Sex::Female;
    inmate.name = chooseName(chance, people, male);
    inmate.ethnicity = people.ethnicity;
    if (chance.permille(40)) inmate.formerNames = chance.one(lists.nicknames);
    // Age at the offence, so that nobody was a child then; a recidivist was of age at an earlier one too.
    constexpr int recidivist = 20;
    const int age = chooseAge(chance);
    const bool again = std::ranges::find(inmate.categories, Category::Recidivist) != inmate.categories.end();
    const int years = again ? std::max(age, recidivist) : age;
    inmate.person.birthDate = addMonths(subject.offenceOn, -12 * years) - days(chance.between(1, 360));
    inmate.person.identityKnown = !chance.permille(8);
    inmate.identityNumber =
        *inmate.person.identityKnown ? identityNumber(chance, *inmate.person.birthDate, male) : QString(18, u'0');
    inmate.education = chance.one(lists.educations);
    inmate.occupation = chance.one(lists.occupations);
    if (std::ranges::any_of(subject.crimes, &DemoCrime::bribery)) {
        inmate.education = lists.educations.back();
        inmate.occupation = lists.occupations.value(lists.occupations.indexOf(u"机关工作人员"_qs), inmate.occupation);
    }
    inmate.nativePlace = lists.province + chance.one(lists.counties);
    inmate.address =
        inmate.nativePlace + chance.one(lists.villages) + QString::number(chance.between(1, 320)) + u"号"_qs;
    chooseConditions(chance, inmate.conditions);
}

}  // namespace remit::demo
