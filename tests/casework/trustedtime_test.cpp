#include "casework/trustedtime.h"

#include "casework/formsigning.h"
#include "casework/officers.h"
#include "court.h"
#include "prison.h"
#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

template <class T>
QString codeOf(const Result<T> &result)
{
    return result ? QString() : result.error().code;
}

Date dayOf(const char16_t *iso) { return *parseIsoDate(QStringView(iso)); }

}  // namespace

/** What a careful registrar expects of clocks, late records, duties and certificates. */
class TrustedTimeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aClockYearsAheadRecordsNothing();
    void aConfirmedClockRecordsAgain();
    void aClockBehindTheCourtsReceiptSignsNothing();
    void aLateRecordNeedsAnotherPerson_data();
    void aLateRecordNeedsAnotherPerson();
    void aPermitHoldsForItsDay();
    void permitsThatAreRefused();
    void aDutyBeginsOnItsDay();
    void whoHasLeftDoesNothingMore();
    void theLastAdministratorStays();
    void dutiesThatAreRefused();
    void aCertificateBelongsToOnePerson();
    void certificatesKeepTheirHistory();
    void aNewRoleTakesNoCertificateAway();

private:
    Desk desk(const char16_t *officer) const { return m_prison->desk(QString::fromUtf16(officer)); }

    std::unique_ptr<TestPrison> m_prison;
};

void TrustedTimeTest::init() { m_prison = std::make_unique<TestPrison>(); }

void TrustedTimeTest::aClockYearsAheadRecordsNothing()
{
    const qint64 before = m_prison->store().head()->size;
    m_prison->setNow(u"2036-11-20T09:00:00+08:00");
    QCOMPARE(codeOf(recordPassphrase(desk(u"ward"))), u"storage.time.ahead"_qs);
    QCOMPARE(m_prison->store().head()->size, before);
    m_prison->setNow(u"2026-11-21T09:00:00+08:00");
    QCOMPARE(codeOf(recordPassphrase(desk(u"ward"))), QString());
}

void TrustedTimeTest::aConfirmedClockRecordsAgain()
{
    QCOMPARE(codeOf(confirmClock(desk(u"ward"), u"对过表"_qs)), u"casework.clock.plain"_qs);
    m_prison->setNow(u"2027-03-01T09:00:00+08:00");
    QCOMPARE(codeOf(confirmClock(desk(u"ward"), u" "_qs)), u"casework.clock.reason"_qs);
    QCOMPARE(codeOf(confirmClock(desk(u"ward"), u"停用三个月，对过表"_qs)), QString());
    QCOMPARE(codeOf(recordPassphrase(desk(u"ward"))), QString());
}

void TrustedTimeTest::aLateRecordNeedsAnotherPerson_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<int>("ago");
    QTest::addColumn<QString>("code");
    for (const QString &kind : {u"points.entry"_qs, u"case.step"_qs, u"case.objection"_qs}) {
        const int days = recordingDays().at(kind);
        const QByteArray name = kind.toLatin1();
        QTest::addRow("%s on the last day", name.constData()) << kind << days << QString();
        QTest::addRow("%s a day later", name.constData()) << kind << days + 1 << u"casework.late"_qs;
        QTest::addRow("%s tomorrow", name.constData()) << kind << -1 << u"casework.date.future"_qs;
    }
}

void TrustedTimeTest::aLateRecordNeedsAnotherPerson()
{
    QFETCH(const QString, kind);
    QFETCH(const int, ago);
    QFETCH(const QString, code);
    const Date on = m_prison->today() - std::chrono::days(ago);
    QCOMPARE(codeOf(checkInTime(desk(u"ward"), kind, on)), code);
}

void TrustedTimeTest::aPermitHoldsForItsDay()
{
    const Date on = dayOf(u"2026-06-01");
    const LatePermit permit{u"points.entry"_qs, on, u"ward"_qs, u"当时的记录本刚找到"_qs};
    QCOMPARE(codeOf(permitLate(desk(u"area"), permit)), QString());
    QCOMPARE(codeOf(checkInTime(desk(u"ward"), u"points.entry"_qs, on)), QString());
    QCOMPARE(codeOf(checkInTime(desk(u"ward"), u"points.entry"_qs, on - std::chrono::days(1))), u"casework.late"_qs);
    QCOMPARE(codeOf(checkInTime(desk(u"ward"), u"labour.sheet"_qs, on)), u"casework.late"_qs);
    QCOMPARE(codeOf(checkInTime(desk(u"dept"), u"points.entry"_qs, on)), u"casework.late"_qs);
    m_prison->setNow(u"2026-11-21T09:00:00+08:00");
    QCOMPARE(codeOf(checkInTime(desk(u"ward"), u"points.entry"_qs, on)), u"casework.late"_qs);
}

