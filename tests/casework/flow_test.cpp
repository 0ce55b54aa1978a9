#include "batch/container.h"
#include "casework/demo.h"
#include "court.h"
#include "prison.h"
#include "records/inmatejson.h"
#include "sync/protocol.h"

#include "testmain.h"

#include <QFile>
#include <QProcess>
#include <QSet>

#include <array>
#include <thread>

using namespace remit;
using namespace remit::testing;

class FlowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fromScreeningToTheCourtsReceipt();
    void refusesWhatAnOfficerMayNotDo();
    void nobodySitsInAMeetingUnderTwoLogins();
    void opensOnlyWhatTheLawAllows();
    void aNewCrimeStopsTheCase();
    void aProposalBearsItsDayOfIssue();
    void proposalNumbersHaveNoGapsAndNoDoubles();
    void twoWindowsAtOnceOpenEachCaseOnce();
    void aBatchIsSealedOnlyWithCasesThatStand_data();
    void aBatchIsSealedOnlyWithCasesThatStand();
    void whatChangesWhileABatchIsSealedStopsIt();
    void aReceiptForAnotherBatchIsRefused();
    void aChangedRecordIsTakenOnlyWhenAccepted();
    void aShortListEmptiesNoRecord();
    void sectionsOfTheRecordReachTheFacts();
    void signingNeedsTheOfficersOwnValidCertificate();
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

}  // namespace

void FlowTest::fromScreeningToTheCourtsReceipt()
{
    TestPrison prison;
    prison.fill(60);
    const QStringList people = prison.eligible(reportDay).mid(0, 3);
    QCOMPARE(people.size(), 3);
    QStringList cases;
    for (const QString &inmate : people) {
        const auto number = prison.bringToCourt(inmate, reportDay);
        QVERIFY2(number, number ? "" : qPrintable(number.error().code));
        cases << *number;
    }
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, u"十一月"_qs));
    for (const ItemResult &result : addToBatch(dept, u"2026-11"_qs, cases)) QVERIFY(!result.error);
    const auto sealedBatch = sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer);
    QVERIFY2(sealedBatch, sealedBatch ? "" : qPrintable(prison.desk(u"dept"_qs).papers.text(sealedBatch.error())));
    QCOMPARE(sealedBatch->state, BatchStatus::Signed);

    TrustStore trust;
    QVERIFY(trust.add(prison.authority().certificate));
    const ContainerReport report = verifyContainer(prison.file(sealedBatch->file), {trust, prison.now(), {}});
    QVERIFY2(report.valid(), report.valid() ? "" : qPrintable(report.allFindings().front().code));
    QCOMPARE(report.cases.size(), size_t(3));

    // A sealed batch is fixed: its cases are the court's to answer, it takes no more and is not signed again.
    QCOMPARE(actOnCase(dept, cases.front(), {CaseEvent::Kind::Withdraw, prison.today(), u"撤回"_qs, {}, {}, {}})
                 .error()
                 .code,
             u"workflow.sent"_qs);
    QVERIFY(removeFromBatch(dept, u"2026-11"_qs, {cases.front()}).front().error);
    QCOMPARE(sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer).error().code, u"casework.batch.state"_qs);

    QVERIFY(queueBatch(dept, u"2026-11"_qs));
    QCOMPARE(prison.store().transfers()->size(), size_t(1));
    TestCourt court = makeCourt(prison.now());
    const QByteArray receipt = receiptFor(*sealedBatch, court, prison.now());
    const auto received = recordReceipt(dept, u"2026-11"_qs, receipt, court.trust);
    QVERIFY2(received, received ? "" : qPrintable(received.error().code));
    QCOMPARE(received->state, BatchStatus::Received);
    const qint64 acts = prison.store().head()->size;
    QVERIFY(recordReceipt(dept, u"2026-11"_qs, receipt, court.trust));
    QCOMPARE(prison.store().head()->size, acts);

    const auto check = verifyLedger(dept);
    QVERIFY(check && check->findings.empty());
    QCOMPARE(check->witness, u"试验法院"_qs);
    QVERIFY(prison.store().rebuild()->same());
}

