// Damages containers at random and opens them: nothing but the very bytes that were sealed is accepted, and what is
// refused is explained without harm. Run by hand, best under sanitizers: batch_fuzz COUNT SEED [FILE…], where the
// files are containers that other ZIP programs rewrote.
#include "samplebatch.h"

#include "damage.h"

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
    const SampleRecords records(3);
    const QString path = folder.filePath(u"sealed.remit"_qs);
    if (!seal(sampleContents(records, 2), *keys.signer, at(u"2026-12-01T09:05:00+08:00"), path)) return 2;
    std::vector<QByteArray> files{fileBytes(path)};
    for (const QString &file : arguments.mid(3)) files.push_back(fileBytes(file));
    Chance chance(arguments.value(2, u"1"_qs).toULongLong());
    const QString changed = folder.filePath(u"changed.remit"_qs);
    std::map<QString, int> codes;
    int accepted = 0;
    QElapsedTimer timer;
    timer.start();
    for (int i = 0; i < arguments.value(1, u"1000"_qs).toInt(); ++i) {
        const QByteArray bytes = damaged(files[chance.below(quint32(files.size()))], chance);
        writeBytes(changed, bytes);
        const auto container = openContainer(changed);
        if (!container)
            ++codes[container.error().code];
        else if (bytes != files[0])
            ++accepted;
    }
    QTextStream out(stdout);
    for (const auto &[code, count] : codes) out << code << ' ' << count << Qt::endl;
    out << "accepted though changed " << accepted << ", " << timer.elapsed() << " ms" << Qt::endl;
    return accepted == 0 ? 0 : 1;
}
