#include "assess.h"
#include "points/assessmentjson.h"
#include "points/evaluate.h"
#include "points/historyjson.h"

#include "testmain.h"

#include <QDirIterator>
#include <QFile>

using namespace remit;
using namespace remit::testing;

namespace {

Json readCase(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) qFatal("cannot read %s", qPrintable(path));
    const auto json = Json::parse(file.readAll());
    if (!json) qFatal("%s: %s", qPrintable(path), qPrintable(json.error().code));
    return *json;
}

QStringList caseFiles()
{
    QStringList files;
    QDirIterator walk(QStringLiteral(REMIT_TEST_DATA "/examples"), {u"*.json"_qs}, QDir::Files,
                      QDirIterator::Subdirectories);
    while (walk.hasNext()) files << walk.next();
    files.sort();
    return files;
}

/** The answer as a document, an error likewise. */
Json answer(const Json &example)
{
    const PointsProfile profile = nationalWith(example["options"]);
    const auto assessed = pointsHistoryFromJson(example["input"]).and_then([&](const PointsHistory &history) {
        return Points(profile).evaluate(history);
    });
    if (assessed) return assessmentToJson(*assessed, profile);
    Json error;
    error.set("code", assessed.error().code);
    error.set("path", assessed.error().args.value(u"path"_qs));
    return Json::Object{{u"error"_qs, error}};
}

}  // namespace

/** The example files: one article a folder, one case a file. */
class ExamplesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void holds_data();
    void holds();
    void everyRuleIsHit();
    void everyOptionValueIsHit();
};

void ExamplesTest::holds_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : caseFiles())
        QTest::newRow(qPrintable(path.mid(int(qstrlen(REMIT_TEST_DATA "/examples/"))))) << path;
}

void ExamplesTest::holds()
{
    QFETCH(QString, path);
    const Json example = readCase(path);
    QVERIFY2(example["expect"].isObject() && !example["expect"].object().empty(), "an example expects something");
    const QString found = difference(example["expect"], answer(example));
    QVERIFY2(found.isEmpty(), qPrintable(found));
}

void ExamplesTest::everyRuleIsHit()
{
    QSet<QString> expected;
    for (const QString &path : caseFiles()) {
        const Json expect = readCase(path)["expect"];
        for (const Json &reason : expect["reasons"].array()) expected.insert(reason["name"].toString());
        for (const auto &[number, cycle] : expect["cycles"].object())
            for (const Json &reason : cycle["why"].array()) expected.insert(reason["name"].toString());
    }
    QStringList missing;
    for (std::size_t i = 0; i < pointsRuleCount; ++i) {
        const QString name = pointsRuleName(PointsRule(i));
        if (!expected.contains(name)) missing << name;
    }
    QVERIFY2(missing.isEmpty(), qPrintable(u"no example expects "_qs + missing.join(u", ")));
}

/** Every value is set by an example that would not hold under another value. */
void ExamplesTest::everyOptionValueIsHit()
{
    const auto names = pointsOptionNames();
    const auto dependsOn = [&](const Json &example, const QString &option, const PointsOptionNames &row) {
        return std::any_of(row.values.begin(), row.values.end(), [&](const QString &value) {
            Json otherwise = example;
            Json options = example["options"];
            options.set(option, value);
            otherwise.set("options", options);
            return !difference(example["expect"], answer(otherwise)).isEmpty();
        });
    };
    QSet<QString> hit;
    for (const QString &path : caseFiles()) {
        const Json example = readCase(path);
        for (const auto &row : names) {
            const QString value = example["options"][row.option].toString();
            if (!value.isEmpty() && dependsOn(example, row.option, row)) hit.insert(row.option + u'=' + value);
        }
    }
    QStringList missing;
    for (const auto &row : names)
        for (const QString &value : row.values)
            if (!hit.contains(row.option + u'=' + value)) missing << row.option + u'=' + value;
    QVERIFY2(missing.isEmpty(), qPrintable(u"no example depends on "_qs + missing.join(u", ")));
}

REMIT_TEST(ExamplesTest);
#include "examples_test.moc"
