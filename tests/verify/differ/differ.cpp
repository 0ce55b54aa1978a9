// Damages containers in every way that leaves them more and more alike to a sealed one, and holds the two verifiers
// against each other on each. Run by hand:
// verify_differ COUNT SEED [FOLDER], where FOLDER keeps the sealed container, its root.pem and what they differ on.
#include "mutants.h"

#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTextStream>

using namespace remit;
using namespace remit::testing;

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const QTemporaryDir temporary;
    const QDir folder(arguments.value(3, temporary.path()));
    const SampleKeys keys;
    const Verifiers verifiers(keys);
    const SampleRecords records(3);
    const QString path = folder.filePath(u"sealed.remit"_qs), changed = folder.filePath(u"changed.remit"_qs);
    writeBytes(folder.filePath(u"root.pem"_qs), keys.root.certificate.pem());
    QFile::remove(path);  // of an earlier run: nothing seals over a file
    const WitnessedCheckpoint older{records.checkpoint(4), u"法院回执"_qs};
    if (!seal(sampleContents(records, 2, 2, 40, older), *keys.signer, at(u"2026-12-01T09:05:00+08:00"), path)) return 2;
    const QByteArray sealed = fileBytes(path);
    const Parts parts = partsOf(path);
    Chance chance(arguments.value(2, u"1"_qs).toULongLong());
    QTextStream out(stdout);
    // Without the key: raw bytes, archive mended, lists mended. With it: everything mended, which a verifier may
    // accept.
    int made[4] = {}, accepted[4] = {}, differ = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < arguments.value(1, u"1000"_qs).toInt(); ++i) {
        const quint32 level = chance.below(4);
        QByteArray bytes;
        if (level == 0) {
            bytes = damaged(sealed, chance);
        } else {
            Parts some = parts;
            const size_t which = chance.below(quint32(some.size() - (level == 3 ? 3 : 0)));
            some[which].second = nudged(some[which].second, chance);
            bytes = containerOf(some, Mended(level - 1), *keys.signer);
        }
        if (bytes == sealed || bytes.isEmpty()) continue;
        writeBytes(changed, bytes);
        const bool core = verifiers.core(changed);
        const auto other = verifiers.standAlone(changed);
        ++made[level];
        accepted[level] += core ? 1 : 0;
        if (core == other.findings.empty()) continue;
        ++differ;
        out << "differ: level " << level << (core ? ", core accepts " : ", core refuses ") << codesOf(other).join(u' ')
            << Qt::endl;
        writeBytes(folder.filePath(u"differ-%1.remit"_qs.arg(differ)), bytes);
    }
    for (int level = 0; level < 4; ++level)
        out << "level " << level << ": " << made[level] << " changed, " << accepted[level] << " accepted" << Qt::endl;
    out << differ << " differences, " << timer.elapsed() << " ms" << Qt::endl;
    return differ == 0 && accepted[0] + accepted[1] + accepted[2] == 0 ? 0 : 1;
}
