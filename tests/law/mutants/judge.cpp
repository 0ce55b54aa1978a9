#include "examples.h"

#include "law/term.h"

#include <QTextStream>

namespace
{

using namespace remit;
using namespace remit::testing;

/** What of the example does not come out; empty where all does. */
QString failureOf(const Example &example, const Law &law)
{
    const auto facts = factsFromJson(example.facts);
    if (!facts) return u"facts"_qs;
    const QString verdict = difference(example.verdict, verdictToJson(law.evaluate(*facts), law.rules()));
    if (!verdict.isEmpty() || example.procedure.isNull()) return verdict;
    const auto procedure = law.procedure(*facts);
    return procedure ? difference(example.procedure, procedureToJson(*procedure, law.rules())) : u"procedure"_qs;
}

}  // namespace

/** law_judge [FOLDER]: holds the rules of the folder, or the built-in ones, against the examples; exit 1 at the first
 *  that fails. */
int main(int argc, char **argv)
{
    QTextStream out(stdout);
    auto law = (argc > 1 ? loadRules(QString::fromLocal8Bit(argv[1])) : loadRules()).and_then([](RuleSet rules) {
        return Law::fromRules(std::move(rules));
    });
    if (!law) {
        out << "rules refused: " << law.error().code << Qt::endl;
        return 1;
    }
    for (const Example &example : readExamples()) {
        const QString failure = failureOf(example, *law);
        if (failure.isEmpty()) continue;
        out << example.name << ": " << failure.left(200) << Qt::endl;
        return 1;
    }
    return 0;
}
