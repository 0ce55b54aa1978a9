#include "examples.h"

#include <QTextStream>

namespace
{

using namespace remit;
using namespace remit::testing;

/** An example with its facts read, so that many rule sets can be held against it. */
struct ReadExample {
    Example example;
    Facts facts;
};

/** What of the example does not come out; empty where all does. */
QString failureOf(const ReadExample &one, const Law &law)
{
    const Example &example = one.example;
    const QString verdict = difference(example.verdict, verdictToJson(law.evaluate(one.facts), law.rules()));
    if (!verdict.isEmpty() || example.procedure.isNull()) return verdict;
    const auto procedure = law.procedure(one.facts);
    return procedure ? difference(example.procedure, procedureToJson(*procedure, law.rules())) : u"procedure"_qs;
}

/** The first example that the rules fail, and where; empty where they pass all. */
QString judge(Result<RuleSet> rules, const std::vector<ReadExample> &examples)
{
    const auto law = rules.and_then([](RuleSet set) { return Law::fromRules(std::move(set)); });
    if (!law) return u"refused: "_qs + law.error().code;
    for (const ReadExample &one : examples)
        if (const QString failure = failureOf(one, *law); !failure.isEmpty())
            return one.example.name + u": "_qs + failure.left(200);
    return {};
}

}  // namespace

/** law_judge [FOLDER…]: holds the rules of each folder, or the built-in ones, against the examples. One line each,
 *  "passes" or the first failure; exit 1 where one fails. */
int main(int argc, char **argv)
{
    std::vector<ReadExample> examples;
    for (const Example &example : readExamples()) {
        const auto facts = factsFromJson(example.facts);
        if (!facts) return 1;
        examples.push_back({example, *facts});
    }
    QTextStream out(stdout);
    bool all = true;
    for (int i = 1; i < std::max(argc, 2); ++i) {
        const QString failure = judge(argc > 1 ? loadRules(QString::fromLocal8Bit(argv[i])) : loadRules(), examples);
        all &= failure.isEmpty();
        out << (failure.isEmpty() ? u"passes"_qs : failure.simplified()) << Qt::endl;
    }
    return all ? 0 : 1;
}
