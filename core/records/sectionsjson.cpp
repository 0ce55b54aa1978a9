#include "records/codes.h"
#include "records/memberreader.h"
#include "records/members.h"
#include "records/sections.h"

namespace remit {

namespace {

/** Money is the one whole number in these records. */
std::optional<qint64> fenOf(const Json &json, const char *name)
{
    return json[name].isInteger() ? std::optional(json[name].toInteger()) : std::nullopt;
}

tl::unexpected<Error> required(const char *name)
{
    return fail(u"facts.required"_qs, {{u"path"_qs, u"$."_qs + QString::fromUtf8(name)}});
}

/** A record of a duty says what it shows for itself; what it does not name it does not show. */
void readItem(MemberReader &in, PropertyItem &item)
{
    in.require("kind");
    in.word("kind", itemCodes, item.kind);
    in.word("performed", performedCodes, item.performed);
    for (const auto &[name, flag] :
         {std::pair("waived", &item.waived), std::pair("remitted", &item.remitted),
          std::pair("deposited", &item.deposited), std::pair("instalments_current", &item.instalmentsCurrent),
          std::pair("performed_by_codebtor", &item.performedByCodebtor)}) {
        in.flag(name, *flag);
        if (!*flag) *flag = false;
    }
}

void addItem(Members &out, const PropertyItem &item)
{
    out.add("kind", wordOf(itemCodes, item.kind));
    out.add("performed", performedCodes, item.performed);
    for (const auto &[name, flag] :
         {std::pair("waived", item.waived), std::pair("remitted", item.remitted),
          std::pair("deposited", item.deposited), std::pair("instalments_current", item.instalmentsCurrent),
          std::pair("performed_by_codebtor", item.performedByCodebtor)})
        if (flag == true) out.add(name, flag);
}

}  // namespace

Json healthToJson(const HealthRecord &record)
{
    Members out;
    out.add("inmate", record.inmate);
    out.add("certified_on", std::optional(record.certifiedOn));
    out.add("valid_until", record.validUntil);
    out.add("illness", record.illness);
    out.add("certified_by", record.certifiedBy);
    out.add("certificate", record.certificate);
    out.add("seriously_ill", record.conditions.seriouslyIll);
    out.add("disabled", record.conditions.disabled);
    out.add("unable_to_work_and_self_care", record.conditions.unableToWorkAndSelfCare);
    out.add("self_inflicted", record.selfInflicted);
    out.add("incapable_from", record.incapableFrom);
    out.add("incapable_until", record.incapableUntil);
    out.add("hospital_from", record.hospitalFrom);
    out.add("hospital_until", record.hospitalUntil);
    return out.take();
}

Result<HealthRecord> healthFromJson(const Json &json)
{
    HealthRecord record;
    std::optional<Error> error;
    std::optional<Date> day;
    MemberReader in(json, u"$"_qs, error);
    in.text("inmate", record.inmate);
    in.date("certified_on", day);
    in.date("valid_until", record.validUntil);
    in.text("illness", record.illness);
    in.text("certified_by", record.certifiedBy);
    in.text("certificate", record.certificate);
    in.flag("seriously_ill", record.conditions.seriouslyIll);
    in.flag("disabled", record.conditions.disabled);
    in.flag("unable_to_work_and_self_care", record.conditions.unableToWorkAndSelfCare);
    in.flag("self_inflicted", record.selfInflicted);
    in.date("incapable_from", record.incapableFrom);
    in.date("incapable_until", record.incapableUntil);
    in.date("hospital_from", record.hospitalFrom);
    in.date("hospital_until", record.hospitalUntil);
    in.finish();
    if (error) return fail(*error);
    if (record.inmate.isEmpty()) return required("inmate");
    if (!day) return required("certified_on");
    record.certifiedOn = *day;
    return record;
}

Json propertyRecordToJson(const PropertyRecord &record)
{
    Members out;
    out.add("inmate", record.inmate);
    out.add("checked_on", std::optional(record.checkedOn));
    addItem(out, record.item);
    if (record.amountFen) out.add("amount_fen", Json(*record.amountFen));
    if (record.performedFen) out.add("performed_fen", Json(*record.performedFen));
    out.add("performed_on", record.performedOn);
    out.add("court", record.court);
    out.add("certificate", record.certificate);
    out.add("able", record.able);
    out.add("declared_falsely", record.declaredFalsely);
    if (record.evasion) {
        Members evasion;
        evasion.add("kind", wordOf(evasionCodes, record.evasion->kind));
        evasion.add("ended_on", record.evasion->endedOn);
        out.add("evasion", evasion.take());
    }
    return out.take();
}

Result<PropertyRecord> propertyRecordFromJson(const Json &json)
{
    PropertyRecord record;
    std::optional<Error> error;
    std::optional<Date> day;
    MemberReader in(json, u"$"_qs, error);
    in.text("inmate", record.inmate);
    in.date("checked_on", day);
    readItem(in, record.item);
    in.ignore("amount_fen");
    in.ignore("performed_fen");
    in.date("performed_on", record.performedOn);
    in.text("court", record.court);
    in.text("certificate", record.certificate);
    in.flag("able", record.able);
    in.flag("declared_falsely", record.declaredFalsely);
    in.object("evasion", [&](MemberReader &evasion) {
        record.evasion.emplace();
        evasion.require("kind");
        evasion.word("kind", evasionCodes, record.evasion->kind);
        evasion.date("ended_on", record.evasion->endedOn);
    });
    in.finish();
    if (error) return fail(*error);
    if (record.inmate.isEmpty()) return required("inmate");
    if (!day) return required("checked_on");
    record.checkedOn = *day;
    record.amountFen = fenOf(json, "amount_fen");
    record.performedFen = fenOf(json, "performed_fen");
    return record;
}

QString healthKey(const Json &record) { return record["certified_on"].toString(); }

QString propertyKey(const Json &record) { return record["checked_on"].toString() + u' ' + record["kind"].toString(); }

}  // namespace remit
