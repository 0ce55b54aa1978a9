#include "casework/pointscheck.h"

#include "base/hundredths.h"
#include "casework/conduct.h"
#include "casework/pointshistory.h"
#include "casework/pointsrules.h"
#include "points/historyjson.h"

#include <algorithm>

namespace remit {

namespace {

/** One inmate's record under examination. */
class Examination
{
public:
    Examination(const HistoryMaterial &material, const Points &points, std::vector<PointsFinding> &findings)
        : m_material(material), m_points(points), m_findings(findings)
    {
    }

    void run()
    {
        checkGaps();
        checkImported();
        checkMatters();
        if (m_material.months.empty()) return;
        const Month last = m_material.months.back().month;
        recount({last, {}, {}}, u"points.check.recount"_qs);
        recount({last, {}, m_material.months.front().month}, u"points.check.late"_qs);
        checkRewards(last);
    }

private:
    void tell(const QString &code, std::optional<Month> month, ErrorArgs args, const LedgerPlace &place = {})
    {
        args.insert(u"number"_qs, m_material.subject.number);
        args.insert(u"month"_qs, month ? isoMonth(*month) : u"—"_qs);
        m_findings.push_back({code, m_material.subject.number, month, std::move(args), place});
    }

    const MonthTotal *summed(Month month) const
    {
        for (const MonthTotal &total : m_material.months)
            if (total.month == month) return &total;
        return nullptr;
    }

    void checkGaps()
    {
        std::vector<Month> held;
        for (const RecordedMonth &month : m_material.recorded) held.push_back(month.month);
        for (const MonthTotal &total : m_material.months) held.push_back(total.month);
        std::sort(held.begin(), held.end());
        for (std::size_t i = 1; i < held.size(); ++i)
            for (Month month = held[i - 1] + std::chrono::months(1); month < held[i]; month += std::chrono::months(1))
                tell(u"points.check.gap"_qs, month, {});
    }

    void checkImported()
    {
        for (const RecordedMonth &month : m_material.recorded)
            if (const MonthTotal *total = summed(month.month); total && total->total != month.total)
                tell(u"points.check.import"_qs, month.month,
                     {{u"imported"_qs, hundredths(month.total)}, {u"total"_qs, hundredths(total->total)}},
                     total->place);
    }

    void checkMatters()
    {
        for (const MatterRow &row : m_material.matters) {
            const PointsMatter &matter = row.matter;
            const Month month = monthOf(matter.on);
            const bool waits = row.state == MatterState::Group || row.state == MatterState::WorkingGroup;
            const ErrorArgs args{{u"act"_qs, QString::number(row.place.seq)}, {u"on"_qs, isoDate(matter.on)}};
            if (countsNowhere(row)) tell(u"points.check.uncounted"_qs, month, args, row.place);
            if (waits && summed(month)) tell(u"points.check.waiting"_qs, month, args, row.place);
            checkProof(row, month, args);
        }
    }

    /** What happened, and who or what shows it; an entry on the spot needs no more than words. */
    void checkProof(const MatterRow &row, Month month, const ErrorArgs &args)
    {
        if (row.ended > 0) return;
        const PointsMatter &matter = row.matter;
        const bool told = !matter.facts.trimmed().isEmpty();
        const bool proven = !matter.evidence.empty() || !matter.witnesses.isEmpty();
        const bool onTheSpot = matter.kind == PointsMatter::Kind::Entry &&
                               wayOf(matter, m_points.profile().numbers).first == MatterState::Effective;
        if (!told)
            tell(proven ? u"points.check.facts"_qs : u"points.check.bare"_qs, month, args, row.place);
        else if (!proven && !onTheSpot)
            tell(u"points.check.evidence"_qs, month, args, row.place);
    }

    /** An addition or deduction in a month that an older system closed, while later months are summed here. */
    bool countsNowhere(const MatterRow &row) const
    {
        const Month month = monthOf(row.matter.on);
        const bool counts = row.effective > 0 && row.ended == 0 && row.matter.kind == PointsMatter::Kind::Entry;
        const bool given =
            std::ranges::find(m_material.recorded, month, &RecordedMonth::month) != m_material.recorded.end();
        return counts && given && !summed(month) && !m_material.months.empty() &&
               m_material.months.back().month > month;
    }

