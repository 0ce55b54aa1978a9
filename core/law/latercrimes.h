#pragma once
#include "law/names.h"
#include "records/facts.h"

namespace remit {

/** Whether a later judgment (判决宣告后的新罪、漏罪) added crimes to those of the first. */
bool addsCrimes(const Facts &facts);

/** A judgment and its place: 0 for the first, that of its event from 1 for a retrial's. */
struct PlacedJudgment {
    const JudgmentFacts *judgment;
    int place;
};

/**
 * The judgment of the listed crimes, as far as later ones did not add to them: the first, or that of the last retrial
 * (再审) which changed it. Nothing where no judgment or day of such a retrial is stated.
 */
std::optional<PlacedJudgment> judgmentOfCrimes(const Facts &facts);

/**
 * Whether a crime of a later judgment is certainly not among those listed: there are too few, none has its penalty,
 * together they make less than the term that they were merged into, or the first judgment needs them all.
 */
bool lacksLaterCrime(const Facts &facts);

/** Whether the terms of the listed crimes decide that, and not all are stated. */
bool termsTellLaterCrime(const Facts &facts);

/** Whether the crime may be one that was committed when life had become a term, of which its day alone tells. */
bool mayBeLater(const Facts &facts, const CrimeFacts &crime);

/** From the lightest penalty to the gravest (刑法第三十三条). */
int gravityOf(Sentence sentence);

/** The penalty and, of fixed terms, the length that no single crime exceeds (刑法第六十九条): the highest of what the
 * judgments in force gave. */
struct Highest {
    Sentence sentence = Sentence::FixedTerm;
    std::optional<Term> term;
    /** The place of the event that gave it, from 1; 0 where it is the first judgment's. */
    int place = 0;
    /** What states the penalty, and the term. */
    Field sentenceField = Field::Sentence;
    Field termField = Field::SentenceTerm;
};

/** Nothing where a judgment does not say what it came to. */
std::optional<Highest> highestPenalty(const Facts &facts);

}  // namespace remit
