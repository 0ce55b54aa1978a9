#pragma once

class QWidget;

namespace remit::ui {

/** Lets Tab go through everything in that part in the order in which its layouts show it, whatever was made first. */
void tabInOrder(QWidget &whole);

}  // namespace remit::ui
