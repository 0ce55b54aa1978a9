#include "exchange/property.h"

#include "exchange/importing.h"
#include "exchange/rowchecks.h"
#include "exchange/values.h"

#include <QHash>

namespace remit {

namespace {

const QString kind = QStringLiteral("property");

Result<PropertyItem::Kind> readDutyKind(const QString &text)
{
    using Kind = PropertyItem::Kind;
    static const QHash<QString, Kind> kinds = {{u"罚金"_qs, Kind::Fine},
                                               {u"罚金刑"_qs, Kind::Fine},
                                               {u"没收财产"_qs, Kind::Confiscation},
                                               {u"没收个人财产"_qs, Kind::Confiscation},
                                               {u"没收个人全部财产"_qs, Kind::Confiscation},
                                               {u"责令退赔"_qs, Kind::Restitution},
                                               {u"退赔"_qs, Kind::Restitution},
                                               {u"退赃退赔"_qs, Kind::Restitution},
                                               {u"追缴"_qs, Kind::Disgorgement},
                                               {u"追缴违法所得"_qs, Kind::Disgorgement},
                                               {u"继续追缴"_qs, Kind::Disgorgement},
                                               {u"民事赔偿"_qs, Kind::Compensation},
                                               {u"附带民事赔偿"_qs, Kind::Compensation},
                                               {u"赔偿"_qs, Kind::Compensation},
                                               {u"附带民事诉讼赔偿"_qs, Kind::Compensation},
                                               {u"刑事附带民事赔偿"_qs, Kind::Compensation}};
    const auto found = kinds.constFind(compact(text));
    if (found == kinds.constEnd()) return fail(u"import.property.kind"_qs, {{u"value"_qs, text}});
    return *found;
}

/** 法释〔2024〕5号第六条: what counts as able and not performing. */
Result<std::optional<Evasion::Kind>> readEvasion(const QString &text)
{
    using Kind = Evasion::Kind;
    static const QHash<QString, std::optional<Kind>> kinds = {{u"无"_qs, std::nullopt},
                                                              {u"否"_qs, std::nullopt},
                                                              {u"没有"_qs, std::nullopt},
                                                              {u"拒不交代"_qs, Kind::Refusal},
                                                              {u"拒不交代财产去向"_qs, Kind::Refusal},
                                                              {u"拒不申报"_qs, Kind::Refusal},
                                                              {u"隐瞒"_qs, Kind::Concealment},
                                                              {u"隐瞒藏匿转移"_qs, Kind::Concealment},
                                                              {u"隐匿"_qs, Kind::Concealment},
                                                              {u"隐瞒、藏匿、转移财产"_qs, Kind::Concealment},
                                                              {u"转移财产"_qs, Kind::Concealment},
                                                              {u"妨害执行"_qs, Kind::Obstruction},
                                                              {u"妨害财产执行"_qs, Kind::Obstruction},
                                                              {u"虚假申报"_qs, Kind::FalseDeclaration},
                                                              {u"借名消费"_qs, Kind::BorrowedName},
                                                              {u"借用他人名义消费"_qs, Kind::BorrowedName},
                                                              {u"超额消费"_qs, Kind::OverLimit},
                                                              {u"超额度消费"_qs, Kind::OverLimit}};
    const auto found = kinds.constFind(compact(text));
    if (found == kinds.constEnd()) return fail(u"import.property.evasion"_qs, {{u"value"_qs, text}});
    return *found;
}

std::optional<qint64> readFen(RowReader &row, const QString &field)
{
    const QString unit = row.unit(field).endsWith(u'元') ? row.unit(field) : QString();
    return row.read(field, [&](const QString &text) -> Result<qint64> {
        const Result<qint64> fen = readMoney(text, unit);
        if (fen && *fen < 0) return fail(u"import.money.shape"_qs, {{u"value"_qs, text}});
        return fen;
    });
}

/** In words, from the amounts, or both alike. */
void readHowFar(RowReader &row, PropertyRecord &record)
{
    const QString field = u"performed"_qs;
    const auto word = row.read(field, &readPerformed);
    const auto stated = word.value_or(std::nullopt);
    std::optional<Performed> counted;
    if (record.performedFen == 0)
        counted = Performed::None;
    else if (record.amountFen && record.performedFen)
        counted = *record.performedFen >= *record.amountFen ? Performed::Full : Performed::Partial;
    if (word && !stated) row.error(field, u"import.property.noduty"_qs);
    if (stated && counted && stated != counted) row.error(field, u"import.property.amounts"_qs);
    if (!stated && !counted && !row.bad()) row.error(field, u"import.property.unknown"_qs);
    record.item.performed = stated ? stated : counted;
    if (record.item.performed == Performed::Full && !record.performedOn && !row.bad())
        row.warn(u"performed_on"_qs, u"import.property.nodate"_qs);
    if (record.item.performed != Performed::Full && record.performedOn)
        row.error(u"performed_on"_qs, u"import.property.date"_qs);
}

void readFlags(RowReader &row, PropertyItem &item)
{
    for (const auto &[field, flag] :
         {std::pair(u"waived"_qs, &item.waived), std::pair(u"remitted"_qs, &item.remitted),
          std::pair(u"deposited"_qs, &item.deposited), std::pair(u"instalments_current"_qs, &item.instalmentsCurrent),
          std::pair(u"performed_by_codebtor"_qs, &item.performedByCodebtor)})
        *flag = row.read(field, &readYesNo).value_or(false);
    // 法释〔2024〕5号第八条、第十条: only a fine is remitted by the court, only civil duties are waived by the victim.
    if (item.remitted == true && item.kind != PropertyItem::Kind::Fine)
        row.error(u"remitted"_qs, u"import.property.remitted"_qs);
    const bool civil = item.kind == PropertyItem::Kind::Compensation || item.kind == PropertyItem::Kind::Restitution;
    if (item.waived == true && !civil) row.error(u"waived"_qs, u"import.property.waived"_qs);
}

void readMeans(RowReader &row, PropertyRecord &record)
{
    record.able = row.read(u"able"_qs, &readYesNo);
    record.declaredFalsely = row.read(u"declared_falsely"_qs, &readYesNo);
    const auto evasion = row.read(u"evasion"_qs, &readEvasion).value_or(std::nullopt);
    const auto ended = row.date(u"evasion_ended_on"_qs);
    if (evasion)
        record.evasion = Evasion{*evasion, ended};
    else if (ended)
        row.error(u"evasion_ended_on"_qs, u"import.property.evasion.ended"_qs);
}

PropertyRecord readDuty(RowReader &row)
{
    PropertyRecord record;
    record.inmate = readInmateNumber(row);
    for (const QString &field : {u"kind"_qs, u"checked_on"_qs}) requireField(row, kind, field);
    record.item.kind = row.read(u"kind"_qs, &readDutyKind).value_or(PropertyItem::Kind::Fine);
    record.checkedOn = row.date(u"checked_on"_qs).value_or(Date());
    record.amountFen = readFen(row, u"amount"_qs);
    record.performedFen = readFen(row, u"performed_amount"_qs);
    record.performedOn = row.date(u"performed_on"_qs);
    record.court = row.text(u"court"_qs);
    record.certificate = row.text(u"certificate"_qs);
    readHowFar(row, record);
    readFlags(row, record.item);
    readMeans(row, record);
    if (!row.bad()) requireOrder(row, record.performedOn, record.checkedOn, u"performed_on"_qs);
    row.claim(record.inmate + u' ' + isoDate(record.checkedOn) + u' ' + row.text(u"kind"_qs));
    return record;
}

}  // namespace

Result<Imported<PropertyRecord>> importProperty(const std::vector<Table> &tables, const Mapping &mapping)
{
    return importKind<PropertyRecord>(tables, kind, mapping, u"import.property.doubled"_qs,
                                      [](RowReader &row) { return std::vector<PropertyRecord>{readDuty(row)}; });
}

}  // namespace remit
