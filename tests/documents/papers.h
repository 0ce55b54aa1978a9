#pragma once
#include "base/durablefile.h"
#include "documents/render.h"

#include <QProcess>
#include <QTemporaryFile>
#include <QtTest>

namespace remit::testing {

/** A day in the new Prison Law's time. */
inline Date proposalDay() { return *parseIsoDate(u"2026-12-01"); }

inline Json values(const QString &name)
{
    const Result<QByteArray> bytes = readWhole(QStringLiteral(REMIT_TEST_DATA "/data/%1.json").arg(name));
    return bytes ? Json::parse(*bytes).value_or(Json()) : Json();
}

inline FormData formData(const QString &name, bool demo = true)
{
    return {values(name), u"RM-2026-000128"_qs, *parseInstant(u"2026-12-01T09:00:00+08:00"), demo};
}

/** The standard output of a program that reads the PDF from a file; fails the test where the program fails. */
inline QByteArray runOn(const QByteArray &pdf, const QString &program, QStringList arguments,
                        const QStringList &after = {})
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush()) return {};
    QProcess process;
    process.start(program, arguments << file.fileName() << after);
    process.waitForFinished();
    if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
        QTest::qFail(qPrintable(program + u": "_qs + QString::fromUtf8(process.readAllStandardError())), __FILE__,
                     __LINE__);
    return process.readAllStandardOutput();
}

inline QString withoutSpaces(QString text)
{
    static const QRegularExpression spaces(u"[\\s\\x{3000}]+"_qs);
    return text.remove(spaces);
}

/** Adds a row for every form with every data file. */
inline void addPapers()
{
    QTest::addColumn<QString>("formName");
    QTest::addColumn<QString>("dataName");
    for (const QString &form : formNames()) {
        for (const QString &data : {u"minimal"_qs, u"typical"_qs, u"extreme"_qs})
            QTest::newRow(qPrintable(form + u' ' + data)) << form << data;
    }
}

}  // namespace remit::testing
