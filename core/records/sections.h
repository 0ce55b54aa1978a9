#pragma once
#include "base/json.h"
#include "records/facts.h"

namespace remit {

/** What the prison hospital or a medical board certified on one day (病残鉴定、住院). */
struct HealthRecord {
    QString inmate;
    Date certifiedOn;
    /** The last day on which the certificate holds; absent: until a later one. */
    std::optional<Date> validUntil;
    QString illness;
    QString certifiedBy;
    QString certificate;
    /** What is not certified stays unknown. */
    ConditionFacts conditions;
    /** Maimed by one's own hand after the crime, which is no disability in law (法释〔2016〕23号第三十九条第三款). */
    std::optional<bool> selfInflicted;
    /** Without capacity for labour (司规〔2021〕3号第二十条), first and last day; open where it lasts. */
    std::optional<Date> incapableFrom;
    std::optional<Date> incapableUntil;
    /** In hospital (第十七条), first and last day. */
    std::optional<Date> hospitalFrom;
    std::optional<Date> hospitalUntil;

    bool operator==(const HealthRecord &) const = default;
};

/** What is known on one day of how one property duty is performed (财产性判项履行), and of the inmate's means. */
struct PropertyRecord {
    QString inmate;
    /** The day of the finding, court's certificate or payment. */
    Date checkedOn;
    PropertyItem item;
    /** The duty and what of it is performed, in fen. */
    std::optional<qint64> amountFen;
    std::optional<qint64> performedFen;
    /** The day on which the whole was performed. */
    std::optional<Date> performedOn;
    /** The court that executes, and its certificate or receipt. */
    QString court;
    QString certificate;
    /** Of the inmate, not of this duty alone: means, declarations and conduct (法释〔2024〕5号第六条). */
    std::optional<bool> able;
    std::optional<bool> declaredFalsely;
    std::optional<Evasion> evasion;

    bool operator==(const PropertyRecord &) const = default;
};

Json healthToJson(const HealthRecord &record);
/** Errors: facts.* with `path`. */
Result<HealthRecord> healthFromJson(const Json &json);
Json propertyRecordToJson(const PropertyRecord &record);
/** Errors: facts.* with `path`. */
Result<PropertyRecord> propertyRecordFromJson(const Json &json);

/** What two versions of one record of an inmate share: the day of the certificate; the duty and the day of the finding.
 */
QString healthKey(const Json &record);
QString propertyKey(const Json &record);

/** Sets what certificates in force on the day say; what none says stays as it is. `records` are by day. */
void applyHealth(ConditionFacts &facts, const std::vector<HealthRecord> &records, Date asOf);

/**
 * Sets what the findings up to the day say: the latest of each duty, with its kind's item made or replaced, and the
 * latest that names means, declarations or conduct; `performed` and `performed_on` then follow from all items.
 * Nothing changes where there is none. `records` are by day.
 */
void applyProperty(PropertyFacts &facts, const std::vector<PropertyRecord> &records, Date asOf);

}  // namespace remit
