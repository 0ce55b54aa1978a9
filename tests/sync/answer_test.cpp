#include "sync/answer.h"

#include "testmain.h"

using namespace remit;
using State = AnswerReader::State;

namespace {

constexpr qint64 limit = 1000;

AnswerReader read(const QByteArray &bytes, bool bodiless = false)
{
    AnswerReader reader(bodiless, limit);
    reader.take(bytes);
    return reader;
}

}  // namespace

/** HTTP answers as a client reads them from the wire. */
class AnswerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goodAnswersAreReadHoweverTheyArrive_data();
    void goodAnswersAreReadHoweverTheyArrive();
    void badAnswersAreBroken_data();
    void badAnswersAreBroken();
    void whatIsTooLargeEndsTheReading_data();
    void whatIsTooLargeEndsTheReading();
    void anAnswerCutShortIsBroken();
    void whatComesAfterAnAnswerEndsItsConnection();
};

void AnswerTest::goodAnswersAreReadHoweverTheyArrive_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("bodiless");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("staysOpen");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n", chunked = "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("counted") << ok + "Content-Length: 5\r\n\r\nhello" << false << 200 << QByteArray("hello") << true;
    QTest::newRow("empty") << ok + "Content-Length: 0\r\n\r\n" << false << 200 << QByteArray() << true;
    QTest::newRow("204") << QByteArray("HTTP/1.1 204 \r\n\r\n") << false << 204 << QByteArray() << true;
    QTest::newRow("status without words") << QByteArray("HTTP/1.1 204\r\n\r\n") << false << 204 << QByteArray() << true;
    QTest::newRow("to HEAD") << ok + "Content-Length: 5000\r\n\r\n" << true << 200 << QByteArray() << true;
    QTest::newRow("chunks") << ok + chunked + "3\r\nhel\r\n2;x=y\r\nlo\r\n0\r\nX: y\r\n\r\n"
                            << false << 200 << QByteArray("hello") << true;
    QTest::newRow("after an interim answer") << "HTTP/1.1 100 Continue\r\n\r\n" + ok + "Content-Length: 1\r\n\r\na"
                                             << false << 200 << QByteArray("a") << true;
    QTest::newRow("one length twice") << ok + "Content-Length: 1\r\nContent-Length: 1\r\n\r\na" << false << 200
                                      << QByteArray("a") << true;
    QTest::newRow("closing") << ok + "Connection: close\r\nContent-Length: 1\r\n\r\na" << false << 200
                             << QByteArray("a") << false;
    QTest::newRow("until the end") << ok + "\r\nhello" << false << 200 << QByteArray("hello") << false;
    QTest::newRow("HTTP/1.0") << QByteArray("HTTP/1.0 404 X\r\nContent-Length: 1\r\n\r\na") << false << 404
                              << QByteArray("a") << false;
}

void AnswerTest::goodAnswersAreReadHoweverTheyArrive()
{
    QFETCH(QByteArray, bytes);
    QFETCH(bool, bodiless);
    for (const qsizetype step : {qsizetype(1), qsizetype(2), qsizetype(7), bytes.size()}) {
        AnswerReader reader(bodiless, limit);
        for (qsizetype at = 0; at < bytes.size(); at += step) {
            QVERIFY(reader.state() == State::More);
            reader.take(bytes.mid(at, step));
        }
        QVERIFY(reader.end() == State::Done);
        QTEST(reader.answer().status, "status");
        QTEST(reader.answer().body, "body");
        QTEST(reader.staysOpen(), "staysOpen");
    }
}

