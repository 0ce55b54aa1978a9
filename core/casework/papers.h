#pragma once
#include "casework/values.h"

namespace remit {

struct Desk;

/**
 * A paper (文书) that a case may carry: a form filled for one purpose. "minutes-committee" is the form "minutes" for
 * the committee's meeting; most papers are named like their form.
 */
struct Paper {
    QString name = {};
    /** The file in resources/forms. */
    QString form = {};
    /** The meeting whose minutes it is; empty for other papers. */
    QString stage = {};
    /** The stages whose decisions it tells of: a later decision there makes it outdated. */
    QStringList decisions = {};
    /** Whether it tells of the inmate's record, so that a later change of that makes it outdated. */
    bool tellsOfRecord = false;
    /** Whether it tells points month by month or in sum. */
    bool tellsPoints() const { return tellsOfRecord && form != u"assessment" && form != u"notice"; }
    /** Whether passages that officers write stand on it (see texts.h). */
    bool tellsPassages = false;
    /** Whether it bears the day on which the proposal is issued (报请日). */
    bool bearsIssueDay = false;
    /** Whether it lists the other papers, so that any later paper makes it outdated. */
    bool lists = false;
};

/** Every paper of a case of this kind, in the order in which the work needs them, without the awards. */
std::vector<Paper> papersOf(CaseKind kind);

/** papersOf() with one award paper (奖惩审批表) for each reward and sanction on record. Errors: as awardsOf. */
Result<std::vector<Paper>> papersOf(const Desk &desk, const CaseFile &file);

/** What names the paper in the catalogues of words and of the court: "award" for "award-cycle-2", else its own name. */
QString familyOf(const QString &paper);

/** The paper of that name; nothing where a case of this kind carries none. */
std::optional<Paper> paperOf(CaseKind kind, const QString &name);

/** Whether a passage of that name stands on the paper. */
bool standsOn(const Paper &paper, const QString &passage);

/** Whether what the paper tells has happened: the meeting was held, the notice has begun, the number was given. */
bool isDue(const Paper &paper, const CaseFile &file);

/** The newest act that says something about the person, the judgment or the sentence. */
qint64 newestSource(const InmateRecord &record);

/** Whether it bears another day of issue than the proposal now has. */
bool bearsOldDay(const CaseDocument &made, const CaseFile &file);

/**
 * Whether a paper that was made tells of something older than what the file holds now: the record's newest act
 * (`newest`), the day of issue, a decision, or the papers that it lists.
 */
bool isOutdated(const CaseDocument &made, const CaseFile &file, qint64 newest);

}  // namespace remit
