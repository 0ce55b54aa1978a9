#pragma once
#include "law/explain.h"

namespace remit {

/** The term in words of the language: "一年六个月", "1 yr 6 mo". */
QString termText(Term term, const Messages &messages);

/** Turns the typed steps of a verdict into words of one language; every word comes from the catalogue. */
class Wording
{
public:
    Wording(const RuleSet &rules, const Messages &messages) : m_rules(rules), m_messages(messages) {}

    std::vector<ExplainedReason> reasons(const Reasons &reasons) const;
    QString value(Value value) const;
    /** The rule's place as papers of the language cite it. */
    const QString &citation(const Rule &rule) const;
    /** One line: the citation, where there is one, and what it says. */
    QString cited(const QString &citation, const QString &words) const;
    /**
     * The text of a code whose underscores are written as dashes. A clause in square brackets is left out where an
     * argument that it names is absent.
     */
    QString text(QString code, const ErrorArgs &args = {}) const;

private:
    ExplainedReason explained(const Reason &reason) const;
    QString textOf(const Reason &reason, const ErrorArgs &args) const;
    QString changeOf(const Reason &reason, const ErrorArgs &args) const;
    ErrorArgs argumentsOf(const Reason &reason) const;
    QString field(const Argument &fact) const;
    QString traits(std::uint32_t set) const;

    const RuleSet &m_rules;
    const Messages &m_messages;
};

}  // namespace remit
