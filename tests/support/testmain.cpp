#include "testmain.h"

#include <vector>

namespace remit::testing {

namespace {
std::vector<std::function<std::unique_ptr<QObject>()>> &list()
{
    static std::vector<std::function<std::unique_ptr<QObject>()>> tests;
    return tests;
}
}  // namespace

bool enlist(std::function<std::unique_ptr<QObject>()> make)
{
    list().push_back(std::move(make));
    return true;
}

int runAll(const QStringList &arguments)
{
    int failures = 0;
    for (const auto &make : list()) failures += QTest::qExec(make().get(), arguments);
    return failures == 0 ? 0 : 1;
}

}  // namespace remit::testing
