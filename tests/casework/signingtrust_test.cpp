#include "casework/signingtrust.h"

#include "prison.h"
#include "testmain.h"

using namespace remit;
using namespace remit::testing;

namespace {

constexpr std::chrono::days day{1};

Identity otherRoot(Instant now)
{
    return *createAuthority({u"另一根证书"_qs,
                             {},
                             CertificateRole::Authority,
                             KeyKind::EcdsaP256,
                             now - day,
                             now + 3650 * day,
                             {},
                             {},
                             true},
                            systemRandom());
}

}  // namespace

/** What certificates are held against: recorded, told by its days, withdrawn for a reason. */
class SigningTrustTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneRootIsWithdrawnWithItsLists();
    void withdrawingNeedsAReasonARootAndAnAdministrator();
    void aListIsToldByItsDays_data();
    void aListIsToldByItsDays();
};

void SigningTrustTest::oneRootIsWithdrawnWithItsLists()
{
    TestPrison prison;
    const auto signer = prison.giveKey(u"dept"_qs);
    const Identity other = otherRoot(prison.now()), &own = prison.authority();
    const Desk admin = prison.desk(u"admin"_qs), dept = prison.desk(u"dept"_qs);
    const QByteArray lists = *createCrl(own, {}, prison.now() - day, prison.now() + 30 * day, 1) +
                             *createCrl(other, {}, prison.now() - day, prison.now() + 30 * day, 1);
    QVERIFY(recordSigningTrust(admin, own.certificate.pem() + other.certificate.pem() + lists));
    const auto refusal = [&] {
        const auto trust = signingTrust(dept);
        const SigningTrust *held = trust && *trust ? &**trust : nullptr;
        const auto checked = checkSigningCertificate(dept, signer->certificate(), held, signer->chain());
        return checked ? QString() : checked.error().code;
    };
    QCOMPARE(refusal(), QString());

    QVERIFY(withdrawSigningTrust(admin, u"私钥可能泄露"_qs, own.certificate.fingerprint()));
    QCOMPARE(refusal(), u"signing.certificate.untrusted"_qs);
    const auto left = recordedTrust(dept);
    QVERIFY(left && *left);
    const TrustStore &store = (*left)->trust.authorities;
    QCOMPARE(store.authorities(), std::vector{other.certificate});
    QCOMPARE(revocationLists(store).size(), size_t(1));
    QVERIFY(revocationLists(store).front().issuer.contains(u"另一根证书"));
    const auto acts = dept.ports.ledger.actsAbout(u"signing.trust"_qs);
    const Json body = dept.ports.ledger.act(acts->back())->act.body;
    QCOMPARE(body["reason"].toString(), u"私钥可能泄露"_qs);
    QCOMPARE(body["withdrawn"].toString(), own.certificate.fingerprint());

    // Without any root a certificate is held against its officer and its validity alone.
    QVERIFY(withdrawSigningTrust(admin, u"停用"_qs, other.certificate.fingerprint()));
    QVERIFY(!recordedTrust(dept)->has_value());
    QCOMPARE(refusal(), QString());
}

void SigningTrustTest::withdrawingNeedsAReasonARootAndAnAdministrator()
{
    TestPrison prison;
    const auto signer = prison.giveKey(u"dept"_qs);
    const QString root = prison.authority().certificate.fingerprint();
    const Desk admin = prison.desk(u"admin"_qs);
    QCOMPARE(withdrawSigningTrust(admin, u"停用"_qs).error().code, u"casework.trust.none"_qs);
    QVERIFY(recordSigningTrust(admin, prison.authority().certificate.pem()));
    const qint64 acts = admin.ports.ledger.head()->size;
    QCOMPARE(withdrawSigningTrust(admin, u" "_qs, root).error().code, u"casework.trust.reason"_qs);
    QCOMPARE(withdrawSigningTrust(prison.desk(u"dept"_qs), u"停用"_qs, root).error().code, u"casework.role"_qs);
    QCOMPARE(withdrawSigningTrust(admin, u"停用"_qs, QString(64, u'0')).error().code, u"casework.trust.unknown"_qs);
    QCOMPARE(admin.ports.ledger.head()->size, acts);
}

void SigningTrustTest::aListIsToldByItsDays_data()
{
    QTest::addColumn<int>("issuedAfter");
    QTest::addColumn<int>("dueAfter");
    QTest::addColumn<QString>("state");
    QTest::newRow("long before") << -1 << 30 << u"good"_qs;
    QTest::newRow("four days before") << -1 << 4 << u"good"_qs;
    QTest::newRow("three days before") << -1 << 3 << u"soon"_qs;
    QTest::newRow("on the moment") << -1 << 0 << u"soon"_qs;
    QTest::newRow("a day after") << -9 << -1 << u"overdue"_qs;
    QTest::newRow("seven days after") << -9 << -7 << u"overdue"_qs;
    QTest::newRow("eight days after") << -9 << -8 << u"stale"_qs;
    QTest::newRow("issued tomorrow") << 1 << 30 << u"early"_qs;
}

void SigningTrustTest::aListIsToldByItsDays()
{
    QFETCH(const int, issuedAfter);
    QFETCH(const int, dueAfter);
    QFETCH(const QString, state);
    TestPrison prison;
    const Instant now = prison.now();
    const Identity root = otherRoot(now);
    TrustStore store;
    QVERIFY(store.add(root.certificate));
    QVERIFY(store.addCrl(*createCrl(root, {}, now + issuedAfter * day, now + dueAfter * day, 1)));
    const RevocationList list = revocationLists(store).front();
    QCOMPARE(list.issuedAt, now + issuedAfter * day);
    QCOMPARE(list.dueAt, now + dueAfter * day);
    QCOMPARE(codeOf(stateOf(list, now)), state);
    const RevocationList open{list.issuer, list.issuedAt, {}};
    QCOMPARE(codeOf(stateOf(open, now)), issuedAfter > 0 ? state : u"open"_qs);
}

REMIT_TEST(SigningTrustTest);
#include "signingtrust_test.moc"
