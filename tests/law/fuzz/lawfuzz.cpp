#include "examples.h"

#include "law/documents.h"

#include <QTextStream>

#include <random>

namespace {

using namespace remit;
using namespace remit::testing;

/** Spoils facts documents in the ways that files and people do, and worse. */
class Spoiler
{
public:
    explicit Spoiler(unsigned seed) : m_engine(seed) {}

    QByteArray spoil(QByteArray bytes, const QByteArray &other)
    {
        for (qsizetype n = 1 + below(4); n > 0; --n) spoilOnce(bytes, other);
        return bytes;
    }

    qsizetype below(qsizetype end) { return std::uniform_int_distribution<qsizetype>(0, end - 1)(m_engine); }

private:
    void spoilOnce(QByteArray &bytes, const QByteArray &other)
    {
        static const QByteArrayList words{"-1",
                                          "0",
                                          "40",
                                          "2147483648",
                                          "9223372036854775807",
                                          "1e9",
                                          "null",
                                          "true",
                                          "{}",
                                          "[]",
                                          "\"2025-02-31\"",
                                          "\"0000-00-00\"",
                                          "\"9999-12-31\"",
                                          "\"1800-01-01\"",
                                          "\"\\ud800\"",
                                          "\"life\"",
                                          "\"death_reprieve\"",
                                          "\"fixed_term\""};
        const qsizetype at = below(bytes.size() + 1);
        switch (below(9)) {
            case 0:
                return void(bytes.truncate(at));
            case 1:
                if (at < bytes.size()) bytes[at] = static_cast<char>(below(256));
                return;
            case 2:
                return void(bytes.insert(at, other.mid(below(other.size()), below(60))));
            case 3:
                return void(bytes.remove(at, below(40)));
            case 4:
                return void(bytes.insert(at, QByteArray(below(200), "[{\"0"[below(4)])));
            case 5:
                return void(bytes.insert(at, bytes.mid(below(bytes.size() + 1), below(80))));
            case 6:
                return digit(bytes, at);
            default:
                return value(bytes, at, words[below(words.size())]);
        }
    }

    /** Changes the next digit, which keeps most documents readable. */
    void digit(QByteArray &bytes, qsizetype at)
    {
        while (at < bytes.size() && !std::isdigit(static_cast<unsigned char>(bytes[at]))) ++at;
        if (at < bytes.size()) bytes[at] = static_cast<char>('0' + below(10));
    }

    /** Puts another value after the next colon. */
    void value(QByteArray &bytes, qsizetype at, const QByteArray &word)
    {
        const qsizetype colon = bytes.indexOf(':', at);
        if (colon < 0) return;
        qsizetype end = colon + 1;
        while (end < bytes.size() && !QByteArrayView(",}]").contains(bytes[end])) ++end;
        bytes.replace(colon + 1, end - colon - 1, word);
    }

    std::mt19937 m_engine;
};

/** Whether the answer is one JSON document and every invalid one names a path or facts. */
bool isAnswer(const QByteArray &bytes)
{
    const auto answer = Json::parse(bytes);
    return answer && answer->isObject() && answer->has(u"id"_qs);
}

}  // namespace

/** law_fuzz [CASES [SEED]]: spoilt examples through both doors of the law; exit 1 where an answer is no answer. */
int main(int argc, char **argv)
{
    const int cases = argc > 1 ? std::atoi(argv[1]) : 200000;
    Spoiler spoiler(argc > 2 ? static_cast<unsigned>(std::atoi(argv[2])) : 1);
    const Law law(*loadRules());
    QByteArrayList corpus;
    for (const Example &example : readExamples()) corpus << example.facts.canonical();
    QMap<QString, int> decisions;
    for (int i = 0; i < cases; ++i) {
        const QByteArray line =
            spoiler.spoil(corpus[spoiler.below(corpus.size())], corpus[spoiler.below(corpus.size())]);
        const QByteArray answer = evaluateLine(line, law);
        if (!isAnswer(answer) || !isAnswer(procedureLine(line, law))) {
            QTextStream(stderr) << "case " << i << ": " << line << Qt::endl;
            return 1;
        }
        ++decisions[(*Json::parse(answer))["commutation"]["decision"].toString(u"no document"_qs)];
    }
    QTextStream out(stdout);
    for (auto it = decisions.cbegin(); it != decisions.cend(); ++it) out << it.key() << ' ' << *it << Qt::endl;
    return 0;
}
