#include "base/json.h"
#include "penned.h"
#include "ran.h"
#include "testmain.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace remit;
using namespace remit::testing;

/** Who may do what and since when, by the built program on a demonstration prison. */
class OfficersTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void whoHasLeftIsKeptOut();
    void aCertificateThatEndedSignsNothing();
    void aLateEntryWaitsForItsPermit();
    void handwritingIsRecordedAndEnded();

private:
    Ran as(const char *officer, QStringList words) const;
    QTemporaryDir m_folder;
};

Ran OfficersTest::as(const char *officer, QStringList words) const
{
    return remitctl(QStringList{u"--store"_qs, m_folder.filePath(u"s.remit"_qs), u"--passphrase-file"_qs,
                                m_folder.filePath(u"p"_qs), u"--json"_qs, u"--as"_qs, QString::fromLatin1(officer)} +
                    words);
}

void OfficersTest::initTestCase()
{
    QFile passphrase(m_folder.filePath(u"p"_qs));
    QVERIFY(passphrase.open(QIODevice::WriteOnly));
    passphrase.write("demo\n");
    passphrase.close();
    QCOMPARE(as("ward", {u"demo"_qs, u"--inmates"_qs, u"8"_qs, u"--months"_qs, u"6"_qs}).exit, 0);
}

void OfficersTest::whoHasLeftIsKeptOut()
{
    const QStringList leave{u"officer"_qs, u"duty"_qs, u"committee"_qs, u"--leave"_qs};
    QCOMPARE(as("admin", leave).exit, 4);  // without a reason
    QCOMPARE(as("committee", leave + QStringList{u"--reason"_qs, u"x"_qs}).exit, 3);
    QCOMPARE(as("admin", {u"officer"_qs, u"duty"_qs, u"committee"_qs, u"--reason"_qs, u"x"_qs}).exit, 2);
    QCOMPARE(as("admin", leave + QStringList{u"--reason"_qs, u"退休"_qs}).exit, 0);
    QCOMPARE(as("committee", {u"officer"_qs, u"list"_qs}).exit, 7);
    const auto shown = Json::parse(as("admin", {u"officer"_qs, u"show"_qs, u"committee"_qs}).out);
    QVERIFY(shown);
    const Json duties = (*shown)["duties"];
    QCOMPARE(duties.array().size(), size_t(2));
    QCOMPARE(duties.array().back()["reason"].toString(), u"退休"_qs);
    QVERIFY(duties.array().back()["roles"].array().empty());
    QCOMPARE(as("admin", {u"ledger"_qs, u"rebuild"_qs}).exit, 0);
}

void OfficersTest::aCertificateThatEndedSignsNothing()
{
    QCOMPARE(as("dept", {u"officer"_qs, u"certificate"_qs, u"dept"_qs, u"--end"_qs, u"--reason"_qs, u"遗失"_qs}).exit,
             0);
    QCOMPARE(as("dept", {u"batch"_qs, u"create"_qs, u"2026-12"_qs}).exit, 0);
    const Ran refused = as("dept", {u"sign"_qs, u"2026-12"_qs});
    QVERIFY(refused.exit != 0);
    QVERIFY2(refused.err.contains("casework.certificate.other"), refused.err.constData());
}

void OfficersTest::aLateEntryWaitsForItsPermit()
{
    const QStringList permit{u"late"_qs,       u"permit"_qs, u"--kind"_qs, u"points.entry"_qs, u"--on"_qs,
                             u"2026-05-01"_qs, u"--for"_qs,  u"ward"_qs,   u"--reason"_qs,     u"找到当时的记录"_qs};
    QCOMPARE(as("ward", permit).exit, 3);
    QCOMPARE(as("area", permit).exit, 0);
    QCOMPARE(as("area", {u"clock"_qs, u"confirm"_qs, u"--reason"_qs, u"对表"_qs}).exit, 3);
}

void OfficersTest::handwritingIsRecordedAndEnded()
{
    const QString picture = m_folder.filePath(u"hand.png"_qs), kept = m_folder.filePath(u"kept.png"_qs);
    QFile file(picture);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(fileOf(penned(Qt::transparent), "PNG")) > 0);
    file.close();
    const QStringList own{u"officer"_qs, u"handwriting"_qs};
    QCOMPARE(as("area", own + QStringList{m_folder.filePath(u"p"_qs)}).exit, 4);  // no picture
    QCOMPARE(as("area", own + QStringList{picture, u"--for"_qs, u"ward"_qs}).exit, 2);
    QCOMPARE(as("area", own + QStringList{picture}).exit, 0);
    QCOMPARE(as("ward", own + QStringList{u"--for"_qs, u"area"_qs, u"--out"_qs, kept}).exit, 0);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QFile copy(kept);
    QVERIFY(copy.open(QIODevice::ReadOnly));
    QCOMPARE(copy.readAll(), file.readAll());
    const QStringList end = own + QStringList{u"--end"_qs, u"--for"_qs, u"area"_qs};
    QCOMPARE(as("ward", end + QStringList{u"--reason"_qs, u"x"_qs}).exit, 3);
    QCOMPARE(as("area", end).exit, 4);  // without a reason
    QCOMPARE(as("area", end + QStringList{u"--reason"_qs, u"换新"_qs}).exit, 0);
    const auto shown = Json::parse(as("area", own).out);
    QVERIFY(shown);
    QCOMPARE((*shown)["type"].toString(), QString());
    QCOMPARE(as("admin", {u"ledger"_qs, u"rebuild"_qs}).exit, 0);
}

REMIT_TEST(OfficersTest);
#include "officers_test.moc"
