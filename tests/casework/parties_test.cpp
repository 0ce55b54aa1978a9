#include "archive/package.h"
#include "base/digest.h"
#include "batch/container.h"
#include "casework/archiving.h"
#include "casework/batches.h"
#include "casework/courtanswers.h"
#include "casework/courtarchive.h"
#include "casework/parties/handover.h"
#include "casework/parties/prosecutioncopy.h"
#include "casework/prosecution.h"
#include "casework/rulings.h"
#include "court.h"
#include "prison.h"

#include "testmain.h"

#include <QFile>

using namespace remit;
using namespace remit::testing;

/** What goes to other parties than the court, and what they answer. */
class PartiesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void aParoleeIsHandedOverAndReceived();
    void whatCannotBeHandedOver();
    void aReceiptNamesWhatIsMissing();
    void aReceiptForSomethingElseIsNotTaken();
    void theLastDayCounts();
    void whoSignedIsToldApart();
    void theProcuratorateGetsACopyAndItsOpinionIsAnswered();
    void anOpinionThatAgreesAsksForNothing();
    void whatIsNoOpinionIsNotTaken();
    void aPackageIsKeptLentAndLookedAtAgain();

private:
    Desk dept() const { return m_prison->desk(u"dept"_qs); }
    QString path(const QString &name) const { return m_prison->file(name); }
    void hear(const QString &kind, const Json &data, const std::map<QString, QByteArray> &documents = {});
    /** A parole that the court has granted, served on `served` where that is given. */
    void grant(const char16_t *served);
    Result<GivenHandover> give(const QString &name = u"over.remit"_qs)
    {
        return giveHandover(dept(), {m_parole, u"青川县社区矫正机构"_qs, u"青川县东河镇"_qs, path(name)},
                            m_prison->renderer(), *m_signer);
    }
    ReadAnswer answerTo(ParcelAnswer answer, const char16_t *on = u"2026-11-20", const QStringList &missing = {})
    {
        answer.on = *parseIsoDate(QStringView(on));
        answer.missing = missing;
        return {answer, {}, parcelAnswerToJson(answer).canonical()};
    }
    QString refused(const ReadAnswer &read, ParcelPurpose purpose = ParcelPurpose::Handover)
    {
        const auto kept = recordAnswer(dept(), purpose, read);
        return kept ? u"taken"_qs : kept.error().code;
    }
    HandoverState state() const { return (*handoverOf(dept(), m_parole))->state; }
    ContainerReport verified(const QString &file)
    {
        TrustStore trust;
        if (!trust.add(m_prison->authority().certificate)) return {};
        return verifyContainer(file, {trust, m_prison->now(), {}});
    }
    /** A commutation that stands before the governor. */
    QString beforeTheGovernor();

    std::unique_ptr<TestPrison> m_prison;
    std::unique_ptr<TestCourt> m_court;
    std::unique_ptr<Signer> m_signer;
    QString m_parole;
};

namespace {

const Date reportDay = *parseIsoDate(u"2026-11-02");

Json document(const char16_t *text) { return *Json::parse(QString::fromUtf16(text).toUtf8()); }

const QByteArray rulingPaper = "%PDF-1.4 the ruling";

}  // namespace

void PartiesTest::init()
{
    m_prison = std::make_unique<TestPrison>();
    m_prison->fill(60);
    m_signer = m_prison->giveKey(u"dept"_qs);
    const QStringList able = m_prison->eligible(reportDay, CaseKind::Parole);
    QVERIFY(!able.isEmpty());
    const auto number = m_prison->bringToCourt(able.front(), reportDay, CaseKind::Parole, {u"execution_notice"_qs});
    QVERIFY2(number, number ? "" : qPrintable(number.error().code));
    m_parole = *number;
    QVERIFY(createBatch(dept(), u"2026-11"_qs, {}));
    QVERIFY(!addToBatch(dept(), u"2026-11"_qs, {m_parole}).front().error);
    QVERIFY(sealBatch(dept(), {u"2026-11"_qs, m_prison->file({})}, *m_signer));
    QVERIFY(queueBatch(dept(), u"2026-11"_qs));
    m_prison->setNow(u"2026-11-20T09:00:00+08:00");
    m_court = std::make_unique<TestCourt>(makeCourt(m_prison->now()));
}

