#pragma once
#include "base/date.h"
#include "base/term.h"

#include <QString>
#include <QStringList>

#include <cstdint>
#include <optional>
#include <vector>

namespace remit {

/** The kind of sentence (刑种). */
enum class Sentence { FixedTerm, Life, DeathReprieve, CriminalDetention, PublicSurveillance };

/** A sentence without a last day (无期徒刑、死刑缓期执行). */
inline bool isLifelong(std::optional<Sentence> sentence)
{
    return sentence == Sentence::Life || sentence == Sentence::DeathReprieve;
}

/** What a sentence has become by a ruling; the term only for FixedTerm. */
struct SentenceState {
    Sentence sentence = Sentence::FixedTerm;
    std::optional<Term> term;
    /** The recorded first day of the new term (刑期起日), where a merged sentence states one. */
    std::optional<Date> termStartsOn;
    /** The last day of the new term (刑期止日) as its judgment or ruling states it; the authority where arithmetic
     *  differs. */
    std::optional<Date> termEndsOn = {};

    bool operator==(const SentenceState &) const = default;
};

/** Deprivation of political rights (剥夺政治权利). */
struct PoliticalRights {
    /** None: the judgment imposes none. Unknown: nothing tells whether it does; written as an absent fact. */
    enum class Kind { None, Term, Life, Unknown };
    Kind kind = Kind::Unknown;
    std::optional<Term> term;

    bool operator==(const PoliticalRights &) const = default;
};

struct PersonFacts {
    std::optional<Date> birthDate;
    enum class Sex { Male, Female };
    std::optional<Sex> sex;
    std::optional<bool> identityKnown;

    bool operator==(const PersonFacts &) const = default;
};

/** The judgment in force (生效判决), as its text and the execution notice state it. */
struct JudgmentFacts {
    /** The original sentence, always; what it became stands in the history. */
    std::optional<Sentence> sentence;
    std::optional<Term> term;
    std::optional<Date> judgedOn;
    std::optional<Date> effectiveOn;
    /** First day of custody before judgment (先行羁押). */
    std::optional<Date> custodyFrom;
    /** The day the inmate was handed to the prison (送交刑罚执行机关之日). */
    std::optional<Date> deliveredOn;
    std::optional<Date> termStartsOn;
    /** The last day served, as recorded; the authority where arithmetic differs. */
    std::optional<Date> termEndsOn;
    std::optional<bool> suspended;
    std::optional<Term> probation;
    std::optional<bool> commutationRestricted;
    std::optional<bool> lifeWithoutCommutation;
    /** The end of the two-year reprieve (死刑缓期执行期满之日). */
    std::optional<Date> reprieveEndedOn;
    /** The day a life sentence counts from. */
    std::optional<Date> lifeFromOn;
    PoliticalRights politicalRights;

    bool operator==(const JudgmentFacts &) const = default;
};

struct CrimeFacts {
    QString name;
    std::optional<Sentence> sentence;
    std::optional<Term> term;
    std::optional<bool> intentional;
    std::optional<bool> organisedViolence;
    /** The last day of the offence (犯罪之日). */
    std::optional<Date> committedOn = {};

    bool operator==(const CrimeFacts &) const = default;
};

/** Categories that the law treats more strictly; set from the judgment, never guessed. */
enum class Category {
    OfficialDuty,
    Financial,
    OrganisedCrime,
    StateSecurity,
    Terrorism,
    DrugRingLeader,
    DrugRecidivist,
    Recidivist,
    Corruption2019
};
inline constexpr int categoryCount = static_cast<int>(Category::Corruption2019) + 1;

/** A set of categories. */
using CategorySet = std::uint16_t;
inline constexpr CategorySet everyCategory = (1 << categoryCount) - 1;
constexpr CategorySet bit(Category category) { return static_cast<CategorySet>(1 << static_cast<int>(category)); }

/** How far a duty is performed. */
enum class Performed { None, Partial, Full };

struct PropertyItem {
    enum class Kind { Fine, Confiscation, Restitution, Disgorgement, Compensation };
    Kind kind = Kind::Fine;
    std::optional<Performed> performed;
    std::optional<bool> waived;
    std::optional<bool> remitted;
    std::optional<bool> deposited;
    std::optional<bool> instalmentsCurrent;
    std::optional<bool> performedByCodebtor;

