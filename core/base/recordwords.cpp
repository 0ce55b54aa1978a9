#include "base/recordwords.h"

#include "base/hundredths.h"
#include "base/term.h"

#include <QRegularExpression>
#include <QSet>

namespace remit {

namespace {

QString leafOf(const QString &path) { return path.section(u'.', -1); }

/** The word of a code in a family (sentence, category), else in the common one, else the code. */
QString wordFor(const QString &leaf, const QString &code, const Messages &words)
{
    static const QHash<QString, QString> families{{u"penalty"_qs, u"sentence"_qs}, {u"categories"_qs, u"category"_qs}};
    const QString own = families.value(leaf, leaf) + u'.' + code;
    if (words.has(own)) return words.text(own);
    static const QSet<QString> coded{u"kind"_qs, u"merit"_qs};
    const QString common = u"word."_qs + code;
    return coded.contains(leaf) && words.has(common) ? words.text(common) : code;
}

QString numberInWords(const QString &leaf, qint64 value, const Messages &words)
{
    static const QSet<QString> points{u"total"_qs, u"custody"_qs, u"education"_qs, u"labour"_qs};
    if (leaf.endsWith(u"_fen")) return words.text(u"word.yuan"_qs, {{u"amount"_qs, hundredths(value)}});
    return points.contains(leaf) ? hundredths(value) : QString::number(value);
}

QString termInWords(const Term &term, const Messages &words)
{
    if (words.language() == Language::Chinese) return chineseTerm(term);
    QStringList parts;
    for (const auto &[count, code] : {std::pair(term.years, u"word.years"_qs),
                                      std::pair(term.months, u"word.months"_qs), std::pair(term.days, u"word.days"_qs)})
        if (count) parts << words.text(code, {{u"n"_qs, QString::number(count)}});
    return parts.join(u' ');
}

/** {"years":10,"months":6} and the like. */
std::optional<Term> termIn(const Json &json)
{
    Term term;
    if (json.object().empty()) return std::nullopt;
    for (const auto &[name, value] : json.object()) {
        int *const part = name == u"years"    ? &term.years
                          : name == u"months" ? &term.months
                          : name == u"days"   ? &term.days
                                              : nullptr;
        if (!part || !value.isInteger()) return std::nullopt;
        *part = int(value.toInteger());
    }
    return term;
}

/** 有期徒刑十二年; of a limited deprivation of rights (kind term) only its length, as papers have it. */
QString kindAndTerm(const Json &json, const QString &kindName, const Messages &words)
{
    const auto term = termIn(json["term"]);
    const QString code = json[kindName].toString();
    if (term && code == u"term") return termInWords(*term, words);
    const QString kind = json[kindName].isString() ? wordFor(kindName, code, words) : QString();
    if (!term) return kind;
    const bool chinese = words.language() == Language::Chinese;
    return kind + (kind.isEmpty() || chinese ? QString() : u", "_qs) + termInWords(*term, words);
}

/** The members that say what the object is come first and bare, the others with their names. */
QString objectInWords(const QString &path, const Json &json, const Messages &words)
{
    const QString kindName = json.has(u"sentence"_qs) ? u"sentence"_qs : u"kind"_qs;
    QStringList parts{json["name"].toString(), kindAndTerm(json, kindName, words)};
    const QSet<QString> bare{u"name"_qs, u"term"_qs, kindName};
    for (const auto &[name, value] : json.object()) {
        if (bare.contains(name) || value.isNull() || value == Json(false)) continue;
        const QString own = path + u'.' + name;
        const QString text = valueInWords(own, value, words);
        parts << (name.endsWith(u"_fen") ? text
                  : value == Json(true)  ? fieldName(own, words)
                                         : fieldName(own, words) + u' ' + text);
    }
    parts.removeAll(QString());
    return parts.join(u' ');
}

QString listInWords(const QString &path, const Json &json, const Messages &words)
{
    QStringList parts;
    for (const Json &element : json.array()) parts << valueInWords(path, element, words);
    return parts.join(words.language() == Language::Chinese ? u"；"_qs : u"; "_qs);
}

}  // namespace

QString fieldName(const QString &path, const Messages &words)
{
    static const QRegularExpression index(u"\\[\\d+\\]"_qs);
    QString rest = QString(path).remove(index).replace(u'-', u'_');
    while (!rest.isEmpty()) {
        if (const QString code = u"field."_qs + rest; words.has(code)) return words.text(code);
        const qsizetype dot = rest.indexOf(u'.');
        rest = dot < 0 ? QString() : rest.sliced(dot + 1);
    }
    return path;
}

QString valueInWords(const QString &path, const Json &value, const Messages &words)
{
    const QString leaf = leafOf(path);
    if (value.isBool()) return words.text(value.toBool() ? u"word.true"_qs : u"word.false"_qs);
    if (value.isInteger()) return numberInWords(leaf, value.toInteger(), words);
    if (value.isString() && !value.toString().isEmpty()) return wordFor(leaf, value.toString(), words);
    if (const auto term = termIn(value)) return termInWords(*term, words);
    const QString text = value.isObject()  ? objectInWords(path, value, words)
                         : value.isArray() ? listInWords(path, value, words)
                                           : QString();
    return text.isEmpty() ? words.text(u"word.nothing"_qs) : text;
}

}  // namespace remit
