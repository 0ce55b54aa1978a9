#include "casework/signingreview.h"

#include "casework/formsignature.h"
#include "casework/ownhandwriting.h"
#include "casework/sealregister.h"
#include "signing/signer.h"

#include <algorithm>

namespace remit {

namespace {

SigningLine lineOf(const Desk &desk, const CaseFile &file, const CaseDocument &paper, const SigningRule &rule)
{
    SigningLine line{
        {{file.number, rule.form, rule.place}, SigningOutcome::Failed, {}, {}}, rule.mark, {}, paper.pages, {}, false};
    line.item.digest = QString::fromLatin1(paper.digest.toHex());
    const Result<void> may = mayOfficerSign(rule, file, desk.officer);
    if (!may) {
        line.item.error = may.error();
        return line;
    }
    line.own = true;
    const auto form = findSignable(desk, line.item.what);
    const auto there = form ? signerThere(*form) : Result<Certificate>(fail(form.error()));
    if (!there)
        line.item.error = there.error();
    else if (there->isNull())
        line.item.outcome = SigningOutcome::Untried;
    else if (there->fingerprint() == desk.officer.certificate)
        line.item.outcome = SigningOutcome::Already;
    else
        line.item.error = Error{u"casework.sign.taken"_qs,
                                {{u"case"_qs, file.number},
                                 {u"form"_qs, rule.form},
                                 {u"place"_qs, rule.place},
                                 {u"officer"_qs, there->commonName()}},
                                {}};
    return line;
}

/** Who decided the rule's step, by name. */
QString deciderOf(const std::vector<Officer> &officers, const CaseFile &file, const SigningRule &rule)
{
    const CaseStep *decision = rule.step.isEmpty() ? nullptr : decisionOf(file.state, rule.step);
    if (!decision) return {};
    const auto found = std::ranges::find(officers, decision->event.person, &Officer::person);
    return found == officers.end() ? decision->event.person : found->name;
}

Result<std::optional<PdfStencil>> pictureOf(const Desk &desk, const QString &seal)
{
    if (seal.isEmpty()) return std::optional<PdfStencil>();
    const Result<RegisteredSeal> registered = registeredSeal(desk, seal);
    if (!registered) return fail(registered.error());
    if (const auto made = requireSealState(*registered, SealState::Made); !made) return fail(made.error());
    return sealPicture(desk, *registered).map([](PdfStencil picture) { return std::optional(std::move(picture)); });
}

bool isToSign(const SigningLine &line) { return line.own && line.item.outcome == SigningOutcome::Untried; }

}  // namespace

Result<std::vector<SigningLine>> reviewBatch(const Desk &desk, const QString &batch)
{
    const Result<Batch> found = desk.ports.cases.batch(batch);
    if (!found) return fail(found.error());
    const auto rules = signingRules();
    if (!rules) return fail(rules.error());
    const auto officers = desk.ports.officers.officers();
    if (!officers) return fail(officers.error());
    std::vector<SigningLine> lines;
    for (const QString &number : found->cases) {
        const Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return fail(file.error());
        const Result<InmateRecord> record = desk.ports.inmates.inmate(file->inmate);
        if (!record) return fail(record.error());
        for (const SigningRule &rule : *rules) {
            const auto paper = std::ranges::find(file->documents, rule.form, &CaseDocument::form);
            // A step that this case does not go through has nobody to sign for it.
            if (paper == file->documents.end() || (!rule.step.isEmpty() && !decisionOf(file->state, rule.step)))
                continue;
            SigningLine line = lineOf(desk, *file, *paper, rule);
            line.name = record->inmate.name;
            line.signer = line.own ? desk.officer.name : deciderOf(*officers, *file, rule);
            lines.push_back(std::move(line));
        }
    }
    std::ranges::stable_partition(lines, &SigningLine::own);
    return lines;
}

Result<std::vector<SigningLine>> signReviewed(const Desk &desk, std::vector<SigningLine> lines,
                                              const SigningManner &manner, Signer &signer, const Progress &progress)
{
    auto seal = pictureOf(desk, manner.seal);
    if (!seal) return fail(seal.error());
    auto hand = manner.handwriting ? ownHandwriting(desk) : Result<std::optional<PdfStencil>>();
    if (!hand) return fail(hand.error());
    SigningOrder order{{}, std::move(*seal), std::move(*hand), manner.trust};
    std::vector<SigningLine *> wanted;
    for (SigningLine &line : lines)
        if (isToSign(line)) wanted.push_back(&line);
    for (const SigningLine *line : wanted) order.places.push_back(line->item.what);
    if (wanted.empty()) return lines;
    const auto items = signForms(desk, order, signer, progress);
    if (!items) return fail(items.error());
    for (std::size_t i = 0; i < wanted.size(); ++i) wanted[i]->item = (*items)[i];
    return lines;
}

}  // namespace remit
