#include "documents/form.h"

#include "documents/formreader.h"
#include "documents/furniture.h"

#include <QDir>
#include <QFile>

namespace remit {

namespace {

Result<Json> embedded(const QString &name)
{
    QFile file(u":/forms/%1.json"_qs.arg(name));
    if (!file.open(QIODevice::ReadOnly)) return fail(u"documents.form.unknown"_qs, {{u"form"_qs, name}});
    return Json::parse(file.readAll());
}

bool known(const FormVocabulary &vocabulary, const QString &name)
{
    const qsizetype colon = name.indexOf(u":."_qs);
    if (colon >= 0) {
        const auto list = vocabulary.find(name.first(colon));
        const QString field = name.sliced(colon + 2);
        return list != vocabulary.end() &&
               (field == u"index" || field == u"next" || list->second.fields.contains(field));
    }
    // the name itself, or a group of names such as "changes" or "opinions.bureau"
    const auto group = vocabulary.lower_bound(name + u'.');
    return vocabulary.count(name) > 0 || (group != vocabulary.end() && group->first.startsWith(name + u'.'));
}

QStringList namesIn(const Form &form)
{
    QStringList names;
    for (const QStringList &group : form.required) names += group;
    for (const FormBlock &block : form.blocks) {
        names += namesIn(block.when) + namesIn(block.text, block.repeat);
        for (const Template &line : block.lines) names += namesIn(line);
        for (const FormRow &row : block.rows) {
            names += namesIn(row.when);
            for (const FormCell &cell : row.cells) {
                for (const Template *part : {&cell.text, &cell.signLabel, &cell.sealLabel, &cell.signer, &cell.day})
                    names += namesIn(*part, row.repeat);
            }
        }
    }
    return names;
}

}  // namespace

QStringList formNames()
{
    QStringList names;
    for (const QString &file : QDir(u":/forms"_qs).entryList({u"*.json"_qs}, QDir::Files, QDir::Name)) {
        const QString name = file.chopped(5);
        if (name != u"bindings" && name != u"fonts" && name != u"page") names.append(name);
    }
    return names;
}

Result<Form> loadForm(const QString &name, Date on)
{
    if (!formNames().contains(name)) return fail(u"documents.form.unknown"_qs, {{u"form"_qs, name}});
    const Result<Json> file = embedded(name);
    if (!file) return fail(file.error());
    Result<Form> form = readForm(name, *file, on);
    if (!form) return form;
    Result<FormVocabulary> vocabulary = embedded(u"bindings"_qs).and_then(readVocabulary);
    if (!vocabulary) return fail(vocabulary.error());
    Result<PageFurniture> furniture = embedded(u"page"_qs).and_then(readFurniture);
    if (!furniture) return fail(furniture.error());
    form->vocabulary = std::move(*vocabulary);
    form->furniture = std::move(*furniture);
    for (const QString &used : namesIn(*form)) {
        if (!known(form->vocabulary, used))
            return fail(u"documents.form.invalid"_qs, {{u"form"_qs, name}, {u"part"_qs, used}});
    }
    return form;
}

}  // namespace remit
