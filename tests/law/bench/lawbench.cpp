#include "randomfacts.h"

#include "law/evaluate.h"
#include "law/verdictjson.h"

#include <QTextStream>

#include <ctime>

namespace
{

using namespace remit;

template <class Job>
double perSecond(const std::vector<Facts> &facts, Job job)
{
    constexpr int rounds = 20;
    const std::clock_t start = std::clock();
    for (int round = 0; round < rounds; ++round)
        for (const Facts &one : facts) job(one);
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    return rounds * double(facts.size()) / seconds;
}

}  // namespace

/** law_bench: verdicts a second of processor time, without and with the explanation written out. */
int main()
{
    const Law law(*loadRules());
    remit::testing::RandomFacts random(7);
    std::vector<Facts> facts;
    for (int i = 0; i < 5000; ++i) facts.push_back(random.next());
    qint64 guard = 0;
    const double bare =
        perSecond(facts, [&](const Facts &one) { guard += law.evaluate(one).commutation.reasons.size(); });
    const double written =
        perSecond(facts, [&](const Facts &one) { guard += verdictToBytes(law.evaluate(one), law.rules()).size(); });
    QTextStream(stdout) << "verdicts/s: " << qint64(bare) << "; with explanation: " << qint64(written) << " ("
                        << guard << ")" << Qt::endl;
    return 0;
}
