#pragma once

namespace remit::ui {
class Backend;
}

namespace remit::ui::testing {

/**
 * Waits until everything that was asked of the record is answered and stands on the screen; whether it came to that.
 * Requires an open store.
 */
bool settled(Backend &backend);

}  // namespace remit::ui::testing
