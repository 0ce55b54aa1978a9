#include "base/messages.h"

#include "base/json.h"
#include "base/recordwords.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

namespace remit {

Messages::Messages(Language language) : m_language(language)
{
    const QString column = language == Language::Chinese ? u"zh"_qs : u"en"_qs;
    QDirIterator files(u":/messages"_qs, {u"*.json"_qs}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const Result<Json> table = Json::parse(file.readAll());
        if (!table) qFatal("message catalogue %s: %s", qPrintable(file.fileName()), qPrintable(table.error().code));
        for (const auto &[code, texts] : table->object()) m_texts.insert(code, texts[column].toString());
    }
}

namespace {

/** The family of codes that an argument's values belong to, where it is not named like the argument. */
QString familyOf(const QString &argument)
{
    static const QHash<QString, QString> families{
        {u"roles"_qs, u"role"_qs},
        {u"role"_qs, u"role"_qs},
        {u"stage"_qs, u"stage"_qs},
        {u"first"_qs, u"stage"_qs},
        {u"second"_qs, u"stage"_qs},
        {u"current"_qs, u"stage"_qs},
        {u"status"_qs, u"status"_qs},
        {u"event"_qs, u"event"_qs},
        {u"decision"_qs, u"decision"_qs},
        {u"form"_qs, u"form"_qs},
        {u"document"_qs, u"form"_qs},
        {u"fields"_qs, u"law.field"_qs},
        {u"batch_state"_qs, u"batch.state"_qs},
        {u"month_state"_qs, u"points.month"_qs},
        {u"objection_state"_qs, u"points.objection"_qs},
        {u"cycle_state"_qs, u"points.cycle"_qs},
        {u"grade"_qs, u"points.grade"_qs},
        {u"number_state"_qs, u"number.state"_qs},
        {u"step"_qs, u"points.step"_qs},
        {u"reason"_qs, u"system"_qs},
        {u"tries"_qs, u"token.tries"_qs},
        {u"deed"_qs, u"review.deed"_qs},
        {u"doing"_qs, u"review.doing"_qs},
        {u"paper"_qs, u"law.procedure"_qs},
        {u"from_source"_qs, u"dossier.source"_qs},
    };
    return families.value(argument);
}

}  // namespace

/** A code's word; codes of the law and sentences of the system stand in the catalogue in lower case with dashes. */
QString Messages::wordOf(const QString &family, const QString &code) const
{
    static const QRegularExpression gap(u"[ _]"_qs);
    static const QRegularExpression place(u"\\[[0-9]+\\]"_qs);
    const QString dashed = family + u'.' + code.toLower().remove(place).replace(gap, u"-"_qs);
    return m_texts.value(family + u'.' + code, m_texts.value(dashed, code));
}

QString Messages::inWords(const QString &argument, const ErrorArgs &args) const
{
    const QString value = args.value(argument);
    if (argument == u"named") return fieldName(value, *this);
    if (argument == u"names") {
        QStringList names;
        for (const QString &path : value.split(u", "_qs)) names << fieldName(path, *this);
        return names.join(m_language == Language::Chinese ? u"、"_qs : u", "_qs);
    }
    if (args.contains(u"path"_qs) && (argument == u"before" || argument == u"after")) {
        const Result<Json> json = Json::parse(value.toUtf8());
        return json ? valueInWords(args.value(u"path"_qs), *json, *this) : value;
    }
    const QString family = familyOf(argument);
    if (family.isEmpty()) return value;
    QStringList words;
    for (const QString &code : value.split(u", "_qs)) words << wordOf(family, code);
    return words.join(m_language == Language::Chinese ? u"、"_qs : u", "_qs);
}

QString Messages::text(const QString &code, const ErrorArgs &args) const
{
    const auto found = m_texts.constFind(code);
    if (found == m_texts.constEnd()) {
        QString bare = code;
        for (auto arg = args.begin(); arg != args.end(); ++arg) bare += u' ' + arg.key() + u'=' + arg.value();
        return bare;
    }
    // In one pass: what an argument holds is never read as a name in braces.
    QString text;
    qsizetype from = 0;
    for (qsizetype open = found->indexOf(u'{'); open >= 0; open = found->indexOf(u'{', from)) {
        const qsizetype close = found->indexOf(u'}', open);
        if (close < 0) break;
        const QString name = found->sliced(open + 1, close - open - 1);
        text += QStringView(*found).sliced(from, open - from);
        text += args.contains(name) ? inWords(name, args) : u'{' + name + u'}';
        from = close + 1;
    }
    text += QStringView(*found).sliced(from);
    return text;
}

QString Messages::text(const Error &error) const
{
    QString sentence = text(error.code, error.args);
    for (const Error &cause : error.causes) sentence += u'\n' + text(cause);
    return sentence;
}

}  // namespace remit
