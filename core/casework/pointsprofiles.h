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

/** What a draft would have changed in a month that is summed. */
struct ProfileEffect {
    QString inmate;
    int total = 0;
    int totalWith = 0;
};

/** Every inmate whose month would have another total under the draft. Changes nothing. Errors: as computeMonth. */
Result<std::vector<ProfileEffect>> previewProfile(const Desk &desk, const Json &document, Month month,
                                                  const Progress &progress = {});

/**
 * Publishes a draft from the first day of a month on; one act. Another person than who drafted it; no month from then
 * on may be summed already, so that nothing past is recomputed. Roles: department_chief, governor.
 * Errors: casework.role, casework.points.profile.unknown, casework.points.person, casework.points.profile.day,
 * casework.points.profile.summed, storage.*.
 */
Result<void> publishProfile(const Desk &desk, const QString &profile, Date appliesFrom);

}  // namespace remit