void PartiesTest::hear(const QString &kind, const Json &data, const std::map<QString, QByteArray> &documents)
{
    std::vector<EventDocument> named;
    for (const auto &[digest, bytes] : documents) named.push_back({u"假释裁定书.pdf"_qs, digest});
    const QByteArray event = m_court->say(m_parole, kind, data, m_prison->now(), named);
    const auto taken = takeEvents(dept(), {event}, documents, m_court->trust);
    QVERIFY2(taken, taken ? "" : qPrintable(taken.error().code));
}

void PartiesTest::grant(const char16_t *served)
{
    hear(u"ruled"_qs, document(uR"({"outcome":"granted","number":"（2026）试刑更9号","ruled_on":"2026-11-10",
        "probation_from":"2026-11-12","probation_to":"2028-03-01"})"),
         {{QString::fromLatin1(sha256Hex(rulingPaper)), rulingPaper}});
    if (served) hear(u"served"_qs, Json::Object{{u"served_on"_qs, QString::fromUtf16(served)}});
    const auto read = readRuling(dept(), m_parole);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    const auto confirmed = confirmRuling(dept(), {m_parole, read->ruling, true, {}});
    QVERIFY2(confirmed, confirmed ? "" : qPrintable(confirmed.error().code));
}

void PartiesTest::aParoleeIsHandedOverAndReceived()
{
    QVERIFY(!*handoverOf(dept(), m_parole));
    grant(u"2026-11-12");
    const auto due = *handoverOf(dept(), m_parole);
    QCOMPARE(due->state, HandoverState::Due);
    QCOMPARE(isoDate(*due->notifyBy), u"2026-11-17"_qs);
    QCOMPARE(isoDate(*due->documentsBy), u"2026-11-22"_qs);
    QCOMPARE(isoDate(*due->reportBy), u"2026-11-22"_qs);
    const auto given = give();
    QVERIFY2(given, given ? "" : qPrintable(given.error().code));
    QCOMPARE(state(), HandoverState::Given);
    const ContainerReport report = verified(path(u"over.remit"_qs));
    QVERIFY2(report.valid(), report.valid() ? "" : qPrintable(report.allFindings().front().code));
    const auto container = openContainer(path(u"over.remit"_qs));
    const Json json = *Json::parse(*container->read(u"cases/%1/case.json"_qs.arg(m_parole)));
    QCOMPARE(json["handover"]["place"].toString(), u"青川县东河镇"_qs);
    QCOMPARE(json["ruling"]["event"]["to"].toString(), u"2028-03-01"_qs);
    QCOMPARE(json["person"]["name"].toString(), due->name);
    QStringList titles;
    for (const Json &material : json["materials"].array()) titles << material["title"].toString();
    QVERIFY2(titles.contains(u"假释裁定书.pdf"_qs) && titles.contains(u"罪犯假释移交通知书"_qs),
             qPrintable(titles.join(u' ')));
    // What the agency has no part in stays here: opinions, points, verdict, what was waived and why.
    for (const char *hidden : {"steps", "verdict", "facts", "confirmed", "waivers"})
        QVERIFY2(json[hidden].isNull(), hidden);
    QCOMPARE(refused(answerTo(given->blank)), u"taken"_qs);
    QCOMPARE(state(), HandoverState::Received);
    QCOMPARE(give(u"again.remit"_qs).error().code, u"casework.handover.done"_qs);
    QVERIFY(m_prison->store().rebuild()->same());
    // The archive keeps what went out and what came back.
    QVERIFY(exportArchive(dept(), {m_parole, false, path(u"archive.zip"_qs)}, m_prison->renderer(), *m_signer));
    const auto archive = openContainer(path(u"archive.zip"_qs));
    const Json kept = *Json::parse(*archive->read(u"cases/%1/case.json"_qs.arg(m_parole)));
    QStringList all;
    for (const Json &material : kept["materials"].array()) all << material["title"].toString();
    QVERIFY2(all.contains(u"罪犯假释移交通知书"_qs) && all.contains(u"社区矫正机构回执"_qs),
             qPrintable(all.join(u' ')));
}

