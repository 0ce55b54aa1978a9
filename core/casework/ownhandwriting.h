#pragma once
#include "casework/desk.h"
#include "pdfsign/sign.h"

namespace remit {

/** The picture of an officer's handwritten signature (手写签名图) that papers show where this officer signs. */
struct RecordedHandwriting {
    /** As it was given, and "PNG" or "JPEG". */
    QByteArray file;
    QString type;
    Instant at{};
};

/** A picture's file as papers would show it, without recording it. Errors: seals.picture.* as readHandwriting. */
Result<PdfStencil> handwritingInk(const QByteArray &file);

/**
 * Records the picture by which the desk's own signatures show from now on; one act (officer.handwriting), which keeps
 * the file. Nobody sets another's. Errors: seals.picture.* as readHandwriting, casework.handwriting.same, storage.*.
 */
Result<void> recordHandwriting(const Desk &desk, const QByteArray &file);

/**
 * From now on signatures of that officer (the desk's own where empty) show no picture; one act. What was signed before
 * keeps it. Role: admin for another's. Errors: casework.role, casework.officer.reason, .unknown,
 * casework.handwriting.none with `officer`, storage.*.
 */
Result<void> withdrawHandwriting(const Desk &desk, const QString &reason, const QString &officer = {});

/** What that officer recorded last and nobody has withdrawn; nothing where there is none. Errors: storage.*. */
Result<std::optional<RecordedHandwriting>> handwritingOf(const Desk &desk, const QString &officer);

/** That of the desk's officer as ink for paper. Errors: seals.picture.*, storage.*. */
Result<std::optional<PdfStencil>> ownHandwriting(const Desk &desk);

}  // namespace remit
