// Seals a package of about so many bytes and verifies it by both verifiers, beside sha256sum of the same file, one
// after another in one run. By hand: archive_time BYTES
#include "samplepackage.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>

using namespace remit;
using namespace remit::testing;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const qint64 wanted = application.arguments().value(1, u"200000000"_qs).toLongLong();
    const QTemporaryDir folder;
    const SampleKeys keys;
    const Verifiers verifiers(keys);
    constexpr int cases = 25;
    const SampleRecords records(cases);
    const QString path = folder.filePath(u"sealed.zip"_qs);
    // Two papers a case; a paper repeats three digits or more.
    if (!sealPackage(samplePackage(keys, records, cases, int(wanted / cases / 2)), *keys.signer, path)) return 2;
    QTextStream out(stdout);
    QElapsedTimer timer;
    const auto timed = [&](const char *name, const auto &work) {
        timer.start();
        const bool good = work();
        out << name << ' ' << timer.elapsed() << " ms" << (good ? "" : " FAILED") << Qt::endl;
    };
    out << QFileInfo(path).size() << " bytes" << Qt::endl;
    for (int round = 0; round < 3; ++round) {
        timed("sha256sum", [&] { return QProcess::execute(u"sha256sum"_qs, {u"--tag"_qs, path}) == 0; });
        timed("core", [&] { return verifyPackage(path, {keys.trust().authorities}, keys.trust().at).valid(); });
        timed("remit-verify", [&] { return verifiers.standAlone(path).findings.empty(); });
    }
    return 0;
}
