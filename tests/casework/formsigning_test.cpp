#include "casework/formsigning.h"

#include "pdfsign/verify.h"
#include "prison.h"
#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

/** Officers sign the forms of cases: who may where, what is recorded, what stops it. */
class FormSigningTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void everySignerInTurn();
    void twiceSignsOnlyWhatIsMissing();
    void whatIsStoppedIsTakenUpAgain();
    void aWrongPinStopsEverything();
    void refusesBeforeTheFirst_data();
    void refusesBeforeTheFirst();
    void onlyWhoDecidedSigns();
    void aClockBehindTheRecordSignsNothing();
    void revocationListsAreJudgedByAge();
    void theListIsFixedByItsRoot();

private:
    PdfReport report(const QString &number, const QString &form) const;
    std::unique_ptr<TestPrison> m_prison;
    QStringList m_cases;
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

PdfStencil square() { return {8, 8, QByteArray(8, '\x7E'), 200, 0, 0}; }

/** Fails from the n-th signature on, as a token does that has been given a wrong PIN. */
class FailingSigner : public Signer
{
public:
    FailingSigner(Signer &inner, int good, const char16_t *code) : m_inner(inner), m_good(good), m_code(code) {}
    const Certificate &certificate() const override { return m_inner.certificate(); }
    std::vector<Certificate> chain() const override { return m_inner.chain(); }
    Result<QByteArray> sign(QByteArrayView digest) override
    {
        ++calls;
        if (m_good-- > 0) return m_inner.sign(digest);
        return fail(QString::fromUtf16(m_code), {{u"left"_qs, u"2"_qs}});
    }
    int calls = 0;

private:
    Signer &m_inner;
    int m_good;
    const char16_t *m_code;
};

int count(const std::vector<SigningItem> &items, SigningOutcome outcome)
{
    return int(std::count_if(items.begin(), items.end(),
                             [outcome](const SigningItem &item) { return item.outcome == outcome; }));
}

QString text(const Error &error)
{
    QString all = error.code;
    for (const Error &cause : error.causes) all += u" < "_qs + text(cause);
    return all;
}

}  // namespace

void FormSigningTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(24);
    m_cases.clear();
    for (const QString &inmate : m_prison->eligible(reportDay).mid(0, 2)) {
        const auto number = m_prison->bringToCourt(inmate, reportDay);
        QVERIFY2(number, number ? "" : qPrintable(number.error().code));
        m_cases << *number;
    }
    QCOMPARE(m_cases.size(), 2);
}

PdfReport FormSigningTest::report(const QString &number, const QString &form) const
{
    TrustStore trust;
    if (!trust.add(m_prison->authority().certificate)) return {};
    const auto file = m_prison->store().caseFile(number);
    for (const CaseDocument &document : file->documents)
        if (document.form == form)
            return verifyPdf(*m_prison->store().attachment(document.digest), trust, m_prison->now());
    return {};
}

void FormSigningTest::everySignerInTurn()
{
    // The order of the review form's places, then the prison's seal on the proposal.
    const QStringList officers{u"ward"_qs, u"area"_qs, u"dept"_qs, u"committee"_qs, u"governor"_qs};
    for (const QString &officer : officers) {
        const auto signer = m_prison->giveKey(officer);
        const Desk desk = m_prison->desk(officer);
        const auto places = placesFor(desk, m_cases);
        QVERIFY(places);
        QCOMPARE(int(places->size()), officer == u"dept" ? 4 : 2);
        const auto items = signForms(desk, {*places, square(), square()}, *signer);
        QVERIFY2(items, items ? "" : qPrintable(text(items.error())));
        QCOMPARE(count(*items, SigningOutcome::Signed), int(places->size()));
    }
    for (const QString &number : m_cases) {
        const PdfReport review = report(number, u"review"_qs);
        QVERIFY2(review.valid(), review.valid() ? "" : qPrintable(text(review.allFindings().front())));
        QStringList fields;
        for (const PdfSignatureReport &signature : review.signatures) {
            fields << signature.field;
            QVERIFY(signature.page > 0);
        }
        QCOMPARE(fields, (QStringList{u"ward-signature"_qs, u"area-signature"_qs, u"department-signature"_qs,
                                      u"committee-signature"_qs, u"governor-signature"_qs}));
        QVERIFY(report(number, u"commutation-proposal"_qs).valid());
        QCOMPARE(report(number, u"commutation-proposal"_qs).signatures.front().field, u"prison-seal"_qs);
    }
    QVERIFY(m_prison->store().rebuild()->same());
    QVERIFY(verifyLedger(m_prison->desk(u"dept"_qs))->findings.empty());

    // The signed forms are what goes to the court.
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk dept = m_prison->desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    for (const ItemResult &result : addToBatch(dept, u"2026-11"_qs, m_cases)) QVERIFY(!result.error);
    const auto sealedBatch = sealBatch(dept, {u"2026-11"_qs, m_prison->file({})}, *signer);
    QVERIFY2(sealedBatch, sealedBatch ? "" : qPrintable(text(sealedBatch.error())));
    QCOMPARE(signForms(dept, {*placesFor(dept, m_cases)}, *signer).error().code, u"casework.sign.review"_qs);
}

