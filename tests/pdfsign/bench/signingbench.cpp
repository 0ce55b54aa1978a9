// How fast digests and papers are signed and verified, beside `openssl speed` with the same kinds of keys, turn by turn
// in one run, all by the clock on the wall: signing_bench FOLDER SECONDS ROUNDS. The folder has the keys that run.sh
// makes.
#include "pdfsign/verify.h"
#include "seals/electronicseal.h"
#include "signing/cms.h"

#include "samples.h"
#include "testpki.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>

#include <algorithm>
#include <cstdio>

using namespace remit;

namespace {

/** Operations a second, one figure a round. */
using Rates = std::vector<double>;

double median(Rates rates)
{
    std::sort(rates.begin(), rates.end());
    return rates.empty() ? 0 : rates[rates.size() / 2];
}

/** Times a second that `work` can be done, tried for so long. */
template <typename Work>
double rate(double seconds, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    qint64 done = 0;
    for (; timer.nsecsElapsed() < qint64(seconds * 1e9); ++done) work();
    return 1e9 * double(done) / double(timer.nsecsElapsed());
}

/** What `openssl speed` says of signing and verifying, by the same clock. */
std::pair<double, double> opensslSpeed(const QString &kind, int seconds)
{
    QProcess process;
    process.start(u"openssl"_qs,
                  {u"speed"_qs, u"-elapsed"_qs, u"-mr"_qs, u"-seconds"_qs, QString::number(seconds), kind});
    process.waitForFinished(-1);
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        const QList<QByteArray> parts = line.split(':');
        if (!line.startsWith("+F") || parts.size() < 5) continue;
        return {parts[parts.size() - 2].toDouble(), parts.last().toDouble()};
    }
    qFatal("openssl speed %s says nothing", qPrintable(kind));
}

struct Bench {
    QString folder;
    double seconds;
    int rounds;
    TrustStore trust;
    Instant now;

    std::unique_ptr<Signer> signerOf(const QString &name) const
    {
        return openPkcs12(folder + u'/' + name + u".p12"_qs, testpki::passphrase("demo")).value();
    }
    void digests(const char *title, const QString &name, const QString &speed) const;
    void papers(const QString &name) const;
    void seals(const QString &name) const;
};

void Bench::digests(const char *title, const QString &name, const QString &speed) const
{
    const auto signer = signerOf(name);
    const bool national = signer->certificate().keyKind() == KeyKind::Sm2;
    const QByteArray digest(32, 'd');
    const auto sign = [&] { return (national ? signCms(*signer, digest) : signCmsDigest(*signer, digest)).value(); };
    const QByteArray cms = sign();
    const auto verify = [&] {
        const auto report = national ? verifyCms(cms, digest, trust, now) : verifyCmsDigest(cms, digest, trust, now);
        if (!report->valid) qFatal("%s: not valid: %s", title, qPrintable(report->findings.front().code));
    };
    Rates raw, signing, verifying, opensslSigning, opensslVerifying;
    for (int i = 0; i < rounds; ++i) {
        signing.push_back(rate(seconds, sign));
        const auto [fastSigning, fastVerifying] = opensslSpeed(speed, int(seconds));
        opensslSigning.push_back(fastSigning);
        opensslVerifying.push_back(fastVerifying);
        verifying.push_back(rate(seconds, verify));
        raw.push_back(rate(seconds, [&] { signer->sign(digest).value(); }));
    }
    const double fastest = median(opensslSigning), checked = median(opensslVerifying);
    std::printf("| %s | %.0f | %.0f (%.0f %%) | %.0f (%.0f %%) | %.0f | %.0f (%.0f %%) |\n", title, fastest,
                median(raw), 100 * median(raw) / fastest, median(signing), 100 * median(signing) / fastest, checked,
                median(verifying), 100 * median(verifying) / checked);
    std::fflush(stdout);
}

void Bench::papers(const QString &name) const
{
    const auto signer = signerOf(name);
    const QByteArray &paper = samples::form();
    const QByteArray pdf = signPdf(paper, {{}, {}, now, {}}, *signer).value();
    Rates signing, verifying;
    for (int i = 0; i < rounds; ++i) {
        signing.push_back(rate(seconds, [&] { signPdf(paper, {{}, {}, now, {}}, *signer).value(); }));
        verifying.push_back(rate(seconds, [&] {
            if (!verifyPdf(pdf, trust, now).valid()) qFatal("a paper is not valid");
        }));
    }
    std::printf("papers of %lld bytes, %s: %.0f signed, %.0f verified a second\n", static_cast<long long>(paper.size()),
                qPrintable(name), median(signing), median(verifying));
}

/** SM2 signs no PDFs: a seal set on the paper, whose SM3 digest is part of the work. */
void Bench::seals(const QString &name) const
{
    const auto signer = signerOf(name);
    const QByteArray &paper = samples::form();
    ElectronicSeal draft;
    draft.vendor = draft.id = draft.name = draft.pictureType = u"S"_qs;
    draft.users = {signer->certificate()};
    draft.validFrom = now - std::chrono::hours(24);
    draft.validTo = now + std::chrono::hours(24);
    draft.picture = QByteArray(4000, 'p');
    draft.width = draft.height = 42;
    const ElectronicSeal seal = readSeal(makeSeal(draft, {u"a"_qs, u"b"_qs}, *signer).value()).value();
    const QByteArray set = setSeal(seal, {paper, u"a"_qs, now}, *signer).value();
    Rates setting, verifying;
    for (int i = 0; i < rounds; ++i) {
        setting.push_back(rate(seconds, [&] { setSeal(seal, {paper, u"a"_qs, now}, *signer).value(); }));
        verifying.push_back(rate(seconds, [&] {
            if (!verifySealed(set, paper, trust, now)->valid()) qFatal("a seal is not valid");
        }));
    }
    std::printf("seals on the same paper, %s: %.0f set, %.0f verified a second\n", qPrintable(name), median(setting),
                median(verifying));
}

}  // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QString folder = arguments.value(1, u"."_qs);
    const Bench bench{folder, arguments.value(2, u"1"_qs).toDouble(), arguments.value(3, u"5"_qs).toInt(),
                      TrustStore::fromFile(folder + u"/root.pem"_qs).value(), systemClock()()};
    std::puts(
        "| key | openssl signs | key alone | CMS signed | openssl verifies | CMS verified "
        "|\n|---|---|---|---|---|---|");
    bench.digests("RSA 2048", u"rsa2048"_qs, u"rsa2048"_qs);
    bench.digests("RSA 3072", u"rsa3072"_qs, u"rsa3072"_qs);
    bench.digests("ECDSA P-256", u"p256"_qs, u"ecdsap256"_qs);
    bench.digests("SM2", u"sm2"_qs, u"sm2"_qs);
    bench.papers(u"rsa2048"_qs);
    bench.papers(u"p256"_qs);
    bench.seals(u"sm2"_qs);
    // The paper for the other programs of run.sh.
    QFile file(folder + u"/paper.pdf"_qs);
    return file.open(QIODevice::WriteOnly) && file.write(samples::form()) > 0 ? 0 : 1;
}
