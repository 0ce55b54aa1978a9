#pragma once
#include "base/date.h"
#include "base/result.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace remit {

/** What a meeting must show (集体评议、办公会、评审委员会). */
struct MeetingRule {
    /** The least number of people present, the chair included. */
    int quorum = 1;
    /** Whether more than half of those present must agree. */
    bool majority = true;
};

/** Whose work a second person confirms before the case goes on (复核). */
struct SecondCheckRule {
    /** Of the two, who checks and who decides, one holds at least one of these roles (先科员，后科长，次序不拘). */
    QStringList oneOf;
};

/** One stage of a case (办案阶段), as resources/workflows states it. */
struct Stage {
    QString code;
    /** 0 to 11, as in the procedure's table. */
    int number = 0;
    /** The roles of which one must be held to decide here. */
    QStringList roles;
    std::optional<MeetingRule> meeting;
    bool opinion = false;
    /** Whether only officers of the inmate's own area (本监区) decide here. */
    bool ownArea = false;
    /** Working days that must pass after the day on which the stage before was decided (公示期). */
    int workingDays = 0;
    /** Where nobody agrees before another person has checked the review and agreed too. */
    std::optional<SecondCheckRule> secondCheck;
    /** The forms that must be on file before the stage is left. */
    QStringList documents;
    /** Sentences that pass this stage; empty: all do. */
    QStringList only;
    /** Whether the case rests here until the court acts. */
    bool last = false;
    QString article;
};

/** Two parts in one case that no one person may play. Written as "stage.part"; parts: actor, chair, recorder. */
struct ForbiddenPair {
    QString first;
    QString second;
};

/** The path of a kind of case, as data. */
struct Workflow {
    QString id;
    std::vector<Stage> stages;
    std::vector<ForbiddenPair> forbiddenPairs;

    /** The stage of that code, or null. */
    const Stage *stage(const QString &code) const;
    /** The stage after `code` for that sentence, or null after the last. */
    const Stage *after(const QString &code, const QString &sentence) const;
};

/** Reads resources/workflows/`id`.json. Errors: workflow.unreadable with `id`. */
Result<Workflow> loadWorkflow(const QString &id);
Result<Workflow> workflowFromJson(const QString &id, QByteArrayView bytes);

/** Concluded: the court has decided (结案). */
enum class CaseStatus { Open, Locked, Withdrawn, NotProposed, Concluded };

/** "open", "locked", "withdrawn", "not_proposed", "concluded". */
QString statusCode(CaseStatus status);
std::optional<CaseStatus> statusFromCode(const QString &code);

/** A member who was not there, and why (缺席及原因). */
struct Absence {
    QString person;
    QString reason;

    bool operator==(const Absence &) const = default;
};

/** What one person said (发言). */
struct Speech {
    QString person;
    QString text;

    bool operator==(const Speech &) const = default;
};

/** Who sat in a meeting and how it voted. People are named by person, not by login. */
struct Meeting {
    QString chair;
    QString recorder;
    QStringList present;
    int votesFor = 0;
    int votesAgainst = 0;
    /** The words of those who disagreed. */
    QString dissent;
    /** Where it was held; for the minutes. */
    QString place{};
    std::vector<Absence> absent{};
    /** In the order in which they spoke. */
    std::vector<Speech> words{};

    bool operator==(const Meeting &) const = default;
};

/** Something that an officer does to a case. */
struct CaseEvent {
    enum class Kind { Agree, Disagree, SendBack, Lock, Unlock, Withdraw, Resubmit };
    Kind kind = Kind::Agree;
    /** The person who acts, and the roles that this person holds. */
    QString person;
    QStringList roles;
    /** The day on which it happened (not the day of recording). */
    Date on;
    /** The words of the opinion; the reason for anything but Agree. */
    QString text;
    std::optional<Meeting> meeting;
    /** SendBack: the stage to return to. */
    QString toStage;
    /** What is missing, for SendBack. */
    QStringList missing;
    /** The person belongs to another area (监区) than the inmate; not part of the record. */
    bool elsewhere = false;

    bool operator==(const CaseEvent &) const = default;
};

QString eventCode(CaseEvent::Kind kind);
std::optional<CaseEvent::Kind> eventFromCode(const QString &code);

/** An event as it was taken, with the stage that the case stood at. */
struct CaseStep {
    QString stage;
    CaseEvent event;

    bool operator==(const CaseStep &) const = default;
};

/** Another person's check of what the stage decides on (复核), as it stands now. */
struct StageCheck {
    QString person;
    /** The roles that this person held then. */
    QStringList roles;
    bool agreed = true;

    bool operator==(const StageCheck &) const = default;
};

/** Where a case stands and how it came there. */
struct CaseState {
    /** The original sentence's code; chooses the stages. */
    QString sentence;
    QString stage;
    CaseStatus status = CaseStatus::Open;
    std::vector<CaseStep> steps;
    /** The kinds of forms on file. */
    QStringList documents;
    /** The check made at this stage, while nothing has changed since; null where there is none. */
    std::optional<StageCheck> check = {};
    /** Whether the court has been sent the case; then it is withdrawn only through the court. */
    bool sent = false;

    bool operator==(const CaseState &) const = default;
};

class WorkingDays;

/**
 * The last step by which the stage was passed (同意); one that a later return has undone still counts. Null where none
 * did.
 */
const CaseStep *decisionOf(const CaseState &state, const QString &stage);

/**
 * The state after the event, or why it may not happen; changes nothing.
 * Errors: workflow.role, workflow.area, workflow.status, workflow.date.order, workflow.meeting.*,
 * workflow.opinion.missing, workflow.reason.missing, workflow.wait, workflow.document.missing, workflow.check.missing,
 * workflow.check.disagreed, workflow.check.same, workflow.check.roles, workflow.pair,
 * workflow.stage.unknown, workflow.stage.notearlier, workflow.stage.last, workflow.sent, workflow.calendar.year.
 */
Result<CaseState> next(const Workflow &workflow, const CaseState &state, const CaseEvent &event,
                       const WorkingDays &calendar);

/**
 * Whether the second check that the stage demands (复核) lets that person agree. Errors: workflow.check.missing,
 * workflow.check.disagreed and workflow.check.same with `person`, workflow.check.roles with `roles`; all with `stage`.
 */
Result<void> checkedByAnother(const Stage &stage, const CaseState &state, const QString &person,
                              const QStringList &roles);

/** The day after which a waiting stage may be decided; nothing where the stage does not wait. */
Result<std::optional<Date>> waitsUntil(const Workflow &workflow, const CaseState &state, const WorkingDays &calendar);

}  // namespace remit
