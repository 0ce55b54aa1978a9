#include "casework/formsignature.h"

#include "base/digest.h"
#include "casework/formplaces.h"
#include "casework/record.h"
#include "casework/shapes.h"
#include "pdfsign/verify.h"

#include <algorithm>

namespace remit {

namespace {

ErrorArgs argsOf(const FormPlaceToSign &what)
{
    return {{u"case"_qs, what.caseNumber}, {u"form"_qs, what.form}, {u"place"_qs, what.place}};
}

Result<SigningRule> ruleOf(const FormPlaceToSign &what)
{
    const auto rules = signingRules();
    if (!rules) return fail(rules.error());
    for (const SigningRule &rule : *rules)
        if (rule.form == what.form && rule.place == what.place) return rule;
    return fail(u"casework.sign.place"_qs, argsOf(what));
}

const std::optional<PdfStencil> &pictureFor(const SignableForm &form, const SigningOrder &order)
{
    return form.rule.mark == u"seal" ? order.seal : order.handwriting;
}

/**
 * The part of a place that a handwritten signature takes: undistorted, at the right, beside the signer's printed name;
 * a name of three characters takes 16 of 38 mm.
 */
KeptPlace besideTheName(const KeptPlace &place, const PdfStencil &picture)
{
    const qint64 room = place.width * 11 / 20;
    const qint64 width = std::min(room, place.height * picture.width / picture.height);
    const qint64 height = std::min(place.height, width * picture.height / picture.width);
    return {place.page, place.left + place.width - width, place.bottom + (place.height - height) / 2, width, height};
}

/** Where the picture shows; nothing where none is wanted. Errors: casework.sign.place. */
Result<std::optional<PdfPlace>> placeOf(const SignableForm &form, const SigningOrder &order)
{
    const std::optional<PdfStencil> &picture = pictureFor(form, order);
    if (!picture) return std::optional<PdfPlace>();
    const auto kept = keptPlace(form.places, form.rule.place, form.rule.mark);
    if (!kept) return fail(u"casework.sign.place"_qs, argsOf({form.file.number, form.document.form, form.rule.place}));
    const KeptPlace taken = form.rule.mark == u"seal" ? *kept : besideTheName(*kept, *picture);
    return PdfPlace{taken.page, taken.left, taken.bottom, taken.width, taken.height, *picture};
}

/** What was just signed must be what everybody will find in order, or it is not recorded. */
Result<void> verifyMade(const QByteArray &pdf, const SignableForm &form, const SigningOrder &order, Instant at)
{
    const PdfReport report = verifyPdf(pdf, order.trust ? order.trust->authorities : TrustStore(), at);
    const auto made = std::find_if(report.signatures.begin(), report.signatures.end(),
                                   [&](const PdfSignatureReport &one) { return one.field == form.field(); });
    const bool good = report.findings.empty() && made != report.signatures.end() && made->findings.empty() &&
                      made->coversFile && made->cms.intact && (!order.trust || made->cms.valid);
    if (good) return {};
    return fail(u"casework.sign.unsound"_qs, argsOf({form.file.number, form.document.form, form.rule.place}),
                report.allFindings());
}

}  // namespace

Result<SignableForm> findSignable(const Desk &desk, const FormPlaceToSign &what)
{
    Result<CaseFile> file = desk.ports.cases.caseFile(what.caseNumber);
    if (!file) return fail(file.error());
    if (file->state.sent) return fail(u"workflow.sent"_qs);
    const auto rule = ruleOf(what);
    if (!rule) return fail(rule.error());
    const Result<void> may = mayOfficerSign(*rule, *file, desk.officer);
    if (!may) return fail(may.error());
    const auto document = std::find_if(file->documents.begin(), file->documents.end(),
                                       [&what](const CaseDocument &one) { return one.form == what.form; });
    if (document == file->documents.end()) return fail(u"casework.sign.form"_qs, argsOf(what));
    const Result<LedgerEntry> act = desk.ports.ledger.act(document->act);
    if (!act) return fail(act.error());
    Result<QByteArray> pdf = desk.ports.ledger.attachment(document->digest);
    if (!pdf) return fail(pdf.error());
    const CaseDocument found = *document;
    return SignableForm{std::move(*file), found, *rule, act->act.body["places"], std::move(*pdf)};
}

Result<Certificate> signerThere(const SignableForm &form)
{
    const PdfReport report = verifyPdf(form.pdf, {}, {});
    for (const PdfSignatureReport &signature : report.signatures)
        if (signature.field == form.field()) return signature.cms.signer;
    // A form without a signature is in order; one that cannot be read is not.
    for (const Error &finding : report.findings)
        if (finding.code != u"pdfsign.unsigned") return fail(finding);
    return Certificate();
}

Result<CaseDocument> signAndRecord(const Desk &desk, const SignableForm &form, const SigningOrder &order,
                                   Signer &signer)
{
    const Instant at = desk.clock();
    auto place = placeOf(form, order);
    if (!place) return fail(place.error());
    const Result<QByteArray> pdf =
        signPdf(form.pdf, {form.field(), form.document.title, at, std::move(*place)}, signer);
    if (!pdf) return fail(pdf.error());
    const Result<void> sound = verifyMade(*pdf, form, order, at);
    if (!sound) return fail(sound.error());

    CaseDocument document = form.document;
    document.digest = sha256(*pdf);
    document.size = pdf->size();
    Json made;
    made.set("field", form.field());
    made.set("certificate", signer.certificate().fingerprint());
    made.set("of", QString::fromLatin1(form.document.digest.toHex()));
    // Whoever verifies the paper elsewhere must see who signed for which stage, and that the role may.
    made.set("person", desk.officer.person);
    made.set("roles", Json::Array(desk.officer.roles.begin(), desk.officer.roles.end()));
    if (const auto &picture = pictureFor(form, order))
        made.set("picture", QString::fromLatin1(sha256Hex(picture->bits)));
    Json body = caseDocumentToJson(document);
    body.set("case", form.file.number);
    body.set("places", form.places);
    body.set("signature", std::move(made));
    const NewAct act{.kind = u"case.form"_qs,
                     .subject = {u"case:"_qs + form.file.number, u"inmate:"_qs + form.file.inmate},
                     .body = std::move(body)};
    const auto acts = record(desk, Commit{.acts = {act}, .attachments = {{document.digest, *pdf}}});
    if (!acts) return fail(acts.error());
    document.act = acts->front().seq;
    return document;
}

}  // namespace remit
