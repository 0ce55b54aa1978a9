#include "exchange/numeral.h"
#include "exchange/values.h"

#include <QRegularExpression>

namespace remit {

namespace {

tl::unexpected<Error> refused(const char16_t *code, const QString &text)
{
    return fail(QString::fromUtf16(code), {{u"value"_qs, text}});
}

/** A part of a term: its number, 0 where the part is absent, -1 where it is no number. */
int part(const QString &digits) { return digits.isEmpty() ? 0 : int(readNumeral(digits).value_or(-1)); }

QString withUnit(QString text, const QString &unit)
{
    static const QRegularExpression bare(uR"(^\d{1,4}(\.5)?$)"_qs);
    if (unit.isEmpty() || !bare.match(text).hasMatch()) return text;
    return text + (unit == u"月" ? u"个月"_qs : unit);
}

/** English words of time as Chinese ones: 12 years 6 months, 12y6m. */
QString withoutEnglish(QString text)
{
    static const auto word = [](const QString &pattern) {
        return QRegularExpression(u"(?<=\\d)(?:"_qs + pattern + u")(?:and|,)?"_qs,
                                  QRegularExpression::CaseInsensitiveOption);
    };
    static const QRegularExpression years = word(u"years?|yrs?|y"_qs);
    static const QRegularExpression months = word(u"months?|mos?|m"_qs);
    static const QRegularExpression days = word(u"days?|d"_qs);
    return text.replace(years, u"年"_qs).replace(months, u"个月"_qs).replace(days, u"日"_qs);
}

/** The part of the text before `mark`, and what follows it. */
std::pair<QString, QString> splitAt(const QString &text, QStringView mark)
{
    const qsizetype at = text.indexOf(mark);
    if (at < 0) return {text, {}};
    return {text.first(at), text.sliced(at + mark.size())};
}

SentenceText plain(Sentence sentence, std::optional<Term> term = {})
{
    SentenceText text;
    text.sentence = sentence;
    text.term = term;
    return text;
}

/** Reads the main part, which must name one kind of sentence. */
Result<SentenceText> readMain(const QString &text, const QString &unit)
{
    static const QRegularExpression reprieve(
        u"^(?:死刑[,、]?(?:缓期)(?:[二两2]年)?执行|死缓)(?:[二两2]年(?:执行)?)?$"_qs);
    static const QRegularExpression timed(u"^(有期徒刑|有期|徒刑|拘役|管制)?(.+)$"_qs);
    static const QRegularExpression behind(u"^([^刑役制]+)的?(有期徒刑|拘役|管制)$"_qs);
    static const QRegularExpression life(u"^(?:无期徒刑|无期|life(?:imprisonment)?)$"_qs,
                                         QRegularExpression::CaseInsensitiveOption);
    if (life.match(text).hasMatch()) return plain(Sentence::Life);
    if (reprieve.match(text).hasMatch()) return plain(Sentence::DeathReprieve);
    const auto match = timed.match(QString(text).replace(behind, u"\\2\\1"_qs));
    const Result<Term> term = readTerm(match.captured(2), unit);
    if (!term) return refused(u"import.sentence.shape", text);
    SentenceText sentence = plain(Sentence::FixedTerm, *term);
    if (match.captured(1) == u"拘役") sentence.sentence = Sentence::CriminalDetention;
    if (match.captured(1) == u"管制") sentence.sentence = Sentence::PublicSurveillance;
    // 刑法第四十五条、第六十九条: never more than twenty-five years, detention one year, surveillance three.
    const int most = sentence.sentence == Sentence::FixedTerm           ? 300
                     : sentence.sentence == Sentence::CriminalDetention ? 12
                                                                        : 36;
    const int months = term->wholeMonths() + (term->days > 0 ? 1 : 0);
    if (months > most || term->isZero()) return refused(u"import.sentence.range", text);
    return sentence;
}

}  // namespace

Result<Term> readTerm(const QString &original, const QString &unit)
{
    static const QRegularExpression shape(
        uR"(^(?:([^年月日天半零又个]+)年)?(半年|半)?[零又]?(?:([^年月日天半零又个]+)个?月)?(?:([^年月日天半零又个]+)个(半)月)?(半个月)?[零又]?(?:([^年月日天半零又个]+)[日天])?$)"_qs);
    static const QRegularExpression halfYears(uR"(^(\d{1,2})\.5年$)"_qs);
    QString text = withUnit(withoutEnglish(compact(original)), unit);
    text.replace(halfYears, u"\\1年半"_qs);
    // 十年整: exactly, neither months nor days.
    static const QRegularExpression exactly(u"(?<=[年月日])整$"_qs);
    text.remove(exactly);
    const auto match = shape.match(text);
    if (text.isEmpty() || !match.hasMatch()) return refused(u"import.term.shape", original);
    const QString half = match.captured(2);
    const bool years = !match.captured(1).isEmpty();
    const QString months = match.captured(3) + match.captured(4);
    if ((half == u"半") != (!half.isEmpty() && years)) return refused(u"import.term.shape", original);
    if (!match.captured(3).isEmpty() && !match.captured(4).isEmpty()) return refused(u"import.term.shape", original);
    Term term{part(match.captured(1)), part(months), part(match.captured(7))};
    if (term.years < 0 || term.months < 0 || term.days < 0) return refused(u"import.term.shape", original);
    if ((years && term.months > 11) || (!half.isEmpty() && !months.isEmpty()) || term.days > 366 || term.months > 600)
        return refused(u"import.term.range", original);
    if (!half.isEmpty()) term.months += 6;
    // 刑诉法解释第二百零二条: half a month is always fifteen days.
    if (!match.captured(5).isEmpty() || !match.captured(6).isEmpty()) term.days += 15;
    return normalised(term);
}

std::pair<QString, QString> splitSentence(const QString &text)
{
    static const QRegularExpression penalties(u"[,，、;；]?\\s*(?=附加剥夺|剥夺政治权利|并处|罚金|没收)"_qs);
    const auto match = penalties.match(text);
    if (!match.hasMatch() || match.capturedStart() == 0) return {text, {}};
    return {text.first(match.capturedStart()), text.sliced(match.capturedEnd())};
}

Result<SentenceText> readSentence(const QString &original, const QString &unit)
{
    static const QRegularExpression ornament(u"^(?:判处|执行|决定执行|合并执行)+|[。.;]$"_qs);
    QString text = compact(original);
    text.remove(ornament);
    SentenceText flags;
    for (const auto &[word, flag] : {std::pair(u"限制减刑"_qs, &flags.commutationRestricted),
                                     std::pair(u"终身监禁"_qs, &flags.lifeWithoutCommutation)}) {
        if (!text.contains(word)) continue;
        *flag = true;
        text.remove(QRegularExpression(u"[,(]?(?:并|对其|不得减刑、?假释)*"_qs + word +
                                       u"(?:[,、]?不得减刑[、,]?假释)?\\)?"_qs));
    }
    const auto [main, probation] = splitAt(text, u"缓刑");
    Result<SentenceText> sentence = readMain(QString(main).remove(QRegularExpression(u"[,;、(]$"_qs)), unit);
    if (!sentence) return fail(sentence.error().code, {{u"value"_qs, original}});
    if (!probation.isEmpty()) {
        const Result<Term> length = readTerm(QString(probation).remove(u')'));
        if (!length) return refused(u"import.sentence.shape", original);
        sentence->suspended = true;
        sentence->probation = *length;
    }
    if ((flags.commutationRestricted || flags.lifeWithoutCommutation) && sentence->sentence != Sentence::DeathReprieve)
        return refused(u"import.sentence.restriction", original);
    sentence->commutationRestricted = flags.commutationRestricted;
    sentence->lifeWithoutCommutation = flags.lifeWithoutCommutation;
    return sentence;
}

Result<ReductionText> readReduction(const QString &original, const QString &unit)
{
    static const QRegularExpression split(u"[,;。]"_qs);
    static const QRegularExpression rights(
        u"^(?:附加)?剥夺政治权利(?:由.+?)?(?:改为|变更为|变为|减为|缩短为|酌减为|更改为)(.+)$|^"
        u"(?:改为|变更为|减为)剥夺政治权利(.+)$"_qs);
    static const QRegularExpression rightsSame(u"^(?:附加)?剥夺政治权利.*不变$"_qs);
    static const QRegularExpression by(
        u"^(?:裁定)?(?:对.+?)?(?:准予|予以)?(?:减去|减刑|减)?(?:有期徒刑|有期|刑期)?(.+)$"_qs);
    ReductionText change;
    for (const QString &piece : compact(original).split(split, Qt::SkipEmptyParts)) {
        if (rightsSame.match(piece).hasMatch()) continue;
        if (const auto match = rights.match(piece); match.hasMatch()) {
            const Result<Term> term = readTerm(match.captured(1) + match.captured(2));
            if (!term || change.politicalRightsTo) return refused(u"import.reduction.shape", original);
            change.politicalRightsTo = *term;
            continue;
        }
        if (change.reduction || change.to) return refused(u"import.reduction.shape", original);
        if (const auto [before, to] = splitAt(piece, u"减为"); !to.isEmpty()) {
            const Result<SentenceText> state = readSentence(to);
            if (!state || state->suspended || state->sentence == Sentence::DeathReprieve)
                return refused(u"import.reduction.shape", original);
            change.to = SentenceState{state->sentence, state->term, {}};
            continue;
        }
        const Result<Term> term = readTerm(by.match(piece).captured(1), unit);
        if (!term) return refused(u"import.reduction.shape", original);
        if (term->isZero() || term->wholeMonths() > 60) return refused(u"import.reduction.range", original);
        change.reduction = *term;
    }
    if (!change.reduction && !change.to) return refused(u"import.reduction.shape", original);
    return change;
}

}  // namespace remit
