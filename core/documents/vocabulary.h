#pragma once
#include "base/json.h"
#include "base/result.h"

#include <QString>

#include <map>

namespace remit {

/** What a value is, and with that its shape on paper. */
enum class BindingKind {
    /** A string, or several, which are joined by 、. */
    Text,
    /** A code of the binding's `words`, or several. */
    Code,
    /** ISO day, printed 2019年3月4日. */
    Day,
    /** ISO month, printed 2024年6月. */
    YearMonth,
    /** Integer hundredths of a point, printed 112.5. */
    Points,
    /** Integer fen, printed 20000元. */
    Money,
    /** As shortTerm writes it ("1y6m"), printed 一年六个月. */
    Duration,
    Integer,
    /** Never printed; asked for in conditions. */
    Flag,
    /** An array of objects with `fields`; a part of the form repeats for each. */
    List
};

/** A value that forms know by name. */
struct FormBinding {
    BindingKind kind = BindingKind::Text;
    /** Code: the word on paper of every code. */
    std::map<QString, QString> words;
    std::map<QString, FormBinding> fields;
    /** The member that holds the value, where it is another than the name: one value, two ways to print it. */
    QString of;
    /** What officers call it (主要犯罪事实). */
    QString means = {};
};

/** Every name that a form may bind ("inmate.name"), shared by all forms. */
using FormVocabulary = std::map<QString, FormBinding>;

/** Reads a vocabulary file. Errors: documents.form.invalid with `form` "bindings" and `part`. */
Result<FormVocabulary> readVocabulary(const Json &file);

/** The value as it stands on paper, or an error documents.binding.kind with `binding` where it is of another kind.
 */
Result<QString> onPaper(const QString &name, const FormBinding &binding, const Json &value);

}  // namespace remit
