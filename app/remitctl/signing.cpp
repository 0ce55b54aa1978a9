#include "base/durablefile.h"
#include "casework/formsigning.h"
#include "casework/ownhandwriting.h"
#include "casework/sealregister.h"
#include "command.h"
#include "pdfsign/sign.h"
#include "seals/handwriting.h"
#include "seals/picture.h"
#include "trust.h"

#include <algorithm>

namespace remit {

namespace {

/** The cases named, and those of the batch of --batch. */
Result<QStringList> casesOf(const Call &call, const Desk &desk)
{
    QStringList cases = call.operands();
    if (!call.isSet(u"batch"_qs)) return cases;
    const Result<Batch> batch = desk.ports.cases.batch(call.value(u"batch"_qs));
    if (!batch) return fail(batch.error());
    return cases + batch->cases;
}

std::optional<PdfStencil> some(PdfStencil stencil) { return std::optional(std::move(stencil)); }

/** At the places for a seal: the register's seal of --seal, else the picture of --picture in a seal's red. */
Result<std::optional<PdfStencil>> sealOf(const Call &call, const Desk &desk)
{
    if (call.isSet(u"seal"_qs)) {
        const auto seal = registeredSeal(desk, call.value(u"seal"_qs));
        if (!seal) return fail(seal.error());
        const Result<void> made = requireSealState(*seal, SealState::Made);
        return made ? sealPicture(desk, *seal).map(some) : fail(made.error());
    }
    if (!call.isSet(u"picture"_qs)) return std::optional<PdfStencil>();
    return stencilOfFile(call.value(u"picture"_qs), QColor(sealRed)).map(some);
}

/** At the places for a signature: the picture of --picture, else the officer's own, else none. */
Result<std::optional<PdfStencil>> handwritingFor(const Call &call, const Desk &desk)
{
    if (call.isSet(u"no-handwriting"_qs)) return std::optional<PdfStencil>();
    if (!call.isSet(u"picture"_qs)) return ownHandwriting(desk);
    const Result<QByteArray> file = readWhole(call.value(u"picture"_qs));
    const auto read = file ? readHandwriting(*file) : Result<HandSignature>(fail(file.error()));
    return read.map([](const HandSignature &hand) { return some(hand.ink); });
}

/** What is signed and how, but for the trust. */
Result<SigningOrder> orderOf(const Call &call, const Desk &desk, std::vector<FormPlaceToSign> places)
{
    const auto rules = signingRules();
    if (!rules) return fail(rules.error());
    SigningOrder order{std::move(places)};
    const auto marked = [&](const QString &mark) {
        return std::ranges::any_of(*rules, [&](const SigningRule &rule) {
            return rule.mark == mark && std::ranges::any_of(order.places, [&rule](const FormPlaceToSign &one) {
                       return one.form == rule.form && one.place == rule.place;
                   });
        });
    };
    auto seal = marked(u"seal"_qs) ? sealOf(call, desk) : Result<std::optional<PdfStencil>>();
    if (!seal) return fail(seal.error());
    auto hand = marked(u"signature"_qs) ? handwritingFor(call, desk) : Result<std::optional<PdfStencil>>();
    if (!hand) return fail(hand.error());
    order.seal = std::move(*seal);
    order.handwriting = std::move(*hand);
    return order;
}

Exit answerSigning(const Call &call, const std::vector<SigningItem> &items)
{
    const Json list = signingListJson(items);
    QStringList lines;
    bool all = true;
    for (const SigningItem &item : items) {
        const bool good = item.outcome == SigningOutcome::Signed || item.outcome == SigningOutcome::Already;
        all = all && good;
        lines << call.out.say(
            u"said.sign."_qs + signingOutcomeCode(item.outcome),
            {{u"case"_qs, item.what.caseNumber}, {u"form"_qs, item.what.form}, {u"place"_qs, item.what.place}});
        if (item.error) lines << u"  "_qs + call.out.messages().text(*item.error);
    }
    lines << call.out.say(u"said.sign.root"_qs, {{u"count"_qs, QString::number(list["signed"].toInteger())},
                                                 {u"total"_qs, QString::number(items.size())},
                                                 {u"root"_qs, list["root"].toString()}});
    call.out.answer(list, lines);
    return all ? Exit::Done : Exit::Signature;
}

/** The token of --module, else the officer's key file. The PIN or passphrase is read as late as can be. */
Result<std::unique_ptr<Signer>> signerFor(const Call &call, LocalWorkplace &workplace)
{
    Result<Secret> secret = call.passphrase(call.value(u"key-passphrase-file"_qs, call.globals.passphraseFile));
    if (!secret) return fail(secret.error());
    return workplace.openKey({call.value(u"module"_qs), call.value(u"token"_qs), call.isSet(u"last-try"_qs)},
                             std::move(*secret));
}

Ending formSign(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    const auto cases = casesOf(call, desk);
    if (!cases) return fail(cases.error());
    auto places = placesFor(desk, *cases);
    if (!places) return fail(places.error());
    if (call.isSet(u"form"_qs))
        std::erase_if(*places, [&](const FormPlaceToSign &one) { return one.form != call.value(u"form"_qs); });
    if (places->empty()) return fail(u"casework.sign.nothing"_qs, {{u"officer"_qs, desk.officer.name}});
    const auto trust = trustOf(call, desk);
    if (!trust) return fail(trust.error());
    auto order = orderOf(call, desk, std::move(*places));
    if (!order) return fail(order.error());
    order->trust = *trust ? &**trust : nullptr;
    const auto signer = signerFor(call, workplace);
    if (!signer) return fail(signer.error());
    const auto items = call.isSet(u"dry-run"_qs)
                           ? reviewSigning(desk, *order, (*signer)->certificate(), (*signer)->chain())
                           : signForms(desk, *order, **signer);
    if (!items) return fail(items.error());
    return answerSigning(call, *items);
}

Ending pdfSign(const Call &call)
{
    const Result<QString> key = call.required(u"key"_qs);
    const Result<QString> target = call.required(u"out"_qs);
    if (!key) return fail(key.error());
    if (!target) return fail(target.error());
    const Result<QByteArray> pdf = readWhole(call.operand(0));
    if (!pdf) return fail(pdf.error());
    Result<Secret> passphrase = call.passphrase(call.value(u"key-passphrase-file"_qs, call.globals.passphraseFile));
    if (!passphrase) return fail(passphrase.error());
    const auto signer = openPkcs12(*key, std::move(*passphrase));
    if (!signer) return fail(signer.error());
    const PdfSigning signing{{}, call.value(u"reason"_qs), systemClock()(), {}};
    const Result<QByteArray> made = signPdf(*pdf, signing, **signer);
    if (!made) return fail(made.error());
    const Result<void> written = writeDurably(*target, *made);
    if (!written) return fail(written.error());
    Json answer;
    answer.set("file", *target);
    answer.set("size", made->size());
    answer.set("signer", (*signer)->certificate().fingerprint());
    call.out.answer(answer, {*target});
    return Exit::Done;
}

}  // namespace

std::vector<Command> signingCommands()
{
    return {{u"form sign"_qs,
             u"[CASE…]"_qs,
             {{u"batch"_qs, u"BATCH"_qs},
              {u"form"_qs, u"NAME"_qs},
              {u"picture"_qs, u"FILE"_qs},
              {u"seal"_qs, u"SEAL"_qs},
              {u"no-handwriting"_qs},
              {u"trust"_qs, u"CA.pem"_qs},
              {u"dry-run"_qs},
              {u"module"_qs, u"FILE"_qs},
              {u"token"_qs, u"SERIAL"_qs},
              {u"last-try"_qs},
              {u"key-passphrase-file"_qs, u"FILE"_qs}},
             formSign},
            {u"pdf sign"_qs,
             u"FILE"_qs,
             {{u"key"_qs, u"FILE"_qs},
              {u"out"_qs, u"FILE"_qs},
              {u"reason"_qs, u"TEXT"_qs},
              {u"key-passphrase-file"_qs, u"FILE"_qs}},
             pdfSign}};
}

}  // namespace remit