void PartiesTest::whatCannotBeHandedOver()
{
    QCOMPARE(give().error().code, u"casework.handover.none"_qs);
    grant(nullptr);
    QCOMPARE(state(), HandoverState::Unserved);
    QCOMPARE(give().error().code, u"casework.handover.unserved"_qs);
    HandoverRequest paper{m_parole, u"青川县社区矫正机构"_qs, u"青川县"_qs, path(u"over.remit"_qs)};
    const auto code = [&](const Desk &desk) {
        const auto given = giveHandover(desk, paper, m_prison->renderer(), *m_signer);
        return given ? u"given"_qs : given.error().code;
    };
    for (const char16_t *day : {u"2026-11-09", u"2026-11-21"}) {
        paper.servedOn = parseIsoDate(QStringView(day));
        QCOMPARE(code(dept()), u"casework.handover.served"_qs);
    }
    paper.servedOn = parseIsoDate(u"2026-11-12");
    paper.photo = "%PDF-1.4 no picture";
    QCOMPARE(code(dept()), u"casework.handover.file"_qs);
    paper.photo.clear();
    paper.place = u" "_qs;
    QCOMPARE(code(dept()), u"casework.parcel.missing"_qs);
    paper.place = u"青川县"_qs;
    paper.to.clear();
    QCOMPARE(code(dept()), u"casework.parcel.missing"_qs);
    paper.to = u"青川县社区矫正机构"_qs;
    QCOMPARE(code(m_prison->desk(u"ward"_qs)), u"casework.role"_qs);
    QVERIFY(!QFile::exists(paper.path));
    QCOMPARE(code(dept()), u"given"_qs);
    QCOMPARE(isoDate(*(*handoverOf(dept(), m_parole))->servedOn), u"2026-11-12"_qs);
}

void PartiesTest::aReceiptNamesWhatIsMissing()
{
    grant(u"2026-11-12");
    const auto first = give();
    QVERIFY(first);
    QCOMPARE(refused(answerTo(first->blank, u"2026-11-20", {u"执行通知书"_qs})), u"taken"_qs);
    QCOMPARE(state(), HandoverState::Incomplete);
    const auto second = give(u"second.remit"_qs);
    QVERIFY(second);
    QCOMPARE(state(), HandoverState::Given);
    QCOMPARE(refused(answerTo(second->blank)), u"taken"_qs);
    QCOMPARE(state(), HandoverState::Received);
    const auto all = (*handoverOf(dept(), m_parole))->traffic;
    QCOMPARE(all.given.size(), size_t(2));
    QCOMPARE(all.answers.front().answer.missing, QStringList(u"执行通知书"_qs));
}