void TrustedTimeTest::permitsThatAreRefused()
{
    const Date on = dayOf(u"2026-06-01");
    const QString kind = u"points.entry"_qs;
    const QString why = u"原因"_qs;
    QCOMPARE(codeOf(permitLate(desk(u"ward"), {kind, on, u"dept"_qs, why})), u"casework.role"_qs);
    QCOMPARE(codeOf(permitLate(desk(u"area"), {kind, on, u"area"_qs, why})), u"casework.late.person"_qs);
    QCOMPARE(codeOf(permitLate(desk(u"area"), {kind, on, u"ward"_qs, u" "_qs})), u"casework.late.reason"_qs);
    QCOMPARE(codeOf(permitLate(desk(u"area"), {u"points.month.sum"_qs, on, u"ward"_qs, why})),
             u"casework.late.kind"_qs);
    QCOMPARE(codeOf(permitLate(desk(u"area"), {kind, m_prison->today(), u"ward"_qs, why})),
             u"casework.late.needless"_qs);
    QCOMPARE(codeOf(permitLate(desk(u"area"), {kind, on, u"nobody"_qs, why})), u"casework.officer.unknown"_qs);
}

void TrustedTimeTest::aDutyBeginsOnItsDay()
{
    const DutyChange change{u"ward"_qs, dayOf(u"2026-11-23"), {u"area_chief"_qs}, u"轮岗"_qs};
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), change)), QString());
    QCOMPARE(desk(u"ward").officer.roles, QStringList{u"ward_officer"_qs});
    const Desk before = desk(u"ward");
    m_prison->setNow(u"2026-11-23T09:00:00+08:00");
    QCOMPARE(desk(u"ward").officer.roles, QStringList{u"area_chief"_qs});
    // A window that stayed open over the night does not go on with the old duty.
    QCOMPARE(codeOf(recordPassphrase(before)), u"casework.officer.changed"_qs);
    const auto history = m_prison->store().officerHistory(u"ward"_qs);
    QVERIFY(history);
    QCOMPARE(history->duties.size(), size_t(2));
    QCOMPARE(history->duties.back().reason, u"轮岗"_qs);
}

void TrustedTimeTest::whoHasLeftDoesNothingMore()
{
    const Desk seated = desk(u"ward");
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), {u"ward"_qs, m_prison->today(), {}, u"停职"_qs})), QString());
    QCOMPARE(codeOf(recordPassphrase(seated)), u"casework.officer.changed"_qs);
    QVERIFY(desk(u"ward").officer.roles.isEmpty());
    // A clock set back brings nobody back.
    m_prison->setNow(u"2026-11-01T09:00:00+08:00");
    QVERIFY(desk(u"ward").officer.roles.isEmpty());
    QCOMPARE(desk(u"dept").officer.roles, QStringList{u"department_officer"_qs});
}

void TrustedTimeTest::theLastAdministratorStays()
{
    const DutyChange leaves{u"admin"_qs, m_prison->today(), {}, u"退休"_qs};
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), leaves)), u"casework.officer.lastadmin"_qs);
    const DutyChange joins{u"chief"_qs, m_prison->today(), {u"department_chief"_qs, u"admin"_qs}, u"接任"_qs};
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), joins)), QString());
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), leaves)), QString());
    QCOMPARE(codeOf(changeDuty(desk(u"chief"), {u"chief"_qs, m_prison->today(), {u"governor"_qs}, u"升任"_qs})),
             u"casework.officer.lastadmin"_qs);
}

void TrustedTimeTest::dutiesThatAreRefused()
{
    const Date today = m_prison->today();
    const QStringList roles{u"governor"_qs};
    QCOMPARE(codeOf(changeDuty(desk(u"chief"), {u"ward"_qs, today, roles, u"因"_qs})), u"casework.role"_qs);
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), {u"ward"_qs, today, roles, {}})), u"casework.officer.reason"_qs);
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), {u"ward"_qs, today - std::chrono::days(1), roles, u"因"_qs})),
             u"casework.officer.past"_qs);
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), {u"ward"_qs, today, {u"king"_qs}, u"因"_qs})),
             u"casework.officer.roles"_qs);
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), {u"nobody"_qs, today, roles, u"因"_qs})),
             u"casework.officer.unknown"_qs);
}

