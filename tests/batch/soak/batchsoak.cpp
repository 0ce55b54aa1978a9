// A batch of the size that a large prison sends: how long it takes, how much memory, and whether any sampled byte
// can change unnoticed. Run by hand: batch_soak [megabytes] [bytes to change]
#include "samplebatch.h"

#include <QElapsedTimer>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTextStream>

#include <sys/resource.h>

using namespace remit;
using namespace remit::testing;

namespace {

constexpr int cases = 100;
constexpr int papers = 10;

/** Largest memory of this process so far, in MiB. */
long peakMemory()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return usage.ru_maxrss / 1024;
}

/** Puts papers of random bytes into files and names them in place of the sample's own. */
ContainerContents largeContents(const SampleRecords &records, const QTemporaryDir &folder, qint64 megabytes)
{
    ContainerContents contents = sampleContents(records, cases, papers, 0);
    const qint64 each = megabytes * 1024 * 1024 / (cases * papers);
    std::vector<quint32> random(size_t(each / 4 + 1));
    QRandomGenerator generator(1);
    QHash<QString, QByteArray> digests;
    for (ContainerEntry &entry : contents.entries) {
        if (!entry.name.endsWith(u".pdf"_qs)) continue;
        generator.fillRange(random.data(), qsizetype(random.size()));
        const QByteArray bytes(reinterpret_cast<const char *>(random.data()), each);
        const QString path = folder.filePath(QString::number(digests.size()));
        writeBytes(path, bytes);
        digests[entry.name] = sha256(bytes);
        entry.content = path;
    }
    for (ContainerEntry &entry : contents.entries) {
        if (!entry.name.endsWith(u"case.json"_qs)) continue;
        CaseSummary summary = *Json::parse(std::get<QByteArray>(entry.content)).and_then(caseFromJson);
        for (CaseMaterial &material : summary.materials)
            material.digest = digests[entry.name.chopped(9) + material.file];
        entry.content = caseToJson(summary).canonical();
    }
    return contents;
}

/** Changes that many single bytes of the file, one after another; gives how many were not noticed. */
int unnoticed(const QString &path, int count, const ContainerTrust &trust)
{
    int missed = 0;
    QFile file(path);
    if (!file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) return count;
    QRandomGenerator random(2);
    for (int i = 0; i < count; ++i) {
        const qint64 offset = random.bounded(file.size());
        char byte = 0;
        file.seek(offset);
        file.getChar(&byte);
        file.seek(offset);
        file.putChar(char(byte ^ random.bounded(1, 256)));
        missed += verifyContainer(path, trust).valid() ? 1 : 0;
        file.seek(offset);
        file.putChar(byte);
    }
    return missed;
}

}  // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const qint64 megabytes = arguments.value(1, u"1024"_qs).toLongLong();
    QTextStream out(stdout);
    const QTemporaryDir folder;
    const SampleKeys keys;
    const SampleRecords records(cases);
    const QString path = folder.filePath(u"large.remit"_qs);
    const ContainerContents contents = largeContents(records, folder, megabytes);
    const long before = peakMemory();
    QElapsedTimer timer;
    timer.start();
    const auto sealed = seal(contents, *keys.signer, at(u"2026-12-01T09:05:00+08:00"), path);
    if (!sealed) {
        out << codesOf(sealed.error()).join(u' ') << Qt::endl;
        return 1;
    }
    out << "sealed " << sealed->size << " bytes in " << timer.restart() << " ms" << Qt::endl;
    const bool valid = verifyContainer(path, keys.trust()).valid();
    out << (valid ? "verified" : "NOT VERIFIED") << " in " << timer.restart() << " ms" << Qt::endl;
    const long grown = peakMemory() - before;
    out << "memory grew by " << grown << " MiB" << Qt::endl;
    const int missed = unnoticed(path, arguments.value(2, u"0"_qs).toInt(), keys.trust());
    out << missed << " changed bytes went unnoticed, " << timer.elapsed() << " ms" << Qt::endl;
    return valid && missed == 0 && grown < 64 ? 0 : 1;
}
