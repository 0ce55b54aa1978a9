#pragma once
#include "base/messages.h"

class QCoreApplication;

namespace remit::ui {

/** Has the program speak that language: its own texts and Qt's buttons. */
void installLanguage(QCoreApplication &application, Language language);

}  // namespace remit::ui
