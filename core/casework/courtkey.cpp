#include "casework/courtkey.h"

namespace remit {

Result<void> checkCourtKey(const Certificate &certificate)
{
    if (certificate.keyKind() != KeyKind::Sm2) return {};
    return fail(u"casework.key.national"_qs, {{u"subject"_qs, certificate.subject()}});
}

}  // namespace remit
