#pragma once
#include "base/json.h"
#include "base/messages.h"

namespace remit {

/**
 * The name that officers know a member of the record by, in the language of `words`: 羁押日期 for
 * judgment.custody_from. `path` may be the whole way into a document ($.facts.judgment.custody_from,
 * history[2].served_on), a field of an import file (custody_from) or a fact's code of the law (judgment.custody-from).
 * The longest known end of it counts; what is not known at all is given back as it is. The names are the texts field.*
 * of resources/messages/fields.json.
 */
QString fieldName(const QString &path, const Messages &words);

/**
 * A value of the record in words: 有期徒刑十二年六个月, 2019-03-04, 是, 20000.00元, 112.70 (points of a month), the
 * parts of a list one behind the other. What the number or the word means is told by the end of `path`. Null is 无.
 */
QString valueInWords(const QString &path, const Json &value, const Messages &words);

}  // namespace remit
