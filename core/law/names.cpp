#include "law/names.h"

#include <algorithm>
#include <array>

namespace remit {

namespace {

constexpr std::array<std::string_view, fieldCount> fields{
    "",
    "age",
    "as_of",
    "at_least",
    "at_most",
    "categories",
    "category",
    "conditions.disabled",
    "conditions.seriously_ill",
    "conditions.unable_to_work_and_self_care",
    "credit",
    "credited_days",
    "crime",
    "crimes",
    "crimes.committed_on",
    "crimes.name",
    "crimes.organised_violence",
    "crimes.sentence",
    "crimes.term",
    "ends_on",
    "grade",
    "history",
    "history.changed",
    "history.confessed",
    "history.during_reprieve",
    "history.effective_on",
    "history.final_on",
    "history.from",
    "history.intentional",
    "history.judgment",
    "history.merged",
    "history.merged.term_ends_on",
    "history.merged.term_starts_on",
    "history.on",
    "history.penalty",
    "history.political_rights_to",
    "history.probation_to",
    "history.readmitted_on",
    "history.reason",
    "history.reduction",
    "history.reported_on",
    "history.revoked_on",
    "history.ruled_on",
    "history.served_on",
    "history.to",
    "history.to.term_ends_on",
    "history.to.term_starts_on",
    "judgment.commutation_restricted",
    "judgment.custody_from",
    "judgment.delivered_on",
    "judgment.effective_on",
    "judgment.judged_on",
    "judgment.life_from_on",
    "judgment.life_without_commutation",
    "judgment.political_rights.kind",
    "judgment.political_rights.term",
    "judgment.probation",
    "judgment.reprieve_ended_on",
    "judgment.sentence",
    "judgment.suspended",
    "judgment.term",
    "judgment.term_ends_on",
    "judgment.term_starts_on",
    "left",
    "left_by_floor",
    "limit",
    "mark",
    "met_on",
    "must_serve",
    "other",
    "other_at_most",
    "parole.community_assessed",
    "parole.danger_of_reoffending",
    "paused_days",
    "performance.denied_because",
    "performance.merit",
    "performance.repentance",
    "person.birth_date",
    "person.identity_known",
    "phase",
    "property.able",
    "property.declared_falsely",
    "property.evasion",
    "property.evasion.ended_on",
    "property.evasion.kind",
    "property.exists",
    "property.items",
    "property.items.deposited",
    "property.items.instalments_current",
    "property.items.performed",
    "property.items.performed_by_codebtor",
    "property.items.remitted",
    "property.items.waived",
    "property.performed",
    "property.performed_on",
    "reached_on",
    "required",
    "strict_because",
    "stricter",
    "stricter_at_most",
    "valid_from",
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
    "six_months_after_evasion",
    "minor_while_serving",
    "reprieve_over",
    "credit_in_floor",
    "life_after_merger",
};

static_assert(!fields.back().empty() && !readings.back().empty(), "every name has its code");
static_assert(std::is_sorted(fields.begin(), fields.end()), "fields stand in the order of their codes");

}  // namespace

std::string_view fieldCode(Field field) { return fields[static_cast<std::size_t>(field)]; }

std::string pathOf(const Argument &argument)
{
    std::string path(fieldCode(argument.field));
    if (!argument.place) return path;
    const std::string place = '[' + std::to_string(argument.place - 1) + ']';
    // A judgment with a place is that of a retrial.
    if (path.starts_with("judgment")) return "history" + place + '.' + path;
    for (const std::string_view list : {"crimes", "history", "property.items", "performance.denied_because"})
        if (path.starts_with(list)) return path.insert(list.size(), place);
    return path;
}

std::string_view readingCode(Reading reading) { return readings[static_cast<std::size_t>(reading)]; }

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

Word wordOf(Sentence sentence)
{
    switch (sentence) {
        case Sentence::FixedTerm:
            return Word::FixedTerm;
        case Sentence::Life:
            return Word::Life;
        case Sentence::DeathReprieve:
            return Word::DeathReprieve;
        case Sentence::CriminalDetention:
            return Word::CriminalDetention;
        case Sentence::PublicSurveillance:
            break;
    }
    return Word::PublicSurveillance;
}

std::string_view wordCode(Word word)
{
    static constexpr std::array<std::string_view, 22> words{"none",
                                                            "merit",
                                                            "major",
                                                            "full",
                                                            "partial",
                                                            "incomplete",
                                                            "open",
                                                            "unknown",
                                                            "recidivist",
                                                            "violence",
                                                            "life_without_commutation",
                                                            "not_performing",
                                                            "guilt_denied",
                                                            "suspended",
                                                            "sentence",
                                                            "denied",
                                                            "term",
                                                            "fixed_term",
                                                            "life",
                                                            "death_reprieve",
                                                            "criminal_detention",
                                                            "public_surveillance"};
    return words[static_cast<std::size_t>(word)];
}

}  // namespace remit
