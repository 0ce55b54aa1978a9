#pragma once
#include "base/digest.h"
#include "batch/container.h"
#include "ledger/act.h"
#include "ledger/proofs.h"
#include "signing/pki.h"

#include "testmain.h"

#include <QFile>

#include <memory>
#include <vector>

namespace remit::testing {

inline Instant at(const char16_t *text) { return *parseInstant(QString::fromUtf16(text)); }

/** A root and a prison's signer below it. */
struct SampleKeys {
    Identity root;
    Identity prison;
    std::unique_ptr<Signer> signer;

    explicit SampleKeys(KeyKind kind = KeyKind::EcdsaP256)
    {
        CertificateRequest request;
        request.commonName = u"示例根"_qs;
        request.notBefore = at(u"2026-01-01T00:00:00+08:00");
        request.notAfter = at(u"2030-01-01T00:00:00+08:00");
        request.demo = true;
        root = *createAuthority(request, systemRandom());
        request.commonName = u"示例监狱"_qs;
        request.keyKind = kind;
        prison = *issue(root, request, systemRandom());
        signer = *signerOf(prison);
    }

    ContainerTrust trust() const
    {
        ContainerTrust trust;
        trust.authorities = *TrustStore::fromPem(root.certificate.pem());
        trust.at = at(u"2026-12-02T10:00:00+08:00");
        return trust;
    }
};

/** The ledger that a sample batch rests on: for each case two entries, and a labour sheet with a line a case. */
struct SampleRecords {
    std::vector<QByteArray> acts;
    std::vector<ActLine> lines;
    MerkleProver prover;
    QString origin;

    explicit SampleRecords(int cases,
                           const QString &ledger = QStringLiteral("remit/0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10"))
        : origin(ledger)
    {
        for (int i = 0; i < cases; ++i) lines.push_back({QByteArray(16, char('a' + i % 26)), Json(i)});
        Act sheet = act(u"labour.sheet"_qs);
        sheet.body = {};
        sheet.lines = linesOf(lines);
        append(sheet);
        for (int i = 0; i < 2 * cases; ++i) append(act(u"points.entry"_qs));
    }

    Act act(const QString &kind) const
    {
        Act act;
        act.store = origin.mid(6);
        act.seq = prover.size() + 1;
        act.prev = acts.empty() ? noPreviousAct() : leafHash(acts.back());
        act.kind = kind;
        act.at = at(u"2026-11-01T08:00:00+08:00") + std::chrono::minutes(act.seq);
        act.by.officer = u"狱警01"_qs;
        act.body.set("points", act.seq);
        return act;
    }

    void append(const Act &act)
    {
        acts.push_back(canonicalAct(act));
        prover.append(leafHash(acts.back()));
    }

    Checkpoint checkpoint(qint64 size) const { return {origin, size, prover.root(size)}; }
    Checkpoint checkpoint() const { return checkpoint(prover.size()); }
};

/** Contents of a batch of that many cases, each with `materials` papers of about `bytes` bytes. */
inline ContainerContents sampleContents(const SampleRecords &records, int cases, int materials = 2, int bytes = 400,
                                        std::optional<WitnessedCheckpoint> older = {})
{
    ContainerContents contents;
    contents.batch.senderNumber = u"2301002301"_qs;
    contents.batch.senderName = u"示例监狱"_qs;
    contents.batch.senderDivision = u"230100"_qs;
    contents.batch.receiverNumber = u"230100"_qs;
    contents.batch.batch = u"2026-12"_qs;
    contents.batch.sentAt = at(u"2026-12-01T09:00:00+08:00");
    contents.entries.push_back({u"ledger/checkpoint.txt"_qs, checkpointText(records.checkpoint())});
    for (int i = 0; i < cases; ++i) {
        CaseSummary summary;
        summary.number = u"2026-减-%1"_qs.arg(i + 1, 4, 10, QChar(u'0'));
        contents.batch.cases << summary.number;
        const QString folder = u"cases/"_qs + summary.number + u'/';
        for (int k = 1; k <= materials; ++k) {
            const QString file = u"%1-判决书.pdf"_qs.arg(k, 2, 10, QChar(u'0'));
            const QByteArray pdf = "%PDF-1.4 " + QByteArray::number(i * 100 + k).repeated(bytes / 3);
            summary.materials.push_back({k, u"判决书"_qs, file, 1, sha256(pdf), false});
            contents.entries.push_back({folder + file, pdf});
        }
        const qint64 first = 2 + 2 * i;
        summary.figures.push_back({u"points.total"_qs, {1, first, first + 1}});
        Proofs proofs;
        std::vector<QByteArray> acts;
        for (const qint64 seq : summary.figures[0].acts) {
            acts.push_back(records.acts[size_t(seq - 1)]);
            proofs.acts.push_back(proveAct(records.prover, seq, records.prover.size()));
        }
        proofs.lines.push_back(proveLine(1, records.lines, i + 1));
        if (older)
            proofs.consistency.push_back(
                {*older, records.prover.consistency(older->checkpoint.size, records.prover.size())});
        contents.entries.push_back({folder + u"case.json"_qs, caseToJson(summary).canonical()});
        contents.entries.push_back({folder + u"acts.jsonl"_qs, actsText(acts)});
        contents.entries.push_back({folder + u"proofs.json"_qs, proofsToJson(proofs).canonical()});
    }
    return contents;
}

/** The codes of findings, those of causes too. */
inline QStringList codesOf(const std::vector<Error> &findings)
{
    QStringList codes;
    for (const Error &finding : findings) codes << finding.code << codesOf(finding.causes);
    return codes;
}

inline QStringList codesOf(const Error &error) { return codesOf(std::vector<Error>{error}); }

inline QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

inline void writeBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    QCOMPARE(file.write(bytes), bytes.size());
}

}  // namespace remit::testing
