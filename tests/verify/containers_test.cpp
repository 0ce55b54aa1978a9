// The stand-alone verifier on genuine and damaged containers, held against core's own verdict on every one of them.
#include "batch/exchangedocument.h"
#include "batch/parceldocument.h"
#include "mutants.h"
#include "sync/protocol.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

using namespace remit;
using namespace remit::testing;

namespace {

const QString firstCase = QStringLiteral("cases/2026-减-0001/");
const QString secondCase = QStringLiteral("cases/2026-减-0002/");

struct Outcome {
    int exit = -1;
    QByteArray out, err;
};

Outcome run(const QString &program, const QStringList &arguments, const QString &folder = QDir::tempPath())
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.start(program, arguments);
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

/** The text with the first `from` replaced; the test fails where there is none. */
void replace(QByteArray &text, const QByteArray &from, const QByteArray &to)
{
    const qsizetype place = text.indexOf(from);
    QVERIFY2(place >= 0, from.constData());
    text.replace(place, from.size(), to);
}

using Change = void (*)(Parts &);

}  // namespace

class ContainersTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void acceptsWhatWasSealed();
    void refusesEverySampledByte();
    void refusesWhatOtherProgramsRebuilt_data();
    void refusesWhatOtherProgramsRebuilt();
    void refusesASignedLie_data();
    void refusesASignedLie();
    void readsWhatGoesBetweenStores();
    void readsWhatGoesToOthers();
    void bindsSealsByDigest();
    void holdsEvidenceAgainstItsAct();
    void tellsWhatACaseGoesWithout();
    void refusesMendedArchivesWithoutTheKey();
    void judgesCertificates();
    void verifiesReceipts();
    void verifiesDetachedCheckpoints();
    void speaksAsAProgram();

private:
    QString path(const QString &name) const { return m_folder.filePath(name); }
    QString sealed(const ContainerContents &contents, const QString &name)
    {
        const auto done = seal(contents, *m_keys.signer, at(u"2026-12-01T09:05:00+08:00"), path(name));
        if (!done) qWarning("%s", qPrintable(codesOf(done.error()).join(u' ')));
        return path(name);
    }
    QByteArray receipt(const QByteArray &digest, qint64 size, const Checkpoint &checkpoint);

    QTemporaryDir m_folder;
    SampleKeys m_keys;
    SampleRecords m_records{3};
    Verifiers m_verifiers{m_keys};
    QString m_small, m_trust;
};

void ContainersTest::initTestCase()
{
    const WitnessedCheckpoint older{m_records.checkpoint(4), u"法院回执"_qs};
    m_small = sealed(sampleContents(m_records, 2, 2, 60, older), u"small.remit"_qs);
    m_trust = path(u"root.pem"_qs);
    writeBytes(m_trust, m_keys.root.certificate.pem());
}

void ContainersTest::acceptsWhatWasSealed()
{
    const auto report = m_verifiers.standAlone(m_small);
    QCOMPARE(codesOf(report), QStringList());
    QCOMPARE(QByteArray::fromStdString(report.facts["digest"].text), sha256(fileBytes(m_small)).toHex());
    QCOMPARE(report.facts["cases"].number, 2);
    QCOMPARE(report.facts["acts"].number, 6);
    QCOMPARE(report.facts["checkpoint"]["size"].number, m_records.checkpoint().size);
    QCOMPARE(QByteArray::fromStdString(report.facts["checkpoint"]["root"].raw()), m_records.checkpoint().root);
    QCOMPARE(QByteArray::fromStdString(report.signature.fingerprint),
             m_keys.prison.certificate.fingerprint().toLatin1());
    QCOMPARE(*report.signature.time, at(u"2026-12-01T09:05:00+08:00").time_since_epoch().count());

    const SampleKeys rsa(KeyKind::Rsa);
    ContainerContents contents = sampleContents(m_records, 1);
    contents.batch.profile = BatchProfile::Sha256Rsa;
    contents.entries.push_back(
        {u"ledger/checkpoint.p7s"_qs, *signCms(*rsa.signer, checkpointText(m_records.checkpoint()))});
    QVERIFY(seal(contents, *rsa.signer, at(u"2026-12-01T09:05:00+08:00"), path(u"rsa.remit"_qs)));
    QCOMPARE(codesOf(Verifiers(rsa).standAlone(path(u"rsa.remit"_qs))), QStringList());
    QCOMPARE(codesOf(m_verifiers.standAlone(path(u"rsa.remit"_qs))).first(), u"signing.certificate.untrusted"_qs);
}

