#pragma once
#include <QString>

#include <array>
#include <cstdint>
#include <string_view>

namespace remit {

/**
 * The words of resources/rules in the order of the enumerations of law/situation.h; the only place where the two
 * meet.
 */
namespace vocabulary {

inline constexpr std::array<std::string_view, 8> phases{
    "fixed_term",         "life", "life_reduced", "reprieve", "reprieve_life", "reprieve_reduced", "criminal_detention",
    "public_surveillance"};

inline constexpr std::array<std::string_view, 6> grades{"none",  "repentance",          "merit", "repentance_and_merit",
                                                        "major", "repentance_and_major"};

inline constexpr std::array<std::string_view, 30> traits{"official_duty",
                                                         "financial",
                                                         "organised_crime",
                                                         "state_security",
                                                         "terrorism",
                                                         "drug_ring_leader",
                                                         "drug_recidivist",
                                                         "recidivist",
                                                         "corruption_2019",
                                                         "able_not_performing",
                                                         "violent",
                                                         "violent_10y",
                                                         "long_violence",
                                                         "two_long",
                                                         "plural",
                                                         "restricted",
                                                         "life_without_commutation",
                                                         "suspended",
                                                         "short_remainder",
                                                         "identity_unknown",
                                                         "straight_to_term",
                                                         "minor",
                                                         "infirm",
                                                         "guilt_denied",
                                                         "commuted",
                                                         "property_duty",
                                                         "property_open",
                                                         "before_amendment_8",
                                                         "aged",
                                                         "ruled_before"};

inline constexpr std::array<std::string_view, 7> marks{
    "", "performed_by_codebtor", "remitted", "instalments_current", "no_evasion", "deposited", "waived"};

inline constexpr std::array<std::string_view, 5> openCourts{"major_merit", "departs_from_general_rule", "official_duty",
                                                            "organised_crime", "financial"};

/** The steps of the procedure in the order in which they come (办理步骤). */
inline constexpr std::array<std::string_view, 26> steps{"collective_study",
                                                        "ward_meeting",
                                                        "review_committee",
                                                        "prison_notice",
                                                        "leaders_decide",
                                                        "governors_decide",
                                                        "bureau_committee",
                                                        "bureau_consent",
                                                        "agency_consent",
                                                        "to_intermediate_court",
                                                        "to_high_court",
                                                        "reprieve_over",
                                                        "copy_to_procuratorate",
                                                        "procuratorate_review",
                                                        "supplement",
                                                        "property_supplement",
                                                        "court_notice",
                                                        "court_notice_period",
                                                        "hearing_notice",
                                                        "questioning",
                                                        "withdrawal",
                                                        "reasoned_ruling",
                                                        "service",
                                                        "service_to_community",
                                                        "correction_opinion",
                                                        "review_of_ruling"};

inline constexpr std::array<std::string_view, 2> proposals{"commutation", "parole"};

inline constexpr std::array<std::string_view, 111> topics{"sentence.range",
                                                          "sentence.merged_range",
                                                          "sentence.suspension",
                                                          "sentence.suspension_bar",
                                                          "reprieve.end",
                                                          "commutation.performance",
                                                          "commutation.still_serving",
                                                          "floor.part",
                                                          "floor.term",
                                                          "term.from_ruling",
                                                          "term.from_reprieve",
                                                          "parole.part",
                                                          "parole.sentence",
                                                          "parole.repentance",
                                                          "parole.danger",
                                                          "parole.community",
                                                          "parole.probation",
                                                          "parole.still_serving",
                                                          "standing.on_parole",
                                                          "standing.resumed",
                                                          "standing.parole_merged",
                                                          "commutation.bar",
                                                          "parole.bar",
                                                          "trait.violent",
                                                          "trait.two_long",
                                                          "trait.short_remainder",
                                                          "repentance.denied",
                                                          "commutation.start",
                                                          "commutation.start_shorter",
                                                          "commutation.start_from_readmission",
                                                          "commutation.interval",
                                                          "commutation.interval_least",
                                                          "commutation.interval_shorter",
                                                          "commutation.lift",
                                                          "commutation.lift_by_analogy",
                                                          "commutation.amount",
                                                          "commutation.amount_cap",
                                                          "commutation.to",
                                                          "commutation.to_least",
                                                          "commutation.to_within",
                                                          "commutation.discretion",
                                                          "suspended.probation",
                                                          "rights.bounds",
                                                          "relaxed.minor",
                                                          "relaxed.old",
                                                          "relaxed.part",
                                                          "commutation.wait",
                                                          "commutation.wait_reprieve",
                                                          "parole.counted",
                                                          "parole.term",
                                                          "parole.preference",
                                                          "parole.preference_aged",
                                                          "parole.strict",
                                                          "parole.interval",
                                                          "parole.interval_shorter",
                                                          "parole.again",
                                                          "commutation.anew_retrial",
                                                          "commutation.anew_confessed",
                                                          "commutation.anew_found",
                                                          "standing.merged",
                                                          "standing.merged_new",
                                                          "standing.merged_earlier",
                                                          "standing.delivery",
                                                          "commutation.interval_counted",
                                                          "commutation.identity",
                                                          "parole.identity",
                                                          "property.reviewed",
                                                          "property.first",
                                                          "property.unable",
                                                          "property.major",
                                                          "property.evasion",
                                                          "property.wait",
                                                          "property.excuse",
                                                          "property.revocation",
                                                          "open_court",
                                                          "open_court.departs",
                                                          "term.end",
                                                          "term.life_from_reprieve",
                                                          "standing.discovered_later",
                                                          "rules.in_force",
                                                          "rules.later",
                                                          "custody.credit",
                                                          "trait.before_amendment_8",
                                                          "person.age",
                                                          "reprieve.period",
                                                          "commutation.to_lowest",
                                                          "crime.names",
                                                          "sentence.merged_sum",
                                                          "sentence.merged_cap",
                                                          "sentence.rights_term",
                                                          "sentence.rights_life",
                                                          "sentence.rights_after_life",
                                                          "repentance.property",
                                                          "sentence.restricted",
                                                          "sentence.life_without_commutation",
                                                          "suspended.over",
                                                          "sentence.recidivist",
                                                          "sentence.probation",
                                                          "standing.suspension_revoked",
                                                          "standing.merged_left",
                                                          "sentence.merged_gravest",
                                                          "standing.parole_over",
                                                          "standing.parole_until",
                                                          "crime.category",
                                                          "crime.category_unstated",
                                                          "sentence.recidivist_age",
                                                          "crime.later_listed",
                                                          "procedure.court",
                                                          "procedure.step",
                                                          "procedure.open_court",
                                                          "procedure.material"};

}  // namespace vocabulary

/** The place of a word in its vocabulary, or -1. */
template <std::size_t n>
int indexOf(const std::array<std::string_view, n> &words, const QString &word)
{
    for (std::size_t i = 0; i < n; ++i)
        if (word == QLatin1String(words[i].data(), qsizetype(words[i].size()))) return int(i);
    return -1;
}

}  // namespace remit
