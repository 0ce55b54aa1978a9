#include "casework/batches.h"
#include "casework/sealedpapers.h"
#include "casework/sealmaking.h"
#include "casework/sealsetting.h"

#include "prison.h"
#include "testmain.h"

#include <QBuffer>
#include <QImage>

using namespace remit;
using namespace remit::testing;

/** Electronic seals of the record: who asks, who makes, who sets them, and everything that is refused by name. */
class SealingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanup() { m_prison->setNow(u"2026-11-20T09:00:00+08:00"); }
    void oneAsksAnotherMakes();
    void refusesApplications_data();
    void refusesApplications();
    void isSetOnASignedPaper();
    void refusesSettings_data();
    void refusesSettings();
    void aStoppedSealIsNotSet();
    void travelsToTheCourt();
    void theLedgerHoldsItAll();

private:
    SealApplication application() const;
    /** Asked for by the department, made by the governor. */
    QString madeSeal(const SealApplication &asked) const;
    Identity national(const QString &name, std::chrono::days validFor = std::chrono::days(700)) const;
    TrustStore trust() const;

    std::unique_ptr<TestPrison> m_prison;
    std::unique_ptr<Signer> m_officer;
    std::optional<Identity> m_maker, m_user;
    QString m_case, m_seal;
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

QString codeOf(const auto &result) { return result ? QString() : result.error().code; }

QByteArray png(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int i = 2; i < width - 2; ++i) image.setPixelColor(i, height / 2, QColor(200, 20, 20));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

/** Signs the proposals' place for the seal with its picture. */
QString signedWith(const Desk &desk, const QString &number, Signer &signer, const PdfStencil &picture)
{
    const auto items = signForms(desk, {{{number, u"commutation-proposal"_qs, u"prison"_qs}}, picture}, signer);
    return items ? (items->front().error ? items->front().error->code : QString()) : items.error().code;
}

}  // namespace

void SealingTest::initTestCase()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(24);
    m_officer = m_prison->giveKey(u"dept"_qs);
    m_maker = national(u"制章中心"_qs);
    m_user = national(u"用印人"_qs);
    const auto number = m_prison->bringToCourt(m_prison->eligible(reportDay).front(), reportDay);
    QVERIFY2(number, qPrintable(codeOf(number)));
    m_case = *number;
    m_seal = madeSeal(application());
    QCOMPARE(m_seal, u"ES-2026-0001"_qs);
}

Identity SealingTest::national(const QString &name, std::chrono::days validFor) const
{
    CertificateRequest request;
    request.commonName = name;
    request.organization = u"试验"_qs;
    request.keyKind = KeyKind::Sm2;
    request.notBefore = m_prison->now() - std::chrono::hours(24);
    request.notAfter = m_prison->now() + validFor;
    return issue(m_prison->authority(), request, systemRandom()).value();
}

TrustStore SealingTest::trust() const
{
    TrustStore store;
    if (!store.add(m_prison->authority().certificate)) return {};
    return store;
}

SealApplication SealingTest::application() const
{
    SealApplication asked;
    asked.name = u"青川省试验监狱"_qs;
    asked.users = {{u"dept"_qs, m_user->certificate}};
    asked.validFrom = m_prison->now() - std::chrono::hours(1);
    asked.validTo = m_prison->now() + std::chrono::days(365);
    asked.picture = png(40, 40);
    return asked;
}

QString SealingTest::madeSeal(const SealApplication &asked) const
{
    const auto requested = requestSeal(m_prison->desk(u"dept"_qs), asked);
    if (!requested) return requested.error().code;
    const auto made = makeRegisteredSeal(m_prison->desk(u"governor"_qs), requested->id, **signerOf(*m_maker), trust());
    return made ? made->id : made.error().code;
}

void SealingTest::oneAsksAnotherMakes()
{
    const Desk chief = m_prison->desk(u"chief"_qs);
    const auto asked = requestSeal(chief, application());
    QVERIFY2(asked, qPrintable(codeOf(asked)));
    const auto maker = signerOf(*m_maker);
    // The chief may make seals, but not the one that the chief asked for, under another login neither.
    QCOMPARE(codeOf(makeRegisteredSeal(chief, asked->id, **maker, trust())), u"seals.twoperson"_qs);
    Desk otherLogin = m_prison->desk(u"governor"_qs);
    otherLogin.officer.person = chief.officer.person;
    QCOMPARE(codeOf(makeRegisteredSeal(otherLogin, asked->id, **maker, trust())), u"seals.twoperson"_qs);
    QCOMPARE(codeOf(makeRegisteredSeal(m_prison->desk(u"ward"_qs), asked->id, **maker, trust())), u"casework.role"_qs);
    const Desk governor = m_prison->desk(u"governor"_qs);
    QCOMPARE(codeOf(makeRegisteredSeal(governor, asked->id, **signerOf(m_prison->authority()), trust())),
             u"seals.key"_qs);
    QCOMPARE(codeOf(makeRegisteredSeal(governor, asked->id, **maker, {})), u"signing.certificate.untrusted"_qs);
    const auto made = makeRegisteredSeal(governor, asked->id, **maker, trust());
    QVERIFY2(made, qPrintable(codeOf(made)));
    QCOMPARE(made->requestedBy, u"p-chief"_qs);
    QCOMPARE(made->madeBy, u"p-governor"_qs);
    const auto itself = sealItself(governor, *made);
    QCOMPARE(itself->name, application().name);
    QCOMPARE(itself->picture, application().picture);
    QVERIFY(checkSeal(*itself, trust(), m_prison->now()).empty());
    QCOMPARE(codeOf(makeRegisteredSeal(governor, asked->id, **maker, trust())), u"casework.seal.state"_qs);
}

