#include "points/profilelabour.h"

#include "base/hundredths.h"

namespace remit::points {

namespace {

/** Fulfilment of 100 %: bands lie wholly below or wholly above it. */
constexpr int whole = 10000;

Result<void> readBands(const Json &rows, const ProfilePath &at, std::vector<LabourBand> &bands)
{
    int reached = 0;
    for (std::size_t i = 0; i < rows.array().size(); ++i) {
        const Json &row = rows.array()[i];
        const LabourBand band{int(row["from"].toInteger(-1)), int(row["to"].toInteger(-1)),
                              int(row["per_percent"].toInteger(-1))};
        const bool straddles = band.from < whole && band.to > whole;
        if (band.from < reached || band.to <= band.from || band.to > 100 * whole || straddles || band.perPercent < 0 ||
            band.perPercent > whole)
            return at.element(i).error(u"points.profile.value"_qs, told(row));
        reached = band.to;
        bands.push_back(band);
    }
    return {};
}

}  // namespace

Result<void> readLabour(const Json &json, const ProfilePath &at, std::optional<LabourFormula> &labour)
{
    if (json.isNull()) return {};
    LabourFormula formula;
    formula.deductionLimit = int(json["deduction_limit"].toInteger(-1));
    if (formula.deductionLimit < 0)
        return at.member(u"deduction_limit"_qs).error(u"points.profile.value"_qs, told(json["deduction_limit"]));
    for (const auto &[grade, credit] : json["day_grades"].object()) {
        if (!credit.isInteger() || std::abs(credit.toInteger()) > whole)
            return at.member(u"day_grades"_qs).member(grade).error(u"points.profile.value"_qs, told(credit));
        formula.dayGrades.emplace(grade, int(credit.toInteger()));
    }
    return readBands(json["bands"], at.member(u"bands"_qs), formula.bands).map([&] { labour = formula; });
}

Result<void> checkBands(const PointsProfile &profile)
{
    if (!profile.labour) return {};
    const std::vector<LabourBand> &bands = profile.labour->bands;
    for (std::size_t i = 1; i < bands.size(); ++i) {
        if (bands[i].from == bands[i - 1].to) continue;
        return fail(u"points.profile.bands"_qs, {{u"profile"_qs, profile.id},
                                                 {u"path"_qs, u"$.labour.bands[%1]"_qs.arg(i)},
                                                 {u"reached"_qs, hundredths(bands[i - 1].to)},
                                                 {u"from"_qs, hundredths(bands[i].from)}});
    }
    return {};
}

}  // namespace remit::points
