#include <QTest>

#ifdef REMIT_TEST_GUI
#include <QApplication>
using Application = QApplication;
#else
#include <QCoreApplication>
using Application = QCoreApplication;
#endif

namespace remit::testing {
int runAll(const QStringList &arguments);
}

int main(int argc, char **argv)
{
    Application application(argc, argv);
    return remit::testing::runAll(application.arguments());
}
