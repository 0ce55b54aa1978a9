#pragma once
#include "base/clock.h"
#include "signing/sha256.h"
#include "sync/protocol.h"

#include <QFile>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>

namespace remit {

/** A container on its way in: one tus upload. */
struct Upload {
    /** 32 hexadecimal digits, random. */
    QString id;
    UploadMetadata metadata;
    /** Bytes announced. */
    qint64 length = 0;
    /** Bytes that were taken: they outlive the intake's end, but not all of them a loss of power. */
    qint64 offset = 0;
    Instant createdAt;
    /** Bytes that are on disk for certain. */
    qint64 synced = 0;

    bool operator==(const Upload &) const = default;
    bool isWhole() const { return offset == length; }
};

/** What an intake bears before it says no. */
struct UploadLimits {
    /** Bytes of one container. */
    qint64 maxBytes = 2LL * 1024 * 1024 * 1024;
    /** Uploads under way at once. */
    int maxOpen = 200;
    /** Days after which an upload that was left unfinished is removed. */
    int keepDays = 7;
    /** Bytes of an upload that a loss of power may cost; the client is told when it asks for the offset then. */
    qint64 syncEvery = 64LL * 1024 * 1024;
    /**
     * Names the machine's run, see thisBoot(): what a killed intake had written is still there only within one. Empty:
     * unknown, so that it counts for nothing.
     */
    QString boot = {};
};

class Uploads;

/**
 * Bytes being appended to one upload; nobody else can write to it meanwhile. Nothing counts before commit(): what
 * was appended and not committed is dropped. Where the intake is killed before that it stays, for the digest of the
 * whole to judge.
 */
class Piece
{
public:
    ~Piece();
    Piece(const Piece &) = delete;
    Piece &operator=(const Piece &) = delete;

    const QString &upload() const { return m_upload.id; }
    /** Errors: file.write, intake.upload.long where it would be over the announced length. */
    Result<void> append(QByteArrayView bytes);
    /** SHA-256 of what was appended, 32 raw bytes; to be asked for once, at the end. */
    QByteArray digest() { return m_hash.result(); }
    /**
     * Takes what was appended and returns the upload as it now is; on disk for good from time to time, and with the
     * last piece, which is taken only when the whole file has the announced digest. Errors: file.write,
     * intake.upload.digest.
     */
    Result<Upload> commit();

private:
    friend class Uploads;
    Piece(Uploads &uploads, Upload upload);
    Result<void> open();
    Result<void> sync();
    Result<void> checkWhole();

    Uploads &m_uploads;
    Upload m_upload;
    QFile m_file;
    qint64 m_appended = 0;
    Sha256 m_hash;
};

/**
 * The uploads of an intake in a folder: ID.part with the bytes, ID.json with what is known of it. Bytes that were taken
 * are not asked for again when the intake was killed; after a loss of power those behind the last sync are, for a sync
 * behind every piece makes an upload more than twice as slow. Safe to use from several threads.
 */
class Uploads
{
public:
    /** Removes what was left unfinished for too long. Errors: file.*, intake.store with `path`. */
    static Result<std::unique_ptr<Uploads>> open(const QString &folder, UploadLimits limits, Clock clock,
                                                 Random random);

    const UploadLimits &limits() const { return m_limits; }
    /** Makes room by what was left unfinished for too long. Errors: intake.upload.size with `limit`,
     * intake.upload.quota, intake.disk, file.write. */
    Result<Upload> create(const UploadMetadata &metadata, qint64 length);
    std::optional<Upload> find(const QString &id) const;
    /**
     * The same for a client that asks where to go on. Errors: intake.upload.none; .busy while a piece is being written,
     * for its end decides: a client that was told the old offset would send that piece in vain.
     */
    Result<Upload> locate(const QString &id) const;
    /** Starts writing at an offset. Errors: intake.upload.none, .busy, .offset with `expected` and `found`,
     * file.write. */
    Result<std::unique_ptr<Piece>> write(const QString &id, qint64 offset);
    /**
     * Ends a piece whose request is over. One with a checksum (SHA-256, 32 raw bytes; empty: none) counts whole or not
     * at all, one without as far as it came; `complete`: every byte that was announced is here. A whole upload with
     * another digest than announced is removed. Errors: those of Piece::commit, intake.upload.cut,
     * intake.upload.checksum.
     */
    Result<Upload> settle(std::unique_ptr<Piece> piece, const QByteArray &checksum, bool complete);
    /** Removes an upload. Errors: intake.upload.none, .busy, file.write. */
    Result<void> remove(const QString &id);
    /** The uploads of which every byte is here and which nobody is writing to, oldest first. */
    std::vector<Upload> whole() const;
    /** Whether every byte of a container of this digest is here. */
    bool holds(const QString &digest) const;
    /** The file with an upload's bytes. */
    QString path(const QString &id) const;

private:
    friend class Piece;
    Uploads(QString folder, UploadLimits limits, Clock clock, Random random);
    Result<void> load();
    Result<void> loadOne(const QString &id);
    bool isStale(const Upload &upload) const;
    void dropStale();
    Result<void> keep(const Upload &upload);
    void note(const Upload &upload);
    void release(const QString &id);
    QString description(const QString &id) const;

    QString m_folder;
    UploadLimits m_limits;
    Clock m_clock;
    Random m_random;
    mutable std::mutex m_mutex;
    std::map<QString, Upload> m_uploads;
    std::set<QString> m_busy;
};

}  // namespace remit
