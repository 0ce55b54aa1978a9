#include "base/chinesenumber.h"

namespace remit {

namespace {

int digitOf(QChar c)
{
    switch (c.unicode()) {
        case u'零':
        case u'〇':
        case u'○':
        case u'О':
            return 0;
        case u'一':
        case u'壹':
            return 1;
        case u'二':
        case u'两':
        case u'贰':
            return 2;
        case u'三':
        case u'叁':
            return 3;
        case u'四':
        case u'肆':
            return 4;
        case u'五':
        case u'伍':
            return 5;
        case u'六':
        case u'陆':
            return 6;
        case u'七':
        case u'柒':
            return 7;
        case u'八':
        case u'捌':
            return 8;
        case u'九':
        case u'玖':
            return 9;
        default:
            break;
    }
    if (c >= u'0' && c <= u'9') return c.unicode() - u'0';
    if (c >= u'\uFF10' && c <= u'\uFF19') return c.unicode() - 0xFF10;
    return -1;
}

qint64 placeOf(QChar c)
{
    switch (c.unicode()) {
        case u'十':
        case u'拾':
            return 10;
        case u'百':
        case u'佰':
            return 100;
        case u'千':
        case u'仟':
            return 1000;
        case u'万':
        case u'萬':
            return 10000;
        case u'亿':
        case u'億':
            return 100000000;
        default:
            return 0;
    }
}

/** Digits only: their decimal value. */
std::optional<qint64> digitByDigit(QStringView text)
{
    if (text.isEmpty() || text.size() > 12) return std::nullopt;
    qint64 value = 0;
    for (const QChar c : text) {
        if (digitOf(c) < 0) return std::nullopt;
        value = value * 10 + digitOf(c);
    }
    return value;
}

}  // namespace

QString chineseNumber(int number)
{
    static const QString numerals = QStringLiteral("零一二三四五六七八九");
    static const QString places = QStringLiteral("千百十");
    if (number < 10) return numerals.mid(number, 1);
    QString text;
    bool gap = false;
    int rest = number;
    int divisor = 1000;
    for (int place = 0; place < 4; ++place, divisor /= 10) {
        const int digit = rest / divisor;
        rest %= divisor;
        if (digit == 0) {
            gap = !text.isEmpty();
            continue;
        }
        if (gap) text += u'零';
        gap = false;
        const bool bareTen = text.isEmpty() && divisor == 10 && digit == 1;
        if (!bareTen) text += numerals[digit];
        if (place < 3) text += places[place];
    }
    return text;
}

std::optional<qint64> parseChineseNumber(QStringView text)
{
    if (const auto plain = digitByDigit(text)) return plain;
    if (text.isEmpty()) return std::nullopt;
    // Places below 万 gather in `section`; 万 and 亿 close it. Each place must be lower than the one before.
    qint64 total = 0;
    qint64 section = 0;
    qint64 lastPlace = 10000;
    qint64 lastBig = 1000000000000;
    int digit = -1;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (const qint64 place = placeOf(c)) {
            if (place < 10000) {
                const bool bareTen = digit < 0 && place == 10 && section == 0;
                if ((digit <= 0 && !bareTen) || place >= lastPlace) return std::nullopt;
                section += (bareTen ? 1 : digit) * place;
                lastPlace = place;
            } else {
                if (digit > 0) section += digit;
                if (section == 0 || place >= lastBig) return std::nullopt;
                total += section * place;
                section = 0;
                lastPlace = 10000;
                lastBig = place;
            }
            digit = -1;
            continue;
        }
        const int next = digitOf(c);
        if (next < 0) return std::nullopt;
        // Before a place several plain digits may stand ("12万"); Chinese numerals follow one another only after 零.
        if (digit > 0) {
            const bool ascii = c.unicode() < 0x80 || c.unicode() >= 0xFF10;
            if (!ascii) return std::nullopt;
            digit = digit * 10 + next;
            if (digit > 99999999) return std::nullopt;
        } else {
            digit = next;
        }
    }
    if (digit > 0) section += digit;
    return total + section;
}

}  // namespace remit
