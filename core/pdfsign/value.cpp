#include "pdfsign/value.h"

#include <QString>
#include <QStringDecoder>

#include <algorithm>

namespace remit {

std::optional<qint64> PdfValue::thousandths() const
{
    if (kind == Kind::Integer) return number * 1000;
    if (kind != Kind::Real) return std::nullopt;
    const bool negative = text.startsWith('-');
    const QByteArray digits = negative || text.startsWith('+') ? text.mid(1) : text;
    const qsizetype point = digits.indexOf('.');
    const qint64 whole = digits.left(point).toLongLong();
    const qint64 part = digits.mid(point + 1).leftJustified(3, '0', true).toLongLong();
    return (negative ? -1 : 1) * (whole * 1000 + part);
}

const PdfValue *PdfValue::find(const char *name) const
{
    const auto found = std::find(names.begin(), names.end(), QByteArrayView(name));
    return found == names.end() ? nullptr : &items[static_cast<size_t>(found - names.begin())];
}

bool PdfValue::operator==(const PdfValue &other) const
{
    if (isString() && other.isString()) return text == other.text;
    if (kind != other.kind || text != other.text || number != other.number || items.size() != other.items.size())
        return false;
    if (!isDictionary()) return items == other.items;
    for (size_t i = 0; i < names.size(); ++i) {
        const PdfValue *value = other.find(names[i].constData());
        if (!value || !(items[i] == *value)) return false;
    }
    return true;
}

bool PdfObject::operator==(const PdfObject &other) const
{
    if (stream.has_value() != other.stream.has_value()) return false;
    return value == other.value && (!stream || *stream == *other.stream);
}

QByteArray nameToken(QByteArrayView name)
{
    QByteArray token("/");
    for (const char byte : name) {
        const bool plain = byte > ' ' && byte < '\x7f' && !QByteArrayView("()<>[]{}/%#").contains(byte);
        token += plain ? QByteArray(1, byte) : '#' + QByteArray(1, byte).toHex().toUpper();
    }
    return token;
}

QByteArray textToken(const QString &text)
{
    const bool ascii = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u' ' && c < u'\x7f'; });
    if (ascii) return '<' + text.toLatin1().toHex() + '>';
    QByteArray bytes("\xFE\xFF");
    for (const QChar c : text) {
        bytes += static_cast<char>(c.unicode() >> 8);
        bytes += static_cast<char>(c.unicode() & 0xFF);
    }
    return '<' + bytes.toHex() + '>';
}

QString textOf(const PdfValue &value)
{
    if (!value.isString()) return {};
    if (!value.text.startsWith("\xFE\xFF")) return QString::fromLatin1(value.text);
    return QStringDecoder(QStringDecoder::Utf16BE).decode(QByteArrayView(value.text).sliced(2));
}

}  // namespace remit
