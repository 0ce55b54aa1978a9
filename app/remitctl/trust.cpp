#include "trust.h"

#include "archive/standing.h"
#include "casework/signingtrust.h"
#include "signing/signer.h"

namespace remit {

Result<std::optional<SigningTrust>> trustOf(const Call &call, const Desk &desk)
{
    if (!call.isSet(u"trust"_qs)) return signingTrust(desk);
    Result<TrustStore> store = TrustStore::fromFile(call.value(u"trust"_qs));
    if (!store) return fail(store.error());
    return SigningTrust{std::move(*store)};
}

Result<TrustStore> broughtTrust(const Call &call)
{
    TrustStore brought;
    for (const QString &path : call.values(u"trust"_qs)) {
        const Result<TrustStore> file = TrustStore::fromFile(path);
        if (!file) return fail(file.error());
        brought = PackageTrust{std::move(brought), *file}.all();
    }
    return brought;
}

Result<std::unique_ptr<Signer>> signerOf(const Call &call, LocalWorkplace &workplace)
{
    Result<Secret> passphrase = call.passphrase(call.value(u"key-passphrase-file"_qs, call.globals.passphraseFile));
    if (!passphrase) return fail(passphrase.error());
    return workplace.openSigner(std::move(*passphrase));
}

}  // namespace remit
