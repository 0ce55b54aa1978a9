#pragma once
#include "records/facts.h"

#include <QString>

#include <array>
#include <optional>

namespace remit {

/** One word of a facts document and the value that it stands for. */
template <class E>
struct Code {
    E value;
    const char16_t *word;
};

inline constexpr std::array sentenceCodes{Code<Sentence>{Sentence::FixedTerm, u"fixed_term"},
                                          Code<Sentence>{Sentence::Life, u"life"},
                                          Code<Sentence>{Sentence::DeathReprieve, u"death_reprieve"},
                                          Code<Sentence>{Sentence::CriminalDetention, u"criminal_detention"},
                                          Code<Sentence>{Sentence::PublicSurveillance, u"public_surveillance"}};

inline constexpr std::array categoryCodes{Code<Category>{Category::OfficialDuty, u"official_duty"},
                                          Code<Category>{Category::Financial, u"financial"},
                                          Code<Category>{Category::OrganisedCrime, u"organised_crime"},
                                          Code<Category>{Category::StateSecurity, u"state_security"},
                                          Code<Category>{Category::Terrorism, u"terrorism"},
                                          Code<Category>{Category::DrugRingLeader, u"drug_ring_leader"},
                                          Code<Category>{Category::DrugRecidivist, u"drug_recidivist"},
                                          Code<Category>{Category::Recidivist, u"recidivist"},
                                          Code<Category>{Category::Corruption2019, u"corruption_2019"}};

inline constexpr std::array sexCodes{Code<PersonFacts::Sex>{PersonFacts::Sex::Male, u"male"},
                                     Code<PersonFacts::Sex>{PersonFacts::Sex::Female, u"female"}};

inline constexpr std::array rightsCodes{Code<PoliticalRights::Kind>{PoliticalRights::Kind::None, u"none"},
                                        Code<PoliticalRights::Kind>{PoliticalRights::Kind::Term, u"term"},
                                        Code<PoliticalRights::Kind>{PoliticalRights::Kind::Life, u"life"}};

inline constexpr std::array performedCodes{Code<Performed>{Performed::None, u"none"},
                                           Code<Performed>{Performed::Partial, u"partial"},
                                           Code<Performed>{Performed::Full, u"full"}};

inline constexpr std::array itemCodes{Code<PropertyItem::Kind>{PropertyItem::Kind::Fine, u"fine"},
                                      Code<PropertyItem::Kind>{PropertyItem::Kind::Confiscation, u"confiscation"},
                                      Code<PropertyItem::Kind>{PropertyItem::Kind::Restitution, u"restitution"},
                                      Code<PropertyItem::Kind>{PropertyItem::Kind::Disgorgement, u"disgorgement"},
                                      Code<PropertyItem::Kind>{PropertyItem::Kind::Compensation, u"compensation"}};

inline constexpr std::array evasionCodes{Code<Evasion::Kind>{Evasion::Kind::Concealment, u"concealment"},
                                         Code<Evasion::Kind>{Evasion::Kind::Refusal, u"refusal"},
                                         Code<Evasion::Kind>{Evasion::Kind::Obstruction, u"obstruction"},
                                         Code<Evasion::Kind>{Evasion::Kind::FalseDeclaration, u"false_declaration"},
                                         Code<Evasion::Kind>{Evasion::Kind::BorrowedName, u"borrowed_name"},
                                         Code<Evasion::Kind>{Evasion::Kind::OverLimit, u"over_limit"}};

inline constexpr std::array eventCodes{
    Code<HistoryEvent::Kind>{HistoryEvent::Kind::Commutation, u"commutation"},
    Code<HistoryEvent::Kind>{HistoryEvent::Kind::NewCrime, u"new_crime"},
    Code<HistoryEvent::Kind>{HistoryEvent::Kind::DiscoveredCrime, u"discovered_crime"},
    Code<HistoryEvent::Kind>{HistoryEvent::Kind::Retrial, u"retrial"},
    Code<HistoryEvent::Kind>{HistoryEvent::Kind::Parole, u"parole"},
    Code<HistoryEvent::Kind>{HistoryEvent::Kind::ParoleRevoked, u"parole_revoked"}};

inline constexpr std::array meritCodes{Code<Merit>{Merit::None, u"none"}, Code<Merit>{Merit::Merit, u"merit"},
                                       Code<Merit>{Merit::Major, u"major"}};

/** The word of a value. Requires a table that holds it. */
template <class E, std::size_t n>
QString wordOf(const std::array<Code<E>, n> &codes, E value)
{
    for (const Code<E> &code : codes)
        if (code.value == value) return QString::fromUtf16(code.word);
    return {};
}

/** The value of a word, or nothing. */
template <class E, std::size_t n>
std::optional<E> valueOf(const std::array<Code<E>, n> &codes, QStringView word)
{
    for (const Code<E> &code : codes)
        if (word == code.word) return code.value;
    return std::nullopt;
}

}  // namespace remit
