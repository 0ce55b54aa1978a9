#include "exchange/values.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

using Kind = PropertyItem::Kind;

const PoliticalRights noRights{PoliticalRights::Kind::None, {}};

tl::unexpected<Error> refused(const char16_t *code, const QString &text, const QString &part)
{
    return fail(QString::fromUtf16(code), {{u"value"_qs, text}, {u"part"_qs, part}});
}

/** The kind of property duty that a clause names, and the words before its amount. */
struct DutyWords {
    Kind kind;
    QRegularExpression words;
};

const std::vector<DutyWords> &dutyWords()
{
    static const std::vector<DutyWords> list = {
        {Kind::Fine, QRegularExpression(u"^(?:并处|单处)?罚金(?:刑)?"_qs)},
        {Kind::Confiscation, QRegularExpression(u"^(?:并处)?没收(?:其|个人|部分|财产)*"_qs)},
        {Kind::Restitution, QRegularExpression(u"^(?:继续)?(?:责令)?(?:共同)?退赔"_qs)},
        {Kind::Disgorgement, QRegularExpression(u"^(?:继续)?(?:依法)?(?:予以)?追缴"_qs)},
        {Kind::Compensation, QRegularExpression(u"^(?:刑事)?(?:附带)?(?:民事)?(?:连带)?赔偿"_qs)},
    };
    return list;
}

/** The clause's amount; nothing where it names none; an error where digits stand there that are no amount. */
Result<std::optional<qint64>> amountIn(const QString &clause)
{
    // A name before the amount may end in a numeral (张三5万元, 李十万元), so numerals need a word between.
    static const QRegularExpression amount(
        uR"((?:(?<![\d.])(\d[\d.]*(?:百|千|百万|千万)?[万亿]?元?(?:\d角)?(?:\d分)?)|(?:^|人民币|经济损失|损失|违法所得|共计|合计|计)([零〇一二两三四五六七八九十百千万亿壹贰叁肆伍陆柒捌玖拾佰仟]+(?:元(?:.角)?(?:.分)?|(?<=[万亿]))))整?$)"_qs);
    static const QRegularExpression digit(uR"(\d|元)"_qs);
    static const QRegularExpression foreign(
        u"美元|美金|港币|港元|欧元|英镑|日元|澳元|加元|韩元|台币|澳门币|卢布|USD|HKD|EUR|GBP|JPY"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression bare(uR"(^[\d.]+$)"_qs);
    if (clause.contains(foreign)) return fail(u"import.money.currency"_qs, {{u"value"_qs, clause}});
    const auto match = amount.match(clause);
    if (bare.match(match.captured(1)).hasMatch()) return fail(u"import.money.unclear"_qs, {{u"value"_qs, clause}});
    if (!match.hasMatch()) {
        if (digit.match(clause).hasMatch()) return fail(u"import.money.shape"_qs, {{u"value"_qs, clause}});
        return std::optional<qint64>();
    }
    const Result<qint64> fen = readMoney(match.captured(1) + match.captured(2));
    if (!fen) return fail(fen.error());
    return std::optional(*fen);
}

/** The clause as a duty; nothing where it is none. */
Result<std::optional<PropertyDuty>> readDuty(const QString &clause)
{
    for (const auto &[kind, words] : dutyWords()) {
        const auto match = words.match(clause);
        if (!match.hasMatch()) continue;
        const Result<std::optional<qint64>> amount = amountIn(clause.sliced(match.capturedLength()));
        if (!amount) return fail(amount.error());
        // Only taking everything (没收全部财产), and restitution of what is not yet counted, go without an amount.
        const bool open = kind != Kind::Fine && (kind != Kind::Confiscation || clause.contains(u"全部"));
        if (!*amount && !open) return fail(u"import.penalty.amount"_qs, {{u"value"_qs, clause}});
        return std::optional(PropertyDuty{kind, *amount, {}});
    }
    return std::optional<PropertyDuty>();
}

/** Thousands commas taken out, so that a comma parts clauses only. */
QStringList clauses(const QString &original)
{
    static const QRegularExpression thousands(uR"((?<=\d),(?=\d{3}(?:\D|$)))"_qs);
    static const QRegularExpression split(
        u"[,;。、+|]|(?<=.)并处|并(?=罚金|没收|剥夺)|"
        u"(?<=[年月元万产身整])(?=罚金|没收|附加剥|剥|责令|继续追缴|追缴|驱逐)"_qs);
    static const QRegularExpression lead(u"^(?:附加刑|财产刑|附加|并处|判处|同时|和|及|:)+"_qs);
    QString text = compact(original);
    text.remove(thousands);
    QStringList out;
    for (QString clause : text.split(split, Qt::SkipEmptyParts))
        if (clause.remove(lead); !clause.isEmpty()) out << clause;
    return out;
}

}  // namespace

Result<PoliticalRights> readPoliticalRights(const QString &original, const QString &unit)
{
    static const QRegularExpression words(u"^(?:附加)?(?:剥夺政治权利|剥政|剥权)"_qs);
    static const QRegularExpression changed(u"^(?:改为|减为|变更为|缩减为|缩短为|减至)"_qs);
    QString text = compact(original).remove(words).remove(changed);
    if (text == u"无" || text == u"否" || text == u"没有" || (text == u"0" && !unit.isEmpty())) return noRights;
    if (text == u"终身") return PoliticalRights{PoliticalRights::Kind::Life, {}};
    const Result<Term> term = readTerm(text, unit);
    // 刑法第五十五条、第五十七条: one to five years, ten after a reprieve or life. Public surveillance may go lower.
    if (!term || term->isZero() || term->wholeMonths() > 120)
        return fail(u"import.rights.shape"_qs, {{u"value"_qs, original}});
    return PoliticalRights{PoliticalRights::Kind::Term, *term};
}

Result<PenaltyText> readPenalties(const QString &original)
{
    static const QRegularExpression rightsWords(u"^(?:附加)?(?:剥夺政治权利|剥政|剥权)"_qs);
    static const QStringList others = {u"驱逐出境"_qs};
    static const QRegularExpression nothing(
        u"^(?:无|没有|(?:无|没有|未判处|未判|未并处|未处)(?:附加刑|财产刑|财产性判项))$"_qs);
    PenaltyText penalties;
    const QStringList list = clauses(original);
    if (list.isEmpty()) return refused(u"import.penalty.shape", original, original);
    for (const QString &clause : list) {
        if (list.size() == 1 && nothing.match(clause).hasMatch()) return penalties;
        if (others.contains(clause)) {
            penalties.others << clause;
        } else if (rightsWords.match(clause).hasMatch()) {
            const Result<PoliticalRights> rights = readPoliticalRights(clause);
            if (!rights || penalties.politicalRights != noRights)
                return refused(u"import.penalty.shape", original, clause);
            penalties.politicalRights = *rights;
        } else {
            const Result<std::optional<PropertyDuty>> duty = readDuty(clause);
            if (!duty && duty.error().code == u"import.money.currency")
                return refused(u"import.money.currency", original, clause);
            if (!duty && duty.error().code == u"import.money.unclear")
                return refused(u"import.money.unclear", original, clause);
            if (!duty) return refused(u"import.penalty.amount", original, clause);
            if (!*duty) return refused(u"import.penalty.shape", original, clause);
            penalties.duties.push_back(**duty);
        }
    }
    return penalties;
}

}  // namespace remit
