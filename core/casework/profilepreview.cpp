#include "casework/pointsprofiles.h"
#include "casework/pointsrules.h"
#include "casework/pointsshapes.h"
#include "points/profilejson.h"

namespace remit {

namespace {

/** Labour credit by inmate. */
using Credits = std::map<QString, LabourSum>;

/** Values the lines of a signed sheet by the profile and adds them to the credits. */
Result<void> valueSheet(const LedgerEntry &entry, const PointsProfile &profile, Credits &credits)
{
    const Result<SheetHeader> header = sheetHeaderFromJson(entry.lines.front().body);
    if (!header) return fail(header.error());
    LabourSheet sheet{header->team, header->on, {}, header->hoursSeconds, header->operations, {}, {}};
    std::vector<SheetLine> lines;
    for (std::size_t i = 1; i < entry.lines.size(); ++i) {
        Result<SheetLine> line = sheetLineFromJson(entry.lines[i].body);
        if (!line) return fail(line.error());
        sheet.workers.push_back(line->worker);
        sheet.received.insert(sheet.received.end(), line->received.begin(), line->received.end());
        lines.push_back(std::move(*line));
    }
    const Result<std::vector<LabourDay>> days = evaluateLabour(sheet, profile);
    if (!days)
        return fail(u"casework.points.preview.sheet"_qs,
                    {{u"team"_qs, header->team}, {u"on"_qs, isoDate(header->on)}, {u"profile"_qs, profile.id}},
                    {days.error()});
    for (std::size_t i = 0; i < lines.size(); ++i) {
        LabourSum &sum = credits[lines[i].worker.number];
        // What an officer corrected with a reason is not the formula's to change.
        sum.credit += lines[i].reason.isEmpty() ? (*days)[i].dayCredit : lines[i].credit;
        sum.days += 1;
    }
    return {};
}

/** The month's labour as the profile would value the sheets that stand. */
Result<std::vector<LabourSum>> valueSheets(const Desk &desk, Month month, const PointsProfile &profile, int &sheets,
                                           const Progress &progress)
{
    const Result<std::vector<LabourSheetRow>> rows = desk.ports.points.sheets(month, {});
    if (!rows) return fail(rows.error());
    Credits credits;
    int done = 0;
    for (const LabourSheetRow &row : *rows) {
        if (progress && ++done % 20 == 0 && !progress(done, int(rows->size()))) return fail(u"casework.cancelled"_qs);
        if (row.ended > 0) continue;
        const Result<LedgerEntry> entry = desk.ports.ledger.act(row.act);
        if (!entry) return fail(entry.error());
        const Result<void> valued = valueSheet(*entry, profile, credits);
        if (!valued) return fail(valued.error());
        ++sheets;
    }
    std::vector<LabourSum> sums;
    for (auto &[inmate, sum] : credits) sums.push_back({inmate, month, sum.credit, sum.days});
    return sums;
}

/** Both months are by number and of the same inmates, but for those that one of them cannot assess. */
void compare(const MonthSummary &now, const MonthSummary &then, ProfilePreview &preview)
{
    auto with = then.lines.begin();
    for (const MonthLine &line : now.lines) {
        while (with != then.lines.end() && with->inmate < line.inmate) ++with;
        if (with == then.lines.end() || with->inmate != line.inmate) continue;
        const ProfileEffect effect{line.inmate, line.result.total, with->result.total, line.labourCredit,
                                   with->labourCredit};
        preview.sum.total += effect.total;
        preview.sum.totalWith += effect.totalWith;
        preview.sum.labour += effect.labour;
        preview.sum.labourWith += effect.labourWith;
        if (effect.total != effect.totalWith) preview.effects.push_back(effect);
    }
}

}  // namespace

Result<ProfilePreview> previewProfile(const Desk &desk, const Json &document, Month month, const Progress &progress)
{
    const Result<PointsProfile> profile = pointsProfileFromJson(document, &desk.points.profile());
    if (!profile) return fail(profile.error());
    const Result<PointsInForce> rules = PointsInForce::load(desk);
    if (!rules) return fail(rules.error());
    MonthRequest request{.month = month, .sheets = false};
    const Result<MonthSummary> now = computeMonth(desk, request, rules->history(), progress);
    if (!now) return fail(now.error());
    ProfilePreview preview;
    if (profile->labour) {
        Result<std::vector<LabourSum>> labour = valueSheets(desk, month, *profile, preview.sheets, progress);
        if (!labour) return fail(labour.error());
        request.labour = std::move(*labour);
    }
    const ProfileHistory changed(rules->in(month), {{month, &*profile}});
    const Result<MonthSummary> then = computeMonth(desk, request, changed, progress);
    if (!then) return fail(then.error());
    compare(*now, *then, preview);
    return preview;
}

}  // namespace remit
