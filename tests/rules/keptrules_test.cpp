#include "base/digest.h"
#include "rules/ruleset.h"

#include "testmain.h"

#include <QDir>
#include <QFile>

using namespace remit;

/** Released rules are kept for good: resources/rules/sets holds each set under its digest. */
class KeptRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySetIsNamedByItsBytes();
    void everyReleaseIsKept();
    void changedRulesNeedANewVersion_data();
    void changedRulesNeedANewVersion();
    void refusesWhatItDoesNotKeep();
    void takesWhatItPrintedUnlessItWasChanged_data();
    void takesWhatItPrintedUnlessItWasChanged();
    void switchesOneReading();

private:
    /** The version of the program that went out with other rules than `digest`; empty where there is none. */
    static QString differs(const Json &releases, const QString &version, const QString &digest);
    static QByteArray read(const QString &name);
};

QByteArray KeptRulesTest::read(const QString &name)
{
    QFile file(QStringLiteral(REMIT_RESOURCES "/rules/sets/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QString KeptRulesTest::differs(const Json &releases, const QString &version, const QString &digest)
{
    const QString released = releases[version].toString();
    return released.isEmpty() || released == digest ? QString() : version;
}

void KeptRulesTest::everySetIsNamedByItsBytes()
{
    const QDir sets(QStringLiteral(REMIT_RESOURCES "/rules/sets"));
    QStringList names = sets.entryList({u"*.json"_qs}, QDir::Files);
    names.removeOne(u"releases.json"_qs);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names) {
        QCOMPARE(QString::fromLatin1(sha256Hex(read(name))) + u".json"_qs, name);
        const auto set = loadRuleSet(name.chopped(5));
        QVERIFY2(set, qPrintable(name));
        QCOMPARE(QString::fromLatin1(set->digest()), name.chopped(5));
    }
}

void KeptRulesTest::everyReleaseIsKept()
{
    const auto releases = Json::parse(read(u"releases.json"_qs));
    QVERIFY(releases);
    for (const auto &[version, digest] : releases->object())
        QVERIFY2(loadRuleSet(digest.toString()), qPrintable(version));
    const auto present = loadRules();
    QVERIFY(present);
    const QString version = QStringLiteral(REMIT_VERSION);
    QVERIFY2(
        differs(*releases, version, QString::fromLatin1(present->digest())).isEmpty(),
        "the rules differ from those that this version went out with: raise the version, run resources/rules/archive");
}

void KeptRulesTest::changedRulesNeedANewVersion_data()
{
    QTest::addColumn<QString>("version");
    QTest::addColumn<QString>("digest");
    QTest::addColumn<bool>("refused");
    QTest::newRow("as released") << u"1.0.0"_qs << u"aa"_qs << false;
    QTest::newRow("changed after the release") << u"1.0.0"_qs << u"bb"_qs << true;
    QTest::newRow("not released yet") << u"1.1.0"_qs << u"bb"_qs << false;
}

void KeptRulesTest::changedRulesNeedANewVersion()
{
    QFETCH(QString, version);
    QFETCH(QString, digest);
    QFETCH(bool, refused);
    QCOMPARE(!differs(*Json::parse(R"({"1.0.0":"aa"})"), version, digest).isEmpty(), refused);
}

void KeptRulesTest::refusesWhatItDoesNotKeep()
{
    for (const QString &digest : {QString(64, u'0'), u"releases"_qs, QString()}) {
        const auto set = loadRuleSet(digest);
        QVERIFY(!set);
        QCOMPARE(set.error().code, u"rules.set"_qs);
    }
}

void KeptRulesTest::takesWhatItPrintedUnlessItWasChanged_data()
{
    QTest::addColumn<QByteArray>("document");
    QTest::addColumn<QString>("code");
    const Json printed = rulesToJson(*loadRules(), {});
    const auto with = [&](const char *member, Json value) {
        Json changed = printed;
        changed.set(member, std::move(value));
        return changed.canonical();
    };
    QTest::newRow("as printed") << printed.canonical() << QString();
    QTest::newRow("of a day") << rulesToJson(*loadRules(), *makeDate(2020, 5, 1)).canonical() << QString();
    QTest::newRow("the documents alone") << printed["documents"].canonical() << QString();
    QTest::newRow("another digest") << with("digest", QString(64, u'0')) << u"rules.digest"_qs;
    QTest::newRow("other rows") << with("rules", Json::Array{}) << u"rules.edited"_qs;
    QTest::newRow("other readings") << with("readings", Json::Array{}) << u"rules.edited"_qs;
    QTest::newRow("no object") << QByteArray("[]") << u"rules.kept"_qs;
    QTest::newRow("no document") << QByteArray("{}") << u"rules.kept"_qs;
    QTest::newRow("a document of another id") << QByteArray(R"({"a":{"id":"b"}})") << u"rules.kept.id"_qs;
    QTest::newRow("a document that is none") << QByteArray(R"({"a":1})") << u"rules.kept.id"_qs;
}

void KeptRulesTest::takesWhatItPrintedUnlessItWasChanged()
{
    QFETCH(QByteArray, document);
    QFETCH(QString, code);
    const auto set = readRuleSet(document);
    QCOMPARE(set ? QString() : set.error().code, code);
    if (set) QCOMPARE(set->digest(), loadRules()->digest());
}

void KeptRulesTest::switchesOneReading()
{
    const auto present = loadRules();
    const auto other = present->withReading(u"exactly_ten_years"_qs, false);
    QVERIFY(other);
    QVERIFY(other->digest() != present->digest());
    for (const ReadingRecord &reading : other->readings())
        QCOMPARE(reading.stricter, present->reading(reading.name)->stricter && reading.name != u"exactly_ten_years");
}

REMIT_TEST(KeptRulesTest);
#include "keptrules_test.moc"
