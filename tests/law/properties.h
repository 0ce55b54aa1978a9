#pragma once
#include "randomfacts.h"

#include "base/messages.h"
#include "law/evaluate.h"

namespace remit::testing {

/** Holds random facts against what must be true of every verdict; the words of the first breach, or nothing. */
class Properties
{
public:
    Properties(const Law &law, unsigned seed) : m_law(law), m_facts(seed), m_messages(Language::Chinese) {}

    QString checkOne();

private:
    QString floorHolds(const Facts &facts, const Verdict &verdict) const;
    QString moreMeritNeverGivesLess(const Facts &facts) const;
    QString orderOfHistoryDoesNotMatter(const Facts &facts, const QByteArray &verdict);
    QString reasonsAddUp(const Facts &facts, const Verdict &verdict) const;
    QString earliestIsTheFirst(const Facts &facts, const Verdict &verdict) const;
    static QString relaxedKeepsTheFloor(const Verdict &verdict);
    QString laterIsNeverTooEarly(const Facts &facts, const Verdict &verdict);
    QString tellsEveryUnmetRule(const Verdict &verdict) const;
    QString silenceNeverDecides(Facts facts, const Verdict &verdict);
    QString paroleThatWasAllowedFits(const Facts &facts, const Verdict &verdict);
    QString readsWhatItWrites(const Facts &facts) const;

    const Law &m_law;
    RandomFacts m_facts;
    Messages m_messages;
};

}  // namespace remit::testing
