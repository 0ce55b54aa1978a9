#pragma once
#include "casework/pointsvalues.h"
#include "points/labour.h"

namespace remit {

// The bodies and lines of the points and labour acts: written by the use cases, read by the fold and by the trace.

/** A line of "points.entry" or "points.fact", with the state it starts in. */
struct MatterRecord {
    PointsMatter matter;
    MatterState state = MatterState::Group;
};
Json matterToJson(const MatterRecord &record);
/** Errors: casework.record, points.json.*. */
Result<MatterRecord> matterFromJson(const Json &json);

/** One entry as `points evaluate` writes and reads it. Errors: points.json.*. */
Json pointsEntryToJson(const PointsHistory::Entry &entry);
Result<PointsHistory::Entry> pointsEntryFromJson(const Json &json);

/** A history with nothing but this element of its member, to be read and checked. Errors: points.json.*. */
Result<PointsHistory> historyWith(PointsMatter::Kind kind, const Json &fact);

Json placeToJson(const LedgerPlace &place);
LedgerPlace placeFromJson(const Json &json);
/** Many places as pairs: [[act, line], …]. */
Json placesToJson(const std::vector<LedgerPlace> &places);
std::vector<LedgerPlace> placesFromJson(const Json &json);

/** Nothing where there is no meeting or its day is unread. */
std::optional<PointsMeeting> pointsMeetingFromJson(const Json &json);
Json pointsMeetingToJson(const PointsMeeting &meeting);
Json pointsGroupToJson(const PointsGroup &group);
PointsGroup pointsGroupFromJson(const Json &json);

/** A line of "points.month.sum" and "points.month.correction". */
Json monthLineToJson(const MonthLine &line);
/** Errors: casework.record. */
Result<MonthLine> monthLineFromJson(const Json &json);

Json objectionToJson(const PointsObjection &objection);
Result<PointsObjection> objectionFromJson(const Json &json);

Json gradeAnswersToJson(const std::vector<GradeAnswer> &answers);
std::vector<GradeAnswer> gradeAnswersFromJson(const Json &json);
Json cycleStageToJson(const CycleStage &stage);
Result<CycleStage> cycleStageFromJson(const Json &json);

/** Line 1 of "labour.sheet": what all the others share, and who signed. */
struct SheetHeader {
    QString area;
    QString team;
    Date on;
    int hoursSeconds = 0;
    QString profile;
    QString profileDigest;
    std::vector<LabourSheet::Operation> operations;
    /** The two officers who signed, by person, in order. */
    QStringList signedBy;
    /** Why an earlier sheet is replaced; empty for a first one. */
    QString reason;
    /** The meeting that agreed to the corrected credits, where they are more than an officer's to decide. */
    std::optional<PointsMeeting> meeting = {};
};
Json sheetHeaderToJson(const SheetHeader &header);
Result<SheetHeader> sheetHeaderFromJson(const Json &json);

/** A line from 2 on: one inmate's day. */
struct SheetLine {
    LabourSheet::Worker worker;
    std::vector<LabourSheet::Receipt> received;
    LabourDay day;
    /** What counts; differs from the day's credit only with a reason. */
    int credit = 0;
    QString reason;
    /** "confirmed", or "refused" with the witness in `confirmationNote` (罪犯拒签). */
    QString confirmation;
    QString confirmationNote;

    bool operator==(const SheetLine &) const = default;
};
Json sheetLineToJson(const SheetLine &line);
Result<SheetLine> sheetLineFromJson(const Json &json);

/** {"custody":…,"education":…,"labour":…}. */
Json byPartToJson(const ByPart &parts);
ByPart byPartFromJson(const Json &json);

QStringList textsFromJson(const Json &json);
Json textsToJson(const QStringList &texts);

}  // namespace remit
