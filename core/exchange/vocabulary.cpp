#include "exchange/vocabulary.h"

#include "base/json.h"
#include "exchange/values.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

/** A built-in file; a build without it is broken, which no caller can mend. */
Json resource(const QString &name)
{
    QFile file(u":/exchange/"_qs + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("missing resource %s", qPrintable(file.fileName()));
    const Result<Json> json = Json::parse(file.readAll());
    if (!json) qFatal("resource %s: %s", qPrintable(file.fileName()), qPrintable(json.error().code));
    return *json;
}

QStringList strings(const Json &list)
{
    QStringList out;
    for (const Json &entry : list.array()) out << entry.toString();
    return out;
}

QStringList keys(const Json &list)
{
    QStringList out;
    for (const QString &name : strings(list)) out << headerKey(name);
    return out;
}

KindColumns readKind(const QString &kind, const Json &json, const Json &kinds)
{
    KindColumns out{kind, {}, json["months"].toBool()};
    for (const Json &column : json["columns"].array()) {
        const QString field = column["field"].toString();
        const Json *words = &column;
        if (column.has(u"same"_qs))
            for (const Json &other : kinds[column["same"].toString()]["columns"].array())
                if (other["field"].toString() == field) words = &other;
        out.columns.push_back({field, column["required"].toBool(), column["expected"].toBool(), keys((*words)["names"]),
                               keys((*words)["weak"])});
    }
    return out;
}

Vocabulary readVocabulary()
{
    Vocabulary words;
    const Json headers = resource(u"headers.json"_qs);
    for (const auto &[kind, json] : headers["kinds"].object())
        words.kinds.push_back(readKind(kind, json, headers["kinds"]));
    words.ignored = keys(headers["ignored"]);
    const QStringList blanks = strings(headers["blanks"]);
    words.blanks = {blanks.begin(), blanks.end()};
    words.totals = strings(headers["totals"]);
    words.signatures = strings(headers["signatures"]);

    const Json crimes = resource(u"crimes.json"_qs);
    for (const auto &[category, names] : crimes.object()) {
        for (const QString &name : strings(names)) {
            if (category == u"bribery")
                words.bribery.insert(name);
            else if (category.isEmpty())
                words.crimes[name];
            else
                words.crimes[name] << category;
        }
    }
    return words;
}

}  // namespace

const FieldColumn *KindColumns::find(const QString &field) const
{
    const auto found = std::ranges::find(columns, field, &FieldColumn::field);
    return found == columns.end() ? nullptr : &*found;
}

const KindColumns *Vocabulary::find(const QString &kind) const
{
    const auto found = std::ranges::find(kinds, kind, &KindColumns::kind);
    return found == kinds.end() ? nullptr : &*found;
}

const Vocabulary &builtInVocabulary()
{
    static const Vocabulary words = readVocabulary();
    return words;
}

QString headerKey(const QString &header)
{
    static const QRegularExpression brackets(uR"(\([^()]*\)|\[[^\[\]]*\]|【[^】]*】|〔[^〕]*〕)"_qs);
    static const QRegularExpression numbering(uR"(^\d+[.、)])"_qs);
    static const QRegularExpression marks(uR"([\s_\-./:;*#"'，。、;]+)"_qs);
    QString key = compact(header).toLower();
    key.remove(brackets);
    key.remove(numbering);
    key.remove(marks);
    return key;
}

QStringList headerKeys(const QString &header)
{
    static const QRegularExpression bracket(uR"([()\[\]【】〔〕])"_qs);
    QString open = compact(header);
    open.remove(bracket);
    const QString with = headerKey(open);
    const QString without = headerKey(header);
    return with == without ? QStringList{with} : QStringList{with, without};
}

QString headerUnit(const QString &header)
{
    static const QRegularExpression unit(uR"(\((?:单位[:]?)?(年|个?月|日|天|元|万元|分)\)\*?$)"_qs);
    QString found = unit.match(compact(header)).captured(1);
    return found == u"个月" ? u"月"_qs : found;
}

}  // namespace remit
