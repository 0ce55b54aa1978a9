#include "law/completeness.h"

#include "law/table.h"

namespace remit {

namespace {

/** What the term of the situation stands for is the topic's: the sentence's length or that of the last reduction. */
struct Question {
    Topic topic;
    Phase phase;
};

constexpr std::array questions{Question{Topic::Start, Phase::FixedTerm},
                               Question{Topic::Start, Phase::Life},
                               Question{Topic::Start, Phase::ReprieveLife},
                               Question{Topic::Interval, Phase::FixedTerm},
                               Question{Topic::Interval, Phase::LifeReduced},
                               Question{Topic::Interval, Phase::ReprieveReduced},
                               Question{Topic::FloorPart, Phase::FixedTerm},
                               Question{Topic::FloorPart, Phase::CriminalDetention},
                               Question{Topic::FloorPart, Phase::PublicSurveillance},
                               Question{Topic::FloorTerm, Phase::Life},
                               Question{Topic::FloorTerm, Phase::LifeReduced},
                               Question{Topic::FloorTerm, Phase::Reprieve},
                               Question{Topic::FloorTerm, Phase::ReprieveLife},
                               Question{Topic::FloorTerm, Phase::ReprieveReduced},
                               Question{Topic::ParolePart, Phase::FixedTerm},
                               Question{Topic::ParoleTerm, Phase::Life},
                               Question{Topic::ParoleTerm, Phase::LifeReduced},
                               Question{Topic::ParoleTerm, Phase::ReprieveLife},
                               Question{Topic::ParoleTerm, Phase::ReprieveReduced},
                               Question{Topic::ParoleInterval, Phase::FixedTerm},
                               Question{Topic::ParoleInterval, Phase::LifeReduced},
                               Question{Topic::ParoleInterval, Phase::ReprieveReduced}};

/** Longer than any term that can be imposed, merged ones included (刑法第六十九条). */
constexpr int mostMonths = 26 * 12;

}  // namespace

std::optional<Unanswered> firstUnanswered(const LawInForce &rules)
{
    for (const Question &question : questions)
        for (int months = 1; months <= mostMonths; ++months) {
            Situation situation;
            situation.phase = question.phase;
            situation.grade = Grade::Repentance;
            situation.measure = measureOf(termOfMonths(months));
            if (!rules.find(question.topic, situation))
                return Unanswered{question.topic, question.phase, termOfMonths(months)};
        }
    return std::nullopt;
}

}  // namespace remit
