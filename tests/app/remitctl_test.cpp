#include "base/json.h"
#include "base/messages.h"
#include "ran.h"
#include "testmain.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;

namespace {

/** The words of every command, as the help lists them. */
QStringList commands()
{
    static const QRegularExpression line(u"^  ([a-z]+(?: [a-z-]+)?)  +\\S"_qs, QRegularExpression::MultilineOption);
    QStringList words;
    for (auto it = line.globalMatch(QString::fromUtf8(remitctl({u"help"_qs}).out)); it.hasNext();)
        words << it.next().captured(1);
    return words;
}

/** The help without the example document, whose people and clauses are Chinese in every language. */
QString withoutExample(QString help)
{
    static const QRegularExpression document(
        u"^[{\\[].*^[}\\]]$"_qs, QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    return help.remove(document);
}

bool hasHan(const QString &text)
{
    static const QRegularExpression han(u"\\p{Han}"_qs);
    return text.contains(han);
}

}  // namespace

class RemitctlTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyCommandHelpsInBothLanguages();
    void anOptionTakesTheSameEverywhere();
    void commonOptionsStandAnywhere();
    void answersWithItsExitCode_data();
    void answersWithItsExitCode();
    void errorsAreJsonWhenAsked();
    void doesNotTellWhoIsEnrolled();
    void anExchangedCourtCertificateIsRefused();

private:
    QString write(const QString &name, const QByteArray &bytes) const;
    QTemporaryDir m_folder;
};

QString RemitctlTest::write(const QString &name, const QByteArray &bytes) const
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly)) return {};
    file.write(bytes);
    return file.fileName();
}

void RemitctlTest::initTestCase()
{
    QVERIFY(m_folder.isValid());
    write(u"pass"_qs, "correct horse\n");
    write(u"wrong"_qs, "battery staple\n");
    const Ran made = remitctl({u"--store"_qs, m_folder.filePath(u"a.remit"_qs), u"--passphrase-file"_qs,
                               m_folder.filePath(u"pass"_qs), u"init"_qs});
    QVERIFY2(made.exit == 0, made.err.constData());
}

void RemitctlTest::everyCommandHelpsInBothLanguages()
{
    const QStringList all = commands();
    QVERIFY(all.size() > 30);
    for (const QString &words : all) {
        const QString chinese = QString::fromUtf8(remitctl(words.split(u' ') << u"--help"_qs).out);
        const QString english =
            QString::fromUtf8(remitctl(QStringList{u"--lang"_qs, u"en"_qs, u"help"_qs} + words.split(u' ')).out);
        QVERIFY2(chinese.startsWith(u"remitctl "_qs + words), qPrintable(words));
        QVERIFY2(hasHan(chinese) && !hasHan(withoutExample(english)), qPrintable(words));
        for (const QString &text : {chinese, english})
            QVERIFY2(!text.contains(u"help."_qs) && !text.contains(u"option."_qs), qPrintable(text));
    }
}

void RemitctlTest::anOptionTakesTheSameEverywhere()
{
    // Options may stand before the command's words, so a name must not be a flag here and take a value there.
    static const QRegularExpression option(u"^  --([a-z-]+)( [^ ]+)? "_qs, QRegularExpression::MultilineOption);
    QHash<QString, bool> takes;
    for (const QString &words : commands()) {
        const QString help = QString::fromUtf8(remitctl(words.split(u' ') << u"--help"_qs).out);
        for (auto it = option.globalMatch(help); it.hasNext();) {
            const auto match = it.next();
            const bool value = !match.captured(2).isEmpty();
            QVERIFY2(takes.value(match.captured(1), value) == value, qPrintable(words + u' ' + match.captured(1)));
            takes.insert(match.captured(1), value);
        }
    }
}

void RemitctlTest::commonOptionsStandAnywhere()
{
    const QStringList common{u"--store"_qs,           m_folder.filePath(u"a.remit"_qs), u"--as=admin"_qs,
                             u"--passphrase-file"_qs, m_folder.filePath(u"pass"_qs),    u"--json"_qs};
    const Ran before = remitctl(common + QStringList{u"officer"_qs, u"list"_qs});
    const Ran after = remitctl(QStringList{u"officer"_qs, u"list"_qs} + common);
    QVERIFY2(before.exit == 0, before.err.constData());
    QCOMPARE(after.out, before.out);
    const Result<Json> officers = Json::parse(before.out.trimmed());
    QVERIFY(officers && officers->array().size() == 1);
}

