#include "examples.h"

#include "law/documents.h"

#include "testmain.h"

#include <QRegularExpression>

using namespace remit;
using namespace remit::testing;

/** Holds the published schemas against what the reader takes and the writer gives. */
class SchemaTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void factsAndVerdictsFitTheirSchemas();
    void theCheckCanFail();
};

namespace {

/** The part of JSON Schema that our schemas use. */
class Schema
{
public:
    explicit Schema(Json root) : m_root(std::move(root)) {}

    /** The first place that does not fit, or nothing. */
    QString misfit(const Json &value) const { return misfit(m_root, value, u"$"_qs); }

private:
    QString misfit(const Json &schema, const Json &value, const QString &path) const
    {
        if (schema.has(u"$ref"_qs))
            return misfit(m_root["$defs"][schema["$ref"].toString().section(u'/', -1)], value, path);
        if (schema.has(u"anyOf"_qs)) {
            const auto &any = schema["anyOf"].array();
            const bool one =
                std::any_of(any.begin(), any.end(), [&](const Json &s) { return misfit(s, value, path).isEmpty(); });
            return one ? QString() : path;
        }
        if (schema.has(u"const"_qs) && !(schema["const"] == value)) return path;
        if (schema.has(u"enum"_qs)) {
            const auto &words = schema["enum"].array();
            if (std::find(words.begin(), words.end(), value) == words.end()) return path;
        }
        if (schema.has(u"type"_qs) && !hasType(schema["type"], value)) return path;
        if (schema.has(u"pattern"_qs) &&
            !QRegularExpression(schema["pattern"].toString()).match(value.toString()).hasMatch())
            return path;
        return inside(schema, value, path);
    }

    QString inside(const Json &schema, const Json &value, const QString &path) const
    {
        for (const Json &name : schema["required"].array())
            if (value.isObject() && !value.has(name.toString())) return path + u'.' + name.toString();
        const Json &others = schema["additionalProperties"];
        for (const auto &[name, member] : value.object()) {
            const QString place = path + u'.' + name;
            const bool named = schema["properties"].has(name);
            if (!named && others.isBool() && !others.toBool()) return place;
            const QString found = named               ? misfit(schema["properties"][name], member, place)
                                  : others.isObject() ? misfit(others, member, place)
                                                      : QString();
            if (!found.isEmpty()) return found;
        }
        for (const Json &element : value.array())
            if (const QString found = misfit(schema["items"], element, path + u"[]"_qs);
                schema.has(u"items"_qs) && !found.isEmpty())
                return found;
        return {};
    }

    static bool hasType(const Json &types, const Json &value)
    {
        const QString is = value.isNull()      ? u"null"_qs
                           : value.isBool()    ? u"boolean"_qs
                           : value.isInteger() ? u"integer"_qs
                           : value.isString()  ? u"string"_qs
                           : value.isArray()   ? u"array"_qs
                                               : u"object"_qs;
        if (types.isString()) return types.toString() == is;
        const auto &all = types.array();
        return std::any_of(all.begin(), all.end(), [&](const Json &type) { return type.toString() == is; });
    }

    Json m_root;
};

Schema schemaNamed(const QString &name)
{
    QFile file(QStringLiteral(REMIT_RESOURCES "/schema/") + name);
    if (!file.open(QIODevice::ReadOnly)) qFatal("no schema");
    return Schema(*Json::parse(file.readAll()));
}

}  // namespace

void SchemaTest::factsAndVerdictsFitTheirSchemas()
{
    const Law law(*loadRules());
    const Schema facts = schemaNamed(u"facts.json"_qs);
    const Schema verdict = schemaNamed(u"verdict.json"_qs);
    const Schema procedure = schemaNamed(u"procedure.json"_qs);
    for (const Example &example : readExamples()) {
        const Facts read = *factsFromJson(example.facts);
        QCOMPARE(facts.misfit(example.facts), QString());
        QCOMPARE(facts.misfit(factsToJson(read)), QString());
        const QString misfit = verdict.misfit(verdictToJson(law.evaluate(read), law.rules()));
        QVERIFY2(misfit.isEmpty(), qPrintable(example.name + u' ' + misfit));
        if (const auto asked = law.procedure(read))
            QCOMPARE(procedure.misfit(procedureToJson(*asked, law.rules())), QString());
    }
    for (const char *line : {"", "[[", R"({"id":"7","id":"8"})", R"({"id":"7","as_of":"2025-02-30"})"})
        QCOMPARE(verdict.misfit(*Json::parse(evaluateLine(line, law))), QString());
}

void SchemaTest::theCheckCanFail()
{
    const Schema facts = schemaNamed(u"facts.json"_qs);
    QCOMPARE(facts.misfit(*Json::parse(R"({"judgment":{"delivered":"2020-01-01"}})")), u"$.judgment"_qs);
    QCOMPARE(facts.misfit(*Json::parse(R"({"as_of":"2020-1-1"})")), u"$.as_of"_qs);
    QCOMPARE(facts.misfit(*Json::parse(R"({"categories":["thief"]})")), u"$.categories[]"_qs);
    QCOMPARE(facts.misfit(*Json::parse(R"({"extra":1})")), u"$.extra"_qs);
}

REMIT_TEST(SchemaTest);
#include "schema_test.moc"
