#pragma once
#include <QObject>
#include <QtTest>

#include <functional>
#include <memory>

namespace remit::testing {

/** Adds a test class to the binary's list; called by REMIT_TEST before main starts. */
bool enlist(std::function<std::unique_ptr<QObject>()> make);

}  // namespace remit::testing

/** Runs every test function of `Class` (a QObject with Q_OBJECT) when its module's test binary runs. */
#define REMIT_TEST(Class) \
    static const bool enlisted##Class = remit::testing::enlist([] { return std::make_unique<Class>(); })
