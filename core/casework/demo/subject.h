#pragma once
#include "casework/demo/chance.h"
#include "casework/demo/lists.h"
#include "records/inmate.h"

#include <vector>

namespace remit::demo {

/** One invented person while being made; the steps below fill it in this order. */
struct Subject {
    Inmate inmate;
    std::vector<SentenceChange> changes;
    /** The crimes' own entries, in the order of inmate.crimes. */
    std::vector<const DemoCrime *> crimes;
    Date offenceOn;
    Date today;
};

/** Crimes, sentence, marks of the judgment. */
void makeSentence(Subject &subject, Chance &chance, const Lists &lists);

/** Offence, custody, judgment, effect, delivery, first and last day of the term, so that it still runs today. */
void makeDates(Subject &subject, Chance &chance);

/** Name, birth, identity number, origin; requires the dates. */
void makePerson(Subject &subject, Chance &chance, const Lists &lists);

/** Court, judgment number and criminal facts; requires the person. */
void makeJudgment(Subject &subject, Chance &chance, const Lists &lists);

/** Property duties and how far they are performed. */
void makeProperty(Subject &subject, Chance &chance);

/** Earlier rulings that keep the law's waiting times, amounts and floors. */
void makeHistory(Subject &subject, Chance &chance, const Lists &lists);

/** Seldom: a new crime in prison, or a parole that was revoked. Called by makeHistory. */
void makeIncident(Subject &subject, Chance &chance, const Lists &lists);

/** The points of up to `count` whole months before today's, from the third month after delivery on. */
std::vector<RecordedMonth> makePoints(const Subject &subject, Chance &chance, int count);

/** "（2021）原01刑更345号" of that year. */
QString documentNumber(const Lists &lists, Chance &chance, Date day, int court, const QString &word);

}  // namespace remit::demo
