#include "exchange/rosterparts.h"
#include "exchange/values.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

using Kind = PropertyItem::Kind;

/** An amount in a column of its own; 无 and 0 are no duty. */
Result<std::optional<qint64>> readAmount(const QString &text, const QString &unit)
{
    static const QRegularExpression words(u"^(?:并处|单处|责令)?(?:罚金|没收个人财产|没收财产|没收|退赔|追缴|赔偿)"_qs);
    const QString bare = compact(text).remove(words);
    if (bare == u"无" || bare == u"否" || bare == u"没有") return std::optional<qint64>();
    const Result<qint64> fen = readMoney(bare, unit);
    if (!fen) return fail(fen.error());
    if (*fen < 0) return fail(u"import.money.shape"_qs, {{u"value"_qs, text}});
    return *fen == 0 ? std::optional<qint64>() : std::optional(*fen);
}

void noteUnit(RowReader &row, const QString &field)
{
    const QString text = row.cell(*row.header().find(field)).text;
    if (row.unit(field).isEmpty() && !text.contains(u'元') && !text.contains(u'万'))
        row.note(field, u"import.money.unit"_qs);
}

/** Duties in columns of their own, beside or instead of the penalty text; the same kind in both must agree. */
void readDutyColumns(RowReader &row, Inmate &inmate)
{
    for (const auto &[field, kind] :
         {std::pair(u"fine"_qs, Kind::Fine), std::pair(u"confiscation"_qs, Kind::Confiscation),
          std::pair(u"restitution"_qs, Kind::Restitution), std::pair(u"disgorgement"_qs, Kind::Disgorgement),
          std::pair(u"compensation"_qs, Kind::Compensation)}) {
        const QString unit = row.unit(field).endsWith(u'元') ? row.unit(field) : QString();
        const bool all = kind == Kind::Confiscation && !row.blank(field) &&
                         compact(row.cell(*row.header().find(field)).text).contains(u"全部");
        std::optional<qint64> fen;
        if (!all)
            fen = row.read(field, [&](const QString &text) { return readAmount(text, unit); }).value_or(std::nullopt);
        if (!fen && !all) continue;
        if (fen) noteUnit(row, field);
        const PropertyDuty duty{kind, fen, {}};
        const auto same = std::ranges::find(inmate.duties, kind, &PropertyDuty::kind);
        if (same == inmate.duties.end())
            inmate.duties.push_back(duty);
        else if (*same != duty)
            row.error(field, u"import.penalty.contradicts"_qs);
    }
}

/** What 财产刑履行 says about the duties. */
void applyPerformance(RowReader &row, Inmate &inmate)
{
    const QString field = u"performed"_qs;
    const auto word = row.read(field, &readPerformed);
    const auto stated = word.value_or(std::nullopt);
    PropertyFacts &property = inmate.property;
    // 无 there says that nothing is owed.
    if (word && !stated && inmate.duties.empty()) property.exists = false;
    if (stated && inmate.duties.empty()) {
        // Without a column of duties the word alone shows that there is one.
        if (property.exists == false)
            row.warn(field, u"import.performed.noduty"_qs);
        else
            property.exists = true;
    }
    property.performed = stated;
    property.performedOn = row.date(u"performed_on"_qs);
    setPerformed(inmate);
    if (property.exists == true && !stated && row.header().find(field)) row.warn(field, u"import.performed.absent"_qs);
}

/**
 * The penalty texts of a row: 附加刑, 财产刑, and what follows the sentence where its cell holds all. Nothing where no
 * cell says anything; political rights in two of them must agree.
 */
std::optional<PenaltyText> readTexts(RowReader &row)
{
    const auto behind = [](const QString &text) -> Result<PenaltyText> {
        const QString rest = splitSentence(text).second;
        return rest.isEmpty() ? PenaltyText{} : readPenalties(rest);
    };
    std::optional<PenaltyText> all;
    for (const QString &field : {u"penalties"_qs, u"property_penalties"_qs, u"sentence"_qs}) {
        const bool sentence = field == u"sentence";
        const auto found = sentence ? row.read(field, behind) : row.read(field, &readPenalties);
        if (!found || (sentence && *found == PenaltyText{})) continue;
        if (!all) {
            all = found;
            continue;
        }
        const bool rights = found->politicalRights.kind != PoliticalRights::Kind::None;
        const bool other =
            all->politicalRights.kind != PoliticalRights::Kind::None && all->politicalRights != found->politicalRights;
        const bool twice = sentence && !found->duties.empty() && !all->duties.empty();
        if (twice || (rights && other)) row.error(field, u"import.penalty.contradicts"_qs);
        if (rights) all->politicalRights = found->politicalRights;
        all->duties.insert(all->duties.end(), found->duties.begin(), found->duties.end());
        all->others << found->others;
    }
    return all;
}

void readRightsColumn(RowReader &row, const std::optional<PenaltyText> &texts, JudgmentFacts &judgment)
{
    const QString field = u"political_rights"_qs;
    const QString unit = row.header().find(field) ? row.header().find(field)->unit : QString();
    const auto rights = row.read(field, [&](const QString &text) { return readPoliticalRights(text, unit); });
    if (!rights) return;
    const bool stated = texts && texts->politicalRights.kind != PoliticalRights::Kind::None;
    if (stated && *rights != texts->politicalRights) row.error(field, u"import.penalty.contradicts"_qs);
    judgment.politicalRights = *rights;
}

}  // namespace

void setPerformed(Inmate &inmate)
{
    const auto &stated = inmate.property.performed;
    // Partly performed says of one duty what it says of all, of several nothing about each.
    const bool each = stated && (*stated != Performed::Partial || inmate.duties.size() == 1);
    inmate.property.items.clear();
    for (PropertyDuty &duty : inmate.duties) {
        if (each) duty.performed = stated;
        PropertyItem item;
        item.kind = duty.kind;
        item.performed = duty.performed;
        inmate.property.items.push_back(item);
    }
}

void readPenaltyColumns(RowReader &row, Inmate &inmate)
{
    const auto texts = readTexts(row);
    if (texts) {
        // 附加刑 says so where there is none; 财产刑 and a bare sentence say nothing about it.
        const bool stated = texts->politicalRights.kind != PoliticalRights::Kind::None || !row.blank(u"penalties"_qs);
        if (stated) inmate.judgment.politicalRights = texts->politicalRights;
        inmate.duties = texts->duties;
        for (const QString &other : texts->others)
            row.note(u"penalties"_qs, u"import.penalty.other"_qs, {{u"part"_qs, other}});
    }
    readRightsColumn(row, texts, inmate.judgment);
    readDutyColumns(row, inmate);
    if (!inmate.duties.empty())
        inmate.property.exists = true;
    else if (texts)
        inmate.property.exists = false;
    applyPerformance(row, inmate);
}

}  // namespace remit
