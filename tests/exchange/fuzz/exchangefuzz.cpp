// Damages table files at random and imports them as every kind: whatever comes, it is read or refused and its rows
// are counted. Run by hand, best under sanitizers: exchange_fuzz COUNT SEED FILE…
#include "base/durablefile.h"
#include "batch/archive.h"
#include "exchange/badrows.h"
#include "exchange/commutations.h"
#include "exchange/points.h"
#include "exchange/roster.h"

#include "damage.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTextStream>

#include <zip.h>

using namespace remit;
using namespace remit::testing;

namespace {

using Parts = std::vector<std::pair<QString, QByteArray>>;

/** A workbook's parts, unpacked, so that damage reaches the XML and not only what packs it. */
Parts partsOf(const QByteArray &bytes)
{
    Parts parts;
    zip_source_t *source = zip_source_buffer_create(bytes.constData(), zip_uint64_t(bytes.size()), 0, nullptr);
    zip_t *archive = zip_open_from_source(source, ZIP_RDONLY, nullptr);
    for (zip_int64_t i = 0; archive && i < zip_get_num_entries(archive, 0); ++i) {
        zip_stat_t stat;
        zip_stat_index(archive, zip_uint64_t(i), 0, &stat);
        QByteArray content(qsizetype(stat.size), Qt::Uninitialized);
        zip_file_t *file = zip_fopen_index(archive, zip_uint64_t(i), 0);
        zip_fread(file, content.data(), stat.size);
        zip_fclose(file);
        parts.emplace_back(QString::fromUtf8(stat.name), content);
    }
    if (archive) zip_discard(archive);
    return parts;
}

QByteArray packed(const Parts &parts)
{
    QBuffer file;
    file.open(QIODevice::ReadWrite);
    ArchiveWriter writer(file);
    for (const auto &[name, content] : parts) (void)writer.add(name, content);
    (void)writer.finish();
    return file.data();
}

struct Tally {
    int unreadable = 0;
    int refused = 0;
    int imported = 0;
    int wrong = 0;
};

template <class T>
void count(Tally &tally, const Result<Imported<T>> &imported)
{
    if (!imported) {
        ++tally.refused;
        return;
    }
    ++tally.imported;
    const QByteArray back = badRowsCsv(*imported, [](const Error &error) { return error.code; });
    const auto &counts = imported->counts;
    if (counts.accepted + counts.refused != counts.read || int(imported->badRows.size()) != counts.refused ||
        back.isEmpty() != imported->badRows.empty())
        ++tally.wrong;
}

void importAll(Tally &tally, const QByteArray &bytes)
{
    const TableLimits limits{.fileBytes = 8 << 20, .inflatedBytes = 32 << 20};
    const auto tables = readTables(bytes, u"2025.csv"_qs, limits);
    if (!tables) {
        ++tally.unreadable;
        return;
    }
    count(tally, importRoster(*tables));
    count(tally, importCommutations(*tables));
    count(tally, importPoints(*tables));
}

}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    std::vector<QByteArray> files;
    for (const QString &path : arguments.mid(3)) files.push_back(readWhole(path, 8 << 20).value_or(QByteArray()));
    if (files.empty()) return 2;
    Chance chance(arguments[2].toULongLong());
    Tally tally;
    QElapsedTimer timer;
    timer.start();
    qint64 slowest = 0;
    for (int i = 0; i < arguments[1].toInt(); ++i) {
        const QByteArray &file = files[chance.below(quint32(files.size()))];
        Parts parts = file.startsWith("PK") && chance.below(4) ? partsOf(file) : Parts();
        for (auto &[name, content] : parts)
            if (chance.below(2)) content = damaged(content, chance);
        const qint64 before = timer.elapsed();
        importAll(tally, parts.empty() ? damaged(file, chance) : packed(parts));
        slowest = qMax(slowest, timer.elapsed() - before);
    }
    QTextStream(stdout) << "unreadable " << tally.unreadable << ", refused " << tally.refused << ", imported "
                        << tally.imported << ", miscounted " << tally.wrong << ", slowest " << slowest << " ms, all "
                        << timer.elapsed() << " ms" << Qt::endl;
    return tally.wrong == 0 ? 0 : 1;
}
