#pragma once
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace remit {

/** One step of a month's path (月考核流程), as resources/points/month/path.json states it. */
struct MonthPathStep {
    QString step;
    QString from;
    QString to;
    QStringList roles;
    /** What must hold: ended, weeks, meeting, reason, clock, notice_over, objections. */
    QStringList needs;
    /** Of 司规〔2021〕3号. */
    int article = 0;
};

/** The states and steps of a month, as data. */
struct MonthPath {
    QStringList states;
    std::vector<MonthPathStep> steps;

    /** The shipped path; a defect in it ends the program. */
    static const MonthPath &shipped();

    /**
     * The step from the state, for somebody with these roles. Errors: casework.points.step with `step`, `state`;
     * casework.role with `roles`, `officer`.
     */
    Result<MonthPathStep> next(const QString &state, const QString &step, const QStringList &roles,
                               const QString &officer) const;
};

}  // namespace remit
