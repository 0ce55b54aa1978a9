#include "casework/casestate.h"
#include "casework/forms.h"
#include "casework/papers.h"
#include "documents/fields.h"
#include "documents/formdata.h"
#include "documents/values.h"

namespace remit {

namespace {

QString meaningOf(const FormVocabulary &vocabulary, const QString &name)
{
    const auto known = vocabulary.find(name);
    // What follows the first comma or semicolon tells form makers how to fill it.
    return known == vocabulary.end() || known->second.means.isEmpty()
               ? name
               : known->second.means.split(u'，').front().split(u'；').front();
}

/** What a row of a list is known by among the others: its month, day, number, name, else its place. */
QString rowKey(const FormValues &row, int index)
{
    for (const char16_t *name : {u".month", u".cycle", u".ruledOn", u".on", u".number", u".name", u".title"})
        if (row.has(QString::fromUtf16(name))) return row.text(QString::fromUtf16(name));
    return QString::number(index + 1);
}

void addPaper(const Form &form, const QString &paper, const Json &json, CaseEntries &entries)
{
    const FormValues values(form.vocabulary, json);
    Json &alone = entries[{paper, {}}] = Json::Object{};
    std::map<QString, int> seen;
    std::map<std::pair<QString, int>, QString> rows;
    for (const FormField &field : fieldsOf(form, json)) {
        if (!field.filled) continue;
        if (field.element < 0) {
            alone.set(meaningOf(form.vocabulary, field.name), values.text(field.name));
            continue;
        }
        const QString list = field.name.section(u':', 0, 0), member = field.name.section(u':', 1);
        const FormValues row = values.element(list, field.element);
        QString &entry = rows[{list, field.element}];
        if (entry.isEmpty()) {
            entry = meaningOf(form.vocabulary, list) + u' ' + rowKey(row, field.element);
            if (const int earlier = seen[entry]++) entry += u" (%1)"_qs.arg(earlier + 1);
        }
        Json &cells = entries[{paper, entry}];
        if (cells.isNull()) cells = Json::Object{};
        cells.set(meaningOf(form.vocabulary.at(list).fields, member.sliced(1)), row.text(member));
    }
}

}  // namespace

Result<QStringList> tellingPapers(const Desk &desk, const CaseFile &file)
{
    return papersOf(desk, file).map([&](const std::vector<Paper> &papers) {
        QStringList names;
        for (const Paper &paper : papers)
            if (!paper.lists && isDue(paper, file)) names << paper.name;
        return names;
    });
}

Result<CaseEntries> paperEntries(const Desk &desk, const CaseFile &file, const QStringList &papers)
{
    CaseEntries entries;
    for (const QString &name : papers) {
        const std::optional<Paper> paper = paperOf(file.kind, name);
        if (!paper) continue;
        const Result<Form> form = loadForm(paper->form, desk.today());
        if (!form) return fail(form.error());
        const Result<FormData> data = formDataOf(desk, file, name);
        if (!data) return fail(data.error());
        addPaper(*form, name, data->values, entries);
    }
    return entries;
}

}  // namespace remit
