#include "base/messages.h"
#include "casework/demo.h"
#include "casework/imports.h"
#include "casework/screening.h"
#include "compose/workplace.h"
#include "storage/slotsfile.h"

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTextStream>

#include <ctime>

namespace {

using namespace remit;

const QString officer = u"admin"_qs;

Instant now() { return *parseInstant(u"2026-11-02T09:00:00+08:00"); }

template <class T>
T orStop(Result<T> result)
{
    if (!result) qFatal("%s", qPrintable(result.error().code));
    return std::move(*result);
}

/** A new encrypted store of that many inmates of the demonstration prison, with their earlier rulings. */
std::unique_ptr<LocalWorkplace> makePrison(const QString &path, int inmates)
{
    StoreInfo info;
    info.id = u"11111111-2222-3333-4444-555555555555"_qs;
    info.prison = u"试验监狱"_qs;
    const Officer admin{officer, u"管理员"_qs, u"p-admin"_qs, {u"admin"_qs}, {}};
    auto store = orStop(Store::create(path, info, admin, Secret::fromUtf8("secret"), now, systemRandom()));
    auto workplace = orStop(LocalWorkplace::around(std::move(store), officer, now));
    const Desk &desk = workplace->desk();
    if (const auto done = importDemo(desk, makeDemo(inmates, 0, 7, desk.today())); !done)
        qFatal("%s", qPrintable(done.error().code));
    return workplace;
}

/** Reads every row and column that screening needs and makes nothing of it; returns the bytes of the records. */
qint64 selectAll(Database &database)
{
    qint64 bytes = 0;
    for (const char *sql :
         {"select number, cast(record as blob), seq, line from v_inmate order by number",
          "select inmate, cast(record as blob), seq, line from v_sentence_change order by inmate, day, kind",
          "select inmate, cast(record as blob), seq, line from v_section where section in ('medical', 'property') "
          "order by inmate, section, key"}) {
        Statement row = orStop(database.run(QString::fromLatin1(sql)));
        while (row.next()) bytes += row.text(0).size() + row.blob(1).size() + row.integer(2) + row.integer(3);
    }
    return bytes;
}

/** Reads what screening reads itself, and makes nothing of it; returns the bytes. */
qint64 selectCompact(Database &database)
{
    qint64 bytes = 0;
    Statement row = orStop(database.run(
        u"select i.number, c.compact from v_inmate i left join v_inmate_compact c on c.number = i.number order by "
        "i.number"_qs));
    while (row.next()) bytes += row.text(0).size() + row.blob(1).size();
    return bytes;
}

/** Milliseconds of processor time of the fastest of several runs. */
template <class Job>
double fastest(Job job)
{
    double best = 0;
    for (int round = 0; round < 7; ++round) {
        const std::clock_t start = std::clock();
        job();
        const double spent = 1000.0 * double(std::clock() - start) / CLOCKS_PER_SEC;
        if (round == 0 || spent < best) best = spent;
    }
    return best;
}

}  // namespace

/** screen_bench [INMATES]: a whole prison screened from the encrypted store against the bare select of its rows. */
int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const int inmates = argc > 1 ? std::atoi(argv[1]) : 5000;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"prison.remit"_qs);
    const auto workplace = makePrison(path, inmates);
    const Desk &desk = workplace->desk();
    const Secret key = orStop(unlock(path, officer, Secret::fromUtf8("secret"), now()));
    const auto database = orStop(Database::open(path, key, OpenMode::ReadWrite));
    qint64 guard = 0;
    const double select = fastest([&] { guard += selectAll(*database); });
    const double compact = fastest([&] { guard += selectCompact(*database); });
    const double decode = fastest([&] {
        const auto done = desk.ports.inmates.eachInmate([&](const InmateRecord &record) {
            guard += qint64(record.changes.size());
            return true;
        });
        if (!done) qFatal("%s", qPrintable(done.error().code));
    });
    const double whole = fastest([&] { guard += qint64(orStop(screen(desk, desk.today())).rows.size()); });
    QTextStream(stdout) << QString::asprintf(
                               "screening %d inmates: %.0f ms, reading their records %.0f ms, bare select of the "
                               "records %.0f ms: %.2f times the select; bare select of the compact records (%lld kB) "
                               "%.0f ms: %.2f times",
                               inmates, whole, decode, select, whole / select, selectCompact(*database) / 1000, compact,
                               whole / compact)
                        << " (" << guard << ")" << Qt::endl;
    return 0;
}
