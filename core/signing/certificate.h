#pragma once
#include "base/clock.h"
#include "base/result.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

struct x509_st;

namespace remit {

/** What a certificate's public key is good for. */
enum class KeyKind {
    EcdsaP256,
    Rsa,
    Sm2,  // 国密 SM2
    Other,
};

/**
 * An X.509 certificate (数字证书) as a value: its DER bytes and what people and checks ask of it. A default-made
 * one is null and only stands for "none".
 */
class Certificate
{
public:
    Certificate() = default;
    /** Reads exactly one DER certificate and nothing after it. Errors: signing.certificate.malformed. */
    static Result<Certificate> fromDer(QByteArrayView der);
    /** Reads the first certificate of PEM text. Errors: signing.certificate.malformed. */
    static Result<Certificate> fromPem(QByteArrayView pem);
    /** Every certificate of PEM text, in its order; at least one. Errors: signing.certificate.malformed. */
    static Result<std::vector<Certificate>> listFromPem(QByteArrayView pem);

    bool isNull() const { return m_der.isEmpty(); }
    const QByteArray &der() const { return m_der; }
    QByteArray pem() const;

    /** The subject's common name (CN); empty where it has none. */
    const QString &commonName() const { return m_commonName; }
    /** The subject's organization (O); empty where it has none. */
    const QString &organization() const { return m_organization; }
    /** The whole subject and issuer names, for people: "CN=…,O=…". */
    const QString &subject() const { return m_subject; }
    const QString &issuer() const { return m_issuer; }
    /** The serial number in lower-case hexadecimal, without leading zeros but in whole bytes. */
    const QString &serial() const { return m_serial; }
    /** First and last second of validity. */
    Instant notBefore() const { return m_notBefore; }
    Instant notAfter() const { return m_notAfter; }
    bool isValidAt(Instant at) const { return m_notBefore <= at && at <= m_notAfter; }
    /** SHA-256 of the DER bytes in lower-case hexadecimal; what acts and reports name a certificate by. */
    const QString &fingerprint() const { return m_fingerprint; }
    KeyKind keyKind() const { return m_keyKind; }
    /** Whether basic constraints say CA and key usage allows signing certificates. */
    bool isCa() const { return m_isCa; }
    /** Whether issuer and subject are the same name. */
    bool isSelfIssued() const { return m_issuerDer == m_subjectDer; }
    /** Whether key usage allows digital signatures or non-repudiation; true where there is no key usage. */
    bool allowsSigning() const { return m_allowsSigning; }
    /** Whether it was made for demonstration: common name or organization holds "DEMO". */
    bool isDemo() const;

    /** The encoded names and serial INTEGER, byte for byte as in the certificate. */
    const QByteArray &issuerDer() const { return m_issuerDer; }
    const QByteArray &subjectDer() const { return m_subjectDer; }
    const QByteArray &serialDer() const { return m_serialDer; }
    /** The subject key identifier extension's bytes; empty where there is none. */
    const QByteArray &keyIdentifier() const { return m_keyIdentifier; }

    /** OpenSSL's own object, read once for all copies; null for a null certificate. */
    x509_st *handle() const { return m_handle.get(); }

    bool operator==(const Certificate &other) const { return m_der == other.m_der; }

private:
    QByteArray m_der;
    QString m_commonName, m_organization, m_subject, m_issuer, m_serial, m_fingerprint;
    QByteArray m_issuerDer, m_subjectDer, m_serialDer, m_keyIdentifier;
    Instant m_notBefore{}, m_notAfter{};
    KeyKind m_keyKind = KeyKind::Other;
    bool m_isCa = false, m_allowsSigning = false;
    std::shared_ptr<x509_st> m_handle;
};

}  // namespace remit
