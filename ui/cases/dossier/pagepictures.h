#pragma once
#include "cases/dossier/aside.h"
#include "shell/page.h"

#include <QCache>
#include <QImage>

namespace remit::ui {

/**
 * Pages of papers as pictures, drawn by the worker, each kept for a while. The window opens no file itself: what comes
 * back are rows of colours.
 */
class PagePictures : public QObject
{
    Q_OBJECT

public:
    using Shown = std::function<void(const Result<QImage> &)>;

    explicit PagePictures(const PageContext &context, QObject *parent = nullptr);

    /** The page, counted from 0, of a paper that the ledger keeps; `shown` comes later unless `asker` is gone by then.
     */
    void want(QObject *asker, const QByteArray &digest, int page, int dpi, Shown shown);
    /** Gives up what was asked for and not answered. */
    void stop();

private:
    struct Wish {
        QPointer<QObject> asker;
        QByteArray digest;
        int page = 0;
        int dpi = 0;
        Shown shown;

        QString key() const;
    };
    void fetch(const Wish &wish);
    void draw(const Wish &wish, const QByteArray &pdf, const std::shared_ptr<const PaperReader> &reader);

    PageContext m_context;
    /** By key; cost in KiB. */
    QCache<QString, QImage> m_kept;
    Aside m_aside;
};

}  // namespace remit::ui
