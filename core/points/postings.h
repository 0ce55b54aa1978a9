#pragma once
#include "points/assessment.h"
#include "points/frame.h"
#include "points/profilehistory.h"
#include "points/timeline.h"

#include <vector>

namespace remit::points {

/** An addition or deduction that counts. */
struct Posting {
    Date on;
    Part part = Part::Custody;
    int points = 0;
    bool violation = true;
    /** Lies in a recorded month: already in its total. */
    bool recorded = false;
};

/** A special addition (专项加分) after the limits of article 14. */
struct SpecialPosting {
    Date on;
    int granted = 0;
    int dropped = 0;
};

/** A sanction and what it takes off; 0 where the incident's other deduction is higher. */
struct SanctionPosting {
    Date on;
    PointsHistory::Sanction::Kind kind = PointsHistory::Sanction::Kind::Warning;
    int points = 0;
    /** A confinement whose days are not on record: the base of its month cannot be told. */
    bool daysUnknown = false;
};

/** Everything dated that counts, each list by date. */
struct Postings {
    std::vector<Posting> entries;
    std::vector<SpecialPosting> specials;
    std::vector<SanctionPosting> sanctions;
};

/**
 * Which entries count, and when: from detention, while away, without capacity (articles 18, 31, 20), each incident
 * once (28), within the limits (14).
 */
Postings postings(const PointsHistory &history, const ProfileHistory &profiles, const Frame &frame,
                  const std::vector<Span> &spans, std::vector<PointsReason> &reasons);

}  // namespace remit::points
