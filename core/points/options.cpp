#include "points/options.h"

#include <functional>

namespace remit {

namespace {

/** One option: its name, its values in the order of the enumeration, and the member that holds it. */
struct Row {
    QString option;
    std::vector<QString> values;
    std::function<int(const PointsOptions &)> get;
    std::function<void(PointsOptions &, int)> set;
};

template <class Value>
Row row(const char16_t *option, Value PointsOptions::*member, std::vector<QString> values)
{
    return {QString::fromUtf16(option), std::move(values),
            [member](const PointsOptions &options) { return static_cast<int>(options.*member); },
            [member](PointsOptions &options, int value) { options.*member = static_cast<Value>(value); }};
}

const std::vector<Row> &table()
{
    using O = PointsOptions;
    static const std::vector<Row> rows{
        row(u"denominator", &O::denominator, {u"days_of_month"_qs, u"thirty"_qs}),
        row(u"rounding", &O::rounding, {u"half_up"_qs, u"down"_qs}),
        row(u"part_month_cap", &O::partMonthCap, {u"full_base"_qs, u"pro_rata"_qs}),
        row(u"part_below_zero", &O::partBelowZero, {u"allowed"_qs, u"zero"_qs}),
        row(u"special_year", &O::specialYear, {u"calendar"_qs, u"from_admission"_qs}),
        row(u"special_exempt", &O::specialExempt, {u"stand_apart"_qs, u"use_up"_qs}),
        row(u"special_over_limit", &O::specialOverLimit, {u"cut"_qs, u"refuse"_qs, u"allow"_qs}),
        row(u"sanction_lowers_month", &O::sanctionLowersMonth, {u"yes"_qs, u"balance_only"_qs}),
        row(u"sanction_is_deduction", &O::sanctionIsDeduction, {u"yes"_qs, u"no"_qs}),
        row(u"repeated_sanctions", &O::repeatedSanctions, {u"together"_qs, u"one_demerit"_qs}),
        row(u"confinement_cycle", &O::confinementCycle, {u"imposed"_qs, u"any_day"_qs}),
        row(u"compared_base", &O::comparedBase, {u"days_due"_qs, u"full_month"_qs, u"as_given"_qs}),
        row(u"empty_months", &O::emptyMonths, {u"skipped"_qs, u"compared"_qs}),
        row(u"low_part_month", &O::lowPartMonth, {u"literal"_qs, u"pro_rata"_qs, u"whole_months"_qs}),
        row(u"reward_compares", &O::rewardCompares, {u"month_total"_qs, u"each_part"_qs}),
        row(u"cycles_in_month", &O::cyclesInMonth, {u"one"_qs, u"both"_qs}),
        row(u"negative_at_revoked_parole", &O::negativeAtRevokedParole, {u"cancelled"_qs, u"kept"_qs}),
        row(u"stoppage", &O::stoppage, {u"average"_qs, u"base"_qs}),
        row(u"negative_average", &O::negativeAverage, {u"kept"_qs, u"zero"_qs}),
        row(u"cleared_investigation_entries", &O::clearedInvestigationEntries, {u"count"_qs, u"ignored"_qs}),
        row(u"away_entries", &O::awayEntries, {u"ignored"_qs, u"count"_qs}),
        row(u"incapable_labour_entries", &O::incapableLabourEntries, {u"ignored"_qs, u"count"_qs}),
    };
    return rows;
}

const Row *find(const QString &option)
{
    for (const Row &row : table())
        if (row.option == option) return &row;
    return nullptr;
}

}  // namespace

std::vector<PointsOptionNames> pointsOptionNames()
{
    std::vector<PointsOptionNames> names;
    for (const Row &row : table()) names.push_back({row.option, row.values});
    return names;
}

OptionSet setPointsOption(PointsOptions &options, const QString &option, const QString &value)
{
    const Row *row = find(option);
    if (!row) return OptionSet::UnknownOption;
    for (std::size_t i = 0; i < row->values.size(); ++i) {
        if (row->values[i] != value) continue;
        row->set(options, static_cast<int>(i));
        return OptionSet::Done;
    }
    return OptionSet::UnknownValue;
}

QString pointsOptionValue(const PointsOptions &options, const QString &option)
{
    const Row *row = find(option);
    return row ? row->values[static_cast<std::size_t>(row->get(options))] : QString();
}

}  // namespace remit
