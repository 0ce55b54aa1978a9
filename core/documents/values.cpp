#include "documents/values.h"

namespace remit {

namespace {

/** The member at "a.b" of a document. */
const Json &at(const Json &values, const QString &name)
{
    const Json *found = &values;
    for (const QString &part : name.split(u'.')) found = &(*found)[part];
    return *found;
}

bool present(const Json &value)
{
    if (value.isNull() || value == Json(false)) return false;
    if (value.isString()) return !value.toString().isEmpty();
    return !value.isArray() || !value.array().empty();
}

tl::unexpected<Error> wrong(const QString &code, const Form &form, const QString &binding)
{
    return fail(code, {{u"form"_qs, form.title}, {u"binding"_qs, binding}});
}

/** What officers call a value; its name where the vocabulary has no word for it. */
QString meaningOf(const FormVocabulary &vocabulary, const QString &name)
{
    const auto known = vocabulary.find(name);
    return known == vocabulary.end() || known->second.means.isEmpty() ? name : known->second.means;
}

/** The name of the first value that is not of its kind; empty where all are. */
QString wrongKind(const FormVocabulary &vocabulary, const Json &values, const QString &prefix)
{
    for (const auto &[name, binding] : vocabulary) {
        const Json &value = at(values, binding.of);
        if (value.isNull()) continue;
        if (binding.kind != BindingKind::List) {
            if (!onPaper(name, binding, value)) return prefix + name;
            continue;
        }
        if (!value.isArray()) return prefix + name;
        for (std::size_t i = 0; i < value.array().size(); ++i) {
            const QString place = u"%1%2[%3]."_qs.arg(prefix, name).arg(i + 1);
            if (!value.array()[i].isObject()) return place.chopped(1);
            const QString inner = wrongKind(binding.fields, value.array()[i], place);
            if (!inner.isEmpty()) return inner;
        }
    }
    return {};
}

}  // namespace

const Json &FormValues::value(const QString &name) const
{
    const FormBinding *known = binding(name);
    const QString member = known ? known->of : name;
    if (!name.startsWith(u'.')) return at(m_values, member);
    static const Json nothing;
    const Json::Array &elements = at(m_values, m_list).array();
    return known && m_index >= 0 ? elements[std::size_t(m_index)][member] : nothing;
}

const FormBinding *FormValues::binding(const QString &name) const
{
    const bool field = name.startsWith(u'.');
    if (field && !m_vocabulary.contains(m_list)) return nullptr;
    const FormVocabulary &names = field ? m_vocabulary.at(m_list).fields : m_vocabulary;
    const auto found = names.find(field ? name.sliced(1) : name);
    return found == names.end() ? nullptr : &found->second;
}

bool FormValues::has(const QString &name) const
{
    if (name == u".next") return std::size_t(m_index) + 1 < at(m_values, m_list).array().size();
    return name == u".index" || present(value(name));
}

QString FormValues::text(const QString &name) const
{
    if (name == u".index") return QString::number(m_index + 1);
    const FormBinding *known = binding(name);
    return known && has(name) ? onPaper(name, *known, value(name)).value_or(QString()) : QString();
}

int FormValues::count(const QString &list) const { return int(value(list).array().size()); }

FormValues FormValues::element(const QString &list, int index) const
{
    FormValues element(m_vocabulary, m_values);
    element.m_list = list;
    element.m_index = index;
    return element;
}

QString FormValues::expandEach(const QString &list, int index, const Template &inner) const
{
    return expand(inner, element(list, index)).text;
}

Result<void> checkValues(const Form &form, const Json &values)
{
    for (const QStringList &group : form.required) {
        bool found = false;
        for (const QString &name : group) found = found || present(at(values, name));
        if (found) continue;
        QStringList meanings;
        for (const QString &name : group) meanings << meaningOf(form.vocabulary, name);
        return fail(
            u"documents.binding.missing"_qs,
            {{u"form"_qs, form.title}, {u"binding"_qs, group.join(u'/')}, {u"meaning"_qs, meanings.join(u'、')}});
    }
    const QString name = wrongKind(form.vocabulary, values, {});
    if (!name.isEmpty()) return wrong(u"documents.binding.kind"_qs, form, name);
    return {};
}

}  // namespace remit
