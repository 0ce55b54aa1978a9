#pragma once
#include "pdfsign/sign.h"

#include <QProcess>
#include <QString>

/** Papers as the program makes them, and programs of others to judge what was done to them. */
namespace samples {

/** A rendered form, PDF/A-1b of one page or more. */
const QByteArray &form();

/** A place of the size of a seal, 42 mm across, over the date line of a form's first page. */
remit::PdfPlace sealPlace(int index = 0);

/** The form with a signature of each of these officers in turn: 'e' signs with ECDSA, 'r' with RSA. */
QByteArray signedBy(const QByteArray &officers, const QByteArray &pdf = form());

struct Ran {
    int exitCode = -1;
    QByteArray output;  // standard output and error
};
/** Runs a program; `@` among the arguments is replaced by a file that holds the PDF. */
Ran runOn(const QByteArray &pdf, const QString &program, QStringList arguments);

}  // namespace samples