void ContainersTest::refusesEverySampledByte()
{
    const QByteArray bytes = fileBytes(m_small);
    const QString changed = path(u"byte.remit"_qs);
    Chance chance(20261201);
    for (int i = 0; i < 2000; ++i) {
        QByteArray copy = bytes;
        const auto place = qsizetype(chance.below(quint32(bytes.size())));
        copy[place] = char(copy[place] ^ int(1 + chance.below(255)));
        writeBytes(changed, copy);
        const bool alone = m_verifiers.standAlone(changed).findings.empty();
        if (alone || m_verifiers.core(changed)) QFAIL(qPrintable(u"byte %1 changed unnoticed"_qs.arg(place)));
    }
}

void ContainersTest::refusesWhatOtherProgramsRebuilt_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("code");
    const auto python = [](const QString &edit) {
        return u"python3 - in.zip out.zip <<'END'\nimport sys, zipfile, warnings\nwarnings.simplefilter('ignore')\n"
               "old = zipfile.ZipFile(sys.argv[1])\nitems = [(i.filename, old.read(i)) for i in "
               "old.infolist()]\n%1\n"
               "with zipfile.ZipFile(sys.argv[2], 'w') as new:\n for n, b in items: new.writestr(n, b)\nEND"_qs.arg(
                   edit);
    };
    QTest::newRow("written again") << python({}) << u"container.rewritten"_qs;
    QTest::newRow("dropped") << python(u"items = [i for i in items if not i[0].endswith('0001/01-判决书.pdf')]"_qs)
                             << u"container.list"_qs;
    QTest::newRow("added") << python(u"items.insert(3, ('cases/2026-减-0001/09-x.pdf', b'x'))"_qs)
                           << u"container.list"_qs;
    QTest::newRow("renamed") << python(u"items = [(n.replace('01-判决书', '01-裁定书'), b) for n, b in items]"_qs)
                             << u"container.list"_qs;
    QTest::newRow("doubled") << python(u"items.append(items[4])"_qs) << u"container.entry.doubled"_qs;
    QTest::newRow("other case of letters")
        << python(u"items.append(('BATCH.json', b'{}'))"_qs) << u"container.entry.doubled"_qs;
    QTest::newRow("outside") << python(u"items.append(('../evil', b'x'))"_qs) << u"container.entry.name"_qs;
    QTest::newRow("absolute") << python(u"items.append(('/etc/evil', b'x'))"_qs) << u"container.entry.name"_qs;
    QTest::newRow("changed") << python(u"items = [(n, b.replace(b'PDF', b'pdf')) for n, b in items]"_qs)
                             << u"container.list"_qs;
    QTest::newRow("unexpected") << python(u"items.append(('readme.txt', b'x'))"_qs) << u"container.entry.unexpected"_qs;
    QTest::newRow("zip -d") << u"cp in.zip out.zip && zip -q -d out.zip batch.json"_qs << u"container.entry.missing"_qs;
    QTest::newRow("compressed") << u"mkdir -p x && cd x && unzip -qqo ../in.zip && zip -q9r ../out.zip ."_qs
                                << u"container.entry.compressed"_qs;
    QTest::newRow("comment") << u"cp in.zip out.zip && echo hello | zip -qz out.zip"_qs << u"container.end"_qs;
    QTest::newRow("something before") << u"(echo PK; cat in.zip) > out.zip"_qs << u"container.end"_qs;
    QTest::newRow("cut") << u"head -c 3000 in.zip > out.zip"_qs << u"container.end"_qs;
}

void ContainersTest::refusesWhatOtherProgramsRebuilt()
{
    QFETCH(QString, command);
    QFETCH(QString, code);
    const QTemporaryDir folder;
    QVERIFY(QFile::copy(m_small, folder.filePath(u"in.zip"_qs)));
    const Outcome made = run(u"sh"_qs, {u"-c"_qs, command}, folder.path());
    QVERIFY2(made.exit == 0, (made.out + made.err).constData());
    const QString changed = folder.filePath(u"out.zip"_qs);
    const QStringList codes = codesOf(m_verifiers.standAlone(changed));
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY(!m_verifiers.core(changed));
}

