#pragma once
#include "points/codes.h"
#include "points/history.h"

namespace remit::points {

inline constexpr std::array gradeCodes{Code{CycleGrade::Active, "active"}, Code{CycleGrade::Qualified, "qualified"},
                                       Code{CycleGrade::Unqualified, "unqualified"}};

using Target = PointsHistory::Entry::Target;
inline constexpr std::array targetCodes{Code{Target::Custody, "custody"}, Code{Target::Education, "education"},
                                        Code{Target::Labour, "labour"}, Code{Target::Special, "special"}};

using SanctionKind = PointsHistory::Sanction::Kind;
inline constexpr std::array sanctionCodes{Code{SanctionKind::Warning, "warning"},
                                          Code{SanctionKind::Demerit, "demerit"},
                                          Code{SanctionKind::Confinement, "confinement"}};

using AbsenceKind = PointsHistory::Absence::Kind;
inline constexpr std::array absenceCodes{Code{AbsenceKind::Hospital, "hospital"},
                                         Code{AbsenceKind::RescueInjury, "rescue_injury"},
                                         Code{AbsenceKind::Stoppage, "stoppage"},
                                         Code{AbsenceKind::InvestigationOpen, "investigation_open"},
                                         Code{AbsenceKind::InvestigatedClear, "investigated_clear"},
                                         Code{AbsenceKind::InvestigatedFault, "investigated_fault"},
                                         Code{AbsenceKind::ReturnedForTrial, "returned_for_trial"}};

using TrialOutcome = PointsHistory::Absence::Outcome;
inline constexpr std::array outcomeCodes{Code{TrialOutcome::Convicted, "convicted"},
                                         Code{TrialOutcome::ConvictedKept, "convicted_kept"},
                                         Code{TrialOutcome::Cleared, "cleared"}};

using EventKind = PointsHistory::Event::Kind;
inline constexpr std::array eventCodes{
    Code{EventKind::NewCrime, "new_crime"},
    Code{EventKind::Paroled, "paroled"},
    Code{EventKind::ParoleRevoked, "parole_revoked"},
    Code{EventKind::OutsideServing, "outside_serving"},
    Code{EventKind::OutsideReturned, "outside_returned"},
    Code{EventKind::OutsideRevoked, "outside_revoked"},
    Code{EventKind::Transferred, "transferred"},
};

}  // namespace remit::points
