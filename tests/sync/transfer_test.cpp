#include "sync/transfer.h"

#include "testmain.h"

#include <random>

using namespace remit;
using State = TransferState;
using Command = TransferCommand;

namespace {

const Error why{u"sync.timeout"_qs, {{u"server"_qs, u"x"_qs}}, {}};

struct NamedEvent {
    const char *name;
    TransferEvent event;
};

/** Every kind of event; offset 8 is further than the transfer of the table, and not the end. */
const std::vector<NamedEvent> &everyEvent()
{
    static const std::vector<NamedEvent> events{
        {"start", on::Start{}},
        {"known", on::Known{}},
        {"notknown", on::NotKnown{}},
        {"created", on::Created{u"https://c/u"_qs}},
        {"offset", on::Offset{8}},
        {"conflict", on::Conflict{}},
        {"gone", on::Gone{}},
        {"receipt", on::ReceiptGiven{}},
        {"terminated", on::Terminated{}},
        {"refused", on::Refused{why}},
        {"doubt", on::Doubt{why}},
        {"stopped", on::Stopped{why}},
        {"retrydue", on::RetryDue{}},
        {"pause", on::Pause{}},
        {"cancel", on::Cancel{}},
    };
    return events;
}

constexpr State everyState[] = {State::Queued,    State::Asking,     State::Creating, State::Locating,
                                State::Uploading, State::Completing, State::Unknown,  State::Cancelling,
                                State::Paused,    State::Done,       State::Rejected, State::Cancelled};

QByteArray word(Command command)
{
    switch (command) {
        case Command::Ask:
            return "ask";
        case Command::Create:
            return "create";
        case Command::Locate:
            return "locate";
        case Command::Send:
            return "send";
        case Command::FetchReceipt:
            return "fetch";
        case Command::Terminate:
            return "terminate";
        case Command::Wait:
            return "wait";
        case Command::Abort:
            return "abort";
        case Command::Finish:
            return "finish";
    }
    return {};
}

/** 10 bytes, 4 of them there, pieces of 4: an upload in its middle. */
Transfer aTransfer(State state)
{
    Transfer t;
    t.state = state;
    t.file = u"/a.remit"_qs;
    t.digest = QString(64, u'a');
    t.size = 10;
    t.chunk = 4;
    t.sender = u"s"_qs;
    t.batch = u"b"_qs;
    if (state == State::Queued) return t;
    t.uploadUrl = u"https://c/u"_qs;
    t.offset = 4;
    t.exposed = true;
    return t;
}

QByteArray described(const std::pair<Transfer, std::vector<Command>> &step)
{
    QByteArray text = name(step.first.state).toLatin1();
    for (const Command command : step.second) text += ' ' + word(command);
    return text;
}

/** What changes; every pair that is not listed must change nothing and ask for nothing. */
const QHash<QByteArray, QByteArray> &table()
{
    static const QByteArray stop = "paused abort finish", withdraw = "cancelling abort terminate";
    static const QHash<QByteArray, QByteArray> pairs{
        {"queued start", "asking ask"},
        {"queued stopped", stop},
        {"queued pause", stop},
        {"queued cancel", "cancelled abort finish"},

        {"asking start", "unknown abort ask"},
        {"asking known", "completing fetch"},
        {"asking notknown", "locating locate"},
        {"asking refused", "rejected finish"},
        {"asking doubt", "asking wait"},
        {"asking stopped", stop},
        {"asking retrydue", "asking ask"},
        {"asking pause", stop},
        {"asking cancel", withdraw},

        {"creating start", "unknown abort ask"},
        {"creating created", "uploading send"},
        {"creating refused", "rejected finish"},
        {"creating doubt", "creating wait"},
        {"creating stopped", stop},
        {"creating retrydue", "creating create"},
        {"creating pause", stop},
        {"creating cancel", withdraw},

        {"locating start", "unknown abort ask"},
        {"locating offset", "uploading send"},
        {"locating gone", "unknown ask"},
        {"locating refused", "rejected finish"},
        {"locating doubt", "locating wait"},
        {"locating stopped", stop},
        {"locating retrydue", "locating locate"},
        {"locating pause", stop},
        {"locating cancel", withdraw},

        {"uploading start", "unknown abort ask"},
        {"uploading offset", "uploading send"},
        {"uploading conflict", "locating locate"},
        {"uploading gone", "unknown ask"},
        {"uploading refused", "rejected finish"},
        {"uploading doubt", "locating wait"},
        {"uploading stopped", stop},
        {"uploading pause", stop},
        {"uploading cancel", withdraw},

        {"completing start", "unknown abort ask"},
        {"completing notknown", "unknown ask"},
        {"completing receipt", "done finish"},
        {"completing refused", "rejected finish"},
        {"completing doubt", "completing wait"},
        {"completing stopped", stop},
        {"completing retrydue", "completing fetch"},
        {"completing pause", stop},
        {"completing cancel", withdraw},

        {"unknown start", "unknown abort ask"},
        {"unknown known", "completing fetch"},
        {"unknown notknown", "locating locate"},
        {"unknown refused", "rejected finish"},
        {"unknown doubt", "unknown wait"},
        {"unknown stopped", stop},
        {"unknown retrydue", "unknown ask"},
        {"unknown pause", stop},
        {"unknown cancel", withdraw},

        {"cancelling start", "cancelling abort terminate"},
        {"cancelling known", "completing fetch"},
        {"cancelling notknown", "cancelled finish"},
        {"cancelling terminated", "cancelling ask"},
        {"cancelling refused", "rejected finish"},
        {"cancelling doubt", "cancelling wait"},
        {"cancelling stopped", stop},
        {"cancelling retrydue", "cancelling terminate"},

        {"paused start", "unknown ask"},
        {"paused stopped", stop},
        {"paused cancel", withdraw},

        {"done start", "unknown ask"},
        {"rejected start", "rejected finish"},
        {"cancelled start", "cancelled finish"},
    };
    return pairs;
}

/** An intake that may do what it is asked and lose the answer, or lose the question. */
class Court
{
public:
    explicit Court(std::mt19937 &dice) : m_dice(dice) {}

