#include "casework/demo/subject.h"

#include <algorithm>

namespace remit::demo {

namespace {

using namespace std::chrono;

QString thousands(int thousandsOfYuan)
{
    if (thousandsOfYuan < 10) return QString::number(thousandsOfYuan * 1000);
    const QString rest = thousandsOfYuan % 10 == 0 ? QString() : u'.' + QString::number(thousandsOfYuan % 10);
    return QString::number(thousandsOfYuan / 10) + rest + u"万"_qs;
}

QString when(Chance &chance, Date day)
{
    const year_month_day ymd(day);
    const QString month = QStringLiteral("%1年%2月").arg(int(ymd.year())).arg(unsigned(ymd.month()));
    if (chance.permille(300)) return month + u"间"_qs;
    return chineseDate(day);
}

/** The sum grows with the sentence: the square of its place in the crime's range, a third up or down. */
int chooseAmount(Chance &chance, const DemoCrime &crime, const std::optional<Term> &term)
{
    const int months = term ? term->wholeMonths() : crime.most;
    const qint64 place = crime.most > crime.least ? (months - crime.least) * 1000LL / (crime.most - crime.least) : 500;
    const qint64 middle = crime.leastAmount + (crime.mostAmount - crime.leastAmount) * place * place / 1'000'000;
    return std::max(crime.leastAmount, int(middle * chance.between(70, 130) / 100));
}

/** One act, on a day between the first offence and custody. */
QString describe(const Subject &subject, std::size_t index, Chance &chance, const Lists &lists)
{
    const DemoCrime &crime = *subject.crimes[index];
    const Date custody = subject.inmate.judgment.custodyFrom.value_or(*subject.inmate.judgment.judgedOn);
    const int room = int((custody - subject.offenceOn).count()) - 1;
    const Date day = subject.offenceOn + days(index == 0 ? 0 : chance.between(0, room));
    QString text = chance.one(crime.acts);
    text.replace(u"{name}"_qs, subject.inmate.name);
    text.replace(u"{when}"_qs, when(chance, day));
    text.replace(u"{place}"_qs, chance.one(lists.counties) + chance.one(lists.villages));
    text.replace(u"{count}"_qs, QString::number(chance.between(2, 14)));
    text.replace(u"{amount}"_qs, thousands(chooseAmount(chance, crime, subject.inmate.crimes[index].term)));
    return text;
}

/** What else the judgment tells: how the person was found, then what fits the crimes. */
QStringList describeEnd(const Subject &subject, Chance &chance, const Lists &lists)
{
    QStringList fitting = lists.endings;
    const auto owes = [&](PropertyItem::Kind kind) {
        return std::ranges::any_of(subject.crimes, [kind](const DemoCrime *crime) {
            return std::ranges::find(crime->duties, kind) != crime->duties.end();
        });
    };
    if (owes(PropertyItem::Kind::Restitution)) fitting << lists.endingsMoney;
    if (owes(PropertyItem::Kind::Compensation)) fitting << lists.endingsVictim;
    QStringList out = {chance.one(lists.arrivals)};
    if (subject.crimes.size() < 3 && chance.permille(600)) out << chance.one(fitting);
    for (QString &sentence : out) sentence.replace(u"{name}"_qs, subject.inmate.name);
    return out;
}

}  // namespace

QString documentNumber(const Lists &lists, Chance &chance, Date day, int court, const QString &word)
{
    const QString place = court < 0 ? QString() : QString::number(court + 1).rightJustified(2, u'0');
    return QStringLiteral("（%1）%2%3%4%5号")
        .arg(int(year_month_day(day).year()))
        .arg(lists.abbreviation, place, word)
        .arg(chance.between(1, 999));
}

void makeJudgment(Subject &subject, Chance &chance, const Lists &lists)
{
    Inmate &inmate = subject.inmate;
    const JudgmentFacts &judgment = inmate.judgment;
    const int court = chance.below(int(lists.middleCourts.size()));
    const QString middle = lists.middleCourts[court];
    // Life and reprieve belong to the intermediate court (刑诉法第二十一条), most of the rest to the district's.
    const bool high = !judgment.term || judgment.term->years >= 15 || chance.permille(60);
    const QString city = middle.section(u'市', 0, 0);
    QStringList districts;
    for (const QString &county : lists.counties)
        if (county.startsWith(city)) districts << county;
    inmate.court = high || districts.isEmpty() ? middle : chance.one(districts) + u"人民法院"_qs;
    inmate.judgmentNumber = documentNumber(lists, chance, *judgment.judgedOn, court, u"刑初"_qs);

    QStringList sentences;
    for (std::size_t i = 0; i < subject.crimes.size(); ++i) sentences << describe(subject, i, chance, lists);
    sentences << describeEnd(subject, chance, lists);
    inmate.crimeFacts = sentences.join(QString());
}

}  // namespace remit::demo
