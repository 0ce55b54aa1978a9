#pragma once
#include <QProcess>

namespace remit::ui::testing {

/** The real intake (remit-intake), at the noon at which the demonstration's clock stands. */
class CourtIntake
{
public:
    explicit CourtIntake(const QString &folder) : m_folder(folder) {}
    ~CourtIntake() { stop(); }

    /** The court's keys are made a month earlier, so that they are valid for every clock involved. */
    bool init();
    /** Listens; on the port of the last time, so that the client finds it again. `day` as "2026-12-01". */
    bool start(const QString &clientAuthority, const QString &day, const QString &signers = {});
    void stop();
    /** The court's clerk enters what was done with a case; `documents` are files that go with it. */
    bool answer(const QString &caseNumber, const QString &kind, const QString &details, const QString &day,
                const QStringList &documents = {});

    QString port() const { return m_port; }
    QString authority() const { return m_folder + QStringLiteral("/pki/court-ca.pem"); }

private:
    static QProcessEnvironment at(const QString &day);

    QString m_folder;
    QString m_port;
    QProcess m_process;
};

}  // namespace remit::ui::testing
