#include "courtintake.h"

#include <QFile>
#include <QtTest>

namespace remit::ui::testing {

bool CourtIntake::init()
{
    QProcess process;
    process.setProcessEnvironment(at(QStringLiteral("2026-11-01")));
    process.start(QStringLiteral(REMIT_INTAKE),
                  QStringList{QStringLiteral("init"), QStringLiteral("--data"), m_folder, QStringLiteral("--demo")});
    return process.waitForFinished() && process.exitCode() == 0;
}

bool CourtIntake::start(const QString &clientAuthority, const QString &day, const QString &signers)
{
    const QString portFile = m_folder + QStringLiteral("/port");
    QFile::remove(portFile);
    m_process.setProcessEnvironment(at(day));
    m_process.start(QStringLiteral(REMIT_INTAKE),
                    {QStringLiteral("--data"), m_folder, QStringLiteral("--listen"),
                     QStringLiteral("127.0.0.1:") + (m_port.isEmpty() ? QStringLiteral("0") : m_port),
                     QStringLiteral("--port-file"), portFile, QStringLiteral("--client-ca"), clientAuthority,
                     QStringLiteral("--signer-ca"), signers.isEmpty() ? clientAuthority : signers});
    return QTest::qWaitFor(
        [&] {
            QFile file(portFile);
            m_port = file.open(QIODevice::ReadOnly) ? QString::fromLatin1(file.readAll().trimmed()) : QString();
            return !m_port.isEmpty();
        },
        10000);
}

bool CourtIntake::answer(const QString &caseNumber, const QString &kind, const QString &details, const QString &day,
                         const QStringList &documents)
{
    QStringList papers;
    for (const QString &document : documents) papers << QStringLiteral("--document") << document;
    QProcess process;
    process.setProcessEnvironment(at(day));
    process.start(QStringLiteral(REMIT_INTAKE),
                  QStringList{QStringLiteral("event"), QStringLiteral("--data"), m_folder, QStringLiteral("--case"),
                              caseNumber, QStringLiteral("--kind"), kind, QStringLiteral("--details"), details} +
                      papers);
    return process.waitForFinished() && process.exitCode() == 0;
}

void CourtIntake::stop()
{
    m_process.kill();
    m_process.waitForFinished();
}

QProcessEnvironment CourtIntake::at(const QString &day)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LD_PRELOAD"),
                       QStringLiteral("/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"));
    environment.insert(QStringLiteral("FAKETIME"), QStringLiteral("@%1 12:00:00").arg(day));
    environment.insert(QStringLiteral("TZ"), QStringLiteral("Asia/Shanghai"));
    return environment;
}

}  // namespace remit::ui::testing
