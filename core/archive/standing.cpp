#include "archive/standing.h"

#include "batch/container.h"

#include <algorithm>

namespace remit {

namespace {

bool holds(const TrustStore &store, const Certificate &root)
{
    return std::ranges::find(store.authorities(), root) != store.authorities().end();
}

void addAll(TrustStore &store, const TrustStore &from)
{
    for (const Certificate &authority : from.authorities())
        if (!holds(store, authority)) (void)store.add(authority);
    for (const QByteArray &list : from.crls()) (void)store.addCrl(list);
}

}  // namespace

QString codeOf(RootStanding standing)
{
    static const char *const codes[] = {"recorded", "brought", "package", "none"};
    return QString::fromLatin1(codes[int(standing)]);
}

Json toJson(const PackageSigner &signer)
{
    return Json::Object{{u"entry"_qs, signer.entry},
                        {u"signer"_qs, signer.certificate.subject()},
                        {u"certificate"_qs, signer.certificate.fingerprint()},
                        {u"root"_qs, signer.root.isNull() ? QString() : signer.root.fingerprint()},
                        {u"standing"_qs, codeOf(signer.standing)}};
}

TrustStore PackageTrust::all() const
{
    TrustStore store = brought;
    if (recorded) addAll(store, *recorded);
    return store;
}

TrustStore ownAuthorities(const Container &package)
{
    TrustStore store;
    for (const ArchiveEntry &entry : package.entries()) {
        if (!entry.name.startsWith(u"certificates/")) continue;
        const auto own =
            package.read(entry.name).and_then([](const QByteArray &pem) { return TrustStore::fromPem(pem); });
        if (own) addAll(store, *own);
    }
    return store;
}

PackageSigner standingOf(const QString &entry, const std::vector<Certificate> &chain, bool trusted,
                         const PackageTrust &trust, const TrustStore &own, Instant at)
{
    PackageSigner signer{entry, chain.front(), {}, RootStanding::None};
    if (trusted) {
        signer.root = chain.back();
        const bool recorded = trust.recorded && holds(*trust.recorded, signer.root);
        signer.standing = recorded ? RootStanding::Recorded : RootStanding::Brought;
        return signer;
    }
    const ChainReport again = checkChain(chain, own, at, Purpose::Document);
    if (!again.trusted) return signer;
    signer.root = again.chain.back();
    signer.standing = RootStanding::Package;
    return signer;
}

}  // namespace remit