void FlowTest::refusesWhatAnOfficerMayNotDo()
{
    TestPrison prison;
    prison.fill(40);
    const QString inmate = prison.eligible(reportDay).value(0);
    QCOMPARE(openCase(prison.desk(u"governor"_qs), {inmate, CaseKind::Commutation, reportDay, {}, {}}).error().code,
             u"casework.role"_qs);
    QCOMPARE(
        importFile(prison.desk(u"ward"_qs), {ImportKind::Roster, prison.file(u"no.csv"_qs), {}, false}).error().code,
        u"casework.role"_qs);
    QCOMPARE(createBatch(prison.desk(u"ward"_qs), u"2026-11"_qs, {}).error().code, u"casework.role"_qs);
    QCOMPARE(enrolOfficer(prison.desk(u"chief"_qs), *prison.store().officer(u"chief"_qs)).error().code,
             u"casework.role"_qs);
    const qint64 acts = prison.store().head()->size;
    QCOMPARE(createBatch(prison.desk(u"dept"_qs), u"十一月"_qs, {}).error().code, u"casework.batch.id"_qs);
    QCOMPARE(prison.store().head()->size, acts);
}

void FlowTest::nobodySitsInAMeetingUnderTwoLogins()
{
    TestPrison prison;
    prison.fill(24);
    Officer second = *prison.store().officer(u"ward"_qs);
    second.id = u"ward2"_qs;
    second.name = u"同一人的另一账号"_qs;
    second.certificate.clear();
    QVERIFY(enrolOfficer(prison.desk(u"admin"_qs), second));
    const auto number = prison.open(prison.eligible(reportDay).front(), reportDay);
    QVERIFY(number);
    QVERIFY(prison.agree("ward", *number, u"2026-10-12"));
    const auto meet = [&](const QString &chair, const QString &recorder, const QStringList &present) {
        CaseAction action{CaseEvent::Kind::Agree, *makeDate(2026, 10, 13), u"同意"_qs, {}, {}, {}};
        action.meeting = Meeting{chair, recorder, present, int(present.size()), 0, {}};
        const auto done = actOnCase(prison.desk(u"ward"_qs), *number, action);
        return done ? QString() : done.error().code;
    };
    const QString name = prison.store().officer(u"ward"_qs)->name;
    QCOMPARE(meet(u"ward"_qs, u"ward2"_qs, {u"ward"_qs, u"ward2"_qs, u"李某"_qs}), u"workflow.meeting.recorder"_qs);
    QCOMPARE(meet(u"李某"_qs, u"ward"_qs, {u"ward"_qs, second.name, u"李某"_qs}), u"workflow.meeting.doubled"_qs);
    QCOMPARE(meet(u"李某"_qs, u"王某"_qs, {u"李某"_qs, u"王某"_qs, u" 王某 "_qs}), u"workflow.meeting.doubled"_qs);
    QCOMPARE(meet(name, u"王某"_qs, {u"ward"_qs, u"王某"_qs, u"李某"_qs}), QString());
}

void FlowTest::opensOnlyWhatTheLawAllows()
{
    TestPrison prison;
    prison.fill(60);
    const Desk ward = prison.desk(u"ward"_qs);
    const QString inmate = prison.eligible(reportDay).value(0);
    OpenCase request{inmate, CaseKind::Commutation, reportDay, {}, {}};
    request.proposal.reduction = Term{0, 6, 0};
    // Nothing is assumed here: what screening assumed must have been confirmed.
    QCOMPARE(openCase(ward, request).error().code, u"casework.case.noteligible"_qs);
    request.confirmed = {true, Merit::None, false, {}, {}, {u"history:none"_qs}};
    request.proposal.reduction = Term{9, 0, 0};
    QCOMPARE(openCase(ward, request).error().code, u"casework.proposal.above"_qs);
    request.proposal.reduction = std::nullopt;
    QCOMPARE(openCase(ward, request).error().code, u"casework.proposal.missing"_qs);
    request.proposal.reduction = Term{0, 1, 0};
    const auto number = openCase(ward, request);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    QCOMPARE(openCase(ward, request).error().code, u"casework.case.already"_qs);
    QCOMPARE(actOnCase(ward, *number, {CaseEvent::Kind::Agree, prison.today() + std::chrono::days(1), {}, {}, {}, {}})
                 .error()
                 .code,
             u"casework.date.future"_qs);
    QCOMPARE(openCase(ward, {u"0000000000"_qs, CaseKind::Commutation, reportDay, {}, {}}).error().code,
             u"casework.inmate.unknown"_qs);
}

