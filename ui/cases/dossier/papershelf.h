#pragma once
#include "shell/page.h"

#include <QCache>

namespace remit {
class PaperReader;
}

namespace remit::ui {

/** A PDF of the record and who draws it. */
struct ShelvedPaper {
    QByteArray pdf;
    std::shared_ptr<const PaperReader> reader;
};

/** The papers that are being read, fetched from the record once and kept while there is room for them (64 MiB). */
class PaperShelf : public QObject
{
    Q_OBJECT

public:
    explicit PaperShelf(const PageContext &context, QObject *parent = nullptr);

    /** `done` is called at once where the paper is at hand, else later unless `asker` is gone by then. */
    void want(QObject *asker, const QByteArray &digest, std::function<void(const Result<ShelvedPaper> &)> done);

private:
    PageContext m_context;
    /** By digest; cost in KiB. */
    QCache<QByteArray, ShelvedPaper> m_kept;
};

}  // namespace remit::ui
