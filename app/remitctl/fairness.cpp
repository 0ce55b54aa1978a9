#include "casework/fairness.h"

#include "base/hundredths.h"
#include "command.h"
#include "records/factsjson.h"

namespace remit {

namespace {

QString headOf(const Call &call, const FairnessGroup &group)
{
    const QString band =
        group.belowYears > 0  ? call.out.say(u"fairness.band"_qs, {{u"from"_qs, QString::number(group.fromYears)},
                                                                   {u"below"_qs, QString::number(group.belowYears)}})
        : group.fromYears > 0 ? call.out.say(u"fairness.above"_qs, {{u"from"_qs, QString::number(group.fromYears)}})
                              : QString();
    return u"%1  %2%3"_qs.arg(group.crime, call.out.say(u"sentence."_qs + sentenceCode(group.sentence)), band);
}

QString lineOf(const Call &call, const FairnessRow &row)
{
    return u"  %1 %2  %3  %4  %5  %6"_qs.arg(row.caseNumber, row.name, row.term ? chineseTerm(*row.term) : QString(),
                                             hundredths(row.points), row.proposal,
                                             row.behind ? call.out.say(u"fairness.behind"_qs) : QString());
}

Ending batchFairness(const Call &call, LocalWorkplace &workplace)
{
    const auto groups = fairnessOf(workplace.desk(), call.operand(0));
    if (!groups) return fail(groups.error());
    QStringList lines;
    for (const FairnessGroup &group : *groups) {
        lines << headOf(call, group);
        for (const FairnessRow &row : group.rows) lines << lineOf(call, row);
    }
    call.out.answer(fairnessToJson(*groups), lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> fairnessCommands() { return {{u"batch fairness"_qs, u"BATCH"_qs, {}, batchFairness}}; }

}  // namespace remit
