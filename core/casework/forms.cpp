#include "casework/forms.h"

#include "base/digest.h"
#include "base/messages.h"
#include "casework/formplaces.h"
#include "casework/officers.h"
#include "casework/papers.h"
#include "casework/record.h"
#include "casework/shapes.h"
#include "documents/form.h"
#include "documents/formdata.h"
#include "documents/render.h"

namespace remit {

namespace {

struct Produced {
    QString title;
    Rendered rendered;
};

Result<Produced> draw(const Desk &desk, const CaseFile &file, const QString &name, Renderer &renderer)
{
    const std::optional<Paper> paper = paperOf(file.kind, name);
    if (!paper) return fail(u"casework.form.unknown"_qs, {{u"form"_qs, name}});
    if (!isDue(*paper, file))
        return fail(u"casework.form.early"_qs,
                    {{u"form"_qs, name}, {u"case"_qs, file.number}, {u"stage"_qs, file.state.stage}});
    const Result<const Form *> form = renderer.form(paper->form, desk.today());
    if (!form) return fail(form.error());
    const Result<FormData> data = formDataOf(desk, file, name);
    if (!data) return fail(data.error());
    Result<Rendered> rendered = renderer.render(**form, *data);
    if (!rendered) return fail(rendered.error());
    return Produced{desk.papers.text(u"form."_qs + familyOf(name)), std::move(*rendered)};
}

}  // namespace

QStringList formsOf(CaseKind kind)
{
    return {kind == CaseKind::Parole ? u"parole-proposal"_qs : u"commutation-proposal"_qs, u"review"_qs};
}

Result<QByteArray> previewForm(const Desk &desk, const QString &caseNumber, const QString &form, Renderer &renderer)
{
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    return draw(desk, *file, form, renderer).map([](const Produced &produced) { return produced.rendered.pdf; });
}

Result<CaseDocument> produceForm(const Desk &desk, const QString &caseNumber, const QString &form, Renderer &renderer)
{
    Result<void> allowed = requireRole(desk, {u"department_officer"_qs, u"department_chief"_qs});
    if (!allowed) return fail(allowed.error());
    const Result<CaseFile> file = desk.ports.cases.caseFile(caseNumber);
    if (!file) return fail(file.error());
    if (file->state.sent) return fail(u"workflow.sent"_qs);
    const Result<Produced> produced = draw(desk, *file, form, renderer);
    if (!produced) return fail(produced.error());

    const QByteArray &pdf = produced->rendered.pdf;
    CaseDocument document{form, produced->title, sha256(pdf), produced->rendered.pageCount, pdf.size(), 0};
    Json body = caseDocumentToJson(document);
    body.set("case", caseNumber);
    body.set("places", formPlacesToJson(produced->rendered.places));
    const NewAct act{.kind = u"case.form"_qs,
                     .subject = {u"case:"_qs + caseNumber, u"inmate:"_qs + file->inmate},
                     .body = std::move(body)};
    const auto acts = record(desk, Commit{.acts = {act}, .attachments = {{document.digest, pdf}}});
    if (!acts) return fail(acts.error());
    document.act = acts->front().seq;
    return document;
}

}  // namespace remit
