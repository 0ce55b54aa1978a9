#include "signing/cmsmessage.h"

#include "signing/der.h"
#include "signing/oids.h"

namespace remit {

using der::Reader;

namespace {

/** More certificates than any chain has only cost time. */
constexpr size_t mostCertificates = 32;

/** An AlgorithmIdentifier's name. Of all algorithms that are accepted none has parameters other than NULL. */
QByteArray algorithmName(Reader &outer)
{
    Reader inner = outer.enter(der::Sequence);
    QByteArray name = inner.oid();
    if (inner.peek() == der::Null && !inner.next(der::Null).body.isEmpty()) inner.fail();
    // Parameters that are not understood make another algorithm of it, one that no table here has.
    if (!inner.failed() && !inner.done()) return name + '+';
    if (!inner.done()) outer.fail();
    return name;
}

CmsAttribute readAttribute(QByteArrayView bytes, Reader &outer)
{
    Reader whole(bytes);
    Reader inner = whole.enter(der::Sequence);
    CmsAttribute attribute;
    attribute.type = inner.oid();
    const auto values = inner.setOf();
    if (!inner.done() || values.size() != 1)
        outer.fail();
    else
        attribute.value = values.front();
    return attribute;
}

void readIdentifier(Reader &info, CmsSigner &signer)
{
    if (info.peek() == der::primitive(0)) {
        signer.keyIdentifier = info.next(der::primitive(0)).body;
        return;
    }
    Reader identifier = info.enter(der::Sequence);
    signer.issuer = identifier.next(der::Sequence).whole;
    signer.serial = identifier.next(der::Integer).whole;
    if (!identifier.done()) info.fail();
}

CmsSigner readSigner(QByteArrayView bytes, Reader &outer)
{
    Reader whole(bytes);
    Reader info = whole.enter(der::Sequence);
    CmsSigner signer;
    signer.version = info.smallInteger();
    readIdentifier(info, signer);
    signer.digestAlgorithm = algorithmName(info);
    if (info.peek() == der::constructed(0)) {
        Reader ahead = info;
        signer.signedBytes = der::value(der::Set, ahead.next(der::constructed(0)).body);
        for (const QByteArrayView attribute : info.setOf(der::constructed(0)))
            signer.attributes.push_back(readAttribute(attribute, info));
    }
    signer.signatureAlgorithm = algorithmName(info);
    signer.signature = info.next(der::OctetString).body;
    if (info.peek() == der::constructed(1)) info.elements(der::constructed(1));
    if (!info.done()) outer.fail();
    return signer;
}

void readContent(Reader &data, CmsMessage &message)
{
    Reader encapsulated = data.enter(der::Sequence);
    message.contentType = encapsulated.oid();
    if (encapsulated.peek() == der::constructed(0)) {
        Reader wrapped = encapsulated.enter(der::constructed(0));
        message.content = wrapped.next(der::OctetString).body;
        if (!wrapped.done()) data.fail();
    }
    if (!encapsulated.done()) data.fail();
}

void readSignedData(Reader &data, CmsMessage &message)
{
    message.version = data.smallInteger();
    for (const QByteArrayView algorithm : data.setOf()) {
        Reader one(algorithm);
        message.digestAlgorithms.push_back(algorithmName(one));
        if (!one.done()) data.fail();
    }
    readContent(data, message);
    if (data.peek() == der::constructed(0)) message.certificates = data.elements(der::constructed(0));
    if (message.certificates.size() > mostCertificates) data.fail();
    if (data.peek() == der::constructed(1)) data.elements(der::constructed(1));
    for (const QByteArrayView info : data.elements(der::Set)) message.signers.push_back(readSigner(info, data));
}

}  // namespace

std::optional<CmsMessage> CmsMessage::read(QByteArrayView bytes)
{
    Reader file(bytes);
    Reader info = file.enter(der::Sequence);
    CmsMessage message;
    message.type = info.oid();
    if (message.type != oids::signedData && message.type != oids::gmSignedData) return std::nullopt;
    Reader wrapped = info.enter(der::constructed(0));
    Reader data = wrapped.enter(der::Sequence);
    readSignedData(data, message);
    const bool whole = file.done() && info.done() && wrapped.done() && data.done();
    return whole ? std::optional(message) : std::nullopt;
}

std::optional<CertificateName> CertificateName::read(QByteArrayView attributeValue)
{
    Reader value(attributeValue);
    Reader attribute = value.enter(der::Sequence);
    Reader list = attribute.enter(der::Sequence);
    Reader first = list.enter(der::Sequence);
    CertificateName name;
    // SHA-256 is the default, which DER leaves out; some programs write it all the same.
    name.digestAlgorithm = first.peek() == der::Sequence ? algorithmName(first) : QByteArray(oids::sha256);
    name.digest = first.next(der::OctetString).body;
    if (first.peek() == der::Sequence) {
        Reader issuerSerial = first.enter(der::Sequence);
        Reader names = issuerSerial.enter(der::Sequence);
        Reader directory = names.enter(der::constructed(4));
        name.issuer = directory.next(der::Sequence).whole;
        name.serial = issuerSerial.next(der::Integer).whole;
        if (!directory.done() || !names.done() || !issuerSerial.done()) return std::nullopt;
    }
    // Further certificates and policies may follow; they bind nothing that is believed here.
    if (!first.done() || list.failed() || attribute.failed() || value.failed()) return std::nullopt;
    return name;
}

}  // namespace remit
