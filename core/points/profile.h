#pragma once
#include "base/date.h"
#include "base/json.h"
#include "base/result.h"
#include "points/options.h"
#include "points/part.h"
#include "points/rule.h"

#include <QString>
#include <QStringList>

#include <array>
#include <map>
#include <optional>
#include <vector>

namespace remit {

/** The numbers of the national rule, in hundredths of a point unless said otherwise. */
struct PointsNumbers {
    ByPart base;
    /** The base of an inmate without labour capacity (article 20). */
    ByPart incapableBase;
    int bonusCapPercent = 0;
    int specialSingle = 0;
    int specialYear = 0;
    /** Items 1 to this one of article 14 stand outside the yearly limit. */
    int specialExemptItems = 0;
    int warning = 0;
    int demerit = 0;
    int confinement = 0;
    int cycle = 0;
    int activePercent = 0;
    int singleDeduction = 0;
    /** How many warnings and demerits make a cycle unqualified. */
    int repeatedSanctions = 0;
    int lowMonth = 0;
    /** How many low months make a cycle unqualified. */
    int lowMonths = 0;
    /** Months that an average looks back over. */
    int averageMonths = 0;
    /** The largest deduction an officer decides on the spot (article 27). */
    int onTheSpot = 0;
    /** Additions from here on, and deductions from there on, need the working group. */
    int additionToWorkingGroup = 0;
    int deductionToWorkingGroup = 0;
    /** Working days of notice, and for objection, review and answer (articles 35, 36). */
    int noticeDays = 0;
    int objectionDays = 0;
    int reviewDays = 0;
};

/** Where a rule or a number stands: document, article and how it was checked. */
struct PointsCitation {
    /** "2021-3/22.2". */
    QString rule;
    /** "司规〔2021〕3号第二十二条第二项". */
    QString text;
    /** "verified" or "reading" (a choice where the document is silent). */
    QString status;
};

/** One row of a province's table of additions and deductions. */
struct PointsClause {
    QString clause;
    QString text;
    Part part = Part::Custody;
    /** The range of one entry, both ends allowed; both negative for a deduction. */
    int from = 0;
    int to = 0;
};

/** Fulfilment between two bounds, in hundredths of a percent, and what a whole day of one percent in it is worth. */
struct LabourBand {
    int from = 0;
    int to = 0;
    int perPercent = 0;
};

/** A province's labour formula: from fulfilment to points. */
struct LabourFormula {
    std::vector<LabourBand> bands;
    /** A day's credit at a post without quota, by the grade of the day. */
    std::map<QString, int> dayGrades;
    /** The most that a month's shortfall can cost. */
    int deductionLimit = 0;
};

/** Guidance, never law: how many months a province's practice allows for so many praises. */
struct RewardGuidance {
    int praises = 0;
    int months = 0;
};

/**
 * A rule profile (计分考核规则): the national rule, or a province's details over it (article 55), with the readings
 * chosen where the national rule is silent.
 */
struct PointsProfile {
    QString id;
    QString title;
    /** Made up to show the form; never used for a real inmate. */
    bool example = false;
    /** Months before this day belong to earlier rules. */
    Date validFrom;
    /** Lower-case hex SHA-256 over the data it was read from, the national part included. */
    QString digest;
    PointsNumbers numbers;
    PointsOptions options;
    std::array<PointsCitation, pointsRuleCount> citations;
    std::vector<PointsClause> clauses;
    std::optional<LabourFormula> labour;
    std::vector<RewardGuidance> guidance;

    const PointsCitation &citation(PointsRule rule) const { return citations[static_cast<std::size_t>(rule)]; }
};

/** The profiles that a program knows, by id. */
class PointsProfiles
{
public:
    /** Those shipped with the program. A defect in them ends the program. */
    static PointsProfiles shipped();

    /**
     * Reads one more profile; it rests on one that is already known (`based_on`) or brings every number itself.
     * Errors, each with `profile` and `path`: points.profile.shape, points.profile.base, points.profile.option,
     * points.profile.value, points.profile.number, points.profile.rule, points.profile.doubled.
     */
    Result<void> add(const Json &document);

    /** The profile, never null; it lives as long as this. Errors: points.profile.unknown with `profile`. */
    Result<const PointsProfile *> find(const QString &id) const;
    QStringList ids() const;

private:
    std::map<QString, PointsProfile> m_profiles;
};

}  // namespace remit
