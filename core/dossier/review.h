#pragma once
#include "base/clock.h"
#include "base/json.h"

#include <QByteArray>
#include <QRect>
#include <QString>

#include <optional>
#include <vector>

namespace remit {

/** What a remark on a dossier is: a mark (标注), a passage taken from it (摘录), a flaw (瑕疵), a point to discuss
 * (讨论事项). */
enum class RemarkKind { Mark, Passage, Flaw, Point };
/** "mark", "passage", "flaw", "point". */
QString remarkKindCode(RemarkKind kind);
std::optional<RemarkKind> remarkKindFromCode(const QString &code);

/** How a remark was brought to its end: the flaw is mended (已补正), the point settled (已议定), or it was taken back
 * (撤回). */
enum class RemarkEnding { Mended, Settled, Withdrawn };
/** "mended", "settled", "withdrawn". */
QString remarkEndingCode(RemarkEnding ending);
std::optional<RemarkEnding> remarkEndingFromCode(const QString &code);

/** A region of a page in thousandths of its width and height, within 0 to 1000. */
inline constexpr int regionScale = 1000;

/** A place in a dossier as it stood when it was pointed at (卷宗第 x 页). */
struct PagePlace {
    /** SHA-256 of the PDF, 32 raw bytes: whatever is attached later, this page stays what it was. */
    QByteArray digest;
    /** Of the catalogue, and the piece's title. */
    QString code = {};
    QString title = {};
    /** From 1: in the piece, and in the whole dossier in the court's order. */
    int page = 1;
    int dossierPage = 0;
    /** Empty: the whole page. */
    QRect region = {};

    bool operator==(const PagePlace &) const = default;
};

/** Something said under a remark (讨论). */
struct RemarkAnswer {
    QString text;
    QString person = {};
    Instant at{};
    qint64 act = 0;

    bool operator==(const RemarkAnswer &) const = default;
};

/** The end of a remark. */
struct RemarkEnd {
    RemarkEnding ending = RemarkEnding::Settled;
    QString text = {};
    QString person = {};
    Instant at{};
    qint64 act = 0;

    bool operator==(const RemarkEnd &) const = default;
};

/** A remark of the review (审查), by whom, when, and at which stage of the case. */
struct ReviewRemark {
    RemarkKind kind = RemarkKind::Mark;
    QString text = {};
    /** The words of the dossier that it takes over. */
    QString quote = {};
    std::optional<PagePlace> place = {};
    QString stage = {};
    QString person = {};
    Instant at{};
    qint64 act = 0;
    std::vector<RemarkAnswer> answers = {};
    std::optional<RemarkEnd> end = {};

    bool isOpen() const { return !end; }
    bool operator==(const ReviewRemark &) const = default;
};

/** Another person's check of the review (复核). */
struct ReviewCheck {
    bool agreed = true;
    QString text = {};
    QString stage = {};
    QString person = {};
    /** The roles that this person held then. */
    QStringList roles = {};
    Instant at{};
    /** The last act of the review that it covers; 0 where nothing had been remarked. */
    qint64 upTo = 0;
    qint64 act = 0;

    bool operator==(const ReviewCheck &) const = default;
};

/** What reviewers recorded on a case, oldest first. */
struct CaseReview {
    std::vector<ReviewRemark> remarks;
    std::vector<ReviewCheck> checks;
    /** The last act that remarked, answered or ended something. */
    qint64 lastAct = 0;

    const ReviewRemark *remark(qint64 act) const;
    /** The flaws that are neither mended nor taken back. */
    std::vector<const ReviewRemark *> openFlaws() const;
    /** The last check, where nothing was remarked since and it was made at that stage, after that act; else null. */
    const ReviewCheck *standingCheck(const QString &stage, qint64 after = 0) const;
};

// The bodies of the acts "case.review.note", "case.review.answer", "case.review.end" and "case.review.check", without
// the case and the remark that they are about.

Json remarkToJson(const ReviewRemark &remark);
/** Errors: casework.record with `path`. */
Result<ReviewRemark> remarkFromJson(const Json &json);
Json remarkAnswerToJson(const RemarkAnswer &answer);
Json remarkEndToJson(const RemarkEnd &end);
Json checkToJson(const ReviewCheck &check);

/**
 * Adds what an act of that kind ("note", "answer", "end", "check") says. What names a remark that is not there changes
 * nothing. Errors: casework.record with `path`.
 */
Result<void> addToReview(CaseReview &review, const QString &kind, const Json &json, qint64 act);

}  // namespace remit
