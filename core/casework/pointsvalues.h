#pragma once
#include "casework/values.h"
#include "points/assessment.h"
#include "points/history.h"
#include "workflow/workingdays.h"

#include <map>
#include <vector>

namespace remit {

/** Where a record stands in the ledger: an act and, in a many-line act, its line from 1. */
using LedgerPlace = InmateRecord::Source;

/** A document or picture that proves something; its bytes are kept as an attachment under the digest. */
struct PointsEvidence {
    QString title;
    QByteArray digest;

    bool operator==(const PointsEvidence &) const = default;
};

/**
 * What was recorded about one inmate and counts in the assessment (计分考核事项): an addition or deduction (entry), a
 * sanction, an absence, a change of standing (event), a finding, a time without labour capacity (incapable), the end of
 * induction (induction).
 */
struct PointsMatter {
    enum class Kind { Entry, Sanction, Absence, Event, Finding, Incapable, Induction };
    Kind kind = Kind::Entry;
    QString inmate;
    /** The area (监区) that records it; its officers are the group that decides. */
    QString area;
    /** The day it belongs to. */
    Date on;
    /** Kind Entry. */
    PointsHistory::Entry entry;
    /** Every other kind: the element as `points evaluate` reads it; for Induction {"on": its last day}. */
    Json fact;
    /** What happened, in words. */
    QString facts;
    QStringList witnesses;
    std::vector<PointsEvidence> evidence;
    /** The person who recorded it. */
    QString person;

    bool operator==(const PointsMatter &) const = default;
};
QString matterKindCode(PointsMatter::Kind kind);
std::optional<PointsMatter::Kind> matterKindFromCode(const QString &code);

/** Who must still decide, or how it ended. Only an effective matter counts. */
enum class MatterState { Group, WorkingGroup, Effective, Refused, Corrected };
/** "group", "working_group", "effective", "refused", "corrected". */
QString matterStateCode(MatterState state);
std::optional<MatterState> matterStateFromCode(const QString &code);

/** A recorded matter with its standing. */
struct MatterRow {
    LedgerPlace place;
    PointsMatter matter;
    MatterState state = MatterState::Group;
    /** The act that made it count; 0 while it does not. */
    qint64 effective = 0;
    /** The act that corrected or refused it; 0 while it stands. */
    qint64 ended = 0;
};

struct MatterQuery {
    QString inmate = {};
    QString area = {};
    std::optional<MatterState> state = {};
    std::optional<Month> month = {};
};

/** A group (计分考核工作小组, named after its area) or the prison's working group (工作组, named "prison"), article 6.
 */
struct PointsGroup {
    QString name;
    QString chair;
    /** All members by person, the chair among them. */
    QStringList members;

    bool operator==(const PointsGroup &) const = default;
};
/** The name of the prison's working group. */
QString workingGroupName();

/** A meeting of a group and how it voted; people are named by person (article 25). */
struct PointsMeeting {
    Date on;
    QString chair;
    QString recorder;
    QStringList present;
    QStringList agreeing;
    /** The words of each person who was present and did not agree. */
    std::map<QString, QString> dissent;

