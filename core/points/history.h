#pragma once
#include "base/date.h"
#include "points/part.h"

#include <QString>

#include <optional>
#include <vector>

namespace remit {

/**
 * Everything that the points assessment (计分考核) asks about one inmate: the input of `points evaluate`. All
 * points are hundredths of a point; all periods include their first and last day.
 */
struct PointsHistory {
    /** What stood before the first month that is assessed here. */
    struct Opening {
        /** The first month assessed here; absent: the month of admission. */
        std::optional<Month> month;
        int balance = 0;
        /** Cycles closed before; the next one to close is one higher. */
        int cycle = 0;
        std::optional<CycleGrade> previousGrade;
        bool operator==(const Opening &) const = default;
    };

    struct Period {
        Date from;
        /** Nothing while it lasts. */
        std::optional<Date> to;
        bool operator==(const Period &) const = default;
    };

    /** One addition (points above zero) or deduction (below zero), 日常加扣分 or 专项加分. */
    struct Entry {
        enum class Target { Custody, Education, Labour, Special };
        Date on;
        Target target = Target::Custody;
        int points = 0;
        QString clause;
        /** Item 1 to 8 of article 14 for Special (clause "14.1" to "14.8"); 0 otherwise. */
        int specialItem = 0;
        /** Entries and sanctions of one incident count once (article 28); empty: an incident of its own. */
        QString incident;
        /** Whether a deduction is for breaking rules (因违规违纪行为, article 22 item 1). */
        bool violation = true;
        bool operator==(const Entry &) const = default;
    };

    /** Warning, demerit, confinement (警告、记过、禁闭), article 15. */
    struct Sanction {
        enum class Kind { Warning, Demerit, Confinement };
        Kind kind = Kind::Warning;
        /** The day it was imposed. */
        Date on;
        /** First and last day of a confinement; `from` absent: the day it was imposed. */
        std::optional<Date> from;
        std::optional<Date> to;
        QString incident;
        bool operator==(const Sanction &) const = default;
    };

    /** A time in which one of articles 16, 17, 33 and 34 replaces the ordinary base. */
    struct Absence {
        enum class Kind {
            Hospital,
            RescueInjury,
            Stoppage,
            InvestigationOpen,
            InvestigatedClear,
            InvestigatedFault,
            ReturnedForTrial
        };
        enum class Outcome { Convicted, ConvictedKept, Cleared };
        Kind kind = Kind::Hospital;
        Date from;
        std::optional<Date> to;
        /** Only for ReturnedForTrial; absent while undecided. */
        std::optional<Outcome> outcome;
        bool operator==(const Absence &) const = default;
    };

    /** A change of standing; `on` is the first day of the new one. */
    struct Event {
        enum class Kind {
            NewCrime,
            Paroled,
            ParoleRevoked,
            OutsideServing,
            OutsideReturned,
            OutsideRevoked,
            Transferred
        };
        Kind kind = Kind::NewCrime;
        Date on;
        bool operator==(const Event &) const = default;
    };

    /** A fact that people established under articles 22 item 5 and 23 items 1 to 6 and 10. */
    struct Finding {
        int article = 23;
        int item = 1;
        Date on;
        bool operator==(const Finding &) const = default;
    };

    /** A grade that the working group decided for a closed cycle. */
    struct Decision {
        int cycle = 1;
        CycleGrade grade = CycleGrade::Qualified;
        bool operator==(const Decision &) const = default;
    };

    /** A month known only by what an older system recorded; it enters as given. */
    struct Recorded {
        Month month;
        int total = 0;
        std::optional<ByPart> parts;
        bool operator==(const Recorded &) const = default;
    };

    QString id;
    Date admittedOn;
    /** The last day of induction (入监教育), which has no base; absent: not ended. */
    std::optional<Date> inductionEndedOn;
    Month until;
    QString profile;
    Opening opening;
    std::vector<Period> labourIncapable;
    /** One of the categories of article 19; changes no number of the national rule. */
    bool strict = false;
    std::vector<Entry> entries;
    std::vector<Sanction> sanctions;
    std::vector<Absence> absences;
    std::vector<Event> events;
    std::vector<Finding> findings;
    /** Able to perform a property judgment and not performing it (article 22 item 4). */
    bool propertyEvaded = false;
    std::vector<Decision> grades;
    std::vector<Recorded> recorded;

    bool operator==(const PointsHistory &) const = default;
};

}  // namespace remit
