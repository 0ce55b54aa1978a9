#include "casework/courtanswers.h"
#include "base/digest.h"
#include "casework/batches.h"
#include "casework/rulings.h"
#include "court.h"
#include "prison.h"
#include "records/currentend.h"

#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/** What the court answers is verified, kept and, once an officer has confirmed it, changes the sentence. */
class CourtAnswersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void eventsAreKeptAndShown();
    void eventsThatAreNotTheNextAreRefused_data();
    void eventsThatAreNotTheNextAreRefused();
    void aDocumentComesWithItsEvent();
    void supplementsHaveTheirDay_data();
    void supplementsHaveTheirDay();
    void aRulingChangesTheSentence();
    void aRulingThatCannotBeTakenAsRead_data();
    void aRulingThatCannotBeTakenAsRead();
    void thePaperStandsWithItsReason();
    void whatIsNotGrantedChangesNothing_data();
    void whatIsNotGrantedChangesNothing();
    void nobodyElseConfirms();
    void aRefusedBatchIsSealedAnew();

private:
    Result<TakenEvents> take(const std::vector<QByteArray> &events)
    {
        return takeEvents(m_dept(), events, {}, m_court->trust);
    }
    QByteArray say(const QString &kind, const Json &data = Json::Object{})
    {
        return m_court->say(m_case, kind, data, m_prison->now());
    }
    Desk m_dept() const { return m_prison->desk(u"dept"_qs); }
    CaseFile file() const { return *m_prison->store().caseFile(m_case); }
    InmateRecord record() const { return *m_prison->store().inmate(file().inmate); }
    std::optional<Date> end() const { return currentEnd(record().inmate.judgment, record().changes); }

    std::unique_ptr<TestPrison> m_prison;
    std::unique_ptr<TestCourt> m_court;
    QString m_case;
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

Json document(const char16_t *text) { return *Json::parse(QString::fromUtf16(text).toUtf8()); }

Json granted(const CaseFile &file)
{
    Json data = document(uR"({"outcome":"granted","number":"（2026）试刑更1号","ruled_on":"2026-11-10"})");
    data.set("reduction", Json(Json::Object{{u"months"_qs, file.proposal.reduction->wholeMonths()}}));
    return data;
}

}  // namespace

void CourtAnswersTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(30);
    m_case = *m_prison->bringToCourt(m_prison->eligible(reportDay).front(), reportDay);
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const Desk dept = m_dept();
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {m_case}).front().error);
    QVERIFY(sealBatch(dept, {u"2026-11"_qs, m_prison->file({})}, *signer));
    QVERIFY(queueBatch(dept, u"2026-11"_qs));
    m_prison->setNow(u"2026-11-20T09:00:00+08:00");
    m_court = std::make_unique<TestCourt>(makeCourt(m_prison->now()));
}

void CourtAnswersTest::eventsAreKeptAndShown()
{
    const auto taken = take({say(u"filed"_qs), say(u"notice"_qs),
                             m_court->say(u"1999-1"_qs, u"filed"_qs, Json::Object{}, m_prison->now())});
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().code));
    QCOMPARE(taken->taken, 3);
    QCOMPARE(taken->strangers, QStringList{u"1999-1"_qs});
    QCOMPARE(file().court, u"notice"_qs);
    QCOMPARE(m_prison->store().courtEvents(m_case)->size(), size_t(2));
    const auto next = take({say(u"hearing"_qs)});
    QVERIFY2(next, next ? "" : qPrintable(next.error().code));
    QCOMPARE(file().court, u"hearing"_qs);
    const auto kept = m_prison->store().courtEvents(m_case)->front();
    const auto act = m_prison->store().act(kept.act);
    QVERIFY(act);
    const QByteArray digest = QByteArray::fromHex(act->act.body["signature"].toString().toLatin1());
    QVERIFY(m_prison->store().attachment(digest));
    QVERIFY(m_prison->store().rebuild()->same());
    // A corrected ruling is not served by the day on which the earlier one was.
    QVERIFY(take({say(u"ruled"_qs, granted(file())), say(u"served"_qs, document(uR"({"served_on":"2026-11-15"})")),
                  say(u"ruled"_qs, granted(file()))}));
    QVERIFY(!readRuling(m_dept(), m_case)->ruling.event.servedOn);
    // As long as the court has not decided there is no second case of that inmate.
    QCOMPARE(m_prison->bringToCourt(file().inmate, reportDay).error().code, u"casework.case.already"_qs);
    QVERIFY(take({say(u"rejected"_qs)}));
    QCOMPARE(file().state.status, CaseStatus::Concluded);
}

