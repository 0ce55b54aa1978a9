#include "casework/forms.h"
#include "base/durablefile.h"
#include "casework/outdated.h"
#include "casework/papers.h"
#include "command.h"
#include "documents/form.h"

#include <QDir>

#include <algorithm>

namespace remit {

namespace {

/** The papers of a case, each with whether it can be made, is on file or is outdated there. */
Ending listOf(const Call &call, const QString &number)
{
    const auto workplace = call.open();
    if (!workplace) return fail(workplace.error());
    const Ports &ports = (*workplace)->desk().ports;
    const Result<CaseFile> file = ports.cases.caseFile(number);
    if (!file) return fail(file.error());
    const Result<QStringList> outdated = outdatedPapers((*workplace)->desk(), *file);
    if (!outdated) return fail(outdated.error());
    const Result<std::vector<Paper>> papers = papersOf((*workplace)->desk(), *file);
    if (!papers) return fail(papers.error());
    Json::Array list;
    QStringList lines;
    for (const Paper &paper : *papers) {
        const auto made = std::ranges::find(file->documents, paper.name, &CaseDocument::form);
        const bool there = made != file->documents.end();
        const QString state = outdated->contains(paper.name) ? u"outdated"_qs
                              : there                        ? u"made"_qs
                              : isDue(paper, *file)          ? u"due"_qs
                                                             : u"early"_qs;
        Json json;
        json.set("form", paper.name);
        json.set("state", state);
        list.push_back(std::move(json));
        lines << u"%1  %2  %3"_qs.arg(paper.name, -24)
                     .arg(call.out.say(u"paper."_qs + state), call.out.say(u"form."_qs + familyOf(paper.name)));
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending formList(const Call &call)
{
    if (!call.operand(0).isEmpty()) return listOf(call, call.operand(0));
    Json::Array list;
    QStringList lines;
    for (const QString &name : formNames()) {
        list.emplace_back(name);
        lines << name;
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

/** The papers to make: the one that was named, all that can be made, or those that the court must get. */
Result<QStringList> wantedOf(const Call &call, const Desk &desk, const CaseFile &file)
{
    if (call.isSet(u"form"_qs)) return QStringList{call.value(u"form"_qs)};
    if (!call.isSet(u"all"_qs)) return formsOf(file.kind);
    return papersOf(desk, file).map([&](const std::vector<Paper> &papers) {
        QStringList names;
        for (const Paper &paper : papers)
            if (paper.lists ? !file.proposalNumber.isEmpty() : isDue(paper, file)) names << paper.name;
        return names;
    });
}

Ending formRender(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    Json::Array list;
    QStringList lines;
    for (const QString &number : call.operands()) {
        const Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return fail(file.error());
        const Result<QStringList> wanted = wantedOf(call, desk, *file);
        if (!wanted) return fail(wanted.error());
        for (const QString &form : *wanted) {
            const QString name = number + u'-' + form + u".pdf"_qs;
            const QString target = QDir(call.value(u"out"_qs)).filePath(name);
            if (call.isSet(u"out"_qs)) {
                QDir().mkpath(call.value(u"out"_qs));
                const Result<void> writable = checkWritable(target);
                if (!writable) return fail(writable.error());
            }
            Result<QByteArray> pdf = QByteArray();
            if (call.isSet(u"preview"_qs)) {
                pdf = previewForm(desk, number, form, workplace.renderer());
            } else {
                const Result<CaseDocument> done = produceForm(desk, number, form, workplace.renderer());
                pdf = done ? desk.ports.ledger.attachment(done->digest) : Result<QByteArray>(fail(done.error()));
            }
            if (!pdf) return fail(pdf.error());
            if (call.isSet(u"out"_qs)) {
                const Result<void> written = writeDurably(target, *pdf);
                if (!written) return fail(written.error());
            }
            Json json;
            json.set("case", number);
            json.set("form", form);
            json.set("size", pdf->size());
            list.push_back(std::move(json));
            lines << call.out.say(u"said.form"_qs, {{u"name"_qs, name}, {u"size"_qs, QString::number(pdf->size())}});
        }
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

}  // namespace

std::vector<Command> formCommands()
{
    return {{u"form list"_qs, u"[CASE]"_qs, {}, formList},
            {u"form render"_qs,
             u"CASE…"_qs,
             {{u"form"_qs, u"NAME"_qs}, {u"out"_qs, u"DIR"_qs}, {u"preview"_qs}, {u"all"_qs}},
             formRender}};
}

}  // namespace remit
