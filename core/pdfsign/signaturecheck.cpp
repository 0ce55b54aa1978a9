#include "pdfsign/signaturecheck.h"

#include "base/digest.h"
#include "signing/timestamp.h"

#include <QRegularExpression>

#include <algorithm>

namespace remit {

namespace {

/** The moment of "D:20261201090000+08'00'"; nothing for any other shape. */
std::optional<Instant> momentOf(const PdfValue *value)
{
    static const QRegularExpression shape(
        u"^D:(\\d{4})(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)(?:(Z)|([+-]\\d\\d)'(\\d\\d)'?)$"_qs);
    const auto match = value ? shape.match(textOf(*value)) : QRegularExpressionMatch();
    if (!match.hasMatch()) return std::nullopt;
    const QString zone = match.captured(7).isEmpty() ? match.captured(8) + u':' + match.captured(9) : u"Z"_qs;
    return parseInstant(u"%1-%2-%3T%4:%5:%6%7"_qs.arg(match.captured(1), match.captured(2), match.captured(3),
                                                      match.captured(4), match.captured(5), match.captured(6), zone));
}

/** The page, counted from 1, on which a widget shows; 0 where it does not. */
int pageOf(const PdfFile &file, const PdfValue &widget, const std::vector<qint64> &rectangle)
{
    const bool seen = rectangle.size() == 4 && rectangle[0] < rectangle[2] && rectangle[1] < rectangle[3];
    const PdfValue *reference = widget.find("P");
    const auto pages = seen && reference ? pagesOf(file, file.last()) : Result<std::vector<PdfPage>>();
    if (!pages || !reference) return 0;
    const auto found = std::find_if(pages->begin(), pages->end(),
                                    [&](const PdfPage &page) { return page.object == reference->number; });
    return found == pages->end() ? 0 : int(found - pages->begin()) + 1;
}

}  // namespace

void SignatureCheck::finding(PdfSignatureReport &report, const char16_t *code, ErrorArgs args) const
{
    args.insert(u"field"_qs, field.name);
    report.findings.push_back({QString::fromUtf16(code), std::move(args), {}});
}

PdfSignatureReport SignatureCheck::run(const TrustStore &store, Instant at) const
{
    PdfSignatureReport report;
    report.field = field.name;
    report.rectangle = rectangleOf(field.dictionary);
    report.page = pageOf(file, field.dictionary, report.rectangle);
    const auto revision = file.writtenIn(*field.signature, file.last());
    const auto object = file.object(*field.signature, file.last());
    if (!revision || !object || !object->value.isDictionary()) {
        finding(report, u"pdfsign.contents");
        return report;
    }
    report.revision = int(*revision) + 1;
    const auto twice = std::count_if(fields.begin(), fields.end(), [this](const PdfSignatureField &other) {
        return other.signature == field.signature || other.name == field.name;
    });
    if (twice > 1) finding(report, u"pdfsign.doubled");
    readClaims(object->value, report);
    report.covers = covers(object->value, *revision, report);
    if (!report.covers)
        finding(report, u"pdfsign.range");
    else
        judge(object->value, store, at, report);
    return report;
}

bool SignatureCheck::covers(const PdfValue &signature, size_t revision, PdfSignatureReport &report) const
{
    const PdfValue *range = signature.find("ByteRange");
    const PdfValue *contents = signature.find("Contents");
    const bool shaped =
        range && range->items.size() == 4 && contents && contents->kind == PdfValue::Kind::Hex &&
        std::all_of(range->items.begin(), range->items.end(), [](const PdfValue &item) { return item.isInteger(); });
    // A signature packed with other objects stands nowhere in the file, so that there is nothing to leave out.
    const auto written = file.writtenIn(*field.signature, revision);
    if (!shaped || !written || file.revisions()[*written].objects.value(*field.signature).isPacked()) return false;
    // The same digits in letters of both cases would be other bytes that say the same, covered by nothing.
    const QByteArray digits = contents->written.toByteArray();
    if (digits != digits.toLower() && digits != digits.toUpper()) return false;
    // The gap is the signature's own string, no byte more: what stands in a gap is covered by nothing.
    const qint64 open = contents->written.data() - file.bytes().constData();
    const qint64 close = open + contents->written.size();
    const auto number = [range](size_t index) { return range->items[index].number; };
    if (number(0) != 0 || number(1) != open || number(2) != close || number(3) < 0) return false;
    const qint64 end = close + number(3);
    // To its last byte: even a line that was added behind it is nobody's.
    report.coversFile = revision == file.last() && end == file.bytes().size();
    return file.revisions()[revision].endsAt(end);
}

void SignatureCheck::judge(const PdfValue &signature, const TrustStore &store, Instant at,
                           PdfSignatureReport &report) const
{
    report.isTimeStamp = report.subFilter == u"ETSI.RFC3161";
    if (!report.isTimeStamp && report.subFilter != u"ETSI.CAdES.detached" && report.subFilter != u"adbe.pkcs7.detached")
        return finding(report, u"pdfsign.subfilter", {{u"name"_qs, report.subFilter}});
    const Result<QByteArray> der = unpaddedCms(signature.find("Contents")->text);
    const auto &range = signature.find("ByteRange")->items;
    const QByteArrayView bytes(file.bytes());
    const QByteArray content =
        bytes.first(range[1].number).toByteArray() + bytes.sliced(range[2].number, range[3].number).toByteArray();
    if (report.isTimeStamp && der) return judgeStamp(*der, content, store, at, report);
    const auto cms = der ? verifyCms(*der, content, store, at) : Result<CmsReport>(fail(der.error()));
    if (!cms) {
        report.findings.push_back(cms.error());
        return;
    }
    report.cms = *cms;
    // What programs show as the signer must be whom the certificate names.
    const PdfValue *shown = signature.find("Name");
    if (shown && textOf(*shown) != report.cms.signer.commonName())
        finding(report, u"pdfsign.name", {{u"shown"_qs, textOf(*shown)}, {u"subject"_qs, report.cms.signer.subject()}});
}

void SignatureCheck::judgeStamp(const QByteArray &token, const QByteArray &content, const TrustStore &store, Instant at,
                                PdfSignatureReport &report) const
{
    const auto stamp = verifyTimeStamp(token, sha256(content), store, at);
    if (!stamp) {
        report.findings.push_back(stamp.error());
        return;
    }
    report.cms = stamp->cms;
    report.provenAt = stamp->at;
}

void SignatureCheck::readClaims(const PdfValue &signature, PdfSignatureReport &report) const
{
    report.claimedAt = momentOf(signature.find("M"));
    if (const PdfValue *reason = signature.find("Reason")) report.reason = textOf(*reason);
    if (const PdfValue *filter = signature.find("SubFilter")) report.subFilter = QString::fromLatin1(filter->text);
}

}  // namespace remit
