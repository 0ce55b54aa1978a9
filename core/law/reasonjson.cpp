#include "law/reasonjson.h"

#include "law/names.h"
#include "law/verdictjson.h"
#include "law/vocabulary.h"

#include <algorithm>

namespace remit {

namespace {

class ReasonWriter
{
public:
    ReasonWriter(JsonWriter &out, const RuleSet &rules) : m_out(out), m_rules(rules) {}

    void write(const Reason &reason)
    {
        const Rule *rule = ruleOf(reason.provision);
        const bool ambiguous = reason.outcome == Outcome::Ambiguous;
        m_out.begin('{');
        if (ambiguous) affects(reason.affects);
        m_out.name("citation");
        text(rule ? &rule->citationJson : nullptr);
        if (ambiguous) m_out.member("decided", outcomeCode(reason.decided));
        m_out.name("facts");
        arguments(reason.factsBegin(), reason.factsEnd());
        if (ambiguous) m_out.member("name", readingCode(reason.reading));
        m_out.member("outcome", outcomeCode(reason.outcome));
        m_out.name("result");
        arguments(reason.resultsBegin(), reason.resultsEnd());
        m_out.name("rule");
        text(rule ? &rule->idJson : nullptr);
        m_out.end('}');
    }

private:
    void affects(std::uint8_t fields)
    {
        m_out.name("affects");
        m_out.begin('[');
        for (int i = 0; i < 8; ++i)
            if (fields >> i & 1) m_out.value(affectsCode(static_cast<Affects>(1 << i)));
        m_out.end(']');
    }

    /** In the order of canonical JSON, which is that of the fields but for elements of lists. */
    static bool comesBefore(const Argument &a, const Argument &b)
    {
        return a.place || b.place ? pathOf(a) < pathOf(b) : a.field < b.field;
    }

    void arguments(const Argument *begin, const Argument *end)
    {
        std::array<const Argument *, std::tuple_size_v<decltype(Reason::arguments)>> sorted;
        auto last = sorted.begin();
        for (const Argument *argument = begin; argument != end; ++argument) {
            auto place = last++;
            for (; place != sorted.begin() && comesBefore(*argument, *place[-1]); --place) *place = place[-1];
            *place = argument;
        }
        m_out.begin('{');
        for (auto argument = sorted.begin(); argument != last; ++argument) {
            if ((*argument)->place)
                m_out.name(pathOf(**argument));
            else
                m_out.name(fieldCode((*argument)->field));
            write((*argument)->value);
        }
        m_out.end('}');
    }

    void write(const Value &value)
    {
        switch (value.kind) {
            case Value::Kind::Nothing:
                return m_out.null();
            case Value::Kind::Day:
                return m_out.value(value.day());
            case Value::Kind::Span:
                return m_out.value(value.span());
            case Value::Kind::Count:
                return m_out.value(value.number());
            case Value::Kind::Flag:
                return m_out.value(value.number() != 0);
            case Value::Kind::Word:
                return m_out.value(wordCode(value.word()));
            case Value::Kind::Traits:
                return traits(value.traits());
        }
    }

    void traits(std::uint32_t set)
    {
        m_out.begin('[');
        for (std::size_t i = 0; i < vocabulary::traits.size(); ++i)
            if (set >> i & 1) m_out.value(vocabulary::traits[i]);
        m_out.end(']');
    }

    const Rule *ruleOf(ProvisionIndex provision) const
    {
        return provision == noProvision ? nullptr : &m_rules.rules()[m_rules.provisions()[provision].rule];
    }

    void text(const QByteArray *json)
    {
        if (json)
            m_out.json(*json);
        else
            m_out.null();
    }

    JsonWriter &m_out;
    const RuleSet &m_rules;
};

}  // namespace

void writeReason(JsonWriter &out, const Reason &reason, const RuleSet &rules)
{
    ReasonWriter(out, rules).write(reason);
}

}  // namespace remit
