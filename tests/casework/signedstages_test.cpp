#include "casework/signedstages.h"

#include "base/digest.h"
#include "batch/case.h"
#include "casework/batches.h"
#include "casework/formsigning.h"
#include "casework/signedpapers.h"

#include "prison.h"
#include "testmain.h"

#include <algorithm>

using namespace remit;
using namespace remit::testing;

/** A court that sees by the container alone who signed for which stage, and whether that person might. */
class SignedStagesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theCourtSeesWhoSignedForWhichStage();
    void whoeverSignsWithoutRightIsNamed_data();
    void whoeverSignsWithoutRightIsNamed();

private:
    TrustStore trust() const { return *TrustStore::fromPem(m_prison->authority().certificate.pem()); }

    std::unique_ptr<TestPrison> m_prison;
    std::map<QString, std::unique_ptr<Signer>> m_keys;
    QString m_case, m_file;
    /** The case's acts, as they travel; the review as it is signed. */
    std::vector<QByteArray> m_acts;
    QByteArray m_review;
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

}  // namespace

void SignedStagesTest::initTestCase()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(24);
    const auto number = m_prison->bringToCourt(m_prison->eligible(reportDay).front(), reportDay);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    m_case = *number;
    for (const QString &officer : {u"ward"_qs, u"area"_qs, u"dept"_qs, u"committee"_qs, u"governor"_qs}) {
        m_keys[officer] = m_prison->giveKey(officer);
        const Desk desk = m_prison->desk(officer);
        const auto items = signForms(desk, {*placesFor(desk, {m_case})}, *m_keys[officer]);
        QVERIFY2(items, items ? "" : qPrintable(items.error().code));
    }
}

void SignedStagesTest::theCourtSeesWhoSignedForWhichStage()
{
    const Desk desk = m_prison->desk(u"dept"_qs);
    QVERIFY(createBatch(desk, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(desk, u"2026-11"_qs, {m_case}).front().error);
    const auto batch = sealBatch(desk, {u"2026-11"_qs, m_prison->file({})}, *m_keys[u"dept"_qs]);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().code));
    const QString path = m_prison->file(batch->file);
    const auto container = openContainer(path);
    QVERIFY(verifyContainer(path, {trust(), m_prison->now(), {}}).valid());

    QStringList told;
    for (const SignedMaterial &paper : checkSignedPapers(*container, trust(), m_prison->now())) {
        QVERIFY2(paper.findings.empty(), qPrintable(paper.findings.empty() ? QString() : paper.findings.front().code));
        if (paper.file.contains(u"review")) m_file = paper.file;
        for (const StageSignature &one : paper.stages) {
            told << one.place + u' ' + one.stage + u' ' + one.roles.join(u'+') + u' ' + one.person;
            QVERIFY(one.act > 0);
        }
    }
    const auto person = [&](const char16_t *officer) {
        const Officer &one = m_prison->desk(QString::fromUtf16(officer)).officer;
        return one.roles.join(u'+') + u' ' + one.person;
    };
    told.sort();
    QStringList expected{u"prison  "_qs + person(u"dept"),
                         u"ward ward_discussion "_qs + person(u"ward"),
                         u"area area_meeting "_qs + person(u"area"),
                         u"department department_review "_qs + person(u"dept"),
                         u"committee committee "_qs + person(u"committee"),
                         u"governor governor "_qs + person(u"governor")};
    expected.sort();
    QCOMPARE(told, expected);
    m_acts = *actsFromText(*container->read(u"cases/%1/acts.jsonl"_qs.arg(m_case)));
    m_review = *container->read(u"cases/%1/%2"_qs.arg(m_case, m_file));
}

void SignedStagesTest::whoeverSignsWithoutRightIsNamed_data()
{
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QString>("person");
    QTest::addColumn<QString>("role");
    QTest::addColumn<QString>("code");
    const QString governor = u"governor-signature"_qs;
    QTest::newRow("as it was") << governor << u"governor"_qs << QString() << QString() << QString();
    QTest::newRow("another officer's key")
        << governor << u"ward"_qs << QString() << QString() << u"container.paper.act"_qs;
    QTest::newRow("a place that the form has not")
        << u"anywhere"_qs << u"governor"_qs << QString() << QString() << u"container.paper.place"_qs;
    QTest::newRow("somebody who did not decide")
        << governor << u"governor"_qs << u"somebody"_qs << QString() << u"container.paper.person"_qs;
    QTest::newRow("a role that may not") << governor << u"governor"_qs << QString() << u"ward_officer"_qs
                                         << u"container.paper.role"_qs;
}

/** The paper without its last signature, the governor's, is signed anew, and the act that says so is altered. */
void SignedStagesTest::whoeverSignsWithoutRightIsNamed()
{
    QFETCH(const QString, field);
    QFETCH(const QString, signer);
    QFETCH(const QString, person);
    QFETCH(const QString, role);
    QFETCH(const QString, code);
    QVERIFY(!m_acts.empty());
    QByteArray text, before;
    for (const QByteArray &bytes : m_acts) {
        Act act = *parseAct(bytes);
        Json signature = act.body["signature"];
        if (signature["field"].toString() == u"governor-signature") {
            before = QByteArray::fromHex(signature["of"].toString().toLatin1());
            if (!person.isEmpty()) signature.set("person", person);
            if (!role.isEmpty()) signature.set("roles", Json::Array{Json(role)});
            act.body.set("signature", signature);
        }
        text += canonicalAct(act) + '\n';
    }
    const auto unsignedYet = m_prison->store().attachment(before);
    QVERIFY(unsignedYet);
    const auto made = signPdf(*unsignedYet, {field, u"审核表"_qs, m_prison->now(), {}}, *m_keys[signer]);
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    const PdfReport report = verifyPdf(*made, trust(), m_prison->now());
    QVERIFY2(report.valid(), "its signatures themselves hold");
    std::vector<Error> findings;
    const auto stages = checkStages(m_case, m_file, report, CaseActs(m_case, text), findings);
    QCOMPARE(stages.size(), size_t(5));
    QStringList codes;
    for (const Error &finding : findings) codes << finding.code + u' ' + finding.args.value(u"field"_qs);
    QCOMPARE(codes, code.isEmpty() ? QStringList() : QStringList{code + u' ' + field});
}

REMIT_TEST(SignedStagesTest);
#include "signedstages_test.moc"
