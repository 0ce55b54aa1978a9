#pragma once
#include "base/json.h"
#include "documents/form.h"
#include "documents/template.h"

#include <QString>

namespace remit {

/** The values of one paper, or of one element of one of its lists, for expanding templates. Refers to its
 * arguments. */
class FormValues : public TemplateValues
{
public:
    FormValues(const FormVocabulary &vocabulary, const Json &values) : m_vocabulary(vocabulary), m_values(values) {}

    bool has(const QString &name) const override;
    QString text(const QString &name) const override;
    int count(const QString &list) const override;
    QString expandEach(const QString &list, int index, const Template &inner) const override;

    /** The values of one element, which also knows everything that the paper knows. */
    FormValues element(const QString &list, int index) const;

private:
    const Json &value(const QString &name) const;
    const FormBinding *binding(const QString &name) const;

    const FormVocabulary &m_vocabulary;
    const Json &m_values;
    QString m_list;
    int m_index = -1;
};

/**
 * Whether the values are all there and of the kind that the form's vocabulary says. Errors:
 * documents.binding.missing, documents.binding.kind with `form` and `binding`.
 */
Result<void> checkValues(const Form &form, const Json &values);

}  // namespace remit