void FlowTest::aNewCrimeStopsTheCase()
{
    TestPrison prison;
    prison.fill(60);
    const QStringList people = prison.eligible(reportDay);
    const Desk dept = prison.desk(u"dept"_qs);
    const auto reoffend = [&](const QString &inmate) {
        SentenceChange change;
        change.inmate = inmate;
        change.event.kind = HistoryEvent::Kind::NewCrime;
        change.event.finalOn = parseIsoDate(u"2026-10-01");
        change.event.penalty = Sentence::FixedTerm;
        change.event.intentional = true;
        DemoPrison later;
        later.changes.push_back(std::move(change));
        QVERIFY(importDemo(dept, later));
    };
    // Known before the proposal is issued: nobody can agree to it any more.
    const Desk ward = prison.desk(u"ward"_qs);
    OpenCase request{
        people[0], CaseKind::Commutation, reportDay, {true, Merit::None, false, {}, {}, {u"history:none"_qs}}, {}};
    request.proposal.reduction = Term{0, 1, 0};
    const auto number = openCase(ward, request);
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    reoffend(people[0]);
    QCOMPARE(actOnCase(ward, *number, {CaseEvent::Kind::Agree, prison.today(), u"同意"_qs, {}, {}, {}}).error().code,
             u"casework.case.changed"_qs);
    QVERIFY(actOnCase(ward, *number, {CaseEvent::Kind::Withdraw, prison.today(), u"又犯新罪"_qs, {}, {}, {}}));
    // Known after it: the batch is not sealed.
    const auto proposed = prison.bringToCourt(people[1], reportDay);
    QVERIFY2(proposed, proposed ? "" : qPrintable(proposed.error().code));
    QVERIFY(prison.store().caseFile(*proposed)->verdictAct > 0);
    const auto signer = prison.giveKey(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {*proposed}).front().error);
    reoffend(people[1]);
    const auto refused = sealBatch(prison.desk(u"dept"_qs), {u"2026-11"_qs, prison.file({})}, *signer);
    QVERIFY2(!refused && !refused.error().causes.empty(), refused ? "sealed" : qPrintable(refused.error().code));
    QCOMPARE(refused.error().code, u"casework.batch.case"_qs);
    QVERIFY(refused.error().causes.front().code.startsWith(u"casework.case."));
    QVERIFY(prison.store().rebuild()->same());
}

void FlowTest::aProposalBearsItsDayOfIssue()
{
    TestPrison prison;
    prison.fill(60);
    const auto textOf = [&](const Desk &desk, const QString &number) {
        const auto pdf = previewForm(desk, number, u"commutation-proposal"_qs, prison.renderer());
        if (!pdf) qFatal("%s", qPrintable(pdf.error().code));
        QProcess reader;
        reader.start(u"pdftotext"_qs, {u"-raw"_qs, u"-"_qs, u"-"_qs});
        reader.write(*pdf);
        reader.closeWriteChannel();
        reader.waitForFinished();
        return QString::fromUtf8(reader.readAllStandardOutput()).remove(u' ');
    };
    // Planned for a later day than it was issued on: the papers made for the plan no longer tell the truth.
    const Date planned = parseIsoDate(u"2026-11-09").value();
    const QStringList people = prison.eligible(reportDay);
    const auto proposed = prison.bringToCourt(people[0], planned);
    QVERIFY2(proposed, proposed ? "" : qPrintable(proposed.error().code));
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {*proposed}).front().error);
    const auto refused = sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer);
    QVERIFY2(!refused && !refused.error().causes.empty(), refused ? "sealed" : qPrintable(refused.error().code));
    QCOMPARE(refused.error().causes.front().code, u"casework.case.dated"_qs);
    QVERIFY(textOf(dept, *proposed).contains(u"2026年11月2日"_qs));
    QVERIFY(produceForm(dept, *proposed, u"commutation-proposal"_qs, prison.renderer()));
    QVERIFY(sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer));
}

