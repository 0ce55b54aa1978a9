#pragma once
#include "base/json.h"
#include "base/result.h"
#include "signing/secret.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <vector>

namespace remit {

/** A certificate on a token, and the identifier that it shares with its key. */
struct TokenCertificate {
    QByteArray der;
    QByteArray id;
};

/**
 * A PKCS#11 library (密码钥匙驱动) loaded from a file. Lives in the signer's process only: what a driver does to its
 * process, it does to that one. Errors of all: token.module with `path` and `reason`, token.call with `call` and
 * `reason`, token.removed.
 */
class TokenModule
{
public:
    static Result<std::unique_ptr<TokenModule>> load(const QString &path);
    ~TokenModule();

    /** What the library says of itself, its slots, tokens and mechanisms; what fails is told in its place. */
    Json describe();
    /** Chooses the token of that serial number, or the only one. Errors: token.absent, token.several. */
    Result<void> open(const QString &serial);
    /** The certificates on the chosen token; most tokens show them before the login. */
    Result<std::vector<TokenCertificate>> certificates();
    /**
     * Logs in, once. A locked PIN is not tried; nor is the last try used up unless `lastTry`.
     * Errors: token.pin.locked, token.pin.last, token.pin.wrong with `tries` left (unknown, few, one, none).
     */
    Result<void> login(const Secret &pin, bool lastTry);
    /**
     * Signs a SHA-256 digest with the key of that identifier: DER {r, s} for EC, PKCS#1 v1.5 for RSA. Errors:
     * token.key, token.key.kind, token.pin.each where the key wants its PIN every time, token.pin.needed.
     */
    Result<QByteArray> sign(const QByteArray &id, const QByteArray &digest);

private:
    struct Parts;
    explicit TokenModule(std::unique_ptr<Parts> parts);

    std::unique_ptr<Parts> m_parts;
};

}  // namespace remit
