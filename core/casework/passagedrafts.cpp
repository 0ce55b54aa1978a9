#include "base/hundredths.h"
#include "base/messages.h"
#include "casework/conductrecord.h"
#include "casework/formvalues.h"
#include "casework/passages.h"
#include "casework/screening.h"
#include "casework/severity.h"

#include <algorithm>

namespace remit {

namespace {

/** Every month that there can be. */
constexpr Month beginning{std::chrono::year(1900), std::chrono::January};
constexpr Month ending{std::chrono::year(2999), std::chrono::December};

/** An amount as the forms print it: "625.5", "21000". */
QString amount(qint64 value)
{
    QString text = hundredths(value);
    while (text.endsWith(u'0')) text.chop(1);
    return text.endsWith(u'.') ? text.chopped(1) : text;
}

/** Half up. */
qint64 average(qint64 total, int months) { return (2 * total + months) / (2 * months); }

/** Makes the standard sentences about one person from what is on record. */
class StandardSentences
{
public:
    StandardSentences(const Messages &papers, const CaseFile &file, const InmateRecord &record,
                      const ConductRecord &conduct)
        : m_papers(papers),
          m_inmate(record.inmate),
          m_facts(factsOf(record, file.asOf, file.confirmed)),
          m_conduct(conduct)
    {
    }

    QString confession() const { return say(u"conduct.confession"_qs) + duties(); }

    QString discipline() const
    {
        return say(u"conduct.discipline"_qs) + period() + rewards() + part(u"custody"_qs, m_conduct.custody);
    }

    QString education() const { return say(u"conduct.education"_qs) + part(u"education"_qs, m_conduct.education); }

    QString labour() const
    {
        if (m_facts.conditions.unableToWorkAndSelfCare.value_or(false)) return say(u"conduct.unable"_qs);
        QString text = say(u"conduct.labour"_qs) + part(u"labour"_qs, m_conduct.labour);
        if (m_conduct.labourDays > 0)
            text += say(u"conduct.days"_qs, {{u"days"_qs, QString::number(m_conduct.labourDays)}});
        return text;
    }

    /** What the ward can say of a year from the record alone. */
    QString year() const { return m_conduct.months == 0 ? QString() : period() + rewards(); }

private:
    QString say(const QString &code, const ErrorArgs &args = {}) const
    {
        return m_papers.text(u"phrase."_qs + code, args);
    }

    QString period() const
    {
        if (m_conduct.months == 0) return {};
        return say(u"conduct.period"_qs, {{u"from"_qs, chineseMonth(m_conduct.from)},
                                          {u"to"_qs, chineseMonth(m_conduct.to)},
                                          {u"months"_qs, QString::number(m_conduct.months)},
                                          {u"points"_qs, amount(m_conduct.total)},
                                          {u"average"_qs, amount(average(m_conduct.total, m_conduct.months))}});
    }

    QString rewards() const
    {
        const std::pair<const char16_t *, int> counts[] = {{u"conduct.praises", m_conduct.praises},
                                                           {u"conduct.materials", m_conduct.materials},
                                                           {u"conduct.sanctions", m_conduct.sanctions}};
        QString text;
        for (const auto &[code, count] : counts)
            if (count > 0) text += say(QString::fromUtf16(code), {{u"count"_qs, QString::number(count)}});
        if (m_conduct.months > 0 && m_conduct.sanctions == 0) text += say(u"conduct.unpunished"_qs);
        return text;
    }

    QString part(const QString &name, qint64 points) const
    {
        const int months = m_conduct.monthsWithParts;
        if (months == 0) return {};
        return say(u"conduct.part."_qs + name,
                   {{u"points"_qs, amount(points)}, {u"average"_qs, amount(average(points, months))}});
    }

