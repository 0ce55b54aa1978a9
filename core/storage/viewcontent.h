#pragma once
#include "storage/database.h"

#include <map>

namespace remit {

/** The names of the views, without the tables that the search index keeps for itself. */
Result<QStringList> viewTables(Database &database);

/**
 * What a view holds: the SHA-256 of each row under the row's primary key ("1303000001, 2025-03"). A view without a key
 * (the search index) has its rows under their own digests.
 */
using ViewContent = std::map<QString, QByteArray>;
Result<ViewContent> contentOf(Database &database, const QString &table);

/** The keys of the rows that one content has and the other has not, or has otherwise. */
QStringList differing(const ViewContent &one, const ViewContent &other);

}  // namespace remit
