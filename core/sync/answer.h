#pragma once
#include <QByteArray>
#include <QHash>

namespace remit {

/** A server's answer. */
struct Answer {
    int status = 0;
    QByteArray body;
    /** By their names in lower case. */
    QHash<QByteArray, QByteArray> headers;

    QByteArray header(const char *name) const { return headers.value(QByteArray(name).toLower()); }
};

/**
 * Reads one HTTP/1.1 answer (RFC 9112) as its bytes arrive, strictly and in bounded memory: what could be read in two
 * ways is broken, heads and bodies have an end. Our own because Qt's reads headers, interim answers and chunk lines
 * without a limit for as long as a server sends them.
 */
class AnswerReader
{
public:
    enum class State { More, Done, Broken, TooLarge };

    /** The most bytes of status lines, headers, chunk lines and trailers together. */
    static constexpr qint64 mostHead = 64 * 1024;

    /** `bodiless`: the answer to HEAD, whose length is another's. `limit`: the most bytes of a body. */
    AnswerReader(bool bodiless, qint64 limit) : m_bodiless(bodiless), m_limit(limit) {}

    /** Takes bytes; what is left over after Done belongs to nobody. */
    State take(QByteArrayView bytes);
    /** The server has hung up. */
    State end();
    State state() const { return m_state; }
    /** Whether anything came at all. */
    bool isEmpty() const { return m_head == 0; }
    const Answer &answer() const { return m_answer; }
    /** Whether more than the answer came. */
    bool hasMore() const { return m_more; }
    /** Whether the connection can carry another question. */
    bool staysOpen() const;

private:
    enum class Part { Status, Header, Counted, UntilEnd, ChunkSize, Chunk, ChunkEnd, Trailer };
    void takeLine(const QByteArray &line);
    void takeStatus(const QByteArray &line);
    void takeHeader(const QByteArray &line);
    void takeChunkSize(QByteArray line);
    void beginBody();
    void expect(qint64 count, Part part);
    QByteArrayView takeBody(QByteArrayView bytes);
    void fail(State state = State::Broken) { m_state = state; }

    bool m_bodiless;
    qint64 m_limit;
    State m_state = State::More;
    Part m_part = Part::Status;
    Answer m_answer;
    QByteArray m_line;
    bool m_old = false;
    bool m_more = false;
    qint64 m_head = 0;
    qint64 m_left = 0;
};

}  // namespace remit
