#include "exchange/values.h"

#include <QRegularExpression>

namespace remit {

namespace {

/** The check character of the first seventeen digits (GB 11643, ISO 7064 MOD 11-2). */
QChar checkCharacter(const QString &digits)
{
    static constexpr int weights[17] = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    int sum = 0;
    for (int i = 0; i < 17; ++i) sum += (digits[i].unicode() - u'0') * weights[i];
    return u"10X98765432"[sum % 11];
}

}  // namespace

bool isUnknownIdentity(const QString &number) { return number == QString(18, u'0'); }

bool isWholeIdentity(const QString &number)
{
    static const QRegularExpression shape(uR"(^\d{17}[\dXx]$)"_qs);
    return shape.match(number).hasMatch() && !isUnknownIdentity(number) &&
           number[17].toUpper() == checkCharacter(number);
}

std::optional<Date> birthOfIdentity(const QString &number)
{
    static const QRegularExpression shape(uR"(^\d{17}[\dXx]$)"_qs);
    if (!shape.match(number).hasMatch() || isUnknownIdentity(number)) return std::nullopt;
    if (number[17].toUpper() != checkCharacter(number)) return std::nullopt;
    return makeDate(number.sliced(6, 4).toInt(), number.sliced(10, 2).toInt(), number.sliced(12, 2).toInt());
}

QStringList identityWarnings(const QString &number, const std::optional<Date> &birth,
                             const std::optional<PersonFacts::Sex> &sex)
{
    static const QRegularExpression shape(uR"(^\d{17}[\dXx]$)"_qs);
    static const QRegularExpression old(uR"(^\d{15}$)"_qs);
    if (number.isEmpty() || isUnknownIdentity(number)) return {};
    if (old.match(number).hasMatch()) return {u"import.identity.old"_qs};
    if (!shape.match(number).hasMatch()) return {u"import.identity.shape"_qs};
    QStringList warnings;
    if (number[17].toUpper() != checkCharacter(number)) warnings << u"import.identity.check"_qs;
    const auto inside =
        makeDate(number.sliced(6, 4).toInt(), number.sliced(10, 2).toInt(), number.sliced(12, 2).toInt());
    if (!inside || (birth && *birth != *inside)) warnings << u"import.identity.birth"_qs;
    const auto stated = number[16].digitValue() % 2 == 1 ? PersonFacts::Sex::Male : PersonFacts::Sex::Female;
    if (sex && *sex != stated) warnings << u"import.identity.sex"_qs;
    return warnings;
}

}  // namespace remit
