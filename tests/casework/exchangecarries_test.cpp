#include "base/digest.h"
#include "casework/courtanswers.h"
#include "casework/exchange/give.h"
#include "casework/exchange/others.h"
#include "casework/exchange/peers.h"
#include "casework/exchange/take.h"
#include "casework/sealedpapers.h"
#include "casework/sealmaking.h"
#include "casework/sealsetting.h"
#include "court.h"
#include "prison.h"

#include "testmain.h"

#include <QBuffer>
#include <QImage>

using namespace remit;
using namespace remit::testing;

namespace {

const Date reportDay = *makeDate(2026, 11, 2);

/** A store of the prison with an officer who can sign. */
struct Site {
    Site(const QString &id, const QString &what) : prison(id), store(id), name(what)
    {
        prison.fill(24);
        signer = prison.giveKey(u"dept"_qs);
    }
    Desk desk(const char *officer = "dept") const { return prison.desk(QString::fromLatin1(officer)); }

    TestPrison prison;
    QString store;
    QString name;
    std::unique_ptr<Signer> signer;
};

QString codeOf(const auto &result) { return result ? QString() : result.error().code; }

QByteArray redPicture()
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::white);
    for (int i = 2; i < 38; ++i) image.setPixelColor(i, 20, QColor(200, 20, 20));
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

Identity national(const Site &site, const QString &name)
{
    CertificateRequest request;
    request.commonName = name;
    request.organization = u"试验"_qs;
    request.keyKind = KeyKind::Sm2;
    request.notBefore = site.prison.now() - std::chrono::hours(24);
    request.notAfter = site.prison.now() + std::chrono::days(700);
    return *issue(site.prison.authority(), request, systemRandom());
}

}  // namespace

/** What goes with a case to another store besides its course: seals, what the court signed, the inmate's record. */
class ExchangeCarriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void whatTheOtherStoreHoldsIsKeptAndToldApart();
    void itIsPassedOn();
    void sealsThatCameLaterAreTakenToo();

private:
    void know(const Site &site, const Site &other)
    {
        const bool centre = &other == m_centre.get();
        QVERIFY(recordPeer(site.desk("admin"), other.store, other.name, centre ? PeerKind::Centre : PeerKind::Ward));
        QVERIFY(m_trust.add(other.prison.authority().certificate));
    }
    QString given(const Site &from, const Site &to)
    {
        const QString path = from.prison.file(u"case-%1.remit"_qs.arg(++m_files));
        const auto done = giveCases(from.desk(), {to.store, {m_case}, path}, *from.signer);
        return done ? path : codeOf(done);
    }
    TakenOutcome taken(const Site &from, const Site &to)
    {
        const auto done = takeCases(to.desk(), given(from, to), m_trust);
        if (!done) qWarning("%s", qPrintable(codeOf(done)));
        return done ? done->cases.front().outcome : TakenOutcome::Refused;
    }
    QString madeSeal(const Site &site, const Identity &user)
    {
        SealApplication asked;
        asked.name = site.name;
        asked.users = {{u"dept"_qs, user.certificate}};
        asked.validFrom = site.prison.now() - std::chrono::hours(1);
        asked.validTo = site.prison.now() + std::chrono::days(365);
        asked.picture = redPicture();
        const auto requested = requestSeal(site.desk(), asked);
        if (!requested) return codeOf(requested);
        const Identity maker = national(site, u"制章中心"_qs);
        const auto made = makeRegisteredSeal(site.desk("governor"), requested->id, **signerOf(maker), m_trust);
        return made ? made->id : codeOf(made);
    }
    /** The digests of what came whose files end so. */
    static std::vector<QByteArray> came(const OtherRecord &other, const char *ending)
    {
        std::vector<QByteArray> digests;
        for (const CaseMaterial &paper : other.papers)
            if (paper.file.endsWith(QLatin1String(ending))) digests.push_back(paper.digest);
        return digests;
    }

    std::unique_ptr<Site> m_centre, m_ward, m_third;
    TrustStore m_trust;
    QByteArray m_event;
    QString m_case;
    int m_files = 0;
};

void ExchangeCarriesTest::initTestCase()
{
    m_centre = std::make_unique<Site>(u"cccccccc-0000-4000-8000-000000000003"_qs, u"刑罚执行科"_qs);
    m_ward = std::make_unique<Site>(u"aaaaaaaa-0000-4000-8000-000000000001"_qs, u"一监区"_qs);
    m_third = std::make_unique<Site>(u"aaaaaaaa-0000-4000-8000-000000000002"_qs, u"二监区"_qs);
    for (const Site *site : {m_centre.get(), m_ward.get(), m_third.get()})
        for (const Site *other : {m_centre.get(), m_ward.get(), m_third.get()})
            if (site != other) know(*site, *other);
    const auto number = m_centre->prison.bringToCourt(m_centre->prison.eligible(reportDay).front(), reportDay);
    QVERIFY2(number, qPrintable(codeOf(number)));
    m_case = *number;
    TestCourt court = makeCourt(m_centre->prison.now());
    m_event =
        court.say(m_case, u"filed"_qs, Json::Object{{u"number"_qs, u"（2026）试刑更1号"_qs}}, m_centre->prison.now());
    const auto events = takeEvents(m_centre->desk(), {m_event}, {}, court.trust);
    QVERIFY2(events, qPrintable(codeOf(events)));
}

