#include "casework/awards.h"

#include "base/messages.h"
#include "casework/formvalues.h"
#include "casework/pointshistory.h"
#include "casework/pointsshapes.h"
#include "points/historyjson.h"

#include <algorithm>

namespace remit {

namespace {

/** Nothing where the cycle brought nothing that is approved by a form. */
QString rewardKind(const CycleStage &stage)
{
    if (!stage.reward || *stage.reward == Reward::None) return {};
    return *stage.reward == Reward::Material ? u"material"_qs : u"praise"_qs;
}

QString sanctionKind(PointsHistory::Sanction::Kind kind)
{
    using Kind = PointsHistory::Sanction::Kind;
    return kind == Kind::Warning ? u"warning"_qs : kind == Kind::Demerit ? u"demerit"_qs : u"confinement"_qs;
}

/** The one who led the meeting that the act, or the inmate's line in it, tells of. */
QString chairOf(const LedgerEntry &entry, const QString &inmate)
{
    QString chair = entry.act.body["meeting"]["chair"].toString();
    for (const ActLine &line : entry.lines)
        if (line.body["inmate"].toString() == inmate) chair = line.body["meeting"]["chair"].toString();
    return chair;
}

Result<Award> rewardOfCycle(const Desk &desk, const CycleStage &stage)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(stage.act);
    if (!entry) return fail(entry.error());
    Award award{u"cycle-"_qs + QString::number(stage.cycle), rewardKind(stage), stage.to};
    award.facts = desk.papers.text(u"phrase.award.cycle"_qs,
                                   {{u"cycle"_qs, QString::number(stage.cycle)},
                                    {u"from"_qs, chineseMonth(stage.from)},
                                    {u"to"_qs, chineseMonth(stage.to)},
                                    {u"level"_qs, desk.papers.text(u"phrase.grade."_qs + gradeCode(stage.grade))}});
    award.basis = QStringList{desk.papers.text(u"phrase.award.basis.cycle"_qs)};
    award.decidedOn = stage.since;
    award.decidedBy = chairOf(*entry, stage.inmate);
    return award;
}

Result<Award> sanctionOf(const Desk &desk, const MatterRow &row)
{
    const Result<LedgerEntry> entry = desk.ports.ledger.act(row.effective);
    if (!entry) return fail(entry.error());
    const Result<PointsHistory> read = historyWith(row.matter.kind, row.matter.fact);
    if (!read) return fail(read.error());
    const PointsHistory::Sanction &sanction = read->sanctions.front();
    Award award{u"matter-%1-%2"_qs.arg(row.place.seq).arg(row.place.line), sanctionKind(sanction.kind),
                monthOf(sanction.on), sanction.on};
    award.facts = row.matter.facts.isEmpty() ? desk.papers.text(u"phrase.award.sanction"_qs) : row.matter.facts;
    award.basis = QStringList{desk.papers.text(u"phrase.award.basis.sanction"_qs)};
    award.decidedOn = entry->act.on.value_or(dateIn(entry->act.at));
    award.decidedBy = chairOf(*entry, row.matter.inmate);
    return award;
}

}  // namespace

Result<std::vector<Award>> awardsOf(const Desk &desk, const QString &inmate)
{
    std::vector<Award> awards;
    const Result<std::vector<CycleStage>> cycles = desk.ports.points.cyclesOf(inmate);
    if (!cycles) return fail(cycles.error());
    for (const CycleStage &stage : *cycles) {
        if (stage.state == u"proposed" || rewardKind(stage).isEmpty()) continue;
        Result<Award> award = rewardOfCycle(desk, stage);
        if (!award) return fail(award.error());
        awards.push_back(std::move(*award));
    }
    const Result<std::vector<MatterRow>> matters = desk.ports.points.matters({inmate, {}, {}, {}});
    if (!matters) return fail(matters.error());
    for (const MatterRow &row : *matters) {
        if (row.matter.kind != PointsMatter::Kind::Sanction || row.effective == 0 || row.ended > 0) continue;
        Result<Award> award = sanctionOf(desk, row);
        if (!award) return fail(award.error());
        awards.push_back(std::move(*award));
    }
    std::ranges::stable_sort(awards, {}, &Award::month);
    return awards;
}

Result<Json> awardValues(const Desk &desk, const QString &inmate, const QString &key)
{
    const Result<std::vector<Award>> awards = awardsOf(desk, inmate);
    if (!awards) return fail(awards.error());
    const auto award = std::ranges::find(*awards, key, &Award::key);
    if (award == awards->end()) return fail(u"casework.form.unknown"_qs, {{u"form"_qs, u"award-"_qs + key}});
    Json json;
    json.set("kind", award->kind);
    json.set("facts", award->facts);
    Json::Array basis;
    for (const QString &one : award->basis) basis.emplace_back(one);
    json.set("basis", std::move(basis));
    Json prison;
    prison.set("text", desk.papers.text(u"phrase.award.decided"_qs));
    prison.set("on", isoDate(award->decidedOn));
    const auto officers = desk.ports.officers.officers().value_or(std::vector<Officer>());
    const auto chair = std::ranges::find(officers, award->decidedBy, &Officer::person);
    if (chair != officers.end()) prison.set("signer", chair->name);
    json.set("prison", std::move(prison));
    return json;
}

}  // namespace remit
