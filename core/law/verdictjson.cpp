#include "law/verdictjson.h"

#include "law/jsonwriter.h"
#include "law/reasonjson.h"

#include <algorithm>

namespace remit {

namespace {

class VerdictWriter
{
public:
    explicit VerdictWriter(const RuleSet &rules) : m_rules(rules) {}

    QByteArray take() { return m_out.take(); }

    void write(const Verdict &verdict)
    {
        m_out.begin('{');
        m_out.member("as_of", verdict.asOf);
        m_out.name("commutation");
        write(verdict.commutation);
        m_out.member("id", verdict.id);
        m_out.name("parole");
        write(verdict.parole);
        m_out.member("rules", verdict.rulesDigest.constData());
        m_out.end('}');
    }

private:
    void write(const Commutation &answer)
    {
        m_out.begin('{');
        m_out.member("decision", decisionCode(answer.decision));
        m_out.member("earliest_on", answer.earliestOn);
        m_out.name("floor");
        maybe(answer.floor);
        m_out.name("maximum");
        if (answer.maximum)
            limit(*answer.maximum);
        else
            m_out.null();
        m_out.member("maximum_by_floor", answer.maximumByFloor);
        m_out.name("open_court");
        openCourt(answer.openCourt);
        m_out.name("political_rights");
        maybe(answer.politicalRights);
        write(answer.reasons);
        m_out.name("relaxed");
        maybe(answer.relaxed);
        m_out.name("to");
        maybe(answer.to);
        m_out.end('}');
    }

    void write(const Parole &answer)
    {
        m_out.begin('{');
        m_out.member("decision", decisionCode(answer.decision));
        m_out.member("earliest_on", answer.earliestOn);
        m_out.name("needs");
        m_out.begin('[');
        if (answer.needsCommunityAssessment) m_out.value("community_assessment");
        m_out.end(']');
        m_out.name("probation");
        maybe(answer.probation);
        write(answer.reasons);
        m_out.end('}');
    }

    template <class T>
    void maybe(const std::optional<T> &value)
    {
        if (value)
            write(*value);
        else
            m_out.null();
    }

    void limit(Term reduction)
    {
        m_out.begin('{');
        m_out.member("reduction", reduction);
        m_out.end('}');
    }

    void write(const Floor &floor)
    {
        m_out.begin('{');
        m_out.member("counted_from", floor.countedFrom);
        m_out.member("must_serve", floor.mustServe);
        m_out.member("reached_on", floor.reachedOn);
        m_out.end('}');
    }

    void write(const RightsBounds &bounds)
    {
        m_out.begin('{');
        m_out.member("at_least", bounds.atLeast);
        m_out.member("at_most", bounds.atMost);
        m_out.end('}');
    }

    void write(const Relaxed &relaxed)
    {
        m_out.begin('{');
        m_out.member("earliest_on", relaxed.earliestOn);
        m_out.member("reduction", relaxed.reduction);
        m_out.member("rule", m_rules.rules()[m_rules.provisions()[relaxed.provision].rule].id);
        m_out.end('}');
    }

    void write(const ReducedTo &to)
    {
        m_out.begin('{');
        if (to.life) {
            m_out.member("sentence", "life");
        } else {
            m_out.member("at_least", to.atLeast);
            m_out.member("at_most", to.atMost);
        }
        m_out.end('}');
    }

    void write(const Probation &probation)
    {
        m_out.begin('{');
        m_out.member("from", probation.from);
        m_out.member("term", probation.term);
        m_out.member("to", probation.to);
        m_out.end('}');
    }

    void openCourt(quint8 marks)
    {
        static constexpr std::array words{"major_merit", "departs_from_general_rule", "official_duty",
                                          "organised_crime", "financial"};
        m_out.begin('[');
        for (std::size_t i = 0; i < words.size(); ++i)
            if (marks >> i & 1) m_out.value(words[i]);
        m_out.end(']');
    }

    void write(const Reasons &reasons)
    {
        m_out.name("reasons");
        m_out.begin('[');
        for (const Reason &reason : reasons) writeReason(m_out, reason, m_rules);
        m_out.end(']');
    }

    JsonWriter m_out{8192};
    const RuleSet &m_rules;
};

}  // namespace

const char *decisionCode(Decision decision)
{
    static constexpr std::array words{"eligible", "not_yet", "barred", "unsupported", "invalid"};
    return words[static_cast<std::size_t>(decision)];
}

const char *outcomeCode(Outcome outcome)
{
    static constexpr std::array words{"applies", "met", "not_yet", "unmet", "unsupported", "invalid", "ambiguous"};
    return words[static_cast<std::size_t>(outcome)];
}

QByteArray verdictToBytes(const Verdict &verdict, const RuleSet &rules)
{
    VerdictWriter writer(rules);
    writer.write(verdict);
    return writer.take();
}

Json verdictToJson(const Verdict &verdict, const RuleSet &rules)
{
    return *Json::parse(verdictToBytes(verdict, rules));
}

}  // namespace remit