    bool operator==(const PointsMeeting &) const = default;
};

/** One inmate's line of a day's sheet after it was signed (劳动日清单). */
struct LabourLine {
    QString inmate;
    Date on;
    QString team;
    LedgerPlace place;
    /** As the formula gives it, and as it counts after a correction; in hundredths of a point. */
    int computed = 0;
    int credit = 0;
    std::optional<int> fulfilment;
    qint64 earnedSeconds = 0;
    /** The act that replaced the sheet; 0 while it stands. */
    qint64 ended = 0;
};

/** A signed sheet as a whole. */
struct LabourSheetRow {
    qint64 act = 0;
    QString area;
    QString team;
    Date on;
    int inmates = 0;
    /** The act it replaces, and the one that replaced it; 0 where there is none. */
    qint64 corrects = 0;
    qint64 ended = 0;
};

/** What one inmate delivered of one lot at one operation on one day. */
struct LabourReceiptRow {
    LedgerPlace place;
    QString inmate;
    QString team;
    Date on;
    QString operation;
    QString lot;
    int accepted = 0;
    int rejected = 0;
    /** Pieces due that day at the operation. */
    int quota = 0;
};

/** One inmate's month as summed (月汇总). */
struct MonthLine {
    QString inmate;
    QString area;
    MonthResult result;
    /** What the signed sheets of the month give, before any limit; in hundredths of a point. */
    qint64 labourCredit = 0;
    int labourDays = 0;
    /** What counted: matters, and the acts of the sheets. */
    std::vector<LedgerPlace> matters;
    std::vector<LedgerPlace> sheets;
    QString profile;
    /** SHA-256 of the profile that was in force. */
    QString profileDigest;
    /** Where the line stands; seq 0 for a preview. */
    LedgerPlace place;
    /** The act that first summed the month for this inmate and those that corrected it are older than `place`. */
    std::optional<qint64> corrects;
};

/** One line of a list of months, without its parts. */
struct MonthTotal {
    QString inmate;
    QString area;
    Month month;
    int total = 0;
    qint64 cumulative = 0;
    qint64 labourCredit = 0;
    LedgerPlace place;
};

/** Where a month of an area stands. */
struct MonthStage {
    Month month;
    QString area;
    /** A state of resources/points/month/path.json. */
    QString state;
    /** The day the state was entered. */
    Date since;
    /** Noticed: the last day of the notice. */
    std::optional<Date> until;
    qint64 act = 0;
};

/** An objection (异议) to a month and its clocks, article 36. */
struct PointsObjection {
    /** The act that raised it; its number. */
    qint64 act = 0;
    QString inmate;
    Month month;
    QString area;
    Date on;
    QString words;
    /** "raised", "reviewed" (复查), "appealed" (申请复核), "final" (复核). */
    QString state;
    /** The last day for the next step; absent once final or when the answer was accepted. */
    std::optional<Date> due;
    /** Whether the last answer upheld the objection. */
    bool upheld = false;
    /** Persons who answered, so that nobody answers twice. */
    QStringList answeredBy;
    /** The matter it is about; absent: the whole month, every matter of it and the total. */
    std::optional<LedgerPlace> matter = {};
    /** The day of the last step. */
    Date since = {};
};

/** What a meeting established about a question that an older system's figures leave open. */
struct GradeAnswer {
    /** The rule's name, such as "single_deduction". */
    QString rule;
    /** The month it is about; absent: every month that the rule asks about. */
    std::optional<Month> month;
    /** What was looked at, and what it says. */
    QString words;

    bool operator==(const GradeAnswer &) const = default;
};

/** A closed cycle as it was decided (周期等级评定). */
struct CycleStage {
    QString inmate;
    int cycle = 0;
    Month from;
    Month to;
    /** "proposed" by the group, "decided" by the working group, "noticed", "rewarded". */
    QString state;
    CycleGrade grade = CycleGrade::Qualified;
    std::optional<Reward> reward;
    Date since;
    std::optional<Date> until;
    qint64 act = 0;
    /** On which the grade rests besides the figures. */
    std::vector<GradeAnswer> answers = {};
};

/** A profile that the store holds besides those shipped. */
struct ProfileRow {
    QString id;
    /** The first day on which it applies; absent for a draft. */
    std::optional<Date> appliesFrom;
    Json document;
    /** Who drafted it. */
    QString person;
    qint64 act = 0;
};

/** A day's sheet that is not signed yet; work in hand, not history. */
struct LabourDraft {
    QString team;
    Date on;
    /** Counts savings; who saves must name the one seen. */
    int revision = 0;
    Json record;
};

/** Labour credit of one inmate and month. */
struct LabourSum {
    QString inmate;
    Month month;
    qint64 credit = 0;
    int days = 0;
};

/** What a bulk job asks about an inmate. */
struct PointsSubject {
    QString number;
    QString name;
    QString area;
    std::optional<Date> admittedOn;
    bool strict = false;
    bool propertyEvaded = false;
};

}  // namespace remit