void FlowTest::proposalNumbersHaveNoGapsAndNoDoubles()
{
    TestPrison prison;
    prison.fill(60);
    QStringList numbers;
    for (const QString &inmate : prison.eligible(reportDay).mid(0, 3)) {
        const auto number = prison.bringToCourt(inmate, reportDay);
        QVERIFY2(number, number ? "" : qPrintable(number.error().code));
        numbers << prison.store().caseFile(*number)->proposalNumber;
    }
    QCOMPARE(numbers,
             (QStringList{u"（2026）试监减字第1号"_qs, u"（2026）试监减字第2号"_qs, u"（2026）试监减字第3号"_qs}));
}

void FlowTest::twoWindowsAtOnceOpenEachCaseOnce()
{
    TestPrison prison;
    prison.fill(60);
    const QStringList people = prison.eligible(reportDay);
    QVERIFY(people.size() >= 5);
    const Desk here = prison.desk(u"ward"_qs);
    std::array<std::vector<Result<QString>>, 2> opened;
    const auto window = [&](std::vector<Result<QString>> &results) {
        const auto store = Store::open(prison.file(u"test.remit"_qs), u"admin"_qs, Secret::fromUtf8("secret"),
                                       here.clock, systemRandom());
        if (!store) return;
        const Desk desk{(*store)->ports(), here.law,      here.points, here.papers, here.commutation,
                        here.parole,       here.calendar, here.clock,  here.random, here.officer};
        for (const QString &inmate : people) {
            OpenCase request{
                inmate, CaseKind::Commutation, reportDay, {true, Merit::None, false, {}, {}, {u"history:none"_qs}}, {}};
            request.proposal.reduction = Term{0, 1, 0};
            results.push_back(openCase(desk, request));
        }
    };
    std::thread other(window, std::ref(opened[0]));
    window(opened[1]);
    other.join();
    QSet<QString> numbers;
    for (qsizetype i = 0; i < people.size(); ++i) {
        const auto &one = opened[0].at(size_t(i));
        const auto &two = opened[1].at(size_t(i));
        QVERIFY2(one.has_value() != two.has_value(), qPrintable(people[i]));
        QCOMPARE((one ? two : one).error().code, u"casework.case.already"_qs);
        numbers.insert(one ? *one : *two);
    }
    QCOMPARE(numbers.size(), people.size());
}

void FlowTest::aBatchIsSealedOnlyWithCasesThatStand_data()
{
    QTest::addColumn<int>("event");
    QTest::addColumn<QString>("code");
    QTest::newRow("locked") << int(CaseEvent::Kind::Lock) << u"casework.batch.case.status"_qs;
    QTest::newRow("withdrawn") << int(CaseEvent::Kind::Withdraw) << u"casework.batch.case.status"_qs;
    QTest::newRow("returned") << int(CaseEvent::Kind::SendBack) << u"casework.batch.case.stage"_qs;
}

void FlowTest::aBatchIsSealedOnlyWithCasesThatStand()
{
    QFETCH(int, event);
    QFETCH(QString, code);
    TestPrison prison;
    prison.fill(24);
    const auto number = prison.bringToCourt(prison.eligible(reportDay).front(), reportDay);
    QVERIFY(number);
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, u"十一月"_qs));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {*number}).front().error);
    CaseAction action{CaseEvent::Kind(event), reportDay, u"另有情况"_qs, {}, u"committee"_qs, {}};
    const auto done = actOnCase(dept, *number, action);
    QVERIFY2(done, done ? "" : qPrintable(done.error().code));
    const auto sealed = sealBatch(dept, {u"2026-11"_qs, prison.file(u""_qs)}, *signer);
    QVERIFY(!sealed);
    QCOMPARE(sealed.error().code, u"casework.batch.case"_qs);
    QCOMPARE(sealed.error().causes.front().code, code);
    QCOMPARE(prison.store().batch(u"2026-11"_qs)->state, BatchStatus::Draft);
    // Taken out of the batch it holds nobody up.
    QVERIFY(!removeFromBatch(dept, u"2026-11"_qs, {*number}).front().error);
}

