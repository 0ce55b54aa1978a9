#include "points/assessmentjson.h"

#include "points/bytewriter.h"
#include "points/historycodes.h"

namespace remit {

namespace {

using points::Code;
using Outcome = PointsReason::Outcome;

constexpr std::array outcomeNames{Code{Outcome::Applies, "applies"},        Code{Outcome::Dropped, "dropped"},
                                  Code{Outcome::Ignored, "ignored"},        Code{Outcome::Barred, "barred"},
                                  Code{Outcome::Required, "required"},      Code{Outcome::Assumed, "assumed"},
                                  Code{Outcome::Unsupported, "unsupported"}};

constexpr std::array rewardNames{Code{Reward::Praise, "praise"},
                                 Code{Reward::PraiseAndMaterialAllowed, "praise_and_material_allowed"},
                                 Code{Reward::Material, "material"}, Code{Reward::None, "none"}};

/** Members of every object are told in the order of RFC 8785. */
class AssessmentWriter
{
public:
    AssessmentWriter(const Assessment &assessment, const PointsProfile &profile)
        : m_assessment(assessment), m_profile(profile)
    {
    }

    QByteArray write()
    {
        m_out.open('{');
        list("cycles", m_assessment.cycles, [this](const Cycle &cycle) { this->cycle(cycle); });
        m_out.name("id");
        m_out.text(m_assessment.id);
        list("months", m_assessment.months, [this](const MonthResult &month) { this->month(month); });
        m_out.name("profile");
        m_out.text(m_profile.id);
        list("reasons", m_assessment.reasons, [this](const PointsReason &reason) { this->reason(reason); });
        m_out.name("rules");
        m_out.text(u"sha256:"_qs + m_profile.digest);
        m_out.close('}');
        return m_out.take();
    }

private:
    template <class List, class Write>
    void list(const char *name, const List &list, Write write)
    {
        m_out.name(name);
        m_out.open('[');
        for (const auto &element : list) write(element);
        m_out.close(']');
    }

    void number(const char *name, qint64 value)
    {
        m_out.name(name);
        m_out.number(value);
    }

    template <class Value, class Write>
    void optional(const char *name, const std::optional<Value> &value, Write write)
    {
        m_out.name(name);
        if (value)
            write(*value);
        else
            m_out.null();
    }

    void byPart(const char *name, const ByPart &amounts, bool known)
    {
        m_out.name(name);
        if (!known) return m_out.null();
        m_out.open('{');
        number("custody", amounts[Part::Custody]);
        number("education", amounts[Part::Education]);
        number("labour", amounts[Part::Labour]);
        m_out.close('}');
    }

    void amount(const char *name, int value, bool known)
    {
        m_out.name(name);
        if (known)
            m_out.number(value);
        else
            m_out.null();
    }

    /** Of a recorded month only the total is known: the rest is null, not zero. */
    void month(const MonthResult &month)
    {
        const bool known = !month.recorded;
        m_out.open('{');
        byPart("base", month.base, known);
        byPart("bonus", month.bonus, known);
        byPart("bonus_dropped", month.bonusDropped, known);
        number("cancelled", month.cancelled);
        number("cumulative", month.cumulative);
        byPart("deducted", month.deducted, known);
        byPart("granted", month.granted, known);
        m_out.name("month");
        m_out.month(month.month);
        m_out.name("recorded");
        m_out.flag(month.recorded);
        amount("sanction", month.sanction, known);
        amount("special", month.special, known);
        amount("special_dropped", month.specialDropped, known);
        number("total", month.total);
        m_out.close('}');
    }

    void grades(const char *name, const std::vector<CycleGrade> &grades)
    {
        list(name, grades, [this](CycleGrade grade) { m_out.code(points::literalOf(points::gradeCodes, grade)); });
    }

    void monthMember(const char *name, Month month)
    {
        m_out.name(name);
        m_out.month(month);
    }

    void cycle(const Cycle &cycle)
    {
        m_out.open('{');
        optional("cancelled_on", cycle.cancelledOn, [this](Date day) { m_out.day(day); });
        number("carry", cycle.carry);
        number("cycle", cycle.number);
        monthMember("evaluated_in", cycle.evaluatedIn);
        monthMember("from", cycle.from);
        optional("grade", cycle.grade,
                 [this](CycleGrade grade) { m_out.code(points::literalOf(points::gradeCodes, grade)); });
        grades("grades_allowed", cycle.gradesAllowed);
        grades("grades_unsupported", cycle.gradesUnsupported);
        optional("reward", cycle.reward, [this](Reward reward) { m_out.code(points::literalOf(rewardNames, reward)); });
        monthMember("to", cycle.to);
        list("why", cycle.why, [this](const PointsReason &reason) { this->reason(reason); });
        m_out.close('}');
    }

    void reason(const PointsReason &reason)
    {
        const PointsCitation &citation = m_profile.citation(reason.rule);
        m_out.open('{');
        m_out.name("citation");
        m_out.text(citation.text);
        m_out.name("facts");
        m_out.open('{');
        if (reason.month) monthMember("month", *reason.month);
        if (reason.on) optional("on", reason.on, [this](Date day) { m_out.day(day); });
        if (reason.value) number("value", *reason.value);
        m_out.close('}');
        m_out.name("name");
        m_out.text(pointsRuleName(reason.rule));
        m_out.name("outcome");
        m_out.code(points::literalOf(outcomeNames, reason.outcome));
        m_out.name("result");
        m_out.open('{');
        if (reason.limit) number("limit", *reason.limit);
        m_out.close('}');
        m_out.name("rule");
        m_out.text(citation.rule);
        m_out.close('}');
    }

    const Assessment &m_assessment;
    const PointsProfile &m_profile;
    points::ByteWriter m_out;
};

}  // namespace

QString rewardCode(Reward reward) { return points::codeOf(rewardNames, reward); }

QString pointsOutcomeCode(Outcome outcome) { return points::codeOf(outcomeNames, outcome); }

QByteArray assessmentToBytes(const Assessment &assessment, const PointsProfile &profile)
{
    return AssessmentWriter(assessment, profile).write();
}

Json assessmentToJson(const Assessment &assessment, const PointsProfile &profile)
{
    return Json::parse(assessmentToBytes(assessment, profile)).value_or(Json());
}

}  // namespace remit
