#include "law/tablecompiler.h"

#include "law/completeness.h"
#include "law/vocabulary.h"
#include "records/codes.h"

#include <algorithm>

namespace remit {

namespace {

template <std::size_t n, class Mask>
bool maskOf(const std::array<std::string_view, n> &words, const Json &names, Mask &out)
{
    out = 0;
    for (const Json &name : names.array()) {
        const int index = indexOf(words, name.toString());
        if (index < 0) return false;
        out = static_cast<Mask>(out | Mask(1) << index);
    }
    return names.isArray();
}

template <class E, std::size_t n>
bool maskOf(const std::array<Code<E>, n> &codes, const Json &names, std::uint16_t &out)
{
    out = 0;
    for (const Json &name : names.array()) {
        const auto value = valueOf(codes, name.toString());
        if (!value) return false;
        out = static_cast<std::uint16_t>(out | 1 << static_cast<int>(*value));
    }
    return names.isArray();
}

bool isTerm(const Json &json)
{
    const auto part = [](const auto &member) {
        static const QStringList parts{u"years"_qs, u"months"_qs, u"days"_qs};
        constexpr qint64 longest = 1'200;
        return parts.contains(member.first) && member.second.isInteger() && member.second.toInteger() >= 0 &&
               member.second.toInteger() <= longest;
    };
    return json.isObject() && !json.object().empty() && std::all_of(json.object().begin(), json.object().end(), part);
}

bool isTextList(const Json &json)
{
    return json.isArray() && !json.array().empty() &&
           std::all_of(json.array().begin(), json.array().end(), [](const Json &text) { return text.isString(); });
}

/** Whether a member of a provision's value is known and of its kind; a misspelt number is never taken for none. */
bool isValueMember(const QString &name, const Json &json)
{
    static const QStringList terms{u"at_least"_qs, u"at_most"_qs, u"term"_qs, u"period"_qs, u"extension"_qs};
    static const QStringList words{u"sentence"_qs, u"mark"_qs, u"code"_qs};
    static const QStringList lists{u"crimes"_qs, u"codes"_qs};
    if (terms.contains(name)) return isTerm(json);
    if (words.contains(name)) return json.isString();
    if (lists.contains(name)) return isTextList(json);
    if (name == u"count") return json.isInteger() && json.toInteger() > 0;
    if (name == u"working_days") return json.isBool();
    const auto &part = json.array();
    return name == u"part" && part.size() == 2 && part[0].toInteger() > 0 && part[1].toInteger() >= part[0].toInteger();
}

/** Questions whose answer is a length of time; a row without one would answer "at once" or "without limit". */
bool needsTerm(Topic topic)
{
    static constexpr std::array lengths{
        Topic::Start,        Topic::Interval,       Topic::Amount,        Topic::AmountCap, Topic::Wait,
        Topic::WaitReprieve, Topic::FloorTerm,      Topic::ParoleTerm,    Topic::ToLowest,  Topic::PropertyWait,
        Topic::Suspension,   Topic::ReprievePeriod, Topic::ParoleInterval};
    return std::find(lengths.begin(), lengths.end(), topic) != lengths.end();
}

Term termOf(const Json &json)
{
    return {int(json["years"].toInteger()), int(json["months"].toInteger()), int(json["days"].toInteger())};
}

bool boundsOf(const Json &json, Row &row)
{
    for (const auto &[word, term] : json.object()) {
        const int measure = measureOf(termOf(term));
        if (!isTerm(term)) return false;
        if (word == u"from")
            row.from = measure;
        else if (word == u"below")
            row.below = measure;
        else if (word == u"to")
            row.below = measure + 1;
        else
            return false;
    }
    return json.isObject();
}

/** Political rights have no upper bound of their own, the cap on merged terms only that; other ranges have both ends.
 */
bool hasBothEnds(const Json &value, Topic topic)
{
    const bool above = isTerm(value["at_least"]), below = isTerm(value["at_most"]);
    return above == below || (above && topic == Topic::RightsBounds) || (below && topic == Topic::MergedCap);
}

tl::unexpected<Error> fault(const Provision &provision, const QString &reason)
{
    return fail(u"law.rule"_qs, {{u"key"_qs, provision.key}, {u"reason"_qs, reason}});
}

}  // namespace

TableCompiler::TableCompiler(RuleSet rules) : m_table(std::make_unique<LawTable>())
{
    m_table->m_set = std::move(rules);
}

Result<std::unique_ptr<LawTable>> TableCompiler::compile()
{
    const auto &provisions = m_table->m_set.provisions();
    for (std::size_t i = 0; i < provisions.size(); ++i)
        if (auto done = compileRow(provisions[i], static_cast<ProvisionIndex>(i)); !done) return fail(done.error());
    for (std::size_t topic = 0; topic < m_table->m_rows.size(); ++topic)
        if (m_table->m_rows[topic].empty())
            return fail(u"law.topic.missing"_qs, {{u"topic"_qs, QLatin1String(vocabulary::topics[topic].data())}});
    for (auto &rows : m_table->m_rows)
        std::stable_sort(rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.rank > b.rank; });
    if (auto done = lists(); !done) return fail(done.error());
    inForce();
    if (auto done = readings(); !done) return fail(done.error());
    if (auto done = complete(); !done) return fail(done.error());
    return std::move(m_table);
}

