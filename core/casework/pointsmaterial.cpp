#include "casework/pointshistory.h"

#include <QHash>

#include <algorithm>

namespace remit {

namespace {

/** Inmates by number, so that what the store gives inmate by inmate finds its place. */
class MaterialByNumber
{
public:
    explicit MaterialByNumber(std::vector<PointsSubject> subjects)
    {
        m_all.reserve(subjects.size());
        m_places.reserve(qsizetype(subjects.size()));
        for (PointsSubject &subject : subjects) {
            m_places.insert(subject.number, m_all.size());
            m_all.push_back({});
            m_all.back().subject = std::move(subject);
        }
    }

    /** Null for somebody who is no longer held. Rows come by inmate, so the last one found is tried first. */
    HistoryMaterial *of(const QString &number)
    {
        if (m_last < m_all.size() && m_all[m_last].subject.number == number) return &m_all[m_last];
        const auto place = m_places.constFind(number);
        if (place == m_places.constEnd()) return nullptr;
        m_last = *place;
        return &m_all[m_last];
    }

    std::vector<HistoryMaterial> take() && { return std::move(m_all); }

private:
    std::vector<HistoryMaterial> m_all;
    QHash<QString, std::size_t> m_places;
    std::size_t m_last = std::size_t(-1);
};

Result<void> gatherLabour(const Desk &desk, Month from, Month until, MaterialByNumber &all)
{
    for (Month month = from; month <= until; month += std::chrono::months(1)) {
        const Result<std::vector<LabourSum>> sums = desk.ports.points.labourSums(month);
        if (!sums) return fail(sums.error());
        for (const LabourSum &sum : *sums)
            if (HistoryMaterial *material = all.of(sum.inmate)) material->labour.push_back(sum);
    }
    return {};
}

}  // namespace

Result<std::vector<HistoryMaterial>> allMaterial(const Desk &desk, Month labourFrom, Month until)
{
    const PointsPort &port = desk.ports.points;
    Result<std::vector<PointsSubject>> subjects = port.subjects();
    if (!subjects) return fail(subjects.error());
    MaterialByNumber all(std::move(*subjects));
    const auto keep = [&](const QString &number, auto member, const auto &value) {
        if (HistoryMaterial *material = all.of(number)) (material->*member).push_back(value);
        return true;
    };
    Result<void> done = port.eachRecordedMonth(
        [&](const RecordedMonth &month) { return keep(month.inmate, &HistoryMaterial::recorded, month); });
    if (done)
        done = port.eachMonth(
            until, [&](const MonthTotal &total) { return keep(total.inmate, &HistoryMaterial::months, total); });
    if (done)
        done = port.eachMatter(
            until, [&](const MatterRow &row) { return keep(row.matter.inmate, &HistoryMaterial::matters, row); });
    if (done) done = gatherLabour(desk, labourFrom, until, all);
    if (!done) return fail(done.error());
    const Result<std::vector<CycleStage>> cycles = port.cycles();
    if (!cycles) return fail(cycles.error());
    for (const CycleStage &cycle : *cycles) keep(cycle.inmate, &HistoryMaterial::cycles, cycle);
    return std::move(all).take();
}

Result<HistoryMaterial> materialOf(const Desk &desk, const QString &inmate)
{
    const PointsPort &port = desk.ports.points;
    const Result<InmateRecord> record = desk.ports.inmates.inmate(inmate);
    if (!record) return fail(record.error());
    HistoryMaterial material;
    material.subject = subjectOf(record->inmate);
    material.recorded = record->months;
    const Result<std::vector<MonthLine>> months = port.monthsOf(inmate);
    if (!months) return fail(months.error());
    for (const MonthLine &line : *months)
        material.months.push_back({inmate, line.area, line.result.month, line.result.total, line.result.cumulative,
                                   line.labourCredit, line.place});
    Result<std::vector<MatterRow>> matters = port.matters({inmate, {}, {}, {}});
    if (!matters) return fail(matters.error());
    material.matters = std::move(*matters);
    const Result<std::vector<LabourLine>> lines =
        port.labourLines(inmate, Date(std::chrono::year(1970) / 1 / 1), desk.today());
    if (!lines) return fail(lines.error());
    for (const LabourLine &line : *lines) {
        if (line.ended > 0) continue;
        const Month month = monthOf(line.on);
        if (material.labour.empty() || material.labour.back().month != month)
            material.labour.push_back({inmate, month, 0, 0});
        material.labour.back().credit += line.credit;
        material.labour.back().days += 1;
    }
    Result<std::vector<CycleStage>> cycles = port.cyclesOf(inmate);
    if (!cycles) return fail(cycles.error());
    material.cycles = std::move(*cycles);
    return material;
}

PointsSubject subjectOf(const Inmate &inmate)
{
    const bool unpaid = inmate.property.exists.value_or(false) && inmate.property.performed != Performed::Full;
    return {inmate.number,
            inmate.name,
            inmate.area,
            inmate.judgment.deliveredOn,
            !inmate.categories.empty(),
            unpaid && inmate.property.able.value_or(false)};
}

}  // namespace remit
