#pragma once
#include "casework/desk.h"
#include "casework/numbers/ranges.h"
#include "signing/trust.h"

namespace remit {

class Signer;

/** How numbers of a range stand at the store that had them, as it tells. */
struct ToldNumbers {
    NumberRange range;
    /** The act by which they were handed out. */
    qint64 act = 0;
    /** Held, Used, Void or Returned. */
    NumberState state = NumberState::Held;
    /** Of a used one: the case by its number there, and its inmate's number. */
    QString caseNumber;
    QString inmate;
    /** Why it is void or was given back. */
    QString reason;
};

/**
 * What one store of a prison tells another of proposal numbers (号段单): the ranges that it handed out to it, and how
 * the numbers stand that it had from it. See resources/schema/numbers.json.
 */
struct NumberFile {
    /** The stores' UUIDs. */
    QString from;
    QString to;
    /** "production", "training" or "demo", and the prison's number (FSDWBH). */
    QString environment;
    QString prison;
    Instant madeAt{};
    std::vector<GivenRange> given;
    std::vector<ToldNumbers> told;
};

Json numberFileToJson(const NumberFile &file);
/** Reads exactly what numberFileToJson writes. Errors: fields.* with `path`. */
Result<NumberFile> numberFileFromJson(const Json &json);

/**
 * What this store has to tell another, signed by the officer at the desk (CMS with the content inside). It changes
 * nothing, so it is no act. Roles: department_officer, department_chief. Errors: casework.role,
 * casework.exchange.peer.unknown, casework.numbers.nothing with `name`, those of checkSigningCertificate, signing.*.
 */
Result<QByteArray> writeNumberFile(const Desk &desk, const QString &store, Signer &signer);

/** What a file brought. */
struct TakenNumbers {
    QString name;
    /** Ranges that are this store's from now on. */
    std::vector<GivenRange> ranges;
    /** Numbers of which the other store now told: used, void or given back. */
    int told = 0;
};

/**
 * Takes such a file, in one transaction: one act a range (number.take), one for what was told (number.report). What is
 * known already changes nothing, so that an older file and the same file again are harmless. Roles: department_officer,
 * department_chief. Errors: casework.role, casework.numbers.file with what is wrong as causes, casework.exchange.other
 * with `to`, .environment, .future, .peer.unknown, casework.numbers.signer with `peer`, `signer` and `certificate`
 * where nobody accepted who signed it for that store, .stranger with `name`, .mark, .year, .taken, .told with `number`
 * and how it stands here and there; nothing of the file is taken then. storage.*.
 */
Result<TakenNumbers> takeNumberFile(const Desk &desk, const QByteArray &bytes, const TrustStore &authorities);

}  // namespace remit
