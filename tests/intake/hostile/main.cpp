// hostile_servers SEEDS FIRST [KIND [DEADLINE]]: the client against every kind of misbehaving server, or one, each with
// SEEDS seeds from FIRST on; a question ends after DEADLINE milliseconds (400 unless told), a silent one after three
// eighths of it. Prints what went wrong and what it cost the client; fails over either.
#include "kinds.h"
#include "trial.h"

#include <QCoreApplication>
#include <QTextStream>

using namespace remit::testing;

namespace {
/** What a client may use for an answer that it does not take: the largest it would take, some times over. */
constexpr qint64 mostMemory = 64 << 20;
constexpr qint64 longestTurnMs = 300;
}  // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    const quint32 seeds = arguments.value(1, u"1"_qs).toUInt(), first = arguments.value(2, u"1"_qs).toUInt();
    const std::chrono::milliseconds deadline(arguments.value(4, u"400"_qs).toInt());
    const Parties parties;
    QTextStream out(stdout);
    int runs = 0, wrong = 0, paused = 0;
    Burden most;
    for (const Kind &kind : kinds()) {
        if (arguments.size() > 3 && arguments[3] != QLatin1String(kind.name)) continue;
        Burden burden;
        for (quint32 seed = first; seed < first + seeds; ++seed) {
            ++runs;
            QString fault = Trial(parties, seed, deadline, burden).run(kind);
            if (fault.isEmpty() && burden.memory > mostMemory) fault = u"too much memory"_qs;
            if (fault.isEmpty() && burden.turn > longestTurnMs) fault = u"the event loop stood still"_qs;
            if (fault.isEmpty()) continue;
            ++wrong;
            out << kind.name << ", seed " << seed << ": " << fault << Qt::endl;
        }
        out << "  " << kind.name << ": " << burden.memory / 1024 / 1024 << " MB, state " << burden.question
            << " ms, turn " << burden.turn << " ms" << (burden.paused > 0 ? ", paused by hand" : "") << Qt::endl;
        most.memory = std::max(most.memory, burden.memory);
        most.question = std::max(most.question, burden.question);
        most.turn = std::max(most.turn, burden.turn);
        paused += burden.paused;
    }
    out << runs << " runs of " << kinds().size() << " kinds, " << wrong << " wrong; at most "
        << most.memory / 1024 / 1024 << " MB, a state for " << most.question << " ms, a turn of " << most.turn
        << " ms; " << paused << " paused by hand" << Qt::endl;
    return wrong == 0 ? 0 : 1;
}
