#pragma once
#include "casework/months.h"

namespace remit {

/**
 * Keeps a province's profile as a draft; one act. It rests on the national profile; its numbers and articles are not
 * a province's to change (article 55). An example profile is only for training and demonstration stores.
 * Roles: department_officer, department_chief. Errors: casework.role, points.profile.*, casework.points.example,
 * casework.points.profile.published, storage.*.
 */
Result<void> draftProfile(const Desk &desk, const Json &document);

/** What a draft would have changed in a month that is summed; in hundredths of a point. */
struct ProfileEffect {
    QString inmate;
    int total = 0;
    int totalWith = 0;
    /** What the signed sheets of the month give, before any limit: as it counts, and by the draft's formula. */
    qint64 labour = 0;
    qint64 labourWith = 0;
};

/** The whole prison's month under a draft. */
struct ProfilePreview {
    /** Whose month would have another total, by number. */
    std::vector<ProfileEffect> effects;
    /** Over everyone who is assessed, whether the month changes or not. */
    ProfileEffect sum;
    /** Sheets valued anew; 0 where the draft has no labour formula, so that labour counts as it was signed. */
    int sheets = 0;
};

/**
 * The month as the draft would have it: every entry by its clauses and readings, every signed sheet by its labour
 * formula (a credit that an officer corrected stays). Changes nothing. Errors: as computeMonth;
 * casework.points.preview.sheet with `team`, `on` where the draft cannot value a sheet.
 */
Result<ProfilePreview> previewProfile(const Desk &desk, const Json &document, Month month,
                                      const Progress &progress = {});

/**
 * Publishes a draft from the first day of a month on; one act. Another person than who drafted it; no month from then
 * on may be summed already, so that nothing past is recomputed. Roles: department_chief, governor.
 * Errors: casework.role, casework.points.profile.unknown, casework.points.person, casework.points.profile.day,
 * casework.points.profile.summed, storage.*.
 */
Result<void> publishProfile(const Desk &desk, const QString &profile, Date appliesFrom);

}  // namespace remit