    bool accepted = false;
    int acceptances = 0;

    TransferEvent carryOut(Command command, const Transfer &t)
    {
        if (m_dice() % 4 == 0) return on::Doubt{why};
        const TransferEvent answer = act(command, t);
        if (m_dice() % 4 == 0) return on::Doubt{why};
        return answer;
    }

private:
    TransferEvent act(Command command, const Transfer &t)
    {
        switch (command) {
            case Command::Ask:
                return accepted ? TransferEvent(on::Known{}) : on::NotKnown{};
            case Command::Create:
                m_offset = 0;
                return on::Created{QString::number(++m_upload)};
            case Command::Locate:
                return isOpen(t) ? TransferEvent(on::Offset{m_offset}) : on::Gone{};
            case Command::Send:
                return take(t);
            case Command::FetchReceipt:
                return accepted ? TransferEvent(on::ReceiptGiven{}) : on::NotKnown{};
            case Command::Terminate:
                if (isOpen(t)) m_offset = -1;
                return on::Terminated{};
            default:
                return on::RetryDue{};
        }
    }

    bool isOpen(const Transfer &t) const { return t.uploadUrl == QString::number(m_upload) && m_offset >= 0; }

    TransferEvent take(const Transfer &t)
    {
        if (!isOpen(t)) return on::Gone{};
        if (t.offset != m_offset) return on::Conflict{};
        m_offset = std::min(t.size, m_offset + t.chunk);
        const qint64 reached = m_offset;
        if (reached < t.size) return on::Offset{reached};
        if (!accepted) ++acceptances;
        accepted = true;
        m_offset = -1;
        return on::Offset{reached};
    }

    std::mt19937 &m_dice;
    int m_upload = 0;
    qint64 m_offset = -1;
};

/** Runs a transfer to rest against a Court, with restarts from what was kept. */
class Run
{
public:
    explicit Run(unsigned seed) : m_dice(seed), court(m_dice) {}

    void go(bool withCancel)
    {
        happen(on::Start{});
        for (int steps = 0; steps < 5000 && !m_finished; ++steps) {
            if (m_dice() % 20 == 0)
                restart();
            else if (withCancel && m_dice() % 10 == 0)
                happen(on::Cancel{});
            else
                happen(m_command == Command::Wait ? on::RetryDue{} : court.carryOut(m_command, transfer));
        }
    }

    bool isFinished() const { return m_finished; }
    Transfer transfer = aTransfer(State::Queued);

private:
    std::mt19937 m_dice;

public:
    Court court;

private:
    void restart()
    {
        transfer = *transferFromJson(*Json::parse(m_kept.canonical()));
        happen(on::Start{});
    }

    void happen(const TransferEvent &event)
    {
        const auto [after, commands] = next(transfer, event);
        m_kept = transferToJson(after);
        transfer = after;
        for (const Command command : commands) {
            m_finished = command == Command::Finish;
            if (command != Command::Abort) m_command = command;
        }
    }

