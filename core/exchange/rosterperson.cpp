#include "exchange/rosterparts.h"
#include "exchange/values.h"

#include <QRegularExpression>

namespace remit {

namespace {

/** 出生年月 without a day: the identity number gives it where both agree on the month, else it stays unknown. */
std::optional<Date> readBirth(RowReader &row, const QString &identity)
{
    const QString field = u"birth_date"_qs;
    const Column *column = row.header().find(field);
    if (!column || row.blank(*column)) return std::nullopt;
    const Result<Date> date = readDate(row.cell(*column), row.from1904());
    const bool monthOnly = !date && date.error().code == u"import.date.noday";
    if (!monthOnly) return row.date(field);
    const auto inside = birthOfIdentity(identity);
    const Result<Month> month = readMonth(row.cell(*column).text);
    if (inside && month && monthOf(*inside) == *month) {
        row.note(field, u"import.birth.derived"_qs, {{u"date"_qs, isoDate(*inside)}});
        return inside;
    }
    row.warn(field, u"import.birth.noday"_qs);
    return std::nullopt;
}

void readIdentity(RowReader &row, Inmate &inmate)
{
    const QString field = u"identity_number"_qs;
    inmate.identityNumber = row.read(field, &readIdentifier).value_or(QString()).toUpper();
    if (inmate.identityNumber == u"无") inmate.identityNumber.clear();
    inmate.person.birthDate = readBirth(row, inmate.identityNumber);
    inmate.person.sex = row.read(u"sex"_qs, &readSex).value_or(std::nullopt);
    if (isWholeIdentity(inmate.identityNumber)) inmate.person.identityKnown = true;
    if (isUnknownIdentity(inmate.identityNumber)) inmate.person.identityKnown = false;
    for (const QString &code : identityWarnings(inmate.identityNumber, inmate.person.birthDate, inmate.person.sex))
        row.warn(field, code);
}

/** Two-character names are padded to the width of three in many tables (王　杰). */
QString withoutPadding(const QString &name)
{
    static const QRegularExpression padded(uR"(^(\p{Han})\s+(\p{Han})$)"_qs,
                                           QRegularExpression::UseUnicodePropertiesOption);
    return QString(name).replace(padded, uR"(\1\2)"_qs);
}

void readConditions(RowReader &row, ConditionFacts &conditions)
{
    conditions.seriouslyIll = row.read(u"seriously_ill"_qs, &readYesNo);
    conditions.disabled = row.read(u"disabled"_qs, &readYesNo);
    conditions.unableToWorkAndSelfCare = row.read(u"unable_to_work"_qs, &readYesNo);
}

}  // namespace

void readPerson(RowReader &row, Inmate &inmate)
{
    for (const QString &field : {u"number"_qs, u"name"_qs})
        if (row.blank(field)) row.error(field, u"import.value.required"_qs);
    inmate.number = row.read(u"number"_qs, &readIdentifier).value_or(QString());
    inmate.name = withoutPadding(row.text(u"name"_qs));
    readIdentity(row, inmate);
    for (const auto &[field, target] :
         {std::pair(u"former_names"_qs, &inmate.formerNames), std::pair(u"ethnicity"_qs, &inmate.ethnicity),
          std::pair(u"education"_qs, &inmate.education), std::pair(u"native_place"_qs, &inmate.nativePlace),
          std::pair(u"address"_qs, &inmate.address), std::pair(u"occupation"_qs, &inmate.occupation),
          std::pair(u"area"_qs, &inmate.area), std::pair(u"ward"_qs, &inmate.ward),
          std::pair(u"crime_facts"_qs, &inmate.crimeFacts)})
        *target = row.text(field);
    readConditions(row, inmate.conditions);
}

}  // namespace remit
