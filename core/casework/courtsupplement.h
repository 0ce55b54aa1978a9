#pragma once
#include "casework/desk.h"

namespace remit {

/** A paper that an officer hands in for the court (补充材料). */
struct SupplementPaper {
    /** As the court's list calls it. */
    QString title;
    /** PDF, PNG or JPEG. */
    QByteArray bytes;
};

/** What the court asked for in a case and what is at hand to answer it (补充材料通知). */
struct Supplement {
    struct Piece {
        QString title;
        /** SHA-256, 32 raw bytes; the ledger keeps the file. */
        QByteArray digest;
        /** 1 or more. */
        int pages = 1;
        qint64 size = 0;
        /** "pdf", "png" or "jpg". */
        QString type;
        /** The act that added it. */
        qint64 act = 0;
    };

    QString caseNumber;
    /** The court's request: its number among the court's events and the act that recorded it. */
    qint64 request = 0;
    qint64 act = 0;
    Date askedOn;
    /** The last day for sending it; see supplementDue(). */
    Date dueOn;
    /** What the court lists, in its words; may be empty. */
    QStringList list;
    /** What was added since the request, oldest first. */
    std::vector<Piece> pieces;
    /** Papers of the case that were made anew since the request, such as a mended proposal. */
    std::vector<CaseDocument> renewed;
    /** The batch of type 2 that answers the request; empty while there is none. */
    QString batch;
};

/**
 * The court's last request for a supplement in that case. Errors: casework.case.unknown; casework.supplement.none with
 * `case` where the court asked for nothing.
 */
Result<Supplement> supplementOf(const Desk &desk, const QString &caseNumber);

/** The requests that no batch answers yet, by their last day; of open cases only. Errors: storage.*. */
Result<std::vector<Supplement>> openSupplements(const Desk &desk);

/** Every paper that was ever added to answer the court in that case, oldest first. Errors: storage.*. */
Result<std::vector<Supplement::Piece>> supplementPieces(const Desk &desk, const QString &caseNumber);

/**
 * Adds a paper to the answer; one act. For officers of the department, until the answer is sealed. Errors:
 * casework.role, those of supplementOf, casework.supplement.title, .file and .doubled with `title`,
 * casework.supplement.sealed with `batch`, storage.*.
 */
Result<Act> addToSupplement(const Desk &desk, const QString &caseNumber, const SupplementPaper &paper);

/**
 * Makes a batch of type 2 (补充) that answers the court's requests in these cases; it is sealed and sent as any other,
 * and its cases stay in the batches they were sent with. Errors: casework.role; casework.batch.id, .exists, .empty;
 * those of supplementOf; casework.supplement.empty where nothing was added or made anew;
 * casework.supplement.taken with `batch`.
 */
Result<Batch> createSupplement(const Desk &desk, const QString &id, const QString &title, const QStringList &cases);

}  // namespace remit
