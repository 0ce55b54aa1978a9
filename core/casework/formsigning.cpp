#include "casework/formsigning.h"

#include "casework/courtkey.h"
#include "casework/formsignature.h"
#include "ledger/merkle.h"

#include <algorithm>

namespace remit {

namespace {

/** After these no further signature can succeed, and a wrong PIN tried again would lock the token. */
bool stopsAll(const Error &error)
{
    for (const char16_t *prefix : {u"token.", u"signing.pin", u"casework.clock", u"storage."})
        if (error.code.startsWith(QStringView(prefix))) return true;
    return false;
}

SigningItem reviewed(const Desk &desk, const FormPlaceToSign &what, const Certificate &signer)
{
    SigningItem item{what, SigningOutcome::Untried, {}, {}};
    const auto form = findSignable(desk, what);
    const auto there = form ? signerThere(*form) : Result<Certificate>(fail(form.error()));
    if (form) item.digest = QString::fromLatin1(form->document.digest.toHex());
    if (!there) {
        item.error = there.error();
    } else if (there->isNull()) {
        return item;
    } else if (*there == signer) {
        item.outcome = SigningOutcome::Already;
        return item;
    } else {
        item.error = Error{u"casework.sign.taken"_qs,
                           {{u"case"_qs, what.caseNumber},
                            {u"form"_qs, what.form},
                            {u"place"_qs, what.place},
                            {u"officer"_qs, there->commonName()}},
                           {}};
    }
    item.outcome = SigningOutcome::Failed;
    return item;
}

/** Signs one; true where the next may follow. */
bool signOne(const Desk &desk, const SigningOrder &order, Signer &signer, SigningItem &item)
{
    const auto form = findSignable(desk, item.what);
    const auto signedForm = form ? signAndRecord(desk, *form, order, signer) : Result<CaseDocument>(fail(form.error()));
    if (signedForm) {
        item.outcome = SigningOutcome::Signed;
        item.digest = QString::fromLatin1(signedForm->digest.toHex());
        return true;
    }
    item.outcome = SigningOutcome::Failed;
    item.error = signedForm.error();
    return !stopsAll(signedForm.error());
}

}  // namespace

QString signingOutcomeCode(SigningOutcome outcome)
{
    switch (outcome) {
        case SigningOutcome::Signed:
            return u"signed"_qs;
        case SigningOutcome::Already:
            return u"already"_qs;
        case SigningOutcome::Failed:
            return u"failed"_qs;
        default:
            return u"untried"_qs;
    }
}

Result<std::vector<FormPlaceToSign>> placesFor(const Desk &desk, const QStringList &cases)
{
    const auto rules = signingRules();
    if (!rules) return fail(rules.error());
    std::vector<FormPlaceToSign> places;
    for (const QString &number : cases) {
        const Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return fail(file.error());
        for (const SigningRule &rule : *rules) {
            const bool onFile = std::any_of(file->documents.begin(), file->documents.end(),
                                            [&rule](const CaseDocument &one) { return one.form == rule.form; });
            if (onFile && mayOfficerSign(rule, *file, desk.officer)) places.push_back({number, rule.form, rule.place});
        }
    }
    return places;
}

Result<std::vector<SigningItem>> reviewSigning(const Desk &desk, const SigningOrder &order, const Certificate &signer,
                                               const std::vector<Certificate> &issuers)
{
    Result<void> may = checkCourtKey(signer);
    if (may) may = checkSigningCertificate(desk, signer, order.trust, issuers);
    if (!may) return fail(may.error());
    std::vector<SigningItem> items;
    for (const FormPlaceToSign &what : order.places) items.push_back(reviewed(desk, what, signer));
    return items;
}

Result<std::vector<SigningItem>> signForms(const Desk &desk, const SigningOrder &order, Signer &signer,
                                           const Progress &progress)
{
    auto items = reviewSigning(desk, order, signer.certificate(), signer.chain());
    if (!items) return items;
    for (const SigningItem &item : *items)
        if (item.error) return fail(u"casework.sign.review"_qs, {{u"case"_qs, item.what.caseNumber}}, {*item.error});
    int done = 0;
    for (SigningItem &item : *items) {
        if (progress && !progress(done++, int(items->size()))) break;
        if (item.outcome == SigningOutcome::Untried && !signOne(desk, order, signer, item)) break;
    }
    return items;
}

Json signingListJson(const std::vector<SigningItem> &items)
{
    Json list{Json::Array{}};
    std::vector<QByteArray> leaves;
    int made = 0;
    for (const SigningItem &item : items) {
        Json json;
        json.set("case", item.what.caseNumber);
        json.set("form", item.what.form);
        json.set("place", item.what.place);
        json.set("outcome", signingOutcomeCode(item.outcome));
        json.set("digest", item.digest);
        json.set("code", item.error ? item.error->code : QString());
        made += item.outcome == SigningOutcome::Signed || item.outcome == SigningOutcome::Already;
        leaves.push_back(merkleLeaf(json.canonical()));
        list.append(std::move(json));
    }
    Json document;
    document.set("items", std::move(list));
    document.set("signed", made);
    document.set("root", QString::fromLatin1(merkleRoot(leaves).toHex()));
    return document;
}

}  // namespace remit
