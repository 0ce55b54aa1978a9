#include "points/labour.h"

#include "points/labourcredit.h"

#include <QHash>

namespace remit {

namespace {

constexpr int daySeconds = 24 * 3600;
constexpr int mostPieces = 10'000'000;
/** A hundred days' work received on one is a slip of the pen. */
constexpr qint64 mostEarnedSeconds = 100LL * daySeconds;

tl::unexpected<Error> error(QString code, const QString &path, const QString &value = {})
{
    return fail(std::move(code), {{u"path"_qs, path}, {u"value"_qs, value}});
}

QString at(const char *member, std::size_t index)
{
    return u"$."_qs + QLatin1String(member) + u'[' + QString::number(index) + u']';
}

using StandardTimes = QHash<QString, int>;

Result<StandardTimes> standardTimes(const LabourSheet &sheet)
{
    StandardTimes times;
    for (std::size_t i = 0; i < sheet.operations.size(); ++i) {
        const auto &row = sheet.operations[i];
        if (times.contains(row.operation)) return error(u"labour.operation"_qs, at("operations", i), row.operation);
        if (row.standardSeconds < 1 || row.standardSeconds > daySeconds)
            return error(u"labour.amount"_qs, at("operations", i) + u".standard_seconds"_qs);
        times.insert(row.operation, row.standardSeconds);
    }
    return times;
}

/** Standard seconds of the accepted pieces, by inmate. */
Result<QHash<QString, qint64>> earned(const LabourSheet &sheet, const StandardTimes &times)
{
    QHash<QString, qint64> seconds;
    for (const auto &worker : sheet.workers) seconds.insert(worker.number, 0);
    for (std::size_t i = 0; i < sheet.received.size(); ++i) {
        const auto &receipt = sheet.received[i];
        const auto worker = seconds.find(receipt.number);
        const auto time = times.constFind(receipt.operation);
        if (worker == seconds.end()) return error(u"labour.worker"_qs, at("received", i), receipt.number);
        if (time == times.constEnd()) return error(u"labour.operation"_qs, at("received", i), receipt.operation);
        const bool sound = receipt.accepted >= 0 && receipt.accepted <= mostPieces && receipt.rejected >= 0 &&
                           receipt.rejected <= mostPieces;
        if (!sound) return error(u"labour.amount"_qs, at("received", i));
        *worker += qint64(receipt.accepted) * *time;
        if (*worker > mostEarnedSeconds) return error(u"labour.amount"_qs, at("received", i));
    }
    return seconds;
}

/** Quota by operation, and the seconds due in hundredths of a second. */
Result<qint64> quota(const LabourSheet::Worker &worker, int present, const StandardTimes &times, const QString &path,
                     LabourDay &day)
{
    int shares = 0;
    for (const auto &assignment : worker.assignments) {
        const auto time = times.constFind(assignment.operation);
        if (time == times.constEnd()) return error(u"labour.operation"_qs, path, assignment.operation);
        if (assignment.share < 1 || assignment.share > 100) return error(u"labour.share"_qs, path);
        shares += assignment.share;
        day.quota.emplace_back(assignment.operation, int(qint64(present) * assignment.share / (100 * qint64(*time))));
    }
    if (shares > 100) return error(u"labour.share"_qs, path);
    return qint64(present) * shares;
}

Result<LabourDay> evaluateWorker(const LabourSheet &sheet, std::size_t index, const StandardTimes &times,
                                 qint64 earnedSeconds, const LabourFormula &formula)
{
    const auto &worker = sheet.workers[index];
    const QString path = at("inmates", index);
    const bool sound = worker.absentSeconds >= 0 && worker.absentSeconds <= sheet.hoursSeconds &&
                       worker.coefficient >= 1 && worker.coefficient <= 1000;
    if (!sound) return error(u"labour.amount"_qs, path);
    LabourDay day{
        .number = worker.number, .on = sheet.on, .quota = {}, .earnedSeconds = earnedSeconds, .fulfilment = {}};
    const int present = sheet.hoursSeconds - worker.absentSeconds;
    if (worker.quotaFree) {
        const auto grade = formula.dayGrades.find(worker.grade.value_or(QString()));
        if (grade == formula.dayGrades.end()) return error(u"labour.grade"_qs, path, worker.grade.value_or(QString()));
        day.dayCredit = grade->second;
        return day;
    }
    const Result<qint64> due = quota(worker, present, times, path, day);
    if (!due) return fail(due.error());
    if (*due == 0) return day;
    const points::LabourTime time{earnedSeconds, *due, sheet.hoursSeconds};
    day.fulfilment = points::fulfilment(time);
    day.dayCredit = points::dayCredit(time, worker.coefficient, formula.bands);
    return day;
}

}  // namespace

Result<std::vector<LabourDay>> evaluateLabour(const LabourSheet &sheet, const PointsProfile &profile)
{
    if (!profile.labour)
        return fail(u"labour.profile"_qs, {{u"path"_qs, u"$.profile"_qs}, {u"profile"_qs, profile.id}});
    if (sheet.hoursSeconds < 1 || sheet.hoursSeconds > daySeconds)
        return error(u"labour.amount"_qs, u"$.hours_seconds"_qs);
    const Result<StandardTimes> times = standardTimes(sheet);
    if (!times) return fail(times.error());
    const Result<QHash<QString, qint64>> seconds = earned(sheet, *times);
    if (!seconds) return fail(seconds.error());
    std::vector<LabourDay> days;
    QHash<QString, bool> seen;
    for (std::size_t i = 0; i < sheet.workers.size(); ++i) {
        const QString &number = sheet.workers[i].number;
        if (seen.contains(number)) return error(u"labour.worker"_qs, at("inmates", i), number);
        seen.insert(number, true);
        Result<LabourDay> day = evaluateWorker(sheet, i, *times, seconds->value(number), *profile.labour);
        if (!day) return fail(day.error());
        days.push_back(std::move(*day));
    }
    return days;
}

}  // namespace remit