void TrustedTimeTest::aCertificateBelongsToOnePerson()
{
    m_prison->giveKey(u"ward"_qs);
    const QString certificate = desk(u"ward").officer.certificate;
    QCOMPARE(codeOf(changeCertificate(desk(u"admin"), {u"dept"_qs, certificate, u"换证"_qs})),
             u"casework.certificate.taken"_qs);
    QCOMPARE(codeOf(changeCertificate(desk(u"admin"), {u"ward"_qs, certificate, u"换证"_qs})),
             u"casework.certificate.same"_qs);
    QCOMPARE(codeOf(changeCertificate(desk(u"dept"), {u"ward"_qs, {}, u"换证"_qs})), u"casework.role"_qs);
    QCOMPARE(codeOf(changeCertificate(desk(u"dept"), {u"dept"_qs, {}, u"遗失"_qs})), u"casework.certificate.none"_qs);
    // Everyone may end one's own, and nobody else ever gets it.
    QCOMPARE(codeOf(changeCertificate(desk(u"ward"), {u"ward"_qs, {}, u"遗失"_qs})), QString());
    QCOMPARE(codeOf(changeCertificate(desk(u"admin"), {u"dept"_qs, certificate, u"换证"_qs})),
             u"casework.certificate.taken"_qs);
}

void TrustedTimeTest::certificatesKeepTheirHistory()
{
    const auto first = m_prison->giveKey(u"ward"_qs);
    m_prison->setNow(u"2026-11-21T09:00:00+08:00");
    QCOMPARE(codeOf(changeCertificate(desk(u"ward"), {u"ward"_qs, {}, u"遗失"_qs})), QString());
    QVERIFY(desk(u"ward").officer.certificate.isEmpty());
    m_prison->setNow(u"2026-11-22T09:00:00+08:00");
    const auto second = m_prison->giveKey(u"ward"_qs);
    const auto history = m_prison->store().officerHistory(u"ward"_qs);
    QVERIFY(history);
    QCOMPARE(history->certificates.size(), size_t(2));
    QCOMPARE(history->certificates.front().fingerprint, first->certificate().fingerprint());
    QCOMPARE(isoDate(dateIn(history->certificates.front().until.value())), u"2026-11-21"_qs);
    QCOMPARE(history->certificates.front().reason, u"遗失"_qs);
    QVERIFY(!history->certificates.back().until);
    QVERIFY(m_prison->store().checkViews()->same());
}

void TrustedTimeTest::aNewRoleTakesNoCertificateAway()
{
    m_prison->giveKey(u"ward"_qs);
    const QString certificate = desk(u"ward").officer.certificate;
    QCOMPARE(codeOf(changeDuty(desk(u"admin"), {u"ward"_qs, m_prison->today(), {u"area_chief"_qs}, u"轮岗"_qs})),
             QString());
    QCOMPARE(desk(u"ward").officer.certificate, certificate);
}

void TrustedTimeTest::aClockBehindTheCourtsReceiptSignsNothing()
{
    m_prison->fill(24);
    const Date reportDay = dayOf(u"2026-11-02");
    QStringList cases;
    for (const QString &inmate : m_prison->eligible(reportDay).mid(0, 2))
        cases << m_prison->bringToCourt(inmate, reportDay).value();
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk dept = m_prison->desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    for (const ItemResult &result : addToBatch(dept, u"2026-11"_qs, cases.mid(0, 1))) QVERIFY(!result.error);
    const auto sent = sealBatch(dept, {u"2026-11"_qs, m_prison->file({})}, *signer);
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QVERIFY(queueBatch(dept, u"2026-11"_qs));
    const auto places = placesFor(dept, cases.mid(1));
    m_prison->setNow(u"2026-11-21T09:00:00+08:00");
    const TestCourt court = makeCourt(m_prison->now());
    QVERIFY(recordReceipt(m_prison->desk(u"dept"_qs), u"2026-11"_qs, receiptFor(*sent, court, m_prison->now()),
                          court.trust));
    m_prison->setNow(u"2026-11-21T08:30:00+08:00");
    QCOMPARE(signForms(m_prison->desk(u"dept"_qs), {*places}, *signer).error().code, u"casework.clock.behind"_qs);
    m_prison->setNow(u"2026-11-21T09:01:00+08:00");
    QVERIFY(signForms(m_prison->desk(u"dept"_qs), {*places}, *signer));
}

REMIT_TEST(TrustedTimeTest);
#include "trustedtime_test.moc"
