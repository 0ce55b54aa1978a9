#pragma once
#include "signing/certificate.h"
#include "signing/secret.h"

#include <memory>
#include <vector>

namespace remit {

/**
 * A private key that can sign, wherever it lives: a PKCS#12 file now, a PKCS#11 token or an SKF key (智能密码钥匙)
 * behind the same two functions later. One thread uses it at a time.
 */
class Signer
{
public:
    virtual ~Signer() = default;

    /** The certificate of the key that sign() uses. */
    virtual const Certificate &certificate() const = 0;
    /** The certificates that issued it as far as they are known, issuer first; often without the root. */
    virtual std::vector<Certificate> chain() const = 0;
    /**
     * Signs a SHA-256 digest of 32 bytes. The result is what CMS puts in its signature field: DER {r, s} for
     * ECDSA, a PKCS#1 v1.5 block for RSA. For SM2 the digest is SM3 over Z and the message (sm2Digest).
     * Errors: signing.sign with `reason`; a token's own errors.
     */
    virtual Result<QByteArray> sign(QByteArrayView digest) = 0;
};

/**
 * Opens a PKCS#12 file (.p12, .pfx). The passphrase is wiped on return.
 * Errors: file.read, file.size, signing.passphrase.wrong, signing.pkcs12.malformed, signing.pkcs12.algorithm,
 * signing.pkcs12.nokey, signing.pkcs12.nocertificate, signing.key.unsupported,
 * signing.key.mismatch; all with `path`.
 */
Result<std::unique_ptr<Signer>> openPkcs12(const QString &path, Secret passphrase);

/** The same key, certificate and chain under another passphrase. Errors: as openPkcs12, signing.pki.failed. */
Result<QByteArray> reencryptPkcs12(const QString &path, const Secret &now, const Secret &then);

}  // namespace remit
