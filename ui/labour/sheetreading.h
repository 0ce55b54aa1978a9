#pragma once
#include "labour/sheetpresenter.h"

// What the pages of labour read of the record; each runs beside the record, away from the window's thread.
namespace remit::ui {

/** The teams of a day, and those known from the last weeks. */
struct SheetDay {
    std::vector<TeamDay> teams;
    QStringList known;
    QStringList areas;
};
/** Errors: storage.*. */
Result<SheetDay> readSheetDay(Workplace &place, Date on);

/** The team's sheet of the day: the draft, else what was signed; nothing where there is neither. Errors: storage.*,
 * casework.record. */
Result<std::optional<SheetView>> readSheet(Workplace &place, const QString &team, Date on);

/** The draft with its figures and names. Errors: storage.*. */
Result<SheetView> viewOfDraft(Workplace &place, const SheetDraft &draft);

/** The newest sheet of the team before the day within two months, without output, correction and confirmation. */
Result<SheetDraft> readPlan(Workplace &place, const QString &team, Date on);

/** The signed sheets of a day, by team, for the notice board (公示). */
Result<std::vector<SheetView>> readBoard(Workplace &place, Date on);

}  // namespace remit::ui
