#include "points/check.h"

#include "points/frame.h"

#include <QSet>

namespace remit::points {

namespace {

/** Together they keep every sum of a month inside 32 bits and every balance inside 64. */
constexpr qint64 largestAmount = 1'000'000;
constexpr qint64 largestSum = 100'000'000;
constexpr int longestMonths = 1200;

QString at(const QString &member, std::size_t index)
{
    return u"$."_qs + member + u'[' + QString::number(index) + u']';
}

tl::unexpected<Error> error(QString code, const QString &path) { return fail(std::move(code), {{u"path"_qs, path}}); }

template <class List>
Result<void> checkPeriods(const List &list, const QString &member)
{
    for (std::size_t i = 0; i < list.size(); ++i)
        if (list[i].to && *list[i].to < list[i].from) return error(u"points.history.period"_qs, at(member, i));
    return {};
}

Result<void> checkFrame(const PointsHistory &history)
{
    const Frame frame(history);
    if (frame.first < frame.admission) return error(u"points.history.opening"_qs, u"$.opening.month"_qs);
    if (frame.last < frame.first || frame.count() > longestMonths)
        return error(u"points.history.until"_qs, u"$.until"_qs);
    return {};
}

Result<void> checkEntries(const PointsHistory &history)
{
    qint64 sum = std::abs(qint64(history.opening.balance));
    if (sum > largestSum) return error(u"points.history.amount"_qs, u"$.opening.balance"_qs);
    for (std::size_t i = 0; i < history.entries.size(); ++i) {
        const auto &entry = history.entries[i];
        const qint64 magnitude = std::abs(qint64(entry.points));
        sum += magnitude;
        if (magnitude > largestAmount || sum > largestSum)
            return error(u"points.history.amount"_qs, at(u"entries"_qs, i) + u".points"_qs);
        const bool special = entry.target == PointsHistory::Entry::Target::Special;
        const bool item = entry.specialItem >= 1 && entry.specialItem <= 8;
        if (special && (!item || entry.points < 0)) return error(u"points.history.special"_qs, at(u"entries"_qs, i));
    }
    return {};
}

Result<void> checkSanctions(const PointsHistory &history)
{
    for (std::size_t i = 0; i < history.sanctions.size(); ++i) {
        const auto &sanction = history.sanctions[i];
        if (sanction.to && *sanction.to < sanction.from.value_or(sanction.on))
            return error(u"points.history.period"_qs, at(u"sanctions"_qs, i));
    }
    return {};
}

Result<void> checkRecorded(const PointsHistory &history)
{
    QSet<int> months;
    for (std::size_t i = 0; i < history.recorded.size(); ++i) {
        const auto &recorded = history.recorded[i];
        const QString path = at(u"recorded"_qs, i);
        if (months.contains(monthCount(recorded.month))) return error(u"points.history.doubled"_qs, path);
        months.insert(monthCount(recorded.month));
        const ByPart scores = recorded.parts.value_or(ByPart());
        for (const int amount : {recorded.total, scores[Part::Custody], scores[Part::Education], scores[Part::Labour]})
            if (std::abs(qint64(amount)) > largestAmount) return error(u"points.history.amount"_qs, path);
    }
    return {};
}

Result<void> checkDecisions(const PointsHistory &history)
{
    QSet<int> cycles;
    for (std::size_t i = 0; i < history.grades.size(); ++i) {
        if (cycles.contains(history.grades[i].cycle)) return error(u"points.history.doubled"_qs, at(u"grades"_qs, i));
        cycles.insert(history.grades[i].cycle);
    }
    for (std::size_t i = 0; i < history.findings.size(); ++i) {
        const auto &[article, item, on] = history.findings[i];
        const bool bar = article == 22 && item == 5;
        const bool ground = article == 23 && ((item >= 1 && item <= 6) || item == 10);
        if (!bar && !ground) return error(u"points.history.finding"_qs, at(u"findings"_qs, i));
    }
    return {};
}

}  // namespace

Result<void> checkHistory(const PointsHistory &history)
{
    return checkFrame(history)
        .and_then([&] { return checkEntries(history); })
        .and_then([&] { return checkPeriods(history.labourIncapable, u"labour_incapable"_qs); })
        .and_then([&] { return checkPeriods(history.absences, u"absences"_qs); })
        .and_then([&] { return checkSanctions(history); })
        .and_then([&] { return checkRecorded(history); })
        .and_then([&] { return checkDecisions(history); });
}

}  // namespace remit::points