    QString dutyNames() const
    {
        QStringList names;
        for (const PropertyDuty &duty : m_inmate.duties) {
            const QString kind = say(u"duty.%1"_qs.arg(int(duty.kind)));
            names << (duty.amountFen
                          ? say(u"duty.amount"_qs, {{u"kind"_qs, kind}, {u"yuan"_qs, amount(*duty.amountFen)}})
                          : kind);
        }
        return names.join(u'、');
    }

    QString duties() const
    {
        if (m_inmate.duties.empty()) return {};
        const Performed performed = m_facts.property.performed.value_or(Performed::None);
        const QString code = performed == Performed::Full      ? u"property.full"_qs
                             : performed == Performed::Partial ? u"property.partial"_qs
                             : m_facts.property.able == false  ? u"property.unable"_qs
                                                               : u"property.none"_qs;
        return say(code, {{u"duties"_qs, dutyNames()}});
    }

    const Messages &m_papers;
    const Inmate &m_inmate;
    Facts m_facts;
    const ConductRecord &m_conduct;
};

using NamedDrafts = std::vector<std::pair<QString, QString>>;

void addConduct(const StandardSentences &drafts, bool confirmed, NamedDrafts &list)
{
    const std::pair<const char16_t *, QString> parts[] = {{u"confession", drafts.confession()},
                                                          {u"discipline", drafts.discipline()},
                                                          {u"education", drafts.education()},
                                                          {u"labour", drafts.labour()}};
    for (const auto &[name, draft] : parts)
        list.emplace_back(u"conduct."_qs + QString::fromUtf16(name), confirmed ? draft : QString());
}

void addParole(const Messages &papers, const CaseFile &file, const Inmate &inmate, NamedDrafts &list)
{
    if (file.kind != CaseKind::Parole) return;
    list.emplace_back(u"parole.residence"_qs, inmate.address);
    const bool assessed = file.confirmed.communityAssessed.value_or(false);
    list.emplace_back(u"parole.community"_qs, assessed ? papers.text(u"phrase.parole.community"_qs) : QString());
    list.emplace_back(u"parole.risk"_qs,
                      file.confirmed.dangerOfReoffending == false ? papers.text(u"phrase.parole.risk"_qs) : QString());
}

}  // namespace

Month assessedYearOf(const CaseFile &file)
{
    return (std::chrono::year_month_day(file.asOf).year() - std::chrono::years(1)) / std::chrono::January;
}

Result<NamedDrafts> draftsOf(const Desk &desk, const CaseFile &file, const InmateRecord &record)
{
    const Result<ConductRecord> conduct = conductOf(desk, file.inmate, beginning, ending);
    if (!conduct) return fail(conduct.error());
    const Month january = assessedYearOf(file);
    const Result<ConductRecord> year = conductOf(desk, file.inmate, january, january + std::chrono::months(11));
    if (!year) return fail(year.error());
    NamedDrafts list;
    addConduct(StandardSentences(desk.papers, file, record, *conduct), file.confirmed.repentance.value_or(false), list);
    if (file.confirmed.merit.value_or(Merit::None) != Merit::None) list.emplace_back(u"merit.facts"_qs, QString());
    for (const char16_t *name : {u"property.summary", u"inmate.priors", u"judgment.appeal"})
        list.emplace_back(QString::fromUtf16(name), QString());
    const Json &verdict = file.verdict[file.kind == CaseKind::Parole ? "parole" : "commutation"];
    list.emplace_back(u"proposal.lenient"_qs, lenientGrounds(verdict, desk.papers));
    list.emplace_back(u"proposal.strict"_qs, strictGrounds(verdict, desk.papers));
    addParole(desk.papers, file, record.inmate, list);
    for (const char16_t *name : {u"assessment.self", u"assessment.group"})
        list.emplace_back(QString::fromUtf16(name), QString());
    list.emplace_back(u"assessment.ward.text"_qs, StandardSentences(desk.papers, file, record, *year).year());
    for (const char16_t *name : {u"assessment.area.text", u"assessment.prison.text"})
        list.emplace_back(QString::fromUtf16(name), QString());
    return list;
}

}  // namespace remit
