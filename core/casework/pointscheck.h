#pragma once
#include "casework/desk.h"

namespace remit {

/** Something that a court would ask about (法发〔2021〕31号第五条). */
struct PointsFinding {
    /** points.check.*; its words name `args`. */
    QString code;
    QString inmate;
    std::optional<Month> month;
    ErrorArgs args;
    LedgerPlace place;
};

/**
 * Holds points against periods, entries against sanctions and rewards, and looks for missing evidence:
 * points.check.gap (a month of the period has no figure), .recount (the figure is not what the acts give), .late (later
 * acts would change it), .import (an imported figure differs from the computed one), .waiting (a matter was not decided
 * when its month was summed), .evidence (neither evidence nor witness), .file (a file is missing or changed), .sanction
 * (a sanction whose month took nothing off), .reward (a grade or reward that the record does not allow).
 * `inmate` empty: everyone. Changes nothing. Errors: storage.*, casework.cancelled.
 */
Result<std::vector<PointsFinding>> checkPoints(const Desk &desk, const QString &inmate = {},
                                               const Progress &progress = {});

}  // namespace remit