void FlowTest::whatChangesWhileABatchIsSealedStopsIt()
{
    TestPrison prison;
    prison.fill(60);
    const QStringList people = prison.eligible(reportDay).mid(0, 2);
    QStringList cases;
    for (const QString &inmate : people) cases << prison.bringToCourt(inmate, reportDay).value_or(QString());
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, u"十一月"_qs));
    for (const ItemResult &added : addToBatch(dept, u"2026-11"_qs, cases)) QVERIFY(!added.error);
    // The first is gathered already when another window locks it.
    const auto meanwhile = [&](int gathered, int) {
        if (gathered == 1)
            (void)actOnCase(dept, cases.front(), {CaseEvent::Kind::Lock, reportDay, u"另案侦查"_qs, {}, {}, {}});
        return true;
    };
    const auto sealed = sealBatch(dept, {u"2026-11"_qs, prison.file(u""_qs)}, *signer, meanwhile);
    QVERIFY(!sealed);
    QCOMPARE(sealed.error().code, u"casework.batch.moved"_qs);
    QCOMPARE(sealed.error().args.value(u"case"_qs), cases.front());
    QCOMPARE(prison.store().batch(u"2026-11"_qs)->state, BatchStatus::Draft);
    QVERIFY(actOnCase(dept, cases.front(), {CaseEvent::Kind::Unlock, reportDay, u"查清"_qs, {}, {}, {}}));
    QVERIFY(sealBatch(dept, {u"2026-11"_qs, prison.file(u""_qs)}, *signer));
}

void FlowTest::aReceiptForAnotherBatchIsRefused()
{
    TestPrison prison;
    prison.fill(60);
    const auto number = prison.bringToCourt(prison.eligible(reportDay).value(0), reportDay);
    QVERIFY(number);
    const auto signer = prison.giveKey(u"dept"_qs);
    const Desk dept = prison.desk(u"dept"_qs);
    QVERIFY(createBatch(dept, u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept, u"2026-11"_qs, {*number}).front().error);
    const auto batch = sealBatch(dept, {u"2026-11"_qs, prison.file({})}, *signer);
    QVERIFY(batch && queueBatch(dept, u"2026-11"_qs));
    TestCourt court = makeCourt(prison.now());
    TestCourt stranger = makeCourt(prison.now());
    Batch other = *batch;
    other.digest = QByteArray(32, '\1');
    QCOMPARE(recordReceipt(dept, u"2026-11"_qs, receiptFor(other, court, prison.now()), court.trust).error().code,
             u"sync.receipt.digest"_qs);
    QCOMPARE(recordReceipt(dept, u"2026-11"_qs, receiptFor(*batch, stranger, prison.now()), court.trust).error().code,
             u"sync.receipt.signature"_qs);
    QCOMPARE(recordReceipt(dept, u"2026-11"_qs, "rubbish", court.trust).error().code, u"sync.receipt.signature"_qs);
    QCOMPARE(prison.store().batch(u"2026-11"_qs)->state, BatchStatus::Sending);
}

