#pragma once
#include "casework/workplace.h"

namespace remit::ui {

/** An act of the ledger as it is recorded, or the line of it that a number rests on. */
struct RecordedAct {
    Act act;
    /** Who recorded it, by name. */
    QString officer;
    /** From 1; 0 is the act as a whole. */
    int line = 0;
    qint64 lines = 0;
    QString hash;
    QString text;
};

/** Errors: storage.*. */
Result<RecordedAct> readAct(Workplace &place, const LedgerPlace &where);

}  // namespace remit::ui
