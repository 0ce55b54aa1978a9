#pragma once
#include "batch/document.h"
#include "ledger/checkpoint.h"

#include <optional>

namespace remit {

/**
 * exchange.json: the head of a container that carries cases from one store of a prison to another (案件交换), such as
 * from a ward's workstation (监区) to the centre (刑罚执行科) and back.
 */
struct ExchangeDocument {
    BatchProfile profile = BatchProfile::Sha256Ecdsa;
    /** FSDWBH, FSDWMC, FSDWXZQHDM: the prison whose stores they are. */
    QString unitNumber;
    QString unitName;
    QString unitDivision;
    /** The ledgers of giver and receiver: UUIDs in lower case without braces. */
    QString from;
    QString to;
    /** "production", "training" or "demo": as the giver's store is. */
    QString environment;
    /** How many times this giver has given to this receiver, this time included. */
    qint64 number = 1;
    Instant madeAt;
    /** The giver's case numbers, each the name of a folder below cases/; at least one, all distinct. */
    QStringList cases;
    /** What the giver holds of the receiver's ledger; nothing before it has taken anything from there. */
    std::optional<Checkpoint> held;

    bool operator==(const ExchangeDocument &) const = default;
};

Json exchangeToJson(const ExchangeDocument &exchange);

/** Reads exactly what exchangeToJson writes. Errors: fields.* with `path`. */
Result<ExchangeDocument> exchangeFromJson(const Json &json);

/** The same as the head of a container, by which its cases are checked; it has no node, so that no court takes it. */
BatchDocument headOf(const ExchangeDocument &exchange);

}  // namespace remit
