#pragma once
#include "casework/desk.h"
#include "points/evaluate.h"

#include <memory>

namespace remit {

/** The profiles that a store's months are governed by: the national one, then those published in it, each from its day.
 */
class PointsInForce
{
public:
    /** Errors: storage.*, points.profile.* where a published profile cannot be read. */
    static Result<PointsInForce> load(const Desk &desk);

    /** The profile that governs the day. */
    const PointsProfile &on(Date date) const { return m_history->in(monthOf(date)); }
    const PointsProfile &in(Month month) const { return m_history->in(month); }
    const ProfileHistory &history() const { return *m_history; }
    /** The assessment under them; requires that this outlives it. */
    Points points() const { return Points(*m_history); }

private:
    std::vector<std::unique_ptr<PointsProfile>> m_profiles;
    std::optional<ProfileHistory> m_history;
};

}  // namespace remit