void CourtAnswersTest::eventsThatAreNotTheNextAreRefused_data()
{
    QTest::addColumn<QString>("fault");
    QTest::addColumn<QString>("code");
    QTest::newRow("one is left out") << u"gap"_qs << u"sync.event.gap"_qs;
    QTest::newRow("the same again") << u"again"_qs << u"sync.event.gap"_qs;
    QTest::newRow("another history") << u"chain"_qs << u"sync.event.chain"_qs;
    QTest::newRow("somebody else's signature") << u"stranger"_qs << u"sync.event.signature"_qs;
    QTest::newRow("a changed byte") << u"byte"_qs << u"sync.event.signature"_qs;
    QTest::newRow("rubbish") << u"rubbish"_qs << u"sync.event.signature"_qs;
}

void CourtAnswersTest::eventsThatAreNotTheNextAreRefused()
{
    QFETCH(QString, fault);
    QFETCH(QString, code);
    const QByteArray first = say(u"filed"_qs);
    QVERIFY(take({first}));
    const qint64 acts = m_prison->store().head()->size;
    QByteArray second = say(u"notice"_qs);
    if (fault == u"gap") second = say(u"hearing"_qs);
    if (fault == u"again") second = first;
    if (fault == u"chain") {
        CourtEvent other = m_court->last;
        other.prev = QString(64, u'a');
        second = m_court->sign(eventToJson(other), m_prison->now());
    }
    if (fault == u"stranger") second = makeCourt(m_prison->now()).sign(eventToJson(m_court->last), m_prison->now());
    if (fault == u"byte") second[second.indexOf("notice") + 1] = 'O';
    if (fault == u"rubbish") second = "rubbish";
    const auto refused = take({second});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(m_prison->store().head()->size, acts);
    QCOMPARE(file().court, u"filed"_qs);
}

void CourtAnswersTest::aDocumentComesWithItsEvent()
{
    const QByteArray paper = "%PDF-1.7 裁定书";
    const QString digest = QString::fromLatin1(sha256(paper).toHex());
    const QByteArray event =
        m_court->say(m_case, u"ruled"_qs, granted(file()), m_prison->now(), {{u"裁定书.pdf"_qs, digest}});
    QCOMPARE(take({event}).error().code, u"casework.court.document"_qs);
    QCOMPARE(takeEvents(m_dept(), {event}, {{digest, "other bytes"}}, m_court->trust).error().code,
             u"casework.court.document"_qs);
    QVERIFY(takeEvents(m_dept(), {event}, {{digest, paper}}, m_court->trust));
    QCOMPARE(m_prison->store().attachment(sha256(paper)).value_or(QByteArray()), paper);
}

void CourtAnswersTest::supplementsHaveTheirDay_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("data");
    QTest::addColumn<QString>("due");
    QTest::newRow("three days") << u"supplement_requested"_qs << u"{}"_qs << u"2026-11-23"_qs;
    QTest::newRow("seven for property papers")
        << u"supplement_requested"_qs << u"{\"property\":true}"_qs << u"2026-11-27"_qs;
    QTest::newRow("the court names a day")
        << u"supplement_requested"_qs << u"{\"due_on\":\"2026-11-24\"}"_qs << u"2026-11-24"_qs;
    QTest::newRow("nothing is asked for") << u"filed"_qs << u"{}"_qs << QString();
}

void CourtAnswersTest::supplementsHaveTheirDay()
{
    QFETCH(QString, kind);
    QFETCH(QString, data);
    QFETCH(QString, due);
    CourtEvent event;
    event.kind = kind;
    event.at = m_prison->now();
    event.data = *Json::parse(data.toUtf8());
    const auto day = supplementDue(event);
    QCOMPARE(day ? isoDate(*day) : QString(), due);
}