void PartiesTest::aReceiptForSomethingElseIsNotTaken()
{
    grant(u"2026-11-12");
    const auto given = give();
    QVERIFY(given);
    ParcelAnswer wrong = given->blank;
    wrong.parcel = QString(64, u'a');
    QCOMPARE(refused(answerTo(wrong)), u"casework.answer.parcel"_qs);
    wrong = given->blank;
    wrong.name = u"别人"_qs;
    QCOMPARE(refused(answerTo(wrong)), u"casework.answer.person"_qs);
    wrong = given->blank;
    wrong.person = u"1399999999"_qs;
    QCOMPARE(refused(answerTo(wrong)), u"casework.answer.person"_qs);
    wrong = given->blank;
    wrong.caseNumber = u"2026-9999"_qs;
    QCOMPARE(refused(answerTo(wrong)), u"casework.case.unknown"_qs);
    QCOMPARE(refused(answerTo(given->blank, u"2026-11-19")), u"casework.answer.day"_qs);
    QCOMPARE(refused(answerTo(given->blank, u"2026-11-21")), u"casework.answer.day"_qs);
    QCOMPARE(refused(answerTo(given->blank), ParcelPurpose::Prosecution), u"casework.answer.purpose"_qs);
    wrong = given->blank;
    wrong.from = u" "_qs;
    QCOMPARE(refused(answerTo(wrong)), u"casework.answer.missing"_qs);
    QCOMPARE(state(), HandoverState::Given);
    QCOMPARE(refused(answerTo(given->blank)), u"taken"_qs);
    QCOMPARE(refused(answerTo(given->blank)), u"casework.answer.twice"_qs);
    QCOMPARE(refused(answerTo(given->blank, u"2026-11-20", {u"判决书"_qs})), u"casework.answer.twice"_qs);
    QCOMPARE((*handoverOf(dept(), m_parole))->traffic.answers.size(), size_t(1));
}

void PartiesTest::theLastDayCounts()
{
    grant(u"2026-11-12");
    m_prison->setNow(u"2026-11-22T23:00:00+08:00");
    QCOMPARE(state(), HandoverState::Due);
    m_prison->setNow(u"2026-11-23T00:30:00+08:00");
    QCOMPARE(state(), HandoverState::Overdue);
    QCOMPARE(handovers(dept())->front().caseNumber, m_parole);
}

void PartiesTest::whoSignedIsToldApart()
{
    grant(u"2026-11-12");
    const auto given = give();
    QVERIFY(given);
    const Json content = parcelAnswerToJson(answerTo(given->blank).answer);
    const QByteArray signedBytes = m_court->sign(content, m_prison->now());
    QCOMPARE(readAnswer(signedBytes, {}, m_prison->now()).error().code, u"casework.answer.signature"_qs);
    QCOMPARE(readAnswer("rubbish", m_court->trust, m_prison->now()).error().code, u"casework.answer.unreadable"_qs);
    QCOMPARE(readAnswer("{\"format\":1}", {}, m_prison->now()).error().code, u"casework.answer.unreadable"_qs);
    QVERIFY(readAnswer(content.canonical(), {}, m_prison->now())->signer.isEmpty());
    const auto read = readAnswer(signedBytes, m_court->trust, m_prison->now());
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QVERIFY(read->signer.contains(u"试验法院回执"_qs));
    QCOMPARE(refused(*read), u"taken"_qs);
    QCOMPARE((*handoverOf(dept(), m_parole))->traffic.answers.front().signer, read->signer);
}

QString PartiesTest::beforeTheGovernor()
{
    const auto number = m_prison->open(m_prison->eligible(reportDay).back(), reportDay);
    if (!number) return {};
    struct Turn {
        const char *officer;
        const char16_t *on;
        bool meeting;
    };
    for (const Turn &turn : {Turn{"ward", u"2026-10-12", false}, Turn{"ward", u"2026-10-13", true},
                             Turn{"area", u"2026-10-14", true}, Turn{"dept", u"2026-10-15", false},
                             Turn{"committee", u"2026-10-16", true}, Turn{"dept", u"2026-10-26", false}})
        if (!m_prison->agree(turn.officer, *number, turn.on, turn.meeting)) return {};
    return *number;
}

