#pragma once
#include "casework/desk.h"

namespace remit {

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
    /** The day on which those who may decided it, and who led their meeting, by person, where the act tells. */
    Date decidedOn = {};
    QString decidedBy = {};
};

/**
 * The decided rewards of cycles and the sanctions that count, oldest first. Errors: casework.inmate.unknown, storage.*,
 * points.history.*.
 */
Result<std::vector<Award>> awardsOf(const Desk &desk, const QString &inmate);

/** The values `award.*` of the approval form. Errors: casework.form.unknown, as awardsOf. */
Result<Json> awardValues(const Desk &desk, const QString &inmate, const QString &key);

}  // namespace remit
