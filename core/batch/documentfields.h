#pragma once
#include "batch/document.h"
#include "ledger/fields.h"

namespace remit {

// Members that the heads of containers and of archive packages share; what is not as described is refused in `fields`.

/** One line of text that people can read. */
QString readLineField(Fields &fields, const char *name);
/** A text that the whole pattern fits. */
QString readPatternField(Fields &fields, const char *name, const QString &pattern);
BatchProfile readProfileField(Fields &fields);
/** In the one spelling of isoInstant(). */
Instant readInstantField(Fields &fields, const char *name);
/** Case numbers that can be folders; at least one, all distinct. */
QStringList readCasesField(Fields &fields);

/** The sending unit: FSDWBH, FSDWMC, FSDWXZQHDM. */
struct Sender {
    QString number;
    QString name;
    QString division;
};
Sender readSenderField(Fields &document);
Json senderToJson(const Sender &sender);

}  // namespace remit
