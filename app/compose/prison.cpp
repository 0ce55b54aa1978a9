#include "compose/prison.h"

#include "casework/officers.h"
#include "compose/demo.h"
#include "storage/lastcheck.h"
#include "storage/location.h"
#include "storage/slotsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace remit {

Result<void> foundPrison(const NewPrison &prison, const Secret &passphrase, const Clock &clock)
{
    StoreInfo info = prison.info;
    if (info.id.isEmpty()) info.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    if (info.prisonMark.isEmpty()) info.prisonMark = info.prison.left(1);
    const Result<void> sound = checkOfficer(prison.first);
    if (!sound) return sound;
    // Without an administrator nobody could ever be enrolled.
    if (!prison.first.roles.contains(u"admin"_qs)) return fail(u"casework.officer.admin"_qs);
    return Store::create(prison.store, info, prison.first, passphrase, clock, systemRandom())
        .map([](const std::unique_ptr<Store> &) {});
}

void discardStore(const QString &store)
{
    for (const QString &file :
         {store, store + u"-wal"_qs, store + u"-shm"_qs, slotsPath(store), triesPath(store), checkedPath(store)})
        QFile::remove(file);
    QDir(filesFolder(store)).removeRecursively();
}

MakeStore localStores()
{
    static const QString passphrase = u"demo"_qs;
    MakeStore make;
    make.prison = [](const NewPrison &prison, const Secret &secret) -> Result<void> {
        // Before a folder is made: one on another machine's disk would be refused afterwards.
        if (const Result<void> local = requireLocal(prison.store); !local) return local;
        QDir().mkpath(QFileInfo(prison.store).absolutePath());
        return foundPrison(prison, secret, systemClock());
    };
    make.demo = [](const QString &store, const Progress &progress) {
        QDir().mkpath(QFileInfo(store).absolutePath());
        DemoRequest request;
        request.store = store;
        return makeDemo(request, Secret::copyOf(passphrase.toUtf8()), systemClock(), progress);
    };
    make.demoAccess = {u"ward"_qs, {}, passphrase};
    for (const DemoOfficer &officer : demoOfficers())
        make.demoAccess.officers.push_back({officer.id, officer.name, officer.id, officer.roles, {}});
    return make;
}

}  // namespace remit