void FormSigningTest::twiceSignsOnlyWhatIsMissing()
{
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk desk = m_prison->desk(u"dept"_qs);
    const auto places = placesFor(desk, m_cases);
    const auto first = signForms(desk, {{places->begin(), places->begin() + 1}}, *signer);
    QVERIFY2(first, first ? "" : qPrintable(text(first.error())));
    QCOMPARE(count(*first, SigningOutcome::Signed), 1);
    const auto second = signForms(desk, {*places}, *signer);
    QVERIFY(second);
    QCOMPARE(count(*second, SigningOutcome::Already), 1);
    QCOMPARE(count(*second, SigningOutcome::Signed), 3);
    const qint64 acts = m_prison->store().head()->size;
    const auto third = signForms(desk, {*places}, *signer);
    QCOMPARE(count(*third, SigningOutcome::Already), 4);
    QCOMPARE(m_prison->store().head()->size, acts);
}

void FormSigningTest::whatIsStoppedIsTakenUpAgain()
{
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk desk = m_prison->desk(u"dept"_qs);
    const auto places = placesFor(desk, m_cases);
    const auto stopped = signForms(desk, {*places}, *signer, [](int done, int) { return done < 2; });
    QVERIFY(stopped);
    QCOMPARE(count(*stopped, SigningOutcome::Signed), 2);
    QCOMPARE(count(*stopped, SigningOutcome::Untried), 2);
    const auto rest = signForms(desk, {*places}, *signer);
    QCOMPARE(count(*rest, SigningOutcome::Already), 2);
    QCOMPARE(count(*rest, SigningOutcome::Signed), 2);
}

void FormSigningTest::aWrongPinStopsEverything()
{
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk desk = m_prison->desk(u"dept"_qs);
    FailingSigner token(*signer, 1, u"token.pin.wrong");
    const auto items = signForms(desk, {*placesFor(desk, m_cases)}, token);
    QVERIFY(items);
    QCOMPARE(token.calls, 2);
    QCOMPARE(count(*items, SigningOutcome::Signed), 1);
    QCOMPARE(count(*items, SigningOutcome::Failed), 1);
    QCOMPARE(count(*items, SigningOutcome::Untried), 2);
    QCOMPARE((*items)[1].error->code, u"token.pin.wrong"_qs);

    // Another failure is that item's alone.
    FailingSigner flaky(*signer, 0, u"signing.sign");
    const auto others = signForms(desk, {*placesFor(desk, m_cases)}, flaky);
    QCOMPARE(count(*others, SigningOutcome::Failed), 3);
    QCOMPARE(count(*others, SigningOutcome::Already), 1);
}

void FormSigningTest::refusesBeforeTheFirst_data()
{
    QTest::addColumn<QString>("officer");
    QTest::addColumn<QString>("form");
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("code");
    QTest::newRow("not the role") << u"ward"_qs << u"review"_qs << u"governor"_qs << u"casework.sign.role"_qs;
    QTest::newRow("no such place") << u"dept"_qs << u"review"_qs << u"warden"_qs << u"casework.sign.place"_qs;
    QTest::newRow("not on file") << u"dept"_qs << u"parole-proposal"_qs << u"prison"_qs << u"casework.sign.form"_qs;
    QTest::newRow("not decided") << u"bureau"_qs << u"review"_qs << u"bureau"_qs << u"casework.sign.step"_qs;
}

