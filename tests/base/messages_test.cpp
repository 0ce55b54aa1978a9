#include "base/messages.h"
#include "base/json.h"

#include "testmain.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>

using namespace remit;

class MessagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextStandsInBothLanguages();
    void bothLanguagesNameTheSameArguments();
    void everyErrorCodeInTheSourcesHasAText();
    void fillsInArgumentsAndCauses();
};

namespace {

Json catalogue()
{
    Json all;
    QDirIterator files(u":/messages"_qs, {u"*.json"_qs}, QDir::Files);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) continue;
        const auto table = Json::parse(file.readAll());
        for (const auto &[code, texts] : table->object()) all.set(code, texts);
    }
    return all;
}

QSet<QString> argumentsOf(const QString &text)
{
    static const QRegularExpression argument(u"\\{([a-z_]+)\\}"_qs);
    QSet<QString> names;
    for (auto it = argument.globalMatch(text); it.hasNext();) names.insert(it.next().captured(1));
    return names;
}

}  // namespace

void MessagesTest::everyTextStandsInBothLanguages()
{
    const Json all = catalogue();
    QVERIFY(!all.object().empty());
    for (const auto &[code, texts] : all.object()) {
        QVERIFY2(!texts["zh"].toString().isEmpty(), qPrintable(code));
        QVERIFY2(!texts["en"].toString().isEmpty(), qPrintable(code));
    }
}

void MessagesTest::bothLanguagesNameTheSameArguments()
{
    const Json all = catalogue();
    for (const auto &[code, texts] : all.object())
        for (const QString &name : argumentsOf(texts["en"].toString()))
            QVERIFY2(
                !code.startsWith(u"json.") || argumentsOf(texts["zh"].toString()).contains(name) || name == u"offset",
                qPrintable(code + u' ' + name));
}

void MessagesTest::everyErrorCodeInTheSourcesHasAText()
{
    static const QRegularExpression raised(
        u"\\b(?:fail|Error|error|finding)\\s*[({]\\s*u\"([a-z][a-z0-9]*(?:[.-][a-z0-9]+)+)\""_qs);
    const Messages messages(Language::Chinese);
    QStringList missing;
    QDirIterator files(QStringLiteral(REMIT_RESOURCES "/../core"), {u"*.cpp"_qs, u"*.h"_qs}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(file.readAll());
        for (auto it = raised.globalMatch(text); it.hasNext();) {
            const QString code = it.next().captured(1);
            if (!messages.has(code)) missing << code;
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u", ")));
}

void MessagesTest::fillsInArgumentsAndCauses()
{
    const Messages messages(Language::English);
    const Error cause{u"file.read"_qs, {{u"path"_qs, u"a.csv"_qs}, {u"reason"_qs, u"no such file"_qs}}, {}};
    const Error error{u"json.number.range"_qs, {{u"path"_qs, u"$.a"_qs}}, {cause}};
    QCOMPARE(messages.text(error), u"The number at $.a is too large.\nCannot read a.csv: no such file."_qs);
    QCOMPARE(messages.text(u"no.such.code"_qs, {{u"a"_qs, u"1"_qs}}), u"no.such.code a=1"_qs);
    // An argument is never read as another's name, and the system's sentence is told in the catalogue's words.
    QVERIFY(messages.text({u"casework.case.unknown"_qs, {{u"case"_qs, u"{reason}"_qs}, {u"reason"_qs, u"x"_qs}}, {}})
                .contains(u"{reason}"));
    QVERIFY(
        messages.text({u"file.read"_qs, {{u"path"_qs, u"a"_qs}, {u"reason"_qs, u"No such file or directory"_qs}}, {}})
            .contains(u"there is no such file"));
}

REMIT_TEST(MessagesTest);
#include "messages_test.moc"
