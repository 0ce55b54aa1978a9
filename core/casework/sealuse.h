#pragma once
#include "casework/desk.h"

namespace remit {

/** A seal that was set on a paper of a case. */
struct SetSeal {
    /** Of its DER bytes (SES_Signature), which are kept as an attachment: SHA-256, 32 bytes. */
    QByteArray digest;
    /** seq of the acts that made, stopped and set it, ascending. */
    std::vector<qint64> acts;
};

/** The seals set on exactly this paper (SHA-256), in the order of their setting. Errors: storage.*. */
Result<std::vector<SetSeal>> sealsSetOn(const Desk &desk, const QString &caseNumber, const QByteArray &paper);

}  // namespace remit
