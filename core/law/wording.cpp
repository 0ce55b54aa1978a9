#include "law/wording.h"

#include <QRegularExpression>

#include "law/names.h"
#include "law/verdictjson.h"
#include "law/vocabulary.h"

namespace remit {

namespace {

QString textOf(std::string_view code) { return QString::fromLatin1(code.data(), qsizetype(code.size())); }

/** Whether the fact is stated in a word that no rule knows, so that another word would help. */
bool isUnknownWord(const Reason &reason)
{
    const Value unknown(Word::Unknown);
    return reason.factCount && reason.factsBegin()->value == unknown;
}

}  // namespace

QString Wording::text(QString code, const ErrorArgs &args) const
{
    QString text = m_messages.text(code.replace(u'_', u'-'), args);
    static const QRegularExpression clause(u"\\[([^\\]]*)\\]"_qs);
    for (auto found = clause.match(text); found.hasMatch(); found = clause.match(text))
        text.replace(found.capturedStart(), found.capturedLength(),
                     found.captured(1).contains(u'{') ? QString() : found.captured(1));
    return text;
}

const QString &Wording::citation(const Rule &rule) const
{
    return m_messages.language() == Language::Chinese ? rule.citation : rule.englishCitation;
}

QString Wording::cited(const QString &citation, const QString &words) const
{
    if (citation.isEmpty()) return words;
    return citation + (m_messages.language() == Language::Chinese ? u"："_qs : u": "_qs) + words;
}

QString Wording::field(const Argument &fact) const
{
    const QString name = text(u"law.field."_qs + remit::textOf(fieldCode(fact.field)));
    if (!fact.place) return name;
    if (fieldCode(fact.field).starts_with("judgment."))
        return text(u"law.field-of-retrial"_qs, {{u"field"_qs, name}, {u"n"_qs, QString::number(fact.place)}});
    return text(u"law.field-of"_qs, {{u"field"_qs, name}, {u"n"_qs, QString::number(fact.place)}});
}

QString termText(Term term, const Messages &messages)
{
    if (messages.language() == Language::Chinese) return chineseTerm(term);
    QStringList parts;
    const auto add = [&](int n, const QString &code) {
        if (n) parts << messages.text(code, {{u"n"_qs, QString::number(n)}});
    };
    add(term.years, u"law.term.years"_qs);
    add(term.months, u"law.term.months"_qs);
    add(term.days, u"law.term.days"_qs);
    return parts.isEmpty() ? messages.text(u"law.term.none"_qs) : parts.join(u' ');
}

QString Wording::value(Value value) const
{
    switch (value.kind) {
        case Value::Kind::Nothing:
            break;
        case Value::Kind::Day:
            return m_messages.language() == Language::Chinese ? chineseDate(value.day()) : isoDate(value.day());
        case Value::Kind::Span:
            return termText(value.span(), m_messages);
        case Value::Kind::Count:
            return QString::number(value.number());
        case Value::Kind::Flag:
            return text(value.number() ? u"law.value.true"_qs : u"law.value.false"_qs);
        case Value::Kind::Word:
            return text(u"law.word."_qs + remit::textOf(wordCode(value.word())));
        case Value::Kind::Traits:
            return traits(value.traits());
    }
    return text(u"law.value.nothing"_qs);
}

QString Wording::traits(std::uint32_t set) const
{
    QStringList names;
    for (std::size_t i = 0; i < vocabulary::traits.size(); ++i)
        if (set >> i & 1) names << text(u"law.trait."_qs + remit::textOf(vocabulary::traits[i]));
    return names.join(m_messages.language() == Language::Chinese ? u"、"_qs : u", "_qs);
}

ErrorArgs Wording::argumentsOf(const Reason &reason) const
{
    ErrorArgs args;
    QStringList fields;
    for (const Argument *fact = reason.factsBegin(); fact != reason.factsEnd(); ++fact) {
        if (fields.isEmpty() && fact->value.kind != Value::Kind::Nothing) args.insert(u"fact"_qs, value(fact->value));
        fields << field(*fact);
    }
    args.insert(u"field"_qs, fields.value(0));
    // The catalogue sets a list of fields as its language does.
    args.insert(u"fields"_qs, fields.join(u", "_qs));
    for (const Argument *result = reason.resultsBegin(); result != reason.resultsEnd(); ++result)
        if (result->value.kind != Value::Kind::Nothing)
            args.insert(remit::textOf(fieldCode(result->field)), value(result->value));
    return args;
}

QString Wording::textOf(const Reason &reason, const ErrorArgs &args) const
{
    // Where the fact is known and still no answer follows, the article itself says why.
    if (reason.outcome == Outcome::Unsupported && !args.contains(u"fact"_qs)) return text(u"law.missing"_qs, args);
    if (reason.provision == noProvision) return text(u"law.contradiction"_qs, args);
    const QString rule = text(u"law.topic."_qs + m_rules.provisions()[reason.provision].topic, args);
    if (reason.outcome != Outcome::Ambiguous) return rule;
    return rule + u' ' + text(u"law.reading."_qs + remit::textOf(readingCode(reason.reading)), args);
}

QString Wording::changeOf(const Reason &reason, const ErrorArgs &args) const
{
    switch (reason.decided) {
        case Outcome::Unsupported:
            if (args.contains(u"fact"_qs) && !isUnknownWord(reason)) return text(u"law.change.beyond"_qs, args);
            [[fallthrough]];
        case Outcome::NotYet:
            // The day that is waited for is the fact itself: the end of a reprieve, the delivery.
            if (reason.decided == Outcome::NotYet && !args.contains(u"met_on"_qs))
                return text(u"law.change.not-yet-fact"_qs, args);
            [[fallthrough]];
        case Outcome::Unmet:
        case Outcome::Invalid:
            return text(u"law.change."_qs + QLatin1String(outcomeCode(reason.decided)), args);
        default:
            return {};
    }
}

ExplainedReason Wording::explained(const Reason &reason) const
{
    ExplainedReason row;
    row.outcome = reason.outcome;
    row.decided = reason.decided;
    if (reason.provision != noProvision) {
        const Rule &rule = m_rules.rules()[m_rules.provisions()[reason.provision].rule];
        row.rule = rule.id;
        row.citation = citation(rule);
    }
    const ErrorArgs args = argumentsOf(reason);
    row.text = textOf(reason, args);
    row.line = cited(row.citation, row.text);
    row.change = changeOf(reason, args);
    for (const Argument *fact = reason.factsBegin(); fact != reason.factsEnd(); ++fact)
        row.facts.push_back({field(*fact), value(fact->value)});
    return row;
}

std::vector<ExplainedReason> Wording::reasons(const Reasons &reasons) const
{
    std::vector<ExplainedReason> rows;
    for (const Reason &reason : reasons) rows.push_back(explained(reason));
    return rows;
}

}  // namespace remit
