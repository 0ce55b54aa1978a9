#include "extremes.h"

#include "base/sentenceend.h"

namespace remit::ui::testing {

namespace {

constexpr int factsParagraphs = 40, crimesOfOne = 40, rulingsOfOne = 20, monthsBetween = 8;

QString longName(std::size_t nth)
{
    const QString last[] = {QStringLiteral("库尔班"), QStringLiteral("亚森江"), QStringLiteral("吾斯曼"),
                            QStringLiteral("木塔里")};
    return QStringLiteral("阿卜杜拉·麦麦提吐尔逊·阿卜杜热合曼·玉素甫江·买提明·") + last[nth % std::size(last)];
}

QString longFacts()
{
    const QString paragraph = QStringLiteral(
        "经审理查明，被告人伙同他人先后在多地，采取虚构事实、隐瞒真相的方法骗取多名被害人财物，所得款项用于归还欠款和日"
        "常"
        "开支；部分赃款已追缴并发还被害人，其余仍在追缴之中。");
    return paragraph.repeated(factsParagraphs);
}

void addCrimes(Inmate &inmate)
{
    const QString names[] = {QStringLiteral("故意伤害罪"), QStringLiteral("寻衅滋事罪"),
                             QStringLiteral("掩饰、隐瞒犯罪所得、犯罪所得收益罪"),
                             QStringLiteral("非法持有、私藏枪支、弹药罪")};
    while (inmate.crimes.size() < crimesOfOne) {
        CrimeFacts crime;
        crime.name = names[inmate.crimes.size() % std::size(names)];
        crime.sentence = Sentence::FixedTerm;
        crime.term = Term{1, 6, 0};
        inmate.crimes.push_back(crime);
    }
}

/** Twenty-five years for three crimes from 2012 on, a month less every eight months. */
void addRulings(DemoPrison &prison, Inmate &inmate)
{
    JudgmentFacts &judgment = inmate.judgment;
    judgment.sentence = Sentence::FixedTerm;
    judgment.term = Term{25, 0, 0};
    judgment.judgedOn = makeDate(2012, 2, 1);
    judgment.effectiveOn = judgment.termStartsOn = makeDate(2012, 3, 1);
    judgment.custodyFrom = {};
    judgment.deliveredOn = makeDate(2012, 3, 20);
    inmate.person.birthDate = makeDate(1980, 5, 11);
    inmate.crimes.resize(1);
    inmate.crimes.front().sentence = Sentence::FixedTerm;
    inmate.crimes.front().term = Term{13, 0, 0};
    inmate.crimes.front().committedOn = {};
    inmate.crimes.resize(3, inmate.crimes.front());
    judgment.termEndsOn = sentenceEnd(*judgment.termStartsOn, *judgment.term).endsOn;
    std::erase_if(prison.changes, [&](const SentenceChange &change) { return change.inmate == inmate.number; });
    for (int i = 0; i < rulingsOfOne; ++i) {
        SentenceChange change;
        change.inmate = inmate.number;
        const int month = 2 + i * monthsBetween, year = 2013 + month / 12;
        change.rulingNumber = QStringLiteral("（%1）演01刑更%2号").arg(year).arg(1000 + i);
        change.court = inmate.court;
        change.event.ruledOn = makeDate(year, unsigned(month % 12 + 1), 1);
        change.event.servedOn = makeDate(year, unsigned(month % 12 + 1), 8);
        change.event.reduction = Term{0, 1, 0};
        prison.changes.push_back(change);
    }
}

}  // namespace

DemoPrison lengthened(DemoPrison prison)
{
    for (std::size_t i = 0; i < prison.inmates.size(); ++i) {
        Inmate &inmate = prison.inmates[i];
        inmate.name = longName(i);
        inmate.court = QStringLiteral("新疆维吾尔自治区高级人民法院伊犁哈萨克自治州分院");
        inmate.area += QStringLiteral("（高度戒备暨入监教育）");
        inmate.crimeFacts = longFacts();
        inmate.address = inmate.nativePlace = QStringLiteral("新疆维吾尔自治区伊犁哈萨克自治州察布查尔锡伯自治县");
        if (i == 1) addCrimes(inmate);
    }
    if (prison.inmates.size() > 2) addRulings(prison, prison.inmates[2]);
    return prison;
}

}  // namespace remit::ui::testing
