#include "law/table.h"

#include "law/tablecompiler.h"

namespace remit
{

bool Row::fits(const Situation &s, int measure) const
{
    return (phases >> static_cast<int>(s.phase) & 1) && (grades >> static_cast<int>(s.grade) & 1) &&
           (any == 0 || (any & s.traits)) && (all & s.traits) == all && !(none & s.traits) && measure >= from &&
           measure < below && s.asOf >= validFrom && s.asOf <= validTo &&
           (judgedFrom == Date() || (s.judgedOn && *s.judgedOn >= judgedFrom));
}

Result<std::unique_ptr<LawTable>> LawTable::compile(RuleSet rules)
{
    return TableCompiler(std::move(rules)).compile();
}

Match LawTable::find(Topic topic, const Situation &situation, int selector) const
{
    Match match;
    const int measure = measureOf(situation.measure);
    for (const Row &row : m_rows[static_cast<std::size_t>(topic)]) {
        if (match.row && row.rank < match.row->rank) break;
        if (!(row.selector >> selector & 1) || !row.fits(situation, measure)) continue;
        if (!match.row)
            match.row = &row;
        else if (row.value != match.row->value)
            match.rival = &row;
    }
    return match;
}

const Row *LawTable::only(Topic topic) const
{
    const auto &rows = m_rows[static_cast<std::size_t>(topic)];
    return rows.empty() ? nullptr : &rows.front();
}

bool LawTable::isViolent(const QString &crime) const
{
    if (m_violent.contains(crime)) return true;
    const auto bracket = std::min(quint64(crime.indexOf(u'（')), quint64(crime.indexOf(u'(')));
    if (bracket == quint64(-1) && crime.endsWith(u'罪')) return false;
    const QString name = crime.left(qsizetype(std::min(bracket, quint64(crime.size())))).trimmed();
    return m_violent.contains(name.endsWith(u'罪') ? name : name + u'罪');
}

const Row *LawTable::denial(const QString &code, const Situation &situation) const
{
    const auto rows = m_denials.constFind(code);
    if (rows == m_denials.constEnd()) return nullptr;
    for (const Row *row : *rows)
        if (row->fits(situation, 0)) return row;
    for (const Row *row : *rows)
        if (situation.asOf >= row->validFrom && situation.asOf <= row->validTo) return row;
    return rows->front();
}

}  // namespace remit
