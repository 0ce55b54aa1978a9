#include "law/names.h"

#include <array>

namespace remit
{

namespace
{

constexpr std::array<std::string_view, fieldCount> fields{
    "",
    "as_of",
    "person.birth_date",
    "person.identity_known",
    "judgment.sentence",
    "judgment.term",
    "judgment.judged_on",
    "judgment.effective_on",
    "judgment.custody_from",
    "judgment.delivered_on",
    "judgment.term_starts_on",
    "judgment.term_ends_on",
    "judgment.suspended",
    "judgment.probation",
    "judgment.commutation_restricted",
    "judgment.life_without_commutation",
    "judgment.reprieve_ended_on",
    "judgment.life_from_on",
    "judgment.political_rights.kind",
    "crimes",
    "crimes.term",
    "crimes.sentence",
    "categories",
    "property.exists",
    "property.able",
    "property.performed",
    "property.performed_on",
    "property.items",
    "property.evasion.kind",
    "property.evasion.ended_on",
    "property.declared_falsely",
    "performance.repentance",
    "performance.merit",
    "performance.denied_because",
    "conditions.unable_to_work_and_self_care",
    "parole.danger_of_reoffending",
    "parole.community_assessed",
    "history.reported_on",
    "history.ruled_on",
    "history.served_on",
    "history.reduction",
    "history.to",
    "history.revoked_on",
    "history.final_on",
    "history.penalty",
    "history.intentional",
    "history.during_reprieve",
    "history.confessed",
    "history.merged",
    "history.merged.term_starts_on",
    "history.effective_on",
    "history.changed",
    "history.judgment",
    "history.from",
    "history.on",
    "history.readmitted_on",
    "history.reason",
    "category",
    "phase",
    "grade",
    "required",
    "met_on",
    "limit",
    "at_least",
    "at_most",
    "must_serve",
    "reached_on",
    "ends_on",
    "left",
    "left_by_floor",
    "stricter",
    "stricter_at_most",
    "other",
    "other_at_most",
    "mark",
    "age",
};

constexpr std::array<std::string_view, readingCount> readings{
    "",
    "exactly_ten_years",
    "interval_below_last_reduction",
    "merit_under_article_11",
    "lift_by_analogy",
    "interval_may_be_shortened",
    "start_may_be_shortened",
    "start_after_merger",
    "start_after_confirmation",
    "amount_or_time",
    "parole_interval_may_be_shortened",
    "suspended_amount",
    "identity_not_established",
    "years_or_months",
    "recorded_end",
    "offence_day_unknown",
};

static_assert(!fields.back().empty() && !readings.back().empty(), "every name has its code");

}  // namespace

std::string_view fieldCode(Field field)
{
    return fields[static_cast<std::size_t>(field)];
}

std::string_view readingCode(Reading reading)
{
    return readings[static_cast<std::size_t>(reading)];
}

std::string_view affectsCode(Affects affects)
{
    switch (affects) {
        case Affects::Decision:
            return "decision";
        case Affects::EarliestOn:
            return "earliest_on";
        case Affects::Maximum:
            return "maximum";
        case Affects::To:
            return "to";
        case Affects::Floor:
            return "floor";
        case Affects::MaximumByFloor:
            return "maximum_by_floor";
        case Affects::Relaxed:
            return "relaxed";
        case Affects::Probation:
            break;
    }
    return "probation";
}

std::string_view wordCode(Word word)
{
    static constexpr std::array<std::string_view, 14> words{
        "none",           "merit",        "major",      "full",     "open",
        "other",          "unknown",      "recidivist", "violence", "life_without_commutation",
        "not_performing", "guilt_denied", "suspended",  "sentence"};
    return words[static_cast<std::size_t>(word)];
}

}  // namespace remit
