#pragma once
#include "base/result.h"

#include <QString>
#include <QStringView>

#include <vector>

namespace remit {

/**
 * A piece of a form's text.
 *   {name}          the value; {.field} that of the current element of a list, {.index} its position from 1
 *   {?.next}        nothing, but counts as missing in the list's last element
 *   {?name} {!name} nothing, but counts as missing where the value is absent (or present)
 *   {name:text}     the text once for every element of the list
 *   [text]          vanishes where a value in it, outside inner brackets, is missing
 */
struct TemplatePart {
    enum class Kind { Words, Value, Present, Absent, Each, Optional };
    Kind kind = Kind::Words;
    /** The words, or the name. */
    QString text;
    std::vector<TemplatePart> parts;
};

using Template = std::vector<TemplatePart>;

/** Reads the notation above. Errors: documents.template with `text` and `offset`. */
Result<Template> parseTemplate(QStringView text);

/** What a template takes its values from. */
class TemplateValues
{
public:
    virtual ~TemplateValues() = default;
    virtual bool has(const QString &name) const = 0;
    /** As it stands on paper; empty where it is absent. */
    virtual QString text(const QString &name) const = 0;
    /** How many elements the list has, and a view of one of them. */
    virtual int count(const QString &list) const = 0;
    virtual QString expandEach(const QString &list, int index, const Template &inner) const = 0;
};

struct Expansion {
    QString text;
    /** Whether a value outside brackets was absent. */
    bool missing = false;
};

Expansion expand(const Template &parts, const TemplateValues &values);

/** Every name in it, with "list:.field" for those of elements, for checking a form against its vocabulary. */
QStringList namesIn(const Template &parts, const QString &list = {});

}  // namespace remit