void PartiesTest::theProcuratorateGetsACopyAndItsOpinionIsAnswered()
{
    const QString number = beforeTheGovernor();
    QVERIFY(!number.isEmpty());
    const auto given =
        giveProsecutionCopy(dept(), {number, false, u"青川市人民检察院"_qs, path(u"copy.remit"_qs)}, *m_signer);
    QVERIFY2(given, given ? "" : qPrintable(given.error().code));
    const ContainerReport report = verified(path(u"copy.remit"_qs));
    QVERIFY2(report.valid(), report.valid() ? "" : qPrintable(report.allFindings().front().code));
    QCOMPARE((*prosecutionCopyOf(dept(), number))->state, OpinionState::Given);
    ReadAnswer opinion = answerTo(given->blanks.front());
    opinion.answer.number = u"青检减监〔2026〕3号"_qs;
    opinion.answer.points = QStringList{u"建议减少减刑幅度一个月"_qs};
    QCOMPARE(refused(opinion, ParcelPurpose::Prosecution), u"taken"_qs);
    QCOMPARE((*prosecutionCopyOf(dept(), number))->state, OpinionState::Owed);
    QVERIFY(m_prison->agree("dept", number, u"2026-10-28"));
    const auto early = m_prison->agree("governor", number, u"2026-10-30", true);
    QVERIFY(!early);
    QCOMPARE(early.error().code, u"casework.reply.owed"_qs);
    ProsecutionReply reply = replyDraft(opinion.answer, m_prison->today());
    QCOMPARE(reply.procuratorate, u"青川市人民检察院"_qs);
    reply.points.front().adopted = Adopted::No;
    QCOMPARE(replyToProsecution(dept(), number, reply).error().code, u"casework.reply.reason"_qs);
    reply.points.front().reason = u"幅度未超规定"_qs;
    QVERIFY(replyToProsecution(dept(), number, reply));
    QCOMPARE((*prosecutionCopyOf(dept(), number))->state, OpinionState::Answered);
    QCOMPARE(m_prison->agree("governor", number, u"2026-10-30", true).error().code, u"casework.reply.paper"_qs);
    QCOMPARE(refused(opinion, ParcelPurpose::Prosecution), u"casework.answer.twice"_qs);
    QVERIFY(m_prison->store().rebuild()->same());
}

void PartiesTest::anOpinionThatAgreesAsksForNothing()
{
    const auto batch =
        giveProsecutionCopy(dept(), {u"2026-11"_qs, true, u"青川市人民检察院"_qs, path(u"batch.remit"_qs)}, *m_signer);
    QVERIFY2(batch, batch ? "" : qPrintable(batch.error().code));
    QVERIFY(verified(path(u"batch.remit"_qs)).valid());
    QCOMPARE(batch->blanks.size(), size_t(1));
    ReadAnswer opinion = answerTo(batch->blanks.front());
    opinion.answer.number = u"青检减监〔2026〕4号"_qs;
    QCOMPARE(refused(opinion, ParcelPurpose::Prosecution), u"taken"_qs);
    QCOMPARE((*prosecutionCopyOf(dept(), m_parole))->state, OpinionState::Agreed);
}

void PartiesTest::whatIsNoOpinionIsNotTaken()
{
    const auto early = m_prison->open(m_prison->eligible(reportDay).back(), reportDay);
    QVERIFY(early);
    const ProsecutionRequest request{*early, false, u"青川市人民检察院"_qs, path(u"early.remit"_qs)};
    QCOMPARE(giveProsecutionCopy(dept(), request, *m_signer).error().code, u"casework.prosecution.stage"_qs);
    const auto batch =
        giveProsecutionCopy(dept(), {u"2026-11"_qs, true, u"青川市人民检察院"_qs, path(u"batch.remit"_qs)}, *m_signer);
    QVERIFY(batch);
    ReadAnswer nameless = answerTo(batch->blanks.front());
    QCOMPARE(refused(nameless, ParcelPurpose::Prosecution), u"casework.answer.missing"_qs);
    nameless.answer.number = u"青检减监〔2026〕5号"_qs;
    nameless.answer.caseNumber = *early;
    QCOMPARE(refused(nameless, ParcelPurpose::Prosecution), u"casework.answer.parcel"_qs);
    nameless.answer.caseNumber = m_parole;
    nameless.answer.parcel = QString(64, u'0');
    QCOMPARE(refused(nameless, ParcelPurpose::Prosecution), u"casework.answer.parcel"_qs);
}