void SealingTest::refusesApplications_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"casework.role", "seals.picture.unreadable", "seals.picture.empty", "casework.seal.shape",
                             "casework.officer.unknown", "seals.key", "seals.draft"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void SealingTest::refusesApplications()
{
    QFETCH(QString, code);
    SealApplication asked = application();
    if (code == u"seals.picture.unreadable") asked.picture = "not a picture";
    if (code == u"seals.picture.empty") asked.picture = png(4, 4);
    if (code == u"casework.seal.shape") asked.picture = png(80, 40);
    if (code == u"casework.officer.unknown") asked.users.front().first = u"nobody"_qs;
    if (code == u"seals.key") asked.users.front().second = m_officer->certificate();
    if (code == u"seals.draft") asked.validTo = asked.validFrom;
    const Desk desk = m_prison->desk(code == u"casework.role" ? u"governor"_qs : u"dept"_qs);
    const auto before = registeredSeals(desk);
    QCOMPARE(codeOf(requestSeal(desk, asked)), code);
    QCOMPARE(*registeredSeals(desk), *before);
}

void SealingTest::isSetOnASignedPaper()
{
    const Desk desk = m_prison->desk(u"dept"_qs);
    const SealUse use{m_seal, m_case, u"commutation-proposal"_qs};
    const auto signer = signerOf(*m_user);
    QCOMPARE(codeOf(sealPaper(desk, use, **signer, trust())), u"casework.seal.unsigned"_qs);
    const auto picture = sealPicture(desk, *registeredSeal(desk, m_seal));
    QCOMPARE(signedWith(desk, m_case, *m_officer, *picture), QString());
    const auto paper = sealPaper(desk, use, **signer, trust());
    QVERIFY2(paper, qPrintable(codeOf(paper)));
    const auto report = verifySealed(paper->seal, paper->pdf, trust(), m_prison->now());
    QVERIFY(report && report->valid());
    QCOMPARE(report->signer, m_user->certificate);
    QCOMPARE(report->about, m_case + u"-commutation-proposal.pdf"_qs);
    // Once more gives what was recorded, and records nothing.
    const qint64 acts = desk.ports.ledger.head()->size;
    QCOMPARE(sealPaper(desk, use, **signer, trust())->seal, paper->seal);
    QCOMPARE(desk.ports.ledger.head()->size, acts);
}

