#include "exchange/rosterparts.h"
#include "exchange/values.h"

#include <QHash>

namespace remit {

namespace {

/** 刑种 in a column of its own. */
Result<Sentence> readKind(const QString &text)
{
    static const QHash<QString, Sentence> kinds = {{u"有期徒刑"_qs, Sentence::FixedTerm},
                                                   {u"有期"_qs, Sentence::FixedTerm},
                                                   {u"无期徒刑"_qs, Sentence::Life},
                                                   {u"无期"_qs, Sentence::Life},
                                                   {u"死刑缓期二年执行"_qs, Sentence::DeathReprieve},
                                                   {u"死刑缓期执行"_qs, Sentence::DeathReprieve},
                                                   {u"死刑,缓期二年执行"_qs, Sentence::DeathReprieve},
                                                   {u"死缓"_qs, Sentence::DeathReprieve},
                                                   {u"拘役"_qs, Sentence::CriminalDetention},
                                                   {u"管制"_qs, Sentence::PublicSurveillance}};
    const auto found = kinds.constFind(compact(text));
    if (found == kinds.constEnd()) return fail(u"import.sentence.kind"_qs, {{u"value"_qs, text}});
    return *found;
}

/** A term given in columns of years, months and days. */
std::optional<Term> readTermParts(RowReader &row)
{
    int parts[3] = {0, 0, 0};
    bool any = false;
    const std::pair<QString, QString> fields[3] = {
        {u"term_years"_qs, u"年"_qs}, {u"term_months"_qs, u"月"_qs}, {u"term_days"_qs, u"日"_qs}};
    for (int i = 0; i < 3; ++i) {
        const auto term =
            row.read(fields[i].first, [&](const QString &text) { return readTerm(text, fields[i].second); });
        if (!term) continue;
        any = true;
        parts[i] = i == 0 ? term->years : i == 1 ? term->wholeMonths() : term->days;
    }
    if (!any || parts[0] * 12 + parts[1] + parts[2] == 0) return std::nullopt;
    return normalised({parts[0], parts[1], parts[2]});
}

void takeSentence(JudgmentFacts &judgment, const SentenceText &text)
{
    judgment.sentence = text.sentence;
    judgment.term = text.term;
    judgment.suspended = text.suspended;
    judgment.probation = text.probation;
    // A reprieve's text may leave to other columns, or out, what only a reprieve can carry.
    const bool reprieve = text.sentence == Sentence::DeathReprieve;
    if (text.commutationRestricted || !reprieve) judgment.commutationRestricted = text.commutationRestricted;
    if (text.lifeWithoutCommutation || !reprieve) judgment.lifeWithoutCommutation = text.lifeWithoutCommutation;
}

/** The sentence from one column, from 刑种 and 刑期, or from columns of years and months. */
void readSentenceColumns(RowReader &row, JudgmentFacts &judgment)
{
    const QString field = u"sentence"_qs;
    const auto kind = row.read(u"sentence_kind"_qs, &readKind);
    const bool timeless = kind && (*kind == Sentence::Life || *kind == Sentence::DeathReprieve);
    const auto text = row.read(
        field, [&](const QString &value) { return readSentence(splitSentence(value).first, row.unit(field)); });
    if (text) takeSentence(judgment, *text);
    const auto parts = readTermParts(row);
    if (!text && parts && !timeless) judgment.term = parts;
    if (kind && !judgment.sentence) judgment.sentence = *kind;
    if (!judgment.sentence && judgment.term) judgment.sentence = Sentence::FixedTerm;
    // "10年" with 刑种 拘役: the bare term says nothing about the kind, so the kind's own column decides.
    const bool bare = text && !row.cell(*row.header().find(field)).text.contains(u'刑');
    if (kind && text && judgment.sentence != kind) {
        if (bare && text->sentence == Sentence::FixedTerm && !timeless)
            judgment.sentence = *kind;
        else
            row.error(field, u"import.sentence.kinds"_qs);
    }
    if (text && parts && text->term && normalised(*text->term) != *parts) row.error(field, u"import.sentence.kinds"_qs);
    if (!judgment.sentence && !row.bad()) row.warn(field, u"import.sentence.absent"_qs);
    if (!judgment.sentence) return;
    // Whoever writes down a sentence writes 缓刑 beside it; the marks of a reprieve no other sentence has.
    if (!judgment.suspended) judgment.suspended = false;
    if (judgment.sentence != Sentence::DeathReprieve)
        for (auto *mark : {&judgment.commutationRestricted, &judgment.lifeWithoutCommutation})
            if (!*mark) *mark = false;
}

/** 限制减刑 and 终身监禁 stand in the judgment of a reprieve only (刑法第五十条第二款、第三百八十三条第四款). */
void readRestrictions(RowReader &row, JudgmentFacts &judgment)
{
    for (const auto &[field, flag] : {std::pair(u"commutation_restricted"_qs, &judgment.commutationRestricted),
                                      std::pair(u"life_without_commutation"_qs, &judgment.lifeWithoutCommutation)}) {
        const auto stated = row.read(field, &readYesNo);
        if (!stated) continue;
        if (*stated || !*flag) *flag = *stated;
        if (*stated && judgment.sentence && judgment.sentence != Sentence::DeathReprieve)
            row.error(field, u"import.sentence.restriction"_qs);
    }
}

/** 刑期起止 in one column. */
void readTermRange(RowReader &row, JudgmentFacts &judgment)
{
    const QString field = u"term_range"_qs;
    const Column *column = row.header().find(field);
    if (!column || compact(row.cell(*column).text).startsWith(u'无')) return;
    const auto range = row.read(field, &readDateRange);
    if (!range) return;
    const bool differs = (judgment.termStartsOn && *judgment.termStartsOn != range->from) ||
                         (judgment.termEndsOn && *judgment.termEndsOn != range->to);
    if (differs) row.error(field, u"import.term.columns"_qs);
    judgment.termStartsOn = range->from;
    judgment.termEndsOn = range->to;
}

/** Of a fixed term the first day served is the first day of custody, unless a column says otherwise. */
void deriveCustody(RowReader &row, JudgmentFacts &judgment)
{
    if (judgment.sentence == Sentence::FixedTerm && judgment.termStartsOn && !row.header().find(u"custody_from"_qs))
        judgment.custodyFrom = judgment.termStartsOn;
}

}  // namespace

void readJudgment(RowReader &row, Inmate &inmate)
{
    JudgmentFacts &judgment = inmate.judgment;
    readSentenceColumns(row, judgment);
    readRestrictions(row, judgment);
    inmate.court = row.text(u"court"_qs);
    inmate.judgmentNumber = row.text(u"judgment_number"_qs);
    judgment.judgedOn = row.date(u"judged_on"_qs);
    judgment.effectiveOn = row.date(u"effective_on"_qs);
    judgment.deliveredOn = row.date(u"delivered_on"_qs);
    judgment.custodyFrom = row.date(u"custody_from"_qs);
    judgment.reprieveEndedOn = row.date(u"reprieve_ended_on"_qs);
    const bool timeless = judgment.sentence == Sentence::Life || judgment.sentence == Sentence::DeathReprieve;
    for (const auto &[field, target] : {std::pair(u"term_starts_on"_qs, &judgment.termStartsOn),
                                        std::pair(u"term_ends_on"_qs, &judgment.termEndsOn)}) {
        // Life has no last day; rosters then write 无期 or 无 there.
        const Column *column = row.header().find(field);
        const QString word = column ? compact(row.cell(*column).text) : QString();
        if (timeless && (word.startsWith(u'无') || word == u"终身")) continue;
        *target = row.date(field);
    }
    readTermRange(row, judgment);
    deriveCustody(row, judgment);
}

void deriveFromJudgment(Inmate &inmate)
{
    JudgmentFacts &judgment = inmate.judgment;
    // 法释〔2016〕23号第八条、刑诉法解释: an original life sentence counts from the day the judgment took effect.
    if (judgment.sentence == Sentence::Life) judgment.lifeFromOn = judgment.effectiveOn;
    if (judgment.sentence == Sentence::DeathReprieve) judgment.lifeFromOn = judgment.reprieveEndedOn;
    if (inmate.crimes.size() != 1 || !judgment.sentence) return;
    inmate.crimes.front().sentence = judgment.sentence;
    inmate.crimes.front().term = judgment.term;
}

}  // namespace remit
