#pragma once
#include "base/date.h"
#include "base/term.h"
#include "law/reason.h"

#include <QByteArray>
#include <QString>
#include <optional>

namespace remit {

/** The answer to a proposal; where several apply, the later one here is given. */
enum class Decision { Eligible, NotYet, Barred, Unsupported, Invalid };

/** What a life sentence or a suspended death sentence (死缓) may become by its first reduction. */
struct ReducedTo {
    /** Becomes life imprisonment (the end of a reprieve); otherwise a fixed term between the two. */
    bool life = false;
    Term atLeast;
    Term atMost;

    bool operator==(const ReducedTo &) const = default;
};

/** The time that must be served in any event (最低实际执行刑期), 刑法第七十八条第二款. */
struct Floor {
    Term mustServe;
    Date countedFrom;
    /** The last day of the time that must be served. */
    Date reachedOn;

    bool operator==(const Floor &) const = default;
};

/** What articles 19, 20 and 31 allow the court at its discretion; no other field makes use of it. */
struct Relaxed {
    /** The index of the provision that allows it. */
    ProvisionIndex provision = noProvision;
    std::optional<Term> reduction;
    std::optional<Date> earliestOn;

    bool operator==(const Relaxed &) const = default;
};

/** The bounds of deprivation of political rights (剥夺政治权利) after this reduction. */
struct RightsBounds {
    std::optional<Term> atLeast;
    std::optional<Term> atMost;

    bool operator==(const RightsBounds &) const = default;
};

/** Grounds on which the court must hear the case in open court (法释〔2014〕5号第六条), as far as the facts tell.
 */
enum class OpenCourt : quint8 {
    MajorMerit = 1,
    DepartsFromGeneralRule = 2,
    OfficialDuty = 4,
    OrganisedCrime = 8,
    Financial = 16
};

/** The answer on commutation (减刑). */
struct Commutation {
    Decision decision = Decision::Eligible;
    std::optional<Date> earliestOn;
    /** The article's own limit for this performance. */
    std::optional<Term> maximum;
    std::optional<ReducedTo> to;
    std::optional<Floor> floor;
    /** The smallest of the limit, what the floor leaves and what is left to serve, in whole months. */
    std::optional<Term> maximumByFloor;
    std::optional<Relaxed> relaxed;
    std::optional<RightsBounds> politicalRights;
    /** OpenCourt values, added. */
    quint8 openCourt = 0;
    Reasons reasons;
};

/** The probation of parole (假释考验期), both days inclusive. */
struct Probation {
    Date from;
    Date to;
    Term term;

    bool operator==(const Probation &) const = default;
};

/** The answer on parole (假释). */
struct Parole {
    Decision decision = Decision::Eligible;
    std::optional<Date> earliestOn;
    std::optional<Probation> probation;
    bool needsCommunityAssessment = false;
    Reasons reasons;
};

/** What the law says about one person on one planned report day. */
struct Verdict {
    QString id;
    std::optional<Date> asOf;
    QByteArray rulesDigest;
    Commutation commutation;
    Parole parole;
};

}  // namespace remit
