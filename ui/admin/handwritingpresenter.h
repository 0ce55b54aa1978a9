#pragma once
#include "shell/page.h"

#include <QImage>

namespace remit::ui {

/** The handwritten signature (手写签名图) of the officer at the desk. */
class HandwritingPresenter : public QObject
{
    Q_OBJECT

public:
    explicit HandwritingPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    /** Reads a picture's file as papers would show it; ends in looked or refused. */
    void look(const QString &file);
    /** Records what was looked at last; ends in recorded or refused. */
    void record();
    /** From now on it is shown no more; ends in recorded or failed. */
    void withdraw(const QString &reason);

    /** The strokes in black, all else clear; null where none is recorded. */
    const QImage &picture() const { return m_picture; }
    /** When it was recorded, in words. */
    const QString &since() const { return m_since; }

Q_SIGNALS:
    void loaded();
    void looked(const QImage &picture);
    void recorded(const QString &text);
    void refused(const remit::Error &error);
    void failed(const remit::Error &error);

private:
    void finish(const QString &text);

    PageContext m_context;
    QImage m_picture;
    QString m_since;
    /** The path of the file looked at last, and its bytes. */
    QString m_asked;
    QByteArray m_file;
};

}  // namespace remit::ui
