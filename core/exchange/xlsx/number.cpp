#include "exchange/xlsx/number.h"

#include "exchange/values.h"

#include <cmath>

namespace remit {

namespace {

/** Significant decimal digits that a spreadsheet keeps and shows. */
constexpr int keptDigits = 15;

/** The number as plain digits, rounded to the kept ones, which takes off binary noise (118.35000000000001). */
QString plainDigits(double number)
{
    const QString scientific = QString::number(std::abs(number), 'e', keptDigits - 1);
    const qsizetype e = scientific.indexOf(u'e');
    QString digits = scientific.first(e).remove(u'.');
    const int exponent = scientific.sliced(e + 1).toInt();
    if (exponent < 0) digits.prepend(QString(-exponent, u'0'));
    const int whole = exponent < 0 ? 1 : exponent + 1;
    if (digits.size() < whole) digits += QString(whole - digits.size(), u'0');
    QString fraction = digits.sliced(whole);
    while (fraction.endsWith(u'0')) fraction.chop(1);
    QString text = digits.first(whole);
    if (!fraction.isEmpty()) text += u'.' + fraction;
    return number < 0 ? u'-' + text : text;
}

}  // namespace

Cell numberCell(const QString &stored, const NumberFormat &format, bool from1904)
{
    bool ok = false;
    const double number = stored.trimmed().toDouble(&ok);
    if (!ok || !std::isfinite(number) || std::abs(number) > 1e30 || (number != 0 && std::abs(number) < 1e-15))
        return {Cell::Kind::Fault, stored, {}};
    if (format.isDate && number >= 0 && number < 110000) {
        if (const auto day = dateOfSerial(int(number), from1904)) return {Cell::Kind::Day, isoDate(*day), stored};
        return {Cell::Kind::Fault, stored, {}};
    }
    Cell cell{Cell::Kind::Number, plainDigits(number), {}};
    cell.digitsLost = std::abs(number) >= 1e15;
    if (cell.text.size() < format.width && !cell.text.contains(u'.') && number >= 0)
        cell.text = cell.text.rightJustified(format.width, u'0');
    if (cell.text != stored) cell.raw = stored;
    return cell;
}

}  // namespace remit
