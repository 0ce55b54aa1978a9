#include "base/json.h"
#include "ran.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;

/** One act shown to somebody who has no store: what it proves, on whose word, and what is no proof. */
class ActProofTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void anActIsProvenWithoutTheStore();
    void whatWasChangedIsRefused_data();
    void whatWasChangedIsRefused();
    void aWitnessMustBeContinued();
    void aCheckpointAloneIsNobodys();

private:
    Ran run(const QStringList &arguments) const;
    /** Verified without a store: the report, with the exit code under "exit". */
    Json verify(const QByteArray &bytes, const QStringList &more = {}) const;
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QTemporaryDir m_folder;
    QByteArray m_proof;
};

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) qFatal("cannot write");
}

QStringList codesOf(const Json &report)
{
    QStringList codes;
    const Json &findings = report["findings"];
    for (const Json &one : findings.array()) codes << one["code"].toString();
    return codes;
}

}  // namespace

Ran ActProofTest::run(const QStringList &arguments) const
{
    return remitctl(QStringList{u"--store"_qs, path(u"demo.remit"_qs), u"--passphrase-file"_qs, path(u"pass"_qs),
                                u"--as"_qs, u"dept"_qs, u"--json"_qs} +
                    arguments);
}

Json ActProofTest::verify(const QByteArray &bytes, const QStringList &more) const
{
    write(path(u"shown.json"_qs), bytes);
    const Ran ran = remitctl(QStringList{u"--json"_qs, u"verify"_qs, path(u"shown.json"_qs), u"--trust"_qs,
                                         path(u"demo.remit.files/pki/authority.pem"_qs)} +
                             more);
    Json report = Json::parse(ran.out.trimmed()).value_or(Json(Json::Object{}));
    report.set("exit", ran.exit);
    return report;
}

void ActProofTest::initTestCase()
{
    write(path(u"pass"_qs), "demo");
    const Ran made = run({u"demo"_qs, u"--inmates"_qs, u"20"_qs, u"--months"_qs, u"6"_qs, u"--seed"_qs, u"1"_qs});
    QVERIFY2(made.exit == 0, made.err.constData());
    QCOMPARE(run({u"ledger"_qs, u"checkpoint"_qs, u"--out"_qs, path(u"old.txt"_qs)}).exit, 0);
    const Ran proof = run({u"ledger"_qs, u"prove"_qs, u"1"_qs});
    QVERIFY2(proof.exit == 0, proof.err.constData());
    m_proof = proof.out.trimmed();
}

void ActProofTest::anActIsProvenWithoutTheStore()
{
    const Json report = verify(m_proof);
    QVERIFY2(report["valid"].toBool(), qPrintable(codesOf(report).join(u' ')));
    QCOMPARE(report["exit"].toInteger(), 0);
    QCOMPARE(report["kind"].toString(), u"act"_qs);
    QCOMPARE(report["act"]["seq"].toInteger(), 1);
    QCOMPARE(report["standing"].toString(), u"self-asserted"_qs);
}

void ActProofTest::whatWasChangedIsRefused_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::newRow("the act") << QByteArray("\"seq\":1,") << QByteArray("\"seq\":2,");
    QTest::newRow("when it was") << QByteArray("\"at\":\"20") << QByteArray("\"at\":\"19");
    QTest::newRow("the checkpoint") << QByteArray("\"origin\":\"remit/") << QByteArray("\"origin\":\"other/");
    QTest::newRow("a member more") << QByteArray("\"format\"") << QByteArray("\"more\":1,\"format\"");
}

void ActProofTest::whatWasChangedIsRefused()
{
    QFETCH(const QByteArray, from);
    QFETCH(const QByteArray, to);
    QByteArray changed = m_proof;
    QVERIFY2(changed.contains(from), changed.left(400).constData());
    changed.replace(changed.indexOf(from), from.size(), to);
    const Json report = verify(changed);
    QCOMPARE(report["exit"].toInteger(), 1);
    QVERIFY(!report["valid"].toBool());
    QVERIFY(!codesOf(report).isEmpty());
}

void ActProofTest::aWitnessMustBeContinued()
{
    // Something happens: the proof's checkpoint is a later one than the witness holds.
    const Ran happened = remitctl({u"--store"_qs, path(u"demo.remit"_qs), u"--passphrase-file"_qs, path(u"pass"_qs),
                                   u"--as"_qs, u"admin"_qs, u"officer"_qs, u"duty"_qs, u"ward"_qs, u"--roles"_qs,
                                   u"area_chief"_qs, u"--from"_qs, u"2027-12-01"_qs, u"--reason"_qs, u"轮岗"_qs});
    QVERIFY2(happened.exit == 0, happened.err.constData());
    const QStringList witness{u"--witness"_qs, path(u"old.txt"_qs)};
    const Ran joined = run(QStringList{u"ledger"_qs, u"prove"_qs, u"1"_qs} + witness);
    QVERIFY2(joined.exit == 0, joined.err.constData());
    const Json good = verify(joined.out.trimmed(), witness);
    QVERIFY2(good["valid"].toBool(), qPrintable(codesOf(good).join(u' ')));
    // Anybody may have written the three lines: they agree, and vouch for nothing.
    QCOMPARE(good["standing"].toString(), u"self-asserted"_qs);

    QFile old(path(u"old.txt"_qs));
    QVERIFY(old.open(QIODevice::ReadOnly));
    QByteArray other = old.readAll();
    other.replace(other.indexOf("remit/"), 14, "remit/00000000");
    write(path(u"other.txt"_qs), other);
    const Json bad = verify(joined.out.trimmed(), {u"--witness"_qs, path(u"other.txt"_qs)});
    QCOMPARE(codesOf(bad), QStringList{u"proof.witness"_qs});
    QCOMPARE(bad["exit"].toInteger(), 1);
}

void ActProofTest::aCheckpointAloneIsNobodys()
{
    QFile old(path(u"old.txt"_qs));
    QVERIFY(old.open(QIODevice::ReadOnly));
    const Json report = verify(old.readAll());
    QCOMPARE(report["kind"].toString(), u"checkpoint"_qs);
    QCOMPARE(codesOf(report), QStringList{u"remitctl.checkpoint.unsigned"_qs});
    QCOMPARE(report["exit"].toInteger(), 1);
}

REMIT_TEST(ActProofTest);
#include "actproof_test.moc"