    void recount(const HistoryWish &wish, const QString &code)
    {
        const std::optional<PointsHistory> history = historyOf(m_material, wish, m_points.profiles());
        const Result<Assessment> assessment =
            history ? m_points.evaluate(*history) : Result<Assessment>(fail(u"casework.points.admission"_qs));
        if (!assessment) return tell(code, wish.until, {{u"total"_qs, u"—"_qs}, {u"now"_qs, u"—"_qs}});
        for (const MonthResult &result : assessment->months) {
            const MonthTotal *total = summed(result.month);
            if (!total || (total->total == result.total && total->cumulative == result.cumulative)) continue;
            // What is wrong with the count itself is told once, not again as a later change.
            if (alreadyTold(result.month)) continue;
            tell(code, result.month, {{u"total"_qs, hundredths(total->total)}, {u"now"_qs, hundredths(result.total)}},
                 total->place);
        }
        if (code == u"points.check.recount") checkSanctions(*history, *assessment);
    }

    bool alreadyTold(Month month) const
    {
        return std::any_of(m_findings.begin(), m_findings.end(), [&](const PointsFinding &finding) {
            return finding.inmate == m_material.subject.number && finding.month == month &&
                   finding.code == u"points.check.recount";
        });
    }

    void checkSanctions(const PointsHistory &history, const Assessment &assessment)
    {
        for (const auto &sanction : history.sanctions)
            for (const MonthResult &result : assessment.months)
                if (result.month == monthOf(sanction.on) && !result.recorded && result.sanction == 0)
                    tell(u"points.check.sanction"_qs, result.month, {{u"on"_qs, isoDate(sanction.on)}});
    }

    void checkRewards(Month last)
    {
        const std::optional<PointsHistory> history = historyOf(m_material, {last, {}, {}}, m_points.profiles());
        const Result<Assessment> assessment =
            history ? m_points.evaluate(*history) : Result<Assessment>(fail(u"casework.points.admission"_qs));
        for (const CycleStage &stage : m_material.cycles) {
            const Cycle *closed = nullptr;
            if (assessment)
                for (const Cycle &cycle : assessment->cycles)
                    if (cycle.number == stage.cycle && cycle.to == stage.to) closed = &cycle;
            const auto holds = [&](const std::vector<CycleGrade> &grades) {
                return std::ranges::find(grades, stage.grade) != grades.end();
            };
            // What the figures leave open rests on what the meeting established.
            const bool answered = closed && !stage.answers.empty() && holds(closed->gradesUnsupported);
            const bool right = answered || (closed && holds(closed->gradesAllowed) &&
                                            (stage.state == u"proposed" || closed->reward == stage.reward));
            if (!right)
                tell(u"points.check.reward"_qs, stage.to,
                     {{u"cycle"_qs, QString::number(stage.cycle)}, {u"grade"_qs, gradeCode(stage.grade)}},
                     {stage.act, 0});
        }
    }

    const HistoryMaterial &m_material;
    const Points &m_points;
    std::vector<PointsFinding> &m_findings;
};

/** The files that prove matters are there and unchanged. */
void checkFiles(const Desk &desk, const HistoryMaterial &material, std::vector<PointsFinding> &findings)
{
    for (const MatterRow &row : material.matters)
        for (const PointsEvidence &piece : row.matter.evidence)
            if (!desk.ports.ledger.attachment(piece.digest))
                findings.push_back({u"points.check.file"_qs,
                                    material.subject.number,
                                    monthOf(row.matter.on),
                                    {{u"number"_qs, material.subject.number},
                                     {u"title"_qs, piece.title},
                                     {u"act"_qs, QString::number(row.place.seq)}},
                                    row.place});
}

}  // namespace

Result<std::vector<PointsFinding>> checkPoints(const Desk &desk, const QString &inmate, const Progress &progress)
{
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    QStringList numbers{inmate};
    if (inmate.isEmpty()) {
        const Result<std::vector<PointsSubject>> subjects = desk.ports.points.subjects();
        if (!subjects) return fail(subjects.error());
        numbers.clear();
        for (const PointsSubject &subject : *subjects) numbers << subject.number;
    }
    const Points points = rules->points();
    std::vector<PointsFinding> findings;
    int done = 0;
    for (const QString &number : numbers) {
        if (progress && ++done % 50 == 0 && !progress(done, int(numbers.size()))) return fail(u"casework.cancelled"_qs);
        const Result<HistoryMaterial> material = materialOf(desk, number);
        if (!material) return fail(material.error());
        Examination(*material, points, findings).run();
        checkFiles(desk, *material, findings);
    }
    return findings;
}

}  // namespace remit
