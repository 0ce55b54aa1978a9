#pragma once
#include "shell/page.h"

namespace remit::ui {

/** What opens the officer's signing key: a key file's passphrase or a token's PIN. */
struct KeyUnlock {
    // NOLINTNEXTLINE(google-explicit-constructor): a passphrase alone opens the key file.
    KeyUnlock(Secret passphrase = {}, TokenWish token = {}) : secret(std::move(passphrase)), wish(std::move(token)) {}

    Secret secret;
    /** Empty module: the key file. */
    TokenWish wish;
};

/**
 * Asks once for what opens the key that the officer signs with on this machine (see Preferences::signsWithToken). With
 * `lastTry` a token's last try may be used.
 */
void askKey(const PageContext &context, QWidget *over, Question question, std::function<void(KeyUnlock)> done,
            bool lastTry = false);

/** The token chosen on this machine in words: "密码钥匙 SERIAL（driver's file）". */
QString tokenName(const Preferences &preferences);

}  // namespace remit::ui
