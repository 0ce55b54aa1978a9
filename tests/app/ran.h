#pragma once
#include <QByteArray>
#include <QProcess>
#include <QStringList>

namespace remit {

/** How a run of remitctl ended and what it printed. */
struct Ran {
    int exit = -1;
    QByteArray out;
    QByteArray err;
};

inline Ran remitctl(const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    process.start(QStringLiteral(REMITCTL), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(60000);
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

}  // namespace remit