void CourtAnswersTest::aRulingChangesTheSentence()
{
    const std::optional<Date> before = end();
    const int months = file().proposal.reduction->wholeMonths();
    QCOMPARE(readRuling(m_dept(), m_case).error().code, u"casework.ruling.none"_qs);
    QVERIFY(take({say(u"ruled"_qs, granted(file())), say(u"served"_qs, document(uR"({"served_on":"2026-11-15"})"))}));
    const auto read = readRuling(m_dept(), m_case);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(read->events.size(), size_t(2));
    QVERIFY(read->computedEnd && before && *read->computedEnd < *before);
    QCOMPARE(end(), before);
    const auto act = confirmRuling(m_dept(), {m_case, read->ruling, false, {}});
    QVERIFY2(act, act ? "" : qPrintable(act.error().code));
    QCOMPARE(end(), read->computedEnd);
    QCOMPARE(file().state.status, CaseStatus::Concluded);
    QCOMPARE(file().court, u"granted"_qs);
    const HistoryEvent event = record().changes.back().event;
    QCOMPARE(event.reduction->wholeMonths(), months);
    QCOMPARE(event.servedOn, parseIsoDate(u"2026-11-15"));
    QCOMPARE(event.reportedOn, std::optional(reportDay));
    QCOMPARE(confirmRuling(m_dept(), {m_case, read->ruling, false, {}}).error().code, u"casework.ruling.done"_qs);
    // The next interval runs from service.
    const Facts facts = factsOf(record(), *parseIsoDate(u"2026-12-01"), {true, Merit::None, true, {}, {}});
    QVERIFY(facts.history.back().servedOn == event.servedOn);
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtAnswersTest::aRulingThatCannotBeTakenAsRead_data()
{
    QTest::addColumn<QString>("ruled");
    QTest::addColumn<QString>("served");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const char16_t *ruled, const char16_t *served, const char16_t *code) {
        QTest::newRow(name) << QString::fromUtf16(ruled) << QString::fromUtf16(served) << QString::fromUtf16(code);
    };
    const char16_t *served = uR"({"served_on":"2026-11-15"})";
    row("no outcome", uR"({"number":"1","ruled_on":"2026-11-10"})", served, u"casework.ruling.unread");
    row("a day that is none", uR"({"outcome":"granted","number":"1","ruled_on":"2026-11-31"})", served,
        u"casework.ruling.unread");
    row("no number", uR"({"outcome":"granted","ruled_on":"2026-11-10","reduction":{"months":1}})", served,
        u"casework.ruling.missing");
    row("no amount", uR"({"outcome":"granted","number":"1","ruled_on":"2026-11-10"})", served,
        u"casework.ruling.missing");
    row("not served", uR"({"outcome":"granted","number":"1","ruled_on":"2026-11-10","reduction":{"months":1}})",
        nullptr, u"casework.ruling.missing");
    row("ruled tomorrow", uR"({"outcome":"granted","number":"1","ruled_on":"2026-11-21","reduction":{"months":1}})",
        uR"({"served_on":"2026-11-22"})", u"casework.ruling.future");
    row("more than the whole term",
        uR"({"outcome":"granted","number":"1","ruled_on":"2026-11-10","reduction":{"years":40}})", served,
        u"casework.ruling.longer");
    row("an end that is not ours",
        uR"({"outcome":"granted","number":"1","ruled_on":"2026-11-10","reduction":{"months":1},"ends_on":"2027-01-01"})",
        served, u"casework.ruling.end");
}

void CourtAnswersTest::aRulingThatCannotBeTakenAsRead()
{
    QFETCH(QString, ruled);
    QFETCH(QString, served);
    QFETCH(QString, code);
    QVERIFY(take({say(u"ruled"_qs, *Json::parse(ruled.toUtf8()))}));
    if (!served.isEmpty()) QVERIFY(take({say(u"served"_qs, *Json::parse(served.toUtf8()))}));
    const std::optional<Date> before = end();
    const auto read = readRuling(m_dept(), m_case);
    const auto refused =
        read ? confirmRuling(m_dept(), {m_case, read->ruling, false, {}}) : Result<Act>(fail(read.error()));
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, code);
    QCOMPARE(end(), before);
    QCOMPARE(file().state.status, CaseStatus::Open);
    QVERIFY(!Messages(Language::Chinese).text(refused.error()).contains(u'{'));
    if (code != u"casework.ruling.end") return;
    QVERIFY(confirmRuling(m_dept(), {m_case, read->ruling, true, {}}));
    QCOMPARE(end(), parseIsoDate(u"2027-01-01"));
}

void CourtAnswersTest::thePaperStandsWithItsReason()
{
    CourtRuling paper;
    paper.number = u"（2026）试刑更2号"_qs;
    paper.outcome = RulingOutcome::Adjusted;
    paper.event.ruledOn = parseIsoDate(u"2026-11-10");
    paper.event.servedOn = parseIsoDate(u"2026-11-15");
    paper.event.reduction = Term{0, 1, 0};
    QCOMPARE(confirmRuling(m_dept(), {m_case, paper, false, {}}).error().code, u"casework.ruling.none"_qs);
    QVERIFY(take({say(u"ruled"_qs, granted(file())), say(u"served"_qs, document(uR"({"served_on":"2026-11-15"})"))}));
    QCOMPARE(confirmRuling(m_dept(), {m_case, paper, false, {}}).error().code, u"casework.ruling.differs"_qs);
    const auto act = confirmRuling(m_dept(), {m_case, paper, false, u"裁定书原件，卷第12页"_qs});
    QVERIFY2(act, act ? "" : qPrintable(act.error().code));
    QCOMPARE(file().court, u"adjusted"_qs);
    QCOMPARE(m_prison->store().act(act->seq)->act.body["remark"].toString(), u"裁定书原件，卷第12页"_qs);
    QVERIFY(m_prison->store().rebuild()->same());
}

