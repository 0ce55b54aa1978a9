#include "pdfsign/reader.h"

#include <algorithm>

namespace remit {

namespace {

constexpr int deepest = 32;

bool isBlank(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool isDelimiter(char c) { return QByteArrayView("()<>[]{}/%").contains(c); }
bool isRegular(char c) { return !isBlank(c) && !isDelimiter(c); }
bool isDigit(char c) { return c >= '0' && c <= '9'; }

}  // namespace

void PdfReader::skipBlanks()
{
    while (!atEnd() && isBlank(peek())) ++m_at;
}

void PdfReader::skipSpace()
{
    for (skipBlanks(); peek() == '%'; skipBlanks())
        while (!atEnd() && peek() != '\n' && peek() != '\r') ++m_at;
}

bool PdfReader::skipLineEnd()
{
    if (take("\r\n") || take("\n")) return true;
    return take("\r");
}

bool PdfReader::take(QByteArrayView bytes)
{
    if (m_failed || !m_file.sliced(m_at).startsWith(bytes)) return false;
    m_at += bytes.size();
    return true;
}

qint64 PdfReader::digits()
{
    const qsizetype from = m_at;
    while (isDigit(peek())) ++m_at;
    bool good = false;
    const qint64 number = m_file.sliced(from, m_at - from).toByteArray().toLongLong(&good);
    return good ? number : -1;
}

PdfValue PdfReader::value(int depth)
{
    skipSpace();
    if (m_failed || atEnd() || depth > deepest) {
        m_failed = true;
        return {};
    }
    const qsizetype from = m_at;
    const char first = peek();
    PdfValue read;
    if (first == '/')
        read = name();
    else if (first == '(')
        read = text();
    else if (first == '[')
        read = array(depth);
    else if (first == '<')
        read = peek(1) == '<' ? dictionary(depth) : hex();
    else
        read = isDigit(first) || first == '-' || first == '+' || first == '.' ? number() : word();
    read.written = m_file.sliced(from, m_at - from);
    return read;
}

PdfValue PdfReader::number()
{
    const qsizetype from = m_at;
    while (!atEnd() && isRegular(peek())) ++m_at;
    PdfValue read;
    const QByteArray written = m_file.sliced(from, m_at - from).toByteArray();
    const qsizetype unsignedFrom = written.startsWith('-') || written.startsWith('+') ? 1 : 0;
    const QByteArray body = written.mid(unsignedFrom);
    const bool plain = body.size() > body.count('.') && body.count('.') <= 1 && body.size() < 19 &&
                       std::all_of(body.begin(), body.end(), [](char c) { return isDigit(c) || c == '.'; });
    if (!plain) m_failed = true;
    if (body.contains('.')) {
        read.kind = PdfValue::Kind::Real;
        read.text = written;
        return read;
    }
    read.kind = PdfValue::Kind::Integer;
    read.number = written.toLongLong();
    // "12 0 R": two whole numbers and the letter make a reference.
    const qsizetype after = m_at;
    skipBlanks();
    const bool generation = unsignedFrom == 0 && digits() >= 0;
    skipBlanks();
    if (generation && peek() == 'R' && !isRegular(peek(1))) {
        ++m_at;
        read.kind = PdfValue::Kind::Reference;
    } else {
        m_at = after;
    }
    return read;
}

PdfValue PdfReader::name()
{
    PdfValue read;
    read.kind = PdfValue::Kind::Name;
    for (++m_at; !atEnd() && isRegular(peek()); ++m_at) {
        if (peek() != '#') {
            read.text += peek();
            continue;
        }
        const QByteArray digits = QByteArray(1, peek(1)) + peek(2);
        const QByteArray code = QByteArray::fromHex(digits);
        if (code.toHex() != digits.toLower()) {
            m_failed = true;
            return read;
        }
        read.text += code;
        m_at += 2;
    }
    return read;
}

PdfValue PdfReader::hex()
{
    PdfValue read;
    read.kind = PdfValue::Kind::Hex;
    const qsizetype from = ++m_at;
    while (!atEnd() && peek() != '>') ++m_at;
    const QByteArray digits = m_file.sliced(from, m_at - from).toByteArray();
    read.text = QByteArray::fromHex(digits);
    if (!take(">") || read.text.toHex() != digits.toLower()) m_failed = true;
    return read;
}

PdfValue PdfReader::array(int depth)
{
    PdfValue read;
    read.kind = PdfValue::Kind::Array;
    ++m_at;
    for (skipSpace(); !m_failed && peek() != ']'; skipSpace()) read.items.push_back(value(depth + 1));
    take("]");
    return read;
}

PdfValue PdfReader::dictionary(int depth)
{
    PdfValue read;
    read.kind = PdfValue::Kind::Dictionary;
    m_at += 2;
    for (skipSpace(); !m_failed && peek() == '/'; skipSpace()) {
        const PdfValue key = name();
        // Named twice: one reader takes the first, another the last.
        if (read.find(key.text.constData()) || key.text.contains('\0')) m_failed = true;
        read.names.push_back(key.text);
        read.items.push_back(value(depth + 1));
    }
    if (!take(">>")) m_failed = true;
    return read;
}

PdfValue PdfReader::word()
{
    const qsizetype from = m_at;
    while (!atEnd() && isRegular(peek())) ++m_at;
    const QByteArrayView word = m_file.sliced(from, m_at - from);
    PdfValue read;
    if (word == "true" || word == "false") {
        read.kind = PdfValue::Kind::Boolean;
        read.number = word == "true";
    } else if (word != "null") {
        m_failed = true;
    }
    return read;
}

}  // namespace remit
