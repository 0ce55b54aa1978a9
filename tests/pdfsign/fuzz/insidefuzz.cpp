// Damages CMS, certificates, seals and time stamps inside their encoding, lengths kept right all around, so that the
// damage comes to the signature and the chain behind the digests. Run by hand, best under sanitizers: inside_fuzz
// cms|certificate|seal|stamp COUNT SEED [KEEP]. Nothing may be accepted that says anything else.
#include "derdamage.h"

#include "seals/electronicseal.h"
#include "signing/cmsmessage.h"
#include "signing/timestamp.h"

#include "base/durablefile.h"
#include "testpki.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <map>

using namespace remit;
using namespace remit::testing;
using testpki::now;

namespace {

const QByteArray content("减刑建议书");

/** What came of one case: the code of its first finding, or nothing, and then what was believed. */
struct Verdict {
    QString refused;
    QByteArray believed;
};

struct Target {
    QByteArray good;
    QByteArray donor;
    std::function<Verdict(const QByteArray &)> judge;
    /** Makes a case of a damaged value; as it is, where there is none. */
    std::function<QByteArray(const QByteArray &)> wrap = [](const QByteArray &damaged) { return damaged; };
};

Identity identity(KeyKind kind, const QString &name = u"签署人"_qs)
{
    CertificateRequest request = testpki::request(name);
    request.keyKind = kind;
    return issue(testpki::root(), request, testpki::random()).value();
}

template <typename Report>
Verdict verdict(const Result<Report> &report, const std::vector<Error> &findings, bool valid,
                const QByteArray &believed)
{
    if (!report) return {report.error().code, {}};
    if (!findings.empty()) return {findings.front().code, {}};
    return valid ? Verdict{{}, believed} : Verdict{u"no finding, not valid"_qs, {}};
}

/** Signer, signed attributes and signature: what a CMS says besides certificates and attributes that nobody signed. */
QByteArray signedParts(const QByteArray &cms, const Certificate &signer)
{
    const auto message = CmsMessage::read(cms);
    if (!message || message->signers.size() != 1) return {};
    const CmsSigner &info = message->signers.front();
    return signer.fingerprint().toLatin1() + info.signedBytes + info.signature.toByteArray();
}

Verdict judgeCms(const QByteArray &bytes)
{
    const auto report = verifyCms(bytes, content, testpki::trust(), now());
    const bool read = report.has_value();
    return verdict(report, read ? report->findings : std::vector<Error>(), read && report->valid,
                   read ? signedParts(bytes, report->signer) : QByteArray());
}

Target cmsTarget(KeyKind kind)
{
    const KeyKind other = kind == KeyKind::Rsa ? KeyKind::EcdsaP256 : KeyKind::Rsa;
    CmsOptions options;
    options.signingTime = now();
    return {signCms(**signerOf(identity(kind)), content, options).value(),
            signCms(**signerOf(identity(other)), content, options).value(), judgeCms};
}

/** A key that signs under whatever certificate it is given. */
class UnderAnotherName : public Signer
{
public:
    UnderAnotherName(Certificate certificate, Signer &key) : m_certificate(std::move(certificate)), m_key(key) {}
    const Certificate &certificate() const override { return m_certificate; }
    std::vector<Certificate> chain() const override { return {}; }
    Result<QByteArray> sign(QByteArrayView digest) override { return m_key.sign(digest); }

private:
    Certificate m_certificate;
    Signer &m_key;
};

/** An officer who alters the own certificate and signs under it with the right key: only the chain can refuse. */
Target certificateTarget(KeyKind kind)
{
    const auto key = std::make_shared<std::unique_ptr<Signer>>(signerOf(identity(kind)).value());
    return {(*key)->certificate().der(), identity(kind, u"DEMO 另一人"_qs).certificate.der(), judgeCms,
            [key](const QByteArray &damaged) {
                const auto certificate = Certificate::fromDer(damaged);
                if (!certificate) return damaged;
                UnderAnotherName signer(*certificate, **key);
                return signCms(signer, content).value_or(damaged);
            }};
}

Target sealTarget()
{
    const Identity maker = identity(KeyKind::Sm2);
    ElectronicSeal draft;
    draft.vendor = draft.id = u"1"_qs;
    draft.name = u"试验监狱"_qs;
    draft.users = {maker.certificate};
    draft.validFrom = testpki::day("2026-01-01");
    draft.validTo = testpki::day("2028-01-01");
    draft.pictureType = u"PNG"_qs;
    draft.picture = QByteArray(200, 'p');
    draft.width = draft.height = 42;
    const auto signer = signerOf(maker).value();
    const ElectronicSeal seal = readSeal(makeSeal(draft, {u"a"_qs, u"b"_qs}, *signer).value()).value();
    const auto set = [&](const QByteArray &on) { return setSeal(seal, {on, u"a"_qs, now()}, *signer).value(); };
    return {set(content), set("别的文书"), [](const QByteArray &bytes) {
                const auto report = verifySealed(bytes, content, testpki::trust(), now());
                // A vendor's time stamp behind the signature is not believed; what stands before it is all that counts.
                QByteArray believed;
                DerNode whole = DerNode::read(bytes);
                whole.children.resize(std::min<size_t>(whole.children.size(), 4));
                return verdict(report, report ? report->findings : std::vector<Error>(), true, whole.write());
            }};
}

/** A token by the openssl program as the authority. */
Target stampTarget()
{
    const testpki::Files files;
    CertificateRequest request = testpki::request(u"时间戳服务"_qs, CertificateRole::TimeStamp);
    files.writeIdentity(u"tsa"_qs, issue(testpki::root(), request, testpki::random()).value());
    files.write(u"tsa.cnf"_qs,
                "[tsa]\ndefault_tsa = t\n[t]\nserial = serial\ncrypto_device = builtin\ndefault_policy = 1.2.3.4.1\n"
                "digests = sha256\nsigner_digest = sha256\ness_cert_id_chain = no\ness_cert_id_alg = sha256\n");
    files.write(u"serial"_qs, "01\n");
    const QByteArray digest(32, 'd'), nonce(16, 'n');
    files.write(u"request"_qs, timeStampRequest(digest, nonce));
    files.openssl({u"ts"_qs, u"-reply"_qs, u"-config"_qs, u"tsa.cnf"_qs, u"-queryfile"_qs, u"request"_qs, u"-signer"_qs,
                   u"tsa.pem"_qs, u"-inkey"_qs, u"tsa.key"_qs, u"-out"_qs, u"response"_qs});
    const QByteArray token = timeStampToken(files.read(u"response"_qs), digest, nonce).value();
    return {token, signCms(**signerOf(identity(KeyKind::EcdsaP256)), content).value(),
            [digest](const QByteArray &bytes) {
                // The stamp was made on the day of this run, for which its certificate holds until 2031.
                const auto report = verifyTimeStamp(bytes, digest, testpki::trust(), testpki::day("2030-12-31"));
                const bool read = report.has_value();
                return verdict(report, read ? report->cms.findings : std::vector<Error>(), read && report->valid(),
                               read ? signedParts(bytes, report->cms.signer) + report->cms.content : QByteArray());
            }};
}

std::vector<Target> targets(const QString &kind)
{
    if (kind == u"seal") return {sealTarget()};
    if (kind == u"stamp") return {stampTarget()};
    std::vector<Target> made;
    for (const KeyKind key : {KeyKind::EcdsaP256, KeyKind::Rsa, KeyKind::Sm2})
        made.push_back(kind == u"certificate" ? certificateTarget(key) : cmsTarget(key));
    return made;
}

/** Whether it was kept for whoever looks into it. */
bool keep(const QString &path, const QByteArray &good, const QByteArray &bytes)
{
    return path.isEmpty() || path == u".slow" || (writeDurably(path + u".good"_qs, good) && writeDurably(path, bytes));
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const std::vector<Target> fuzzed = targets(arguments.value(1, u"cms"_qs));
    std::vector<DerNode> trees, donors;
    for (const Target &target : fuzzed) {
        trees.push_back(DerNode::read(target.good));
        donors.push_back(DerNode::read(target.donor));
        if (trees.back().write() != target.good) qFatal("the tree is not what was read");
        if (!target.judge(target.wrap(target.good)).refused.isEmpty()) qFatal("the good one is refused");
    }
    Chance chance(arguments.value(3, u"1"_qs).toULongLong());
    std::map<QString, int> codes;
    int wrong = 0;
    QElapsedTimer timer, one;
    timer.start();
    qint64 slowest = 0;
    const int count = arguments.value(2, u"1000"_qs).toInt();
    for (int i = 0; i < count; ++i) {
        const auto which = size_t(i) % fuzzed.size();
        const Target &target = fuzzed[which];
        const QByteArray value = derDamaged(trees[which], donors[which], chance).write();
        const QByteArray bytes = value == target.good ? value : target.wrap(value);
        one.start();
        const Verdict found = target.judge(bytes);
        if (one.elapsed() > slowest && !keep(arguments.value(4) + u".slow"_qs, target.good, bytes)) return 2;
        slowest = std::max(slowest, one.elapsed());
        const bool same = value == target.good;
        // What came to be the donor as a whole was signed by the donor, over the same content.
        const bool saysTheSame = found.refused.isEmpty() && (found.believed == target.judge(target.good).believed ||
                                                             found.believed == target.judge(target.donor).believed);
        ++codes[!found.refused.isEmpty() ? found.refused : same ? u"unchanged"_qs : u"says the same"_qs];
        if (!found.refused.isEmpty() || same || saysTheSame) continue;
        ++wrong;
        if (!keep(arguments.value(4), target.good, bytes)) return 2;
    }
    QTextStream out(stdout);
    for (const auto &[code, times] : codes) out << times << ' ' << code << ", ";
    out << count << " in all, accepted though they say something else " << wrong << ", " << timer.elapsed()
        << " ms, the slowest " << slowest << " ms" << Qt::endl;
    return wrong == 0 ? 0 : 1;
}
