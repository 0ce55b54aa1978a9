#pragma once
#include "casework/sealmaking.h"
#include "casework/sealsetting.h"
#include "shell/page.h"
#include "widgets/rowsmodel.h"

namespace remit::ui {

/** A seal of the register as the list shows it. */
struct SealLine {
    RegisteredSeal seal;
    /** The file of its picture. */
    QByteArray picture;
    /** Names of those who may set it. */
    QStringList holders;
    /** Who asked for it and who made it, by name; the second is empty until then. */
    QString requestedBy;
    QString madeBy;
};

/** What a seal is asked for with; the files are read when it is recorded. */
struct SealRequest {
    QString name;
    QString pictureFile;
    int width = 42;
    int height = 42;
    Date from;
    Date to;
    /** Logins with their certificates' files. */
    std::vector<std::pair<QString, QString>> holders;
};

/** The SM2 key that a seal is made or set with, and the authorities that its certificate must come from. */
struct SealKey {
    QString keyFile;
    QString authoritiesFile;
    Secret passphrase;
};

/** The register of electronic seals (印章): asking, making by another, stopping, setting. */
class SealsPresenter : public QObject
{
    Q_OBJECT

public:
    explicit SealsPresenter(const PageContext &context, QObject *parent = nullptr);

    void load();
    // Each of these ends in recorded or refused.
    void request(const SealRequest &request);
    void make(const QString &seal, SealKey key);
    void stop(const QString &seal, const QString &reason);
    /** Sets it on the case's signed proposal; paper and seal are written to `target` and `target`.seal. */
    void set(const QString &seal, const QString &caseNumber, const QString &target, SealKey key);

    RowsModel<SealLine> &seals() { return m_seals; }
    const RowsModel<SealLine> &seals() const { return m_seals; }
    const std::vector<Officer> &officers() const { return m_officers; }
    /** Whether the officer at the desk holds one of these roles. */
    bool holds(const QStringList &roles) const;

Q_SIGNALS:
    void loaded();
    /** What was just recorded, in a sentence. */
    void recorded(const QString &text);
    void refused(const remit::Error &error);
    void failed(const remit::Error &error);

private:
    template <class Work>
    void recordThat(Work work, const QString &text);

    PageContext m_context;
    RowsModel<SealLine> m_seals;
    std::vector<Officer> m_officers;
};

/** The first and the last day in China on which a seal holds. */
Date firstDayOf(const RegisteredSeal &seal);
Date lastDayOf(const RegisteredSeal &seal);

}  // namespace remit::ui
