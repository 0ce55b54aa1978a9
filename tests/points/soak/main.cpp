#include "assess.h"
#include "compare.h"
#include "histories.h"
#include "points/evaluate.h"
#include "reference.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace remit;
using namespace remit::testing;

/** points_soak [COUNT [FIRST_SEED]]: compares COUNT random histories (a million) with the reference; 1 on a difference.
 */
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const quint32 count = arguments.size() > 1 ? arguments[1].toUInt() : 1'000'000;
    const quint32 first = arguments.size() > 2 ? arguments[2].toUInt() : 100'000;
    const PointsProfile &national = **shippedProfiles().find(u"national"_qs);
    qint64 spent = 0;
    qint64 months = 0;
    for (quint32 seed = first; seed < first + count; ++seed) {
        Histories random(seed);
        const PointsHistory history = random.history();
        const PointsProfile profile = random.profile(national);
        QElapsedTimer timer;
        timer.start();
        const auto answer = Points(profile).evaluate(history);
        spent += timer.nsecsElapsed();
        if (!answer) return std::printf("refused: %s\n", qPrintable(describe(history, profile, seed))), 1;
        months += qint64(answer->months.size());
        const QString found = differing(*answer, referenceAssessment(history, profile));
        if (!found.isEmpty())
            return std::printf("%s\n%s\n", qPrintable(found), qPrintable(describe(history, profile, seed))), 1;
        if ((seed - first + 1) % 10000 == 0) {
            std::printf("%u histories agree, %lld ns a month\n", seed - first + 1,
                        static_cast<long long>(spent / months));
            std::fflush(stdout);
        }
    }
    std::printf("%u histories, %lld months: no difference\n", count, static_cast<long long>(months));
    return 0;
}
