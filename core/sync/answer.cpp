#include "sync/answer.h"

#include <algorithm>

namespace remit {

namespace {

/** A whole number in digits of the base alone; -1 where it is none or beyond any file. */
qint64 wholeNumber(const QByteArray &text, int base)
{
    constexpr qsizetype mostDigits = 15;
    const auto isDigit = [base](char c) {
        return (c >= '0' && c <= '9') || (base == 16 && ((c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F')));
    };
    if (text.isEmpty() || text.size() > mostDigits || !std::all_of(text.begin(), text.end(), isDigit)) return -1;
    return text.toLongLong(nullptr, base);
}

bool isToken(const QByteArray &name)
{
    return !name.isEmpty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               QByteArrayView("!#$%&'*+-.^_`|~").contains(c);
    });
}

bool isText(const QByteArray &line)
{
    return std::none_of(line.begin(), line.end(), [](char c) { return (c >= 0 && c < ' ' && c != '\t') || c == 0x7f; });
}

}  // namespace

AnswerReader::State AnswerReader::take(QByteArrayView bytes)
{
    while (m_state == State::More && !bytes.isEmpty()) {
        if (m_part == Part::Counted || m_part == Part::UntilEnd || m_part == Part::Chunk) {
            bytes = takeBody(bytes);
            continue;
        }
        const qsizetype end = bytes.indexOf('\n');
        const qsizetype taken = end < 0 ? bytes.size() : end + 1;
        m_head += taken;
        if (m_head > mostHead) {
            fail(State::TooLarge);
            break;
        }
        m_line += bytes.first(taken);
        bytes = bytes.sliced(taken);
        if (end < 0) continue;
        QByteArray line = std::exchange(m_line, {});
        line.chop(line.endsWith("\r\n") ? 2 : 1);
        takeLine(line);
    }
    m_more = m_more || (m_state == State::Done && !bytes.isEmpty());
    return m_state;
}

AnswerReader::State AnswerReader::end()
{
    if (m_state == State::More) m_state = m_part == Part::UntilEnd ? State::Done : State::Broken;
    return m_state;
}

bool AnswerReader::staysOpen() const
{
    const QByteArray connection = m_answer.header("connection").toLower();
    return m_state == State::Done && m_part != Part::UntilEnd && !m_more && !m_old && !connection.contains("close");
}

void AnswerReader::takeLine(const QByteArray &line)
{
    if (!isText(line)) return fail();
    switch (m_part) {
        case Part::Status:
            return takeStatus(line);
        case Part::Header:
            return line.isEmpty() ? beginBody() : takeHeader(line);
        case Part::ChunkSize:
            return takeChunkSize(line);
        case Part::ChunkEnd:
            if (!line.isEmpty()) return fail();
            m_part = Part::ChunkSize;
            return;
        default:
            // Nothing that a trailer says is asked for.
            if (line.isEmpty()) m_state = State::Done;
    }
}

void AnswerReader::takeStatus(const QByteArray &line)
{
    m_old = line.startsWith("HTTP/1.0 ");
    const int status = int(wholeNumber(line.mid(9, 3), 10));
    const bool formed = (m_old || line.startsWith("HTTP/1.1 ")) && (line.size() == 12 || line.mid(12, 1) == " ");
    // Nobody asked for another protocol (101).
    if (!formed || status < 100 || status > 599 || status == 101) return fail();
    m_answer = {status, {}, {}};
    m_part = Part::Header;
}

void AnswerReader::takeHeader(const QByteArray &line)
{
    const qsizetype colon = line.indexOf(':');
    const QByteArray name = line.left(colon).toLower(), value = line.mid(colon + 1).trimmed();
    if (colon < 0 || !isToken(name)) return fail();
    const auto before = m_answer.headers.find(name);
    if (before == m_answer.headers.end())
        m_answer.headers.insert(name, value);
    else if (name == "content-length" && *before != value)
        fail();
    else if (name != "content-length")
        *before += ", " + value;
}

void AnswerReader::expect(qint64 count, Part part)
{
    m_left = count;
    m_part = part;
    if (count > m_limit - m_answer.body.size()) return fail(State::TooLarge);
}

void AnswerReader::beginBody()
{
    m_part = Part::Status;
    if (m_answer.status < 200) return;
    const QByteArray length = m_answer.header("content-length"),
                     coding = m_answer.header("transfer-encoding").toLower();
    const bool counted = m_answer.headers.contains("content-length"), chunked = coding == "chunked";
    if ((!coding.isEmpty() && !chunked) || (counted && chunked) || (counted && wholeNumber(length, 10) < 0)) {
        // A length too long to write down is none that would be taken.
        const bool giant = counted && coding.isEmpty() && !length.startsWith('-') && length.size() > 15;
        return fail(giant ? State::TooLarge : State::Broken);
    }
    if (m_bodiless || m_answer.status == 204 || m_answer.status == 304 || (counted && wholeNumber(length, 10) == 0)) {
        m_state = State::Done;
        return;
    }
    if (chunked)
        m_part = Part::ChunkSize;
    else if (counted)
        expect(wholeNumber(length, 10), Part::Counted);
    else
        expect(0, Part::UntilEnd);
}

void AnswerReader::takeChunkSize(QByteArray line)
{
    if (const qsizetype extension = line.indexOf(';'); extension >= 0) line.truncate(extension);
    const qint64 size = wholeNumber(line.trimmed(), 16);
    if (size < 0) return fail();
    if (size == 0)
        m_part = Part::Trailer;
    else
        expect(size, Part::Chunk);
}

QByteArrayView AnswerReader::takeBody(QByteArrayView bytes)
{
    const qsizetype count = m_part == Part::UntilEnd ? bytes.size() : std::min<qint64>(bytes.size(), m_left);
    if (m_answer.body.size() + count > m_limit) {
        fail(State::TooLarge);
        return {};
    }
    m_answer.body += bytes.first(count);
    m_left -= count;
    if (m_part == Part::Counted && m_left == 0) m_state = State::Done;
    if (m_part == Part::Chunk && m_left == 0) m_part = Part::ChunkEnd;
    return bytes.sliced(count);
}

}  // namespace remit
