#include "pdfsign/stamp.h"

#include "pdfsign/sign.h"
#include "signing/timestamp.h"

namespace remit {

namespace {

/** Tokens carry the authority's chain: some 6 KB where it is long. */
constexpr qsizetype stampRoom = 12 * 1024;
constexpr int nonceSize = 16;

}  // namespace

Result<QByteArray> stampPdf(const QByteArray &pdf, const Random &random, const AskStampAuthority &ask)
{
    const QByteArray nonce = random(nonceSize);
    const PdfSignatureKind kind{"/Type /DocTimeStamp\n/SubFilter /ETSI.RFC3161", stampRoom, false};
    return sealPdf(pdf, {}, kind, [&](QByteArrayView digest) -> Result<QByteArray> {
        const Result<QByteArray> response = ask(timeStampRequest(digest, nonce));
        if (!response) return response;
        return timeStampToken(*response, digest, nonce);
    });
}

}  // namespace remit
