#include "batch/container.h"
#include "casework/batches.h"
#include "casework/courtanswers.h"
#include "casework/courtcorrection.h"
#include "casework/courtsupplement.h"
#include "court.h"
#include "prison.h"
#include "records/currentend.h"

#include "testmain.h"

#include <QBuffer>
#include <QImage>

using namespace remit;
using namespace remit::testing;

/** What comes back from the court after a batch was sent: requests that are answered, rulings that do not stay. */
class CourtReturnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aRequestIsAnsweredByItsOwnBatch();
    void whatCannotBeAnswered();
    void aRevokedRulingNeverWas();
    void whatCannotBeRevoked();
    void aCorrectedRulingReplacesTheRecordedOne();
    void aCorrectionThatGrantsNothingTakesTheChangeBack();
    void whatCannotBeCorrected();

private:
    Desk dept() const { return m_prison->desk(u"dept"_qs); }
    CaseFile file() const { return *m_prison->store().caseFile(m_case); }
    InmateRecord record() const { return *m_prison->store().inmate(file().inmate); }
    std::optional<Date> end() const { return currentEnd(record().inmate.judgment, record().changes); }
    bool hear(const QString &kind, const Json &data = Json::Object{})
    {
        const QByteArray event = m_court->say(m_case, kind, data, m_prison->now());
        return takeEvents(dept(), {event}, {}, m_court->trust).has_value();
    }
    /** What the law says today of the facts as they are recorded. */
    Verdict verdict() const { return dept().law.evaluate(factsOf(record(), m_prison->today(), file().confirmed)); }
    bool rule();
    Result<Act> revoke(const char16_t *on = u"2026-11-19", const QString &remark = {})
    {
        return revokeRuling(dept(), {m_case, u"（2026）高刑监1号"_qs, parseIsoDate(QStringView(on)), remark, false});
    }
    ConfirmRuling correction(const QString &remark) const
    {
        return {m_case, recordedRuling(dept(), m_case)->ruling, false, remark};
    }

    std::unique_ptr<TestPrison> m_prison;
    std::unique_ptr<TestCourt> m_court;
    std::unique_ptr<Signer> m_signer;
    QString m_case;
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

Json document(const char16_t *text) { return *Json::parse(QString::fromUtf16(text).toUtf8()); }

QByteArray scan(int grey)
{
    QImage image(20, 20, QImage::Format_Grayscale8);
    image.fill(grey);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return bytes;
}

}  // namespace

void CourtReturnsTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(30);
    m_case = *m_prison->bringToCourt(m_prison->eligible(reportDay).front(), reportDay);
    m_signer = m_prison->giveKey(u"dept"_qs);
    QVERIFY(createBatch(dept(), u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept(), u"2026-11"_qs, {m_case}).front().error);
    QVERIFY(sealBatch(dept(), {u"2026-11"_qs, m_prison->file({})}, *m_signer));
    QVERIFY(queueBatch(dept(), u"2026-11"_qs));
    m_prison->setNow(u"2026-11-20T09:00:00+08:00");
    m_court = std::make_unique<TestCourt>(makeCourt(m_prison->now()));
}

bool CourtReturnsTest::rule()
{
    const bool heard = hear(u"ruled"_qs, document(uR"({"outcome":"granted","number":"（2026）试刑更1号",
        "ruled_on":"2026-11-10","reduction":{"months":2}})")) &&
                       hear(u"served"_qs, document(uR"({"served_on":"2026-11-15"})"));
    return heard && confirmRuling(dept(), {m_case, readRuling(dept(), m_case)->ruling, false, {}}).has_value();
}

