#include "trust.h"

#include "casework/signingtrust.h"

namespace remit {

Result<std::optional<SigningTrust>> trustOf(const Call &call, const Desk &desk)
{
    if (!call.isSet(u"trust"_qs)) return signingTrust(desk);
    Result<TrustStore> store = TrustStore::fromFile(call.value(u"trust"_qs));
    if (!store) return fail(store.error());
    return SigningTrust{std::move(*store)};
}

}  // namespace remit
