#include "randomfacts.h"

#include "law/evaluate.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

#include <QTextStream>

#include <cstdio>
#include <cstring>
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

int writeFacts(int count)
{
    remit::testing::RandomFacts random(7);
    for (int i = 0; i < count; ++i) std::puts(factsToJson(random.next()).canonical().constData());
    return 0;
}

}  // namespace

/** law_bench: verdicts a second of processor time, without and with the explanation written out.
 *  law_bench facts N: N facts documents, one a line, for `remitctl law evaluate -`. */
int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "facts") == 0) return writeFacts(std::atoi(argv[2]));
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
