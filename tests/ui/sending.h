#pragma once
#include "batches/batchespresenter.h"
#include "courtintake.h"

namespace remit::ui::testing {

/**
 * The court's intake, made and running, with a store whose settings point at it. `files` is the store's folder;
 * `signers` the authority whose signatures the court takes, the store's own where empty.
 */
bool reach(CourtIntake &intake, const QString &files, const QString &signers = {});

/** Makes a batch of these cases and seals it. */
bool seal(BatchesPresenter &presenter, const QString &id, const QStringList &cases);

/** Sends the sealed batch; whether its receipt came. */
bool send(BatchesPresenter &presenter, const QString &id);

}  // namespace remit::ui::testing
