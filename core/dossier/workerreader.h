#pragma once
#include "base/json.h"
#include "dossier/reader.h"
#include "dossier/wire.h"

namespace remit {

/**
 * A PaperReader that starts the program remit-worker anew for every file: what harms it harms nothing else, and it is
 * ended when it takes too long. May be used from any thread.
 */
class WorkerReader : public PaperReader
{
public:
    explicit WorkerReader(QString program) : m_program(std::move(program)) {}

    Result<ReadMaterial> read(const QByteArray &bytes, Instant at, const CancelCheck &stopped = {}) const override;
    Result<PagePicture> picture(const QByteArray &pdf, int page, int dpi,
                                const CancelCheck &stopped = {}) const override;
    Result<std::vector<PageWord>> words(const QByteArray &pdf, int page,
                                        const CancelCheck &stopped = {}) const override;
    Result<QStringList> texts(const QByteArray &pdf, int first, int count,
                              const CancelCheck &stopped = {}) const override;
    Result<QByteArray> merge(const std::vector<MergePiece> &pieces, const QString &title,
                             const CancelCheck &stopped = {}) const override;

private:
    Result<WorkerMessage> ask(WorkerMessage request, int seconds, const CancelCheck &stopped) const;

    QString m_program;
};

/** The longest that reading or drawing may take, in seconds; ending a worker that fills its memory takes up to two
 * more. */
inline constexpr int readingSeconds = 7;
/** The same for joining a whole dossier. */
inline constexpr int mergingSeconds = 60;

}  // namespace remit
