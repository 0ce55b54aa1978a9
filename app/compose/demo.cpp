#include "compose/demo.h"

#include "base/durablefile.h"
#include "casework/demo.h"
#include "casework/imports.h"
#include "casework/officers.h"
#include "compose/demopoints.h"
#include "compose/prison.h"
#include "signing/pki.h"
#include "storage/location.h"
#include "storage/slotsfile.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

namespace remit {

namespace {

using namespace std::chrono_literals;

constexpr auto validity = std::chrono::years(10);

StoreInfo demoInfo()
{
    StoreInfo info;
    info.id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    info.environment = StoreInfo::Environment::Demo;
    info.prison = u"青川省演示监狱"_qs;
    info.prisonMark = u"演"_qs;
    info.prisonCode = u"1399000001"_qs;
    info.prisonDivision = u"139900"_qs;
    info.court = u"青川省演示市中级人民法院"_qs;
    info.courtCode = u"139900"_qs;
    return info;
}

CertificateRequest request(const QString &name, CertificateRole role, Instant now)
{
    CertificateRequest wanted;
    wanted.commonName = name;
    wanted.organization = u"演示监狱"_qs;
    wanted.role = role;
    wanted.notBefore = now - 1h;
    wanted.notAfter = std::chrono::floor<std::chrono::seconds>(now + validity);
    wanted.demo = true;
    return wanted;
}

/** Writes a key file that only its owner may read. */
Result<void> writePrivate(const QString &path, const QByteArray &bytes)
{
    Result<void> written = writeDurably(path, bytes);
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return written;
}

Result<void> writeIdentity(const Identity &authority, const CertificateRequest &wanted, const QString &path,
                           const Secret &passphrase, QString *fingerprint)
{
    const Result<Identity> identity = issue(authority, wanted, systemRandom());
    if (!identity) return fail(identity.error());
    const Result<QByteArray> p12 = writePkcs12(*identity, passphrase);
    if (!p12) return fail(p12.error());
    if (fingerprint) *fingerprint = identity->certificate.fingerprint();
    return writePrivate(path, *p12);
}

/** Enrols an officer with key slot, key and certificate. */
Result<void> enrol(Store &store, const Desk &desk, const Identity &authority, const DemoOfficer &who,
                   const Secret &passphrase)
{
    Officer officer{who.id, who.name, who.id, who.roles, {}};
    Result<void> done = writeIdentity(authority, request(who.name, CertificateRole::Officer, desk.clock()),
                                      keyPath(store.path(), who.id), passphrase, &officer.certificate);
    if (done) done = store.setPassphrase(who.id, passphrase);
    if (!done) return done;
    return enrolOfficer(desk, officer).map([](const Officer &) {});
}

Result<void> makePki(const QString &folder, const Identity &authority, Instant now)
{
    const QDir dir(folder);
    const QByteArray secret = systemRandom()(24).toBase64();
    Result<void> done = writeDurably(dir.filePath(u"pki/authority.pem"_qs), authority.certificate.pem());
    if (done) done = writePrivate(dir.filePath(u"pki/tls.pass"_qs), secret);
    if (!done) return done;
    return writeIdentity(authority, request(u"remit-client"_qs, CertificateRole::TlsClient, now),
                         dir.filePath(u"pki/tls.p12"_qs), Secret::copyOf(secret), nullptr);
}

}  // namespace

std::vector<DemoOfficer> demoOfficers()
{
    return {{u"admin"_qs, u"演示管理员"_qs, {u"admin"_qs}},
            {u"ward"_qs, u"演示民警甲"_qs, {u"ward_officer"_qs}},
            {u"area"_qs, u"演示监区长乙"_qs, {u"area_chief"_qs}},
            {u"dept"_qs, u"演示科员丙"_qs, {u"department_officer"_qs}},
            {u"chief"_qs, u"演示科长丁"_qs, {u"department_chief"_qs, u"department_officer"_qs}},
            {u"committee"_qs, u"演示评审秘书戊"_qs, {u"committee_secretary"_qs}},
            {u"governor"_qs, u"演示监狱长己"_qs, {u"governor"_qs}},
            {u"bureau"_qs, u"演示省局庚"_qs, {u"bureau_officer"_qs}}};
}

namespace {

/** Gives a closed store its name; the database last, since by it a store is known to be there. */
Result<void> moveStore(const QString &from, const QString &to)
{
    for (const auto &[old, wanted] : {std::pair(filesFolder(from), filesFolder(to)),
                                      std::pair(slotsPath(from), slotsPath(to)), std::pair(from, to)})
        if (!QDir().rename(old, wanted))
            return fail(u"file.write"_qs, {{u"path"_qs, wanted}, {u"reason"_qs, u"rename"_qs}});
    return syncDurably(to);
}

/** Of a hundred parts of the work: where enrolling the officers ends, and where recording does. */
constexpr int enrolled = 40, recorded = 80, all = 100;

Result<void> enrolAll(LocalWorkplace &workplace, const Identity &authority, const Secret &passphrase,
                      const Progress &progress)
{
    const std::vector<DemoOfficer> officers = demoOfficers();
    int done = 0;
    for (const DemoOfficer &officer : officers) {
        if (progress && !progress(enrolled * done++ / int(officers.size()), all)) return fail(u"casework.cancelled"_qs);
        if (const Result<void> one = enrol(workplace.store(), workplace.desk(), authority, officer, passphrase); !one)
            return one;
    }
    return {};
}

Result<void> build(const DemoRequest &wanted, const Secret &passphrase, const Clock &clock, const Progress &progress)
{
    const QString folder = filesFolder(wanted.store);
    for (const QString &part : {u"keys"_qs, u"pki"_qs, u"batches"_qs}) {
        if (!QDir().mkpath(folder + u'/' + part))
            return fail(u"file.write"_qs, {{u"path"_qs, folder}, {u"reason"_qs, u"mkdir"_qs}});
    }
    const DemoOfficer first = demoOfficers().front();
    Result<std::unique_ptr<Store>> store = Store::create(
        wanted.store, demoInfo(), {first.id, first.name, first.id, first.roles, {}}, passphrase, clock, systemRandom());
    if (!store) return fail(store.error());
    const Result<std::unique_ptr<LocalWorkplace>> workplace =
        LocalWorkplace::around(std::move(*store), first.id, clock);
    if (!workplace) return fail(workplace.error());
    const Desk &desk = (*workplace)->desk();

    const Result<Identity> authority =
        createAuthority(request(u"Remit 演示根证书"_qs, CertificateRole::Authority, clock()), systemRandom());
    if (!authority) return fail(authority.error());
    Result<void> done = makePki(folder, *authority, clock());
    if (done) done = enrolAll(**workplace, *authority, passphrase, progress);
    if (!done) return done;
    const DemoPrison prison = makeDemo(wanted.inmates, wanted.months, wanted.seed, desk.today());
    const auto recording = [&](int part, int whole) {
        return !progress || progress(enrolled + (recorded - enrolled) * part / std::max(whole, 1), all);
    };
    return importDemo(desk, prison, recording).and_then([&] { return makeDemoPoints(desk, prison.inmates); });
}

}  // namespace

Result<void> makeDemo(const DemoRequest &wanted, const Secret &passphrase, const Clock &clock, const Progress &progress)
{
    // What lies there already is not ours to remove.
    for (const QString &path : {wanted.store, slotsPath(wanted.store), filesFolder(wanted.store)})
        if (QFileInfo::exists(path)) return fail(u"storage.exists"_qs, {{u"path"_qs, path}});
    const Result<void> local = requireLocal(wanted.store);
    if (!local) return local;
    // Under another name until it is whole, so that one that was cut off is never opened.
    DemoRequest making = wanted;
    making.store = wanted.store + u".unfinished"_qs;
    discardStore(making.store);
    Result<void> made = build(making, passphrase, clock, progress);
    if (made) made = moveStore(making.store, wanted.store);
    if (!made) discardStore(making.store);
    return made;
}

}  // namespace remit
