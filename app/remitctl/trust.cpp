#include "trust.h"

namespace remit {

Result<std::optional<SigningTrust>> trustOf(const Call &call)
{
    if (!call.isSet(u"trust"_qs)) return std::optional<SigningTrust>();
    Result<TrustStore> store = TrustStore::fromFile(call.value(u"trust"_qs));
    if (!store) return fail(store.error());
    return SigningTrust{std::move(*store)};
}

}  // namespace remit
