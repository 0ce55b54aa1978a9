#pragma once
#include "exchange/rowreader.h"
#include "records/inmate.h"

namespace remit {

/** The parts of a roster row, each read into the inmate with its own findings; called in this order. */

/** Who the inmate is and where: number, name, birth, identity number, area and the like. */
void readPerson(RowReader &row, Inmate &inmate);

/** Sentence, term, dates, court; requires the person. */
void readJudgment(RowReader &row, Inmate &inmate);

/** Crimes and the categories that follow from their names or from columns; requires the judgment. */
void readCrimes(RowReader &row, Inmate &inmate);

/** Political rights and property duties from the penalty text and from columns of their own. */
void readPenaltyColumns(RowReader &row, Inmate &inmate);

/** What contradicts itself: order of dates, age, term against its first and last day. */
void checkInmate(RowReader &row, const Inmate &inmate);

}  // namespace remit
