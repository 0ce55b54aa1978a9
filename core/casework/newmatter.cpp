#include "casework/newmatter.h"

#include "base/digest.h"
#include "base/hundredths.h"
#include "casework/meetings.h"
#include "casework/pointsrules.h"
#include "casework/trustedtime.h"
#include "points/authority.h"

#include <algorithm>

namespace remit {

namespace {

using Kind = PointsMatter::Kind;

/** The same thing entered twice, in two windows or by two officers. */
Result<void> requireNew(const Desk &desk, const PointsMatter &matter)
{
    MatterQuery query;
    query.inmate = matter.inmate;
    query.month = monthOf(matter.on);
    const Result<std::vector<MatterRow>> rows = desk.ports.points.matters(query);
    if (!rows) return fail(rows.error());
    for (const MatterRow &row : *rows) {
        if (row.ended == 0 && saysTheSame(row.matter, matter))
            return fail(u"casework.points.doubled"_qs,
                        {{u"act"_qs, QString::number(row.place.seq)}, {u"number"_qs, matter.inmate}});
    }
    return {};
}

/** The fact's own first day must be the matter's: else it would reach into a month that is closed to the matter. */
Result<void> requireSameDay(const PointsMatter &matter)
{
    const Json &on = matter.fact["on"];
    const QString first = (on.isNull() ? matter.fact["from"] : on).toString();
    const QString begins = matter.fact["from"].toString();
    const QString day = isoDate(matter.on);
    if (first == day && (begins.isEmpty() || begins >= day)) return {};
    return fail(u"casework.points.fact.day"_qs,
                {{u"on"_qs, day}, {u"day"_qs, first == day ? begins : first}, {u"number"_qs, matter.inmate}});
}

/** Which inmate and day a clause's refusal is about. */
Error about(const PointsMatter &matter, Error error)
{
    error.args.insert(u"number"_qs, matter.inmate);
    error.args.insert(u"on"_qs, isoDate(matter.on));
    return error;
}

/** A fact is held to the rules that `points evaluate` holds it to. */
Result<void> checkFact(const Desk &desk, const PointsMatter &matter)
{
    if (matter.kind == Kind::Entry) {
        const Result<PointsInForce> rules = PointsInForce::load(desk);
        if (!rules) return fail(rules.error());
        if (matter.entry.points == 0) return fail(u"casework.points.zero"_qs);
        return checkClause(matter.entry, rules->on(matter.on)).map_error([&](Error error) {
            return about(matter, std::move(error));
        });
    }
    if (const Result<void> same = requireSameDay(matter); !same) return same;
    return historyWith(matter.kind, matter.fact).and_then([&](PointsHistory history) {
        history.until = monthOf(desk.today());
        return desk.points.evaluate(history).map([](const Assessment &) {});
    });
}

Result<void> requireOpenMonth(const Desk &desk, const NewMatter &added)
{
    const Month month = monthOf(added.matter.on);
    const Result<std::optional<MonthLine>> summed = desk.ports.points.month(added.matter.inmate, month);
    if (!summed) return fail(summed.error());
    if (!*summed || added.late) return {};
    return fail(u"casework.points.summed"_qs, {{u"month"_qs, isoMonth(month)}, {u"number"_qs, added.matter.inmate}});
}

/** Whether the area keeps the month here: it is this one or the one before, or its weeks or steps are recorded. */
Result<bool> isKeptHere(const Desk &desk, const QString &area, Month month)
{
    if (month >= monthOf(desk.today()) - std::chrono::months(1)) return true;
    const Result<std::optional<MonthStage>> stage = desk.ports.points.stage(month, area);
    if (!stage) return fail(stage.error());
    if (*stage) return true;
    return desk.ports.points.weeks(area, Date(month / 1), Date(month / std::chrono::last))
        .map([](const std::vector<Date> &weeks) { return !weeks.empty(); });
}

/**
 * Points of a month that an older system closed count in the figure it gave: another entry here would count nowhere.
 * What the law asks besides points, sanctions and findings say, is recorded for such a month as for any other.
 */
Result<void> requireCounted(const Desk &desk, const PointsMatter &matter, const InmateRecord &record)
{
    const Month month = monthOf(matter.on);
    const auto given = std::ranges::find(record.months, month, &RecordedMonth::month);
    if (matter.kind != Kind::Entry || given == record.months.end()) return {};
    const Result<std::optional<MonthLine>> summed = desk.ports.points.month(matter.inmate, month);
    if (!summed) return fail(summed.error());
    if (*summed) return {};
    const Result<bool> kept = isKeptHere(desk, matter.area, month);
    if (!kept) return fail(kept.error());
    if (*kept) return {};
    return fail(u"casework.points.imported"_qs, {{u"number"_qs, matter.inmate},
                                                 {u"on"_qs, isoDate(matter.on)},
                                                 {u"month"_qs, isoMonth(month)},
                                                 {u"total"_qs, hundredths(given->total)}});
}

}  // namespace

bool saysTheSame(const PointsMatter &a, const PointsMatter &b)
{
    return a.inmate == b.inmate && a.kind == b.kind && a.on == b.on && a.entry == b.entry && a.fact == b.fact &&
           a.facts == b.facts;
}

MatterWay wayOf(const PointsMatter &matter, const PointsNumbers &numbers)
{
    switch (matter.kind) {
        case Kind::Entry:
            break;
        // A sanction and the grounds of articles 22 and 23 are the prison's to decide.
        case Kind::Sanction:
        case Kind::Finding:
            return {MatterState::Group, true};
        default:
            return {MatterState::Effective, false};
    }
    switch (authorityFor(matter.entry, numbers)) {
        case PointsAuthority::Officer:
            return {MatterState::Effective, false};
        case PointsAuthority::Group:
            return {MatterState::Group, false};
        case PointsAuthority::WorkingGroup:
            break;
    }
    return {MatterState::Group, true};
}

Result<MatterRecord> prepareMatter(const Desk &desk, const NewMatter &added, std::vector<Attachment> &attachments)
{
    PointsMatter matter = added.matter;
    const Result<InmateRecord> inmate = desk.ports.inmates.inmate(matter.inmate);
    if (!inmate) return fail(inmate.error());
    const Result<void> inTime =
        checkInTime(desk, matter.kind == Kind::Entry ? u"points.entry"_qs : u"points.fact"_qs, matter.on);
    if (!inTime) return fail(inTime.error());
    matter.area = inmate->inmate.area;
    matter.person = desk.officer.person;
    if (matter.kind == Kind::Entry) {
        matter.entry.on = matter.on;
        const Result<PointsHistory::Entry> entry = pointsEntryFromJson(pointsEntryToJson(matter.entry));
        if (!entry) return fail(entry.error());
        matter.entry = *entry;
    }
    for (const EvidenceFile &file : added.files) {
        const QByteArray digest = sha256(file.bytes);
        matter.evidence.push_back({file.title, digest});
        attachments.push_back({digest, file.bytes});
    }
    Result<void> sound = requireMember(desk, matter.area);
    if (sound && matter.facts.trimmed().isEmpty())
        sound = fail(u"casework.points.facts"_qs, {{u"number"_qs, matter.inmate}, {u"on"_qs, isoDate(matter.on)}});
    if (sound) sound = checkFact(desk, matter);
    if (sound) sound = requireOpenMonth(desk, added);
    if (sound) sound = requireCounted(desk, matter, *inmate);
    if (sound) sound = requireNew(desk, matter);
    if (!sound) return fail(sound.error());
    const MatterWay way = wayOf(matter, desk.points.profile().numbers);
    const bool proven = !matter.evidence.empty() || !matter.witnesses.isEmpty();
    // A deduction on the spot rests on what the officer saw; all else is proven to others.
    const bool onTheSpot = matter.kind == Kind::Entry && way.first == MatterState::Effective;
    if (!proven && !onTheSpot) return fail(u"casework.points.evidence"_qs, {{u"number"_qs, matter.inmate}});
    return MatterRecord{std::move(matter), way.first};
}

}  // namespace remit
