#include "properties.h"

#include <QTextStream>

/** law_properties [CASES [SEED]]: random facts against the properties; exit 1 at the first breach. */
int main(int argc, char **argv)
{
    const int cases = argc > 1 ? std::atoi(argv[1]) : 1000000;
    const unsigned seed = argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1;
    const remit::Law law(*remit::loadRules());
    remit::testing::Properties properties(law, seed);
    for (int i = 0; i < cases; ++i) {
        const QString breach = properties.checkOne();
        if (breach.isEmpty()) continue;
        QTextStream(stderr) << "case " << i << ": " << breach << Qt::endl;
        return 1;
    }
    QTextStream(stdout) << cases << " cases hold" << Qt::endl;
    return 0;
}
