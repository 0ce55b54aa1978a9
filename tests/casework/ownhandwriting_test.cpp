#include "casework/ownhandwriting.h"

#include "base/digest.h"
#include "casework/signingreview.h"
#include "pdfsign/verify.h"
#include "penned.h"
#include "prison.h"
#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

/** The picture of an officer's handwriting: whose it is, who ends it, where papers show it. */
class HandwritingActsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_prison = std::make_unique<TestPrison>(); }
    void theOfficersHandwritingShowsWhereTheySign();
    void handwritingIsOnesOwn();

private:
    PdfReport report(const QString &number, const QString &form) const;
    std::unique_ptr<TestPrison> m_prison;
};

PdfReport HandwritingActsTest::report(const QString &number, const QString &form) const
{
    TrustStore trust;
    if (!trust.add(m_prison->authority().certificate)) return {};
    const auto file = m_prison->store().caseFile(number);
    const auto document = std::ranges::find(file->documents, form, &CaseDocument::form);
    return verifyPdf(*m_prison->store().attachment(document->digest), trust, m_prison->now());
}

void HandwritingActsTest::theOfficersHandwritingShowsWhereTheySign()
{
    m_prison->fill(24);
    const Date reportDay = *parseIsoDate(u"2026-11-02");
    const auto opened = m_prison->bringToCourt(m_prison->eligible(reportDay).front(), reportDay);
    QVERIFY2(opened, opened ? "" : qPrintable(opened.error().code));
    const QStringList cases{*opened};
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk dept = m_prison->desk(u"dept"_qs);
    QVERIFY(recordHandwriting(dept, fileOf(penned(), "PNG")));
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    for (const ItemResult &result : addToBatch(dept, u"2026-11"_qs, cases)) QVERIFY(!result.error);
    const auto lines = signReviewed(dept, *reviewBatch(dept, u"2026-11"_qs), {}, *signer);
    QVERIFY2(lines, lines ? "" : qPrintable(lines.error().code));
    const auto ink = ownHandwriting(dept);
    QVERIFY(ink && *ink);
    for (const QString &number : cases) {
        // On the review form beside the printed name; the proposal has a place for a seal, and handwriting is none.
        for (const auto &[form, field] :
             {std::pair(u"review"_qs, u"department-signature"_qs), {u"commutation-proposal"_qs, u"prison-seal"_qs}}) {
            const PdfReport signedForm = report(number, form);
            QVERIFY2(signedForm.valid(), qPrintable(form));
            QCOMPARE(signedForm.signatures.front().field, field);
            QCOMPARE(signedForm.signatures.front().page > 0, form == u"review");
            const auto file = m_prison->store().caseFile(number);
            const auto document = std::ranges::find(file->documents, form, &CaseDocument::form);
            const Json made = m_prison->store().act(document->act)->act.body["signature"];
            QCOMPARE(made["picture"].toString(),
                     form == u"review" ? QString::fromLatin1(sha256Hex((*ink)->bits)) : QString());
        }
    }
    QVERIFY(m_prison->store().rebuild()->same());
}

void HandwritingActsTest::handwritingIsOnesOwn()
{
    const Desk dept = m_prison->desk(u"dept"_qs), area = m_prison->desk(u"area"_qs);
    const QByteArray file = fileOf(penned(), "JPEG");
    QVERIFY(!*ownHandwriting(dept));
    QCOMPARE(recordHandwriting(dept, "no picture").error().code, u"seals.picture.format"_qs);
    QVERIFY(recordHandwriting(dept, file));
    QCOMPARE(recordHandwriting(dept, file).error().code, u"casework.handwriting.same"_qs);
    QVERIFY(!*ownHandwriting(area));
    const auto kept = handwritingOf(area, u"dept"_qs);
    QCOMPARE((*kept)->file, file);
    QCOMPARE((*kept)->type, u"JPEG"_qs);
    // Who did it, and whose it is.
    const auto acts = dept.ports.ledger.actsAbout(u"officer:dept"_qs);
    const Act act = dept.ports.ledger.act(acts->back())->act;
    QCOMPARE(act.kind, u"officer.handwriting"_qs);
    QCOMPARE(act.by.officer, u"dept"_qs);

    QCOMPARE(withdrawHandwriting(area, u"x"_qs, u"dept"_qs).error().code, u"casework.role"_qs);
    QCOMPARE(withdrawHandwriting(dept, u" "_qs).error().code, u"casework.officer.reason"_qs);
    QVERIFY(withdrawHandwriting(m_prison->desk(u"admin"_qs), u"被人冒用"_qs, u"dept"_qs));
    QVERIFY(!*ownHandwriting(dept));
    QCOMPARE(withdrawHandwriting(dept, u"x"_qs).error().code, u"casework.handwriting.none"_qs);
    QVERIFY(recordHandwriting(dept, file));
    QVERIFY(*ownHandwriting(dept));
    QVERIFY(m_prison->store().rebuild()->same());
}

REMIT_TEST(HandwritingActsTest);
#include "ownhandwriting_test.moc"
