#pragma once
#include "shell/page.h"

namespace remit::ui {

/** Remembers where the officer at the desk is in that store, for the next start. */
void rememberPlace(Preferences &preferences, const QString &store, const Route &place);
/** The officer at the desk begins at the first page the next time. */
void forgetPlace(Preferences &preferences);
/** Where the officer at the desk was when the program last ended; nothing where that was another store. */
std::optional<Route> lastPlace(const Preferences &preferences, const QString &store);

}  // namespace remit::ui