void CourtAnswersTest::whatIsNotGrantedChangesNothing_data()
{
    QTest::addColumn<QString>("outcome");
    QTest::newRow("refused") << u"refused"_qs;
    QTest::newRow("withdrawn") << u"withdrawn"_qs;
}

void CourtAnswersTest::whatIsNotGrantedChangesNothing()
{
    QFETCH(QString, outcome);
    Json data = document(uR"({"number":"（2026）试刑更3号","ruled_on":"2026-11-10"})");
    data.set("outcome", outcome);
    QVERIFY(take({say(u"ruled"_qs, data)}));
    const size_t changes = record().changes.size();
    const std::optional<Date> before = end();
    const auto act = confirmRuling(m_dept(), {m_case, readRuling(m_dept(), m_case)->ruling, false, {}});
    QVERIFY2(act, act ? "" : qPrintable(act.error().code));
    QCOMPARE(record().changes.size(), changes);
    QCOMPARE(end(), before);
    QCOMPARE(file().court, outcome);
    // The inmate's next case may be opened.
    QVERIFY(m_prison->bringToCourt(file().inmate, reportDay));
}

void CourtAnswersTest::nobodyElseConfirms()
{
    const QByteArray filed = say(u"filed"_qs);
    QCOMPARE(takeEvents(m_prison->desk(u"ward"_qs), {filed}, {}, m_court->trust).error().code, u"casework.role"_qs);
    QVERIFY(take({filed}));
    QVERIFY(take({say(u"ruled"_qs, granted(file())), say(u"served"_qs, document(uR"({"served_on":"2026-11-15"})"))}));
    const CourtRuling ruling = readRuling(m_dept(), m_case)->ruling;
    for (const char *officer : {"ward", "area", "committee", "governor", "admin"})
        QCOMPARE(confirmRuling(m_prison->desk(QString::fromLatin1(officer)), {m_case, ruling, false, {}}).error().code,
                 u"casework.role"_qs);
    // A case that was never sent has no ruling, whatever a paper says.
    const auto other = m_prison->bringToCourt(m_prison->eligible(reportDay).at(1), reportDay);
    QVERIFY(other);
    QCOMPARE(confirmRuling(m_dept(), {*other, ruling, false, u"纸质裁定"_qs}).error().code,
             u"casework.ruling.notsent"_qs);
}

void CourtAnswersTest::aRefusedBatchIsSealedAnew()
{
    QVERIFY(recordSending(m_dept(), u"2026-11"_qs, BatchStatus::Rejected, u"未证明延续"_qs));
    CourtRuling paper;
    paper.outcome = RulingOutcome::Refused;
    paper.number = u"（2026）试刑更9号"_qs;
    paper.event.ruledOn = parseIsoDate(u"2026-11-10");
    QCOMPARE(confirmRuling(m_dept(), {m_case, paper, false, u"纸质裁定"_qs}).error().code,
             u"casework.ruling.notsent"_qs);
    const Batch before = *m_prison->store().batch(u"2026-11"_qs);
    const auto signer = m_prison->giveKey(u"dept"_qs);
    const auto again = sealBatch(m_dept(), {u"2026-11"_qs, m_prison->file({})}, *signer);
    QVERIFY2(again, again ? "" : qPrintable(again.error().code));
    QCOMPARE(again->version, before.version + 1);
    QCOMPARE(again->state, BatchStatus::Signed);
    QVERIFY(again->digest != before.digest && again->reason.isEmpty());
    QVERIFY(queueBatch(m_dept(), u"2026-11"_qs));
    const auto rows = m_prison->store().transfers();
    QVERIFY(rows && rows->size() == 1);
    QCOMPARE(rows->front().state["digest"].toString(), QString::fromLatin1(again->digest.toHex()));
    // A case that cannot go on leaves the refused batch and is free for another.
    QVERIFY(recordSending(m_dept(), u"2026-11"_qs, BatchStatus::Rejected, u"材料不齐"_qs));
    QVERIFY(!removeFromBatch(m_dept(), u"2026-11"_qs, {m_case}).front().error);
    QVERIFY(file().batch.isEmpty());
    QVERIFY(m_prison->store().rebuild()->same());
}

REMIT_TEST(CourtAnswersTest);
#include "courtanswers_test.moc"