void ContainersTest::refusesASignedLie_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, Change change, const char16_t *code) {
        QTest::newRow(name) << change << QString::fromUtf16(code);
    };
    row(
        "acts of another case",
        [](Parts &parts) {
            std::swap(partOf(parts, firstCase + u"acts.jsonl"_qs), partOf(parts, secondCase + u"acts.jsonl"_qs));
        },
        u"proof.extra");
    row(
        "an act says something else",
        [](Parts &parts) { replace(partOf(parts, firstCase + u"acts.jsonl"_qs), "\"points\":2", "\"points\":9"); },
        u"proof.inclusion");
    row(
        "an act with a space",
        [](Parts &parts) { replace(partOf(parts, firstCase + u"acts.jsonl"_qs), "{\"points\":2}", "{\"points\": 2}"); },
        u"ledger.act.canonical");
    row(
        "a line says something else, old proof",
        [](Parts &parts) { replace(partOf(parts, firstCase + u"proofs.json"_qs), "\"body\":0", "\"body\":1"); },
        u"proof.line");
    row(
        "another salt",
        [](Parts &parts) { replace(partOf(parts, firstCase + u"proofs.json"_qs), "\"salt\":\"61", "\"salt\":\"62"); },
        u"proof.line");
    row(
        "a proof of another act",
        [](Parts &parts) {
            replace(partOf(parts, firstCase + u"proofs.json"_qs), "\"leaf_index\":1", "\"leaf_index\":2");
        },
        u"proof.index");
    row(
        "an older checkpoint that never was",
        [](Parts &parts) { replace(partOf(parts, firstCase + u"proofs.json"_qs), "\"size\":4", "\"size\":3"); },
        u"proof.consistency");
    row(
        "a ledger of its own",
        [](Parts &parts) {
            partOf(parts, u"ledger/checkpoint.txt"_qs) =
                checkpointText({u"remit/0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs, 7, QByteArray(32, 'x')});
        },
        u"proof.inclusion");
    row(
        "a paper exchanged", [](Parts &parts) { partOf(parts, firstCase + u"01-判决书.pdf"_qs) = "%PDF-1.4 other"; },
        u"container.case.material.digest");
    row(
        "an act nobody proves",
        [](Parts &parts) {
            replace(partOf(parts, firstCase + u"case.json"_qs), "\"acts\":[1,2,3]", "\"acts\":[1,2,5]");
        },
        u"container.case.act.missing");
    row(
        "another case number",
        [](Parts &parts) { replace(partOf(parts, firstCase + u"case.json"_qs), "0001", "0002"); },
        u"container.case.number");
    row(
        "a case not listed", [](Parts &parts) { replace(partOf(parts, u"batch.json"_qs), ",\"2026-减-0002\"", ""); },
        u"container.cases.undeclared");
    row(
        "other algorithms", [](Parts &parts) { replace(partOf(parts, u"batch.json"_qs), "-ecdsa", "-rsa"); },
        u"container.profile");
    row(
        "a member too many", [](Parts &parts) { replace(partOf(parts, u"batch.json"_qs), "{", "{\"x\":1,"); },
        u"json.member");
    row(
        "a doubled member",
        [](Parts &parts) { replace(partOf(parts, u"batch.json"_qs), "\"version\":1", "\"version\":1,\"version\":1"); },
        u"json.syntax");
    row(
        "a fraction",
        [](Parts &parts) { replace(partOf(parts, u"batch.json"_qs), "\"version\":1", "\"version\":1.0"); },
        u"json.syntax");
    row(
        "a hundred thousand brackets",
        [](Parts &parts) { partOf(parts, firstCase + u"proofs.json"_qs) = QByteArray(100'000, '['); }, u"json.syntax");
    row(
        "a checkpoint of four lines", [](Parts &parts) { partOf(parts, u"ledger/checkpoint.txt"_qs) += "x\n"; },
        u"checkpoint.lines");
}

void ContainersTest::refusesASignedLie()
{
    QFETCH(Change, change);
    QFETCH(QString, code);
    Parts parts = partsOf(m_small);
    change(parts);
    const QString changed = path(u"lie.remit"_qs);
    writeBytes(changed, containerOf(parts, Mended::Signature, *m_keys.signer));
    const QStringList codes = codesOf(m_verifiers.standAlone(changed));
    QVERIFY2(codes.contains(code), qPrintable(codes.join(u' ')));
    QVERIFY(!m_verifiers.core(changed));
}

void ContainersTest::readsWhatGoesBetweenStores()
{
    const ContainerContents batch = sampleContents(m_records, 1);
    ExchangeDocument head;
    head.unitNumber = batch.batch.senderNumber;
    head.unitName = batch.batch.senderName;
    head.unitDivision = batch.batch.senderDivision;
    head.from = u"0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"_qs;
    head.to = u"0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a11"_qs;
    head.environment = u"production"_qs;
    head.madeAt = batch.batch.sentAt;
    head.cases = batch.batch.cases;
    const auto with = [&](const Json &json, const QString &name) {
        std::vector<ContainerEntry> entries = batch.entries;
        entries.push_back({exchangeEntry, json.canonical()});
        const QString path = m_folder.filePath(name);
        const auto made = sealEntries(entries, head.profile, *m_keys.signer, head.madeAt, path);
        return made ? path : QString();
    };
    for (const auto &held : {std::optional<Checkpoint>(), std::optional(m_records.checkpoint(1))}) {
        head.held = held;
        const QString good = with(exchangeToJson(head), u"exchange-%1.remit"_qs.arg(held.has_value()));
        QCOMPARE(codesOf(m_verifiers.standAlone(good)), QStringList());
        QVERIFY(m_verifiers.core(good));
    }
    // What the right key signed all the same: both say no.
    Parts parts = partsOf(m_folder.filePath(u"exchange-1.remit"_qs));
    const QByteArray sound = partOf(parts, exchangeEntry);
    for (const auto &[from, to] : {std::pair<QByteArray, QByteArray>{"-exchange/1", "-exchange/2"},
                                   {"4a11", "4a10"},
                                   {"production", "playground"},
                                   {"\"number\":1", "\"number\":0"},
                                   {"\"size\":1", "\"size\":-1"},
                                   {"\"held\":", "\"hold\":"}}) {
        replace(partOf(parts, exchangeEntry), from, to);
        const QString path = m_folder.filePath(u"exchange-lie.remit"_qs);
        writeBytes(path, containerOf(parts, Mended::Signature, *m_keys.signer));
        QVERIFY2(!m_verifiers.core(path), to.constData());
        QVERIFY2(!m_verifiers.standAlone(path).findings.empty(), to.constData());
        partOf(parts, exchangeEntry) = sound;
    }
}

void ContainersTest::readsWhatGoesToOthers()
{
    const ContainerContents batch = sampleContents(m_records, 1);
    ParcelDocument head;
    head.unitNumber = batch.batch.senderNumber;
    head.unitName = batch.batch.senderName;
    head.unitDivision = batch.batch.senderDivision;
    head.to = u"示例县社区矫正机构"_qs;
    head.environment = u"production"_qs;
    head.madeAt = batch.batch.sentAt;
    head.cases = batch.batch.cases;
    for (const ParcelPurpose purpose : {ParcelPurpose::Handover, ParcelPurpose::Prosecution}) {
        head.purpose = purpose;
        std::vector<ContainerEntry> entries = batch.entries;
        entries.push_back({parcelEntry, parcelToJson(head).canonical()});
        const QString good = m_folder.filePath(u"parcel-%1.remit"_qs.arg(parcelPurposeCode(purpose)));
        QVERIFY(sealEntries(entries, head.profile, *m_keys.signer, head.madeAt, good));
        QCOMPARE(codesOf(m_verifiers.standAlone(good)), QStringList());
        QVERIFY(m_verifiers.core(good));
    }
    Parts parts = partsOf(m_folder.filePath(u"parcel-handover.remit"_qs));
    const QByteArray sound = partOf(parts, parcelEntry);
    for (const auto &[from, to] : {std::pair<QByteArray, QByteArray>{"-parcel/1", "-parcel/2"},
                                   {"handover", "handsome"},
                                   {"production", "playground"},
                                   {"\"to\":", "\"for\":"},
                                   {"\"purpose\":", "\"x\":1,\"purpose\":"}}) {
        replace(partOf(parts, parcelEntry), from, to);
        const QString path = m_folder.filePath(u"parcel-lie.remit"_qs);
        writeBytes(path, containerOf(parts, Mended::Signature, *m_keys.signer));
        QVERIFY2(!m_verifiers.core(path), from.constData());
        QVERIFY2(!m_verifiers.standAlone(path).findings.empty(), from.constData());
        partOf(parts, parcelEntry) = sound;
    }
}

void ContainersTest::bindsSealsByDigest()
{
    // A seal beside the first paper, and a register with a seal in use and one that was stopped.
    const auto withSeal = [this](const QString &file, bool registered) {
        ContainerContents contents = sampleContents(m_records, 1);
        auto document = std::ranges::find(contents.entries, firstCase + u"case.json"_qs, &ContainerEntry::name);
        CaseSummary summary = *Json::parse(std::get<QByteArray>(document->content)).and_then(caseFromJson);
        summary.materials.push_back({9, u"判决书（电子印章）"_qs, file, 1, sha256("seal"), false});
        document->content = caseToJson(summary).canonical();
        contents.entries.push_back({firstCase + file, QByteArray("seal")});
        const Instant made = at(u"2026-11-01T09:00:00+08:00"), end = at(u"2036-11-01T09:00:00+08:00");
        std::vector<SealNotice> seals{{u"ES-2026-0001"_qs, u"示例监狱"_qs, sha256("a"), made, end, made, {}},
                                      {u"ES-2026-0002"_qs, u"减刑专用章"_qs, sha256("b"), made, end, made, {}}};
        seals[1].stopped = SealStop{at(u"2026-11-20T09:00:00+08:00"), u"遗失"_qs};
        if (registered) contents.entries.push_back({sealsEntry, sealNoticesToJson(seals).canonical()});
        return contents;
    };
    const QString paper = u"01-判决书.pdf"_qs;
    const QString good = sealed(withSeal(paper + u".seal"_qs, true), u"seals.remit"_qs);
    const auto report = m_verifiers.standAlone(good);
    // Bytes that are no seal are bound all the same; core's container verdict leaves them to its verdict on papers.
    QCOMPARE(codesOf(report), QStringList{u"container.seal.malformed"_qs});
    QVERIFY(m_verifiers.core(good));
    QCOMPARE(report.facts["seals"].number, 1);
    QCOMPARE(report.facts["seal_register"].list.size(), size_t(2));
    QCOMPARE(report.facts["seal_register"].list[1]["stopped"]["at"].text, std::string("2026-11-20T09:00:00+08:00"));
    QVERIFY(m_verifiers.core(sealed(withSeal(paper + u".2.seal"_qs, true), u"second.remit"_qs)));

    const auto codes = [&](const Parts &parts) {
        writeBytes(path(u"lie.remit"_qs), containerOf(parts, Mended::Signature, *m_keys.signer));
        if (m_verifiers.core(path(u"lie.remit"_qs))) return QStringList{u"core accepts it"_qs};
        return codesOf(m_verifiers.standAlone(path(u"lie.remit"_qs)));
    };
    Parts parts = partsOf(good);
    partOf(parts, firstCase + paper + u".seal"_qs) = "another seal";
    QVERIFY(codes(parts).contains(u"container.case.material.digest"_qs));
    parts = partsOf(good);
    std::erase_if(parts, [](const auto &part) { return part.first == sealsEntry; });
    QVERIFY(codes(parts).contains(u"container.entry.missing"_qs));
    parts = partsOf(good);
    replace(partOf(parts, sealsEntry), "{", "{\"x\":1,");
    QVERIFY(codes(parts).contains(u"json.member"_qs));
    parts = partsOf(good);
    replace(partOf(parts, sealsEntry), "ES-2026-0002", "ES-2026-0001");
    QVERIFY(codes(parts).contains(u"json.member"_qs));

    // The client itself seals no seal without its paper, and none without the register.
    const auto code = [&](const ContainerContents &contents) {
        const auto done = seal(contents, *m_keys.signer, at(u"2026-12-01T09:05:00+08:00"), path(u"no.remit"_qs));
        return done ? QStringList() : codesOf(done.error());
    };
    QVERIFY(code(withSeal(u"09-x.pdf.seal"_qs, true)).contains(u"container.case.seal.paper"_qs));
    QVERIFY(code(withSeal(paper + u".seal"_qs, false)).contains(u"container.entry.missing"_qs));
}

void ContainersTest::holdsEvidenceAgainstItsAct()
{
    // An act of the figure points.evidence names a paper by its digest: the entry itself, or what a correction makes
    // it.
    const auto with = [this](const QByteArray &paper, bool corrected, const QString &figure) {
        SampleRecords records(1);
        Act act = records.act(u"points.entry"_qs);
        Json piece, entry;
        piece.set("title", u"现场照片"_qs);
        piece.set("digest", QString::fromLatin1(sha256(paper).toHex()));
        entry.set("evidence", Json::Array{piece});
        if (corrected)
            act.body.set("replacement", entry);
        else
            act.body = entry;
        records.append(act);
        ContainerContents contents = sampleContents(records, 1);
        const auto bytes = [&](const QString &name) -> QByteArray & {
            return std::get<QByteArray>(
                std::ranges::find(contents.entries, firstCase + name, &ContainerEntry::name)->content);
        };
        CaseSummary summary = *Json::parse(bytes(u"case.json"_qs)).and_then(caseFromJson);
        summary.figures.push_back({figure, {act.seq}});
        bytes(u"case.json"_qs) = caseToJson(summary).canonical();
        bytes(u"acts.jsonl"_qs) += records.acts.back() + '\n';
        Proofs proofs = *Json::parse(bytes(u"proofs.json"_qs)).and_then(proofsFromJson);
        proofs.acts.push_back(proveAct(records.prover, act.seq, records.prover.size()));
        bytes(u"proofs.json"_qs) = proofsToJson(proofs).canonical();
        return contents;
    };
    const QByteArray there = "%PDF-1.4 " + QByteArray::number(1).repeated(400 / 3);
    const QString figure = u"points.evidence"_qs;
    for (const bool corrected : {false, true}) {
        const QString good = sealed(with(there, corrected, figure), u"evidence-%1.remit"_qs.arg(corrected));
        QCOMPARE(codesOf(m_verifiers.standAlone(good)), QStringList());
        QVERIFY(m_verifiers.core(good));
        // The client seals no container without the paper; the right key can, and neither verifier takes it.
        const auto refused = seal(with("gone", corrected, figure), *m_keys.signer, at(u"2026-12-01T09:05:00+08:00"),
                                  path(u"no.remit"_qs));
        QVERIFY(!refused && codesOf(refused.error()).contains(u"container.case.evidence.missing"_qs));
        Parts parts = partsOf(sealed(with("gone", corrected, u"points.other"_qs), u"other-%1.remit"_qs.arg(corrected)));
        replace(partOf(parts, firstCase + u"case.json"_qs), "points.other", "points.evidence");
        writeBytes(path(u"lie.remit"_qs), containerOf(parts, Mended::Signature, *m_keys.signer));
        QVERIFY(!m_verifiers.core(path(u"lie.remit"_qs)));
        QCOMPARE(codesOf(m_verifiers.standAlone(path(u"lie.remit"_qs))),
                 QStringList(u"container.case.evidence.missing"_qs));
    }
}

void ContainersTest::tellsWhatACaseGoesWithout()
{
    SampleRecords records(1);
    Act act = records.act(u"case.material.waive"_qs);
    const CaseWaiver waiver{u"execution_notice"_qs, u"执行通知书"_qs, u"已发函调取"_qs, *makeDate(2026, 11, 1),
                            act.seq};
    act.body = Json::Object{{u"case"_qs, u"2026-减-0001"_qs},
                            {u"paper"_qs, waiver.paper},
                            {u"reason"_qs, waiver.reason},
                            {u"on"_qs, isoDate(waiver.on)}};
    records.append(act);
    ContainerContents contents = sampleContents(records, 1);
    const auto bytes = [&](const QString &name) -> QByteArray & {
        return std::get<QByteArray>(
            std::ranges::find(contents.entries, firstCase + name, &ContainerEntry::name)->content);
    };
    CaseSummary summary = *Json::parse(bytes(u"case.json"_qs)).and_then(caseFromJson);
    summary.figures.push_back({u"waivers"_qs, {act.seq}});
    summary.waivers = {waiver};
    bytes(u"case.json"_qs) = caseToJson(summary).canonical();
    bytes(u"acts.jsonl"_qs) += records.acts.back() + '\n';
    Proofs proofs = *Json::parse(bytes(u"proofs.json"_qs)).and_then(proofsFromJson);
    proofs.acts.push_back(proveAct(records.prover, act.seq, records.prover.size()));
    bytes(u"proofs.json"_qs) = proofsToJson(proofs).canonical();
    const QString good = sealed(contents, u"waived.remit"_qs);
    const auto report = m_verifiers.standAlone(good);
    QCOMPARE(codesOf(report), QStringList());
    QVERIFY(m_verifiers.core(good));
    QCOMPARE(report.facts["waivers"].list.size(), size_t(1));
    QCOMPARE(QString::fromStdString(report.facts["waivers"].list[0]["reason"].text), waiver.reason);
    for (const auto &[program, at] : {std::pair{QStringLiteral(REMIT_VERIFY), 0}, {QStringLiteral(REMITCTL), 1}}) {
        QStringList arguments{good, u"--trust"_qs, m_trust, u"--at"_qs, u"2026-12-02"_qs};
        if (at) arguments.prepend(u"verify"_qs);
        const Outcome said = run(program, arguments);
        QVERIFY2(said.exit == 0 && said.out.contains("执行通知书") && said.out.contains("已发函调取"),
                 (said.out + said.err).constData());
    }
    // What the right key signed and no act decided: both say no, in the same words.
    for (const auto &[from, to] :
         {std::pair<QByteArray, QByteArray>{"\"paper\":\"execution_notice\"", "\"paper\":\"judgments\""},
          {"已发函调取", "原件已毁"},
          {"\"on\":\"2026-11-01\"", "\"on\":\"2026-11-02\""},
          {"\"waivers\":[{\"act\":4", "\"waivers\":[{\"act\":1"},
          {",\"title\":\"执行通知书\"", ""},
          {"2026-11-01", "2026-02-30"},
          {"2026-11-01", "1799-12-31"},
          {"2026-11-01", "2200-01-01"}}) {
        Parts parts = partsOf(good);
        replace(partOf(parts, firstCase + u"case.json"_qs), from, to);
        writeBytes(path(u"lie.remit"_qs), containerOf(parts, Mended::Signature, *m_keys.signer));
        QVERIFY2(!m_verifiers.core(path(u"lie.remit"_qs)), to.constData());
        const QStringList codes = codesOf(m_verifiers.standAlone(path(u"lie.remit"_qs)));
        QVERIFY2(from != "2026-11-01" || codes.contains(u"json.member"_qs), to.constData());
        QVERIFY2(codes.contains(u"container.case.waiver"_qs) || codes.contains(u"json.member"_qs),
                 qPrintable(QString::fromUtf8(to) + u' ' + codes.join(u' ')));
    }
}

void ContainersTest::refusesMendedArchivesWithoutTheKey()
{
    Parts parts = partsOf(m_small);
    partOf(parts, firstCase + u"01-判决书.pdf"_qs) += ' ';
    writeBytes(path(u"mended.remit"_qs), containerOf(parts, Mended::Archive, *m_keys.signer));
    QCOMPARE(codesOf(m_verifiers.standAlone(path(u"mended.remit"_qs))),
             QStringList({u"container.list"_qs, u"container.list"_qs}));
    writeBytes(path(u"mended.remit"_qs), containerOf(parts, Mended::Lists, *m_keys.signer));
    QVERIFY(codesOf(m_verifiers.standAlone(path(u"mended.remit"_qs))).contains(u"signing.cms.digest"_qs));
    const SampleKeys stranger;
    writeBytes(path(u"mended.remit"_qs), containerOf(parts, Mended::Signature, *stranger.signer));
    QVERIFY(codesOf(m_verifiers.standAlone(path(u"mended.remit"_qs))).contains(u"signing.certificate.untrusted"_qs));
}

void ContainersTest::judgesCertificates()
{
    for (const auto &[moment, code] : {std::pair(u"2030-01-01T00:00:01+08:00", u"signing.certificate.expired"_qs),
                                       std::pair(u"2025-12-31T23:59:59+08:00", u"signing.certificate.notyet"_qs)}) {
        QVERIFY(codesOf(m_verifiers.standAlone(m_small, at(moment))).contains(code));
        QVERIFY(!m_verifiers.core(m_small, at(moment)));
    }
    QVERIFY(m_verifiers.standAlone(m_small, at(u"2030-01-01T00:00:00+08:00")).findings.empty());
    QVERIFY(codesOf(Verifiers(SampleKeys()).standAlone(m_small)).contains(u"signing.certificate.untrusted"_qs));
}

QByteArray ContainersTest::receipt(const QByteArray &digest, qint64 size, const Checkpoint &checkpoint)
{
    Receipt receipt;
    receipt.court = u"示例法院"_qs;
    receipt.sender = u"2301002301"_qs;
    receipt.batch = u"2026-12"_qs;
    receipt.version = 1;
    receipt.digest = QString::fromLatin1(digest.toHex());
    receipt.size = size;
    receipt.checkpoint = checkpoint;
    receipt.receivedAt = at(u"2026-12-01T10:00:00+08:00");
    receipt.sequence = 7;
    return receiptToJson(receipt).canonical();
}

void ContainersTest::verifiesReceipts()
{
    CmsOptions carried;
    carried.detached = false;
    const auto reportOf = [&](const QByteArray &content) {
        writeBytes(path(u"receipt.p7s"_qs), *signCms(*m_keys.signer, content, carried));
        return m_verifiers.standAlone(path(u"receipt.p7s"_qs));
    };
    const auto judged = [&](const remit_verify::Report &receipt) {
        return remit_verify::verifyFile(m_small.toStdString(), m_verifiers.trust(),
                                        m_verifiers.moment().time_since_epoch().count(), {receipt.receipt});
    };
    const QByteArray bytes = fileBytes(m_small);
    const auto good = reportOf(receipt(sha256(bytes), bytes.size(), m_records.checkpoint()));
    QCOMPARE(codesOf(good), QStringList());
    QCOMPARE(good.facts["kind"].text, std::string("receipt"));
    QCOMPARE(codesOf(judged(good)), QStringList());
    QCOMPARE(judged(good).facts["witnesses"].canonical(), std::string("[\"示例法院 2026-12-01T10:00:00+08:00\"]"));
    // Another file of the same batch and version; a ledger that was another one then.
    const auto other = reportOf(receipt(sha256("other"), 5, m_records.checkpoint()));
    QCOMPARE(codesOf(judged(other)), QStringList(u"receipt.other"_qs));
    Checkpoint forked = m_records.checkpoint(4);
    forked.root = QByteArray(32, 'x');
    const auto fork = reportOf(receipt(sha256(bytes), bytes.size(), forked));
    QVERIFY(codesOf(judged(fork)).contains(u"container.checkpoint.forked"_qs));
    const auto unlinked = reportOf(receipt(sha256(bytes), bytes.size(), m_records.checkpoint(3)));
    QVERIFY(codesOf(judged(unlinked)).contains(u"container.checkpoint.unlinked"_qs));
    QByteArray spaced = receipt(sha256(bytes), bytes.size(), m_records.checkpoint());
    spaced.replace(",\"size\":", ", \"size\":");
    QCOMPARE(codesOf(reportOf(spaced)), QStringList(u"json.canonical"_qs));
    QVERIFY(codesOf(m_verifiers.standAlone(m_trust)).contains(u"signing.cms.malformed"_qs));
}

void ContainersTest::verifiesDetachedCheckpoints()
{
    const QByteArray text = checkpointText(m_records.checkpoint());
    writeBytes(path(u"checkpoint.p7s"_qs), *signCms(*m_keys.signer, text));
    writeBytes(path(u"checkpoint.txt"_qs), text);
    writeBytes(path(u"other.txt"_qs), checkpointText(m_records.checkpoint(3)));
    const QStringList common{path(u"checkpoint.p7s"_qs), u"--trust"_qs, m_trust, u"--at"_qs, u"2026-12-02"_qs};
    QCOMPARE(run(QStringLiteral(REMIT_VERIFY), common + QStringList{u"--content"_qs, path(u"checkpoint.txt"_qs)}).exit,
             0);
    QCOMPARE(run(QStringLiteral(REMIT_VERIFY), common + QStringList{u"--content"_qs, path(u"other.txt"_qs)}).exit, 1);
    QCOMPARE(run(QStringLiteral(REMIT_VERIFY), common).exit, 1);
}

void ContainersTest::speaksAsAProgram()
{
    const QString program = QStringLiteral(REMIT_VERIFY);
    const QStringList trust{u"--trust"_qs, m_trust};
    const auto with = [&](const QString &file, const QString &moment, const QStringList &more = {}) {
        return QStringList{file} + trust + QStringList{u"--at"_qs, moment} + more;
    };
    writeBytes(path(u"cut.remit"_qs), fileBytes(m_small).chopped(1));
    for (const QString &file : {m_small, path(u"cut.remit"_qs)})
        for (const QString &moment : {u"2026-12-02T10:00:00+08:00"_qs, u"2031-01-01"_qs}) {
            const Outcome alone = run(program, with(file, moment, {u"--json"_qs}));
            const Outcome core = run(QStringLiteral(REMITCTL),
                                     QStringList{u"--json"_qs, u"batch"_qs, u"verify"_qs} + with(file, moment));
            QCOMPARE(alone.exit, core.exit);
            const QJsonObject report = QJsonDocument::fromJson(alone.out).object();
            QCOMPARE(report[u"valid"].toBool(), alone.exit == 0);
            QCOMPARE(report[u"valid"], QJsonDocument::fromJson(core.out).object()[u"valid"]);
        }
    const Outcome chinese = run(program, with(path(u"cut.remit"_qs), u"2026-12-02"_qs));
    QVERIFY(chinese.out.contains("文件不完整"));
    const QByteArray bell = fileBytes(m_small).replace("batch.json", "batch\x1b[2Jx");
    writeBytes(path(u"bell.remit"_qs), bell);
    const Outcome quiet = run(program, with(path(u"bell.remit"_qs), u"2026-12-02"_qs));
    QCOMPARE(quiet.exit, 1);
    QVERIFY(quiet.out.contains("batch?[2J") && !quiet.out.contains('\x1b'));
    const Outcome expired = run(program, with(m_small, u"2031-01-01"_qs));
    QVERIFY(expired.out.contains("expired at 2030-01-01T00:00:00+08:00"));
    QCOMPARE(run(program, {m_small}).exit, 2);
    QCOMPARE(run(program, with(m_small, u"yesterday"_qs)).exit, 2);
    QCOMPARE(run(program, with(path(u"none.remit"_qs), u"2026-12-02"_qs)).exit, 4);
    QCOMPARE(run(program, with(m_folder.path(), u"2026-12-02"_qs)).exit, 4);
    QCOMPARE(run(program, {m_small, u"--trust"_qs, m_small}).exit, 4);
}

REMIT_TEST(ContainersTest);
#include "containers_test.moc"
