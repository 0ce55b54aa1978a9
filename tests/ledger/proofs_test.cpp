#include "ledger/proofs.h"

#include "sampleledger.h"

#include <QDir>

using namespace remit;
using remit::testing::testData;
using remit::testing::testLines;

namespace {

/** One row for each file of data/FOLDER; its name is the expected code, two hyphens and the fault. */
void rowForEachFile(const QString &folder)
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("code");
    const QStringList files = QDir(QStringLiteral(REMIT_TEST_DATA "/data/") + folder).entryList(QDir::Files);
    QVERIFY(!files.isEmpty());
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << folder + u'/' + file << file.section(u"--"_qs, 0, 0);
}

std::vector<Error> verified(const Proofs &proofs)
{
    return verifyProofs(testLines(u"acts.jsonl"_qs), proofs, *parseCheckpoint(testData(u"checkpoint.txt"_qs)));
}

Proofs goldenProofs() { return *Json::parse(testData(u"proofs.json"_qs)).and_then(proofsFromJson); }

}  // namespace

class ProofsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void acceptsTheGoldenProofs();
    void makesTheGoldenProofs();
    void refusesMalformed_data() { rowForEachFile(u"malformed"_qs); }
    void refusesMalformed();
    void findsWrong_data() { rowForEachFile(u"wrong"_qs); }
    void findsWrong();
    void everyChangedHashIsFound();
    void everyChangedActIsNamed();
    void findsUnchainedNeighbours();
};

void ProofsTest::acceptsTheGoldenProofs()
{
    const Json json = *Json::parse(testData(u"proofs.json"_qs));
    const auto proofs = proofsFromJson(json);
    QVERIFY2(proofs, qPrintable(proofs ? QString() : proofs.error().args[u"path"_qs]));
    QCOMPARE(proofsToJson(*proofs), json);
    QVERIFY(verified(*proofs).empty());
}

void ProofsTest::makesTheGoldenProofs()
{
    MerkleProver prover;
    for (const QByteArray &act : testLines(u"ledger.jsonl"_qs)) prover.append(leafHash(act));
    std::vector<ActLine> lines;
    const Json salted = *Json::parse(testData(u"lines.json"_qs));
    for (const Json &line : salted.array())
        lines.push_back({QByteArray::fromHex(line["salt"].toString().toLatin1()), line["body"]});
    const QString origin = u"remit/0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
    Proofs proofs;
    proofs.acts = {proveAct(prover, 2, 7), proveAct(prover, 4, 11), proveAct(prover, 5, 11), proveAct(prover, 9, 11)};
    proofs.lines = {proveLine(4, lines, 1), proveLine(4, lines, 5)};
    proofs.consistency = {{{{origin, 7, prover.root(7)}, u"法院回执 2026-03-08"_qs}, prover.consistency(7, 11)}};
    QCOMPARE(proofs, goldenProofs());
}

void ProofsTest::refusesMalformed()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    const auto proofs = Json::parse(testData(file)).and_then(proofsFromJson);
    QVERIFY(!proofs);
    QCOMPARE(proofs.error().code, code);
}

void ProofsTest::findsWrong()
{
    QFETCH(QString, file);
    QFETCH(QString, code);
    const auto proofs = Json::parse(testData(file)).and_then(proofsFromJson);
    QVERIFY2(proofs, qPrintable(proofs ? QString() : proofs.error().args[u"path"_qs]));
    const auto findings = verified(*proofs);
    QVERIFY(std::ranges::any_of(findings, [&](const Error &finding) { return finding.code == code; }));
}

void ProofsTest::everyChangedHashIsFound()
{
    const Proofs golden = goldenProofs();
    const auto spoil = [&](auto member) {
        for (size_t i = 0; i < (golden.*member).size(); ++i)
            for (size_t k = 0; k < (golden.*member)[i].path.size(); ++k) {
                Proofs proofs = golden;
                QByteArray &hash = (proofs.*member)[i].path[k];
                hash[31] = char(hash[31] ^ 1);
                QVERIFY(!verified(proofs).empty());
            }
    };
    spoil(&Proofs::acts);
    spoil(&Proofs::lines);
    spoil(&Proofs::consistency);
}

void ProofsTest::everyChangedActIsNamed()
{
    const auto acts = testLines(u"acts.jsonl"_qs);
    const Checkpoint checkpoint = *parseCheckpoint(testData(u"checkpoint.txt"_qs));
    for (size_t i = 0; i < acts.size(); ++i) {
        auto changed = acts;
        Act act = *parseAct(acts[i]);
        act.by.officer = u"别人"_qs;
        changed[i] = canonicalAct(act);
        const auto findings = verifyProofs(changed, goldenProofs(), checkpoint);
        QVERIFY(std::ranges::any_of(findings, [&](const Error &finding) {
            return finding.code == u"proof.inclusion" && finding.args[u"seq"_qs] == QString::number(act.seq);
        }));
    }
}

void ProofsTest::findsUnchainedNeighbours()
{
    auto acts = testLines(u"acts.jsonl"_qs);
    std::swap(acts[0], acts[1]);
    const Checkpoint checkpoint = *parseCheckpoint(testData(u"checkpoint.txt"_qs));
    QCOMPARE(verifyProofs(acts, goldenProofs(), checkpoint).front().code, u"proof.order"_qs);
    acts = testLines(u"acts.jsonl"_qs);
    Act neighbour = *parseAct(acts[2]);
    neighbour.prev = noPreviousAct();
    acts[2] = canonicalAct(neighbour);
    QCOMPARE(verifyProofs(acts, goldenProofs(), checkpoint).front().code, u"proof.chain"_qs);
    neighbour.store = u"11111111-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
    acts[2] = canonicalAct(neighbour);
    QCOMPARE(verifyProofs(acts, goldenProofs(), checkpoint).front().code, u"proof.store"_qs);
    acts[2] = "{}";
    QCOMPARE(verifyProofs(acts, goldenProofs(), checkpoint).front().code, u"proof.act"_qs);
}

REMIT_TEST(ProofsTest);
#include "proofs_test.moc"
