#include "pdfsign/sign.h"

#include "pdfsign/fields.h"
#include "pdfsign/paper.h"
#include "pdfsign/update.h"
#include "signing/cms.h"
#include "signing/sha256.h"

#include <algorithm>

namespace remit {

namespace {

constexpr char rangeRoom[] = "[0 0000000000 0000000000 0000000000]";
constexpr qsizetype rangeSize = sizeof rangeRoom - 1;

/** The room that a signature of this signer needs: its certificates, its names twice, attributes and the rest. */
qsizetype roomFor(const Signer &signer)
{
    const Certificate &certificate = signer.certificate();
    qsizetype room = 2048 + certificate.der().size() + 2 * certificate.issuerDer().size();
    for (const Certificate &issuer : signer.chain()) room += issuer.der().size();
    return room;
}

QByteArray signatureBody(const PdfSigning &signing, const PdfSignatureKind &kind)
{
    QByteArray body = "<< " + kind.entries + "\n/Filter /Adobe.PPKLite\n";
    if (kind.timed) body += "/M (" + pdfTime(signing.at) + ")\n";
    if (!signing.reason.isEmpty()) body += "/Reason " + textToken(signing.reason) + '\n';
    return body + "/ByteRange " + rangeRoom + "\n/Contents <" + QByteArray(2 * kind.room, '0') + "> >>";
}

/** The name asked for, or the first free one. */
QString fieldName(const QString &wanted, const std::vector<PdfSignatureField> &fields)
{
    if (!wanted.isEmpty()) return wanted;
    for (int number = 1;; ++number) {
        const QString name = u"Signature%1"_qs.arg(number);
        const auto same = [&name](const PdfSignatureField &field) { return field.name == name; };
        if (std::none_of(fields.begin(), fields.end(), same)) return name;
    }
}

/** Fills in what the signature covers and the signature over it. `body` is where the dictionary begins. */
Result<QByteArray> sealed(const QByteArray &before, QByteArray appended, qsizetype body, const PdfSignatureKind &kind,
                          const PdfSeal &seal)
{
    const qsizetype from = before.size();
    const qsizetype range = appended.indexOf("/ByteRange ", body - from) + qsizetype(sizeof "/ByteRange " - 1);
    const qsizetype open = appended.indexOf('<', range);
    const qsizetype close = open + 2 * kind.room + 2;
    const QByteArray covered = "[0 " + QByteArray::number(from + open) + ' ' + QByteArray::number(from + close) + ' ' +
                               QByteArray::number(appended.size() - close);
    appended.replace(range, rangeSize, covered.leftJustified(rangeSize - 1, ' ') + ']');
    Sha256 digest;
    digest.add(before);
    digest.add(QByteArrayView(appended).first(open));
    digest.add(QByteArrayView(appended).sliced(close));
    const Result<QByteArray> made = seal(digest.result());
    if (!made) return made;
    if (made->size() > kind.room) return fail(u"pdfsign.room"_qs);
    const QByteArray hex = made->toHex();
    appended.replace(open + 1, hex.size(), hex);
    return before + appended;
}

}  // namespace

Result<QByteArray> sealPdf(const QByteArray &pdf, const PdfSigning &signing, const PdfSignatureKind &kind,
                           const PdfSeal &seal)
{
    const Result<PdfFile> file = PdfFile::read(pdf);
    if (!file) return fail(file.error());
    const auto fields = signatureFields(*file, file->last());
    if (!fields) return fail(fields.error());
    const QString name = fieldName(signing.field, *fields);
    PdfUpdate update(*file);
    const qint64 signature = update.newObject();
    update.set(signature, signatureBody(signing, kind));
    const Result<void> placed = PaperUpdate{*file, update, *fields}.setField(name, signature, signing.place);
    if (!placed) return fail(placed.error());
    std::map<qint64, qsizetype> offsets;
    QByteArray appended = update.written(&offsets);
    return sealed(pdf, std::move(appended), offsets.at(signature), kind, seal);
}

Result<QByteArray> signPdf(const QByteArray &pdf, const PdfSigning &signing, Signer &signer)
{
    // ETSI EN 319 142-1 and every reader of PDFs leave SM2 out: such a signature would be one that nobody can check.
    if (signer.certificate().keyKind() == KeyKind::Sm2)
        return fail(u"pdfsign.key.national"_qs, {{u"subject"_qs, signer.certificate().subject()}});
    const QByteArray name = textToken(signer.certificate().commonName());
    const PdfSignatureKind kind{"/Type /Sig\n/SubFilter /ETSI.CAdES.detached\n/Name " + name, roomFor(signer)};
    return sealPdf(pdf, signing, kind, [&signer](QByteArrayView digest) { return signCmsDigest(signer, digest); });
}

QByteArray pdfTime(Instant instant)
{
    QByteArray date = isoInstant(instant).toLatin1();
    date.replace("-", "").replace(":", "").replace("T", "");
    return "D:" + date.first(14) + "+08'00'";
}

}  // namespace remit
