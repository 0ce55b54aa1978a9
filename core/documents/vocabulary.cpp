#include "documents/vocabulary.h"

#include "base/date.h"
#include "base/hundredths.h"
#include "base/term.h"

#include <QStringList>

#include <algorithm>
#include <optional>

namespace remit {

namespace {

std::optional<BindingKind> kindOf(const QString &name)
{
    static const std::map<QString, BindingKind> kinds{
        {u"text"_qs, BindingKind::Text},       {u"code"_qs, BindingKind::Code},     {u"date"_qs, BindingKind::Day},
        {u"month"_qs, BindingKind::YearMonth}, {u"points"_qs, BindingKind::Points}, {u"money"_qs, BindingKind::Money},
        {u"term"_qs, BindingKind::Duration},   {u"flag"_qs, BindingKind::Flag},     {u"list"_qs, BindingKind::List},
        {u"integer"_qs, BindingKind::Integer},
    };
    const auto found = kinds.find(name);
    return found == kinds.end() ? std::nullopt : std::optional(found->second);
}

std::optional<QString> printed(const FormBinding &binding, const QString &text)
{
    if (binding.kind == BindingKind::Text) return text;
    if (binding.kind == BindingKind::Code) {
        const auto word = binding.words.find(text);
        return word == binding.words.end() ? std::nullopt : std::optional(word->second);
    }
    if (binding.kind == BindingKind::Day) {
        const std::optional<Date> date = parseIsoDate(text);
        return date ? std::optional(chineseDate(*date)) : std::nullopt;
    }
    if (binding.kind == BindingKind::YearMonth) {
        const std::optional<Month> month = parseIsoMonth(text);
        if (!month) return std::nullopt;
        return chineseDate(Date(*month / 1)).chopped(2);  // 2024年6月1日 without 1日
    }
    if (binding.kind == BindingKind::Duration) {
        const std::optional<Term> term = parseTerm(text);
        return term ? std::optional(chineseTerm(*term)) : std::nullopt;
    }
    return std::nullopt;
}

std::optional<QString> printed(const FormBinding &binding, const Json &value)
{
    if (value.isString()) return printed(binding, value.toString());
    if (value.isInteger() && binding.kind == BindingKind::Points) return briefHundredths(value.toInteger());
    if (value.isInteger() && binding.kind == BindingKind::Money) return briefHundredths(value.toInteger()) + u'元';
    if (value.isInteger() && binding.kind == BindingKind::Integer) return QString::number(value.toInteger());
    if (value.isBool() && binding.kind == BindingKind::Flag) return QString();
    if (!value.isArray() || (binding.kind != BindingKind::Text && binding.kind != BindingKind::Code))
        return std::nullopt;
    QStringList parts;
    for (const Json &element : value.array()) {
        const std::optional<QString> part = element.isString() ? printed(binding, element.toString()) : std::nullopt;
        if (!part) return std::nullopt;
        parts.append(*part);
    }
    return parts.join(u'、');
}

}  // namespace

Result<FormVocabulary> readVocabulary(const Json &file)
{
    FormVocabulary vocabulary;
    for (const auto &[name, entry] : file.object()) {
        const std::optional<BindingKind> kind = kindOf(entry["kind"].toString());
        if (!kind) return fail(u"documents.form.invalid"_qs, {{u"form"_qs, u"bindings"_qs}, {u"part"_qs, name}});
        FormBinding &binding = vocabulary[name];
        binding.kind = *kind;
        binding.of = entry["of"].toString(name);
        binding.means = entry["means"].toString();
        for (const auto &[code, word] : entry["words"].object()) binding.words[code] = word.toString();
        Result<FormVocabulary> fields = readVocabulary(entry["fields"]);
        if (!fields) return fail(fields.error());
        binding.fields = std::move(*fields);
    }
    return vocabulary;
}

Result<QString> onPaper(const QString &name, const FormBinding &binding, const Json &value)
{
    const std::optional<QString> text = printed(binding, value);
    if (!text) return fail(u"documents.binding.kind"_qs, {{u"binding"_qs, name}});
    return *text;
}

}  // namespace remit
