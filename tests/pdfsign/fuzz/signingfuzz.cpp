// Damages signed papers, CMS, time-stamp answers and seals at random and verifies them: nothing but the very bytes that
// were made is accepted, and what is refused is refused without harm. Run by hand, best under sanitizers:
// signing_fuzz pdf|packed|cms|stamp|seal COUNT SEED [KEEP]; packed is a paper with object and cross-reference streams.
#include "pdfsign/verify.h"
#include "seals/electronicseal.h"
#include "signing/timestamp.h"

#include "base/durablefile.h"
#include "damage.h"
#include "samples.h"
#include "streamed.h"
#include "testpki.h"

#include <QElapsedTimer>
#include <QGuiApplication>
#include <QTextStream>

using namespace remit;
using namespace remit::testing;
using testpki::now;

namespace {

const QByteArray content("减刑建议书");

/** What is damaged, and whether the verifier takes it. */
struct Target {
    QByteArray good;
    std::function<bool(const QByteArray &)> accepts;
};

Identity national()
{
    CertificateRequest request = testpki::request(u"用印人"_qs);
    request.keyKind = KeyKind::Sm2;
    return issue(testpki::root(), request, testpki::random()).value();
}

Target sealTarget()
{
    const Identity maker = national();
    ElectronicSeal draft;
    draft.vendor = u"Remit"_qs;
    draft.id = u"1"_qs;
    draft.name = u"试验监狱"_qs;
    draft.users = {maker.certificate};
    draft.validFrom = testpki::day("2026-01-01");
    draft.validTo = testpki::day("2028-01-01");
    draft.pictureType = u"PNG"_qs;
    draft.picture = QByteArray(200, 'p');
    draft.width = draft.height = 42;
    const auto signer = signerOf(maker).value();
    const ElectronicSeal seal = readSeal(makeSeal(draft, {u"a"_qs, u"b"_qs}, *signer).value()).value();
    return {setSeal(seal, {content, u"a"_qs, now()}, *signer).value(), [](const QByteArray &bytes) {
                const auto report = verifySealed(bytes, content, testpki::trust(), now());
                return report && report->valid();
            }};
}

Target target(const QString &kind)
{
    if (kind == u"seal") return sealTarget();
    if (kind == u"cms")
        return {signCms(**signerOf(national()), content).value(), [](const QByteArray &bytes) {
                    const auto report = verifyCms(bytes, content, testpki::trust(), now());
                    return report && report->valid;
                }};
    if (kind == u"stamp") {
        // Nobody answers here: a request damaged is as good as an answer damaged for a reader that must not fall.
        return {timeStampRequest(QByteArray(32, 'd'), QByteArray(16, 'n')), [](const QByteArray &bytes) {
                    return timeStampToken(bytes, QByteArray(32, 'd'), QByteArray(16, 'n')).has_value();
                }};
    }
    return {samples::signedBy("ere", kind == u"packed" ? samples::packed() : samples::form()),
            [](const QByteArray &bytes) { return verifyPdf(bytes, testpki::trust(), now()).valid(); }};
}

/** Every other time only what follows the paper itself is damaged: its fields, tables and signatures. */
QByteArray spoiled(const QByteArray &good, qsizetype head, bool tail, Chance &chance)
{
    return tail ? good.first(head) + damaged(good.sliced(head), chance) : damaged(good, chance);
}

/** Whether the bytes are the paper as it was before its last signatures: whoever signed first signed just that. */
bool isEarlierPaper(const QByteArray &good, const QByteArray &bytes)
{
    return good.startsWith(bytes) && bytes.endsWith("%%EOF\n");
}

}  // namespace

int main(int argc, char **argv)
{
    const QGuiApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const Target fuzzed = target(arguments.value(1, u"pdf"_qs));
    const QString kind = arguments.value(1, u"pdf"_qs);
    const qsizetype head = kind == u"pdf" ? samples::form().size() : kind == u"packed" ? samples::packed().size() : 0;
    Chance chance(arguments.value(3, u"1"_qs).toULongLong());
    int accepted = 0;
    QElapsedTimer timer, one;
    timer.start();
    qint64 slowest = 0;
    const int count = arguments.value(2, u"1000"_qs).toInt();
    for (int i = 0; i < count; ++i) {
        const QByteArray bytes = spoiled(fuzzed.good, head, i % 2 == 0, chance);
        if (bytes == fuzzed.good || isEarlierPaper(fuzzed.good, bytes)) continue;
        one.start();
        const bool taken = fuzzed.accepts(bytes);
        slowest = std::max(slowest, one.nsecsElapsed() / 1000);
        if (!taken) continue;
        ++accepted;
        // The two are kept side by side, for signatures differ in each run.
        const QString kept = arguments.value(4);
        if (!kept.isEmpty() && (!writeDurably(kept + u".good"_qs, fuzzed.good) || !writeDurably(kept, bytes))) return 2;
    }
    QTextStream(stdout) << count << " damaged, accepted though changed " << accepted << ", " << timer.elapsed()
                        << " ms, the slowest " << slowest << " us" << Qt::endl;
    return accepted == 0 ? 0 : 1;
}
