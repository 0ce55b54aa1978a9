#include "casework/forms.h"
#include "base/durablefile.h"
#include "command.h"
#include "documents/form.h"

#include <QDir>

namespace remit {

namespace {

Ending formList(const Call &call)
{
    Json::Array list;
    QStringList lines;
    for (const QString &name : formNames()) {
        list.emplace_back(name);
        lines << name;
    }
    call.out.answer(list, lines);
    return Exit::Done;
}

Ending formRender(const Call &call, LocalWorkplace &workplace)
{
    const Desk &desk = workplace.desk();
    Json::Array list;
    QStringList lines;
    for (const QString &number : call.operands()) {
        const Result<CaseFile> file = desk.ports.cases.caseFile(number);
        if (!file) return fail(file.error());
        const QStringList forms = call.isSet(u"form"_qs) ? QStringList(call.value(u"form"_qs)) : formsOf(file->kind);
        for (const QString &form : forms) {
            Result<QByteArray> pdf = QByteArray();
            if (call.isSet(u"preview"_qs)) {
                pdf = previewForm(desk, number, form, workplace.renderer());
            } else {
                const Result<CaseDocument> done = produceForm(desk, number, form, workplace.renderer());
                pdf = done ? desk.ports.ledger.attachment(done->digest) : Result<QByteArray>(fail(done.error()));
            }
            if (!pdf) return fail(pdf.error());
            const QString name = number + u'-' + form + u".pdf"_qs;
            if (call.isSet(u"out"_qs)) {
                QDir().mkpath(call.value(u"out"_qs));
                const Result<void> written = writeDurably(QDir(call.value(u"out"_qs)).filePath(name), *pdf);
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
    return {{u"form list"_qs, {}, {}, formList},
            {u"form render"_qs,
             u"CASE…"_qs,
             {{u"form"_qs, u"NAME"_qs}, {u"out"_qs, u"DIR"_qs}, {u"preview"_qs}},
             formRender}};
}

}  // namespace remit