    Json m_kept = transferToJson(aTransfer(State::Queued));
    Command m_command = Command::Ask;
    bool m_finished = false;
};

}  // namespace

class TransferTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPairOfStateAndEvent_data();
    void everyPairOfStateAndEvent();
    void theWholeCourse();
    void aDoubtAboutTheLastPieceIsUnknown();
    void offsetsThatCannotBeStopTheTransfer();
    void troubleWithoutProgressWaitsLongerAndLonger();
    void nothingIsAskedOfAPlainServer();
    void beforeTheFirstByteCancellingIsImmediate();
    void aMissingUploadIsNeverTakenForAMissingBatch();
    void isReadAsWritten();
    void unsoundTransfersAreRefused();
    void delaysGrowAndDiffer();
    void endsAcceptedOnceWhateverIsLost();
    void isCancelledOnlyWhereNothingWasAccepted();
};

void TransferTest::everyPairOfStateAndEvent_data()
{
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("event");
    int rows = 0;
    for (const State state : everyState)
        for (int i = 0; i < int(everyEvent().size()); ++i) {
            const QByteArray pair = name(state).toLatin1() + ' ' + everyEvent()[size_t(i)].name;
            QTest::newRow(pair.constData()) << int(state) << i;
            rows += table().contains(pair);
        }
    QCOMPARE(rows, int(table().size()));
    QCOMPARE(everyEvent().size(), std::variant_size_v<TransferEvent>);
}

void TransferTest::everyPairOfStateAndEvent()
{
    QFETCH(int, state);
    QFETCH(int, event);
    const Transfer before = aTransfer(State(state));
    const auto step = next(before, everyEvent()[size_t(event)].event);
    const QByteArray expected = table().value(QTest::currentDataTag());
    if (expected.isEmpty()) {
        QVERIFY(step.first == before);
        QVERIFY(step.second.empty());
    } else {
        QCOMPARE(described(step), expected);
    }
}

void TransferTest::theWholeCourse()
{
    Transfer t = aTransfer(State::Queued);
    const auto expect = [&t](const TransferEvent &event, const char *expected) {
        const auto step = next(t, event);
        t = step.first;
        QCOMPARE(described(step), QByteArray(expected));
    };
    expect(on::Start{}, "asking ask");
    QVERIFY(!t.exposed);
    expect(on::NotKnown{}, "creating create");
    expect(on::Created{u"https://c/7"_qs}, "uploading send");
    QVERIFY(t.exposed);
    QCOMPARE(t.uploadUrl, u"https://c/7"_qs);
    expect(on::Offset{4}, "uploading send");
    expect(on::Offset{8}, "uploading send");
    expect(on::Offset{10}, "completing fetch");
    expect(on::ReceiptGiven{}, "done finish");
}

void TransferTest::aDoubtAboutTheLastPieceIsUnknown()
{
    Transfer t = aTransfer(State::Uploading);
    t.offset = 6;
    const auto step = next(t, on::Doubt{why});
    QCOMPARE(described(step), QByteArray("unknown wait"));
    QVERIFY(step.first.fault == why);
    QCOMPARE(step.first.attempts, 1);
    t.receipts = false;
    QCOMPARE(described(next(t, on::Doubt{why})), QByteArray("locating wait"));
}

void TransferTest::offsetsThatCannotBeStopTheTransfer()
{
    for (const qint64 offset : {qint64(-1), qint64(11)})
        for (const State state : {State::Locating, State::Uploading}) {
            const auto step = next(aTransfer(state), on::Offset{offset});
            QCOMPARE(described(step), QByteArray("paused abort finish"));
            QCOMPARE(step.first.fault->code, u"sync.offset"_qs);
        }
    // An answer that claims success without progress is not believed but asked about.
    QCOMPARE(described(next(aTransfer(State::Uploading), on::Offset{4})), QByteArray("locating locate"));
    // What HEAD says counts, even where it is less than before.
    const auto back = next(aTransfer(State::Locating), on::Offset{0});
    QCOMPARE(described(back), QByteArray("uploading send"));
    QCOMPARE(back.first.offset, 0);
}

void TransferTest::troubleWithoutProgressWaitsLongerAndLonger()
{
    Transfer t = aTransfer(State::Uploading);
    t = next(t, on::Conflict{}).first;
    t = next(t, on::Offset{4}).first;
    QCOMPARE(t.attempts, 1);
    QCOMPARE(described(next(t, on::Conflict{})), QByteArray("locating wait"));
    t = next(t, on::Offset{8}).first;
    QCOMPARE(t.attempts, 0);
}

