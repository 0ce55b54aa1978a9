#pragma once
#include "batch/sealnotice.h"
#include "casework/desk.h"
#include "pdfsign/sign.h"
#include "seals/electronicseal.h"

namespace remit {

/** How far an electronic seal (电子印章) of the register has come. */
enum class SealState {
    Requested,  // 已申请: one officer has asked for it
    Made,       // 已制作: another has made it; it can be set
    Stopped,    // 已停用: for good
};

/** "requested", "made", "stopped". */
QString sealStateCode(SealState state);

/** Somebody who may set a seal (用印人), and the certificate that this person sets it with. */
struct SealUser {
    /** The login and the person behind it at the time of asking. */
    QString officer;
    QString person;
    /** SHA-256 of the certificate, 32 bytes; its DER bytes are kept as an attachment. */
    QByteArray certificate;

    bool operator==(const SealUser &) const = default;
};

/** A seal as the acts about it tell; nothing but acts holds it. */
struct RegisteredSeal {
    /** "ES-2026-0001": the year of asking and a running number. */
    QString id;
    QString name;
    SealState state = SealState::Requested;
    Instant created{};
    Instant validFrom{};
    Instant validTo{};
    std::vector<SealUser> users;
    /** Digest of the picture's file, "PNG" and the like, and its size on paper in whole millimetres. */
    QByteArray picture;
    QString pictureType;
    int width = 0;
    int height = 0;
    /** The persons of the two acts; the second is empty until it is made. */
    QString requestedBy;
    QString madeBy;
    /** Digest of the seal's DER bytes, from its making on. */
    QByteArray digest;
    /** Why it was stopped. */
    QString reason;
    /** When it was made and stopped; nothing where it was not. */
    std::optional<Instant> madeAt = {};
    std::optional<Instant> stoppedAt = {};

    bool operator==(const RegisteredSeal &) const = default;
};

/** Every seal of the store, oldest first. Errors: storage.*. */
Result<std::vector<RegisteredSeal>> registeredSeals(const Desk &desk);

/** One of them. Errors: casework.seal.unknown with `seal`; storage.*. */
Result<RegisteredSeal> registeredSeal(const Desk &desk, const QString &id);

/** What the court is told of every seal that was made, here or in a store that gave cases. Errors: storage.*. */
Result<std::vector<SealNotice>> sealNotices(const Desk &desk);

/** The seal itself, read from what is kept. Errors: casework.seal.state while it is not made; seals.*; storage.*. */
Result<ElectronicSeal> sealItself(const Desk &desk, const RegisteredSeal &seal);

/** The seal that a maker signs for what was asked for. */
ElectronicSeal sealDraft(const RegisteredSeal &asked, std::vector<Certificate> users, const QByteArray &picture);

/** Its picture as red ink for paper. Errors: seals.picture.*; storage.*. */
Result<PdfStencil> sealPicture(const Desk &desk, const RegisteredSeal &seal);

/** Fails where the seal stands elsewhere. Errors: casework.seal.stopped with `reason`; casework.seal.state. */
Result<void> requireSealState(const RegisteredSeal &seal, SealState state);

// The bodies of the acts about seals.
Json sealRequestToJson(const RegisteredSeal &seal);
Json registeredSealToJson(const RegisteredSeal &seal);

/** What every act about a seal concerns: the register, and the seal itself. */
QStringList sealSubject(const QString &id);

}  // namespace remit