void PartiesTest::aPackageIsKeptLentAndLookedAtAgain()
{
    const QString file = path(u"archive.zip"_qs);
    const ArchiveRequest request{u"2026-11"_qs, true, file};
    const auto sealed = exportArchive(dept(), request, m_prison->renderer(), *m_signer);
    QVERIFY2(sealed, sealed ? "" : qPrintable(sealed.error().code));
    QVERIFY(openContainer(file)->find(u"index.pdf"_qs));
    QVERIFY(archiveCover(dept(), request, *sealed, m_prison->renderer())->startsWith("%PDF"));
    const QString root = sealed->root;
    const auto kept = [&] { return keptPackages(dept())->front(); };
    QVERIFY(!kept().retention && kept().loans.empty());

    QCOMPARE(retainPackage(dept(), QString(64, u'0'), Retention::TenYears).error().code,
             u"casework.archive.unknown"_qs);
    QCOMPARE(retainPackage(m_prison->desk(u"ward"_qs), root, Retention::TenYears).error().code, u"casework.role"_qs);
    QVERIFY(retainPackage(dept(), root, Retention::ThirtyYears));
    QCOMPARE(isoDate(*kept().keptUntil), u"2056-12-31"_qs);
    QVERIFY(retainPackage(dept(), root, Retention::Permanent));
    QVERIFY(kept().retention == Retention::Permanent && !kept().keptUntil);

    ArchiveLoan loan{0, u"提请假释建议书"_qs, u"王检察官"_qs, u"复查"_qs, {}, *parseIsoDate(u"2026-11-25")};
    const auto code = [&](ArchiveLoan wanted) { return lendPackage(dept(), root, wanted).error().code; };
    ArchiveLoan wrong = loan;
    wrong.borrower = u" "_qs;
    QCOMPARE(code(wrong), u"casework.archive.missing"_qs);
    wrong = loan;
    wrong.dueOn = *parseIsoDate(u"2026-11-19");
    QCOMPARE(code(wrong), u"casework.archive.due"_qs);
    const auto lent = lendPackage(dept(), root, loan);
    QVERIFY(lent);
    QCOMPARE(code(loan), u"casework.archive.lent"_qs);
    wrong = loan;
    wrong.what.clear();
    QCOMPARE(code(wrong), u"casework.archive.lent"_qs);
    wrong.what = u"审核表"_qs;
    QVERIFY(lendPackage(dept(), root, wrong));
    m_prison->setNow(u"2026-11-26T09:00:00+08:00");
    QVERIFY(kept().loans.front().isOverdue(m_prison->today()));
    QCOMPARE(returnLoan(dept(), root, 1, {}).error().code, u"casework.archive.loan"_qs);
    QVERIFY(returnLoan(dept(), root, lent->act, u"完好"_qs));
    QCOMPARE(returnLoan(dept(), root, lent->act, {}).error().code, u"casework.archive.loan"_qs);
    QCOMPARE(isoDate(*kept().loans.front().returnedOn), u"2026-11-26"_qs);
    QVERIFY(!kept().loans.back().returnedOn);

    TrustStore trust;
    QVERIFY(trust.add(m_prison->authority().certificate));
    const auto sound = recheckPackages(dept(), PackageTrust{trust, {}});
    QVERIFY2(sound, sound ? "" : qPrintable(sound.error().code));
    QCOMPARE(sound->front().findings, QStringList());
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadWrite) && bytes.seek(bytes.size() / 2));
    const char was = bytes.peek(1).at(0);
    QVERIFY(bytes.putChar(char(was ^ 1)));
    bytes.close();
    QVERIFY(!recheckPackages(dept(), PackageTrust{trust, {}})->front().findings.isEmpty());
    QVERIFY(QFile::remove(file));
    QCOMPARE(recheckPackages(dept(), PackageTrust{trust, {}})->front().findings, QStringList(u"file.read"_qs));
    QCOMPARE(kept().lastCheck->findings, QStringList(u"file.read"_qs));
    QVERIFY(m_prison->store().rebuild()->same());
}

REMIT_TEST(PartiesTest);
#include "parties_test.moc"
