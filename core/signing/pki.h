#pragma once
#include "signing/certificate.h"
#include "signing/secret.h"
#include "signing/signer.h"

#include <QStringList>

namespace remit {

/** A certificate with its private key. Move-only, since the key is wiped with it. */
struct Identity {
    Certificate certificate;
    Secret key;                      // PKCS#8, DER, not encrypted
    std::vector<Certificate> chain;  // issuers, nearest first, the root included
};

/** What a certificate is issued for; decides its key usage and extended key usage. */
enum class CertificateRole {
    Officer,       // 干警: signs papers and batches
    CourtReceipt,  // 法院回执: signs receipts and events
    TlsServer,
    TlsClient,
    Authority,  // an intermediate CA
    TimeStamp,  // 时间戳服务: signs time stamps only
};

/** What goes into a certificate. */
struct CertificateRequest {
    /** 1 to 64 characters. */
    QString commonName;
    /** 0 to 64 characters with the demonstration mark. */
    QString organization;
    CertificateRole role = CertificateRole::Officer;
    /** EcdsaP256, Rsa (3,072 bits) or Sm2. */
    KeyKind keyKind = KeyKind::EcdsaP256;
    Instant notBefore{};
    Instant notAfter{};
    /** Names and addresses of a TLS server or client. */
    QStringList dnsNames;
    QStringList ipAddresses;
    /** Puts "DEMO" before the organization, so that nobody takes the certificate for a real one. */
    bool demo = false;
};

/**
 * A self-signed root. `request.role` is taken as Authority. `random` gives the serial number; keys always come from
 * OpenSSL's own generator. Errors: signing.pki.name, signing.pki.validity, signing.key.unsupported,
 * signing.pki.failed.
 */
Result<Identity> createAuthority(const CertificateRequest &request, const Random &random);

/** A certificate issued by `authority`. Errors as above, and signing.pki.host with `host` for an unusable name. */
Result<Identity> issue(const Identity &authority, const CertificateRequest &request, const Random &random);

/** A certificate taken back: its serial in hexadecimal and since when. */
struct Revoked {
    QString serial;
    Instant since{};
};

/** A CRL in PEM, signed by the authority. Errors: signing.pki.failed. */
Result<QByteArray> createCrl(const Identity &authority, const std::vector<Revoked> &revoked, Instant thisUpdate,
                             Instant nextUpdate, qint64 number);

/** PKCS#12 (AES-256, PBKDF2, SHA-256 MAC) of key, certificate and chain. Errors: signing.pki.failed. */
Result<QByteArray> writePkcs12(const Identity &identity, const Secret &passphrase);

/** The private key as PKCS#8 PEM, for programs that read key files. Errors: signing.pki.failed. */
Result<Secret> privateKeyPem(const Identity &identity);

/** A signer over the identity's key, without a file. Errors: signing.key.unsupported, signing.pki.failed. */
Result<std::unique_ptr<Signer>> signerOf(const Identity &identity);

}  // namespace remit
