#pragma once
#include "casework/desk.h"

#include <map>

namespace remit {

struct Changed;

/** Values of one part of a case by group and entry, as Changed names them. */
using CaseEntries = std::map<std::pair<QString, QString>, Json>;

/** The same desk at an earlier moment: what was on record then, and the clock; as long as `past` lives. */
Desk deskThen(const Desk &desk, Past &past);

/** Everything on record that a decision on the case rests on. Errors: storage.*, points.history.*. */
Result<CaseEntries> recordEntries(const Desk &desk, const CaseFile &file);

/**
 * The papers by name as they would read: each an object of what officers call its fields and the words there; the rows
 * of a list are entries of their own. Errors: as formDataOf, documents.form.*.
 */
Result<CaseEntries> paperEntries(const Desk &desk, const CaseFile &file, const QStringList &papers);

/** The papers of the case that can be made and do not merely list the others. Errors: as awardsOf. */
Result<QStringList> tellingPapers(const Desk &desk, const CaseFile &file);

/** What differs, in the order of the groups; members of rows that came or went are told as one value. */
std::vector<Changed> differences(const CaseEntries &before, const CaseEntries &after);

}  // namespace remit
