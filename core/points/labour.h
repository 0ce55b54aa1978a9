#pragma once
#include "base/date.h"
#include "base/result.h"
#include "points/profile.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace remit {

/** One team's labour of one day (劳动日清单). Times in seconds, output in pieces. */
struct LabourSheet {
    /** One step of a product with its standard time (标准工时). */
    struct Operation {
        QString operation;
        QString product;
        int standardSeconds = 0;
        bool operator==(const Operation &) const = default;
    };
    struct Assignment {
        QString operation;
        /** Percent of the day given to it. */
        int share = 100;
        bool operator==(const Assignment &) const = default;
    };
    struct Worker {
        QString number;
        QString post;
        /** Post coefficient (岗位系数) in percent. */
        int coefficient = 100;
        int absentSeconds = 0;
        /** A post without quota (无劳动定额), valued by the grade of the day. */
        bool quotaFree = false;
        std::optional<QString> grade;
        std::vector<Assignment> assignments;
        bool operator==(const Worker &) const = default;
    };
    /** What was received into stock (入库) of one lot. */
    struct Receipt {
        QString number;
        QString operation;
        QString lot;
        int accepted = 0;
        int rejected = 0;
        bool operator==(const Receipt &) const = default;
    };

    QString id;
    Date on;
    QString profile;
    int hoursSeconds = 0;
    std::vector<Operation> operations;
    std::vector<Worker> workers;
    std::vector<Receipt> received;

    bool operator==(const LabourSheet &) const = default;
};

/** One inmate's day. */
struct LabourDay {
    QString number;
    Date on;
    /** Whole pieces due by operation, in the order of the assignments: (hours - absence) x share / standard time. */
    std::vector<std::pair<QString, int>> quota;
    /** Standard time of the accepted pieces. */
    qint64 earnedSeconds = 0;
    /** earned / time due, in hundredths of a percent, half up; absent at a post without quota or with no time due. */
    std::optional<int> fulfilment;
    /** What the day adds to (or takes from) the month's labour points, in hundredths of a point. */
    int dayCredit = 0;

    bool operator==(const LabourDay &) const = default;
};

/** One inmate's month: the sum of the day credits, held to article 10 and the profile's limit. */
struct LabourMonth {
    QString number;
    int days = 0;
    int credit = 0;
    int bonus = 0;
    int bonusDropped = 0;
    int deduction = 0;
    int deductionDropped = 0;

    bool operator==(const LabourMonth &) const = default;
};

/**
 * The day of every worker of a sheet, in the sheet's order.
 * Errors, each with `path`: labour.profile (the profile has no labour formula), labour.operation (unknown or doubled),
 * labour.worker (unknown or doubled number), labour.share (over 100 together), labour.amount (out of range),
 * labour.grade (a post without quota needs a grade that the profile knows).
 */
Result<std::vector<LabourDay>> evaluateLabour(const LabourSheet &sheet, const PointsProfile &profile);

/** The months of all inmates in `days`, by number. Requires days of one calendar month; errors: labour.month. */
Result<std::vector<LabourMonth>> sumLabour(const std::vector<LabourDay> &days, const PointsProfile &profile);

}  // namespace remit
