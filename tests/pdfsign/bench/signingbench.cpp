// How fast papers are signed and verified, beside the raw operations of the same keys in the same run:
// signing_bench COUNT. Prints a line a measure.
#include "pdfsign/verify.h"
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

}  // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const int count = application.arguments().value(1, u"300"_qs).toInt();
    measure("ECDSA P-256", testpki::officer(), count);
    measure("RSA 3072", testpki::rsaOfficer(), count);
    return 0;
}
