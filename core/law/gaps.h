#pragma once
#include "law/reason.h"
#include "law/topic.h"
#include "records/facts.h"

#include <vector>

namespace remit {

struct Choice;
class LawInForce;

/** A fact that nobody stated, or stated in words that no rule knows, and what it might be. */
struct Gap {
    Field field;
    /** The place of its element in the list, from 1; of a judgment's fact, that of the retrial. */
    int place;
    /** The question that asks for it; Topic::Count_ where several do. */
    Topic asks;
    /** How many other values there are than the one that the evaluation goes by. */
    int values;
    /** Sets the fact to one of them. */
    void (*suppose)(Facts &facts, const Choice &choice);
    /** What is wrong with what is stated; None where nothing is. */
    Word stated = Word::None;
};

/** Whether every fact is stated, so that there is nothing to suppose. */
bool isComplete(const Facts &facts, const LawInForce &rules);

/** Every fact that is not. */
std::vector<Gap> gapsOf(const Facts &facts, const LawInForce &rules);

}  // namespace remit
