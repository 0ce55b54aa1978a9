#include "casework/formsigning.h"
#include "casework/sealsetting.h"
#include "pdfsign/verify.h"
#include "signing/cms.h"

#include "certificatestates.h"
#include "prison.h"
#include "samplebatch.h"
#include "testmain.h"

using namespace remit;
using namespace remit::testing;

/**
 * What comes of certificates in 24 states at 7 moments in 5 operations, for ECDSA, RSA and SM2: every cell is tried and
 * held against the tables in certificates/, which people read (REMIT_WRITE_TABLES=1 writes them anew).
 */
class CertificateTableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_prison = std::make_unique<TestPrison>(); }
    void everyCell_data();
    void everyCell();

private:
    /** What was made once with a state's key and is verified at every moment; the error's code where nothing was. */
    struct Made {
        Result<QByteArray> pdf, cms, seal;
        QString container;
    };
    Made make(const CertificateState &state) const;
    QStringList cells(const CertificateState &state, const Made &made, KeyKind kind, Instant at);
    Desk deskAt(const CertificateState &state, Instant at) const;
    QString signingForms(const CertificateState &state, Instant at) const;
    QString settingTheSeal(const CertificateState &state, const Result<QByteArray> &seal, Instant at) const;
    QString sealingABatch(const CertificateState &state, Instant at) const;

    std::unique_ptr<TestPrison> m_prison;
};

