#pragma once
#include "base/messages.h"
#include "law/verdict.h"
#include "rules/ruleset.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace remit {

/** One step of a verdict in words, for a row of a screen or a line of a page. */
struct ExplainedReason {
    Outcome outcome = Outcome::Applies;
    /** What follows where two readings are left open; otherwise the outcome itself. */
    Outcome decided = Outcome::Applies;
    /** The id of the rule and its citation; empty where the step rests on no rule. */
    QString rule;
    QString citation;
    /** What the rule asks or yields, with its arithmetic. */
    QString text;
    /** The citation and the text, as one line. */
    QString line;
    /** "judgment.delivered_on" in words, and its value in words. */
    std::vector<std::pair<QString, QString>> facts;
    /** What would have to change for the outcome to be another; empty where nothing needs to. */
    QString change;
};

/** The answer on one proposal in words. */
struct Explanation {
    /** One sentence: the decision with its day and amount. */
    QString summary;
    /** What alone decides where the answer is barred, unsupported or invalid: its steps in words, each once. */
    QStringList because;
    std::vector<ExplainedReason> reasons;

    /** The summary, then a line a reason, led by its citation. */
    QStringList lines() const;
};

/** Why the verdict on commutation (减刑) is what it is. */
Explanation explainCommutation(const Verdict &verdict, const RuleSet &rules, const Messages &messages);

/** Why the verdict on parole (假释) is what it is. */
Explanation explainParole(const Verdict &verdict, const RuleSet &rules, const Messages &messages);

}  // namespace remit
