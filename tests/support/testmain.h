#pragma once
#include <QObject>
#include <QtTest>

#include <functional>
#include <memory>

namespace remit::testing {

/** Adds a test class to the binary's list; called by REMIT_TEST before main starts. */
bool enlist(std::function<std::unique_ptr<QObject>()> make);

}  // namespace remit::testing

// The library waits five seconds, which a loaded machine may need: these wait longer, and as short as it takes.
#undef QTRY_VERIFY
#define QTRY_VERIFY(...) QTRY_VERIFY_WITH_TIMEOUT((__VA_ARGS__), 60000)
#undef QTRY_COMPARE
#define QTRY_COMPARE(...) QTRY_COMPARE_WITH_TIMEOUT(__VA_ARGS__, 60000)

/** Runs every test function of `Class` (a QObject with Q_OBJECT) when its module's test binary runs. */
#define REMIT_TEST(Class) \
    static const bool enlisted##Class = remit::testing::enlist([] { return std::make_unique<Class>(); })
