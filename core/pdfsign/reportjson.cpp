#include "pdfsign/verify.h"
#include "signing/verifyreport.h"

namespace remit {

namespace {

Json changesJson(const std::vector<PdfChange> &changes)
{
    Json list{Json::Array{}};
    for (const PdfChange &change : changes) {
        Json json;
        json.set("revision", change.revision);
        json.set("object", change.object);
        json.set("kind", change.kind);
        json.set("harmless", change.isHarmless());
        list.append(std::move(json));
    }
    return list;
}

Json signatureJson(const PdfSignatureReport &signature)
{
    Json json;
    json.set("field", signature.field);
    json.set("valid", signature.valid);
    json.set("revision", signature.revision);
    json.set("covers_revision", signature.covers);
    json.set("covers_file", signature.coversFile);
    json.set("claimed_at", signature.claimedAt ? Json(isoInstant(*signature.claimedAt)) : Json());
    json.set("proven_at", signature.provenAt ? Json(isoInstant(*signature.provenAt)) : Json());
    json.set("kind", signature.isTimeStamp ? "timestamp" : "signature");
    json.set("reason", signature.reason);
    json.set("subfilter", signature.subFilter);
    json.set("page", signature.page);
    Json rectangle{Json::Array{}};
    for (const qint64 edge : signature.rectangle) rectangle.append(edge);
    json.set("rectangle", std::move(rectangle));
    json.set("later", changesJson(signature.later));
    json.set("cms", toJson(signature.cms));
    json.set("findings", findingsJson(signature.findings));
    return json;
}

}  // namespace

Json toJson(const PdfReport &report)
{
    Json json, signatures{Json::Array{}};
    for (const PdfSignatureReport &signature : report.signatures) signatures.append(signatureJson(signature));
    json.set("valid", report.valid());
    json.set("revisions", report.revisions);
    json.set("signatures", std::move(signatures));
    json.set("findings", findingsJson(report.findings));
    return json;
}

}  // namespace remit
