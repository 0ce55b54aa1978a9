#include "exchange/values.h"

namespace remit {

namespace {

/** Characters that files carry but nobody sees: marks, zero-width spaces, directions. */
bool isInvisible(QChar c)
{
    const char16_t u = c.unicode();
    return u == 0xFEFF || (u >= 0x200B && u <= 0x200F) || (u >= 0x202A && u <= 0x202E) || u == 0x00AD || u == 0x2060;
}

QChar halfWidth(QChar c)
{
    const char16_t u = c.unicode();
    if (u >= 0xFF01 && u <= 0xFF5E) return QChar(char16_t(u - 0xFEE0));
    switch (u) {
        case 0x3000:
        case 0x00A0:
            return u' ';
        case 0x2010:
        case 0x2011:
        case 0x2012:
        case 0x2013:
        case 0x2014:
        case 0x2015:
        case 0x2212:
            return u'-';
        default:
            return c;
    }
}

}  // namespace

QString tidy(const QString &text)
{
    QString out;
    out.reserve(text.size());
    for (const QChar c : text)
        if (!isInvisible(c)) out += halfWidth(c);
    return out.trimmed();
}

QString compact(const QString &text)
{
    QString out = tidy(text);
    out.removeIf([](QChar c) { return c.isSpace(); });
    return out;
}

}  // namespace remit
