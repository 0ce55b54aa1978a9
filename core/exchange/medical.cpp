#include "exchange/medical.h"

#include "exchange/importing.h"
#include "exchange/rowchecks.h"
#include "exchange/values.h"

namespace remit {

namespace {

const QString kind = QStringLiteral("medical");

void readSpan(RowReader &row, const QString &name, std::optional<Date> &from, std::optional<Date> &until)
{
    from = row.date(name + u"_from"_qs);
    until = row.date(name + u"_until"_qs);
    requireOrder(row, from, until, name + u"_until"_qs);
    if (until && !from) row.error(name + u"_until"_qs, u"import.medical.start"_qs);
}

/** A certificate that certifies nothing is a row that was not filled in. */
void requireContent(RowReader &row, const HealthRecord &record)
{
    const bool any = record.conditions != ConditionFacts{} || record.incapableFrom || record.hospitalFrom;
    if (!any && !row.bad()) row.error({}, u"import.medical.empty"_qs);
    if (record.selfInflicted == true && record.conditions.disabled != true)
        row.error(u"self_inflicted"_qs, u"import.medical.selfinflicted"_qs);
}

HealthRecord readCertificate(RowReader &row)
{
    HealthRecord record;
    record.inmate = readInmateNumber(row);
    requireField(row, kind, u"certified_on"_qs);
    const auto day = row.date(u"certified_on"_qs);
    record.certifiedOn = day.value_or(Date());
    record.validUntil = row.date(u"valid_until"_qs);
    record.illness = row.text(u"illness"_qs);
    record.certifiedBy = row.text(u"certified_by"_qs);
    record.certificate = row.text(u"certificate"_qs);
    record.conditions.seriouslyIll = row.read(u"seriously_ill"_qs, &readYesNo);
    record.conditions.disabled = row.read(u"disabled"_qs, &readYesNo);
    record.conditions.unableToWorkAndSelfCare = row.read(u"unable_to_work"_qs, &readYesNo);
    record.selfInflicted = row.read(u"self_inflicted"_qs, &readYesNo);
    readSpan(row, u"incapable"_qs, record.incapableFrom, record.incapableUntil);
    readSpan(row, u"hospital"_qs, record.hospitalFrom, record.hospitalUntil);
    requireOrder(row, day, record.validUntil, u"valid_until"_qs);
    requireContent(row, record);
    row.claim(record.inmate + u' ' + isoDate(record.certifiedOn));
    return record;
}

}  // namespace

Result<Imported<HealthRecord>> importMedical(const std::vector<Table> &tables, const Mapping &mapping)
{
    return importKind<HealthRecord>(tables, kind, mapping, u"import.medical.doubled"_qs,
                                    [](RowReader &row) { return std::vector<HealthRecord>{readCertificate(row)}; });
}

}  // namespace remit
