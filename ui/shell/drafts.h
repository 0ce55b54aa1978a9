#pragma once
#include "casework/drafts.h"
#include "shell/page.h"

#include <QHash>
#include <QSet>
#include <QTimer>

namespace remit::ui {

/**
 * What the officer at the desk has typed and not submitted (草稿), kept in the encrypted store a few seconds after
 * each change, so that neither another case, another officer nor a crash loses it.
 */
class Drafts : public QObject
{
    Q_OBJECT

public:
    explicit Drafts(const PageContext &context, QObject *parent = nullptr);
    ~Drafts() override { flush(); }

    /** Empty where there is none. */
    QString text(const QString &subject) const { return m_drafts.value(subject).text; }
    Instant savedAt(const QString &subject) const { return m_drafts.value(subject).savedAt; }
    /** The subjects of what is kept that begin so. */
    QStringList subjects(const QString &beginning) const;
    /** Notes what is typed now; it is written shortly afterwards. Empty: removed. */
    void note(const QString &subject, const QString &text);
    /** Writes what was noted. */
    void flush();

Q_SIGNALS:
    /** What was kept earlier has been read. */
    void loaded();

private:
    PageContext m_context;
    QString m_officer;
    QHash<QString, Draft> m_drafts;
    QSet<QString> m_unwritten;
    QTimer m_soon;
};

}  // namespace remit::ui
