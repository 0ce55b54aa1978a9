// How fast papers are signed and verified, beside the raw operations of the same keys in the same run:
// signing_bench COUNT. Prints a line a measure.
#include "pdfsign/verify.h"
#include "seals/electronicseal.h"
#include "signing/cms.h"

#include "samples.h"
#include "testpki.h"

#include <QElapsedTimer>
#include <QGuiApplication>

#include <cstdio>

using namespace remit;
using testpki::now;

namespace {

/** Times a second that `work` can be done, `count` times in a row. */
template <typename Work>
double rate(int count, const Work &work)
{
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < count; ++i) work();
    return 1e9 * count / double(timer.nsecsElapsed());
}

void measure(const char *name, const Identity &identity, int count)
{
    const auto signer = signerOf(identity).value();
    const QByteArray digest(32, 'd');
    const QByteArray &paper = samples::form();
    const QByteArray pdf = signPdf(paper, {{}, {}, now(), {}}, *signer).value();
    const QByteArray cms = signCmsDigest(*signer, digest).value();
    const double raw = rate(count, [&] { signer->sign(digest).value(); });
    const double digests = rate(count, [&] { signCmsDigest(*signer, digest).value(); });
    const double papers = rate(count, [&] { signPdf(paper, {{}, {}, now(), {}}, *signer).value(); });
    const double checks = rate(count, [&] { verifyCmsDigest(cms, digest, testpki::trust(), now()).value(); });
    const double files = rate(count, [&] { verifyPdf(pdf, testpki::trust(), now()); });
    std::printf(
        "%s: raw signature %.0f/s; CMS of a digest %.0f/s (%.0f %% of raw); PDF of %lld bytes %.0f/s; "
        "CMS verified %.0f/s; PDF verified %.0f/s\n",
        name, raw, digests, 100 * digests / raw, static_cast<long long>(paper.size()), papers, checks, files);
}

/** SM2 signs no PDFs: a CMS, and a seal set on the paper, whose SM3 digest is part of the work. */
void measureNational(int count)
{
    CertificateRequest request = testpki::request(u"用印人"_qs);
    request.keyKind = KeyKind::Sm2;
    const Identity identity = issue(testpki::root(), request, testpki::random()).value();
    const auto signer = signerOf(identity).value();
    const QByteArray digest(32, 'd');
    const QByteArray &paper = samples::form();
    ElectronicSeal draft;
    draft.vendor = draft.id = draft.name = draft.pictureType = u"S"_qs;
    draft.users = {identity.certificate};
    draft.validFrom = testpki::day("2026-01-01");
    draft.validTo = testpki::day("2028-01-01");
    draft.picture = QByteArray(4000, 'p');
    draft.width = draft.height = 42;
    const ElectronicSeal seal = readSeal(makeSeal(draft, {u"a"_qs, u"b"_qs}, *signer).value()).value();
    const QByteArray set = setSeal(seal, {paper, u"a"_qs, now()}, *signer).value();
    const double raw = rate(count, [&] { signer->sign(digest).value(); });
    const double messages = rate(count, [&] { signCms(*signer, digest).value(); });
    const double seals = rate(count, [&] { setSeal(seal, {paper, u"a"_qs, now()}, *signer).value(); });
    const double checks = rate(count, [&] { verifySealed(set, paper, testpki::trust(), now()).value(); });
    std::printf(
        "SM2: raw signature %.0f/s; CMS %.0f/s (%.0f %% of raw); seal set on it %.0f/s; set seal verified %.0f/s\n",
        raw, messages, 100 * messages / raw, seals, checks);
}

}  // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const int count = application.arguments().value(1, u"300"_qs).toInt();
    measure("ECDSA P-256", testpki::officer(), count);
    measure("RSA 3072", testpki::rsaOfficer(), count);
    measureNational(count);
    return 0;
}
