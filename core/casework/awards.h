#pragma once
#include "casework/desk.h"

namespace remit {

/** What a meeting said of an award (评议意见): its day, who led it, and the words that stand on the form. */
struct AwardOpinion {
    Date on;
    /** By person. */
    QString chair;
    QString text;
};

/** A reward or sanction on record that its approval form (奖惩审批表) tells of. */
struct Award {
    /** "cycle-2": the reward of the second cycle; "matter-120-1": the sanction at that place of the ledger. It stays
     * the same whatever is recorded later. */
    QString key;
    /** "praise", "material", "warning", "demerit", "confinement". */
    QString kind;
    /** The month of the reward, the day of the sanction. */
    Month month;
    std::optional<Date> on = {};
    /** What it was given for, in words. */
    QString facts = {};
    /** The provisions it rests on (依据条款). */
    QStringList basis = {};
    /** Of the area's group (监区计分考核工作小组), where its meeting is on record. */
    std::optional<AwardOpinion> group = {};
    /** Of the prison's working group (计分考核工作组); none where the group's own decision was the last. */
    std::optional<AwardOpinion> prison = {};
};

/**
 * The decided rewards of cycles and the sanctions that count, oldest first. Errors: casework.inmate.unknown, storage.*,
 * points.history.*.
 */
Result<std::vector<Award>> awardsOf(const Desk &desk, const QString &inmate);

/** The values `award.*` of the approval form. Errors: casework.form.unknown, as awardsOf. */
Result<Json> awardValues(const Desk &desk, const QString &inmate, const QString &key);

}  // namespace remit
