#include "documents/fields.h"

#include "documents/values.h"

#include <set>

namespace remit {

namespace {

/** Every name that the form prints or asks for. */
std::set<QString> namesOf(const Form &form)
{
    QStringList names;
    for (const FormBlock &block : form.blocks) {
        names += namesIn(block.text, block.repeat);
        for (const Template &line : block.lines) names += namesIn(line);
        for (const FormRow &row : block.rows) {
            for (const FormCell &cell : row.cells) {
                for (const Template *text : {&cell.text, &cell.signer, &cell.day}) names += namesIn(*text, row.repeat);
            }
        }
    }
    return {names.begin(), names.end()};
}

const FormBinding *bindingOf(const FormVocabulary &vocabulary, const QString &name)
{
    const auto found = vocabulary.find(name);
    return found == vocabulary.end() ? nullptr : &found->second;
}

void addElements(const Form &form, const FormValues &values, const QString &name, std::vector<FormField> &fields)
{
    const QString list = name.section(u':', 0, 0);
    const QString field = name.section(u':', 1);
    const FormBinding *binding = bindingOf(form.vocabulary, list);
    if (!binding || !binding->fields.contains(field.mid(1))) return;
    for (int i = 0; i < values.count(list); ++i) fields.push_back({name, i, values.element(list, i).has(field)});
}

}  // namespace

std::vector<FormField> fieldsOf(const Form &form, const Json &json)
{
    const FormValues values(form.vocabulary, json);
    std::vector<FormField> fields;
    for (const QString &name : namesOf(form)) {
        if (name.contains(u':')) {
            addElements(form, values, name, fields);
            continue;
        }
        const FormBinding *binding = bindingOf(form.vocabulary, name);
        const bool printed = binding && binding->kind != BindingKind::List && binding->kind != BindingKind::Flag;
        if (printed) fields.push_back({name, -1, values.has(name)});
    }
    return fields;
}

}  // namespace remit
