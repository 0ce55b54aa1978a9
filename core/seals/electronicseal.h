#pragma once
#include "signing/signer.h"
#include "signing/trust.h"

namespace remit {

/**
 * An electronic seal (电子印章), version 4: whose it is, what it looks like, how long it holds and who may set it,
 * signed by its maker. The order of fields follows the open-source reader OFDRW, since the text of GB/T 38540-2020
 * was not at hand: to be checked against it before real seals are made.
 */
struct ElectronicSeal {
    /** The maker's mark and the seal's identifier, ASCII. */
    QString vendor;
    QString id;
    /** The maker's number for the kind of seal; 1 to 127. */
    int type = 1;
    QString name;
    /** The certificates that may set it, or, where a seal only names those, their digests as they stand in it. */
    std::vector<Certificate> users;
    std::vector<QByteArray> userDigests;
    Instant created{};
    Instant validFrom{};
    Instant validTo{};
    /** "PNG" and the like, the picture's file, and its size on paper in whole millimetres, 1 to 127. */
    QString pictureType;
    QByteArray picture;
    int width = 0;
    int height = 0;

    /** What was read: whole, the part that its maker signed, and by whom. Empty in a draft. */
    QByteArray der;
    QByteArray signedInfo;
    Certificate maker;
    QByteArray signature;

    /** Whether this certificate may set it. */
    bool maySet(const Certificate &certificate) const;
};

/** Who has a seal made: one asks, another makes it (双人制章). */
struct SealMakers {
    QString requestedBy;
    QString approvedBy;
};

/** Whether a seal can be made like this. Errors: seals.draft with `field`. */
Result<void> checkSealDraft(const ElectronicSeal &draft);

/**
 * Makes a seal: its DER bytes. Needs an SM2 signer. Errors: seals.twoperson where one person does both; seals.draft
 * with `field`; seals.key for a key that is none of SM2; the signer's own.
 */
Result<QByteArray> makeSeal(const ElectronicSeal &draft, const SealMakers &makers, Signer &maker);

/** Reads a seal; judges only its form. Errors: seals.malformed; seals.version with `version` (only 4 is read). */
Result<ElectronicSeal> readSeal(QByteArrayView der);

/**
 * What is wrong with a seal for use at that moment; empty where nothing is. Findings: seals.signature, seals.notyet,
 * seals.expired, signing.certificate.*.
 */
std::vector<Error> checkSeal(const ElectronicSeal &seal, const TrustStore &makers, Instant at);

/** A seal set on content (电子签章): SES_Signature, version 4. */
struct SealSetting {
    /** What is sealed, and what it is called there (IA5String): a file's name for example. */
    QByteArrayView content;
    QString about;
    Instant at{};
};

/**
 * Sets a seal: DER bytes that hold the seal and the SM2 signature over the content's SM3 digest.
 * Errors: seals.user where the signer's certificate may not set it; seals.notyet, seals.expired; seals.draft;
 * seals.key; the signer's own.
 */
Result<QByteArray> setSeal(const ElectronicSeal &seal, const SealSetting &setting, Signer &signer);

/** What verification of a set seal found. Good exactly when there is no finding. */
struct SealReport {
    std::vector<Error> findings;
    ElectronicSeal seal;
    Certificate signer;
    /** When the seal says it was set. */
    Instant at{};
    QString about;

    bool valid() const { return findings.empty(); }
};

/**
 * Verifies a set seal over the content, for certificates judged at the moment `at` and the seal at the moment of its
 * setting. Errors: seals.malformed, seals.version. Findings: those of checkSeal; seals.content, seals.set,
 * seals.user, seals.future; signing.certificate.*.
 */
Result<SealReport> verifySealed(QByteArrayView der, QByteArrayView content, const TrustStore &store, Instant at);

}  // namespace remit
