#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"

#include <optional>
#include <vector>

namespace remit {

/** That a seal is no longer to be set (停用), since when and why. */
struct SealStop {
    Instant at;
    QString reason;

    bool operator==(const SealStop &) const = default;
};

/** An electronic seal (电子印章) of the sender's register as ledger/seals.json tells the court of it. */
struct SealNotice {
    /** Its number in the register, such as "ES-2026-0001", and its name. */
    QString seal;
    QString name;
    /** SHA-256 of the seal's DER bytes, 32 raw bytes. */
    QByteArray digest;
    Instant validFrom;
    Instant validTo;
    Instant madeAt;
    /** Nothing for a seal in use. */
    std::optional<SealStop> stopped;

    bool operator==(const SealNotice &) const = default;
};

/** Every seal of the register that was made, oldest first. */
Json sealNoticesToJson(const std::vector<SealNotice> &seals);

/** Reads exactly what sealNoticesToJson writes. Errors: fields.* with `path`. */
Result<std::vector<SealNotice>> sealNoticesFromJson(const Json &json);

/** Whether a file of a case is a seal set on another, and on which: x.pdf.seal and x.pdf.2.seal are set on x.pdf. */
std::optional<QString> sealedPaper(const QString &file);

/** The name of the seal number `number`, from 1, that is set on a file. */
QString sealName(const QString &file, int number);

}  // namespace remit
