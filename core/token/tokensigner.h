#pragma once
#include "base/json.h"
#include "signing/signer.h"

#include <QStringList>

namespace remit {

/** Which token signs, and how long its driver may take. */
struct TokenChoice {
    /** The signer's program (remit-signer), which alone loads the driver. */
    QString program;
    /** The PKCS#11 library. */
    QString module;
    /** The token's serial number; empty where only one is plugged in. */
    QString serial = {};
    /** SHA-256 of the certificate in lower-case hexadecimal; empty for the only one that may sign. */
    QString certificate = {};
    /** For each request. */
    int timeoutSeconds = 20;
    /** Whether the last try before the token locks may be used: only after the officer was told. */
    bool lastTry = false;
};

/**
 * A signer on a token, logged in for as long as it lives. The PIN is tried once; it is wiped on return.
 * Errors: token.program, token.module, token.absent, token.several, token.certificate (none that may sign, or not the
 * one asked for), token.certificates (several), token.pin.wrong with `tries`, token.pin.locked, token.pin.last,
 * token.timeout, token.process, token.removed, token.call. Of sign(): these, and token.key, token.key.kind,
 * token.pin.each, token.pin.needed, token.signature where what the token made does not verify.
 */
Result<std::unique_ptr<Signer>> openToken(const TokenChoice &choice, Secret pin);

/**
 * What each library says of itself and its tokens, for people to read and send on (诊断报告): {"modules":[{"path",…,
 * "slots":[…],"certificates":[…]} or {"path","error"}]}. Needs no PIN and changes nothing.
 */
Json diagnoseTokens(const QString &program, const QStringList &modules, int timeoutSeconds = 20);

/** Where drivers are usually installed, those that exist. */
QStringList usualTokenModules();

}  // namespace remit
