#include "seals/electronicseal.h"

#include "seals/sealder.h"
#include "signing/digests.h"
#include "signing/sm2.h"

#include <algorithm>

namespace remit {

namespace {

constexpr int version4 = 4;
constexpr int listsCertificates = 1;
constexpr int listsDigests = 2;

bool isAscii(const QString &text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < QChar(0x7F); });
}

/** The field that no seal can be made with; empty where all are usable. */
QString unusableField(const ElectronicSeal &draft)
{
    const auto isSmall = [](int number) { return number >= 1 && number <= 127; };
    if (!isAscii(draft.vendor)) return u"vendor"_qs;
    if (!isAscii(draft.id)) return u"id"_qs;
    if (draft.name.trimmed().isEmpty()) return u"name"_qs;
    if (draft.users.empty()) return u"users"_qs;
    if (draft.validTo <= draft.validFrom) return u"valid_to"_qs;
    if (draft.picture.isEmpty() || !isAscii(draft.pictureType)) return u"picture"_qs;
    return isSmall(draft.width) && isSmall(draft.height) && isSmall(draft.type) ? QString() : u"size"_qs;
}

QByteArray sealInfo(const ElectronicSeal &seal)
{
    QByteArray users;
    for (const Certificate &user : seal.users) users += der::octets(user.der());
    const QByteArray header =
        der::sequence({sealder::ascii(u"ES"_qs), der::integer(version4), sealder::ascii(seal.vendor)});
    const QByteArray property =
        der::sequence({der::integer(seal.type), sealder::utf8(seal.name), der::integer(listsCertificates),
                       der::value(der::Sequence, users), sealder::time(seal.created), sealder::time(seal.validFrom),
                       sealder::time(seal.validTo)});
    const QByteArray picture = der::sequence({sealder::ascii(seal.pictureType), der::octets(seal.picture),
                                              der::integer(seal.width), der::integer(seal.height)});
    return der::sequence({header, sealder::ascii(seal.id), property, picture});
}

bool readUsers(der::Reader &property, ElectronicSeal &seal)
{
    const int kind = property.smallInteger();
    for (const QByteArrayView whole : property.elements(der::Sequence)) {
        der::Reader one(whole);
        if (kind == listsCertificates) {
            const auto certificate = Certificate::fromDer(one.next(der::OctetString).body);
            if (!certificate) return false;
            seal.users.push_back(*certificate);
        } else {
            der::Reader named = one.enter(der::Sequence);
            named.any();
            seal.userDigests.push_back(named.next(der::OctetString).body.toByteArray());
        }
        if (!one.done()) return false;
    }
    return kind == listsCertificates || kind == listsDigests;
}

bool readInfo(der::Reader info, ElectronicSeal &seal, int &version)
{
    der::Reader header = info.enter(der::Sequence);
    const bool marked = sealder::readAscii(header) == u"ES";
    version = header.smallInteger();
    if (!marked || version != version4) return false;
    seal.vendor = sealder::readAscii(header);
    seal.id = sealder::readAscii(info);
    der::Reader property = info.enter(der::Sequence);
    seal.type = property.smallInteger();
    seal.name = sealder::readUtf8(property);
    if (!readUsers(property, seal)) return false;
    seal.created = sealder::readTime(property);
    seal.validFrom = sealder::readTime(property);
    seal.validTo = sealder::readTime(property);
    der::Reader picture = info.enter(der::Sequence);
    seal.pictureType = sealder::readAscii(picture);
    seal.picture = picture.next(der::OctetString).body.toByteArray();
    seal.width = picture.smallInteger();
    seal.height = picture.smallInteger();
    // Further data of the vendor may follow; it is covered by the signature and believed for nothing.
    if (info.peek() != 0) info.any();
    return header.done() && property.done() && picture.done() && info.done();
}

}  // namespace

bool ElectronicSeal::maySet(const Certificate &certificate) const
{
    const QByteArray digest = digestOf(DigestAlgorithm::Sm3, certificate.der());
    return std::find(users.begin(), users.end(), certificate) != users.end() ||
           std::find(userDigests.begin(), userDigests.end(), digest) != userDigests.end();
}

Result<void> checkSealDraft(const ElectronicSeal &draft)
{
    const QString field = unusableField(draft);
    return field.isEmpty() ? Result<void>() : fail(u"seals.draft"_qs, {{u"field"_qs, field}});
}

Result<QByteArray> makeSeal(const ElectronicSeal &draft, const SealMakers &makers, Signer &maker)
{
    if (makers.requestedBy.isEmpty() || makers.approvedBy.isEmpty() || makers.requestedBy == makers.approvedBy)
        return fail(u"seals.twoperson"_qs, {{u"person"_qs, makers.requestedBy}});
    const Result<void> usable = checkSealDraft(draft);
    if (!usable) return fail(usable.error());
    const Certificate &certificate = maker.certificate();
    if (certificate.keyKind() != KeyKind::Sm2) return fail(u"seals.key"_qs, {{u"subject"_qs, certificate.subject()}});
    const QByteArray info = sealInfo(draft);
    const Result<QByteArray> signature = maker.sign(sm2Digest(certificate, info));
    if (!signature) return signature;
    return der::sequence(
        {info, der::octets(certificate.der()), der::oid(sealder::sm2WithSm3), sealder::bits(*signature)});
}

Result<ElectronicSeal> readSeal(QByteArrayView bytes)
{
    der::Reader file(bytes);
    der::Reader body = file.enter(der::Sequence);
    ElectronicSeal seal;
    seal.der = bytes.toByteArray();
    der::Reader info = body;
    seal.signedInfo = body.next(der::Sequence).whole.toByteArray();
    int version = 0;
    const bool read = readInfo(info.enter(der::Sequence), seal, version);
    if (!read && version > 0 && version != version4)
        return fail(u"seals.version"_qs, {{u"version"_qs, QString::number(version)}});
    const auto maker = Certificate::fromDer(body.next(der::OctetString).body);
    const bool known = body.oid() == sealder::sm2WithSm3;
    seal.signature = sealder::readBits(body);
    if (!read || !maker || !known || !body.done() || !file.done()) return fail(u"seals.malformed"_qs);
    seal.maker = *maker;
    return seal;
}

std::vector<Error> checkSeal(const ElectronicSeal &seal, const TrustStore &makers, Instant at)
{
    std::vector<Error> findings = checkChain({seal.maker}, makers, at, Purpose::Document).findings;
    const ErrorArgs args{{u"seal"_qs, seal.name},
                         {u"date"_qs, isoInstant(at < seal.validFrom ? seal.validFrom : seal.validTo)}};
    if (!verifiesSm2(seal.maker, sm2Digest(seal.maker, seal.signedInfo), seal.signature))
        findings.push_back({u"seals.signature"_qs, {{u"seal"_qs, seal.name}}, {}});
    if (at < seal.validFrom) findings.push_back({u"seals.notyet"_qs, args, {}});
    if (at > seal.validTo) findings.push_back({u"seals.expired"_qs, args, {}});
    return findings;
}

}  // namespace remit
