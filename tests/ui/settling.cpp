#include "settling.h"

#include "shell/backend.h"

#include <QtTest>

namespace remit::ui::testing {

bool settled(Backend &backend)
{
    // Questions are answered in the order asked, so when this one is, all before it are. An answer may lead to another
    // question, as a screening goes on by some inmates at a time; what they fill is laid out after them.
    constexpr int rounds = 8, patience = 60000;
    for (int round = 0; round < rounds; ++round) {
        bool answered = false;
        backend.ask(
            &backend, [](Workplace &) { return true; }, [&](bool) { answered = true; });
        if (!QTest::qWaitFor([&] { return answered; }, patience)) return false;
        QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
        QCoreApplication::processEvents();
    }
    return true;
}

}  // namespace remit::ui::testing
