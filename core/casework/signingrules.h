#pragma once
#include "casework/values.h"

namespace remit {

/** Who signs at one place of a form (签署位置), as resources/workflows/signing.json states it. */
struct SigningRule {
    QString form;
    /** The form's name for the place, and what is set there: "signature" or "seal". */
    QString place;
    QString mark;
    /** The stage whose decider signs here, and nobody else; empty where any holder of a role may. */
    QString step;
    QStringList roles;
    QString article;

    bool operator==(const SigningRule &) const = default;
};

/** Errors: workflow.unreadable with `id`. */
Result<std::vector<SigningRule>> signingRules();

/**
 * Whether the officer may sign there: holds a role and, where the place belongs to a step, is the person who decided
 * it last. Errors: casework.sign.role with `officer`, `form`, `place` and `roles`; casework.sign.step with `step` where
 * nobody has decided it; casework.sign.person with `officer` and `person`.
 */
Result<void> mayOfficerSign(const SigningRule &rule, const CaseFile &file, const Officer &officer);

}  // namespace remit