    bool operator==(const PropertyItem &) const = default;
};

struct Evasion {
    enum class Kind { Concealment, Refusal, Obstruction, FalseDeclaration, BorrowedName, OverLimit };
    Kind kind = Kind::Concealment;
    /** Nothing while it lasts. */
    std::optional<Date> endedOn;

    bool operator==(const Evasion &) const = default;
};

/** Property duties of the judgment (财产性判项). */
struct PropertyFacts {
    std::optional<bool> exists;
    std::optional<bool> able;
    std::optional<Performed> performed;
    std::optional<Date> performedOn;
    std::optional<bool> declaredFalsely;
    /** What was found; nothing where there was none, or where nobody has stated it. */
    std::optional<Evasion> evasion;
    bool evasionStated = false;
    std::vector<PropertyItem> items;

    bool operator==(const PropertyFacts &) const = default;
};

/** One event after the judgment, in the order in which it happened. Which members count depends on `kind`. */
struct HistoryEvent {
    enum class Kind { Commutation, NewCrime, DiscoveredCrime, Retrial, Parole, ParoleRevoked };
    Kind kind = Kind::Commutation;

    std::optional<Date> reportedOn;
    std::optional<Date> ruledOn;
    std::optional<Date> servedOn;
    std::optional<Term> reduction;
    std::optional<SentenceState> to;
    std::optional<Term> politicalRightsTo;
    /** What the ruling left of the probation of a suspended sentence (缩减后的缓刑考验期). */
    std::optional<Term> probationTo;
    std::optional<Date> revokedOn;

    /** New or discovered crime: the day its judgment became final. */
    std::optional<Date> finalOn;
    std::optional<Sentence> penalty;
    std::optional<bool> intentional;
    std::optional<bool> duringReprieve;
    std::optional<bool> confessed;
    std::optional<SentenceState> merged;

    /** Retrial: when it took effect, whether it changed the sentence, and the new judgment. */
    std::optional<Date> effectiveOn;
    std::optional<bool> changed;
    std::optional<JudgmentFacts> judgment;

    /** Parole and its revocation. */
    std::optional<Date> from;
    std::optional<Date> until;
    std::optional<Date> on;
    std::optional<Date> readmittedOn;
    /** Why parole fell: "new_crime", "discovered_crime" or "violation" (刑法第八十六条); empty where nobody has stated
     * it. */
    QString reason;

    bool operator==(const HistoryEvent &) const = default;
};

enum class Merit { None, Merit, Major };

struct PerformanceFacts {
    /** Genuine repentance (确有悔改表现), established by people. */
    std::optional<bool> repentance;
    std::optional<Merit> merit;
    /** Codes of what denies it; empty where nothing does. */
    std::optional<QStringList> deniedBecause;

    bool operator==(const PerformanceFacts &) const = default;
};

struct ConditionFacts {
    std::optional<bool> seriouslyIll;
    std::optional<bool> disabled;
    std::optional<bool> unableToWorkAndSelfCare;

    bool operator==(const ConditionFacts &) const = default;
};

struct ParoleFacts {
    std::optional<bool> dangerOfReoffending;
    std::optional<bool> communityAssessed;

    bool operator==(const ParoleFacts &) const = default;
};

/**
 * Everything the law asks about one person on one planned report day (报请日): the input of `law evaluate`.
 * An absent value is unknown, which is never the same as false.
 */
struct Facts {
    QString id;
    std::optional<Date> asOf;
    PersonFacts person;
    JudgmentFacts judgment;
    std::vector<CrimeFacts> crimes;
    std::vector<Category> categories;
    /** Of which categories nobody has stated whether they apply. */
    CategorySet openCategories = everyCategory;
    PropertyFacts property;
    std::vector<HistoryEvent> history;
    /** Whether the history is whole; else an empty one says nothing. */
    bool historyStated = false;
    PerformanceFacts performance;
    ConditionFacts conditions;
    ParoleFacts parole;

    bool operator==(const Facts &) const = default;
};

}  // namespace remit