void FlowTest::aChangedRecordIsTakenOnlyWhenAccepted()
{
    TestPrison prison;
    const Desk dept = prison.desk(u"dept"_qs);
    const QString path = prison.file(u"roster.csv"_qs);
    const auto import = [&](const QString &term, bool dryRun = false, bool accept = false) {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("roster");
        file.write(
            u"罪犯编号,姓名,性别,出生日期,罪名,原判刑期,附加刑,刑期起日,判决日期,生效日期,送押日期\n"_qs.toUtf8());
        file.write(
            u"9900000001,试人,男,1980-01-01,盗窃罪,%1,无,2022-01-01,2022-05-01,2022-06-01,2022-07-01\n"_qs.arg(term)
                .toUtf8());
        file.close();
        return *importFile(dept, {ImportKind::Roster, path, {}, dryRun, accept});
    };
    QCOMPARE(import(u"五年"_qs).accepted, 1);
    const qint64 acts = prison.store().head()->size;
    const ImportOutcome same = import(u"五年"_qs);
    QCOMPARE(same.unchanged, 1);
    QCOMPARE(prison.store().head()->size, acts);
    for (const bool dryRun : {true, false}) {
        const ImportOutcome differs = import(u"六年"_qs, dryRun);
        QCOMPARE(differs.changed, 1);
        QCOMPARE(differs.refused, 1);
        QCOMPARE(differs.accepted, 0);
        const Finding &finding = differs.report.findings.back();
        QCOMPARE(finding.code, u"casework.import.differs"_qs);
        QCOMPARE(Messages(Language::Chinese).text(asError(finding)).section(u"，未导入"_qs, 0, 0),
                 u"第 2 行：罪犯 9900000001 的“原判刑期”已有记录为“五年”，文件为“六年”"_qs);
        QCOMPARE(finding.column, u"原判刑期"_qs);
        QCOMPARE(prison.store().head()->size, acts);
    }
    QVERIFY(writeRefused(import(u"六年"_qs), prison.file(u"refused.csv"_qs), Messages(Language::Chinese)));
    QVERIFY(QFile::exists(prison.file(u"refused.csv"_qs)));
    const ImportOutcome changed = import(u"六年"_qs, false, true);
    QCOMPARE(changed.changed, 1);
    QCOMPARE(changed.accepted, 1);
    QCOMPARE(changed.report.findings.back().code, u"casework.import.changed"_qs);
    QCOMPARE(prison.store().inmate(u"9900000001"_qs)->inmate.judgment.term, std::optional(Term{6, 0, 0}));
    QCOMPARE(prison.store().actsAbout(u"inmate:9900000001"_qs)->size(), size_t(2));
}

void FlowTest::aShortListEmptiesNoRecord()
{
    TestPrison prison;
    const Desk dept = prison.desk(u"dept"_qs);
    const auto import = [&](const QString &text) {
        QFile file(prison.file(u"roster.csv"_qs));
        if (!file.open(QIODevice::WriteOnly)) qFatal("roster");
        file.write(text.toUtf8());
        file.close();
        return *importFile(dept, {ImportKind::Roster, file.fileName(), {}, false, true});
    };
    QCOMPARE(import(u"罪犯编号,姓名,性别,出生日期,罪名,原判刑期,附加刑,刑期起日,判决日期,生效日期,送押日期\n"
                    "9900000001,试人,男,1980-01-01,盗窃罪,五年,无,2022-01-01,2022-05-01,2022-06-01,2022-07-01\n"_qs)
                 .accepted,
             1);
    const Inmate before = prison.store().inmate(u"9900000001"_qs)->inmate;
    const ImportOutcome names = import(u"罪犯编号,姓名,原判刑期,送押日期\n9900000001,试人,,\n"_qs);
    QCOMPARE(names.accepted, 0);
    QCOMPARE(names.refused, 1);
    const auto &findings = names.report.findings;
    QVERIFY(std::any_of(findings.begin(), findings.end(), [](const Finding &finding) {
        return finding.code == u"casework.import.lost" && finding.args[u"path"_qs] == u"facts.judgment.term";
    }));
    const Messages chinese(Language::Chinese);
    QVERIFY(std::any_of(findings.begin(), findings.end(), [&](const Finding &finding) {
        return chinese.text(asError(finding)).contains(u"的“送押日期”已有记录为“2022-07-01”"_qs) ||
               chinese.text(asError(finding)).contains(u"的“交付执行日期”已有记录为“2022-07-01”"_qs);
    }));
    QCOMPARE(inmateToJson(prison.store().inmate(u"9900000001"_qs)->inmate), inmateToJson(before));
}

