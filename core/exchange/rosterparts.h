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

/** What the judgment says of other members: the start of a life sentence, the sentence of an only crime. */
void deriveFromJudgment(Inmate &inmate);

/** How far each duty is performed, as far as what is said of all of them tells it. */
void setPerformed(Inmate &inmate);

}  // namespace remit
