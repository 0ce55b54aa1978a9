#include "exchange/numeral.h"
#include "exchange/values.h"

#include <QRegularExpression>

namespace remit {

namespace {

tl::unexpected<Error> refused(const char16_t *code, const QString &text)
{
    return fail(QString::fromUtf16(code), {{u"value"_qs, text}});
}

/** The text without a time of day behind the date. */
QString withoutTime(const QString &text)
{
    static const QRegularExpression time(uR"(^(.*[\d日])[T\s]\s*\d{1,2}:\d{2}(:\d{2}(\.\d+)?)?\s*([+Z][\d:]*)?$)"_qs);
    const auto match = time.match(text);
    return match.hasMatch() ? match.captured(1) : text;
}

/** 4-Mar-2019, Mar 4, 2019: the month's name leaves no doubt about the order. */
std::optional<Result<Date>> readEnglish(const QString &text)
{
    static const QRegularExpression shape(
        uR"(^(?:(\d{1,2})[- ]([a-z]{3})[a-z]*[- ,]+(\d{4})|([a-z]{3})[a-z]*\.? (\d{1,2}),? (\d{4}))$)"_qs,
        QRegularExpression::CaseInsensitiveOption);
    static const QStringList names = u"jan feb mar apr may jun jul aug sep oct nov dec"_qs.split(u' ');
    const auto match = shape.match(text);
    if (!match.hasMatch()) return std::nullopt;
    const auto month = names.indexOf((match.captured(2) + match.captured(4)).toLower());
    const auto date = makeDate((match.captured(3) + match.captured(6)).toInt(), int(month) + 1,
                               (match.captured(1) + match.captured(5)).toInt());
    if (!date) return refused(u"import.date.impossible", text);
    return Result<Date>(*date);
}

int number(const QString &text) { return int(readNumeral(text).value_or(-1)); }

Result<Date> checked(int year, int month, int day, const QString &text)
{
    if (const auto date = makeDate(year, month, day)) return *date;
    return refused(u"import.date.impossible", text);
}

}  // namespace

std::optional<Date> dateOfSerial(int serial, bool from1904)
{
    using namespace std::chrono;
    constexpr Date epoch1904 = sys_days(year(1904) / January / 1);
    constexpr Date epoch1900 = sys_days(year(1899) / December / 30);
    if (from1904) return serial < 0 || serial > 100000 ? std::nullopt : std::optional(epoch1904 + days(serial));
    // Day 60 is the 29 February 1900 that spreadsheets keep for old times' sake; before it the count is off by one.
    if (serial < 1 || serial == 60 || serial > 109000) return std::nullopt;
    return epoch1900 + days(serial < 60 ? serial + 1 : serial);
}

Result<Date> readDate(const QString &original)
{
    static const QRegularExpression plain(uR"(^(\d{4})([-./])(\d{1,2})([-./])(\d{1,2})$)"_qs);
    static const QRegularExpression digits(uR"(^\d{8}$)"_qs);
    static const QRegularExpression chinese(uR"(^([^年月日]{4})年([^年月日号]{1,3})月([^年月日号]{1,3})[日号]?$)"_qs);
    static const QRegularExpression shortYear(uR"(^'?\d{2}([-./年])\d{1,2}[-./月]\d{1,2}日?$)"_qs);
    static const QRegularExpression yearLast(uR"(^\d{1,2}[-./]\d{1,2}[-./]\d{4}$)"_qs);
    static const QRegularExpression noDay(uR"(^(\d{4}[-./]\d{1,2}|.{4}年[^年月日]{1,3}月|\d{6})$)"_qs);
    static const QRegularExpression frame(u"^[自至从到]|[起止]$"_qs);
    const QString outer = withoutTime(tidy(original));
    if (const auto english = readEnglish(outer)) return *english;
    QString text = compact(outer).remove(frame);
    text.replace(u'。', u'.');
    text.replace(u"年元月"_qs, u"年1月"_qs);
    if (text.endsWith(u'.')) text.chop(1);
    if (const auto match = plain.match(text); match.hasMatch() && match.captured(2) == match.captured(4))
        return checked(match.captured(1).toInt(), match.captured(3).toInt(), match.captured(5).toInt(), text);
    if (digits.match(text).hasMatch())
        return checked(text.first(4).toInt(), text.sliced(4, 2).toInt(), text.sliced(6).toInt(), text);
    if (const auto match = chinese.match(text); match.hasMatch())
        return checked(number(match.captured(1)), number(match.captured(2)), number(match.captured(3)), text);
    if (shortYear.match(text).hasMatch()) return refused(u"import.date.shortyear", original);
    if (yearLast.match(text).hasMatch()) return refused(u"import.date.order", original);
    if (noDay.match(text).hasMatch()) return refused(u"import.date.noday", original);
    return refused(u"import.date.shape", original);
}

Result<Date> readDate(const Cell &cell, bool from1904)
{
    static const QRegularExpression serial(uR"(^\d{5}(\.\d+)?$)"_qs);
    if (cell.kind == Cell::Kind::Fault) return refused(u"import.value.fault", cell.text);
    const QString text = compact(cell.text);
    if (serial.match(text).hasMatch()) {
        if (const auto date = dateOfSerial(text.section(u'.', 0, 0).toInt(), from1904)) return *date;
        return refused(u"import.date.impossible", cell.text);
    }
    return readDate(cell.text);
}

Result<DateRange> readDateRange(const QString &original)
{
    static const QRegularExpression parting(u"至|到|~|-+|\n"_qs);
    static const QRegularExpression lines(u"\\s*[\r\n]+\\s*"_qs);
    // Two lines of a cell are its first and last day; other blanks mean nothing.
    QStringList parts;
    for (const QString &line : original.split(lines, Qt::SkipEmptyParts)) parts << compact(line);
    const QString text = parts.join(u'\n').remove(QRegularExpression(u"^自"_qs));
    for (auto it = parting.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        const Result<Date> from = readDate(text.first(match.capturedStart()));
        const Result<Date> to = readDate(text.sliced(match.capturedEnd()));
        if (from && to) return DateRange{*from, *to};
    }
    return refused(u"import.date.range", original);
}

Result<Month> readMonth(const QString &original)
{
    static const QRegularExpression shape(
        uR"(^(\d{4}|[〇○零一二三四五六七八九]{4})(?:[-./](\d{1,2})|年([^年月]{1,3})月份?|(\d{2}))(?:[-./]0?1)?$)"_qs);
    const auto match = shape.match(compact(withoutTime(tidy(original))));
    if (!match.hasMatch()) return refused(u"import.month.shape", original);
    const int year = number(match.captured(1));
    const int month = number(match.captured(2) + match.captured(3) + match.captured(4));
    const auto first = makeDate(year, month, 1);
    if (!first) return refused(u"import.month.shape", original);
    return monthOf(*first);
}

int readMonthNumber(const QString &text)
{
    static const QRegularExpression shape(uR"(^([\d一二三四五六七八九十]{1,2})月份?$)"_qs);
    const auto match = shape.match(compact(text));
    const int month = match.hasMatch() ? number(match.captured(1)) : 0;
    return month >= 1 && month <= 12 ? month : 0;
}

}  // namespace remit