void TransferTest::nothingIsAskedOfAPlainServer()
{
    Transfer t = aTransfer(State::Queued);
    t.receipts = false;
    QCOMPARE(described(next(t, on::Start{})), QByteArray("creating create"));
    Transfer restarted = aTransfer(State::Uploading);
    restarted.receipts = false;
    QCOMPARE(described(next(restarted, on::Start{})), QByteArray("locating abort locate"));
    QCOMPARE(described(next(restarted, on::Offset{10})), QByteArray("done finish"));
    QCOMPARE(described(next(restarted, on::Gone{})), QByteArray("creating create"));
    restarted.state = State::Done;
    QCOMPARE(described(next(restarted, on::Start{})), QByteArray("done finish"));
    restarted.state = State::Cancelling;
    QCOMPARE(described(next(restarted, on::Terminated{})), QByteArray("cancelled finish"));
}

void TransferTest::beforeTheFirstByteCancellingIsImmediate()
{
    for (const State state : {State::Asking, State::Creating, State::Paused}) {
        Transfer t = aTransfer(State::Queued);
        t.state = state;
        QCOMPARE(described(next(t, on::Cancel{})), QByteArray("cancelled abort finish"));
    }
}

void TransferTest::aMissingUploadIsNeverTakenForAMissingBatch()
{
    const Transfer gone = next(aTransfer(State::Uploading), on::Gone{}).first;
    QVERIFY(gone.uploadUrl.isEmpty());
    QCOMPARE(described(next(gone, on::Known{})), QByteArray("completing fetch"));
    QCOMPARE(described(next(gone, on::NotKnown{})), QByteArray("creating create"));
    QCOMPARE(described(next(gone, on::Cancel{})), QByteArray("cancelling abort ask"));
}

void TransferTest::isReadAsWritten()
{
    for (const State state : everyState) {
        Transfer t = aTransfer(state);
        t.attempts = 3;
        t.fault = why;
        const auto read = transferFromJson(transferToJson(t));
        QVERIFY(read.has_value());
        QVERIFY(*read == t);
    }
}

void TransferTest::unsoundTransfersAreRefused()
{
    const Json sound = transferToJson(aTransfer(State::Uploading));
    for (const auto &[name, value] : sound.object()) {
        Json::Object without = sound.object();
        without.erase(name);
        QVERIFY2(!transferFromJson(without), qPrintable(name));
    }
    Json wrong = sound;
    wrong.set("state", u"flying"_qs);
    QVERIFY(!transferFromJson(wrong));
    wrong = sound;
    wrong.set("offset", 11);
    QVERIFY(!transferFromJson(wrong));
}

void TransferTest::delaysGrowAndDiffer()
{
    using namespace std::chrono_literals;
    QCOMPARE(retryDelay(1, 255), std::chrono::milliseconds(1000));
    QCOMPARE(retryDelay(1, 0), std::chrono::milliseconds(500));
    QCOMPARE(retryDelay(4, 255), std::chrono::milliseconds(8000));
    QCOMPARE(retryDelay(9, 255), std::chrono::milliseconds(256000));
    for (int attempts = 10; attempts < 5000; attempts += 7) {
        QCOMPARE(retryDelay(attempts, 255), std::chrono::milliseconds(300000));
        QCOMPARE(retryDelay(attempts, 0), std::chrono::milliseconds(150000));
    }
    QVERIFY(retryDelay(5, 10) != retryDelay(5, 200));
}

void TransferTest::endsAcceptedOnceWhateverIsLost()
{
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        Run run(seed);
        run.go(false);
        const QByteArray number = "seed " + QByteArray::number(seed);
        const char *which = number.constData();
        QVERIFY2(run.isFinished() && run.transfer.state == State::Done, which);
        QVERIFY2(run.court.acceptances == 1, which);
    }
}

void TransferTest::isCancelledOnlyWhereNothingWasAccepted()
{
    int cancelled = 0, done = 0;
    for (unsigned seed = 1; seed <= 1000; ++seed) {
        Run run(seed);
        run.go(true);
        const QByteArray number = "seed " + QByteArray::number(seed);
        const char *which = number.constData();
        QVERIFY2(run.isFinished(), which);
        QVERIFY2((run.transfer.state == State::Done) == run.court.accepted, which);
        QVERIFY2((run.transfer.state == State::Cancelled) == !run.court.accepted, which);
        (run.court.accepted ? done : cancelled) += 1;
    }
    QVERIFY(cancelled > 100 && done > 10);
}

REMIT_TEST(TransferTest);
#include "transfer_test.moc"