Result<void> TableCompiler::lists()
{
    const auto eachList = [&](Topic topic, const char *name, auto &&take) {
        for (const Row &row : m_table->m_rows[static_cast<std::size_t>(topic)])
            take(row, m_table->m_set.provisions()[row.provision].value[name]);
    };
    const auto named = [&](CrimeKind kind) {
        return [this, kind](const Row &, const Json &crimes) { m_table->m_crimes.add(crimes, kind); };
    };
    // The violent ones last: they stand in the list of all names too.
    eachList(Topic::CrimeNames, "crimes", named(CrimeKind::Other));
    eachList(Topic::TraitViolent, "crimes", named(CrimeKind::Violent));
    eachList(Topic::RepentanceDenied, "codes", [&](const Row &row, const Json &codes) {
        for (const Json &code : codes.array()) m_table->m_denials[code.toString()].push_back(&row);
    });
    return crimeLists();
}

Result<void> TableCompiler::crimeLists()
{
    CrimeLists next = 1;
    for (std::size_t topic = 0; topic < topicCount; ++topic) {
        if (topic == static_cast<std::size_t>(Topic::CrimeNames)) continue;
        for (Row &row : m_table->m_rows[topic]) {
            const Provision &provision = m_table->m_set.provisions()[row.provision];
            const Json &crimes = provision.value["crimes"];
            if (!crimes.isArray()) continue;
            if (!next) return fault(provision, u"crimes"_qs);
            row.crimes = std::exchange(next, next << 1);
            m_table->m_crimes.add(crimes, row.crimes);
        }
    }
    return {};
}

Result<void> TableCompiler::compileRow(const Provision &provision, ProvisionIndex index)
{
    const int topic = indexOf(vocabulary::topics, provision.topic);
    if (topic < 0) return fault(provision, provision.topic);
    const Rule &rule = m_table->m_set.rules()[provision.rule];
    Row row;
    row.provision = index;
    row.rank = provision.rank;
    row.validFrom = rule.validFrom;
    row.validTo = rule.validTo.value_or(Date::max());
    if (auto done = condition(provision, row); !done) return done;
    if (auto done = value(provision, row, static_cast<std::size_t>(topic)); !done) return done;
    m_table->m_rows[static_cast<std::size_t>(topic)].push_back(row);
    return {};
}

Result<void> TableCompiler::condition(const Provision &provision, Row &row) const
{
    for (const auto &[word, json] : provision.when.object()) {
        bool known = false;
        if (word == u"phase")
            known = maskOf(vocabulary::phases, json, row.phases);
        else if (word == u"grade")
            known = maskOf(vocabulary::grades, json, row.grades);
        else if (word == u"any")
            known = traits(json, row.any);
        else if (word == u"all")
            known = traits(json, row.all);
        else if (word == u"none")
            known = traits(json, row.none);
        else if (word == u"term" || word == u"reduction")
            known = boundsOf(json, row);
        else if (word == u"penalty" || word == u"sentence")
            known = maskOf(sentenceCodes, json, row.selector);
        else if (word == u"item")
            known = maskOf(itemCodes, json, row.selector);
        else if (word == u"evasion")
            known = maskOf(evasionCodes, json, row.selector);
        else if (word == u"proposal")
            known = maskOf(vocabulary::proposals, json, row.selector);
        else if (word == u"mark")
            known = indexOf(vocabulary::marks, json.toString()) > 0;
        else if (word == u"judged_from" || word == u"committed_from")
            known = parseIsoDate(json.toString()).has_value();
        if (!known) return fault(provision, word);
        if (row.from >= row.below) return fail(u"law.rule.bounds"_qs, {{u"key"_qs, provision.key}});
        if (word == u"mark") row.mark = static_cast<Mark>(indexOf(vocabulary::marks, json.toString()));
        if (word == u"judged_from" || word == u"committed_from") row.judgedFrom = *parseIsoDate(json.toString());
    }
    return {};
}