void RemitctlTest::answersWithItsExitCode_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<int>("exit");
    QTest::addColumn<QByteArray>("code");
    const auto row = [](const char *name, const QString &arguments, int exit, const char *code) {
        QTest::newRow(name) << arguments.split(u' ', Qt::SkipEmptyParts) << exit << QByteArray(code);
    };
    row("done", u"law term --start 2020-01-01 --term 13y"_qs, 0, "");
    row("no command", u"prison break"_qs, 2, "remitctl.command");
    row("no such option", u"law term --begin 2020-01-01"_qs, 2, "remitctl.option");
    row("an option of another command", u"law rules --term 13y"_qs, 2, "remitctl.option");
    row("option without its value", u"law term --start"_qs, 2, "remitctl.value");
    row("required option missing", u"law term --term 13y"_qs, 2, "remitctl.missing");
    row("too few operands", u"batch export"_qs, 2, "remitctl.few");
    row("too many operands", u"selftest now"_qs, 2, "remitctl.many");
    row("no such language", u"--lang fr help"_qs, 2, "remitctl.language");
    row("impossible day", u"law term --start 2020-02-30 --term 13y"_qs, 2, "remitctl.date");
    row("impossible term", u"law term --start 2020-02-01 --term -1y"_qs, 2, "remitctl.term");
    row("no store named", u"inmate list"_qs, 2, "remitctl.store");
    row("no such file", u"law evaluate /no/such/file"_qs, 4, "file.read");
    row("no store there", u"--store /no/such/store --as a --passphrase-file /dev/null inmate list"_qs, 5,
        "storage.missing");
}

void RemitctlTest::answersWithItsExitCode()
{
    QFETCH(QStringList, arguments);
    QFETCH(int, exit);
    QFETCH(QByteArray, code);
    const Ran ran = remitctl(arguments);
    QVERIFY2(ran.exit == exit && ran.err.startsWith(code.isEmpty() ? QByteArray() : "remitctl: " + code + ": "),
             ran.err.constData());
}

void RemitctlTest::errorsAreJsonWhenAsked()
{
    const Ran ran = remitctl({u"prison"_qs, u"--json"_qs});
    QVERIFY(ran.out.isEmpty());
    const Result<Json> document = Json::parse(ran.err.trimmed());
    QVERIFY(document);
    QCOMPARE((*document)["error"]["code"].toString(), u"remitctl.command"_qs);
    QVERIFY(!(*document)["error"]["text"].toString().isEmpty());
}

void RemitctlTest::doesNotTellWhoIsEnrolled()
{
    const auto tried = [&](const QString &officer) {
        return remitctl({u"--store"_qs, m_folder.filePath(u"a.remit"_qs), u"--as"_qs, officer, u"--passphrase-file"_qs,
                         m_folder.filePath(u"wrong"_qs), u"inmate"_qs, u"list"_qs});
    };
    const Ran known = tried(u"admin"_qs);
    const Ran unknown = tried(u"nobody"_qs);
    QCOMPARE(known.exit, 7);
    QCOMPARE(unknown.exit, 7);
    QCOMPARE(QByteArray(unknown.err).replace("nobody", "admin"), known.err);
}

void RemitctlTest::anExchangedCourtCertificateIsRefused()
{
    const QString pem = m_folder.filePath(u"court.pem"_qs);
    const auto newAuthority = [&] {
        return QProcess::execute(
            u"openssl"_qs, {u"req"_qs, u"-x509"_qs, u"-newkey"_qs, u"ec"_qs, u"-pkeyopt"_qs,
                            u"ec_paramgen_curve:P-256"_qs, u"-nodes"_qs, u"-keyout"_qs,
                            m_folder.filePath(u"court.key"_qs), u"-out"_qs, pem, u"-subj"_qs, u"/CN=DEMO court"_qs});
    };
    const auto dept = [&](const QString &command) {
        return remitctl(QStringList{u"--store"_qs, m_folder.filePath(u"demo.remit"_qs), u"--passphrase-file"_qs,
                                    m_folder.filePath(u"demo"_qs), u"--as"_qs} +
                        command.split(u' '));
    };
    write(u"demo"_qs, "demo");
    QCOMPARE(newAuthority(), 0);
    QCOMPARE(dept(u"dept demo --inmates 0 --months 0"_qs).exit, 0);
    QCOMPARE(dept(u"admin sync setup --url https://127.0.0.1:1/ --authority "_qs + pem).exit, 0);
    QCOMPARE(dept(u"dept batch create 2026-11"_qs).exit, 0);
    QCOMPARE(newAuthority(), 0);
    const Ran sent = dept(u"dept sync send 2026-11"_qs);
    QCOMPARE(sent.exit, 7);
    QVERIFY2(sent.err.contains("casework.court.changed"), sent.err.constData());
}

REMIT_TEST(RemitctlTest);
#include "remitctl_test.moc"
