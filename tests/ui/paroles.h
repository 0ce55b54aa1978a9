#pragma once
#include "base/json.h"
#include "casework/casework.h"

#include <functional>

namespace remit::ui::testing {

/** The same as workCases() for cases of that kind. */
QStringList workCases(const QString &store, int count, const std::function<int(int)> &reach, CaseKind kind);

/** A parole (假释) granted by a ruling that came on paper and is not served yet; empty where none could be. */
QString grantedParole(const QString &store);

/** Completes the answer (回执、检察意见) that lies beside a package, as the other side does; whether it is written. */
bool completeAnswer(const QString &blank, const QString &to, const std::function<void(Json &)> &with = {});

}  // namespace remit::ui::testing
