#include "testmain.h"

#include <vector>

namespace remit::testing {

namespace {
std::vector<std::function<std::unique_ptr<QObject>()>> &list()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> tests;
    return tests;
}

/** The class without its namespace. */
QString nameOf(const QObject &test)
{
    return QString::fromLatin1(test.metaObject()->className()).section(u"::"_qs, -1);
}
}  // namespace

bool enlist(std::function<std::unique_ptr<QObject>()> make)
{
    list().push_back(std::move(make));
    return true;
}

int runAll(const QStringList &arguments)
{
    // The first argument may name a class (ui_test RulesTest): its functions then follow, or all run.
    const QString wanted = arguments.value(1);
    int failures = 0;
    bool found = false;
    for (const auto &make : list()) {
        const std::unique_ptr<QObject> test = make();
        if (nameOf(*test) != wanted) continue;
        found = true;
        failures += QTest::qExec(test.get(), arguments.mid(0, 1) + arguments.mid(2));
    }
    if (!found)
        for (const auto &make : list()) failures += QTest::qExec(make().get(), arguments);
    return failures == 0 ? 0 : 1;
}

}  // namespace remit::testing
