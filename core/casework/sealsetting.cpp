#include "casework/sealsetting.h"

#include "base/digest.h"
#include "casework/formsignature.h"
#include "casework/record.h"
#include "casework/trustedtime.h"

#include <algorithm>

namespace remit {

namespace {

QString hex(const QByteArray &digest) { return QString::fromLatin1(digest.toHex()); }

/** The form's one place for a seal, if the desk's officer may sign there. */
Result<SignableForm> sealableForm(const Desk &desk, const SealUse &use)
{
    const auto rules = signingRules();
    if (!rules) return fail(rules.error());
    const auto rule = std::ranges::find_if(
        *rules, [&](const SigningRule &one) { return one.form == use.form && one.mark == u"seal"; });
    if (rule == rules->end())
        return fail(u"casework.sign.place"_qs,
                    {{u"case"_qs, use.caseNumber}, {u"form"_qs, use.form}, {u"place"_qs, u"seal"_qs}});
    return findSignable(desk, {use.caseNumber, use.form, rule->place});
}

/** What the act of the signature in the seal's place says; null where there is none on the paper as it is now. */
Result<Json> signatureAct(const Desk &desk, const SignableForm &form)
{
    const auto acts = desk.ports.ledger.actsAbout(u"case:"_qs + form.file.number);
    if (!acts) return fail(acts.error());
    QString digest = hex(form.document.digest);
    // Each signature names the paper that it was added to.
    for (auto seq = acts->rbegin(); seq != acts->rend(); ++seq) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(*seq);
        if (!entry) return fail(entry.error());
        const Json &body = entry->act.body;
        if (entry->act.kind != u"case.form" || body["digest"].toString() != digest) continue;
        if (body["signature"]["field"].toString() == form.field()) return body["signature"];
        digest = body["signature"]["of"].toString();
    }
    return Json();
}

Result<void> checkPaper(const Desk &desk, const SignableForm &form, const RegisteredSeal &seal)
{
    const ErrorArgs args{{u"case"_qs, form.file.number}, {u"form"_qs, form.document.form}, {u"seal"_qs, seal.id}};
    const Result<Json> made = signatureAct(desk, form);
    if (!made) return fail(made.error());
    if (made->isNull()) return fail(u"casework.seal.unsigned"_qs, args);
    const Result<PdfStencil> picture = sealPicture(desk, seal);
    if (!picture) return fail(picture.error());
    if ((*made)["picture"].toString() == hex(sha256(picture->bits))) return {};
    return fail(u"casework.seal.picture"_qs, args);
}

/** The certificate is named by the seal, for the person at the desk. */
Result<void> checkUser(const Desk &desk, const RegisteredSeal &seal, const Certificate &certificate)
{
    const auto user = std::ranges::find(seal.users, sha256(certificate.der()), &SealUser::certificate);
    if (user == seal.users.end()) return fail(u"seals.user"_qs, {{u"seal"_qs, seal.name}});
    if (user->person == desk.officer.person) return {};
    return fail(u"casework.seal.person"_qs,
                {{u"seal"_qs, seal.id}, {u"officer"_qs, desk.officer.name}, {u"named"_qs, user->officer}});
}

Result<void> first(const std::vector<Error> &findings)
{
    return findings.empty() ? Result<void>() : fail(findings.front());
}

/** Everything that can be known before the key is used. */
Result<ElectronicSeal> usable(const Desk &desk, const RegisteredSeal &registered, const SignableForm &form,
                              const Signer &signer, const TrustStore &authorities)
{
    const Instant now = desk.clock();
    Result<void> may = requireSealState(registered, SealState::Made);
    if (may) may = checkUser(desk, registered, signer.certificate());
    if (may) may = checkClock(desk);
    if (may) may = checkPaper(desk, form, registered);
    std::vector<Certificate> chain{signer.certificate()};
    for (Certificate &issuer : signer.chain()) chain.push_back(std::move(issuer));
    if (may) may = first(checkChain(chain, authorities, now, Purpose::Document).findings);
    if (!may) return fail(may.error());
    Result<ElectronicSeal> seal = sealItself(desk, registered);
    if (!seal) return seal;
    may = first(checkSeal(*seal, authorities, now));
    if (!may) return fail(may.error());
    return seal;
}

/** What an earlier act set on the very same paper; empty where none did. */
Result<QByteArray> setBefore(const Desk &desk, const RegisteredSeal &seal, const SignableForm &form)
{
    const auto acts = desk.ports.ledger.actsAbout(u"seal:"_qs + seal.id);
    if (!acts) return fail(acts.error());
    for (const qint64 seq : *acts) {
        const Result<LedgerEntry> entry = desk.ports.ledger.act(seq);
        if (!entry) return fail(entry.error());
        const Json &body = entry->act.body;
        if (entry->act.kind == u"seal.set" && body["of"].toString() == hex(form.document.digest))
            return desk.ports.ledger.attachment(QByteArray::fromHex(body["digest"].toString().toLatin1()));
    }
    return QByteArray();
}

Result<QByteArray> setAndVerify(const SignableForm &form, const ElectronicSeal &seal, Signer &signer,
                                const TrustStore &authorities, Instant now)
{
    const QString about = form.file.number + u'-' + form.document.form + u".pdf"_qs;
    const Result<QByteArray> set = setSeal(seal, {form.pdf, about, now}, signer);
    if (!set) return set;
    const auto report = verifySealed(*set, form.pdf, authorities, now);
    const Result<void> sound = report ? first(report->findings) : fail(report.error());
    return sound ? set : fail(sound.error());
}

}  // namespace

Result<SealedPaper> sealPaper(const Desk &desk, const SealUse &use, Signer &signer, const TrustStore &authorities)
{
    const Result<RegisteredSeal> registered = registeredSeal(desk, use.seal);
    if (!registered) return fail(registered.error());
    const Result<SignableForm> form = sealableForm(desk, use);
    if (!form) return fail(form.error());
    const auto seal = usable(desk, *registered, *form, signer, authorities);
    if (!seal) return fail(seal.error());
    Result<QByteArray> set = setBefore(desk, *registered, *form);
    if (!set) return fail(set.error());
    if (!set->isEmpty()) return SealedPaper{form->document.title, form->pdf, *set};
    set = setAndVerify(*form, *seal, signer, authorities, desk.clock());
    if (!set) return fail(set.error());
    Json body;
    body.set("seal", registered->id);
    body.set("case", use.caseNumber);
    body.set("form", use.form);
    body.set("of", hex(form->document.digest));
    body.set("digest", hex(sha256(*set)));
    body.set("certificate", signer.certificate().fingerprint());
    body.set("person", desk.officer.person);
    const QStringList subject =
        sealSubject(registered->id) + QStringList{u"case:"_qs + use.caseNumber, u"inmate:"_qs + form->file.inmate};
    const NewAct act{.kind = u"seal.set"_qs, .subject = subject, .body = std::move(body)};
    const auto acts = decide(desk, [&]() -> Result<Commit> {
        // Stopped while the key was being used: then it was not set.
        const auto still = registeredSeal(desk, use.seal).and_then([](const RegisteredSeal &now) {
            return requireSealState(now, SealState::Made);
        });
        if (!still) return fail(still.error());
        return Commit{.acts = {act}, .attachments = {{sha256(*set), *set}}};
    });
    if (!acts) return fail(acts.error());
    return SealedPaper{form->document.title, form->pdf, *set};
}

}  // namespace remit
