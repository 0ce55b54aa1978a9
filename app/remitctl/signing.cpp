#include "base/durablefile.h"
#include "casework/formsigning.h"
#include "casework/sealregister.h"
#include "command.h"
#include "pdfsign/sign.h"
#include "seals/picture.h"
#include "trust.h"

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

/** The picture of --picture, or that of the register's seal of --seal. */
Result<std::optional<PdfStencil>> pictureOf(const Call &call, const Desk &desk)
{
    const auto some = [](PdfStencil stencil) { return std::optional(std::move(stencil)); };
    if (call.isSet(u"seal"_qs)) {
        const auto seal = registeredSeal(desk, call.value(u"seal"_qs));
        if (!seal) return fail(seal.error());
        const Result<void> made = requireSealState(*seal, SealState::Made);
        return made ? sealPicture(desk, *seal).map(some) : fail(made.error());
    }
    if (!call.isSet(u"picture"_qs)) return std::optional<PdfStencil>();
    return stencilOfFile(call.value(u"picture"_qs), QColor(sealRed)).map(some);
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
    auto picture = pictureOf(call, desk);
    if (!picture) return fail(picture.error());
    const auto signer = signerFor(call, workplace);
    if (!signer) return fail(signer.error());
    const SigningOrder order{std::move(*places), std::move(*picture), *trust ? &**trust : nullptr};
    const auto items = call.isSet(u"dry-run"_qs)
                           ? reviewSigning(desk, order, (*signer)->certificate(), (*signer)->chain())
                           : signForms(desk, order, **signer);
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