void FlowTest::sectionsOfTheRecordReachTheFacts()
{
    TestPrison prison;
    const Desk dept = prison.desk(u"dept"_qs);
    const auto import = [&](ImportKind kind, const char16_t *text, bool accept = false) {
        const QString path = prison.file(u"file.csv"_qs);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly)) qFatal("file");
        file.write(QString::fromUtf16(text).toUtf8());
        file.close();
        return *importFile(dept, {kind, path, {}, false, accept});
    };
    QCOMPARE(import(ImportKind::Roster,
                    u"罪犯编号,姓名,罪名,原判刑期,附加刑,刑期起日,判决日期,生效日期,送押日期\n"
                    "9900000001,试人,盗窃罪,五年,罚金2万元,2022-01-01,2022-05-01,2022-06-01,2022-07-01\n")
                 .accepted,
             1);
    const char16_t *paid =
        u"罪犯编号,判项,核实日期,履行情况,履行日期,有无履行能力\n9900000001,罚金,2024-01-01,已履行,2023-12-01,有\n";
    QCOMPARE(import(ImportKind::Property, paid).accepted, 1);
    QCOMPARE(import(ImportKind::Property, paid).unchanged, 1);
    QCOMPARE(import(ImportKind::Medical,
                    u"罪犯编号,鉴定日期,患严重疾病\n9900000001,2024-03-01,是\n9900000002,2024-03-01,是\n")
                 .refused,
             1);
    QCOMPARE(import(ImportKind::Rulings,
                    u"罪犯编号,变动类别,裁定日期,送达日期,裁定结果\n9900000001,减刑,2024-02-01,2024-02-10,七个月\n")
                 .accepted,
             1);
    QCOMPARE(import(ImportKind::Rulings,
                    u"罪犯编号,变动类别,裁定日期,送达日期,裁定结果\n9900000001,减刑,2024-02-01,2024-02-10,八个月\n")
                 .refused,
             1);

    const Result<InmateRecord> record = prison.store().inmate(u"9900000001"_qs);
    QVERIFY(record && record->property.size() == 1 && record->health.size() == 1 && record->changes.size() == 1);
    const Facts before = factsOf(*record, *parseIsoDate(u"2023-12-31"));
    QVERIFY(before.property.exists == true && !before.property.performed && !before.conditions.seriouslyIll);
    const Facts facts = factsOf(*record, *parseIsoDate(u"2024-06-01"));
    QVERIFY(facts.property.performed == Performed::Full && facts.property.performedOn == parseIsoDate(u"2023-12-01"));
    QVERIFY(facts.property.able == true && facts.property.items.size() == 1 && facts.conditions.seriouslyIll == true);
    QVERIFY(facts.history.size() == 1 && facts.history[0].reduction == (Term{0, 7, 0}));
    const auto rebuilt = prison.store().rebuild();
    QVERIFY(rebuilt && rebuilt->same());
}

void FlowTest::signingNeedsTheOfficersOwnValidCertificate()
{
    TestPrison prison;
    prison.fill(60);
    const auto number = prison.bringToCourt(prison.eligible(reportDay).value(0), reportDay);
    QVERIFY(number);
    const auto chief = prison.giveKey(u"chief"_qs);
    const auto dept = prison.giveKey(u"dept"_qs, std::chrono::days(2));
    QVERIFY(createBatch(prison.desk(u"dept"_qs), u"2026-11"_qs, {}));
    const SealRequest request{u"2026-11"_qs, prison.file({})};
    QCOMPARE(sealBatch(prison.desk(u"dept"_qs), request, *dept).error().code, u"casework.batch.empty"_qs);
    QVERIFY(!addToBatch(prison.desk(u"dept"_qs), u"2026-11"_qs, {*number}).front().error);
    QCOMPARE(sealBatch(prison.desk(u"dept"_qs), request, *chief).error().code, u"casework.certificate.other"_qs);
    prison.setNow(u"2026-11-24T09:00:00+08:00");
    QCOMPARE(sealBatch(prison.desk(u"dept"_qs), request, *dept).error().code, u"signing.certificate.expired"_qs);
    QCOMPARE(prison.store().batch(u"2026-11"_qs)->state, BatchStatus::Draft);
}

REMIT_TEST(FlowTest);
#include "flow_test.moc"