void ExchangeCarriesTest::whatTheOtherStoreHoldsIsKeptAndToldApart()
{
    QCOMPARE(taken(*m_centre, *m_ward), TakenOutcome::New);
    const auto others = otherRecords(m_ward->desk(), m_case);
    QVERIFY2(others, qPrintable(codeOf(others)));
    QCOMPARE(others->size(), size_t(1));
    const OtherRecord &centre = others->front();
    QCOMPARE(centre.name, u"刑罚执行科"_qs);
    // The court's event as the court signed it; the ward has no event of its own.
    QCOMPARE(came(centre, ".p7s"), std::vector<QByteArray>{sha256(m_event)});
    QCOMPARE(*m_ward->prison.store().attachment(sha256(m_event)), m_event);
    QVERIFY(m_ward->prison.store().courtEvents(m_case)->empty());
    // The inmate is recorded alike here; where the other store says otherwise that is told, and nothing is changed.
    QVERIFY(differencesFrom(m_ward->desk(), m_case, centre)->empty());
    OtherRecord elsewhere = centre;
    Json person = centre.document["person"];
    person.set("name", u"他人"_qs);
    elsewhere.document.set("person", person);
    const auto differences = differencesFrom(m_ward->desk(), m_case, elsewhere);
    QCOMPARE(differences->size(), size_t(1));
    QCOMPARE(differences->front().path, u"person.name"_qs);
    QCOMPARE(differences->front().there.toString(), u"他人"_qs);
    QVERIFY(m_ward->prison.store().checkViews()->same());
}

void ExchangeCarriesTest::sealsThatCameLaterAreTakenToo()
{
    const Identity user = national(*m_centre, u"用印人"_qs);
    const QString seal = madeSeal(*m_centre, user);
    QCOMPARE(seal, u"ES-2026-0001"_qs);
    const auto picture = sealPicture(m_centre->desk(), *registeredSeal(m_centre->desk(), seal));
    const auto items = signForms(m_centre->desk(), {{{m_case, u"commutation-proposal"_qs, u"prison"_qs}}, *picture},
                                 *m_centre->signer);
    QVERIFY(items && !items->front().error);
    const auto set = sealPaper(m_centre->desk(), {seal, m_case, u"commutation-proposal"_qs}, **signerOf(user), m_trust);
    QVERIFY2(set, qPrintable(codeOf(set)));
    taken(*m_centre, *m_ward);
    const auto others = otherRecords(m_ward->desk(), m_case);
    QCOMPARE(came(others->front(), ".seal"), std::vector<QByteArray>{sha256(set->seal)});
    QCOMPARE(*m_ward->prison.store().attachment(sha256(set->seal)), set->seal);
    // The ward has a seal of its own under the same number: both registers are told, each by its name.
    QCOMPARE(madeSeal(*m_ward, national(*m_ward, u"监区用印人"_qs)), u"ES-2026-0001"_qs);
    const auto notices = sealNotices(m_ward->desk());
    QCOMPARE(notices->size(), size_t(2));
    QCOMPARE(notices->at(1).seal, u"ES-2026-0001（刑罚执行科）"_qs);
    // The third store gets the seal on its paper, and it still holds by the register that goes with it.
    taken(*m_ward, *m_third);
    const auto further = otherRecords(m_third->desk(), m_case);
    QCOMPARE(came(further->back(), ".seal"), std::vector<QByteArray>{sha256(set->seal)});
    const QString path = given(*m_third, *m_centre);
    const auto container = openContainer(path);
    const ContainerReport report = verifyContainer(path, {m_trust, m_third->prison.now(), {}});
    QVERIFY2(container && report.valid(), qPrintable(path));
    const auto judged = checkSealedPapers(*container, report.seals, m_trust, m_third->prison.now());
    QCOMPARE(judged.size(), size_t(1));
    QVERIFY2(judged.front().findings.empty(),
             qPrintable(judged.front().findings.empty() ? QString() : judged.front().findings.front().code));
}

void ExchangeCarriesTest::itIsPassedOn()
{
    QCOMPARE(taken(*m_ward, *m_third), TakenOutcome::New);
    const auto others = otherRecords(m_third->desk(), m_case);
    QCOMPARE(others->front().name, u"一监区"_qs);
    QCOMPARE(came(others->front(), ".p7s"), std::vector<QByteArray>{sha256(m_event)});
    // Back at the centre nothing is doubled: what it has itself does not come as somebody else's.
    QCOMPARE(taken(*m_third, *m_centre), TakenOutcome::Unchanged);
    const auto again = otherRecords(m_centre->desk(), m_case);
    QCOMPARE(came(again->front(), ".p7s"), std::vector<QByteArray>{sha256(m_event)});
    const auto files = openContainer(given(*m_centre, *m_ward))->filesOf(m_case);
    QCOMPARE(std::ranges::count_if(files, [](const ArchiveEntry &one) { return one.name.endsWith(u".p7s"); }), 1);
}

REMIT_TEST(ExchangeCarriesTest);
#include "exchangecarries_test.moc"
