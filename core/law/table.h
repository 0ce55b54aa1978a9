#pragma once
#include "law/names.h"
#include "records/facts.h"
#include "rules/ruleset.h"

#include <QHash>
#include <QSet>

#include <array>
#include <vector>

namespace remit
{

/** What is being served: the original sentence and how far it has come (刑种及变动阶段). */
enum class Phase : std::uint8_t {
    FixedTerm,
    Life,
    /** Life that has become a fixed term (无期徒刑减为有期徒刑). */
    LifeReduced,
    /** A death sentence whose reprieve has not been turned into anything yet (死刑缓期执行). */
    Reprieve,
    /** A reprieve that has become life. */
    ReprieveLife,
    /** A reprieve that has become a fixed term. */
    ReprieveReduced,
    CriminalDetention,
    PublicSurveillance
};

/** Performance (改造表现): genuine repentance and merit, each with or without the other. */
enum class Grade : std::uint8_t { None, Repentance, Merit, RepentanceAndMerit, Major, RepentanceAndMajor };

/** What conditions may ask about a person; the first nine are Category in the same order. */
enum class Trait : std::uint8_t {
    OfficialDuty,
    Financial,
    OrganisedCrime,
    StateSecurity,
    Terrorism,
    DrugRingLeader,
    DrugRecidivist,
    Recidivist,
    Corruption2019,
    /** Able to perform property duties and not doing so (确有履行能力而不履行或者不全部履行). */
    AbleNotPerforming,
    /** Any of the eight violent crimes, whatever the penalty. */
    Violent,
    /** One of them with the long term that article 81 names, or life. */
    Violent10y,
    /** As Violent10y; a name of its own for article 7, which speaks of fixed terms only. */
    LongViolence,
    /** Two crimes or more with long terms each. */
    TwoLong,
    /** Convicted of several crimes (数罪并罚). */
    Plural,
    /** Commutation restricted by the judgment (限制减刑). */
    Restricted,
    /** Life without commutation (终身监禁). */
    LifeWithoutCommutation,
    /** A suspended sentence (缓刑). */
    Suspended,
    /** Less than the term of article 16 left when the judgment took effect. */
    ShortRemainder,
    IdentityUnknown,
    /** A reprieve that became a fixed term at once. */
    StraightToTerm,
    Minor,
    Infirm,
    Count_
};
using Traits = std::uint32_t;
constexpr Traits bit(Trait trait)
{
    return Traits(1) << static_cast<int>(trait);
}

/** What a row of the decision table is about; the words in resources/rules are in table.cpp. */
enum class Topic : std::uint8_t {
    SentenceRange,
    SentenceMergedRange,
    Suspension,
    SuspensionBar,
    ReprieveEnd,
    Performance,
    FloorPart,
    FloorTerm,
    FromRuling,
    FromReprieve,
    ParolePart,
    ParoleSentence,
    ParoleRepentance,
    ParoleDanger,
    ParoleCommunity,
    ParoleProbation,
    OnParole,
    Resumed,
    CommutationBar,
    ParoleBar,
    TraitViolent,
    TraitTwoLong,
    TraitShortRemainder,
    RepentanceDenied,
    Start,
    StartShorter,
    StartFromReadmission,
    Interval,
    IntervalLeast,
    IntervalShorter,
    Lift,
    LiftByAnalogy,
    Amount,
    AmountCap,
    To,
    ToLeast,
    ToWithin,
    Discretion,
    SuspendedProbation,
    RightsBounds,
    RelaxedMinor,
    RelaxedOld,
    RelaxedPart,
    Wait,
    WaitReprieve,
    ParoleCounted,
    ParoleTerm,
    ParolePreference,
    ParolePreferenceAged,
    ParoleStrict,
    ParoleInterval,
    ParoleIntervalShorter,
    ParoleAgain,
    AnewRetrial,
    AnewConfessed,
    AnewFound,
    Merged,
    Delivery,
    IntervalCounted,
    Identity,
    ParoleIdentity,
    PropertyReviewed,
    PropertyFirst,
    PropertyUnable,
    PropertyMajor,
    PropertyEvasion,
    PropertyWait,
    PropertyExcuse,
    PropertyRevocation,
    OpenCourt,
    OpenCourtDeparts,
    TermEnd,
    LifeFromReprieve,
    Count_
};

/** What a property item shows for itself; asked by the rows of PropertyExcuse. */
enum class Mark : std::uint8_t {
    None,
    PerformedByCodebtor,
    Remitted,
    InstalmentsCurrent,
    NoEvasion,
    Deposited,
    Waived
};

/** What the rows are held against. */
struct Situation {
    Phase phase = Phase::FixedTerm;
    Grade grade = Grade::None;
    Traits traits = 0;
    /** The term that a row's bounds compare with. */
    Term measure;
    Date asOf;
    /** Unknown counts as too early. */
    std::optional<Date> judgedOn;

    bool has(Trait trait) const { return traits & bit(trait); }
};

/** One provision, compiled. */
struct Row {
    ProvisionIndex provision = noProvision;
    int rank = 0;
    Date validFrom, validTo, judgedFrom;
    std::uint16_t phases = 0xFFFF;
    std::uint8_t grades = 0xFF;
    /** Penalty, sentence, property item or kind of evasion, whichever the topic selects by. */
    std::uint16_t selector = 0xFFFF;
    Mark mark = Mark::None;
    Traits any = 0, all = 0, none = 0;
    int from = 0, below = std::numeric_limits<int>::max();
    /** The number; with `upTo`, the lower end of a range. */
    Term value, upTo;
    bool toLife = false;
    int numerator = 1, denominator = 1, count = 0;

    bool fits(const Situation &situation, int measure) const;
};

/** The rows that answer a question: the one of highest rank, and one of the same rank with another number. */
struct Match {
    const Row *row = nullptr;
    const Row *rival = nullptr;
    explicit operator bool() const { return row; }
    const Row *operator->() const { return row; }
    const Row &operator*() const { return *row; }
};

/** The rule set as the law asks it: rows by topic, highest rank first. */
class LawTable
{
public:
    static Result<std::unique_ptr<LawTable>> compile(RuleSet rules);

    Match find(Topic topic, const Situation &situation, int selector = 0) const;
    /** Every row that fits, in order of rank. */
    template <class Each>
    void each(Topic topic, const Situation &situation, Each &&visit) const
    {
        const int measure = measureOf(situation.measure);
        for (const Row &row : m_rows[static_cast<std::size_t>(topic)])
            if (row.fits(situation, measure)) visit(row);
    }
    /** The row of a topic that has one, whatever the situation. */
    const Row *only(Topic topic) const;

    /** Whether the stricter answer decides an open question. */
    bool stricter(Reading reading) const { return m_stricter[static_cast<std::size_t>(reading)]; }
    /** Whether the name, with or without 罪 and a remark in brackets, is one of the eight violent crimes. */
    bool isViolent(const QString &crime) const;
    /** The row that denies repentance for a code of denied_because; null where no rule knows the code. */
    const Row *denial(const QString &code, const Situation &situation) const;
    const RuleSet &rules() const { return m_rules; }

    /** Orders terms: months count before days. */
    static int measureOf(Term term) { return term.wholeMonths() * 1000 + term.days; }

private:
    friend class TableCompiler;

    RuleSet m_rules;
    std::array<std::vector<Row>, static_cast<std::size_t>(Topic::Count_)> m_rows;
    std::array<bool, readingCount> m_stricter{};
    QSet<QString> m_violent;
    QHash<QString, std::vector<const Row *>> m_denials;
};

}  // namespace remit
