#pragma once
#include "base/clock.h"
#include "base/json.h"
#include "base/result.h"
#include "ledger/checkpoint.h"

#include <QString>
#include <QStringList>

#include <vector>

namespace remit {

/**
 * The wire format between a prison and a court's intake, in one place. Readers are strict: what is signed
 * (receipts, events) refuses unknown members, what a court merely answers (policy, state, problem) may carry more.
 * Errors of every reader: fields.* with `path`.
 */

/**
 * A court's receipt (接收回执), the content of a signed CMS: `{"format":"remit-receipt/1",…}`. It is given only
 * once the batch is stored durably, and is the same bytes for ever.
 */
struct Receipt {
    /** The court's name (法院). */
    QString court;
    /** The sending unit's number (FSDWBH). */
    QString sender;
    /** The batch's number, such as "2026-12" (批次). */
    QString batch;
    /** 1 or more. */
    int version = 1;
    /** SHA-256 of the container file, lower-case hexadecimal. */
    QString digest;
    /** Bytes of the container file, 1 or more. */
    qint64 size = 0;
    /** The ledger checkpoint that the container carries: with this the court holds it as a witness. */
    Checkpoint checkpoint;
    Instant receivedAt;
    /** Position among all receipts of this intake, from 1 without gaps. */
    qint64 sequence = 0;

    bool operator==(const Receipt &) const = default;
};

Json receiptToJson(const Receipt &receipt);
Result<Receipt> receiptFromJson(const Json &json);

/** A document that an event brings, by its file name and digest. */
struct EventDocument {
    QString name;
    /** SHA-256 of the document, lower-case hexadecimal. */
    QString digest;

    bool operator==(const EventDocument &) const = default;
};

/**
 * What a court did with a case (法院办理动态), the content of a signed CMS: `{"format":"remit-event/1",…}`.
 * `kind` is one of eventKinds().
 */
struct CourtEvent {
    /** Position among the court's events, from 1 without gaps. */
    qint64 sequence = 0;
    /** chainDigest() of the event before; 64 zeros for the first. */
    QString prev;
    QString kind;
    /** The case number as the prison's batch gives it. */
    QString caseNumber;
    Instant at;
    /** An object whose members depend on the kind. */
    Json data = Json::Object{};
    std::vector<EventDocument> documents;

    bool operator==(const CourtEvent &) const = default;
};

/**
 * Who confirmed the event at the court (经办人): `data.clerk`, {"name","certificate"}, where it was confirmed on the
 * clerks' page; `certificate` is the fingerprint of the clerk's. Empty where the court does not tell.
 */
QString clerkOf(const CourtEvent &event);

Json eventToJson(const CourtEvent &event);
Result<CourtEvent> eventFromJson(const Json &json);

/** "supplement_requested" 补充材料, "filed" 立案, "notice" 公示, "hearing" 开庭, "ruled" 裁定, "served" 送达,
 * "revoked" 撤销原裁定, "rejected" 退回. */
QStringList eventKinds();

/** The `prev` of a first event: 64 zeros. */
QString noPreviousEvent();

/** SHA-256 over the event's canonical JSON, lower-case hexadecimal: the next event's `prev`. */
QString chainDigest(const CourtEvent &event);

/** What an intake accepts: the answer to GET /policy. */
struct Policy {
    /** The largest container taken, in bytes, 1 or more. */
    qint64 maxBytes = 0;
    /** Signature profiles, such as "sha256-ecdsa". */
    QStringList profiles;
    /** Process nodes taken, such as "0111A" (流程节点 LCJDBH). */
    QStringList nodes;
    QString court;

    bool operator==(const Policy &) const = default;
};

Json policyToJson(const Policy &policy);
Result<Policy> policyFromJson(const Json &json);

/** What an intake knows of a batch: the answer to GET /batches/{digest}. A digest it does not know is a 404. */
struct BatchState {
    enum class Stage {
        /** "sent": every byte is stored, the checks are under way; ask again. */
        Sent,
        /** "received": accepted for ever, the receipt can be had. */
        Received,
        /** "rejected": refused, with reasons. */
        Rejected,
    };

    QString digest;
    Stage stage = Stage::Sent;
    /** Why it was rejected; empty otherwise. */
    std::vector<Error> reasons;

    bool operator==(const BatchState &) const = default;
};

Json batchStateToJson(const BatchState &state);
Result<BatchState> batchStateFromJson(const Json &json);

/**
 * An error answer, `application/problem+json` (RFC 9457): the members `type` ("urn:remit:CODE"), `title` and
 * `status` of the standard, and `code`, `args`, `causes` so that the reader can make its own sentence in its own
 * language.
 */
struct Problem {
    /** The HTTP status, 400 to 599. */
    int status = 500;
    /** One sentence for people. */
    QString title;
    Error error;

    bool operator==(const Problem &) const = default;
};

Json problemToJson(const Problem &problem);
/** A foreign server's problem without `code` is read too: its code is then "sync.refused". */
Result<Problem> problemFromJson(const Json &json);

/** {"code":…,"args":{…},"causes":[…]}, `causes` only where there are any. */
Json errorToJson(const Error &error);
Result<Error> errorFromJson(const Json &json, const QString &path = QStringLiteral("$"));

/** What a tus upload says of its file in Upload-Metadata, each value in base64. */
struct UploadMetadata {
    /** SHA-256 of the file, lower-case hexadecimal. */
    QString digest;
    QString sender;
    QString batch;
    QString filename;

    bool operator==(const UploadMetadata &) const = default;
};

QByteArray uploadMetadata(const UploadMetadata &metadata);
/** Errors: sync.metadata with `name`, the first member that is missing or unreadable. */
Result<UploadMetadata> parseUploadMetadata(QByteArrayView header);

/** Whether the text is 64 lower-case hexadecimal digits. */
bool isDigest(QStringView text);

}  // namespace remit
