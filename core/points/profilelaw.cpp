#include "points/profilelaw.h"

#include "base/chinesenumber.h"

#include <QSet>

namespace remit::points {

namespace {

std::map<QString, int *> fields(PointsNumbers &n)
{
    return {{u"base.custody"_qs, &n.base[Part::Custody]},
            {u"base.education"_qs, &n.base[Part::Education]},
            {u"base.labour"_qs, &n.base[Part::Labour]},
            {u"incapable.custody"_qs, &n.incapableBase[Part::Custody]},
            {u"incapable.education"_qs, &n.incapableBase[Part::Education]},
            {u"incapable.labour"_qs, &n.incapableBase[Part::Labour]},
            {u"bonus.cap_percent"_qs, &n.bonusCapPercent},
            {u"special.single"_qs, &n.specialSingle},
            {u"special.year"_qs, &n.specialYear},
            {u"special.exempt_items"_qs, &n.specialExemptItems},
            {u"sanction.warning"_qs, &n.warning},
            {u"sanction.demerit"_qs, &n.demerit},
            {u"sanction.confinement"_qs, &n.confinement},
            {u"cycle"_qs, &n.cycle},
            {u"active.percent"_qs, &n.activePercent},
            {u"single_deduction"_qs, &n.singleDeduction},
            {u"repeated_sanctions"_qs, &n.repeatedSanctions},
            {u"low_month"_qs, &n.lowMonth},
            {u"low_months"_qs, &n.lowMonths},
            {u"average.months"_qs, &n.averageMonths},
            {u"on_the_spot"_qs, &n.onTheSpot},
            {u"working_group.addition"_qs, &n.additionToWorkingGroup},
            {u"working_group.deduction"_qs, &n.deductionToWorkingGroup},
            {u"notice.days"_qs, &n.noticeDays},
            {u"objection.days"_qs, &n.objectionDays},
            {u"review.days"_qs, &n.reviewDays}};
}

Result<void> readNumbers(const Json &rows, const ProfilePath &at, PointsNumbers &numbers)
{
    std::map<QString, int *> missing = fields(numbers);
    for (std::size_t i = 0; i < rows.array().size(); ++i) {
        const Json &row = rows.array()[i];
        const QString name = row["number"].toString();
        const auto field = missing.find(name);
        const qint64 value = row["value"].toInteger(-1);
        if (field == missing.end()) return at.element(i).error(u"points.profile.number"_qs, name);
        if (value < 0 || value > 1'000'000 || row["article"].toInteger() < 1)
            return at.element(i).error(u"points.profile.value"_qs, told(row));
        *field->second = int(value);
        missing.erase(field);
    }
    if (!missing.empty()) return at.error(u"points.profile.number"_qs, missing.begin()->first);
    return {};
}

/** "2021-3/14.2" and "司规〔2021〕3号第十四条第二款". */
PointsCitation citation(const Json &row, const QString &document, const QString &code)
{
    const auto place = [&row](const char *member) { return int(row[member].toInteger()); };
    QString rule = code + u'/' + QString::number(place("article"));
    QString text = document + u"第"_qs + chineseNumber(place("article")) + u"条"_qs;
    if (const int paragraph = place("paragraph")) {
        rule += u'.' + QString::number(paragraph);
        text += u"第"_qs + chineseNumber(paragraph) + u"款"_qs;
    }
    if (const int item = place("item")) {
        rule += u'.' + QString::number(item);
        text += u"第"_qs + chineseNumber(item) + u"项"_qs;
    }
    return {rule, text, row["status"].toString()};
}

Result<void> readRules(const Json &document, const ProfilePath &at, PointsProfile &profile)
{
    const Json &rows = document["rules"];
    QSet<int> seen;
    for (std::size_t i = 0; i < rows.array().size(); ++i) {
        const Json &row = rows.array()[i];
        const auto rule = pointsRuleFromName(row["rule"].toString());
        const int index = rule ? int(*rule) : -1;
        if (!rule || seen.contains(index) || row["article"].toInteger() < 1 || row["status"].toString().isEmpty())
            return at.element(i).error(u"points.profile.rule"_qs, row["rule"].toString());
        seen.insert(index);
        profile.citations[std::size_t(index)] =
            citation(row, document["document"].toString(), document["code"].toString());
    }
    for (std::size_t i = 0; i < pointsRuleCount; ++i)
        if (!seen.contains(int(i))) return at.error(u"points.profile.rule"_qs, pointsRuleName(PointsRule(i)));
    return {};
}

}  // namespace

Result<void> readLaw(const Json &document, const ProfilePath &at, PointsProfile &profile)
{
    return readNumbers(document["numbers"], at.member(u"numbers"_qs), profile.numbers).and_then([&] {
        return readRules(document, at.member(u"rules"_qs), profile);
    });
}

}  // namespace remit::points