Result<void> TableCompiler::value(const Provision &provision, Row &row, std::size_t topic)
{
    const Json &json = provision.value;
    if (needsTerm(static_cast<Topic>(topic)) && !isTerm(json)) return fault(provision, u"value"_qs);
    if (topic >= static_cast<std::size_t>(Topic::ProcedureCourt) && json["code"].toString().isEmpty())
        return fault(provision, u"code"_qs);
    if (topic == static_cast<std::size_t>(Topic::ProcedureStep) &&
        indexOf(vocabulary::steps, json["code"].toString()) < 0)
        return fault(provision, json["code"].toString());
    if (json.isNull()) return {};
    if (!json.isObject()) return fault(provision, u"value"_qs);
    if (!isTerm(json))
        for (const auto &[name, member] : json.object())
            if (!isValueMember(name, member)) return fault(provision, name);
    if (isTerm(json)) row.value = termOf(json);
    row.value = isTerm(json["at_least"]) ? termOf(json["at_least"]) : row.value;
    row.upTo = termOf(json["at_most"]);
    if (!hasBothEnds(json, static_cast<Topic>(topic)) || (isTerm(json["at_most"]) && longer(row.value, row.upTo)))
        return fail(u"law.rule.bounds"_qs, {{u"key"_qs, provision.key}});
    row.toLife = json["sentence"].toString() == u"life";
    row.count = int(json["count"].toInteger());
    if (isTerm(json["term"])) row.value = termOf(json["term"]);
    if (const auto &part = json["part"].array(); part.size() == 2) {
        row.numerator = int(part[0].toInteger());
        row.denominator = int(part[1].toInteger());
    }
    if (json.has(u"mark"_qs)) {
        const int mark = indexOf(vocabulary::openCourts, json["mark"].toString());
        if (mark < 0) return fault(provision, json["mark"].toString());
        row.count = 1 << mark;
    }
    return {};
}

std::vector<Date> TableCompiler::changes(std::size_t topics) const
{
    std::vector<Date> days;
    for (std::size_t topic = 0; topic < topics; ++topic)
        for (const Row &row : m_table->m_rows[topic]) {
            days.push_back(row.validFrom);
            if (row.validTo != Date::max()) days.push_back(row.validTo + std::chrono::days(1));
        }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    return days;
}

void TableCompiler::inForce()
{
    m_table->m_reforms = changes(static_cast<std::size_t>(Topic::ProcedureCourt));
    m_table->m_inForce.emplace_back(*m_table, Date::min());
    for (const Date day : changes(topicCount)) m_table->m_inForce.emplace_back(*m_table, day);
}

Result<void> TableCompiler::complete() const
{
    const auto &rules = m_table->m_inForce;
    const Date first = m_table->only(Topic::LawInForce)->validFrom;
    for (const LawInForce &of : rules) {
        if (of.from() < first) continue;
        const auto open = firstUnanswered(of);
        if (!open) continue;
        return fail(u"law.unanswered"_qs,
                    {{u"topic"_qs, QLatin1String(vocabulary::topics[std::size_t(open->topic)].data())},
                     {u"phase"_qs, QLatin1String(vocabulary::phases[std::size_t(open->phase)].data())},
                     {u"months"_qs, QString::number(open->term.wholeMonths())},
                     {u"day"_qs, isoDate(of.from())}});
    }
    return {};
}

Result<void> TableCompiler::readings()
{
    for (int i = 1; i < readingCount; ++i) {
        const QString name = QLatin1String(readingCode(static_cast<Reading>(i)).data());
        const ReadingRecord *record = m_table->m_set.reading(name);
        if (!record) return fail(u"law.reading"_qs, {{u"name"_qs, name}});
        m_table->m_stricter[static_cast<std::size_t>(i)] = record->stricter;
    }
    return {};
}

bool TableCompiler::traits(const Json &names, Traits &out) const
{
    out = 0;
    for (const Json &name : names.array()) {
        const QString word = name.toString();
        Traits found = 0;
        if (word.startsWith(u'@')) {
            if (!traits(m_table->m_set.sets()[word.mid(1)], found)) return false;
        } else {
            const int index = indexOf(vocabulary::traits, word);
            if (index < 0) return false;
            found = Traits(1) << index;
        }
        out |= found;
    }
    return names.isArray();
}

}  // namespace remit
