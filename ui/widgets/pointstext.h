#pragma once
#include <QString>

#include <optional>

namespace remit::ui {

/** Points as typed ("-0.5", "1.25") in hundredths; nothing for anything else. */
std::optional<int> pointsFromText(const QString &text);

}  // namespace remit::ui
