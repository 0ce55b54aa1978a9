// Damages archive packages and holds the two verifiers against each other on each. By hand: archive_differ COUNT SEED
#include "samplepackage.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

using namespace remit;
using namespace remit::testing;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QTemporaryDir folder;
    const SampleKeys keys;
    const Verifiers verifiers(keys);
    const SampleRecords records(3);
    const QString path = folder.filePath(u"sealed.zip"_qs), changed = folder.filePath(u"changed.zip"_qs);
    if (!sealPackage(samplePackage(keys, records, 2), *keys.signer, path)) return 2;
    const QByteArray sealedBytes = fileBytes(path);
    const Parts parts = partsOf(path);
    const quint64 seed = arguments.value(2, u"1"_qs).toULongLong();
    Chance chance(seed);
    QTextStream out(stdout);
    int made[5] = {}, accepted[5] = {}, differ = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < arguments.value(1, u"1000"_qs).toInt(); ++i) {
        const auto mending = Mending(chance.below(5));
        const QByteArray bytes = damagedPackage(sealedBytes, parts, mending, *keys.signer, chance);
        if (bytes == sealedBytes || bytes.isEmpty()) continue;
        writeBytes(changed, bytes);
        const PackageReport core = verifyPackage(changed, {keys.trust().authorities}, keys.trust().at);
        const auto other = verifiers.standAlone(changed);
        ++made[int(mending)];
        accepted[int(mending)] += core.valid() ? 1 : 0;
        if (core.valid() == other.findings.empty()) continue;
        ++differ;
        out << "differ: trial " << i << " level " << int(mending) << " core "
            << codesOf(core.container.allFindings()).join(u' ') << " | other "
            << remit::testing::codesOf(other).join(u' ') << Qt::endl;
    }
    for (int level = 0; level < 5; ++level)
        out << "level " << level << ": " << made[level] << " changed, " << accepted[level] << " accepted" << Qt::endl;
    out << "seed " << seed << ": " << differ << " differences, " << timer.elapsed() << " ms" << Qt::endl;
    return differ == 0 && accepted[0] + accepted[1] + accepted[2] + accepted[3] == 0 ? 0 : 1;
}
