#pragma once
#include <QStringList>

namespace remit {

/** The document that a command takes, as an example that can be run as it stands. */
struct Example {
    /** The option whose file it is; empty for the command's own FILE. */
    QString option;
    /** None where the command takes no document. */
    QStringList lines;
};

/** The example of resources/help/documents.json for the command, with the days of today in China. */
Example exampleOf(const QString &words);

}  // namespace remit
