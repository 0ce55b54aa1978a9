#include "examples.h"
#include "neighbours.h"

#include <QTextStream>

#include <algorithm>

namespace {

using namespace remit;
using namespace remit::testing;

/** An example with its facts read, so that many rule sets can be held against it. */
struct ReadExample {
    Example example;
    Facts facts;
};

/** The built-in rules held against one example after another, as soon as it is read: a mutant of the code mostly fails
 *  early. */
QString judgeBuiltIn()
{
    const auto law = loadRules().and_then([](RuleSet set) { return Law::fromRules(std::move(set)); });
    if (!law) return u"refused: "_qs + law.error().code;
    QString failure;
    eachExample([&](const Example &example) {
        const auto facts = factsFromJson(example.facts);
        failure = facts ? failureOf(example, *facts, *law) : facts.error().code;
        if (!failure.isEmpty()) failure.prepend(example.name + u": "_qs);
        return failure.isEmpty();
    });
    return failure.isEmpty() ? u"passes"_qs : failure;
}

QString judge(const Law &law, const std::vector<ReadExample> &examples)
{
    for (const ReadExample &one : examples)
        if (const QString failure = failureOf(one.example, one.facts, law); !failure.isEmpty())
            return one.example.name + u": "_qs + failure.left(200);
    return {};
}

/** All that the law says of the facts, whatever the digest of its rules. */
QByteArray answerOf(const Law &law, const Facts &facts)
{
    Verdict verdict = law.evaluate(facts);
    verdict.rulesDigest.clear();
    auto procedure = law.procedure(facts);
    if (!procedure) return verdictToBytes(verdict, law.rules()) + '\n';
    procedure->rulesDigest.clear();
    return verdictToBytes(verdict, law.rules()) + '\n' + procedureToJson(*procedure, law.rules()).canonical();
}

/** Facts near an example of which the rules say something else than the built-in ones; nothing where none is found. */
QString witness(const Law &law, const std::vector<ReadExample> &examples, int count)
{
    static const Law original(*loadRules());
    std::vector<Facts> facts;
    for (const ReadExample &one : examples) facts.push_back(one.facts);
    Neighbours neighbours(std::move(facts), 1);
    for (int i = 0; i < count; ++i) {
        const Facts near = neighbours.next();
        const QByteArray was = answerOf(original, near), is = answerOf(law, near);
        if (was != is)
            return QString::fromUtf8(factsToJson(near).canonical() + '\t' + was + '\t' + is).replace(u'\n', u' ');
    }
    return {};
}

QString verdictOn(Result<RuleSet> rules, const std::vector<ReadExample> &examples, int neighbours)
{
    const auto law = rules.and_then([](RuleSet set) { return Law::fromRules(std::move(set)); });
    if (!law) return u"refused: "_qs + law.error().code;
    const QString failure = judge(*law, examples);
    if (!failure.isEmpty()) return failure.simplified();
    const QString found = witness(*law, examples, neighbours);
    return found.isEmpty() ? u"passes"_qs : u"passes, but differs: "_qs + found;
}

}  // namespace

/** law_judge [--neighbours N] [FOLDER…]: holds the rules of each folder, or the built-in ones, against the examples.
 *  One line each, "passes" or the first failure; exit 1 where one fails. With --neighbours, rules that pass are
 *  compared with the built-in ones on N cases near the examples as well. */
int main(int argc, char **argv)
{
    QTextStream out(stdout);
    if (argc == 1) {
        const QString said = judgeBuiltIn();
        out << said << Qt::endl;
        return said == u"passes" ? 0 : 1;
    }
    QStringList folders;
    for (int i = 1; i < argc; ++i) folders << QString::fromLocal8Bit(argv[i]);
    int neighbours = 0;
    if (folders.size() > 1 && folders.front() == u"--neighbours") {
        neighbours = folders[1].toInt();
        folders.remove(0, 2);
    }
    std::vector<ReadExample> examples;
    for (const Example &example : readExamples()) {
        const auto facts = factsFromJson(example.facts);
        if (!facts) return 1;
        examples.push_back({example, *facts});
    }
    bool all = true;
    for (const QString &folder : folders) {
        const QString said = verdictOn(loadRules(folder), examples, neighbours);
        all &= said.startsWith(u"passes");
        out << said << Qt::endl;
    }
    return all ? 0 : 1;
}
