#include "casework/screeningcompare.h"

#include "base/messages.h"
#include "casework/assumptions.h"
#include "casework/screening.h"
#include "law/names.h"
#include "law/wording.h"
#include "records/factsjson.h"

namespace remit {

namespace {

ComparedInmate compareOne(const Law &law, const InmateRecord &record, StoreComparison &total)
{
    Facts facts = factsOf(record, Date());
    assumeRecord(facts);
    ComparedInmate row{record.inmate.number, record.inmate.name, compareRecord(law, facts, record.changes)};
    ++total.inmates;
    for (const SentenceChange &change : record.changes)
        total.rulings += change.event.kind == HistoryEvent::Kind::Commutation && !change.event.revokedOn;
    for (const Difference &difference : row.differences) ++total.counts[static_cast<std::size_t>(difference.kind)];
    return row;
}

const Rule *ruleOf(const Difference &difference, const RuleSet &rules)
{
    return difference.provision == noProvision ? nullptr
                                               : &rules.rules()[rules.provisions()[difference.provision].rule];
}

QString fieldOf(const Difference &difference)
{
    const std::string_view code = fieldCode(difference.field);
    return QString::fromLatin1(code.data(), qsizetype(code.size()));
}

Json valueToJson(const Value &value)
{
    if (value.kind == Value::Kind::Day) return isoDate(value.day());
    return value.kind == Value::Kind::Span ? termToJson(value.span()) : Json();
}

Json differenceToJson(const ComparedInmate &inmate, const Difference &difference, const RuleSet &rules)
{
    const Rule *rule = ruleOf(difference, rules);
    return Json::Object{{u"number"_qs, inmate.number},
                        {u"name"_qs, inmate.name},
                        {u"kind"_qs, differenceCode(difference.kind)},
                        {u"ruled_on"_qs, difference.ruledOn ? Json(isoDate(*difference.ruledOn)) : Json()},
                        {u"recorded"_qs, valueToJson(difference.recorded)},
                        {u"computed"_qs, valueToJson(difference.computed)},
                        {u"rule"_qs, rule ? Json(rule->id) : Json()},
                        {u"citation"_qs, rule ? Json(rule->citation) : Json()},
                        {u"field"_qs, difference.field == Field::None ? Json() : Json(fieldOf(difference))}};
}

OutputValue valueToOutput(const Value &value, const Wording &wording)
{
    if (value.kind == Value::Kind::Day) return value.day();
    return value.kind == Value::Kind::Span ? OutputValue(wording.value(value)) : OutputValue();
}

}  // namespace

Result<StoreComparison> compareStore(const Desk &desk, const Progress &progress)
{
    const Result<qint64> total = desk.ports.inmates.inmateCount();
    if (!total) return fail(total.error());
    StoreComparison result;
    bool cancelled = false;
    const Result<void> walked = desk.ports.inmates.eachInmate([&](const InmateRecord &record) {
        ComparedInmate row = compareOne(desk.law, record, result);
        if (!row.differences.empty()) result.rows.push_back(std::move(row));
        if (progress && result.inmates % 50 == 0) cancelled = !progress(result.inmates, int(*total));
        return !cancelled;
    });
    if (!walked) return fail(walked.error());
    if (cancelled) return fail(u"casework.cancelled"_qs);
    return result;
}

Json comparisonToJson(const StoreComparison &comparison, const RuleSet &rules)
{
    Json counts{Json::Object{}};
    for (std::size_t kind = 0; kind < comparison.counts.size(); ++kind)
        counts.set(differenceCode(static_cast<DifferenceKind>(kind)), comparison.counts[kind]);
    Json::Array differences;
    for (const ComparedInmate &inmate : comparison.rows)
        for (const Difference &difference : inmate.differences)
            differences.push_back(differenceToJson(inmate, difference, rules));
    return Json::Object{{u"rules"_qs, QString::fromLatin1(rules.digest())},
                        {u"inmates"_qs, comparison.inmates},
                        {u"rulings"_qs, comparison.rulings},
                        {u"counts"_qs, counts},
                        {u"differences"_qs, Json(std::move(differences))}};
}

OutputTable comparisonTable(const StoreComparison &comparison, const RuleSet &rules, const Messages &messages)
{
    const Wording wording(rules, messages);
    OutputTable table;
    table.title = messages.text(u"law.compare.title"_qs);
    for (const QString &column :
         {u"number"_qs, u"name"_qs, u"ruled-on"_qs, u"kind"_qs, u"recorded"_qs, u"computed"_qs, u"citation"_qs})
        table.columns << messages.text(u"law.compare."_qs + column);
    for (const ComparedInmate &inmate : comparison.rows)
        for (const Difference &difference : inmate.differences) {
            const Rule *rule = ruleOf(difference, rules);
            QString kind = wording.text(u"law.difference."_qs + differenceCode(difference.kind));
            if (difference.field != Field::None)
                kind = messages.text(
                    u"law.compare.of-field"_qs,
                    {{u"kind"_qs, kind}, {u"field"_qs, wording.text(u"law.field."_qs + fieldOf(difference))}});
            table.rows.push_back(
                {inmate.number, inmate.name, difference.ruledOn ? OutputValue(*difference.ruledOn) : OutputValue(),
                 kind, valueToOutput(difference.recorded, wording), valueToOutput(difference.computed, wording),
                 rule ? OutputValue(rule->citation) : OutputValue()});
        }
    return table;
}

}  // namespace remit
