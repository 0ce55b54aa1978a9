#include "casework/fairness.h"

#include "casework/cases.h"
#include "casework/conductrecord.h"
#include "records/factsjson.h"

#include <algorithm>

namespace remit {

namespace {

constexpr Month beginning{std::chrono::year(1900), std::chrono::January};
constexpr Month ending{std::chrono::year(2999), std::chrono::December};

FairnessGroup groupOf(const CaseFile &file, const Inmate &inmate)
{
    FairnessGroup group;
    group.kind = file.kind;
    group.crime = inmate.crimes.empty() ? QString() : inmate.crimes.front().name;
    group.sentence = inmate.judgment.sentence.value_or(Sentence::FixedTerm);
    if (!inmate.judgment.term) return group;
    const int months = int(inmate.judgment.term->wholeMonths());
    group.fromYears = months >= 120 ? 10 : months >= 60 ? 5 : 0;
    group.belowYears = months >= 120 ? 0 : months >= 60 ? 10 : 5;
    return group;
}

/** In months, so that more is better for the inmate. */
int monthsOf(const Proposal &proposal)
{
    if (proposal.reduction) return int(proposal.reduction->wholeMonths());
    return proposal.to && proposal.to->term ? -int(proposal.to->term->wholeMonths()) : 0;
}

int maximumOf(const CaseFile &file)
{
    const Json &months = file.verdict["commutation"]["maximum_by_floor"];
    return int(months["years"].toInteger() * 12 + months["months"].toInteger());
}

Result<FairnessRow> rowOf(const Desk &desk, const CaseFile &file, const Inmate &inmate)
{
    return conductOf(desk, file.inmate, beginning, ending).map([&](const ConductRecord &conduct) {
        return FairnessRow{file.number,          inmate.number,           inmate.name,
                           inmate.judgment.term, conduct.total,           conduct.praises,
                           proposalText(file),   monthsOf(file.proposal), maximumOf(file)};
    });
}

void settle(FairnessGroup &group)
{
    std::ranges::stable_sort(group.rows, std::greater<>(), &FairnessRow::points);
    for (FairnessRow &row : group.rows)
        row.behind = std::ranges::any_of(group.rows, [&](const FairnessRow &other) {
            return other.points <= row.points && other.months > row.months;
        });
}

bool alike(const FairnessGroup &one, const FairnessGroup &other)
{
    return one.kind == other.kind && one.crime == other.crime && one.sentence == other.sentence &&
           one.fromYears == other.fromYears;
}

}  // namespace

Result<std::vector<FairnessGroup>> fairnessAmong(const Desk &desk, const QStringList &cases)
{
    std::vector<FairnessGroup> groups;
    for (const QString &number : cases) {
        const Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return fail(file.error());
        const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
        if (!record) return fail(record.error());
        Result<FairnessRow> row = rowOf(desk, *file, record->inmate);
        if (!row) return fail(row.error());
        const FairnessGroup wanted = groupOf(*file, record->inmate);
        auto group = std::ranges::find_if(groups, [&](const FairnessGroup &known) { return alike(known, wanted); });
        if (group == groups.end()) group = groups.insert(groups.end(), wanted);
        group->rows.push_back(std::move(*row));
    }
    for (FairnessGroup &group : groups) settle(group);
    std::ranges::stable_sort(groups, std::greater<>(), [](const FairnessGroup &group) { return group.rows.size(); });
    return groups;
}

Result<std::vector<FairnessGroup>> fairnessOf(const Desk &desk, const QString &batch)
{
    const Result<Batch> found = desk.ports.cases.batch(batch);
    if (!found) return fail(found.error());
    return fairnessAmong(desk, found->cases);
}

Json fairnessToJson(const std::vector<FairnessGroup> &groups)
{
    Json::Array list;
    for (const FairnessGroup &group : groups) {
        Json json;
        json.set("kind", caseKindCode(group.kind));
        json.set("crime", group.crime);
        json.set("sentence", sentenceCode(group.sentence));
        json.set("from_years", group.fromYears);
        if (group.belowYears > 0) json.set("below_years", group.belowYears);
        Json::Array rows;
        for (const FairnessRow &row : group.rows) {
            Json one;
            one.set("case", row.caseNumber);
            one.set("inmate", row.inmate);
            one.set("name", row.name);
            if (row.term) one.set("term", shortTerm(*row.term));
            one.set("points", row.points);
            one.set("praises", row.praises);
            one.set("proposal", row.proposal);
            one.set("months", row.months);
            one.set("maximum", row.maximum);
            one.set("behind", row.behind);
            rows.push_back(std::move(one));
        }
        json.set("rows", std::move(rows));
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace remit