void FormSigningTest::refusesBeforeTheFirst()
{
    QFETCH(QString, officer);
    QFETCH(QString, form);
    QFETCH(QString, place);
    QFETCH(QString, code);
    const auto signer = m_prison->giveKey(officer);
    const Desk desk = m_prison->desk(officer);
    auto places = *placesFor(desk, m_cases);
    places.push_back({m_cases.front(), form, place});
    const qint64 acts = m_prison->store().head()->size;
    const auto items = signForms(desk, {places}, *signer);
    QVERIFY(!items);
    QCOMPARE(items.error().code, u"casework.sign.review"_qs);
    QCOMPARE(items.error().causes.front().code, code);
    QCOMPARE(m_prison->store().head()->size, acts);
}

void FormSigningTest::onlyWhoDecidedSigns()
{
    Officer second = *m_prison->store().officer(u"area"_qs);
    second.id = u"area2"_qs;
    second.person = u"p-other"_qs;
    QVERIFY(enrolOfficer(m_prison->desk(u"admin"_qs), second));
    const auto signer = m_prison->giveKey(u"area2"_qs);
    const Desk desk = m_prison->desk(u"area2"_qs);
    QVERIFY(placesFor(desk, m_cases)->empty());
    const auto items = signForms(desk, {{{m_cases.front(), u"review"_qs, u"area"_qs}}}, *signer);
    QCOMPARE(items.error().causes.front().code, u"casework.sign.person"_qs);
}

void FormSigningTest::aClockBehindTheRecordSignsNothing()
{
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const auto places = placesFor(m_prison->desk(u"dept"_qs), m_cases);
    m_prison->setNow(u"2026-11-20T08:59:00+08:00");
    QCOMPARE(signForms(m_prison->desk(u"dept"_qs), {*places}, *signer).error().code, u"casework.clock.behind"_qs);
    m_prison->setNow(u"2026-11-20T09:00:00+08:00");
    QVERIFY(signForms(m_prison->desk(u"dept"_qs), {*places}, *signer));
}

void FormSigningTest::revocationListsAreJudgedByAge()
{
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk desk = m_prison->desk(u"dept"_qs);
    const auto places = placesFor(desk, m_cases);
    const auto day = std::chrono::hours(24);
    const auto outcome = [&](std::vector<Revoked> revoked, Instant from, Instant next) {
        SigningTrust trust;
        if (!trust.authorities.add(m_prison->authority().certificate)) return u"no"_qs;
        const auto crl = createCrl(m_prison->authority(), revoked, from, next, 1);
        if (!crl || !trust.authorities.addCrl(*crl)) return u"no list"_qs;
        const auto items = reviewSigning(desk, {*places, {}, {}, &trust}, signer->certificate(), signer->chain());
        return items ? QString() : items.error().code;
    };
    const Instant now = m_prison->now();
    QCOMPARE(outcome({}, now - day, now + day), QString());
    QCOMPARE(outcome({}, now - 9 * day, now - 6 * day), QString());
    QCOMPARE(outcome({}, now - 20 * day, now - 8 * day), u"casework.crl.stale"_qs);
    QCOMPARE(outcome({{signer->certificate().serial(), now - day}}, now - day, now + day),
             u"signing.certificate.revoked"_qs);
    SigningTrust stranger;
    QVERIFY(stranger.authorities.add(
        createAuthority(
            {u"他"_qs, {}, CertificateRole::Authority, KeyKind::EcdsaP256, now - day, now + day, {}, {}, true},
            systemRandom())
            ->certificate));
    QCOMPARE(reviewSigning(desk, {*places, {}, {}, &stranger}, signer->certificate(), signer->chain()).error().code,
             u"signing.certificate.untrusted"_qs);
}

void FormSigningTest::theListIsFixedByItsRoot()
{
    std::vector<SigningItem> items{
        {{u"2026-0001"_qs, u"review"_qs, u"ward"_qs}, SigningOutcome::Signed, {}, u"aa"_qs},
        {{u"2026-0002"_qs, u"review"_qs, u"ward"_qs}, SigningOutcome::Failed, Error{u"signing.sign"_qs, {}, {}}, {}}};
    const Json list = signingListJson(items);
    QCOMPARE(list["signed"].toInteger(), 1);
    const Json rows = list["items"];
    QCOMPARE(rows.array()[1]["code"].toString(), u"signing.sign"_qs);
    items[0].digest = u"ab"_qs;
    QVERIFY(signingListJson(items)["root"].toString() != list["root"].toString());
}

REMIT_TEST(FormSigningTest);
#include "formsigning_test.moc"
