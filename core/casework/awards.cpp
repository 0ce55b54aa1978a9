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

/** The inmate's line of an act that has one for each, else the act's body. */
const Json &lineOf(const LedgerEntry &entry, const QString &inmate)
{
    for (const ActLine &line : entry.lines)
        if (line.body["inmate"].toString() == inmate) return line.body;
    return entry.act.body;
}

/** The words of those who did not agree: "（甲认为证据不足；乙弃权）". */
QString dissentIn(const Json &meeting, const std::vector<Officer> &officers)
{
    QStringList words;
    for (const auto &[person, said] : meeting["dissent"].object()) {
        const auto known = std::ranges::find(officers, person, &Officer::person);
        words << (known == officers.end() ? person : known->name) + u'：' + said.toString();
    }
    return words.join(u'；');
}

/** What the meeting that a line tells of said; nothing where none is recorded. */
std::optional<AwardOpinion> opinionIn(const Desk &desk, const LedgerEntry &entry, const Json &line, const QString &code)
{
    const Json &meeting = line["meeting"];
    const std::optional<Date> on = parseIsoDate(meeting["on"].toString());
    if (!on) return std::nullopt;
    const auto officers = desk.ports.officers.officers().value_or(std::vector<Officer>());
    const QString dissent = dissentIn(meeting, officers);
    QString text = desk.papers.text(code, {{u"present"_qs, QString::number(meeting["present"].array().size())},
                                           {u"agreeing"_qs, QString::number(meeting["agreeing"].array().size())}});
    if (!dissent.isEmpty()) text += desk.papers.text(u"phrase.award.dissent"_qs, {{u"words"_qs, dissent}});
    return AwardOpinion{entry.act.on.value_or(*on), meeting["chair"].toString(), text};
}

const QString groupWords = u"phrase.award.group"_qs;
const QString prisonWords = u"phrase.award.decided"_qs;

/** The newest earlier act of that kind in which the inmate's line is the wanted one. Errors: storage.*. */
Result<std::optional<AwardOpinion>> earlierOpinion(const Desk &desk, const QString &inmate, const QString &kind,
                                                   qint64 before, const std::function<bool(const Json &)> &wanted,
                                                   const QString &words)
{
    const Result<std::vector<qint64>> about = desk.ports.ledger.actsAbout(u"inmate:"_qs + inmate, kind);
    if (!about) return fail(about.error());
    for (auto seq = about->rbegin(); seq != about->rend(); ++seq) {
        if (*seq >= before) continue;
        const Result<LedgerEntry> entry = desk.ports.ledger.act(*seq);
        if (!entry) return fail(entry.error());
        for (const ActLine &line : entry->lines)
            if (line.body["inmate"].toString() == inmate && wanted(line.body))
                return opinionIn(desk, *entry, line.body, words);
    }
    return std::nullopt;
}

Result<Award> rewardOfCycle(const Desk &desk, const CycleStage &stage)
{
    Award award{u"cycle-"_qs + QString::number(stage.cycle), rewardKind(stage), stage.to};
    award.facts = desk.papers.text(u"phrase.award.cycle"_qs,
                                   {{u"cycle"_qs, QString::number(stage.cycle)},
                                    {u"from"_qs, chineseMonth(stage.from)},
                                    {u"to"_qs, chineseMonth(stage.to)},
                                    {u"level"_qs, desk.papers.text(u"phrase.grade."_qs + gradeCode(stage.grade))}});
    award.basis = QStringList{desk.papers.text(u"phrase.award.basis.cycle"_qs)};
    const auto ofCycle = [&](const Json &line) { return line["cycle"].toInteger() == stage.cycle; };
    const auto decided =
        earlierOpinion(desk, stage.inmate, u"points.cycle.decision"_qs, stage.act + 1, ofCycle, prisonWords);
    if (!decided) return fail(decided.error());
    award.prison = decided->value_or(AwardOpinion{stage.since, {}, desk.papers.text(prisonWords)});
    return earlierOpinion(desk, stage.inmate, u"points.cycle.proposal"_qs, stage.act, ofCycle, groupWords)
        .map([&](std::optional<AwardOpinion> group) {
            award.group = std::move(group);
            return std::move(award);
        });
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
    const Json &line = lineOf(*entry, row.matter.inmate);
    if (line["group"].toString() != workingGroupName()) {
        award.group = opinionIn(desk, *entry, line, groupWords);
        return award;
    }
    award.prison = opinionIn(desk, *entry, line, prisonWords);
    return earlierOpinion(
               desk, row.matter.inmate, u"points.decision"_qs, row.effective,
               [&](const Json &earlier) { return placeFromJson(earlier["matter"]) == row.place; }, groupWords)
        .map([&](std::optional<AwardOpinion> group) {
            award.group = std::move(group);
            return std::move(award);
        });
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
    const auto officers = desk.ports.officers.officers().value_or(std::vector<Officer>());
    for (const auto &[box, opinion] : {std::pair("area", &award->group), std::pair("prison", &award->prison)}) {
        if (!*opinion) continue;
        Json said;
        said.set("text", (*opinion)->text);
        said.set("on", isoDate((*opinion)->on));
        const auto chair = std::ranges::find(officers, (*opinion)->chair, &Officer::person);
        if (chair != officers.end()) said.set("signer", chair->name);
        json.set(box, std::move(said));
    }
    return json;
}

}  // namespace remit
