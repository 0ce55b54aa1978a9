#pragma once
#include "casework/formsigning.h"

namespace remit {

/** A form on file that can take a signature at a place: what was found by the review and is used by the signing. */
struct SignableForm {
    CaseFile file;
    CaseDocument document;
    SigningRule rule;
    /** The act's places. */
    Json places;
    QByteArray pdf;

    /** The field of the signature in the PDF: "area-signature". */
    QString field() const { return rule.place + u'-' + rule.mark; }
};

/**
 * Finds a place that the desk's officer may sign. Errors: casework.case.unknown; casework.sign.place with `form` and
 * `place` where no rule names it or the form on file has no such place; casework.sign.form where the form is not on
 * file; workflow.sent; casework.sign.*; storage.*.
 */
Result<SignableForm> findSignable(const Desk &desk, const FormPlaceToSign &what);

/** Who has signed there: the certificate, or a null one. Errors: pdfsign.*. */
Result<Certificate> signerThere(const SignableForm &form);

/** Signs, verifies what was made and records it in one act. The document as it is now on file. */
Result<CaseDocument> signAndRecord(const Desk &desk, const SignableForm &form, const SigningOrder &order,
                                   Signer &signer);

}  // namespace remit
