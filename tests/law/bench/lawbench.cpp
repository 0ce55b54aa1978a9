#include "randomfacts.h"

#include "law/documents.h"
#include "law/evaluate.h"
#include "law/verdictjson.h"
#include "records/factsjson.h"

#include <QFile>
#include <QTextStream>

#include <cstdio>
#include <cstring>
#include <ctime>

#include <sys/resource.h>

namespace {

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

/** Answers facts documents as `remitctl law evaluate -` does and says at which rate and in how much memory. */
int answerFacts(const Law &law)
{
    QFile in;
    if (!in.open(stdin, QIODevice::ReadOnly)) return 1;
    qint64 count = 0;
    const std::clock_t start = std::clock();
    for (QByteArray line = in.readLine(); !line.isEmpty(); line = in.readLine(), ++count)
        std::puts(evaluateLine(line.trimmed(), law).constData());
    const double seconds = double(std::clock() - start) / CLOCKS_PER_SEC;
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    QTextStream(stderr) << "answered " << count << " documents: " << qint64(double(count) / seconds) << "/s, at most "
                        << usage.ru_maxrss / 1024 << " MB resident" << Qt::endl;
    return 0;
}

}  // namespace

/** law_bench [bare|explained]: verdicts a second of processor time, without and with the explanation written out.
 *  law_bench facts N: N facts documents, one a line, for `remitctl law evaluate -`.
 *  law_bench answer: verdicts for the facts documents of standard input; rate and memory on standard error. */
int main(int argc, char **argv)
{
    if (argc == 3 && std::strcmp(argv[1], "facts") == 0) return writeFacts(std::atoi(argv[2]));
    const Law law(*loadRules());
    if (argc == 2 && std::strcmp(argv[1], "answer") == 0) return answerFacts(law);
    const char *only = argc == 2 ? argv[1] : nullptr;
    remit::testing::RandomFacts random(7);
    std::vector<Facts> facts;
    for (int i = 0; i < 5000; ++i) facts.push_back(random.next());
    qint64 guard = 0;
    QTextStream out(stdout);
    if (!only || std::strcmp(only, "bare") == 0)
        out << "verdicts/s: " << qint64(perSecond(facts, [&](const Facts &one) {
            guard += law.evaluate(one).commutation.reasons.size();
        })) << Qt::endl;
    if (!only || std::strcmp(only, "explained") == 0)
        out << "with explanation: " << qint64(perSecond(facts, [&](const Facts &one) {
            guard += verdictToBytes(law.evaluate(one), law.rules()).size();
        })) << Qt::endl;
    out << "(" << guard << ")" << Qt::endl;
    return 0;
}
