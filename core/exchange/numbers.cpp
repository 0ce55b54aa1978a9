#include "exchange/numeral.h"
#include "exchange/values.h"

#include <QRegularExpression>

namespace remit {

namespace {

tl::unexpected<Error> refused(const char16_t *code, const QString &text)
{
    return fail(QString::fromUtf16(code), {{u"value"_qs, text}});
}

/** "118.5" in hundredths; nothing for more than two decimals (other than zeros) or any other shape. */
std::optional<qint64> hundredthsOf(const QString &decimal, qint64 times = 1)
{
    static const QRegularExpression shape(uR"(^([+-]?)(\d{1,12})(?:\.(\d{1,9}))?$)"_qs);
    const auto match = shape.match(decimal);
    if (!match.hasMatch()) return std::nullopt;
    const QString fraction = match.captured(3).leftJustified(9, u'0');
    // In billionths, so that 1.2345万 is still exact.
    const qint64 whole = match.captured(2).toLongLong();
    if (whole > 900'000'000 || times > 100'000'000) {
        if (fraction.toLongLong() != 0 || whole > 90'000'000'000'000LL / times) return std::nullopt;
        return (match.captured(1) == u"-" ? -1 : 1) * whole * times * 100;
    }
    const qint64 scaled = fraction.toLongLong() * times;
    if (scaled % 10'000'000 != 0) return std::nullopt;
    const qint64 value = whole * times * 100 + scaled / 10'000'000;
    return match.captured(1) == u"-" ? -value : value;
}

}  // namespace

Result<qint64> readMoney(const QString &original, const QString &unit)
{
    static const QRegularExpression ornament(uR"(^(?:人民币|RMB|CNY|￥|¥)+|人民币$|[整正]$|,(?=\d{3}(?:\D|$)))"_qs);
    static const QRegularExpression decimal(uR"(^(\d+(?:\.\d+)?)(亿|千万|百万|万|千|百)?(元)?$)"_qs);
    static const QRegularExpression spoken(uR"(^([^元角分]+)元(?:(.)角)?(?:(.)分)?$)"_qs);
    static const QHash<QString, qint64> places = {{QString(), 1},       {u"百"_qs, 100},       {u"千"_qs, 1000},
                                                  {u"万"_qs, 10000},    {u"百万"_qs, 1000000}, {u"千万"_qs, 10000000},
                                                  {u"亿"_qs, 100000000}};
    QString text = compact(original);
    text.remove(ornament);
    if (const auto match = decimal.match(text); match.hasMatch()) {
        QString place = match.captured(2);
        const bool bare = place.isEmpty() && match.captured(3).isEmpty();
        if (bare && unit == u"万元") place = u"万"_qs;
        const auto fen = hundredthsOf(match.captured(1), places[place]);
        if (!fen) return refused(u"import.money.shape", original);
        // 罚金 2 may well be 2万元.
        if (bare && unit.isEmpty() && *fen > 0 && *fen < 100'00) return refused(u"import.money.unclear", original);
        return *fen;
    }
    static const QRegularExpression numeral(u"[万亿]$"_qs);
    if (text.contains(numeral)) text += u'元';
    const auto match = spoken.match(text);
    const auto digit = [&match](int group) {
        return match.captured(group).isEmpty() ? std::optional<qint64>(0) : readNumeral(match.captured(group));
    };
    const auto yuan = readNumeral(match.captured(1));
    if (!match.hasMatch() || !yuan || !digit(2) || !digit(3) || *yuan > 90'000'000'000'000LL)
        return refused(u"import.money.shape", original);
    return *yuan * 100 + *digit(2) * 10 + *digit(3);
}

Result<int> readPointsSum(const Cell &cell)
{
    static const QRegularExpression shape(uR"(^[+-]?\d+(\.\d+)?分?$)"_qs);
    if (cell.kind == Cell::Kind::Fault) return refused(u"import.value.fault", cell.text);
    if (cell.kind == Cell::Kind::Day) return refused(u"import.points.shape", cell.text);
    QString text = compact(cell.text);
    if (!shape.match(text).hasMatch()) return refused(u"import.points.shape", cell.text);
    if (text.endsWith(u'分')) text.chop(1);
    const auto points = hundredthsOf(text);
    if (!points) return refused(u"import.points.decimals", cell.text);
    if (qAbs(*points) > 100'000'000) return refused(u"import.points.range", cell.text);
    return int(*points);
}

Result<int> readPoints(const Cell &cell)
{
    const Result<int> points = readPointsSum(cell);
    if (points && qAbs(*points) > 100'000) return refused(u"import.points.range", cell.text);
    return points;
}

Result<QString> readIdentifier(const Cell &cell)
{
    static const QRegularExpression scientific(uR"(^[\d.]+[eE]\+?\d+$)"_qs);
    static const QRegularExpression shape(uR"(^[\p{L}\p{N}\-_/()*#]{1,40}$)"_qs);
    if (cell.kind == Cell::Kind::Fault) return refused(u"import.value.fault", cell.text);
    const QString text = compact(cell.text);
    if (cell.digitsLost || scientific.match(text).hasMatch()) return refused(u"import.identifier.digits", cell.text);
    const bool fraction = cell.kind == Cell::Kind::Number && text.contains(u'.');
    if (cell.kind == Cell::Kind::Day || fraction || !shape.match(text).hasMatch())
        return refused(u"import.identifier.shape", cell.text);
    return text;
}

Result<QString> readText(const Cell &cell)
{
    if (cell.kind == Cell::Kind::Fault || cell.text.startsWith(u"#REF!") || cell.text.startsWith(u"#N/A"))
        return refused(u"import.value.fault", cell.text);
    if (cell.text.contains(QChar::ReplacementCharacter)) return refused(u"import.value.garbled", cell.text);
    // Kept as written but for invisible characters at its ends: full-width signs belong to ruling numbers.
    QString text = cell.text.trimmed();
    while (!text.isEmpty() && tidy(text.right(1)).isEmpty()) text.chop(1);
    while (!text.isEmpty() && tidy(text.left(1)).isEmpty()) text.remove(0, 1);
    return text;
}

}  // namespace remit
