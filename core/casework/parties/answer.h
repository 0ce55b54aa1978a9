#pragma once
#include "batch/parceldocument.h"
#include "casework/desk.h"
#include "signing/trust.h"

namespace remit {

/**
 * What another party says about one person of a parcel (送达回执、检察意见): community correction that it has the
 * papers and what is missing; the procuratorate its opinion. See resources/schema/parcel-answer.json.
 */
struct ParcelAnswer {
    ParcelPurpose purpose = ParcelPurpose::Handover;
    /** SHA-256 of the parcel's file, lower-case hexadecimal; empty for what came on paper. */
    QString parcel;
    QString caseNumber;
    /** The inmate's number and name, as the parcel gave them. */
    QString person;
    QString name;
    /** Who answers, and on which day. */
    QString from;
    Date on;
    /** Handover: papers that are missing or faulty (缺件); empty: complete. */
    QStringList missing = {};
    /** Prosecution: name and number of the opinion (检察意见书), and what must be adopted or answered. */
    QString number = {};
    QStringList points = {};

    bool operator==(const ParcelAnswer &) const = default;
};

Json parcelAnswerToJson(const ParcelAnswer &answer);
/** Reads exactly what parcelAnswerToJson writes. Errors: fields.* with `path`. */
Result<ParcelAnswer> parcelAnswerFromJson(const Json &json);

/** An answer as it came. */
struct ReadAnswer {
    ParcelAnswer answer;
    /** Who signed it; empty where nobody did, so that it holds on the word of the officer who brings it. */
    QString signer;
    QByteArray bytes;
};

/**
 * Reads an answer's file: JSON, or the same signed (CMS with its content inside) by somebody whom `authorities` vouch
 * for. Errors: casework.answer.unreadable with the cause, casework.answer.signature with what is wrong as causes.
 */
Result<ReadAnswer> readAnswer(const QByteArray &bytes, const TrustStore &authorities, Instant at);

/** A parcel that was given, as its act tells. */
struct GivenParcel {
    qint64 act = 0;
    Instant at{};
    ParcelPurpose purpose = ParcelPurpose::Handover;
    QString to;
    /** SHA-256 of the file, lower-case hexadecimal. */
    QString digest;
    QString path;
    /** The act's whole body. */
    Json body;
};

/** An answer on record. */
struct RecordedAnswer {
    qint64 act = 0;
    ParcelAnswer answer;
    /** Empty: not signed. */
    QString signer;
};

/** Parcels of one purpose with a case in it, and what came back about that case, both oldest first. */
struct ParcelTraffic {
    std::vector<GivenParcel> given;
    std::vector<RecordedAnswer> answers;
};
/** Errors: storage.*. */
Result<ParcelTraffic> parcelTraffic(const Desk &desk, const QString &caseNumber, ParcelPurpose purpose);

/**
 * Records an answer as one act ("handover.receipt", "prosecution.opinion"), with its file. It must name a parcel that
 * was given in the case, its very person, and a day from the giving until today. Role: officers of the department.
 * Errors: casework.role, casework.case.unknown, casework.answer.purpose, .parcel, .person with `expected` and `found`,
 * .missing with `named`, .day with `on`, .twice; storage.*.
 */
Result<RecordedAnswer> recordAnswer(const Desk &desk, ParcelPurpose purpose, const ReadAnswer &read);

}  // namespace remit
