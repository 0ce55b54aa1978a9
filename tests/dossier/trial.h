#pragma once
#include "badfiles.h"
#include "dossier/workerreader.h"

#include <QElapsedTimer>

namespace remit::testing {

/** What came of handing a bad file in, as an officer would: read, and the first page shown where it was taken. */
struct Trial {
    /** The error's code; "taken" where the file was read and shown. */
    QString outcome;
    /** Of the longer of the two steps. */
    qint64 milliseconds = 0;
};

inline Trial tryFile(const WorkerReader &reader, const QByteArray &bytes)
{
    constexpr int screenDpi = 96;
    QElapsedTimer clock;
    clock.start();
    const auto read = reader.read(bytes, *parseInstant(u"2026-12-01T09:00:00+08:00"));
    Trial trial{read ? u"taken"_qs : read.error().code, clock.elapsed()};
    if (!read) return trial;
    clock.start();
    const auto picture = reader.picture(read->pdf, 0, screenDpi);
    if (!picture) trial.outcome = u"taken, not shown: "_qs + picture.error().code;
    trial.milliseconds = std::max(trial.milliseconds, clock.elapsed());
    return trial;
}

}  // namespace remit::testing
