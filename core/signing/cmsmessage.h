#pragma once
#include "base/clock.h"

#include <QByteArray>

#include <optional>
#include <vector>

// CMS SignedData (RFC 5652, 5.1) taken apart. Reading judges the encoding only; cmsverify judges the content.
namespace remit {

/** An attribute that stands among those signed: its type, and the one value's DER. */
struct CmsAttribute {
    QByteArray type;
    QByteArrayView value;
};

struct CmsSigner {
    int version = 0;
    // Either issuer and serial, as encoded, or the subject key identifier.
    QByteArrayView issuer, serial, keyIdentifier;
    QByteArray digestAlgorithm;
    std::vector<CmsAttribute> attributes;
    /** The signed attributes as a SET OF: the bytes that the signature covers. Empty where there are none. */
    QByteArray signedBytes;
    QByteArray signatureAlgorithm;
    QByteArrayView signature;
};

/** All views point into the bytes that were read. */
struct CmsMessage {
    int version = 0;
    QByteArray type;
    std::vector<QByteArray> digestAlgorithms;
    QByteArray contentType;
    std::optional<QByteArrayView> content;
    std::vector<QByteArrayView> certificates;
    std::vector<CmsSigner> signers;

    /** Nothing for bytes that are not, from the first to the last, one SignedData in DER. */
    static std::optional<CmsMessage> read(QByteArrayView bytes);
};

/** The first certificate that a signing-certificate-v2 attribute (RFC 5035) names. */
struct CertificateName {
    QByteArray digestAlgorithm;
    QByteArrayView digest;
    // Issuer name and serial as encoded; empty where the attribute leaves them out.
    QByteArrayView issuer, serial;

    static std::optional<CertificateName> read(QByteArrayView attributeValue);
};

}  // namespace remit
