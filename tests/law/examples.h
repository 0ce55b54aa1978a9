#pragma once
#include "base/json.h"
#include "law/evaluate.h"
#include "law/names.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

#include <QDirIterator>
#include <QFile>
#include <QtTest>

namespace remit::testing {

/** One file below examples/: facts, and the part of the verdict that it fixes. */
struct Example {
    QString name;
    /** Why the case is here and where it comes from. */
    QString note;
    Json facts;
    Json verdict;
    /** The part of the procedure that it fixes; null where it fixes none. */
    Json procedure;
};

/** Reads one example after another until `visit` answers false. */
template <class Visit>
void eachExample(Visit &&visit)
{
    QDirIterator files(QStringLiteral(REMIT_TEST_DATA "/examples"), {u"*.json"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString path = files.next();
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) qFatal("cannot open %s", qPrintable(path));
        const auto json = Json::parse(file.readAll());
        if (!json) qFatal("%s: %s", qPrintable(path), qPrintable(json.error().code));
        if (!visit(Example{path.section(u'/', -2), (*json)["note"].toString(), (*json)["facts"], (*json)["verdict"],
                           (*json)["procedure"]}))
            return;
    }
}

inline std::vector<Example> readExamples()
{
    std::vector<Example> examples;
    eachExample([&](Example &&example) {
        examples.push_back(std::move(example));
        return true;
    });
    return examples;
}

/** Every word that the members of a list have under the name, once each and in order. */
inline QStringList wordsOf(const Json &list, const QString &name)
{
    QStringList words;
    for (const Json &one : list.array())
        if (one[name].isString()) words << one[name].toString();
    words.removeDuplicates();
    words.sort();
    return words;
}

/** {"rules":[…]} or {"codes":[…]} in place of a list: those rules or codes and no others, however often. */
inline QString differenceOfWords(const Json &expected, const Json &actual, const QString &path)
{
    for (const auto &[plural, wanted] : expected.object()) {
        QStringList words;
        for (const Json &word : wanted.array()) words << word.toString();
        words.sort();
        const QStringList found = wordsOf(actual, plural.chopped(1));
        if (words != found) return path + u": expected "_qs + words.join(u' ') + u", got "_qs + found.join(u' ');
    }
    return {};
}

/** The first place at which `actual` lacks something of `expected`; empty where it has all. */
inline QString difference(const Json &expected, const Json &actual, const QString &path = u"$"_qs)
{
    if (expected.isObject() && actual.isObject()) {
        for (const auto &[name, value] : expected.object()) {
            // A fact asked for says null; one that is not spoken of is another thing.
            if (path.endsWith(u".facts") && !actual.has(name)) return path + u'.' + name + u": not there"_qs;
            if (const QString found = difference(value, actual[name], path + u'.' + name); !found.isEmpty())
                return found;
        }
        return {};
    }
    static const QStringList lists{u"reasons"_qs, u"steps"_qs, u"open_court_if"_qs, u"materials"_qs};
    if (expected.isObject() && actual.isArray()) return differenceOfWords(expected, actual, path);
    if (expected.isArray() && actual.isArray() && lists.contains(path.section(u'.', -1))) {
        for (const Json &wanted : expected.array()) {
            const auto &all = actual.array();
            if (std::none_of(all.begin(), all.end(),
                             [&](const Json &one) { return difference(wanted, one).isEmpty(); }))
                return path + u": no "_qs + QString::fromUtf8(wanted.canonical());
        }
        return {};
    }
    if (expected == actual) return {};
    return path + u": expected "_qs + QString::fromUtf8(expected.canonical()) + u", got "_qs +
           QString::fromUtf8(actual.canonical());
}

/** What of the example the law does not answer as it should; empty where it answers all. */
/** A step that rests on no rule; only facts that cannot be, or are not there, need none. */
inline QString withoutRule(const Json &verdict)
{
    for (const char *proposal : {"commutation", "parole"})
        for (const Json &reason : verdict[proposal]["reasons"].array()) {
            const QString outcome = reason["outcome"].toString();
            if (reason["rule"].isNull() && outcome != u"invalid" && outcome != u"unsupported")
                return u"a step without a rule: "_qs + QString::fromUtf8(reason.canonical());
        }
    return {};
}

inline QString failureOf(const Example &example, const Facts &facts, const Law &law)
{
    const Json given = verdictToJson(law.evaluate(facts), law.rules());
    QString verdict = difference(example.verdict, given);
    if (verdict.isEmpty()) verdict = withoutRule(given);
    if (!verdict.isEmpty() || example.procedure.isNull()) return verdict;
    const auto procedure = law.procedure(facts);
    return procedure ? difference(example.procedure, procedureToJson(*procedure, law.rules())) : procedure.error().code;
}

/** The documents of resources/rules as they stand. */
inline std::vector<Json> ruleDocuments()
{
    std::vector<Json> documents;
    const QDir folder(QStringLiteral(REMIT_TEST_DATA "/../../resources/rules"));
    for (const QString &name : folder.entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly)) documents.push_back(*Json::parse(file.readAll()));
    }
    return documents;
}

}  // namespace remit::testing