namespace {

const QByteArray content(
    "remit/0b0e1c52-3f6e-4c7e-9a57-2f1d1c9d4a10\n1\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n");

/** The smallest paper that there is. */
QByteArray paper()
{
    const QByteArrayList objects{"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>",
                                 "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>"};
    QByteArray pdf("%PDF-1.4\n"), table("0000000000 65535 f \n");
    for (qsizetype i = 0; i < objects.size(); ++i) {
        table += QByteArray::number(pdf.size()).rightJustified(10, '0') + " 00000 n \n";
        pdf += QByteArray::number(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
    }
    const QByteArray start = QByteArray::number(pdf.size());
    return pdf + "xref\n0 4\n" + table + "trailer\n<</Size 4/Root 1 0 R/ID[<00><00>]>>\nstartxref\n" + start +
           "\n%%EOF\n";
}

/** The distinct codes in their order, without those that only say that something follows; "可以" where there are none.
 */
QString told(const std::vector<Error> &findings)
{
    QStringList codes;
    for (const QString &code : codesOf(findings))
        if (code != u"container.signature" && !codes.contains(code)) codes << code;
    return codes.isEmpty() ? u"可以"_qs : codes.join(u" + "_qs);
}

QString told(const Error &error) { return told(std::vector<Error>{error}); }

ElectronicSeal draft(const Certificate &user)
{
    ElectronicSeal draft;
    draft.vendor = u"Remit"_qs;
    draft.id = u"ES-2026-0001"_qs;
    draft.name = u"试验监狱"_qs;
    draft.users = {user};
    draft.validFrom = *parseInstant(u"2026-01-01T00:00:00Z");
    draft.validTo = *parseInstant(u"2030-01-01T00:00:00Z");
    draft.pictureType = u"PNG"_qs;
    draft.picture = "p";
    draft.width = draft.height = 42;
    return draft;
}

const QStringList operations(KeyKind kind)
{
    return kind == KeyKind::Sm2 ? QStringList{u"签署文书"_qs, u"封签批次"_qs, u"核验制成的印章"_qs,
                                              u"当时加盖印章并核验"_qs, u"核验检查点、回执"_qs}
                                : QStringList{u"签署文书"_qs, u"封签批次"_qs, u"核验 PDF"_qs, u"核验批次文件"_qs,
                                              u"核验检查点、回执"_qs};
}

}  // namespace

CertificateTableTest::Made CertificateTableTest::make(const CertificateState &state) const
{
    const auto signer = state.signer();
    const Instant at = certificateMoments().front().at;
    Made made{signPdf(paper(), {{}, {}, at}, *signer),
              signCms(*signer, content, {true, at, true}),
              makeSeal(draft(state.identity.certificate), {u"a"_qs, u"b"_qs}, *signer),
              {}};
    const SampleRecords records(1);
    ContainerContents contents = sampleContents(records, 1, 1);
    if (signer->certificate().keyKind() == KeyKind::Rsa) contents.batch.profile = BatchProfile::Sha256Rsa;
    made.container = m_prison->file(QString::number(quintptr(&state), 16) + u".remit"_qs);
    QFile::remove(made.container);
    const auto sealedBatch = seal(contents, *signer, at, made.container);
    if (!sealedBatch) made.container.clear();
    return made;
}

Desk CertificateTableTest::deskAt(const CertificateState &state, Instant at) const
{
    Desk desk = m_prison->desk(u"dept"_qs);
    desk.clock = [at] { return at; };
    desk.officer.certificate = state.isOwn ? state.identity.certificate.fingerprint() : QString(64, u'0');
    return desk;
}

/** As signForms begins: the key is opened, then everything is checked before the first signature. */
QString CertificateTableTest::signingForms(const CertificateState &state, Instant at) const
{
    const auto signer = signerOf(state.identity);
    if (!signer) return told(signer.error());
    const SigningTrust trust{state.trust};
    const auto items =
        reviewSigning(deskAt(state, at), {{}, {}, {}, &trust}, (*signer)->certificate(), (*signer)->chain());
    return items ? told(std::vector<Error>()) : told(items.error());
}

QString CertificateTableTest::sealingABatch(const CertificateState &state, Instant at) const
{
    const auto signer = signerOf(state.identity);
    if (!signer) return told(signer.error());
    const SigningTrust trust{state.trust};
    const auto batch = sealBatch(deskAt(state, at), {u"none"_qs, m_prison->file({}), &trust}, **signer);
    // The certificate was good: only then is the batch, which is not there, looked for.
    return batch.error().code == u"casework.batch.unknown" ? told(std::vector<Error>()) : told(batch.error());
}

/** Set at that moment, with the key that made it, and verified at once: its faults are those of both. */
QString CertificateTableTest::settingTheSeal(const CertificateState &state, const Result<QByteArray> &seal,
                                             Instant at) const
{
    const auto set = seal ? setSeal(*readSeal(*seal), {content, u"a"_qs, at}, *state.signer()) : seal;
    if (!set) return told(set.error());
    const auto report = verifySealed(*set, content, state.trust, at);
    return report ? told(report->findings) : told(report.error());
}

QStringList CertificateTableTest::cells(const CertificateState &state, const Made &made, KeyKind kind, Instant at)
{
    QStringList row{signingForms(state, at), sealingABatch(state, at)};
    if (kind == KeyKind::Sm2) {
        row << (made.seal ? told(checkSeal(*readSeal(*made.seal), state.trust, at)) : told(made.seal.error()));
        row << settingTheSeal(state, made.seal, at);
    } else {
        row << (made.pdf ? told(verifyPdf(*made.pdf, state.trust, at).allFindings()) : told(made.pdf.error()));
        row << (made.container.isEmpty() ? u"—"_qs
                                         : told(verifyContainer(made.container, {state.trust, at, {}}).allFindings()));
    }
    const auto cms = made.cms ? verifyCms(*made.cms, QByteArrayView(content), state.trust, at) : fail(made.cms.error());
    return row << (cms ? told(cms->findings) : told(cms.error()));
}

void CertificateTableTest::everyCell_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("kind");
    QTest::newRow("ecdsa") << u"ecdsa.csv"_qs << int(KeyKind::EcdsaP256);
    // An RSA certificate fares as an ECDSA one does, in every cell.
    QTest::newRow("rsa") << u"ecdsa.csv"_qs << int(KeyKind::Rsa);
    QTest::newRow("sm2") << u"sm2.csv"_qs << int(KeyKind::Sm2);
}

void CertificateTableTest::everyCell()
{
    QFETCH(QString, file);
    QFETCH(int, kind);
    const QString path = QStringLiteral(REMIT_TEST_DATA "/certificates/") + file;
    QStringList found{QStringList{u"证书状态"_qs, u"时刻"_qs}.join(u',') + u',' + operations(KeyKind(kind)).join(u',')};
    const std::vector<CertificateState> states = certificateStates(KeyKind(kind));
    QCOMPARE(states.size(), size_t(24));
    for (const CertificateState &state : states) {
        const Made made = make(state);
        for (const NamedMoment &moment : certificateMoments())
            found << QStringList{state.name, moment.name}.join(u',') + u',' +
                         cells(state, made, KeyKind(kind), moment.at).join(u',');
    }
    if (qEnvironmentVariableIsSet("REMIT_WRITE_TABLES"))
        writeBytes(path, "\xEF\xBB\xBF" + found.join(u'\n').toUtf8() + '\n');
    const QStringList expected = QString::fromUtf8(fileBytes(path)).split(u'\n', Qt::SkipEmptyParts);
    QCOMPARE(found.size(), expected.size());
    for (qsizetype i = 0; i < found.size(); ++i) QCOMPARE(found[i], expected[i]);
}

REMIT_TEST(CertificateTableTest);
#include "certificatetable_test.moc"
