#pragma once
#include "casework/agenda/standing.h"
#include "casework/desk.h"

namespace remit {

/** The last day for something (办理期限). */
struct Deadline {
    Date on;
    /** Named by law or by the court; else the house's own (内部时限). */
    bool byLaw = false;
    /** Days left, that day not counted: working days, of the law's own calendar days; below zero once it is over. */
    int left = 0;
    bool inWorkingDays = true;

    bool operator==(const Deadline &) const = default;
};

/** Something that the officer at the desk has to see to (待办事项). */
struct DeskTask {
    /**
     * Returned: sent back to this stage. Supplement: the court asks for papers. Objection: a different opinion of the
     * notice waits for the committee's answer. PointsObjection: an inmate's objection to a month waits for the next
     * step. Decide: the stage's own decision. FillBatch: it goes into a batch. Waiting: the notice runs. Checking:
     * another person must check (复核) or decide first.
     */
    enum class Kind { Returned, Supplement, Objection, PointsObjection, Decide, FillBatch, Waiting, Checking };
    Kind kind = Kind::Decide;
    /** The case; of a PointsObjection only inmate, name and area are given. */
    CaseRow row;
    /** Why it came back; what was objected to; what the court lists. */
    QString reason = {};
    /** The day until which it must wait (公示期). */
    std::optional<Date> until = {};
    std::optional<Deadline> due = {};
    CaseStanding standing = {};
    /** Of a PointsObjection. */
    std::optional<Month> month = {};

    /** Whether the officer can do something about it now. */
    bool isOpen() const { return kind != Kind::Waiting && kind != Kind::Checking; }
};

/** The order of the list: what came back first, then by deadline, then by standing; what waits for others last. */
bool isMorePressing(const DeskTask &one, const DeskTask &other);

/** `on` seen from `today`. Working days that the calendar does not know are counted as days. */
Deadline deadlineOn(Date on, bool byLaw, bool inWorkingDays, Date today, const WorkingDays &calendar);

/**
 * What the officer at the desk has to see to, the most pressing first. `rows` are all cases; `ends` the last day served
 * by inmate, where it is known. Errors: workflow.unreadable, storage.*.
 */
Result<std::vector<DeskTask>> deskTasks(const Desk &desk, const std::vector<CaseRow> &rows,
                                        const std::map<QString, Date> &ends);

}  // namespace remit
