#pragma once
#include "batch/container.h"
#include "casework/signingrules.h"
#include "ledger/act.h"
#include "pdfsign/verify.h"

namespace remit {

/** One signature on a form of a case (签署环节): for which stage it stands, and who set it by the sender's acts. */
struct StageSignature {
    QString field;
    /** The stage whose decision it stands for; empty where the place belongs to none. */
    QString stage;
    QString place;
    /** SHA-256 of the signer's certificate in lower-case hexadecimal. */
    QString certificate;
    /** Who signed, with the roles held then, by the act of that number; empty and 0 where no act says it. */
    QString person;
    QStringList roles;
    qint64 act = 0;
};

/** {"field","stage","place","certificate","person","roles","act"}. */
Json toJson(const StageSignature &signature);

/** What the acts of a case say of decisions and signatures. */
class CaseActs
{
public:
    /** The acts of acts.jsonl; what cannot be read is no act. */
    CaseActs(const QString &caseNumber, QByteArrayView actsText);

    /** The act by which this certificate signed the field of the form; null where there is none. */
    const Act *signing(const QString &form, const QString &field, const QString &certificate) const;
    /** The act of the last decision that agreed at the stage; null where there is none. */
    const Act *decision(const QString &stage) const;

private:
    std::vector<Act> m_acts;
};

/**
 * Holds the signatures on a form against the rules of signing (resources/workflows/signing.json) and the acts that the
 * case brings: each stands at a place that the form has, was set with that certificate by an act, by who decided the
 * stage, holding a role that may. Findings, with `case`, `file` and `field`: container.paper.place, .act with
 * `subject`, .person with `person` and `stage`, .role with `roles`.
 */
std::vector<StageSignature> checkStages(const QString &caseNumber, const QString &file, const PdfReport &report,
                                        const CaseActs &acts, std::vector<Error> &findings);

}  // namespace remit