void SealingTest::refusesSettings_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code :
         {"casework.seal.unknown", "casework.seal.state", "casework.seal.picture", "casework.seal.person", "seals.user",
          "seals.expired", "seals.notyet", "casework.sign.place", "casework.sign.role", "casework.clock.behind",
          "signing.certificate.expired", "signing.certificate.untrusted"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

/** The paper bears the first seal's picture; each row has one thing wrong. */
void SealingTest::refusesSettings()
{
    QFETCH(QString, code);
    SealUse use{m_seal, m_case, u"commutation-proposal"_qs};
    SealApplication asked = application();
    std::optional<Identity> other;
    TrustStore authorities = trust();
    if (code == u"casework.seal.unknown") use.seal = u"ES-1999-0001"_qs;
    if (code == u"casework.seal.state") use.seal = requestSeal(m_prison->desk(u"dept"_qs), asked)->id;
    if (code == u"casework.seal.picture") asked.picture = png(60, 60);
    if (code == u"casework.seal.person") asked.users.front().first = u"chief"_qs;
    if (code == u"seals.user") other = national(u"他人"_qs);
    if (code == u"seals.notyet") asked.validFrom = m_prison->now() + std::chrono::days(30);
    if (code == u"casework.sign.place") use.form = u"review"_qs;
    if (code == u"signing.certificate.untrusted") authorities = {};
    if (code == u"signing.certificate.expired") {
        other = national(u"短期"_qs, std::chrono::days(2));
        asked.users.front().second = other->certificate;
    }
    if (use.seal == m_seal && code != u"seals.user") use.seal = madeSeal(asked);
    if (code == u"seals.expired") m_prison->setNow(u"2027-12-01T09:00:00+08:00");
    if (code == u"signing.certificate.expired") m_prison->setNow(u"2026-11-25T09:00:00+08:00");
    if (code == u"casework.clock.behind") m_prison->setNow(u"2026-11-20T08:00:00+08:00");
    const Desk desk = m_prison->desk(code == u"casework.sign.role" ? u"ward"_qs : u"dept"_qs);
    const qint64 acts = desk.ports.ledger.head()->size;
    QCOMPARE(codeOf(sealPaper(desk, use, **signerOf(other ? *other : *m_user), authorities)), code);
    QCOMPARE(desk.ports.ledger.head()->size, acts);
}

void SealingTest::aStoppedSealIsNotSet()
{
    const QString id = madeSeal(application());
    const Desk desk = m_prison->desk(u"dept"_qs);
    QCOMPARE(codeOf(stopSeal(desk, id, u" "_qs)), u"casework.seal.reason"_qs);
    QCOMPARE(codeOf(stopSeal(m_prison->desk(u"ward"_qs), id, u"遗失"_qs)), u"casework.role"_qs);
    const auto stopped = stopSeal(desk, id, u"印章遗失"_qs);
    QVERIFY(stopped && stopped->state == SealState::Stopped);
    const auto set = sealPaper(desk, {id, m_case, u"commutation-proposal"_qs}, **signerOf(*m_user), trust());
    QCOMPARE(codeOf(set), u"casework.seal.stopped"_qs);
    QCOMPARE(set.error().args[u"reason"_qs], u"印章遗失"_qs);
    QCOMPARE(codeOf(stopSeal(desk, id, u"再次"_qs)), u"casework.seal.stopped"_qs);
    // A request that nobody wants made any more.
    const auto asked = requestSeal(desk, application());
    QVERIFY(stopSeal(m_prison->desk(u"governor"_qs), asked->id, u"不予制作"_qs));
    QCOMPARE(codeOf(makeRegisteredSeal(m_prison->desk(u"governor"_qs), asked->id, **signerOf(*m_maker), trust())),
             u"casework.seal.stopped"_qs);
}

void SealingTest::travelsToTheCourt()
{
    const Desk desk = m_prison->desk(u"dept"_qs);
    QVERIFY(createBatch(desk, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(desk, u"2026-11"_qs, {m_case}).front().error);
    const auto batch = sealBatch(desk, {u"2026-11"_qs, m_prison->file({})}, *m_officer);
    QVERIFY2(batch, qPrintable(codeOf(batch)));
    const QString path = m_prison->file(batch->file);
    const auto container = openContainer(path);
    const ContainerReport report = verifyContainer(path, {trust(), m_prison->now(), {}});
    QVERIFY2(container && report.valid(), qPrintable(codeOf(container)));
    QVERIFY(report.seals == sealNotices(desk).value());
    QVERIFY(std::ranges::any_of(report.seals, [](const SealNotice &seal) { return seal.stopped.has_value(); }));

    const auto judged = [&](const std::vector<SealNotice> &told, const TrustStore &authorities) {
        const auto sealed = checkSealedPapers(*container, told, authorities, m_prison->now());
        QString codes;
        for (const SealedMaterial &one : sealed)
            for (const Error &finding : one.findings) codes += finding.code + u' ';
        return sealed.empty() ? u"nothing is sealed"_qs : codes;
    };
    QCOMPARE(judged(report.seals, trust()), QString());
    QCOMPARE(judged(report.seals, {}), u"container.seal "_qs);
    QCOMPARE(judged({}, trust()), u"container.seal.unregistered "_qs);
    // Stopped in the very second in which it was set, or one second later.
    std::vector<SealNotice> stopped = report.seals;
    const Instant set = checkSealedPapers(*container, stopped, trust(), m_prison->now()).front().setAt;
    stopped.front().stopped = SealStop{set, u"遗失"_qs};
    QCOMPARE(judged(stopped, trust()), u"container.seal.stopped "_qs);
    stopped.front().stopped->at = set + std::chrono::seconds(1);
    QCOMPARE(judged(stopped, trust()), QString());
}

void SealingTest::theLedgerHoldsItAll()
{
    const Desk desk = m_prison->desk(u"dept"_qs);
    QStringList kinds;
    const auto acts = desk.ports.ledger.actsAbout(u"seal:"_qs + m_seal);
    for (const qint64 seq : *acts) kinds << desk.ports.ledger.act(seq)->act.kind;
    QCOMPARE(kinds, (QStringList{u"seal.request"_qs, u"seal.make"_qs, u"seal.set"_qs}));
    QVERIFY(verifyLedger(desk)->findings.empty());
    QVERIFY(m_prison->store().rebuild()->same());
}

REMIT_TEST(SealingTest);
#include "sealing_test.moc"
