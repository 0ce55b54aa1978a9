#pragma once
#include "batch/document.h"

namespace remit {

/** What a parcel is given for: hand-over of a parolee to community correction (移交社区矫正), copy to the procuratorate
 * (抄送人民检察院). */
enum class ParcelPurpose { Handover, Prosecution };
/** "handover", "prosecution". */
QString parcelPurposeCode(ParcelPurpose purpose);
std::optional<ParcelPurpose> parcelPurposeFromCode(const QString &code);

/** parcel.json: the head of a container that a prison gives to a party other than the court (送达件). */
struct ParcelDocument {
    BatchProfile profile = BatchProfile::Sha256Ecdsa;
    ParcelPurpose purpose = ParcelPurpose::Handover;
    /** FSDWBH, FSDWMC, FSDWXZQHDM: who gives it. */
    QString unitNumber;
    QString unitName;
    QString unitDivision;
    /** Whom it is for, by its full name. */
    QString to;
    /** "production", "training" or "demo": as the giver's store is. */
    QString environment;
    Instant madeAt;
    /** Case numbers, each the name of a folder below cases/; at least one, all distinct. */
    QStringList cases;

    bool operator==(const ParcelDocument &) const = default;
};

Json parcelToJson(const ParcelDocument &parcel);

/** Reads exactly what parcelToJson writes. Errors: fields.* with `path`. */
Result<ParcelDocument> parcelFromJson(const Json &json);

/** The same as the head of a container, by which its cases are checked; it has no node, so that no court takes it. */
BatchDocument headOf(const ParcelDocument &parcel);

}  // namespace remit
