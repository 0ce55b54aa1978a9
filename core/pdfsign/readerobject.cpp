#include "pdfsign/reader.h"

namespace remit {

namespace {

/** The character that a backslash and this letter stand for; nothing where the backslash counts for nothing. */
char escaped(char letter)
{
    switch (letter) {
        case 'n':
            return '\n';
        case 'r':
            return '\r';
        case 't':
            return '\t';
        case 'b':
            return '\b';
        case 'f':
            return '\f';
        default:
            return letter;
    }
}

bool isOctal(char c) { return c >= '0' && c <= '7'; }

}  // namespace

PdfValue PdfReader::text()
{
    PdfValue read;
    read.kind = PdfValue::Kind::Text;
    int open = 1;
    for (++m_at; !atEnd(); ++m_at) {
        const char c = peek();
        if (c == '(') ++open;
        if (c == ')' && --open == 0) break;
        if (c != '\\') {
            read.text += c;
            continue;
        }
        ++m_at;
        if (isOctal(peek())) {
            int code = 0, count = 0;
            for (; count < 3 && isOctal(peek()); ++count, ++m_at) code = code * 8 + (peek() - '0');
            --m_at;
            read.text += static_cast<char>(code);
        } else if (peek() == '\r' || peek() == '\n') {
            if (peek() == '\r' && peek(1) == '\n') ++m_at;
        } else {
            read.text += escaped(peek());
        }
    }
    if (!take(")")) m_failed = true;
    return read;
}

std::optional<QByteArrayView> PdfReader::stream(const PdfValue &dictionary, const PdfLength &length)
{
    if (!take("\r\n") && !take("\n")) m_failed = true;
    const PdfValue *given = dictionary.find("Length");
    std::optional<qint64> size;
    if (given && given->isInteger()) size = given->number;
    if (given && given->isReference() && length) size = length(given->number);
    if (m_failed || !size || *size < 0 || *size > m_file.size() - m_at) {
        m_failed = true;
        return std::nullopt;
    }
    const QByteArrayView bytes = m_file.sliced(m_at, *size);
    m_at += *size;
    skipLineEnd();
    if (!take("endstream")) m_failed = true;
    return bytes;
}

PdfObject PdfReader::object(qint64 wanted, const PdfLength &length)
{
    PdfObject read;
    const qint64 number = digits();
    const bool spaced = take(" ");
    const qint64 generation = digits();
    if (number != wanted || !spaced || generation < 0 || !take(" obj")) m_failed = true;
    read.value = value();
    skipSpace();
    if (take("stream")) {
        if (!read.value.isDictionary()) m_failed = true;
        read.stream = stream(read.value, length);
        skipSpace();
    }
    if (!take("endobj")) m_failed = true;
    return read;
}

}  // namespace remit
