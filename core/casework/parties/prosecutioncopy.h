#pragma once
#include "batch/container.h"
#include "casework/parties/answer.h"

namespace remit {

/** What became of the copy of a case for the procuratorate (抄送人民检察院). */
enum class OpinionState {
    Given,     // 已抄送，尚无意见
    Agreed,    // 检察意见：无异议
    Owed,      // 检察意见待答复
    Answered,  // 检察意见已答复
};
/** "given", "agreed", "owed", "answered". */
QString opinionStateCode(OpinionState state);

/** A case of which the procuratorate has a copy. */
struct ProsecutionCopy {
    QString caseNumber;
    QString inmate;
    QString name;
    OpinionState state = OpinionState::Given;
    ParcelTraffic traffic;
};

/** Nothing where no copy was given. Errors: casework.case.unknown, storage.*. */
Result<std::optional<ProsecutionCopy>> prosecutionCopyOf(const Desk &desk, const QString &caseNumber);

/** Of every case, those whose opinion waits for an answer first. Errors: storage.*. */
Result<std::vector<ProsecutionCopy>> prosecutionCopies(const Desk &desk);

struct ProsecutionRequest {
    /** A case's number, or with `batch` a batch's. */
    QString name;
    bool batch = false;
    /** The procuratorate (人民检察院). */
    QString to;
    /** The file to make. */
    QString path;
};

/** What was given. */
struct GivenProsecution {
    SealedContainer file;
    qint64 act = 0;
    /** An answer a case that the procuratorate completes and sends back. */
    std::vector<ParcelAnswer> blanks;
};

/**
 * Gives the procuratorate a copy of a case or a batch as it is proposed: papers, acts, proofs. One act
 * (prosecution.give). Cases are ripe from the procuratorate's stage (检察意见) on. Roles: officers of the department.
 * Errors: casework.prosecution.stage with `case`, casework.batch.empty, those of sealParcel.
 */
Result<GivenProsecution> giveProsecutionCopy(const Desk &desk, const ProsecutionRequest &request, Signer &signer);

/** What the reply to that opinion starts from: each point, adopted until somebody says otherwise. */
ProsecutionReply replyDraft(const ParcelAnswer &opinion, Date today);

/** Whether the last opinion that came back with points has a reply. Errors: casework.reply.owed with `number`. */
Result<void> checkOpinionAnswered(const Desk &desk, const CaseFile &file);

}  // namespace remit
