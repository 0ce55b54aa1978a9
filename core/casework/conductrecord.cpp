#include "casework/conductrecord.h"

#include "casework/awards.h"
#include "casework/pointshistory.h"

#include <algorithm>

namespace remit {

namespace {

void addParts(ConductRecord &record, qint64 custody, qint64 education, qint64 labour)
{
    ++record.monthsWithParts;
    record.custody += custody;
    record.education += education;
    record.labour += labour;
}

int scoreOf(const MonthResult &month, Part part)
{
    return month.base[part] + month.granted[part] + month.bonus[part] - month.deducted[part];
}

/** A month that an older system gave keeps its parts in the material, where that one knew them. */
void addMonth(ConductRecord &record, const MonthResult &month, const HistoryMaterial &material)
{
    if (record.months++ == 0) record.from = month.month;
    record.to = month.month;
    record.total += month.total;
    if (!month.recorded) {
        addParts(record, scoreOf(month, Part::Custody), scoreOf(month, Part::Education), scoreOf(month, Part::Labour));
        return;
    }
    const auto given = std::ranges::find(material.recorded, month.month, &RecordedMonth::month);
    if (given != material.recorded.end() && given->parts)
        addParts(record, given->parts->custody, given->parts->education, given->parts->labour);
}

}  // namespace

Result<ConductRecord> conductOf(const Desk &desk, const QString &inmate, Month first, Month last)
{
    const Result<HistoryMaterial> material = materialOf(desk, inmate);
    if (!material) return fail(material.error());
    const Result<Assessment> assessment = assessRecorded(desk, inmate);
    // Who cannot be assessed, a day of delivery missing, say, has no months yet.
    if (!assessment && assessment.error().code.startsWith(u"points.")) return ConductRecord{};
    if (!assessment) return fail(assessment.error());
    const Result<std::vector<Award>> awards = awardsOf(desk, inmate);
    if (!awards) return fail(awards.error());
    const auto within = [&](Month month) { return month >= first && month <= last; };
    ConductRecord record;
    for (const MonthResult &month : assessment->months)
        if (within(month.month)) addMonth(record, month, *material);
    for (const LabourSum &sum : material->labour)
        if (within(sum.month)) record.labourDays += sum.days;
    for (const Award &award : *awards) {
        if (!within(award.month)) continue;
        record.sanctions += award.on.has_value();
        record.praises += !award.on && award.kind == u"praise";
        record.materials += !award.on && award.kind == u"material";
    }
    return record;
}

}  // namespace remit