void AnswerTest::badAnswersAreBroken_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n", chunked = "Transfer-Encoding: chunked\r\n\r\n";
    QTest::newRow("no HTTP") << QByteArray("SSH-2.0\r\n");
    QTest::newRow("HTTP/2") << QByteArray("HTTP/2.0 200 OK\r\n");
    QTest::newRow("status of two digits") << QByteArray("HTTP/1.1 20 OK\r\n");
    QTest::newRow("status of four digits") << QByteArray("HTTP/1.1 2000 OK\r\n");
    QTest::newRow("status zero") << QByteArray("HTTP/1.1 000 OK\r\n");
    QTest::newRow("another protocol") << QByteArray("HTTP/1.1 101 X\r\n");
    QTest::newRow("header without colon") << ok + "hello\r\n";
    QTest::newRow("header of noise") << ok + "a b: c\r\n";
    QTest::newRow("folded header") << ok + "A: b\r\n c\r\n";
    QTest::newRow("null byte") << ok + QByteArray("A: b\0\r\n", 7);
    QTest::newRow("negative length") << ok + "Content-Length: -5\r\n\r\n";
    QTest::newRow("length in words") << ok + "Content-Length: five\r\n\r\n";
    QTest::newRow("no length") << ok + "Content-Length:\r\n\r\n";
    QTest::newRow("two lengths") << ok + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n";
    QTest::newRow("length and chunks") << ok + "Content-Length: 5\r\n" + chunked;
    QTest::newRow("unknown coding") << ok + "Transfer-Encoding: gzip, chunked\r\n\r\n";
    QTest::newRow("negative chunk") << ok + chunked + "-5\r\n";
    QTest::newRow("giant chunk") << ok + chunked + "ffffffffffffffff\r\n";
    QTest::newRow("chunk without size") << ok + chunked + "\r\n";
    QTest::newRow("chunk without end") << ok + chunked + "3\r\nhello\r\n";
}

void AnswerTest::badAnswersAreBroken()
{
    QFETCH(QByteArray, bytes);
    QVERIFY(read(bytes).state() == State::Broken);
}

void AnswerTest::whatIsTooLargeEndsTheReading_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<QByteArray>("again");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n", line(500, 'x');
    QTest::newRow("status line") << QByteArray("HTTP/1.1 200 ") << line;
    QTest::newRow("headers") << ok << "A: " + line + "\r\n";
    QTest::newRow("one header") << ok + "A: " << line;
    QTest::newRow("interim answers") << QByteArray() << QByteArray("HTTP/1.1 100 Continue\r\n\r\n");
    QTest::newRow("chunk line") << ok + "Transfer-Encoding: chunked\r\n\r\n1;" << line;
    QTest::newRow("trailers") << ok + "Transfer-Encoding: chunked\r\n\r\n0\r\n"
                              << "A: " + line + "\r\n";
    QTest::newRow("body") << ok + "\r\n" << line;
    QTest::newRow("chunks") << ok + "Transfer-Encoding: chunked\r\n\r\n"
                            << "1f4\r\n" + line + "\r\n";
    QTest::newRow("length") << ok + "Content-Length: 1001\r\n\r\n" << QByteArray();
    QTest::newRow("length beyond numbers") << ok + "Content-Length: 99999999999999999999\r\n\r\n" << QByteArray();
}

/** It ends before much more than the limits was taken. */
void AnswerTest::whatIsTooLargeEndsTheReading()
{
    QFETCH(QByteArray, head);
    QFETCH(QByteArray, again);
    AnswerReader reader(false, limit);
    reader.take(head);
    qint64 taken = 0;
    while (reader.state() == State::More && taken < 2 * AnswerReader::mostHead) {
        reader.take(again);
        taken += again.size();
    }
    QVERIFY(reader.state() == State::TooLarge);
    QVERIFY(reader.answer().body.size() <= limit);
}

void AnswerTest::anAnswerCutShortIsBroken()
{
    const QByteArray whole = "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello";
    for (qsizetype size = 0; size < whole.size(); ++size) {
        AnswerReader reader(false, limit);
        reader.take(whole.left(size));
        QVERIFY(reader.end() == State::Broken);
    }
}

void AnswerTest::whatComesAfterAnAnswerEndsItsConnection()
{
    const QByteArray one = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\na";
    QVERIFY(read(one).staysOpen());
    const AnswerReader two = read(one + one);
    QCOMPARE(two.answer().body, QByteArray("a"));
    QVERIFY(!two.staysOpen());
}

REMIT_TEST(AnswerTest);
#include "answer_test.moc"