void CourtReturnsTest::aRequestIsAnsweredByItsOwnBatch()
{
    QVERIFY(hear(u"supplement_requested"_qs, document(uR"({"property":true,"list":["执行法院证明","消费账目"]})")));
    auto waiting = openSupplements(dept());
    QVERIFY(waiting && waiting->size() == 1);
    QCOMPARE(isoDate(waiting->front().dueOn), u"2026-11-27"_qs);
    QCOMPARE(waiting->front().list, QStringList({u"执行法院证明"_qs, u"消费账目"_qs}));
    QCOMPARE(createSupplement(dept(), u"2026-12"_qs, {}, {m_case}).error().code, u"casework.supplement.empty"_qs);
    for (const int grey : {10, 20}) {
        const auto added = addToSupplement(dept(), m_case, {u"执行法院证明 %1"_qs.arg(grey), scan(grey)});
        QVERIFY2(added, added ? "" : qPrintable(added.error().code));
    }
    QCOMPARE(addToSupplement(dept(), m_case, {u"又一份"_qs, scan(10)}).error().code, u"casework.supplement.doubled"_qs);
    const auto made = createSupplement(dept(), u"2026-12"_qs, u"补充材料"_qs, {m_case});
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    QVERIFY(made->isSupplement() && openSupplements(dept())->empty());
    QCOMPARE(file().batch, u"2026-11"_qs);
    const auto sealedBatch = sealBatch(dept(), {u"2026-12"_qs, m_prison->file({})}, *m_signer);
    QVERIFY2(sealedBatch, sealedBatch ? "" : qPrintable(sealedBatch.error().code));
    TrustStore trust;
    QVERIFY(trust.add(m_prison->authority().certificate));
    const auto report = verifyContainer(m_prison->file(sealedBatch->file), {trust, m_prison->now(), {}});
    QVERIFY2(report.valid(), report.valid() ? "" : qPrintable(report.allFindings().front().code));
    QCOMPARE(int(report.batch->kind), 2);
    QCOMPARE(report.cases.front().materials, qint64(2));
    QVERIFY(queueBatch(dept(), u"2026-12"_qs));
    QVERIFY(recordReceipt(dept(), u"2026-12"_qs, receiptFor(*sealedBatch, *m_court, m_prison->now()), m_court->trust));
    QCOMPARE(file().court, u"supplement_sent"_qs);
    QCOMPARE(file().batch, u"2026-11"_qs);
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtReturnsTest::whatCannotBeAnswered()
{
    const auto code = [&](const SupplementPaper &paper) { return addToSupplement(dept(), m_case, paper).error().code; };
    QCOMPARE(code({u"证明"_qs, scan(1)}), u"casework.supplement.none"_qs);
    QVERIFY(hear(u"supplement_requested"_qs));
    QCOMPARE(code({u"证明"_qs, "%PDF-1.7 rubbish"}), u"casework.supplement.file"_qs);
    QCOMPARE(code({u"证明"_qs, "plain text"}), u"casework.supplement.file"_qs);
    QCOMPARE(code({u" "_qs, scan(1)}), u"casework.supplement.title"_qs);
    QCOMPARE(addToSupplement(m_prison->desk(u"ward"_qs), m_case, {u"证明"_qs, scan(1)}).error().code,
             u"casework.role"_qs);
    QVERIFY(addToSupplement(dept(), m_case, {u"证明"_qs, scan(1)}));
    QCOMPARE(createSupplement(dept(), u"2026-11"_qs, {}, {m_case}).error().code, u"casework.batch.exists"_qs);
    QVERIFY(createSupplement(dept(), u"2026-12"_qs, {}, {m_case}));
    QCOMPARE(createSupplement(dept(), u"2026-13"_qs, {}, {m_case}).error().code, u"casework.supplement.taken"_qs);
    QCOMPARE(removeFromBatch(dept(), u"2026-12"_qs, {m_case}).front().error->code, u"casework.supplement.fixed"_qs);
    QVERIFY(sealBatch(dept(), {u"2026-12"_qs, m_prison->file({})}, *m_signer));
    QCOMPARE(code({u"晚到的"_qs, scan(2)}), u"casework.supplement.sealed"_qs);
    // The court asks once more: that is another request, with an answer of its own.
    QVERIFY(hear(u"supplement_requested"_qs));
    QVERIFY(addToSupplement(dept(), m_case, {u"晚到的"_qs, scan(2)}));
    QVERIFY(createSupplement(dept(), u"2026-13"_qs, {}, {m_case}));
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtReturnsTest::aRevokedRulingNeverWas()
{
    const std::optional<Date> before = end();
    const Verdict then = verdict();
    QVERIFY(rule());
    QVERIFY(end() < before);
    const Verdict between = verdict();
    QVERIFY(between.commutation.earliestOn != then.commutation.earliestOn);
    QCOMPARE(readRevocation(dept(), m_case).error().code, u"casework.revocation.none"_qs);
    QVERIFY(hear(u"revoked"_qs, document(uR"({"number":"（2026）高刑监1号","revoked_on":"2026-11-19"})")));
    const auto read = readRevocation(dept(), m_case);
    QVERIFY(read);
    QCOMPARE(*endWithout(dept(), file()), before);
    const auto act = revokeRuling(dept(), *read);
    QVERIFY2(act, act ? "" : qPrintable(act.error().code));
    QCOMPARE(end(), before);
    QCOMPARE(verdict().commutation.earliestOn, then.commutation.earliestOn);
    QCOMPARE(verdict().commutation.decision, then.commutation.decision);
    QCOMPARE(file().court, u"revoked"_qs);
    QCOMPARE(record().changes.back().event.revokedOn, parseIsoDate(u"2026-11-19"));
    // What was recorded stays in the ledger, and the revocation names it.
    const auto named = m_prison->store().act(*act->corrects);
    QCOMPARE(named->act.kind, u"court.ruling"_qs);
    QCOMPARE(revokeRuling(dept(), *read).error().code, u"casework.revocation.done"_qs);
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtReturnsTest::whatCannotBeRevoked()
{
    QCOMPARE(revoke().error().code, u"casework.ruling.unrecorded"_qs);
    QVERIFY(rule());
    const std::optional<Date> ruled = end();
    QCOMPARE(revoke().error().code, u"casework.revocation.none"_qs);
    QCOMPARE(revoke(u"2026-11-09", u"纸质"_qs).error().code, u"casework.revocation.order"_qs);
    QCOMPARE(revoke(u"2026-11-21", u"纸质"_qs).error().code, u"casework.revocation.order"_qs);
    QVERIFY(hear(u"revoked"_qs, document(uR"({"number":"（2026）高刑监2号","revoked_on":"2026-11-19"})")));
    QCOMPARE(revoke().error().code, u"casework.revocation.differs"_qs);
    QCOMPARE(revokeRuling(m_prison->desk(u"governor"_qs), *readRevocation(dept(), m_case)).error().code,
             u"casework.role"_qs);
    QCOMPARE(end(), ruled);
    QVERIFY(revoke(u"2026-11-18", u"裁定书原件"_qs));
}

void CourtReturnsTest::aCorrectedRulingReplacesTheRecordedOne()
{
    QVERIFY(rule());
    const size_t changes = record().changes.size();
    const std::optional<Date> wrong = end();
    ConfirmRuling right = correction(u"裁定书写明减去一个月，登记有误"_qs);
    right.ruling.event.reduction = Term{0, 1, 0};
    right.ruling.event.ruledOn = parseIsoDate(u"2026-11-11");
    const auto act = correctRuling(dept(), right);
    QVERIFY2(act, act ? "" : qPrintable(act.error().code));
    QVERIFY(end() > wrong);
    QCOMPARE(record().changes.size(), changes);
    QCOMPARE(record().changes.back().event.ruledOn, parseIsoDate(u"2026-11-11"));
    QCOMPARE(recordedRuling(dept(), m_case)->ruling, right.ruling);
    QCOMPARE(m_prison->store().act(*act->corrects)->act.body["ruling"]["event"]["ruled_on"].toString(),
             u"2026-11-10"_qs);
    QCOMPARE(*endAfter(dept(), file(), right.ruling), end());
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtReturnsTest::aCorrectionThatGrantsNothingTakesTheChangeBack()
{
    const std::optional<Date> before = end();
    const size_t changes = record().changes.size();
    QVERIFY(rule());
    const ConfirmRuling granted = correction(u"登记回来"_qs);
    ConfirmRuling refused = correction(u"看错案件，法院不予减刑"_qs);
    refused.ruling.outcome = RulingOutcome::Refused;
    QVERIFY(correctRuling(dept(), refused));
    QCOMPARE(end(), before);
    QCOMPARE(record().changes.size(), changes);
    QCOMPARE(file().court, u"refused"_qs);
    QCOMPARE(revoke(u"2026-11-19", u"纸质"_qs).error().code, u"casework.revocation.unchanged"_qs);
    QVERIFY(correctRuling(dept(), granted));
    QCOMPARE(record().changes.size(), changes + 1);
    QVERIFY(end() < before);
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtReturnsTest::whatCannotBeCorrected()
{
    QVERIFY(rule());
    QCOMPARE(correctRuling(dept(), correction({})).error().code, u"casework.correction.reason"_qs);
    QCOMPARE(correctRuling(dept(), correction(u"无改动"_qs)).error().code, u"casework.correction.same"_qs);
    ConfirmRuling longer = correction(u"笔误"_qs);
    longer.ruling.event.reduction = Term{40, 0, 0};
    QCOMPARE(correctRuling(dept(), longer).error().code, u"casework.ruling.longer"_qs);
    QVERIFY(revoke(u"2026-11-19", u"纸质"_qs));
    longer.ruling.event.reduction = Term{0, 1, 0};
    QCOMPARE(correctRuling(dept(), longer).error().code, u"casework.correction.revoked"_qs);
}

REMIT_TEST(CourtReturnsTest);
#include "courtreturns_test.moc"
