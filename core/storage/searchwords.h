#pragma once
#include <QString>

namespace remit {

/** The text with a space around every Han character, as the search index holds it. */
QString searchWords(const QString &text);

/** A full-text query that finds the text as a phrase, its last word as a beginning; empty for nothing to find. */
QString searchQuery(const QString &text);

}  // namespace remit
